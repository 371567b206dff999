"""A ticket lets a browser in once, and not for long."""

from thidua_reports.desk.tickets import Tickets


def test_a_ticket_lets_in_once():
    tickets = Tickets()
    ticket = tickets.give(60)

    assert [tickets.admits(ticket) for _ in range(2)] == [True, False]
    assert not tickets.admits("")


def test_a_ticket_is_worth_nothing_after_its_time():
    now = [1000.0]
    tickets = Tickets(lambda: now[0])
    short, long = tickets.give(60), tickets.give(600)
    now[0] += 61

    assert [tickets.admits(short), tickets.admits(long)] == [False, True]

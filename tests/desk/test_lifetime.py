"""The program ends when no page is open and nothing at work, and not before."""

import pytest

from thidua_reports.desk.lifetime import (
    ASLEEP,
    CLOSED,
    EXPECTED,
    LOOKED_AT,
    NEVER_OPENED,
    SERVED,
    SILENT,
    Lifetime,
)


class Clock:
    """A clock that goes when it is told to, and is looked at as the program does."""

    def __init__(self):
        self.now, self.busy = 1000.0, False
        self.lifetime = Lifetime(lambda: self.busy, lambda: self.now)

    def is_over_after(self, seconds):
        """Let time pass, with a look at regular times; return whether it is over."""
        for _ in range(int(seconds / LOOKED_AT)):
            self.now += LOOKED_AT
            if self.lifetime.is_over():
                return True
        return False

    def sleep(self, seconds):
        """Let time pass without a look, as when the computer sleeps."""
        self.now += seconds


@pytest.fixture
def clock():
    return Clock()


def test_a_page_that_is_closed_ends_it_after_a_moment(clock):
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")

    assert not clock.is_over_after(CLOSED - 2 * LOOKED_AT)
    assert clock.is_over_after(3 * LOOKED_AT)


def test_what_a_page_said_before_it_was_closed_may_come_in_late(clock):
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")
    clock.lifetime.seen("a", out_of_sight=True)

    assert clock.is_over_after(CLOSED + 10)


def test_a_page_that_she_comes_back_to_is_open_again(clock):
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")
    clock.is_over_after(6)
    clock.lifetime.seen("a")

    assert not clock.is_over_after(SILENT - 10)


def test_to_go_on_to_the_next_page_does_not_end_it(clock):
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")
    clock.is_over_after(5)
    clock.lifetime.seen("b")

    assert not clock.is_over_after(CLOSED + 10)


def test_one_of_two_pages_that_is_closed_does_not_end_it(clock):
    clock.lifetime.seen("a")
    clock.lifetime.seen("b")
    clock.lifetime.gone("a")

    assert not clock.is_over_after(SILENT - 10)


def test_what_is_at_work_is_waited_for(clock):
    clock.busy = True
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")

    assert not clock.is_over_after(10 * SILENT)

    clock.busy = False

    assert clock.is_over_after(2 * LOOKED_AT)


def test_a_browser_that_died_ends_it_later(clock):
    clock.lifetime.seen("a")

    assert not clock.is_over_after(SILENT - 10)
    assert clock.is_over_after(20)


def test_a_page_out_of_sight_may_be_put_to_sleep_by_the_browser(clock):
    clock.lifetime.seen("a", out_of_sight=True)

    assert not clock.is_over_after(ASLEEP - 10)
    assert clock.is_over_after(20)


def test_where_no_page_was_opened_she_has_time_to_paste_the_address(clock):
    assert not clock.is_over_after(NEVER_OPENED - 10)
    assert clock.is_over_after(20)


def test_the_time_in_which_the_computer_slept_does_not_count(clock):
    clock.lifetime.seen("a")
    clock.is_over_after(10)
    clock.sleep(8 * 3600)

    assert not clock.is_over_after(SILENT - 30)


def test_a_second_start_that_asked_for_the_way_in_is_waited_for(clock):
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")
    clock.lifetime.expect()

    assert not clock.is_over_after(2 * CLOSED)
    assert clock.is_over_after(EXPECTED)


def test_pages_say_that_they_are_open_and_closed(visitor):
    said = [
        visitor.post("/con-mo", {"trang": "a" * 1000, "khuat": "1"}).status,
        visitor.post("/da-dong", {"trang": "a" * 1000}).status,
        visitor.post("/con-mo", {"trang": "a"}, origin="http://evil.example").status,
        visitor.post("/con-mo", {"trang": "a"}, cookie=None).status,
    ]

    assert said == [204, 204, 403, 403]


def test_every_page_that_is_looked_at_counts_where_scripts_are_off(clock):
    for _ in range(4):
        assert not clock.is_over_after(SERVED - 10)
        clock.lifetime.served()

    assert clock.is_over_after(SERVED + 10)


def test_a_page_that_can_say_so_ends_it_as_ever(clock):
    clock.lifetime.served()
    clock.lifetime.seen("a")
    clock.lifetime.gone("a")

    assert clock.is_over_after(CLOSED + 10)

"""Which criteria are a member's, and what is looked up by name."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    NO_MEETING,
    PROPORTIONAL,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_member,
    an_attendee,
)
from thidua_reports.domain.meeting import Role


def assigned(*criteria):
    """Return the codes of the scored criteria of each member."""
    book = a_book("AB", criteria=criteria)
    return {member: [each.code for each in book.criteria_of(member)] for member in "AB"}


USUAL = a_criterion("TC1", TYPED_IN.name)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, {"A": ["TC1", "TC2"], "B": ["TC1", "TC2"]}),
        ({"applies_to": ("B",)}, {"A": ["TC1"], "B": ["TC1", "TC2"]}),
        ({"applies_to": ("B",), "replaces": "TC1"}, {"A": ["TC1"], "B": ["TC2"]}),
        ({"rule": "", "applies_to": ("B",), "replaces": "TC1"}, {"A": ["TC1"], "B": []}),
        ({"replaces": "TC1"}, {"A": ["TC1", "TC2"], "B": ["TC1", "TC2"]}),
    ],
    ids=["for all", "for one", "in place of another", "not scored, in place of another",
         "in place of another for nobody"],
)  # fmt: skip
def test_a_member_has_the_criteria_meant_for_it_less_those_replaced_for_it(other, expected):
    second = a_criterion("TC2", **{"rule": TYPED_IN.name, **other})

    assert assigned(USUAL, second) == expected
    assert {member: codes[::-1] for member, codes in assigned(second, USUAL).items()} == expected


def test_a_rule_is_found_by_its_name():
    assert a_book().rule(PROPORTIONAL.name) is PROPORTIONAL


@pytest.mark.parametrize("name", ["", PROPORTIONAL.name.upper()])
def test_a_rule_that_there_is_not_is_refused(name):
    with pytest.raises(KeyError):
        a_book().rule(name)


def test_a_member_is_found_by_its_code_and_nobody_by_another():
    bloc = a_book("AB").bloc

    assert bloc.member("B").name == "Sở B"
    with pytest.raises(KeyError):
        bloc.member("C")


@pytest.mark.parametrize("written", ["Sở Văn hoá", "sở  VĂN HOÁ", "Sở Văn hóa\u200b", "V"])
def test_who_sits_for_a_member_is_found_however_its_name_is_spelt(written):
    member = a_member("V", name="Sở Văn hóa")
    seat = an_attendee(Role.MEMBER, written)
    meeting = replace(NO_MEETING, attendees=(seat, an_attendee(Role.MEMBER, "Sở Văn")))
    book = a_book(bloc=a_bloc(members=(member,)), meeting=meeting)

    assert book.seats_of(member) == (seat,)


@pytest.mark.parametrize(
    ("noted", "present"),
    [((), None), ((None,), None), ((False,), False), ((None, False), False), ((False, True), True)],
    ids=str,
)
def test_a_member_was_present_if_anybody_was_for_it_and_unknown_if_nothing_is_noted(noted, present):
    seats = [an_attendee(Role.MEMBER, "Sở A", present=each) for each in noted]
    book = a_book("A", meeting=replace(NO_MEETING, attendees=tuple(seats)))

    assert book.was_present(book.bloc.member("A")) is present

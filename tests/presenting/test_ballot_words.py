"""Votes in words, and who has reached the share that is asked."""

import pytest

from tests.domain_values import CUT_OFF, HALF_UP, a_ballot, a_book, a_candidate, a_policy, an_honour
from thidua_reports.domain.rounding import Rounding
from thidua_reports.presenting.ballot_words import has_passed, votes_in_words, written_share

FLAG = an_honour(1, "Cờ", votes=80)
TWO_DECIMALS = Rounding(HALF_UP, 2)


def book(members, votes, *honours, percent=TWO_DECIMALS):
    candidate = a_candidate("A", "Cờ", votes)
    return a_book(
        honours=honours or (FLAG,),
        ballot=a_ballot(members, candidate),
        policy=a_policy(percent=percent),
    ), candidate


def test_votes_are_given_out_of_all_members_with_their_share():
    assert votes_in_words(*book(10, 9)) == "09/10 phiếu đồng ý, đạt 90% tổng số thành viên"


def test_what_is_not_counted_is_not_worded():
    assert votes_in_words(*book(10, None)) == written_share(*book(10, None)) == ""


@pytest.mark.parametrize(
    ("percent", "shown"),
    [
        (Rounding(HALF_UP, 2), "79,59%"),
        (Rounding(HALF_UP, 0), "xấp xỉ 80%"),
        (Rounding(CUT_OFF, 0), "79%"),
    ],
    ids=str,
)
def test_a_share_is_rounded_as_the_bloc_rounds_but_never_up_to_what_was_missed(percent, shown):
    assert written_share(*book(49, 39, percent=percent)) == shown


@pytest.mark.parametrize(("votes", "passed"), [(8, True), (7, False), (None, None)])
def test_a_candidate_passes_by_the_exact_share(votes, passed):
    assert has_passed(*book(10, votes)) is passed


def test_where_no_single_share_is_asked_nobody_passes_or_fails():
    others = (an_honour(1, "Cờ", votes=80), an_honour(2, "Cờ", votes=90))

    assert has_passed(*book(10, 7, an_honour(1, "Cờ"))) is None
    assert has_passed(*book(10, 7, *others)) is None

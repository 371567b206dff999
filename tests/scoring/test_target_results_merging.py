"""Submissions, targets and criteria joined: a row per member and item."""

import pytest
from pandas.errors import MergeError

from tests.domain_values import (
    PROPORTIONAL,
    a_book,
    a_criterion,
    a_criterion_report,
    a_report,
    a_submission,
    a_target,
    agreed,
)
from thidua_reports.scoring.target_results import merge_criteria, merge_targets


def test_every_registered_target_has_a_row_and_what_was_reported_of_it():
    book = a_book("AB", targets=(a_target("A1"), a_target("A2"), a_target("B1")))
    reported = a_report("A2", 7)

    merged = merge_targets(book, [a_submission("A", [reported])])

    assert [(row.target.member, row.target.code, row.entry) for row in merged] == [
        ("A", "A1", None),
        ("A", "A2", reported),
        ("B", "B1", None),
    ]


def test_a_report_of_what_was_not_registered_has_no_row():
    book = a_book("A", targets=(a_target("A1"),))

    merged = merge_targets(book, [a_submission("A", [a_report("A9", 7)])])

    assert [row.target.code for row in merged] == ["A1"]


def test_a_report_of_another_members_target_does_not_reach_it():
    book = a_book("AB", targets=(a_target("A1"), a_target("B1")))

    merged = merge_targets(book, [a_submission("B", [a_report("A1", 7)])])

    assert [row.entry for row in merged] == [None, None]


def test_a_criterion_has_a_row_for_each_member_it_is_assigned_to():
    everybody = a_criterion("TC1", PROPORTIONAL.name)
    some = a_criterion("TC2", PROPORTIONAL.name, applies_to=("B", "C"))
    book = a_book("ABC", criteria=(everybody, some))

    merged = merge_criteria(book, [])

    assert [(row.member.code, row.criterion.code) for row in merged] == [
        ("A", "TC1"),
        ("B", "TC1"),
        ("B", "TC2"),
        ("C", "TC1"),
        ("C", "TC2"),
    ]


def test_a_criterion_that_is_not_scored_has_no_row():
    book = a_book("A", criteria=(a_criterion("TC1"),))

    assert merge_criteria(book, []) == ()


def test_a_criterion_meets_what_was_reported_and_what_was_agreed_of_it():
    report, points = a_criterion_report("A", "TC1", count=2), agreed("B", "TC1", 9)
    book = a_book("AB", criteria=(a_criterion("TC1", PROPORTIONAL.name),), agreed=(points,))

    merged = merge_criteria(book, [a_submission("A", (), [report])])

    assert [(row.member.code, row.entry, row.agreed) for row in merged] == [
        ("A", report, None),
        ("B", None, points),
    ]


def test_a_bloc_without_targets_or_criteria_has_nothing_to_join():
    book = a_book("A")

    assert merge_targets(book, []) == ()
    assert merge_criteria(book, []) == ()


@pytest.mark.parametrize(
    ("targets", "reports"),
    [
        (("A1", "A1"), ("A1",)),
        (("A1",), ("A1", "A1")),
    ],
    ids=["a target registered twice", "a target reported twice"],
)
def test_a_target_that_is_there_twice_is_not_counted_twice_in_silence(targets, reports):
    book = a_book("A", targets=tuple(map(a_target, targets)))
    submission = a_submission("A", [a_report(code, 7) for code in reports])

    with pytest.raises(MergeError, match="one-to-one"):
        merge_targets(book, [submission])


@pytest.mark.parametrize(
    ("criteria", "reports", "scores"),
    [(2, 1, 1), (1, 2, 1), (1, 1, 2)],
    ids=["criterion twice", "report twice", "agreed score twice"],
)
def test_a_criterion_that_is_there_twice_is_not_counted_twice_in_silence(criteria, reports, scores):
    book = a_book(
        "A",
        criteria=(a_criterion("TC1", PROPORTIONAL.name),) * criteria,
        agreed=(agreed("A", "TC1", 9),) * scores,
    )
    submission = a_submission("A", (), [a_criterion_report("A", "TC1", count=1)] * reports)

    with pytest.raises(MergeError, match="one-to-one"):
        merge_criteria(book, [submission])


def test_two_workbooks_of_one_member_are_not_both_counted():
    book = a_book("A", targets=(a_target("A1"),))
    twice = [a_submission("A", [a_report("A1", 7)]), a_submission("A", [a_report("A1", 8)])]

    with pytest.raises(MergeError):
        merge_targets(book, twice)

"""Who ranks above an honour that has places left, and is left with nothing, is reported."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_decision,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_exclusion,
    an_honour,
    score_and_check,
)
from thidua_reports.domain.honours import Requirement

POINTS = {"A": 99, "B": 98, "C": 97, "D": 96}
FLAG = an_honour(1, "Cờ", requirement=Requirement.MET, passes_on=True)
PRAISE = an_honour(2, "Bằng khen", last_rank=4, quota=3)


def reported(*honours, achieved=99, **changes):
    """Return what is reported of a bloc whose first has achieved so much of its target of 100."""
    book = a_book(
        "ABCD",
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=tuple(agreed(member, "TC1", given) for member, given in POINTS.items()),
        honours=honours,
        targets=(a_target("A1", 100),),
        **changes,
    )
    submissions = [
        a_submission(
            member,
            [a_report("A1", achieved)] if member == "A" else (),
            [a_criterion_report(member, "TC1", self_score=given)],
        )
        for member, given in POINTS.items()
    ]
    issues = score_and_check(book, submissions, frozenset())[1]
    return [issue.message for issue in issues if issue.kind.code == "SK88"]


def test_the_first_that_misses_its_honour_and_the_place_that_stays_empty_are_named():
    assert reported(FLAG, PRAISE) == [
        "Sở A (hạng 1) không được đề nghị hình thức nào, trong khi “Bằng khen” còn 1 suất (số "
        "lượng 3): hình thức này chỉ xét từ hạng 2."
    ]


@pytest.mark.parametrize(
    ("honours", "changes"),
    [
        ((FLAG, PRAISE), {"achieved": 100}),
        ((replace(FLAG, passes_on=False), PRAISE), {}),
        ((FLAG, replace(PRAISE, quota=2)), {}),
        ((FLAG, replace(PRAISE, requirement=Requirement.MET)), {}),
        ((FLAG, PRAISE), {"exclusions": (an_exclusion("A"),)}),
        ((FLAG, replace(PRAISE, rank=1, quota=3)), {}),
        ((FLAG, PRAISE), {"decisions": (a_decision("A", "Bằng khen", proposed=False),)}),
        ((FLAG, PRAISE), {"decisions": (a_decision("A", "Bằng khen", reason="Xứng đáng"),)}),
    ],
    ids=[
        "the first has its honour",
        "everybody else has a place",
        "no place is left",
        "the first misses this one too",
        "the first may not be proposed",
        "the first is considered",
        "the meeting refused it",
        "the meeting chose it",
    ],
)
def test_nothing_is_reported_where_nobody_is_passed_over(honours, changes):
    assert reported(*honours, **changes) == []

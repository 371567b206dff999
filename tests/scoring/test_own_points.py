"""The points that a member gives itself: when a blank is none, and when its total is unknown."""

from dataclasses import replace

from tests.domain_values import (
    PER_INCIDENT,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_rule,
    a_submission,
)
from thidua_reports.domain.scores import Basis
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
BONUS_ONLY = a_rule("Chỉ thưởng", "=0", "=thuong_nhap")
NOTED = a_rule("Trừ vi phạm", "=0", "=-MIN(tru_toi_da,2*so_vi_pham)")
OUTSIDE = a_criterion("TC2", NOTED.name, max_deduction=4, is_outside=True)


def own_points(own_score, other, rule=NOTED, in_error=frozenset()):
    """Return the own points of a member for TC2, and its own total."""
    book = a_book(
        "A", criteria=(TYPED, replace(OUTSIDE, rule=rule.name)), rules=(TYPED_IN, BONUS_ONLY, NOTED)
    )
    rows = [a_criterion_report("A", "TC1", self_score=own_score), other]
    member = score(book, (a_submission("A", (), rows),), in_error)[0].members[0]
    return member.scores.outside[0].self_score, member.points(Basis.SELF)


def test_a_deduction_that_is_left_blank_is_none_in_the_own_total():
    assert own_points(90, a_criterion_report("A", "TC2")) == (0, 90)
    assert own_points(90, a_criterion_report("A", "TC2", deduction=2)) == (-2, 88)


def test_blanks_of_a_member_that_gives_itself_no_points_are_no_own_score():
    assert own_points(None, a_criterion_report("A", "TC2")) == (None, None)


def test_a_blank_that_the_rule_looks_at_is_missing_from_the_own_total_too():
    assert own_points(90, a_criterion_report("A", "TC2"), BONUS_ONLY) == (None, None)


def test_a_deduction_that_cannot_be_read_is_not_none():
    row = a_criterion_report("A", "TC2")

    assert own_points(90, row, in_error=frozenset({row.deduction.place})) == (None, None)


def test_points_that_a_rule_needs_are_no_own_score_while_others_are_waited_for():
    counted = a_criterion("TC3", PER_INCIDENT.name, standard=10, max_deduction=2)
    rules = (TYPED_IN, PER_INCIDENT, NOTED)
    book = a_book("A", criteria=(TYPED, counted, OUTSIDE), rules=rules)
    without = [a_criterion_report("A", "TC1", self_score=90), a_criterion_report("A", "TC2")]

    def own_scores(**given):
        rows = [*without, a_criterion_report("A", "TC3", count=1, **given)]
        scores = score(book, (a_submission("A", (), rows),), frozenset())[0].members[0].scores
        return [each.self_score for each in scores.all]

    assert own_scores() == [90, None, None]
    assert own_scores(self_score=9) == [90, 9, 0]

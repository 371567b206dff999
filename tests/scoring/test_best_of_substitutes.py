"""Who has another criterion in place of the one all have is compared with all the same."""

from decimal import Decimal

import pytest

from tests.domain_values import (
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_report,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from tests.forms.test_every_ready_rule import in_the_summary
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.summary.workbook import summary_workbook

(LEADER,) = [
    a_rule(rule.name, rule.points, rule.bonus)
    for rule in READY_RULES
    if rule.name == "So với đơn vị dẫn đầu"
]
MOST = a_rule("So với nhiều nhất", "=diem_chuan*thuc_hien/thuc_hien_cao_nhat")
ACHIEVED = {"A": 150, "B": 101, "C": 120}


def a_bloc(substitutes, rule=LEADER):
    """Return a bloc in which TC1 is replaced for members, each by (code, replaced, rule)."""
    settings = {"standard": 10, "parameters": ("0.5", None, None)}
    own = {member: code for member, (code, _, _) in substitutes.items()}
    return a_book(
        "ABC",
        rules=(LEADER, MOST, PROPORTIONAL, TYPED_IN),
        criteria=(
            a_criterion("TC1", rule.name, **settings),
            *(
                a_criterion(code, other.name, replaces=replaced, applies_to=(member,), **settings)
                for member, (code, replaced, other) in substitutes.items()
            ),
        ),
        targets=tuple(a_target(f"{each}1", 100, criterion=own.get(each, "TC1")) for each in "ABC"),
    )


def scored(book):
    submissions = [
        a_submission(
            member,
            [a_report(f"{member}1", achieved)],
            [a_criterion_report(member, "TC1B", self_score=9)] if member == "B" else (),
        )
        for member, achieved in ACHIEVED.items()
    ]
    return standings_of(book, *submissions)


def points(book):
    return {
        standing.member.code: sum(score.computed for score in standing.scores.all)
        for standing in scored(book).members
    }


SUBSTITUTED = {
    "one": {"B": ("TC1B", "TC1", LEADER)},
    "the leader's": {"A": ("TC1A", "TC1", LEADER)},
    "in turn": {"B": ("TC1B", "TC1", LEADER), "C": ("TC1C", "TC1B", LEADER)},
}


@pytest.mark.parametrize("substitutes", SUBSTITUTED.values(), ids=SUBSTITUTED)
def test_the_best_is_taken_over_a_criterion_and_its_substitutes(substitutes):
    # 10 × (0,5 + 0,5 × 0,01/0,5) and 10 × (0,5 + 0,5 × 0,2/0,5)
    assert points(a_bloc(substitutes)) == {"A": 10, "B": Decimal("5.1"), "C": 7}


def test_the_most_done_is_taken_over_substitutes_too():
    book = a_bloc({"A": ("TC1A", "TC1", MOST)}, MOST)

    # 10 × 101/150 and 10 × 120/150
    assert points(book) == {"A": 10, "B": Decimal("6.7"), "C": 8}


@pytest.mark.parametrize("rule", [PROPORTIONAL, TYPED_IN], ids=lambda rule: rule.name)
def test_a_substitute_scored_without_the_best_takes_no_part(rule):
    book = a_bloc({"B": ("TC1B", "TC1", rule), "A": ("TC1A", "TC1", PROPORTIONAL)})

    assert points(book)["C"] == 10


def test_the_explanation_names_the_leader_that_has_another_criterion():
    standings = scored(a_bloc(SUBSTITUTED["the leader's"]))
    (last,) = [item for _, score in standings.scores() for item in score.items][-1:]

    reported = item_explanation(a_bloc(SUBSTITUTED["the leader's"]), last)

    assert "150% là mức cao nhất khối, của Sở A" in reported


def test_libreoffice_finds_the_best_among_substitutes_in_the_summary(libreoffice, tmp_path):
    sources = []
    for number, substitutes in enumerate(SUBSTITUTED.values()):
        book = a_bloc(substitutes)
        sources.append(tmp_path / f"summary{number}.xlsx")
        sources[-1].write_bytes(summary_workbook(book, scored(book), ()))

    for computed in libreoffice.computed(sources):
        shown = in_the_summary(computed)
        assert [given for given, _ in shown.values()] == ["10.00", "5.10", "7.00"]

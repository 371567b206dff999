"""The tables say what the exact figures say, and count what they count."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import tables_by_hand as by_hand
from tests.domain_values import (
    a_bloc,
    a_book,
    a_criterion,
    a_report,
    a_result,
    a_target,
    standings_of,
)
from tests.random_bloc import random_workspace
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.pipeline import examine
from thidua_reports.scoring.tables import score_table, target_table
from thidua_reports.workspace.folder import open_workspace

TYPES = {
    "member": "category",
    "code": "string",
    "criterion": "category",
    "content": "category",
    "group": "string",
    "kind": "category",
    "plan": "Float64",
    "achieved": "Float64",
    "ratio": "Float64",
    "percent": "Float64",
    "is_reported": "boolean",
    "is_doubtful": "boolean",
    "is_compared": "boolean",
    "is_met": "boolean",
    "is_exceeded": "boolean",
}
SCORE_TYPES = {
    "member": "category",
    "criterion": "category",
    "content": "category",
    "items": "Int64",
    "maximum": "Float64",
    "self": "Float64",
    "computed": "Float64",
    "agreed": "Float64",
    "is_complete": "boolean",
    "is_doubtful": "boolean",
    "has_points": "boolean",
}
BOOK = a_book(
    bloc=a_bloc("BA", period=Period.HALF_YEAR, elapsed=Decimal("0.5")),
    criteria=(a_criterion("TC2", "Cách", content="ND2"), a_criterion("TC1", "Cách")),
)
FIGURES = ("0", "1", "49.9999999999", "57.45", "60.473684211", "99.9999999999", "100", "1E+400")


def table_rows(table):
    """Return the rows with None where there is nothing."""
    return table.astype(object).where(table.notna(), None).to_dict("records")


@st.composite
def a_random_result(draw):
    code = draw(st.sampled_from("ABX")) + draw(st.sampled_from("123"))
    target = a_target(
        code,
        draw(st.sampled_from((None, *FIGURES))),
        kind=draw(st.sampled_from(TargetKind)),
        direction=draw(st.sampled_from(Direction)),
        criterion=draw(st.sampled_from(("", "TC1", "TC2", "TC9"))),
        parent=draw(st.sampled_from(("", "A9"))),
        group=draw(st.sampled_from(("", "trồng cây"))),
        without_plan=draw(st.booleans()),
    )
    report = a_report(code, draw(st.sampled_from((None, *FIGURES))))
    if draw(st.integers(0, 4)) == 0:
        return replace(a_result(target, None), doubtful=draw(st.booleans()))
    return a_result(target, report, *draw(st.sampled_from([(), (report.place,)])))


some_results = st.lists(a_random_result(), max_size=40)
few = settings(max_examples=25, deadline=None)


@given(some_results)
@few
def test_every_column_says_what_the_exact_figures_say(results):
    expected = map(by_hand.in_float_precision, by_hand.rows_by_hand(BOOK, results))

    assert table_rows(target_table(BOOK, results)) == list(expected)


@pytest.mark.parametrize("results", [(), (a_result(a_target("A1", None), None),)], ids=len)
def test_every_column_has_its_type_whatever_is_missing(results):
    table = target_table(BOOK, results)

    assert {name: str(kind) for name, kind in table.dtypes.items()} == TYPES


def test_members_contents_and_criteria_are_in_the_blocs_order_and_unknown_ones_last():
    targets = (a_target("X1", criterion="TC9"), a_target("A1", criterion="TC1"))
    table = target_table(BOOK, [a_result(target, None) for target in targets])

    assert list(table["member"].cat.categories) == ["B", "A", "X"]
    assert list(table["criterion"].cat.categories) == ["TC2", "TC1", "TC9"]
    assert list(table.sort_values("member")["code"]) == ["A1", "X1"]


@given(some_results)
@few
def test_counts_are_those_made_by_hand(results):
    assert by_hand.counts_of_table(BOOK, results) == by_hand.counts_by_hand(results)


def test_a_random_bloc_is_counted_exactly(tmp_path):
    examined = examine(open_workspace(random_workspace(tmp_path / "khoi", "đếm")))
    book, standings = examined.book, examined.standings
    results, scores = standings.results, score_table(book, standings.members)

    assert len(results) == 48
    assert by_hand.counts_of_table(book, results) == by_hand.counts_by_hand(results)
    assert table_rows(scores) == list(
        map(by_hand.in_float_precision, by_hand.score_rows_by_hand(standings))
    )
    assert standings.earners == by_hand.earners_by_hand(standings)


def test_the_scores_of_a_bloc_without_figures_have_the_same_types():
    book = a_book("A")
    table = score_table(book, standings_of(book).members)

    assert {name: str(kind) for name, kind in table.dtypes.items()} == SCORE_TYPES

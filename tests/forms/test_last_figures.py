"""What a member reported last is in its form: zero too, and never another period's figure."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.domain_values import a_book, a_target, placed
from thidua_reports.domain.history import PastFigure
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts import member_sheets as layout

TARGET = a_target("A1", member="A")


def past(back, period, achieved):
    year = a_book("A").bloc.year - back
    figure = placed(achieved, "")
    return PastFigure(
        "A", "A1", TARGET.name, TARGET.unit, year, period, figure, figure, "", Place("")
    )


def shown(period, *history, target=TARGET):
    """Return the figure of the last period in the form, as the member sees it."""
    book = a_book("A", targets=(target,), history=history)
    book = replace(book, bloc=replace(book.bloc, period=period))
    sheet = load_workbook(BytesIO(member_workbook(book, "A")))[layout.Results.layout.name]
    return sheet[layout.Results.at(layout.Results.last, FIRST_ROW)].value


LAST_YEAR = past(1, Period.YEAR, 95)


@pytest.mark.parametrize(
    ("period", "history", "expected"),
    [
        pytest.param(Period.YEAR, [past(0, Period.HALF_YEAR, 62), LAST_YEAR], 62, id="mid-year"),
        pytest.param(Period.YEAR, [past(0, Period.HALF_YEAR, 0), LAST_YEAR], 0, id="zero"),
        pytest.param(
            Period.YEAR, [past(0, Period.HALF_YEAR, None), LAST_YEAR], None, id="not known"
        ),
        pytest.param(Period.YEAR, [LAST_YEAR], None, id="nothing at mid-year"),
        pytest.param(Period.HALF_YEAR, [LAST_YEAR], 95, id="the year before"),
        pytest.param(Period.HALF_YEAR, [past(1, Period.YEAR, 0)], 0, id="zero the year before"),
    ],
)
def test_the_last_figure_is_that_of_the_period_before(period, history, expected):
    assert shown(period, *history) == expected


@pytest.mark.parametrize(("achieved", "word"), [(1, "đạt"), (0, "không đạt"), (None, None)])
def test_what_was_attained_or_not_is_shown_in_words(achieved, word):
    attained = replace(TARGET, kind=TargetKind.PASS_FAIL)

    assert shown(Period.HALF_YEAR, past(1, Period.YEAR, achieved), target=attained) == word

"""A bloc whose sheets of contents and criteria are empty is told so before forms are made."""

import pytest

from tests.text_workbooks import make_bloc_workbook, merged
from tests.workspaces import SMALL_BLOC, without_sheets
from thidua_reports.checking.bloc_checks import what_is_judged_is_entered
from thidua_reports.reading.bloc_workbook import read_bloc_book

CONTENTS = "# Nội dung\n| Mã nội dung | Tên nội dung |\n| ND1 | Thi đua |\n"


def empty_sheets(text):
    book, _ = read_bloc_book(make_bloc_workbook(text))
    return [each.place.sheet for each in what_is_judged_is_entered(book)]


@pytest.mark.remedy_of("SK75")
def test_empty_sheets_are_told_until_they_are_filled_in():
    bare = without_sheets(SMALL_BLOC, "Nội dung", "Tiêu chí")

    assert empty_sheets(bare) == ["Nội dung", "Tiêu chí"]
    assert empty_sheets(bare + CONTENTS) == ["Tiêu chí"]
    assert empty_sheets(SMALL_BLOC) == []


def test_a_period_without_points_needs_no_criteria():
    bare = without_sheets(SMALL_BLOC, "Tiêu chí")

    assert empty_sheets(merged(bare, "# Khối\ncham_diem: không\n")) == []

"""The page of a draft that says what it lacks and what has to be looked at."""

import pytest

from tests.domain_values import a_book, a_submission, standings_of
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import (
    bloc_kinds,
    document_kinds,
    number_kinds,
    submission_kinds,
)
from thidua_reports.layouts.views import NoteGroup
from thidua_reports.presenting.draft_notes import LISTED_ISSUES, draft_notes

COMPLETE = standings_of(a_book("A"), a_submission("A"))


def negative(row, workbook="A.xlsx"):
    return submission_kinds.NEGATIVE_FIGURE.at(Place(workbook, "Nội dung 1", f"H{row}"), found="-5")


def spaced(row, workbook="A.xlsx"):
    place = Place(workbook, "Nội dung 1", f"H{row}")
    return number_kinds.SPACED_DIGITS.at(place, text="1 200", reading="1.200")


def test_a_draft_in_which_nothing_is_open_has_no_notes():
    assert draft_notes(COMPLETE, []) == []


def test_a_draft_says_who_has_not_submitted_and_what_is_wrong():
    note = document_kinds.NO_ADDRESSEE.at(Place("khoi.xlsx", "Căn cứ, nơi nhận"))
    standings = standings_of(a_book("AB"), a_submission("A"))

    assert draft_notes(standings, [negative(5), note]) == [
        NoteGroup(tieu_de="Đơn vị chưa nộp sổ, hoặc sổ chưa dùng được", y=["Sở B"]),
        NoteGroup(
            tieu_de="Số liệu, nội dung cần xác minh",
            y=["A.xlsx › Nội dung 1 › H5: Số -5 là số âm."],
        ),
    ]


def test_a_content_that_nobody_wrote_about_is_listed():
    place = Place("khoi.xlsx", "Lời báo cáo")
    issue = document_kinds.CONTENT_NOT_WRITTEN.at(place, name="Phong trào", code="ND3")

    (notes,) = draft_notes(COMPLETE, [issue])

    assert notes.tieu_de == "Phần của văn bản chưa có nội dung"
    assert notes.y == [f"{place}: {issue.message}"]


def test_a_figure_that_was_read_on_an_assumption_is_listed_apart_from_errors():
    assert draft_notes(COMPLETE, [spaced(5)]) == [
        NoteGroup(
            tieu_de="Số liệu đọc theo cách hiểu của chương trình, cần đối chiếu",
            y=["A.xlsx › Nội dung 1 › H5: “1 200” có dấu cách giữa các chữ số; tạm đọc là 1.200."],
        )
    ]


def test_a_warning_that_is_about_no_cell_is_about_no_figure():
    assert draft_notes(COMPLETE, [bloc_kinds.NO_SIGNER.at(Place("khoi.xlsx", "Người ký"))]) == []


def test_a_list_of_errors_just_long_enough_is_printed_whole():
    (notes,) = draft_notes(COMPLETE, [negative(5, f"{n}.xlsx") for n in range(LISTED_ISSUES)])

    assert len(notes.y) == LISTED_ISSUES
    assert notes.y[-1].endswith("Số -5 là số âm.")


@pytest.mark.parametrize("issue", [negative, spaced], ids=["errors", "assumptions"])
def test_a_long_list_is_cut_short_and_says_so(issue):
    (notes,) = draft_notes(COMPLETE, [issue(5, f"{n}.xlsx") for n in range(LISTED_ISSUES + 3)])

    assert len(notes.y) == LISTED_ISSUES + 1
    assert notes.y[-1].startswith("và 3 ")


def test_very_many_alike_in_one_sheet_are_listed_once_with_their_number():
    (notes,) = draft_notes(COMPLETE, [negative(row) for row in range(LISTED_ISSUES)])

    (line,) = notes.y
    assert f"Còn {LISTED_ISSUES - 1} chỗ khác ở trang này cũng vậy: H1–H{LISTED_ISSUES - 1}" in line

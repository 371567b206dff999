"""An issue says where, what and what to do; of a list of them one cell has one error."""

import pytest

from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.issues.issue import (
    IssueKind,
    Severity,
    by_file,
    deduplicated,
    did_you_mean,
    errors,
    places_in_error,
)

KIND = IssueKind("XX01", Severity.ERROR, "Sai “{text}”.", "Sửa {text}.{hint}")


def test_an_issue_reads_as_place_problem_remedy_and_code():
    issue = KIND.at(Place("a.xlsx", "Nội dung 1", "H5"), text="{x} & %", hint=" Thử lại?")

    assert str(issue) == ("a.xlsx › Nội dung 1 › H5: Sai “{x} & %”. Sửa {x} & %. Thử lại? [XX01]")


def test_a_forgotten_detail_is_an_error_of_the_program():
    with pytest.raises(KeyError):
        KIND.at(Place("a.xlsx"), text="x")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("Điều chinh", " Có phải là “Điều chỉnh”?", id="misspelt"),
        pytest.param("Nháp", "", id="nothing near"),
        pytest.param("", "", id="blank"),
    ],
)
def test_the_near_name_is_offered(text, sentence):
    assert did_you_mean(text, ["Chỉ tiêu", "Điều chỉnh"]) == sentence


@pytest.mark.parametrize("text", ["chưa đạt", "đạt 100%", "chua dat"])
def test_the_opposite_is_never_offered(text):
    assert "“đạt”" not in did_you_mean(text, ["đạt", "không đạt"])


WRONG = IssueKind("E1", Severity.ERROR, "Sai.", "Sửa.")
WORSE = IssueKind("E2", Severity.ERROR, "Sai nữa.", "Sửa.")
DOUBTFUL = IssueKind("W1", Severity.WARNING, "Ngờ.", "Xem.")
NOTED = IssueKind("N1", Severity.NOTE, "Biết.", "Thôi.")


def at(kind, cell, file="a.xlsx"):
    return kind.at(Place(file, "Tờ 1" if cell else "", cell))


def of_sheet(kind):
    return kind.at(Place("a.xlsx", "Tờ 1"))


def test_beside_an_error_at_a_cell_nothing_is_said_about_that_cell():
    issues = [
        at(DOUBTFUL, "B2"),
        at(WRONG, "B2"),
        at(WORSE, "B2"),
        at(NOTED, "B2"),
        at(DOUBTFUL, "B2"),
        at(WORSE, "B3"),
    ]

    assert cells_and_codes(deduplicated(issues)) == [("B2", "E1"), ("B3", "E2")]


def test_warnings_and_notes_at_a_cell_without_an_error_all_stay_in_their_order():
    issues = [at(NOTED, "B2"), at(WRONG, "B3"), at(DOUBTFUL, "B2")]

    assert deduplicated(issues) == tuple(issues)


def test_an_error_of_a_sheet_silences_no_cell_and_no_other_error_of_the_sheet():
    issues = [at(DOUBTFUL, "B2"), of_sheet(WRONG), of_sheet(DOUBTFUL), of_sheet(WORSE)]

    assert deduplicated(issues) == tuple(issues)


def test_a_row_and_a_cell_of_it_are_distinguished_only_by_their_cells():
    row = PlaceOfCells(Place("a.xlsx", "Tờ 1", "A2"), {"Mã": "A2", "Điểm": "C2"})
    issues = [WRONG.at(row), WORSE.at(row.of("Mã")), WORSE.at(row.of("Điểm"))]

    assert cells_and_codes(deduplicated(issues)) == [("A2", "E1"), ("C2", "E2")]


def test_errors_of_a_whole_file_or_of_the_same_cell_in_another_file_are_side_by_side():
    issues = [at(WRONG, ""), at(WORSE, ""), at(WRONG, "B2"), at(WORSE, "B2", "b.xlsx")]

    assert deduplicated(issues) == tuple(issues)


def test_the_same_issue_is_reported_once():
    assert deduplicated([at(NOTED, ""), at(NOTED, "")]) == (at(NOTED, ""),)


def test_issues_are_grouped_by_file_with_the_worst_first():
    issues = [at(NOTED, "B1", "b.xlsx"), at(DOUBTFUL, "B2"), at(NOTED, "B3"), at(WRONG, "B4")]
    grouped = by_file(issues)

    assert list(grouped) == ["a.xlsx", "b.xlsx"]
    assert cells_and_codes(grouped["a.xlsx"]) == [("B4", "E1"), ("B2", "W1"), ("B3", "N1")]


def test_only_errors_make_a_cell_doubtful():
    issues = [at(WRONG, "B2"), at(DOUBTFUL, "B3"), at(WORSE, "")]

    assert cells_and_codes(errors(issues)) == [("B2", "E1"), ("a.xlsx", "E2")]
    assert places_in_error(issues) == {Place("a.xlsx", "Tờ 1", "B2")}

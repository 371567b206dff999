"""Of a list that was not read to its end nothing is said that its rest may answer."""

import pytest

from thidua_reports.checking.bloc_checks import without_unfounded
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import ballot_kinds, bloc_kinds, sheet_kinds

TARGETLESS = bloc_kinds.NO_TARGETS_TO_SCORE.at(
    Place("khoi.xlsx", "Tiêu chí", "A2"), member="Sở Y tế", criterion="A1"
)


def too_far(workbook, sheet):
    return sheet_kinds.TOO_FAR.at(Place(workbook, sheet), row=11001, column=9, most_rows="5.000")


@pytest.mark.parametrize(
    ("workbook", "sheet", "is_reported"),
    [
        ("khoi.xlsx", "Chỉ tiêu", False),
        ("khoi.xlsx", "Điều chỉnh", True),
        ("thanh_vien/a.xlsx", "Chỉ tiêu", True),
    ],
)
def test_a_member_without_targets_is_reported_only_of_a_list_read_to_its_end(
    workbook, sheet, is_reported
):
    far = too_far(workbook, sheet)

    assert list(without_unfounded([far, TARGETLESS])) == [far, TARGETLESS][: 1 + is_reported]


@pytest.mark.parametrize(("sheet", "is_reported"), [("Kiểm phiếu", False), ("Chỉ tiêu", True)])
def test_nobody_to_vote_on_is_reported_only_where_no_row_was_left_out(sheet, is_reported):
    nobody = ballot_kinds.NO_CANDIDATES.at(Place("khoi.xlsx", "Kiểm phiếu"))
    left_out = sheet_kinds.KEY_MISSING.at(Place("khoi.xlsx", sheet, "B2"), heading="Mã")

    assert list(without_unfounded([left_out, nobody])) == [left_out, nobody][: 1 + is_reported]


def test_without_unread_rows_everything_is_reported():
    assert list(without_unfounded([TARGETLESS])) == [TARGETLESS]

"""An error casts doubt on its row, or on its whole sheet."""

import pytest

from thidua_reports.domain.doubts import is_in_doubt, sheets_in_doubt
from thidua_reports.domain.place import Place, PlaceOverRows

FIGURE = Place("YT.xlsx", "Nội dung 1", "H5")


@pytest.mark.parametrize(
    ("error", "doubtful"),
    [
        pytest.param(Place("YT.xlsx", "Nội dung 1", "H5"), True, id="same cell"),
        pytest.param(Place("YT.xlsx", "Nội dung 1", "P5"), True, id="same row"),
        pytest.param(Place("YT.xlsx", "Nội dung 1", "H15"), False, id="another row"),
        pytest.param(Place("YT.xlsx", "Nội dung 1"), True, id="whole sheet"),
        pytest.param(PlaceOverRows("YT.xlsx", "Nội dung 1", "A3"), True, id="above the headings"),
        pytest.param(PlaceOverRows("YT.xlsx", "Tiêu chí", "A3"), False, id="above others"),
        pytest.param(Place("YT.xlsx", "Tiêu chí", "H5"), False, id="another sheet"),
        pytest.param(Place("DL.xlsx", "Nội dung 1", "H5"), False, id="another workbook"),
    ],
)
def test_what_an_error_casts_doubt_on(error, doubtful):
    assert is_in_doubt(FIGURE, {error}) is doubtful


def test_an_error_of_a_whole_file_casts_doubt_on_nothing_without_a_cell():
    assert not is_in_doubt(Place("YT.xlsx"), {Place("YT.xlsx")})


def test_the_sheets_of_a_workbook_with_errors():
    places = {FIGURE, Place("YT.xlsx", "Tiêu chí"), Place("DL.xlsx", "Thuyết minh", "A2")}

    assert sheets_in_doubt("YT.xlsx", places) == {"Nội dung 1", "Tiêu chí"}

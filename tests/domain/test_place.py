"""The place of a value, and the places of the cells of its row."""

import pickle

import pytest

from thidua_reports.domain.place import (
    Place,
    PlaceOfCells,
    PlaceOfRival,
    PlaceOverRows,
    is_in_doubt,
    sheets_in_doubt,
)

ROW = PlaceOfCells(Place("khoi.xlsx", "Tiêu chí", "A5"), {"Mã tiêu chí": "A5", "Cách chấm": "D5"})


def test_the_place_of_a_row_knows_its_cells_by_their_headings():
    assert ROW.of("Cách chấm") == Place("khoi.xlsx", "Tiêu chí", "D5")


def test_a_column_that_is_not_there_is_placed_at_its_row():
    assert ROW.of("Ghi chú") == Place("khoi.xlsx", "Tiêu chí", "A5")
    assert Place("khoi.xlsx", "Khối").of("nam") == Place("khoi.xlsx", "Khối")


def test_places_are_compared_by_their_address_alone():
    plain = Place("khoi.xlsx", "Tiêu chí", "A5")

    assert plain == ROW
    assert {ROW, plain} == {plain}
    assert ROW.address == plain.address == ("khoi.xlsx", "Tiêu chí", "A5")
    assert sorted([Place("khoi.xlsx", "Tiêu chí", "B5"), ROW]) == [
        plain,
        Place("khoi.xlsx", "Tiêu chí", "B5"),
    ]


def test_the_place_of_a_cell_has_no_further_cells():
    assert ROW.of("Cách chấm").cells == {}


def test_a_place_is_written_as_its_author_would_look_it_up():
    assert str(ROW) == "khoi.xlsx › Tiêu chí › A5"
    assert str(Place("khoi.xlsx")) == "khoi.xlsx"


def test_the_place_of_a_row_knows_its_cells_in_another_process_too():
    sent = pickle.loads(pickle.dumps(ROW))

    assert sent == ROW
    assert sent.cells == ROW.cells


def test_a_place_over_the_rows_stays_one_in_another_process():
    above = PlaceOverRows("a.xlsx", "Nội dung 1", "A3")

    assert pickle.loads(pickle.dumps(above)).is_of_sheet
    assert above == Place("a.xlsx", "Nội dung 1", "A3")


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


def test_a_sheet_that_rivals_another_casts_doubt_on_both_in_another_process_too():
    rival = PlaceOfRival(Place("a.xlsx", "Tờ 1 (2)"), Place("a.xlsx", "Tờ 1"))

    sent = pickle.loads(pickle.dumps(rival))

    assert sent == rival == Place("a.xlsx", "Tờ 1 (2)")
    assert sent.doubted == (Place("a.xlsx", "Tờ 1 (2)"), Place("a.xlsx", "Tờ 1"))

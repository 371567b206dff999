"""Texts keep away from the figures of the column before."""

from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.excel.writing.column_looks import (
    CLOSED_COLOUR,
    INPUT_COLOUR,
    closed_looks,
    column_looks,
    indents,
)

NAME, PLAN, NOTE = (
    Column("Tên", CellKind.LONG_TEXT),
    Column("Kế hoạch", CellKind.NUMBER),
    Column("Ghi chú", CellKind.LONG_TEXT),
)
LEFT = Column("Giá trị", CellKind.NUMBER, align="left")


def test_a_text_after_figures_is_indented_and_no_other():
    looks = column_looks([NAME, PLAN, NOTE, NAME], {NOTE})

    assert [each.own.get("indent") for each in looks] == [None, None, 1, None]
    assert looks[2].own["bg_color"] == INPUT_COLOUR
    assert [bool(each) for each in indents([NAME, PLAN, NOTE, NAME])] == [False, False, True, False]


def test_figures_at_the_left_leave_room_by_themselves():
    assert indents([LEFT, NOTE]) == [0, 0]


def test_a_closed_cell_is_indented_as_the_others_of_its_column():
    assert closed_looks([PLAN, NOTE])[1].own == {"indent": 1, "bg_color": CLOSED_COLOUR}


def test_computed_words_at_the_left_are_indented_too():
    judged = Column("Đánh giá", CellKind.COMPUTED, align="left")

    assert [bool(each) for each in indents([PLAN, judged, NOTE])] == [False, True, False]

"""Which headings show that their columns must be filled in, and how."""

from thidua_reports.excel.layout.sheet_layout import ALWAYS_ASKED, Asked, Column, SheetLayout
from thidua_reports.excel.writing.heading_marks import (
    HEADING,
    heading_look,
    marks_of,
    shown_heading,
)

CODE = Column("Mã", is_key=True)
KIND = Column("Loại", asked=ALWAYS_ASKED)
PLAN = Column("Kế hoạch", asked=Asked(KIND, ("chỉ nêu số",)))
NOTE = Column("Ghi chú")
LAYOUT = SheetLayout("Trang", "TRANG", (CODE, KIND, PLAN, NOTE), (CODE,))


def test_what_is_always_needed_is_told_from_what_sometimes_is():
    assert marks_of(LAYOUT) == {CODE: "*", KIND: "*", PLAN: "(*)"}


def test_what_nobody_types_has_no_mark():
    assert marks_of(LAYOUT, (PLAN, NOTE)) == {PLAN: "(*)"}


def test_a_mark_is_shown_and_changes_no_text():
    marks = marks_of(LAYOUT)

    assert shown_heading(PLAN, marks) == "Kế hoạch (*)"
    assert heading_look(PLAN, marks)["num_format"] == '@" (*)"'
    assert heading_look(PLAN, marks)["bg_color"] != HEADING["bg_color"]


def test_other_headings_look_as_ever():
    assert heading_look(NOTE, marks_of(LAYOUT)) == HEADING

"""What a message on a table that shares a sheet with others says to do clears or quiets it."""

import pytest

from tests.remedies.acts import in_khoi
from tests.remedies.remedy import clears, quiets, remedy_of
from tests.tabs import move_to_own_sheet, put_together, rows_of_table
from thidua_reports.layouts.bloc_tabs import TAB_OF

GRADES = """
# Xếp loại
| Xếp loại | Từ điểm |
| Xuất sắc | 90 |
| Hoàn thành | 0 |
"""
TAB = TAB_OF["Xếp loại"]


def together(book):
    """Put the tables of the tab together."""
    put_together(book, TAB)


def kept_beside(book):
    """Keep the sheet that an older version had beside the table."""
    move_to_own_sheet(book, TAB, "Xếp loại")


def without_title(book):
    """Take away the line with the name."""
    sheet = book[TAB.name]
    sheet.cell(rows_of_table(sheet, "Xếp loại").start, 1).value = None


def title_again(book):
    """Put a line with the name above the headings."""
    sheet = book[TAB.name]
    headings = next(row for row in sheet.iter_rows() if row[1].value == "Từ điểm")[0].row
    sheet.insert_rows(headings)
    sheet.cell(headings, 1).value = "Xếp loại"


def without_table(book):
    """Take away the name, the headings and the rows of a table."""
    sheet = book[TAB.name]
    rows = rows_of_table(sheet, "Xếp loại")
    sheet.delete_rows(rows.start, len(rows))


def name_at_the_end(book):
    """Write the name of the table below the others."""
    sheet = book[TAB.name]
    sheet.cell(sheet.max_row + 2, 1).value = "Xếp loại"


ERRORS = [
    remedy_of(
        "TB69",
        "rồi xóa bảng kia",
        in_khoi(lambda book: book.remove(book["Xếp loại"])),
        provoked=[in_khoi(together), in_khoi(kept_beside)],
        bloc=GRADES,
    ),
    remedy_of(
        "TB71",
        "Ghi “Xếp loại” vào cột đầu của một hàng trống dưới các bảng khác",
        in_khoi(name_at_the_end),
        provoked=[in_khoi(together), in_khoi(without_table)],
    ),
]
WARNINGS = [
    remedy_of(
        "TB70",
        "Chèn một hàng trống phía trên hàng tiêu đề cột, ghi “Xếp loại” vào cột đầu",
        in_khoi(title_again),
        provoked=[in_khoi(together), in_khoi(without_title)],
        bloc=GRADES,
    ),
]


@pytest.mark.parametrize("remedy", ERRORS)
def test_the_remedy_clears_the_error(remedy, tmp_path):
    clears(remedy, tmp_path / "khoi_9")


@pytest.mark.parametrize("remedy", WARNINGS)
def test_the_remedy_quiets_the_warning(remedy, tmp_path):
    quiets(remedy, tmp_path / "khoi_9")

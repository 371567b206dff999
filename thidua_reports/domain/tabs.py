"""Which small tables of khoi.xlsx share a sheet, and how a sentence leads to one of them.

Older workbooks have a sheet for each table, by its name.
"""

import re
from collections.abc import Mapping

from thidua_reports.domain import words
from thidua_reports.domain.place import TableOnTab

TABLES_ON_TABS: Mapping[str, tuple[str, ...]] = {
    "Người ký, nơi nhận": ("Người ký", "Căn cứ, nơi nhận"),
    "Nộp sổ, ghi nhận": ("Tiếp nhận", "Khối ghi nhận"),
    "Mức đánh giá, xếp hạng": (
        "Mức đánh giá",
        "Phân định đồng hạng",
        "Xếp loại",
        "Không xếp loại",
        "Mốc điểm",
    ),
    "Họp khối": ("Hội nghị", "Thành phần", "Biểu quyết"),
    "Phát biểu, góp ý": ("Diễn biến", "Ý kiến"),
    "Hình thức khen thưởng": ("Khen thưởng", "Không đề nghị", "Quyết định đề nghị"),
    "Phiếu và kiểm phiếu": ("Bỏ phiếu", "Ban kiểm phiếu", "Kiểm phiếu"),
    "Thay đổi trong kỳ": ("Thay đổi giao ước", "Đổi tên, sáp nhập"),
    "Thư điện tử": ("Thư", "Gửi thư"),
}
"""The tables of each such sheet, from above."""
_TAB_OF = {table: tab for tab, tables in TABLES_ON_TABS.items() for table in tables}


def _any_of(names: Mapping[str, object]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


_SHORT = re.compile(
    rf"\b([Tt]rang) (?:(?:{_any_of(TABLES_ON_TABS)})\b|(?P<table>{_any_of(_TAB_OF)})\b)"
)
_LONG = {
    table: words.TABLE_ON_TAB.format(tab=f"rang {tab}", table=table)
    for table, tab in _TAB_OF.items()
}


def with_tabs(text: str) -> str:
    """Return a sentence with the sheet of each table that it leads to as if it were a sheet."""

    def named(found: re.Match[str]) -> str:
        table = found["table"]
        return f"{found[1][0]}{_LONG[table]}" if table else found[0]

    return _SHORT.sub(named, text)


def leading_to(sentence: str, table: str) -> str:
    """Return a sentence that leads to a {sheet} with the sheet on which that table lies.

    Where it quotes the {sheet}, as what is to be typed, it stays the name of the table.
    """
    return sentence.replace("rang {sheet}", _LONG.get(table, "rang {sheet}"))


def without_tabs(text: str) -> str:
    """Return a sentence of `with_tabs` as it is where each table has a sheet of its own."""
    for table, named in _LONG.items():
        text = text.replace(named, f"rang {table}")
    return text


def on_tab(table: str) -> str:
    """Return the name of a table as a new workbook has it, with the sheet that it shares."""
    return TableOnTab(table, _TAB_OF[table]) if table in _TAB_OF else table


def full_name(sheet: str) -> str:
    """Return the name of a sheet or table in words, from which `sheet_named` makes it again."""
    if isinstance(sheet, TableOnTab):
        return words.TABLE_ON_TAB.format(tab=sheet.tab, table=str(sheet))
    return sheet


def sheet_named(name: str) -> str:
    """Return the sheet, or the table with the sheet that it shares, of a full name."""
    tab, _, table = name.rpartition(words.TABLE_ON_TAB.format(tab="", table=""))
    return TableOnTab(table, tab) if tab and table in _TAB_OF else name

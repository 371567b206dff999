"""Workbooks as people read them -> real .xlsx bytes -> what the reader makes of the bytes.

    # Khối
    nam: 2018
    # Thành viên
    | Mã đơn vị | Tên đơn vị |
    | YT        | Sở Y tế    |

The first line of a table is row 1 of its sheet. Settings are below a row of headings: the first
one is row 2, its code in A, its value in C. A cell is what it would become when typed in Excel:
`12,5` a number, `96,06%` a number in a percent format, `6/10/2018` a date, `16:25` a time, `TRUE`,
`#REF!`, `=1+1` a formula without a result, `=1+1 -> 2` one with its result; `"12,5"` in quotes is
text, and so is everything else.
"""

import re
from collections.abc import Callable, Iterable
from datetime import datetime, time
from functools import lru_cache
from io import BytesIO
from zipfile import ZipFile

import xlsxwriter
from openpyxl import Workbook
from openpyxl.cell.cell import ERROR_CODES
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet as SheetWriter

from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import SETTING_COLUMNS, SettingsLayout, SheetLayout
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import (
    ballot_sheets,
    bloc_sheets,
    criteria_sheets,
    decision_sheets,
    meeting_sheets,
    member_sheets,
    year_sheets,
)

Change = Callable[[Workbook], object]
Sheets = dict[str, list[list[str]]]
NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]+)?(?P<percent>%?)")
RESULT = " -> "
TRUTHS = {"TRUE": True, "FALSE": False}
FORMATS = GENERAL, PERCENT, DAY, HOUR = "General", "0.00%", "yyyy-mm-dd h:mm:ss", "h:mm:ss"


def layouts_in(module: object) -> dict[str, SheetLayout | SettingsLayout]:
    """Return the sheets that a module of layouts describes, by name."""
    found = (getattr(each, "layout", each) for each in vars(module).values())
    return {each.name: each for each in found if isinstance(each, SheetLayout | SettingsLayout)}


BLOC_SHEETS = {
    name: sheet
    for module in (
        ballot_sheets,
        bloc_sheets,
        criteria_sheets,
        decision_sheets,
        meeting_sheets,
        year_sheets,
    )
    for name, sheet in layouts_in(module).items()
}
MEMBER_SHEETS = layouts_in(member_sheets)


@lru_cache(maxsize=50)
def workbook_bytes(text: str, change: Change = bool) -> bytes:
    """Return the workbook of exactly these sheets and columns, after a last change by hand."""
    return _written(parsed(text), change)


def make_workbook(text: str, change: Change = bool, name: str = "so.xlsx") -> RawWorkbook:
    """Return what the reader sees in the workbook of exactly these sheets and columns."""
    return _read(workbook_bytes(text, change), name)


@lru_cache(maxsize=50)
def bloc_bytes(text: str, change: Change = bool) -> bytes:
    """Return khoi.xlsx with these sheets; columns and settings not named are there, but blank."""
    return _written(_completed(parsed(text), BLOC_SHEETS), change)


def make_bloc_workbook(text: str, change: Change = bool) -> RawWorkbook:
    """Return what the reader sees in khoi.xlsx with these sheets."""
    return _read(bloc_bytes(text, change), "khoi.xlsx")


@lru_cache(maxsize=50)
def member_bytes(text: str, change: Change = bool) -> bytes:
    """Return a member's workbook with these sheets; columns not named are there, but blank."""
    return _written(_completed(parsed(text), MEMBER_SHEETS), change)


def make_member_workbook(text: str, change: Change = bool, name: str = "YT.xlsx") -> RawWorkbook:
    """Return what the reader sees in a member's workbook with these sheets."""
    return _read(member_bytes(text, change), name)


def cells_and_codes(issues: Iterable[Issue]) -> list[tuple[str, str]]:
    """Return cell and code of each issue; the sheet, or else the file, where it has no cell."""
    return [
        (issue.place.cell or issue.place.sheet or issue.place.workbook, issue.kind.code)
        for issue in issues
    ]


def merged(text: str, changes: str) -> str:
    """Return `text` with the tables and the settings lines of `changes` in place of its own."""
    sheets, new = _sections(text), _sections(changes)
    for name, lines in new.items():
        is_table = any(line.startswith("|") for line in lines)
        sheets[name] = lines if is_table else _with_settings(sheets.get(name, []), lines)
    return "\n".join(line for name, lines in sheets.items() for line in (f"# {name}", *lines))


def _with_settings(lines: list[str], new: list[str]) -> list[str]:
    codes = {line.partition(":")[0] for line in new}
    return [line for line in lines if line.partition(":")[0] not in codes] + new


def _sections(text: str) -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("# "):
            lines = sections.setdefault(line.removeprefix("# "), [])
        else:
            lines.append(line)
    return sections


def parsed(text: str) -> Sheets:
    """Return the rows of each sheet of a text, cell by cell."""
    return {name: _rows(lines) for name, lines in _sections(text).items()}


def _rows(lines: list[str]) -> list[list[str]]:
    if lines and not lines[0].startswith("|"):
        settings = (line.partition(":") for line in lines)
        headings = [column.heading for column in SETTING_COLUMNS]
        return [headings, *([code.strip(), "", value.strip(), ""] for code, _, value in settings)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def _completed(sheets: Sheets, layouts: dict[str, SheetLayout | SettingsLayout]) -> Sheets:
    return {
        name: _with_all_columns(rows, layouts[name]) if name in layouts else rows
        for name, rows in sheets.items()
    }


def _with_all_columns(
    rows: list[list[str]], layout: SheetLayout | SettingsLayout
) -> list[list[str]]:
    if isinstance(layout, SettingsLayout) or not rows:
        return rows
    absent = [c.heading for c in layout.columns if c.heading not in rows[0]]
    return [[*rows[0], *absent], *rows[1:]]


def _written(sheets: Sheets, change: Change) -> bytes:
    """XlsxWriter takes a quarter of openpyxl's time, but neither changes nor errors nor escapes."""
    texts = [text for rows in sheets.values() for row in rows for text in row]
    needs_openpyxl = any(text in ERROR_CODES or "_x" in text for text in texts)
    if needs_openpyxl or change is not bool:
        return by_openpyxl(sheets, change)
    return by_xlsxwriter(sheets)


def by_xlsxwriter(sheets: Sheets) -> bytes:
    """Return the workbook; a text that names an error becomes a text."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        formats = {code: book.add_format({"num_format": code}) for code in FORMATS}
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for position, text in enumerate(row):
                    _write(sheet, (number, position), text, formats)
    return target.getvalue()


def _write(sheet: SheetWriter, at: tuple[int, int], text: str, formats: dict[str, Format]) -> None:
    formula, has_result, result = text.partition(RESULT)
    value, code = _typed(formula if has_result else text)
    if isinstance(value, str) and value.startswith("=") and value != "=":
        stored = _typed(result)[0] if has_result else ""
        sheet.write_formula(*at, value, None, stored)
    elif isinstance(value, str):
        sheet.write_string(*at, value)
    elif value is not None:
        sheet.write(*at, value, formats[code])


def by_openpyxl(sheets: Sheets, change: Change) -> bytes:
    """Return the workbook after a last change."""
    book = Workbook()
    book.remove(book.active)
    results: dict[str, dict[str, str]] = {}
    for name, rows in sheets.items():
        results[name] = _fill(book.create_sheet(name), rows)
    change(book)
    target = BytesIO()
    book.save(target)
    return _with_results(target.getvalue(), list(results.values()))


def _fill(sheet: Worksheet, rows: list[list[str]]) -> dict[str, str]:
    """Fill a sheet; return the results of its formulas by cell."""
    results: dict[str, str] = {}
    for number, row in enumerate(rows, start=1):
        for position, text in enumerate(row, start=1):
            formula, has_result, result = text.partition(RESULT)
            cell = sheet.cell(number, position)
            value, code = _typed(formula if has_result else text)
            if value is not None:
                cell.value, cell.number_format = value, code
            if has_result:
                results[cell.coordinate] = result
    return results


def _typed(text: str) -> tuple[float | bool | str | datetime | time | None, str]:
    """Return what a cell becomes in which `text` is typed, and its number format."""
    number = NUMBER.fullmatch(text)
    if number:
        size = float(text.rstrip("%").replace(",", "."))
        return (size / 100, PERCENT) if number["percent"] else (_short(size), GENERAL)
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", text):
        return datetime.strptime(text, "%d/%m/%Y"), DAY
    if re.fullmatch(r"\d{1,2}:\d{2}", text):
        return time(*map(int, text.split(":"))), HOUR
    if text in TRUTHS:
        return TRUTHS[text], GENERAL
    if not text:
        return None, GENERAL
    return text[1:-1] if text[0] == text[-1] == '"' else text, GENERAL


def _short(size: float) -> float:
    return int(size) if size % 1 == 0 else size


def _with_results(content: bytes, results: list[dict[str, str]]) -> bytes:
    """Store results beside the formulas, as Excel does and openpyxl cannot."""
    if not any(results):
        return content
    target = BytesIO()
    with ZipFile(BytesIO(content)) as package, ZipFile(target, "w") as copy:
        for name in package.namelist():
            part = package.read(name).decode("utf-8", "surrogateescape")
            sheet = re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name)
            for cell, result in (results[int(sheet[1]) - 1] if sheet else {}).items():
                part = _with_result(part, cell, result)
            copy.writestr(name, part.encode("utf-8", "surrogateescape"))
    return target.getvalue()


def _with_result(part: str, cell: str, result: str) -> str:
    is_number = bool(NUMBER.fullmatch(result))
    shown = result.replace(",", ".") if is_number else result.strip('"')
    kind = "" if is_number else ' t="e"' if shown.startswith("#") else ' t="str"'
    return re.sub(
        rf'<c r="{cell}"([^>]*)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>',
        rf'<c r="{cell}"\1{kind}><f>\2</f><v>{shown}</v></c>',
        part,
    )


@lru_cache(maxsize=50)
def _read(content: bytes, name: str) -> RawWorkbook:
    workbook, issues = read_workbook(content, name)
    assert issues == ()
    assert workbook is not None
    return workbook

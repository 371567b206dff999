"""A workbook that the bloc has answered -> what its member wrote; the answer is left out."""

from dataclasses import replace

from thidua_reports.domain import answer_marks
from thidua_reports.excel.raw.workbook import RawSheet, RawWorkbook
from thidua_reports.language.matching import matching_key

_NAME = matching_key(answer_marks.SHEET_NAME)
_MARK = matching_key(answer_marks.SHEET_MARK)


def may_be_answer(name: str) -> bool:
    """Return whether a sheet is called as the bloc's own, or as a further one of that name."""
    return matching_key(name).startswith(_NAME)


def is_mark(text: str) -> bool:
    """Return whether a text is the one that marks the bloc's own sheet."""
    return matching_key(text) == _MARK


def without_answer(workbook: RawWorkbook) -> RawWorkbook:
    """Return the workbook without the sheet that the bloc put into it."""
    left = tuple(sheet for sheet in workbook.sheets if not is_answer(sheet))
    return workbook if len(left) == len(workbook.sheets) else replace(workbook, sheets=left)


def is_answer(sheet: RawSheet) -> bool:
    """Return whether a sheet is the one that the bloc put into the workbook, also if renamed."""
    cell = sheet.cell((answer_marks.MARKED_ROW, answer_marks.MARKED_COLUMN))
    return is_mark(str(cell.value or ""))

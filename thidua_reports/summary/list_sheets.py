"""Issues, files and sources as plain lists."""

from collections.abc import Iterable

from thidua_reports.domain.received import Received
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.presenting.member_words import MemberWords
from thidua_reports.presenting.provenance import Source


def issue_rows(issues: Iterable[Issue]) -> list[Row]:
    """Return a row for each issue."""
    return [
        {
            layout.ISSUE_SEVERITY: issue.kind.severity.value,
            layout.ISSUE_FILE: issue.place.workbook,
            layout.ISSUE_SHEET: issue.place.sheet,
            layout.ISSUE_CELL: issue.place.cell,
            layout.ISSUE_MESSAGE: issue.message,
            layout.ISSUE_REMEDY: issue.remedy,
            layout.ISSUE_CODE: issue.kind.code,
        }
        for issue in issues
    ]


def received_rows(account: Iterable[Received]) -> list[Row]:
    """Return a row for each file and folder that came in, and what became of it."""
    return [
        {
            layout.RECEIVED_NAME: each.name,
            layout.RECEIVED_FATE: each.fate.value,
            layout.RECEIVED_MEMBER: each.member,
            layout.RECEIVED_WHY: each.why,
        }
        for each in account
    ]


def member_words_rows(said: Iterable[MemberWords]) -> list[Row]:
    """Return a row for each text that a member wrote."""
    return [
        {
            layout.WORDS_MEMBER: each.member,
            layout.WORDS_ITEM: each.item,
            layout.WORDS_COLUMN: each.column,
            layout.WORDS_TEXT: each.text,
            layout.WORDS_FILE: each.place.workbook,
            layout.WORDS_SHEET: each.place.sheet,
            layout.WORDS_CELL: each.place.cell,
        }
        for each in said
    ]


def source_rows(sources: Iterable[Source]) -> list[Row]:
    """Return a row for each figure and where it came from."""
    return [
        {
            layout.SOURCE_MEMBER: source.member,
            layout.SOURCE_ITEM: source.item,
            layout.SOURCE_WHAT: source.what,
            layout.SOURCE_VALUE: source.value,
            layout.SOURCE_FILE: source.place.workbook,
            layout.SOURCE_SHEET: source.place.sheet,
            layout.SOURCE_CELL: source.place.cell,
            layout.SOURCE_NOTE: source.correction,
        }
        for source in sources
    ]

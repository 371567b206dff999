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
            layout.Issues.severity: issue.kind.severity.value,
            layout.Issues.file: issue.place.workbook,
            layout.Issues.sheet: issue.place.sheet,
            layout.Issues.cell: issue.place.cell,
            layout.Issues.message: issue.message,
            layout.Issues.remedy: issue.remedy,
            layout.Issues.code: issue.kind.code,
        }
        for issue in issues
    ]


def received_rows(account: Iterable[Received]) -> list[Row]:
    """Return a row for each file and folder that came in, and what became of it."""
    return [
        {
            layout.Received.name: each.name,
            layout.Received.fate: each.fate.value,
            layout.Received.member: each.member,
            layout.Received.why: each.why,
        }
        for each in account
    ]


def member_words_rows(said: Iterable[MemberWords]) -> list[Row]:
    """Return a row for each text that a member wrote."""
    return [
        {
            layout.MemberWords.member: each.member,
            layout.MemberWords.item: each.item,
            layout.MemberWords.column: each.column,
            layout.MemberWords.text: each.text,
            layout.MemberWords.file: each.place.workbook,
            layout.MemberWords.sheet: each.place.sheet,
            layout.MemberWords.cell: each.place.cell,
        }
        for each in said
    ]


def source_rows(sources: Iterable[Source]) -> list[Row]:
    """Return a row for each figure and where it came from."""
    return [
        {
            layout.Sources.member: source.member,
            layout.Sources.item: source.item,
            layout.Sources.what: source.what,
            layout.Sources.value: source.value,
            layout.Sources.file: source.place.workbook,
            layout.Sources.sheet: source.place.sheet,
            layout.Sources.cell: source.place.cell,
            layout.Sources.note: source.correction,
        }
        for source in sources
    ]

"""Standings, issues and sources -> the bytes of bang_tong_hop.xlsx."""

from collections.abc import Iterable, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.received import Received
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, SheetLayout
from thidua_reports.excel.writing.sheet_content import Row, SheetContent
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.presenting.member_words import MemberWords, member_words
from thidua_reports.presenting.provenance import Source, sources
from thidua_reports.presenting.score_words import ranking_notes, ranking_title
from thidua_reports.summary.item_sheet import item_sheet
from thidua_reports.summary.target_sheet import target_sheet
from thidua_reports.summary.total_sheets import (
    content_rows,
    content_score_rows,
    ranking_rows,
    score_rows,
)


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


def summary_workbook(
    book: BlocBook,
    standings: Standings,
    issues: Sequence[Issue],
    account: Sequence[Received] = (),
    submissions: Sequence[Submission] = (),
) -> bytes:
    """Return the consolidated workbook, its points live formulas with their results stored."""
    writer = FormWriter(f"Bảng tổng hợp {book.bloc.name}")
    if standings.is_scored:
        _ranking(writer, book, standings)
    writer.table(target_sheet(book, standings.results))
    if standings.is_scored:
        _scores(writer, book, standings)
    writer.table(_content(layout.Issues.layout, issue_rows(issues)))
    writer.table(_content(layout.Received.layout, received_rows(account)))
    said = member_words_rows(member_words(submissions))
    writer.table(_content(layout.MemberWords.layout, said))
    writer.table(_content(layout.Sources.layout, source_rows(sources(book, standings))))
    return writer.content()


def _ranking(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    rows = ranking_rows(book, standings, _last(content_rows(standings)))
    note = " ".join((f"{ranking_title(standings)}.", *ranking_notes(book, standings)))
    writer.table(SheetContent(layout.Ranking.layout, rows, note=note, spare=()))


def _scores(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    items, contents = item_sheet(book, standings), content_rows(standings)
    scores = score_rows(book, standings, items)
    writer.table(_content(layout.ContentScores.layout, content_score_rows(contents, _last(scores))))
    writer.table(_content(layout.Scores.layout, scores))
    writer.table(_content(items.layout, items.rows))


def _content(sheet: SheetLayout, rows: Sequence[Row]) -> SheetContent:
    return SheetContent(sheet, rows, spare=())


def _last(rows: Sequence[object]) -> int:
    return FIRST_ROW + len(rows) - 1

"""Standings, issues and sources -> the bytes of bang_tong_hop.xlsx."""

from collections.abc import Iterable, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Received, Submission
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, SheetLayout
from thidua_reports.excel.writing.sheet_content import Row, SheetContent, cells_of
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.presenting.provenance import member_words, sources
from thidua_reports.presenting.score_words import ranking_notes, ranking_title
from thidua_reports.summary.item_sheet import item_sheet
from thidua_reports.summary.target_sheet import target_sheet
from thidua_reports.summary.total_sheets import (
    content_rows,
    content_score_rows,
    ranking_rows,
    score_rows,
)

_WithPlace = type[layout.Issues] | type[layout.MemberWords] | type[layout.FigureSources]
"""The sheets whose rows name a file, a sheet and a cell."""


def _issue_rows(issues: Iterable[Issue]) -> list[Row]:
    """Return a row for each issue."""
    return [
        {
            layout.Issues.severity: issue.kind.severity.value,
            layout.Issues.code: issue.kind.code,
            **_with_place(layout.Issues, issue, issue.place),
        }
        for issue in issues
    ]


def _with_place(sheet: _WithPlace, record: object, place: Place) -> Row:
    """Return the cells of a record's fields, and the file, sheet and cell that it comes from."""
    of_place = {sheet.file: place.workbook, sheet.sheet: place.sheet, sheet.cell: place.cell}
    return {**cells_of(sheet, record), **of_place}


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
    writer.table(_table(layout.Issues.layout, _issue_rows(issues)))
    received = [cells_of(layout.Received, each) for each in account]
    writer.table(_table(layout.Received.layout, received))
    for sheet, records in (
        (layout.MemberWords, member_words(submissions)),
        (layout.FigureSources, sources(book, standings)),
    ):
        rows = [_with_place(sheet, each, each.place) for each in records]
        writer.table(_table(sheet.layout, rows))
    return writer.to_bytes()


def _ranking(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    rows = ranking_rows(book, standings, _last(content_rows(standings)))
    note = " ".join((f"{ranking_title(standings)}.", *ranking_notes(book, standings)))
    writer.table(SheetContent(layout.Ranking.layout, rows, note=note, spare=()))


def _scores(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    items, contents = item_sheet(book, standings), content_rows(standings)
    scores = score_rows(book, standings, items)
    writer.table(_table(layout.ContentScores.layout, content_score_rows(contents, _last(scores))))
    writer.table(_table(layout.Scores.layout, scores))
    writer.table(_table(items.layout, items.rows))


def _table(sheet: SheetLayout, rows: Sequence[Row]) -> SheetContent:
    return SheetContent(sheet, rows, spare=())


def _last(rows: Sequence[object]) -> int:
    return FIRST_ROW + len(rows) - 1

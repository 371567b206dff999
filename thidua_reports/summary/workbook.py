"""Standings, issues and sources -> the bytes of bang_tong_hop.xlsx."""

from collections.abc import Iterable, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.changes import Change
from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Received, Submission
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.excel.writing.sheet_content import Row, SheetContent, cells_of, listed
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.presenting.change_words import worded_changes
from thidua_reports.presenting.provenance import member_words, sources
from thidua_reports.presenting.score_words import ranking_notes, ranking_title
from thidua_reports.summary.chart_sheets import add_points_chart, add_targets_chart
from thidua_reports.summary.item_sheet import item_sheet
from thidua_reports.summary.target_sheet import target_sheet
from thidua_reports.summary.total_sheets import (
    content_rows,
    content_score_rows,
    ranking_rows,
    score_rows,
)

_WithPlace = (
    type[layout.Issues]
    | type[layout.Changes]
    | type[layout.MemberWords]
    | type[layout.FigureSources]
)
"""The sheets whose rows name a file, a sheet and a cell."""


@frozen
class Beside:
    """What stands beside points and issues: what became of each file, words, what changed."""

    account: Sequence[Received] = ()
    submissions: Sequence[Submission] = ()
    changes: Sequence[Change] = ()


NOTHING = Beside()


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
    of_place = {sheet.file: place.workbook, sheet.sheet: place.on_sheet, sheet.cell: place.cell}
    return {**cells_of(sheet, record), **of_place}


def summary_workbook(
    book: BlocBook,
    standings: Standings,
    issues: Sequence[Issue],
    beside: Beside = NOTHING,
) -> bytes:
    """Return the consolidated workbook, its points live formulas with their results stored.

    A sheet tells what changed since the run before, where anything did.
    """
    writer = FormWriter(f"Bảng tổng hợp {book.bloc.name}")
    if standings.is_scored:
        _ranking(writer, book, standings)
        add_points_chart(writer, book, standings)
    add_targets_chart(writer, book, standings)
    writer.table(target_sheet(book, standings.results))
    if standings.is_scored:
        _scores(writer, book, standings)
    if beside.changes:
        writer.table(_changes(book, beside.changes))
    writer.table(listed(layout.Issues.layout, _issue_rows(issues)))
    received = [cells_of(layout.Received, each) for each in beside.account]
    writer.table(listed(layout.Received.layout, received))
    for sheet, records in (
        (layout.MemberWords, member_words(beside.submissions)),
        (layout.FigureSources, sources(book, standings)),
    ):
        rows = [_with_place(sheet, each, each.place) for each in records]
        writer.table(listed(sheet.layout, rows, frozen=2))
    return writer.to_bytes()


def _changes(book: BlocBook, changes: Sequence[Change]) -> SheetContent:
    worded = worded_changes(changes, book)
    rows = [_with_place(layout.Changes, each, each.source) for each in worded]
    return listed(layout.Changes.layout, rows, frozen=2)


def _ranking(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    rows = ranking_rows(book, standings, _last(content_rows(standings)))
    note = " ".join((f"{ranking_title(standings)}.", *ranking_notes(book, standings)))
    writer.table(listed(layout.Ranking.layout, rows, frozen=2, note=note))


def _scores(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    items, contents = item_sheet(book, standings), content_rows(standings)
    scores = score_rows(book, standings, items)
    of_contents = content_score_rows(contents, _last(scores))
    writer.table(listed(layout.ContentScores.layout, of_contents, frozen=2))
    writer.table(listed(layout.Scores.layout, scores, frozen=4))
    # on paper without the quantities, which the explanation beside them tells in words
    printed = len(layout.Items.layout.columns)
    writer.table(listed(items.layout, items.rows, frozen=3, printed=printed))


def _last(rows: Sequence[object]) -> int:
    return FIRST_ROW + len(rows) - 1

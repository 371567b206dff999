"""Standings, issues and sources -> the bytes of bang_tong_hop.xlsx."""

from collections.abc import Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.received import Received
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.excel.layout.positions import FIRST_ROW
from thidua_reports.excel.layout.sheet_layout import SheetLayout
from thidua_reports.excel.writing.sheet_content import Row, SheetContent
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.presenting.member_words import member_words
from thidua_reports.presenting.provenance import sources
from thidua_reports.presenting.score_words import ranking_notes, ranking_title
from thidua_reports.summary.item_sheet import item_sheet
from thidua_reports.summary.list_sheets import (
    issue_rows,
    member_words_rows,
    received_rows,
    source_rows,
)
from thidua_reports.summary.target_sheet import target_sheet
from thidua_reports.summary.total_sheets import (
    content_rows,
    content_score_rows,
    ranking_rows,
    score_rows,
)


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

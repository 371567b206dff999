"""Standings, issues and sources -> the bytes of bang_tong_hop.xlsx."""

from collections.abc import Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import Standings
from thidua_reports.forms.sheet_writer import FormWriter, Row, SheetContent
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.layouts.positions import FIRST_ROW
from thidua_reports.layouts.sheet_layout import SheetLayout
from thidua_reports.presenting.provenance import sources
from thidua_reports.presenting.score_words import ranking_notes, ranking_title
from thidua_reports.rendering.summary.list_sheets import issue_rows, source_rows
from thidua_reports.rendering.summary.score_sheets import (
    item_rows,
    ranking_rows,
    score_rows,
    scoring_layout,
)
from thidua_reports.rendering.summary.target_sheet import target_rows
from thidua_reports.scoring.points import usable_rules


def summary_workbook(book: BlocBook, standings: Standings, issues: Sequence[Issue]) -> bytes:
    """Return the consolidated workbook, its points live formulas with their results stored."""
    writer = FormWriter(f"Bảng tổng hợp {book.bloc.name}")
    if standings.is_scored:
        _ranking(writer, standings)
    names = {member.code: member.name for member in book.bloc.members}
    writer.table(_content(layout.TARGETS, target_rows(standings.results, names)))
    if standings.is_scored:
        _scores(writer, book, standings)
    writer.table(_content(layout.ISSUES, issue_rows(issues)))
    writer.table(_content(layout.SOURCES, source_rows(sources(book, standings))))
    return writer.content()


def _ranking(writer: FormWriter, standings: Standings) -> None:
    items = [item for s in standings.members for score in s.scores for item in score.items]
    scores = [score for standing in standings.members for score in standing.scores]
    rows = ranking_rows(standings, _last(items), _last(scores))
    note = " ".join((f"{ranking_title(standings)}.", *ranking_notes(standings)))
    writer.table(SheetContent(layout.RANKING, rows, note=note, spare=0))


def _scores(writer: FormWriter, book: BlocBook, standings: Standings) -> None:
    pairs = [(standing, score) for standing in standings.members for score in standing.scores]
    items = [item for _, score in pairs for item in score.items]
    writer.table(_content(layout.SCORES, score_rows(pairs, _last(items))))
    rules = usable_rules(book)
    rows = item_rows(items, rules, book.policy.points)
    writer.table(_content(scoring_layout(rules), rows))


def _content(sheet: SheetLayout, rows: Sequence[Row]) -> SheetContent:
    return SheetContent(sheet, rows, spare=0)


def _last(rows: Sequence[object]) -> int:
    return FIRST_ROW + len(rows) - 1

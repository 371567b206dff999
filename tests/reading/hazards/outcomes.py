"""What the program says of the files of a hazard, and what it read, in the words of the table."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from tests.reading.hazards.hazard_inputs import BLOC, NEIGHBOUR, RESULTS
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.submission import CriterionEntry, Submission, TargetEntry
from thidua_reports.domain.targets import TargetKind
from thidua_reports.domain.words import YES_NO
from thidua_reports.excel.figures.digits import plainly_written
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.text import printable_name
from thidua_reports.layouts import bloc_sheets, decision_sheets
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

Read = tuple[Place, str]
FOLDER = "thanh_vien"
OF_TARGETS: dict[Column, str] = {
    layout.Results.previous: "previous",
    layout.Results.out_of: "out_of",
    layout.Results.self_score: "self_score",
    layout.Results.remark: "remark",
    layout.Results.evidence: "evidence",
}
OF_CRITERIA: dict[Column, str] = {
    layout.CriterionResults.count: "count",
    layout.CriterionResults.self_score: "self_score",
}


@dataclass(frozen=True)
class Outcome:
    """What is reported, what is used of each cell, and the neighbour's figure."""

    issues: tuple[Issue, ...]
    read: dict[tuple[str, str, str], str]
    neighbour: Decimal | None

    def reported_at(self, place: tuple[str, str, str]) -> list[Issue]:
        """Return what is reported of a place."""
        return [issue for issue in self.issues if issue.place.address == place]


def outcome_of(folder: Path) -> Outcome:
    """Return what the program makes of a workspace."""
    try:
        found = examine(open_workspace(folder))
    except CannotGoOn as stop:
        return Outcome(stop.issues, {}, None)
    by_file = {each.workbook: each for each in found.submissions}
    other = by_file.pop(f"{FOLDER}/{NEIGHBOUR}", None)
    used = [*_of_bloc(found.book), *(read for each in by_file.values() for read in _used(each))]
    return Outcome(
        found.issues,
        {place.address: text for place, text in used},
        other.targets[0].achieved.value if other else None,
    )


def place_of(said: str, file: str) -> tuple[str, str, str]:
    """Return the address of a place as the table writes it."""
    file = printable_name(file)
    workbook, _, rest = said.rpartition("/")
    if said == "tệp":
        return f"{FOLDER}/{file}", "", ""
    if "." in rest:
        return (rest if rest == BLOC else f"{FOLDER}/{rest}"), "", ""
    sheet, _, cell = rest.rpartition("!")
    if not sheet and not _is_cell(cell):
        sheet, cell = rest, ""
    return workbook or f"{FOLDER}/{file}", sheet or RESULTS, cell


def _is_cell(text: str) -> bool:
    letters = text.rstrip("0123456789")
    return letters != text and letters.isascii() and letters.isupper()


def _used(submission: Submission) -> Iterator[Read]:
    yield from _of_unit(submission)
    for report in submission.targets:
        yield from _of_target(report)
    for row in submission.criteria:
        yield from _fields(row, OF_CRITERIA)
    for passage in submission.passages:
        yield passage.place.of(layout.MemberPassages.text.heading), passage.text


def _of_unit(submission: Submission) -> Iterator[Read]:
    yield Place(submission.workbook, layout.UNIT.name, "C6"), submission.reporter
    year = submission.year
    yield year.place, "" if year.value is None else str(year.value)


def _of_target(report: TargetEntry) -> Iterator[Read]:
    achieved = report.achieved
    if report.code == "DAT":
        words = {value: word for word, value in YES_NO.items()}
        yield achieved.place, words.get(achieved.value, "")
    else:
        whole = "" if report.out_of.value is None else f" trên {_figure(report.out_of)}"
        yield achieved.place, _figure(achieved) + whole
    yield from _fields(report, OF_TARGETS)


def _fields(report: TargetEntry | CriterionEntry, fields: dict[Column, str]) -> Iterator[Read]:
    for column, name in fields.items():
        value = getattr(report, name)
        text = value if isinstance(value, str) else _figure(value)
        yield report.place.of(column.heading), text


def _figure(figure: Figure) -> str:
    return "" if figure.value is None else plainly_written(figure.value)


def _of_bloc(book: BlocBook) -> Iterator[Read]:
    for agreed in book.agreed:
        yield agreed.points.place, _figure(agreed.points)
    for target in book.targets:
        if target.kind is not TargetKind.PASS_FAIL:
            yield target.plan.place, _figure(target.plan)
    for correction in book.corrections:
        yield correction.new.place, _figure(correction.new)
    for passage in book.passages:
        yield passage.place.of(bloc_sheets.Passages.text.heading), passage.text
    for honour in book.honours:
        yield honour.place.of(decision_sheets.Honours.title.heading), honour.title

"""Every figure used and every word that members wrote, each with the cell it came from."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.changes import OF_CRITERION
from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import CriterionScore, ScoredItem
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.layout.sheet_layout import ReadAs, Rows
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.presenting.correction_words import correction_notes
from thidua_reports.presenting.noted_words import noted_figures
from thidua_reports.presenting.sentences import written_value


@frozen
class Source:
    """A figure: of which member, target or criterion, what it is, from which cell.

    `of` tells it from others that are called alike, as `RunFigure` says.
    """

    member: str
    item: str
    what: str
    value: str
    place: Place
    correction: str = ""
    of: str = ""


AGREED_SCORE = "Điểm thống nhất"

_Used = tuple[str, Figure, str]
"""What a figure is, the figure, and the word that its cell holds in place of a number."""


def sources(book: BlocBook, standings: Standings) -> tuple[Source, ...]:
    """Return the source of every figure the report or the scores rest on."""
    notes = correction_notes(book)
    used = [
        (result.target.member, result.target.code, "", each)
        for result in standings.results
        for each in _of_result(result)
    ]
    for standing, score in standings.scores():
        key = standing.member.code, score.criterion.code
        used += [(*key, of, each) for of, each in _of_score(book, score)]
    return tuple(
        Source(member, item, what, word or number(value), place, notes.get(place, ""), of)
        for member, item, of, (what, figure, word) in used
        for value, place in [(figure.value, figure.place)]
        if value is not None
    )


def _of_score(book: BlocBook, score: CriterionScore) -> Iterator[tuple[str, _Used]]:
    """Yield the figures of a criterion; of those it counted from events, each with its event."""
    for item in score.items:
        yield from ((OF_CRITERION, each) for each in _of_item(item))
    for item in score.items[:1]:
        for event, figure in noted_figures(book, item):
            yield f"{OF_CRITERION}: {event}", figure
    if score.agreed is not None:
        yield OF_CRITERION, (AGREED_SCORE, score.agreed.points, "")


def _of_result(result: TargetResult) -> Iterator[_Used]:
    """The cell of a yes/no target holds a word, not its 1 or 0."""
    entry, is_word = result.entry, result.target.kind is TargetKind.PASS_FAIL
    if not is_word:
        yield "Kế hoạch", result.target.plan, ""
    if entry is not None:
        yield "Thực hiện", entry.achieved, written_value(result) if is_word else ""
        yield "Trên tổng số", entry.out_of, ""
        yield "Cùng kỳ", entry.previous, ""
        yield "Tự chấm", entry.self_score, ""


def _of_item(item: ScoredItem) -> Iterator[_Used]:
    entry = item.entry
    if entry is not None:
        yield "Thực hiện", entry.achieved, entry.rating
        yield "Trên tổng số", entry.out_of, ""
        yield "Số lượng", entry.count, ""
        yield "Số liệu khác", entry.other, ""
        yield "Tự chấm", entry.self_score, ""
        yield "Điểm thưởng", entry.bonus, ""
        yield "Điểm trừ", entry.deduction, ""


BESIDE_FIGURES = {
    name: each
    for name, each in layout.Results.typed_in(Rows.GIVEN).items()
    if each.read_as is ReadAs.WORDING
}


@frozen
class MemberWords:
    """Words of a member: about which item or part, in which column, and where."""

    member: str
    item: str
    column: str
    text: str
    place: Place


def member_words(submissions: Sequence[Submission]) -> tuple[MemberWords, ...]:
    """Return all that members wrote beside their figures and of the parts of the report.

    The documents print some of it only; here is every word, so that nothing is lost.
    """
    return tuple(
        each for submission in submissions for each in _of(submission) if each.text.strip()
    )


def _of(submission: Submission) -> Iterator[MemberWords]:
    member, unit = submission.member, Place(submission.workbook, layout.UNIT.name)
    yield MemberWords(member, "", layout.REPORTER.label, submission.reporter, unit)
    for entry in submission.targets:
        for name, column in BESIDE_FIGURES.items():
            place, text = entry.place.of(column.heading), getattr(entry, name)
            yield MemberWords(member, entry.code, column.heading, text, place)
    for row in submission.criteria:
        heading = layout.CriterionResults.evidence.heading
        yield MemberWords(member, row.code, heading, row.evidence, row.place.of(heading))
    for passage in submission.passages:
        heading = layout.MemberPassages.text.heading
        place = passage.place.of(heading)
        yield MemberWords(member, passage.section, heading, passage.text, place)

"""Every figure used and the cell it came from."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import number, plain
from thidua_reports.presenting.correction_words import correction_notes
from thidua_reports.presenting.sentences import written_value


@frozen
class Source:
    """A figure: whose, of which target or criterion, what it is, where it stands."""

    member: str
    item: str
    what: str
    value: str
    place: Place
    correction: str = ""


def sources(book: BlocBook, standings: Standings) -> tuple[Source, ...]:
    """Return the source of every figure the report or the scores rest on."""
    notes = correction_notes(book)
    found = [source for result in standings.results for source in _of_result(result, notes)]
    for standing, score in standings.scores():
        for item in score.items:
            found.extend(_of_item(item, notes))
        if score.agreed is not None:
            key = (standing.member.code, score.criterion.code, "Điểm thống nhất")
            found.extend(_figure(key, score.agreed.points, notes))
    return tuple(found)


def results_of_run(standings: Standings) -> tuple[Source, ...]:
    """Return what was computed, for the record of the run."""
    nowhere = Place("")
    computed = [
        Source(
            result.target.member, result.target.code, "Tỷ lệ (%)", _text(result.percent), nowhere
        )
        for result in standings.results
        if result.percent is not None
    ]
    for standing in standings.members if standings.is_scored else ():
        points, rank = standings.points_of(standing), standing.rank
        ranked = {"Điểm xếp hạng": points, "Hạng": None if rank is None else Decimal(rank)}
        computed += [
            Source(standing.member.code, "", what, _text(value), nowhere)
            for what, value in ranked.items()
        ]
    return tuple(computed)


def _of_result(result: TargetResult, notes: dict[Place, str]) -> Iterator[Source]:
    target, report = result.target, result.report
    key = (target.member, target.code)
    if target.kind is not TargetKind.PASS_FAIL:
        yield from _figure((*key, "Kế hoạch"), target.plan, notes)
    if report is not None:
        yield from _achieved(key, result, report.achieved, notes)
        yield from _figure((*key, "Trên tổng số"), report.out_of, notes)
        yield from _figure((*key, "Cùng kỳ"), report.previous, notes)
        yield from _figure((*key, "Tự chấm"), report.self_score, notes)


def _achieved(
    key: tuple[str, str], result: TargetResult, figure: Figure, notes: dict[Place, str]
) -> Iterator[Source]:
    """The cell of a yes/no target holds a word, not its 1 or 0."""
    for source in _figure((*key, "Thực hiện"), figure, notes):
        is_word = result.target.kind is TargetKind.PASS_FAIL
        yield replace(source, value=written_value(result)) if is_word else source


def _of_item(item: ScoredItem, notes: dict[Place, str]) -> Iterator[Source]:
    report = item.report
    if report is None:
        return
    key = (item.member.code, item.criterion.code)
    for source in _figure((*key, "Thực hiện"), report.achieved, notes):
        yield replace(source, value=report.level) if report.level else source
    yield from _figure((*key, "Trên tổng số"), report.out_of, notes)
    yield from _figure((*key, "Số lượng"), report.count, notes)
    yield from _figure((*key, "Số liệu khác"), report.other, notes)
    yield from _figure((*key, "Tự chấm"), report.self_score, notes)
    yield from _figure((*key, "Điểm thưởng"), report.bonus, notes)
    yield from _figure((*key, "Điểm trừ"), report.deduction, notes)


def _figure(key: tuple[str, str, str], figure: Figure, notes: dict[Place, str]) -> Iterator[Source]:
    if figure.value is not None:
        yield Source(*key, number(figure.value), figure.place, notes.get(figure.place, ""))


def _text(value: Decimal | None) -> str:
    return "" if value is None else number(plain(value))

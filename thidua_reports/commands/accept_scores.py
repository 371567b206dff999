"""`make-report accept` where points are given: the bloc agrees to the computed scores."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal

from thidua_reports import pipeline
from thidua_reports.commands.named_members import named_members
from thidua_reports.commands.rewriting import rewrite
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import AgreedScore
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.layouts import bloc_sheets, criteria_sheets, decision_sheets
from thidua_reports.pipeline import Examined
from thidua_reports.rollover.agreed_rows import ScoreKey, with_agreed_scores
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.workspace.folder import Workspace

KEPT_NAME = "khoi (trước khi thống nhất điểm).xlsx"
MEMBER_OPTION = "--member"
DECIDE_POINTS = {bloc_sheets.BLOC.name} | frozenset(
    sheet.name
    for sheet in (
        bloc_sheets.Members.layout,
        *criteria_sheets.SHEETS,
        decision_sheets.Agreed.layout,
        decision_sheets.Corrections.layout,
    )
)
"""With an error on one of these sheets of khoi.xlsx any computed points may be wrong."""


@frozen
class Agreed:
    """What was agreed: the scores filled in, how many were there, which could not be filled.

    `kept` is the name of khoi.xlsx as it was before; empty where nothing was written. `refused`
    is set where errors in khoi.xlsx keep all scores from being agreed.
    """

    filled: tuple[ScoreKey, ...] = ()
    present: int = 0
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: str = ""
    refused: bool = False
    issues: tuple[Issue, ...] = ()


def agree_scores(workspace: Workspace, names: Sequence[str] = ()) -> Agreed:
    """Fill the computed points in where no score is agreed yet; keep khoi.xlsx as it was beside it.

    `names` are codes or names of members; without any all members are meant. What is on the
    sheet is never changed. Points that are missing or in doubt are not agreed to.

    Raises:
        CannotGoOn: nothing is scored, a name is unknown, or khoi.xlsx cannot be replaced.
    """
    examined = pipeline.examine(workspace)
    bloc, standings = examined.book.bloc, examined.standings
    if not standings.is_scored:
        place = bloc.place.of(bloc_sheets.PERIOD.code)
        raise CannotGoOn(agreement_kinds.NOTHING_TO_AGREE.at(place, period=bloc.period.value))
    chosen = {member.code for member in named_members(bloc, names, MEMBER_OPTION)}
    scores = [each for each in standings.scores() if each[0].member.code in chosen]
    if any(_decides_points(issue) for issue in errors(examined.issues)):
        return Agreed(refused=True, issues=examined.issues)
    found = Agreed(
        filled=tuple(_key(*each) for each in scores if _may_be_filled(*each)),
        present=sum(score.agreed_points is not None for _, score in scores),
        lacking=_lacking(scores),
        issues=examined.issues,
    )
    return _written(examined, scores, found)


def to_be_filled(examined: Examined) -> tuple[tuple[MemberStanding, CriterionScore], ...]:
    """Return the scores whose points would be filled in for all members now."""
    if any(_decides_points(issue) for issue in errors(examined.issues)):
        return ()
    return tuple(each for each in examined.standings.scores() if _may_be_filled(*each))


def _written(
    examined: Examined,
    scores: Sequence[tuple[MemberStanding, CriterionScore]],
    found: Agreed,
) -> Agreed:
    computed = {_key(*each): each[1].computed for each in scores if _may_be_noted(*each)}
    if not computed:
        return found
    done = rewrite(
        examined,
        with_agreed_scores(raw_book(examined.workbook), computed),
        KEPT_NAME,
        lambda again: not_kept(again, examined.book.agreed, computed),
    )
    return replace(found, kept=done.kept, issues=(*found.issues, *done.issues))


def _decides_points(error: Issue) -> bool:
    """What rests on other figures by now is reported at its own row, and stays as it is."""
    is_own = error.place.workbook == BLOC_WORKBOOK and error.place.sheet in DECIDE_POINTS
    return is_own and error.kind is not agreement_kinds.AGREED_ON_OTHER_FIGURES


def _key(standing: MemberStanding, score: CriterionScore) -> ScoreKey:
    return standing.member.code, score.criterion.code


def _may_be_noted(standing: MemberStanding, score: CriterionScore) -> bool:
    """Return whether the computed points are sure, and not yet noted as those agreed on."""
    noted = score.agreed is not None and score.agreed.computed.value is not None
    is_full = noted and score.agreed_points is not None
    return standing.submitted and score.is_complete and not is_full


def _may_be_filled(standing: MemberStanding, score: CriterionScore) -> bool:
    return score.agreed_points is None and _may_be_noted(standing, score)


def _lacking(
    scores: Sequence[tuple[MemberStanding, CriterionScore]],
) -> Mapping[str, tuple[str, ...]]:
    """Return the criteria without agreed points that cannot be filled, by member."""
    found: dict[str, tuple[str, ...]] = {}
    for standing, score in scores:
        is_wanted = standing.unranked is None and standing.absence is None
        if is_wanted and score.agreed_points is None and not _may_be_filled(standing, score):
            name = standing.member.name
            found[name] = (*found.get(name, ()), score.criterion.code)
    return found


def not_kept(
    book: BlocBook | None, before: Sequence[AgreedScore], computed: Mapping[ScoreKey, Decimal]
) -> Issue | None:
    """Return the issue of a book that does not hold what was there and what was computed."""
    again = book.agreed if book else ()
    if dict(_points(again)) == {**computed, **dict(_points(before))}:
        return None
    place = Place(BLOC_WORKBOOK, decision_sheets.Agreed.layout.name)
    return agreement_kinds.NOT_KEPT_AS_AGREED.at(place)


def _points(scores: Sequence[AgreedScore]) -> Iterator[tuple[ScoreKey, Decimal]]:
    for score in scores:
        if score.points.value is not None:
            yield (score.member, score.criterion), score.points.value

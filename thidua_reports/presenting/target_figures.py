"""The figures of a target: those that were typed, and what is computed from them, in words."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.place import Figure
from thidua_reports.domain.ratios import growth
from thidua_reports.domain.results import TargetResult, progress_at_mid_year
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import short_percent
from thidua_reports.presenting import phrases
from thidua_reports.presenting import review_phrases as words

PLAN, ACHIEVED, OUT_OF, PREVIOUS = "Kế hoạch", "Thực hiện", "Trên tổng số", "Cùng kỳ"
SELF_SCORE = "Tự chấm"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    PLAN: ("ke_hoach",),
    ACHIEVED: ("thuc_hien",),
    OUT_OF: ("thuc_hien",),
    PREVIOUS: ("cung_ky",),
    SELF_SCORE: ("tu_cham",),
}
"""The columns of a table that print what was typed."""
_OF_RATIO = (PLAN, ACHIEVED, OUT_OF)


@frozen
class Computed:
    """A figure in words, its exact value, what it is computed from, the columns that print it."""

    words: str
    exact: Fraction | None
    used: tuple[str, ...]
    columns: tuple[str, ...]


def typed(result: TargetResult, what: str) -> Decimal | None:
    """Return what was typed of a target; None where nothing was, or nothing of that name can be."""
    entry = result.entry
    if what == PLAN:
        return result.target.plan.value
    figures: Mapping[str, Figure] = (
        {}
        if entry is None
        else {
            ACHIEVED: entry.achieved,
            OUT_OF: entry.out_of,
            PREVIOUS: entry.previous,
            SELF_SCORE: entry.self_score,
        }
    )
    return figures[what].value if what in figures else None


def computed(bloc: Bloc, result: TargetResult) -> Iterator[Computed]:
    """Yield the ratios, the growth and the progress of a target."""
    ratio, entry = result.ratio, result.entry
    less = result.target.direction is Direction.DOWN
    to_plan = words.RATIO_OF_LESS if less else words.RATIO_TO_PLAN
    if ratio is not None:
        of_plan, above = (
            _of_percent(each, result, 100 * ratio) for each in (to_plan, words.EXCESS)
        )
        yield Computed(of_plan, 100 * ratio, _OF_RATIO, ("ty_le",))
        yield Computed(above, 100 * (ratio - 1), _OF_RATIO, ("vuot",))
    if entry is not None:
        compared = growth(result.value, entry.previous.value)
        exact = None if compared is None else 100 * compared
        grown = _of_percent(words.GROWTH, result, exact)
        yield Computed(grown, exact, (ACHIEVED, OUT_OF, PREVIOUS), ("so_cung_ky",))
        if result.target.kind is TargetKind.RATE and entry.out_of.value is not None:
            yield Computed(words.RATE, result.value, (ACHIEVED, OUT_OF), ("thuc_hien",))
    yield from _progress(bloc, result)


def _progress(bloc: Bloc, result: TargetResult) -> Iterator[Computed]:
    progress = progress_at_mid_year(bloc, result)
    if progress is None:
        return
    share = short_percent(100 * progress.share)
    behind = progress.points_behind
    exact = None if behind is None else Fraction(behind)
    of_due = words.DUE_ROUNDED_UP if progress.is_rounded_up else words.DUE
    patterns = (of_due, words.BEHIND, words.MISSING)
    due, late, missing = (_measured(each, share, result) for each in patterns)
    yield Computed(due, progress.due, (PLAN,), ("muc_can_dat",))
    yield Computed(missing, progress.missing, (PLAN, ACHIEVED), ())
    yield Computed(late, exact, _OF_RATIO, ())


def _measured(pattern: str, share: str, result: TargetResult) -> str:
    """Return the pattern with the share that is due, and the unit of the target."""
    unit = result.target.unit.replace("{", "{{").replace("}", "}}")
    behind = unit if unit in ("", phrases.PER_CENT) else f" {unit}"
    return pattern.replace("{share}", share).replace("{unit}", behind)


def _of_percent(pattern: str, result: TargetResult, exact: Fraction | None) -> str:
    """Return the pattern, with how the target's percentages are rounded where this one is."""
    rounding = result.target.percent
    is_whole = exact is None or Fraction(rounding.round(exact)) == exact
    return (
        pattern
        if is_whole
        else pattern.replace("{exact}%", f"{{exact}}%{words.ROUNDED[rounding.mode]}")
    )

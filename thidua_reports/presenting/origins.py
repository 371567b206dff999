"""Results and scores -> every figure that follows from them, with its cells or its reckoning."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from thidua_reports.domain.place import Figure
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.scores import Basis, CriterionScore, ScoredItem, sum_of_all
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import joined, plain, short_number
from thidua_reports.presenting import review_phrases as words
from thidua_reports.presenting.item_explanations import item_explanation
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.provenance import Source, member_words, sources
from thidua_reports.presenting.score_explanations import score_explanation
from thidua_reports.presenting.target_figures import ACHIEVED, COLUMNS, computed, typed
from thidua_reports.presenting.target_points import items_of_targets

_EXACT_DECIMALS = 4


@frozen
class SaidOfFigure:
    """What is said of a figure, and whether it rests on what a member reported."""

    words: str
    is_reported: bool = False


def together(said: Iterable[SaidOfFigure]) -> SaidOfFigure:
    """Return what is said of a figure in several places, each line of words once."""
    each_once = dict.fromkeys(said)
    words_of = dict.fromkeys(each.words for each in each_once)
    return SaidOfFigure("\n".join(words_of), any(each.is_reported for each in each_once))


@frozen
class FigureOrigin:
    """A figure that is known: its exact value, and where it comes from.

    `fields` are the columns of a table that print it; empty where it is found by its value only.
    What is computed is printed rounded or cut.
    """

    value: Fraction
    said: SaidOfFigure
    fields: tuple[str, ...] = ()
    is_computed: bool = False

    def is_printed_as(self, written: Decimal) -> bool:
        """Return whether the value is this figure, or is rounded or cut to it."""
        if not self.is_computed:
            return self.value == written
        exponent = written.as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
        return any(Rounding(mode, decimals).round(self.value) == written for mode in RoundingMode)


class Origins:
    """What is known of the figures of a bloc, by member and by target or criterion."""

    def __init__(self, material: Material) -> None:
        """Index the sources of all figures, and what members wrote beside them."""
        self._material = material
        self._sources: dict[tuple[str, str], list[Source]] = {}
        for source in sources(material.book, material.standings):
            self._sources.setdefault((source.member, source.item), []).append(source)
        self._items = items_of_targets(material.standings)
        self._of_results: dict[int, tuple[FigureOrigin, ...]] = {}
        self._beside: dict[tuple[str, str], list[str]] = {}
        for each in member_words(material.submissions):
            line = words.TYPED_BY_MEMBER.format(
                column=each.column, text=each.text, place=each.place
            )
            self._beside.setdefault((each.member, each.item), []).append(line)

    def of_result(self, result: TargetResult) -> tuple[FigureOrigin, ...]:
        """Return the figures of a target: what was typed, and what was computed from it."""
        if id(result) not in self._of_results:
            self._of_results[id(result)] = tuple(self._of_target(result))
        return self._of_results[id(result)]

    def _of_target(self, result: TargetResult) -> Iterator[FigureOrigin]:
        target = result.target
        key = target.member, target.code
        beside = self._beside.get(key, [])
        for source in self._sources.get(key, ()):
            value = typed(result, source.what)
            if value is not None:
                also = beside if source.what == ACHIEVED else []
                said = together((_of_source(source), *map(SaidOfFigure, also)))
                yield FigureOrigin(Fraction(value), said, COLUMNS[source.what])
        for figure in computed(self._material.book.bloc, result):
            if figure.exact is not None:
                known = self._sources.get(key, ())
                used = (_of_source(each) for each in known if each.what in figure.used)
                shown = SaidOfFigure(figure.words.format(exact=_exactly(figure.exact)))
                said = together((shown, *used))
                yield FigureOrigin(figure.exact, said, figure.columns, is_computed=True)
        if id(result) in self._items:
            yield from self._of_item(self._items[id(result)])

    def of_score(self, standing: MemberStanding, score: CriterionScore) -> Iterator[FigureOrigin]:
        """Yield the figures of a criterion of a member: its points, and what they rest on."""
        yield from self._points(score)
        for what, figure in _set_by_the_bloc(score):
            if figure.value is not None:
                line = words.OF_CRITERION.format(
                    what=what,
                    code=score.criterion.code,
                    value=short_number(figure.value),
                    place=figure.place,
                )
                yield FigureOrigin(Fraction(figure.value), SaidOfFigure(line))
        for item in score.items:
            if item.result is None:
                yield from self._of_item(item)
            for result in filter(None, (item.result, *item.covers)):
                yield from self.of_result(result)
        yield from self._reported(standing, score)

    def _of_item(self, item: ScoredItem) -> Iterator[FigureOrigin]:
        """Yield points and bonus; of a target also their sum, each with the whole reckoning."""
        rule, result = item.criterion.rule, item.result
        name = result.target.code if result else item.criterion.code
        how = f"\n{item_explanation(self._material.book, item)}" if result else ""
        known = (
            (words.ITEM_POINTS, item.points, "diem"),
            (words.ITEM_BONUS, item.bonus, "thuong"),
            (words.ITEM_TOTAL, item.total if result else None, "cong"),
        )
        for what, points, column in known:
            if points is not None:
                line = f"{what.format(item=name, rule=rule)}{how}"
                yield FigureOrigin(
                    Fraction(points), SaidOfFigure(line), (column,) if result else ()
                )
        if item.bonus:
            line = f"{words.ITEM_BONUS.format(item=name, rule=rule)}{how}"
            yield FigureOrigin(-Fraction(item.bonus), SaidOfFigure(line))

    def used_for(self, standing: MemberStanding, score: CriterionScore) -> list[SaidOfFigure]:
        """Return the cells that the points of a criterion rest on, a line for each."""
        codes = [score.criterion.code]
        codes += [each.result.target.code for each in score.items if each.result]
        codes += [each.target.code for item in score.items for each in item.covers]
        keys = [(standing.member.code, code) for code in dict.fromkeys(codes)]
        return [_of_source(source) for key in keys for source in self._sources.get(key, ())]

    def of_standing(self, standing: MemberStanding) -> Iterator[FigureOrigin]:
        """Yield the totals and the rank of a member."""
        for basis, column in _BASES.items():
            total = standing.points(basis)
            if total is not None:
                parts = _parts(standing.scores.all, basis)
                line = words.TOTAL.format(basis=basis.value, parts=parts)
                yield FigureOrigin(Fraction(total), SaidOfFigure(line), (column,))
            yield from _of_contents(standing, basis)
        yield from self._of_targets(standing)
        if standing.rank is not None:
            basis = self._material.standings.basis
            line = words.RANK.format(basis=basis.value)
            yield FigureOrigin(Fraction(standing.rank), SaidOfFigure(line), ("hang",))

    def _of_targets(self, standing: MemberStanding) -> Iterator[FigureOrigin]:
        """Yield the sums of the points of the member's targets."""
        own = self._material.standings.results_of(standing.member.code)
        items = [self._items[id(each)] for each in own if id(each) in self._items]
        columns = {
            "tong_diem": [(item, item.points) for item in items],
            "tong_thuong": [(item, item.bonus) for item in items],
            "tong_cong": [(item, item.total) for item in items],
        }
        for column, known in columns.items():
            parts = [
                f"{item.result.target.code} {short_number(value)}"
                for item, value in known
                if item.result and value is not None
            ]
            total = sum((value for _, value in known if value is not None), Decimal(0))
            line = words.TOTAL_OF_TARGETS.format(parts=joined(parts))
            yield FigureOrigin(Fraction(total), SaidOfFigure(line), (column,))

    def _points(self, score: CriterionScore) -> Iterator[FigureOrigin]:
        code, rule = score.criterion.code, score.criterion.rule
        own, agreed = score.self_score, score.agreed
        if own is not None:
            line = words.SELF_OF_CRITERION.format(code=code)
            yield FigureOrigin(Fraction(own), SaidOfFigure(line), ("tu_cham",))
        if score.is_begun:
            how = score_explanation(self._material.book, score)
            line = words.COMPUTED_OF_CRITERION.format(code=code, rule=rule)
            yield FigureOrigin(
                Fraction(score.computed), SaidOfFigure(f"{line}\n{how}"), ("tinh_toan",)
            )
        if agreed is not None and agreed.points.value is not None:
            points, place = short_number(agreed.points.value), agreed.points.place
            line = words.AGREED_OF_CRITERION.format(code=code, points=points, place=place)
            reason = [agreed.reason] if agreed.reason else []
            value = Fraction(agreed.points.value)
            yield FigureOrigin(value, SaidOfFigure("\n".join((line, *reason))), ("thong_nhat",))
        yield from _differences(score)

    def of_scores(self, scores: Sequence[CriterionScore]) -> Iterator[FigureOrigin]:
        """Yield the sums of some criteria of a member, which stand in one row of a table."""
        for basis, column in _BASES.items():
            total = sum_of_all([each.points(basis) for each in scores])
            if total is not None:
                line = words.TOTAL.format(basis=basis.value, parts=_parts(scores, basis))
                yield FigureOrigin(Fraction(total), SaidOfFigure(line), (column,))

    def _reported(self, standing: MemberStanding, score: CriterionScore) -> Iterator[FigureOrigin]:
        key = standing.member.code, score.criterion.code
        placed = {
            figure.place: figure.value
            for item in score.items
            if item.entry is not None
            for figure in item.entry.figures
        }
        for source in self._sources.get(key, ()):
            value = placed.get(source.place)
            if value is not None:
                said = (_of_source(source), *map(SaidOfFigure, self._beside.get(key, ())))
                yield FigureOrigin(Fraction(value), together(said))


_BASES = {Basis.SELF: "tu_cham", Basis.COMPUTED: "tinh_toan", Basis.AGREED: "thong_nhat"}


def _of_source(source: Source) -> SaidOfFigure:
    line = words.FROM_CELL.format(what=source.what, value=source.value, place=source.place)
    why = f"; {words.CORRECTED.format(why=source.correction)}" if source.correction else ""
    return SaidOfFigure(f"{line}{why}", source.place.is_of_member)


def _exactly(value: Fraction) -> str:
    rounding = Rounding(RoundingMode.HALF_UP, _EXACT_DECIMALS)
    return short_number(plain(rounding.round(value)))


def _set_by_the_bloc(score: CriterionScore) -> Iterator[tuple[str, Figure]]:
    criterion = score.criterion
    yield words.STANDARD, criterion.standard
    yield words.MAX_BONUS, criterion.max_bonus
    yield words.MAX_DEDUCTION, criterion.max_deduction
    yield words.CAP, criterion.cap


def _of_contents(standing: MemberStanding, basis: Basis) -> Iterator[FigureOrigin]:
    for content in standing.scores.contents:
        points = content.points(basis)
        if points is not None:
            parts = _parts(content.scores, basis)
            line = words.CONTENT_TOTAL.format(
                basis=basis.value.capitalize(), name=content.content.name, parts=parts
            )
            yield FigureOrigin(Fraction(points), SaidOfFigure(line), (f"{_BASES[basis]}_noi_dung",))


def _differences(score: CriterionScore) -> Iterator[FigureOrigin]:
    points = {basis: score.points(basis) for basis in Basis}
    known = [(basis, value) for basis, value in points.items() if value is not None]
    for (one, first), (other, second) in combinations(known, 2):
        line = words.DIFFERENCE.format(
            one=one.value, first=short_number(first), other=other.value, second=short_number(second)
        )
        yield FigureOrigin(Fraction(abs(first - second)), SaidOfFigure(line))


def _parts(scores: Sequence[CriterionScore], basis: Basis) -> str:
    known = ((each.criterion.code, each.points(basis)) for each in scores)
    return joined([f"{code} {short_number(points, '–')}" for code, points in known])

"""The figures of a document -> what the review copy says of each: its cell or how it came about."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import cached_property

from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.results import TargetResult, due_at_mid_year
from thidua_reports.domain.scores import CriterionScore
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen
from thidua_reports.language.figures import value_of
from thidua_reports.layouts.bloc_sheets import Passages
from thidua_reports.layouts.member_sheets import MemberPassages, Results
from thidua_reports.presenting import review_phrases as words
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.origins import FigureOrigin, Origins, SaidOfFigure, together
from thidua_reports.presenting.points_annex import labelled_scores
from thidua_reports.presenting.sentences import sentence
from thidua_reports.presenting.tracing import TracedFigure

_OF_A_DATE = re.compile(r"\b(?:năm|tháng|ngày|nội dung|nhóm)\s*$", re.IGNORECASE)
_MONTHS = " tháng"
_TABLES = frozenset({"bang_chi_tieu", "bang_diem", "diem_don_vi"})


_Reckoned = tuple[Criterion, tuple[SaidOfFigure, ...]]
"""A criterion, and the cells that its points, or those of a target by it, rest on."""


_NOTHING = SaidOfFigure("")


@frozen
class _Named:
    """Somebody or something that figures are known of, and the names it is printed under."""

    names: tuple[str, ...]
    origins: tuple[FigureOrigin, ...]


def review_remarks(
    material: Material, figures: Sequence[TracedFigure]
) -> Mapping[int, SaidOfFigure]:
    """Return what is said of the figures, by their places in the list.

    Dates, numbers of documents, and figures that belong to a name have no origin to be told.
    """
    reviewer = _Reviewer(material)
    said = ((number, reviewer.remark(figure)) for number, figure in enumerate(figures))
    return {number: remark for number, remark in said if remark.words}


class _Reviewer:
    """Finds the origins of figures by the members and targets that are named around them."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._origins = Origins(material)
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._known: dict[str, tuple[tuple[_Named, ...], tuple[_Named, ...]]] = {}

    def remark(self, figure: TracedFigure) -> SaidOfFigure:
        """Return what is said of a figure; an empty text for nothing."""
        if _is_of_a_date(figure) or self._is_in_a_name(figure):
            return _NOTHING
        found = together(each.said for each in self._meant(figure))
        return found if found.words else self._otherwise(figure)

    def _meant(self, figure: TracedFigure) -> list[FigureOrigin]:
        """Return the origins that fit, those of what is named nearest before the figure."""
        value = value_of(figure.text)
        if value is None:
            return []
        column = _column_of(figure)
        for near in self._named_around(figure):
            fitting = [each for each in near if _fits(each, column, value)]
            if fitting:
                return fitting
        return []

    def _named_around(self, figure: TracedFigure) -> Iterator[tuple[FigureOrigin, ...]]:
        """Yield the origins of what is named, the nearest first: targets, then members."""
        for standing in self._members_around(figure):
            items, wholes = self._of_member(standing)
            for group in (items,) if self._is_reckoned(figure) else (items, wholes):
                seen = frozenset(each.lower() for each in figure.labels), figure.line.lower()
                placed = [(_position(each, *seen, figure.start), each) for each in group]
                nearest = sorted({at for at, _ in placed if at is not None}, reverse=True)
                for position in nearest:
                    yield tuple(
                        origin for at, each in placed if at == position for origin in each.origins
                    )

    def _is_reckoned(self, figure: TracedFigure) -> bool:
        """Return whether a figure is in a row of a table, and not what a column holds by itself."""
        return figure.labels in self._of_rows and figure.attribute not in _COLUMNS

    def _members_around(self, figure: TracedFigure) -> list[MemberStanding]:
        named = [
            (figure.line.rfind(standing.member.name, 0, figure.start), standing)
            for standing in self._material.standings.members
            if standing.member.name in figure.labels or standing.member.name in figure.line
        ]
        return [standing for _, standing in sorted(named, key=lambda each: -each[0])]

    def _of_member(self, standing: MemberStanding) -> tuple[tuple[_Named, ...], tuple[_Named, ...]]:
        """Return what is known of a member's targets and criteria, and of the member itself."""
        code = standing.member.code
        if code not in self._known:
            results = self._material.standings.results_of(code)
            items = [self._target(each, results) for each in results]
            items += [
                self._criteria(label, standing, scores)
                for label, scores in labelled_scores(self._material.book, standing)
            ]
            whole = _Named(
                (standing.member.name.lower(),), tuple(self._origins.of_standing(standing))
            )
            self._known[code] = tuple(items), (whole,)
        return self._known[code]

    def _target(self, result: TargetResult, own: Sequence[TargetResult]) -> _Named:
        """Return what is known of a target; its sentence tells of its parts as well."""
        target, book = result.target, self._material.book
        parts = [each for each in own if each.target.parent == target.code]
        told = sentence(result, parts, book.policy.pattern, due_at_mid_year(book.bloc)).text
        names = (*_names_of(target), told.rstrip(".;"))
        origins = [each for part in (result, *parts) for each in self._origins.of_result(part)]
        return _Named(tuple(map(str.lower, names)), tuple(origins))

    def _criteria(
        self, label: str, standing: MemberStanding, scores: Sequence[CriterionScore]
    ) -> _Named:
        """Return what is known of the criteria that a row of the annex of points tells of."""
        names = (label, *(each.criterion.code for each in scores))
        sums = self._origins.of_scores(scores) if len(scores) > 1 else ()
        own = (origin for each in scores for origin in self._origins.of_score(standing, each))
        return _Named(tuple(map(str.lower, names)), (*sums, *own))

    def _is_in_a_name(self, figure: TracedFigure) -> bool:
        if figure.line not in self._spans:
            line = figure.line.lower()
            named = [name for name in self._names if name in line]
            self._spans[figure.line] = [span for name in named for span in _spans(name, line)]
        return any(start <= figure.start < end for start, end in self._spans[figure.line])

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The names that hold digits of their own."""
        book = self._material.book
        names = [
            book.bloc.name,
            *(each.name for each in book.bloc.members),
            *(each.name for each in book.contents),
            *(each.name for each in book.rules),
            *(each.wording for each in book.criteria),
            *(each.code for each in book.criteria),
            *(name for each in book.targets for name in _names_of(each)),
        ]
        return tuple(dict.fromkeys(each.lower() for each in names if re.search(r"\d", each)))

    def _otherwise(self, figure: TracedFigure) -> SaidOfFigure:
        """Return what is said of a figure that is in none of the cells."""
        counted = words.COUNTED.get(figure.field.partition("[")[0], "")
        said = (self._typed(figure), self._between(figure), SaidOfFigure(counted))
        return next((each for each in said if each.words), _NOTHING)

    def _typed(self, figure: TracedFigure) -> SaidOfFigure:
        if figure.line in self._passages:
            return self._passages[figure.line]
        for entry in (each for sent in self._material.submissions for each in sent.targets):
            at = figure.line.find(entry.remark) if entry.remark else -1
            if 0 <= at <= figure.start < at + len(entry.remark):
                place = entry.place.of(Results.remark.heading)
                return SaidOfFigure(words.TYPED_IN.format(place=place), is_reported=True)
        return _NOTHING

    @cached_property
    def _passages(self) -> Mapping[str, SaidOfFigure]:
        """Where each paragraph that the bloc or a member wrote was typed."""
        book = self._material.book
        found = {
            f"{book.bloc.name_of(sent.member)}: {each.text}": SaidOfFigure(
                words.TYPED_IN.format(place=each.place.of(MemberPassages.text.heading)),
                is_reported=True,
            )
            for sent in self._material.submissions
            for each in sent.passages
        }
        for own in book.passages:
            place = own.place.of(Passages.text.heading)
            said = SaidOfFigure(words.TYPED_BY_BLOC.format(place=place))
            found |= dict.fromkeys(own.text.split("\n"), said)
        return found

    def _between(self, figure: TracedFigure) -> SaidOfFigure:
        """Return on what a figure that is reckoned with in the row of a table rests."""
        is_in_table = figure.field.partition("[")[0] in _TABLES
        if not is_in_table or figure.line in figure.labels:
            return _NOTHING
        groups = (
            (SaidOfFigure(words.BETWEEN.format(code=one.code, rule=one.rule)), *used)
            for one, used in dict.fromkeys(self._of_rows.get(figure.labels, ()))
        )
        said = [each for group in groups for each in group]
        lines = "\n".join(each.words for each in said)
        return SaidOfFigure(lines, any(each.is_reported for each in said))

    @cached_property
    def _of_rows(self) -> Mapping[tuple[str, ...], Sequence[_Reckoned]]:
        """The criteria, with the cells they rest on, by the labels of the rows that tell of them.

        These are the rows of criteria in the annex of points, those of targets in that of targets.
        """
        found: dict[tuple[str, ...], list[_Reckoned]] = {}
        for standing in self._material.standings.members:
            for label, scores in labelled_scores(self._material.book, standing):
                found.setdefault((standing.member.name, label), []).extend(
                    (each.criterion, tuple(self._origins.used_for(standing, each)))
                    for each in scores
                )
            for score in standing.scores.all:
                for result in (each.result for each in score.items if each.result):
                    origins = self._origins.of_result(result)
                    used = tuple(each.said for each in origins if not each.is_computed)
                    key = standing.member.name, result.target.name
                    found.setdefault(key, []).append((score.criterion, used))
        return found


def _is_of_a_date(figure: TracedFigure) -> bool:
    before, after = figure.line[: figure.start], figure.line[figure.end :]
    return bool(_OF_A_DATE.search(before)) or after.startswith(_MONTHS)


def _names_of(target: Target) -> tuple[str, ...]:
    """Return how a target is named; the longer name holds a code that may look like a figure."""
    return target.name, f"{target.name} ({target.code})"


def _fits(origin: FigureOrigin, column: str, value: Decimal) -> bool:
    """A column of a table prints what is said to be in it; a sentence may print anything."""
    return (not column or column in origin.fields) and origin.is_printed_as(value)


def _column_of(figure: TracedFigure) -> str:
    """Return the column of a table that a figure stands in; an empty text outside of them."""
    is_in_table = figure.field.partition("[")[0] in _TABLES
    return figure.attribute if is_in_table and figure.attribute in _COLUMNS else ""


_COLUMNS = frozenset(
    (
        *("ke_hoach", "thuc_hien", "ty_le", "cung_ky", "so_cung_ky", "muc_can_dat"),
        *("diem", "thuong", "cong", "tong_diem", "tong_thuong", "tong_cong"),
        *("tu_cham", "tinh_toan", "thong_nhat", "hang"),
    )
)


def _position(named: _Named, labels: Set[str], line: str, start: int) -> int | None:
    """Return where the nearest name before a figure begins; None where none is around it."""
    if line in named.names or not labels.isdisjoint(named.names):
        return len(line)
    found = max(line.rfind(name, 0, start) for name in named.names)
    return found if found >= 0 else None


def _spans(name: str, line: str) -> Iterator[tuple[int, int]]:
    at = line.find(name)
    while at >= 0:
        yield at, at + len(name)
        at = line.find(name, at + 1)

"""What a rule says in words, held against the figures that it is computed from."""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from thidua_reports.checking.rule_checks import formulas_of, given_by
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.formulas.engine import parse
from thidua_reports.formulas.rule_formula import NodeKind
from thidua_reports.formulas.rule_uses import usable_rules
from thidua_reports.issues.catalogue import rule_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import criteria_sheets as layout
from thidua_reports.layouts import patterns

_FIGURE = r"\d[\d.]*(?:,\d+)?"
_STATED = re.compile(rf"((?:{_FIGURE}\s*;\s*)*{_FIGURE})\s*(%|điểm phần trăm|điểm)", re.IGNORECASE)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_POINTS = "điểm"
Figures = frozenset[Decimal]


def words_agree_with_formulas(book: BlocBook) -> Iterator[Issue]:
    """Every percentage and number of points in an explanation follows from rule and criteria."""
    using: dict[str, list[Criterion]] = {}
    for criterion in book.criteria:
        using.setdefault(criterion.rule, []).append(criterion)
    for name, rule in usable_rules(book).items():
        unknown = _unknown(rule, using[name]) if name in using else []
        if unknown:
            yield rule_kinds.WORDS_UNLIKE_THE_FORMULA.at(
                rule.place.of(layout.Rules.explanation.heading),
                rule=name,
                stated=joined(unknown),
                criteria=", ".join(criterion.code for criterion in using[name]),
            )


EXPLANATION_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (words_agree_with_formulas,)


def _unknown(rule: ScoringRule, criteria: Iterable[Criterion]) -> list[str]:
    """Return what is said of per cent and of points, and stands nowhere, as it is written."""
    written = _written(rule)
    given = frozenset(abs(value) for each in criteria for value in given_by(each).values())
    in_per_cent, in_points = _as_per_cent(written | given), _as_points(written | given, given)
    return list(
        dict.fromkeys(
            f"{figure}{unit if unit == '%' else f' {unit}'}"
            for figures, unit in _STATED.findall(patterns.FIELD.sub(" ", rule.explanation))
            for figure in re.split(r"\s*;\s*", figures)
            if _value(figure) not in (in_points if unit.lower() == _POINTS else in_per_cent)
        )
    )


def _written(rule: ScoringRule) -> Figures:
    """Return the figures that stand in the formulas."""
    trees = [parse(formula.value) for formula in formulas_of(rule)]
    return frozenset(
        abs(Decimal(node.text))
        for tree in trees
        if tree is not None
        for node in tree.walk()
        if node.kind is NodeKind.LITERAL
    )


def _as_per_cent(figures: Figures) -> Figures:
    """Return what may be said of a ratio: 1,2 is 120 %, 20 % beyond the plan; 0,5 is half."""
    hundred = Decimal(100)
    shares = {hundred * each for each in figures}
    beyond = {abs(share - hundred) for share in shares}
    parts = {hundred / each for each in figures if each}
    one = {Decimal(1)} if hundred in figures or Decimal("0.01") in figures else set()
    return figures | shares | beyond | parts | one | {Decimal(0), hundred}


def _as_points(figures: Figures, given: Figures) -> Figures:
    """Return what may be said of points: a figure, or what one makes of the criterion's own."""
    pairs = [(own, other) for own in given for other in figures]
    made = {result for own, other in pairs for result in (own + other, own - other, own * other)}
    return frozenset({abs(each) for each in made} | figures | {Decimal(0)})


def _value(figure: str) -> Decimal:
    """Return a figure as written; a single point that parts no thousands is a decimal one."""
    if _THOUSANDS.fullmatch(figure):
        figure = figure.replace(".", "")
    return Decimal(figure.rstrip(".").replace(",", "."))

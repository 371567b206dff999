"""The bloc's own words: they speak of this bloc and year, and explain the rules that there are.

A year or a bloc left over from a copied workbook is the commonest visible error of published texts.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from thidua_reports.checking.rule_checks import formulas_of, given_by
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.scores import PartKind
from thidua_reports.formulas.engine import parse
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used, usable_rules
from thidua_reports.issues.catalogue import bloc_kinds, document_kinds, rule_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.citations import missing_in_citation
from thidua_reports.language.mentions import BLOC, YEAR, YEAR_OF_WORK
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined, joined_names
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import criteria_sheets, meeting_sheets, patterns, plan_sheets


def texts_speak_of_this_time(book: BlocBook) -> Iterator[Issue]:
    """A text names this year, the one before or the one after."""
    near = {book.bloc.year + step for step in (-1, 0, 1)}
    for text, place in _texts(book):
        for found in dict.fromkeys(YEAR.findall(text)):
            if int(found) not in near:
                yield bloc_kinds.ANOTHER_YEAR.at(place, found=found, year=book.bloc.year)


def grounds_are_of_this_time(book: BlocBook) -> Iterator[Issue]:
    """A ground names no plan or division of the year before: it was left over from then.

    The day of the document that is cited may well be of that year.
    """
    before = book.bloc.year - 1
    for line in book.documents.legal_basis:
        if str(before) in YEAR_OF_WORK.findall(line.value):
            yield bloc_kinds.ANOTHER_YEAR.at(line.place, found=before, year=book.bloc.year)


def texts_speak_of_this_bloc(book: BlocBook) -> Iterator[Issue]:
    """Where blocs are numbered, a text names no other number."""
    own = BLOC.search(book.bloc.name)
    for text, place in _texts(book):
        for found in dict.fromkeys(BLOC.findall(text)):
            if own and found != own[1]:
                yield bloc_kinds.ANOTHER_BLOC.at(place, found=found, name=book.bloc.name)


def grounds_are_cited_whole(book: BlocBook) -> Iterator[Issue]:
    """A legal basis names the document that it cites by number, day and subject."""
    for line in book.documents.legal_basis:
        lacking = missing_in_citation(line.value)
        if lacking:
            yield document_kinds.INCOMPLETE_CITATION.at(
                line.place, text=shortened(line.value), lacking=joined_names(lacking)
            )


WORDING_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    texts_speak_of_this_time,
    grounds_are_of_this_time,
    texts_speak_of_this_bloc,
    grounds_are_cited_whole,
)


def _texts(book: BlocBook) -> Iterator[tuple[str, Place]]:
    """Yield each text that is printed as it was written, and its place."""
    agenda = Place(BLOC_WORKBOOK, meeting_sheets.Steps.layout.name)
    for document in layout.DOCUMENTS:
        subject = book.documents.identities[document.name].subject
        yield subject, book.bloc.place.of(document.subject.code)
    lead, pattern = criteria_sheets.Contents.lead, criteria_sheets.Targets.pattern
    yield from ((each.lead, each.place.of(lead.heading)) for each in book.contents)
    yield from ((each.pattern, each.place.of(pattern.heading)) for each in book.targets)
    text, words = layout.Passages.text, meeting_sheets.Steps.text
    yield from ((each.text, each.place.of(text.heading)) for each in book.passages)
    yield from ((each.text, each.place.of(words.heading)) for each in book.meeting.directions)
    planned = plan_sheets.Activities.what.heading
    yield from ((each.what, each.place.of(planned)) for each in book.activities)
    yield from ((text, agenda) for text in (*book.meeting.agenda, *book.meeting.conclusions))


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
        levels = _levels(book) if Quantity.ACHIEVED in quantities_used(book)[name] else frozenset()
        unknown = _unknown(rule, using[name], levels) if name in using else []
        if unknown:
            yield rule_kinds.WORDS_UNLIKE_THE_FORMULA.at(
                rule.place.of(criteria_sheets.Rules.explanation.heading),
                rule=name,
                stated=joined(unknown),
                criteria=", ".join(criterion.code for criterion in using[name]),
            )


def _levels(book: BlocBook) -> Figures:
    """Return what the levels are worth that may be reported as an achievement."""
    return frozenset(abs(each.value) for each in book.ratings if each.value is not None)


def _unknown(rule: ScoringRule, criteria: Iterable[Criterion], levels: Figures) -> list[str]:
    """Return the percentages and points in the explanation that neither rule nor levels hold."""
    written = _written(rule) | levels
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
    """Return the figures in the formulas."""
    trees = [parse(formula.value) for formula in formulas_of(rule)]
    return frozenset(
        abs(Decimal(node.text))
        for tree in trees
        if tree is not None
        for node in tree.walk()
        if node.kind is PartKind.LITERAL
    )


def _as_per_cent(figures: Figures) -> Figures:
    """Return how a ratio may be written: 1,2 is 120 %, 20 % beyond the plan; 0,5 is half."""
    hundred = Decimal(100)
    shares = {hundred * each for each in figures}
    beyond = {abs(share - hundred) for share in shares}
    parts = {hundred / each for each in figures if each}
    one = {Decimal(1)} if hundred in figures or Decimal("0.01") in figures else set()
    return figures | shares | beyond | parts | one | {Decimal(0), hundred}


def _as_points(figures: Figures, given: Figures) -> Figures:
    """Return which points may be named: a figure, or what one makes of the criterion's own."""
    pairs = [(own, other) for own in given for other in figures]
    made = {result for own, other in pairs for result in (own + other, own - other, own * other)}
    return frozenset({abs(each) for each in made} | figures | {Decimal(0)})


def _value(figure: str) -> Decimal:
    """Return a figure as written; a single point that parts no thousands is a decimal one."""
    if _THOUSANDS.fullmatch(figure):
        figure = figure.replace(".", "")
    return Decimal(figure.rstrip(".").replace(",", "."))

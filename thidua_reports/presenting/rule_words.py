"""The bloc's ways of scoring in the words of a regulation, with the criteria's own figures."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.language.vietnamese import sentence_start, short_number, short_percent
from thidua_reports.layouts import patterns
from thidua_reports.layouts.views import RuleRow
from thidua_reports.presenting import phrases
from thidua_reports.presenting.counted_points import name_of_counted
from thidua_reports.presenting.criterion_names import criterion_name

_Alike = tuple[str, tuple[Decimal | None, ...], str]
_AND_ABOVE = re.compile(r"từ (mức \[\s*(mức \d)\s*\]) trở lên")
"""A rating and those above it, as explanations ask for them."""
MAXIMA = patterns.RULE_FIGURES[:3]
_UNIT = " điểm"
_MANY = 3
"""From so many criteria on they are told as "the others", not by their names."""


def rule_rows(book: BlocBook) -> list[RuleRow]:
    """Return each way of scoring in words, once for all criteria with the same parameters.

    What they count is one of these. The way of most criteria comes last, for "the others", where it
    is that of many and every criterion has one.
    """
    explanations = {rule.name: rule.explanation or rule.name for rule in book.rules}
    alike: dict[_Alike, list[Criterion]] = {}
    for criterion in book.criteria:
        if criterion.rule in explanations:
            key = (criterion.rule, criterion.parameters, criterion.counted)
            alike.setdefault(key, []).append(criterion)
    rest = max(alike, key=lambda each: len(alike[each]), default=None)
    is_told = sum(map(len, alike.values())) == len(book.criteria)
    has_rest = rest is not None and len(alike) > 1 and len(alike[rest]) >= _MANY and is_told
    ways = [(way, _named(book, own)) for way, own in alike.items() if not has_rest or way != rest]
    if has_rest and rest is not None:
        ways.append((rest, phrases.RULE_OF_OTHERS))
    return [
        RuleRow(
            ten=name,
            giai_thich=sentence_start(in_words(book, alike[way], explanations[way[0]])),
        )
        for way, name in ways
    ]


def _named(book: BlocBook, criteria: Sequence[Criterion]) -> str:
    names = ", ".join(f"“{criterion_name(book, each)}”" for each in criteria)
    return (phrases.RULE_OF if len(criteria) == 1 else phrases.RULE_OF_SEVERAL).format(names=names)


def in_words(book: BlocBook, criteria: Sequence[Criterion], explanation: str) -> str:
    """Return a rule's explanation with the criteria's figures in place of the fields.

    Standard points, bonus and deduction that differ among the criteria are named, not given. A
    field of another name is left as it is.
    """
    maxima = [
        (each.standard.value, each.max_bonus.value, each.max_deduction.value) for each in criteria
    ]
    text = _AND_ABOVE.sub(partial(_without_above, book, criteria[0]), explanation)
    for name, values in zip(MAXIMA, map(set, zip(*maxima, strict=True)), strict=True):
        if len(values) > 1:
            field = rf"\[\s*{name}\s*%?\s*\]"
            text = re.sub(f"{field}(?:{_UNIT})?", phrases.MAXIMA[name], text)
    fields = _fields(book, criteria[0])
    return patterns.FIELD.sub(lambda match: fields.get(match[1].strip(), match[0]), text)


def _without_above(book: BlocBook, criterion: Criterion, match: re.Match[str]) -> str:
    """Above the best rating there is none to be named."""
    best = max((each.value for each in book.ratings if each.value is not None), default=None)
    asked = dict(zip(patterns.RULE_RATINGS, criterion.parameters, strict=True)).get(match[2])
    return match[1] if asked is not None and asked == best else match[0]


def _fields(book: BlocBook, criterion: Criterion) -> dict[str, str]:
    figures: Mapping[str, Decimal | None] = dict(
        zip(
            patterns.RULE_FIGURES,
            (
                criterion.standard.value,
                criterion.max_bonus.value,
                criterion.max_deduction.value,
                *criterion.parameters,
            ),
            strict=True,
        )
    )
    plainly = {name: short_number(value, phrases.UNKNOWN) for name, value in figures.items()}
    in_per_cent = {
        patterns.in_per_cent(name): short_percent(100 * value)
        for name, value in figures.items()
        if value is not None
    }
    words = {rating.value: f"“{rating.word}”" for rating in book.ratings}
    as_ratings = {
        name: words.get(value, short_number(value, phrases.UNKNOWN))
        for name, value in zip(patterns.RULE_RATINGS, criterion.parameters, strict=True)
    }
    counted = {patterns.COUNTED: name_of_counted(criterion)}
    return plainly | in_per_cent | as_ratings | counted

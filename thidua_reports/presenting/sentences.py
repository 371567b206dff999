"""A target's result -> the sentence on it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain.results import TargetResult, looks_sufficient
from thidua_reports.domain.targets import TargetKind
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import (
    counted,
    fraction,
    number,
    percent,
    sentence_continue,
    short_number,
    short_percent,
)
from thidua_reports.layouts import patterns
from thidua_reports.presenting import phrases
from thidua_reports.presenting.counted_rates import counted_rate
from thidua_reports.presenting.plan_words import is_in_per_cent

EXCEEDS = re.compile(r"(?<!không )(?<!chưa )\bvượt\b(?! quá)")
"""Finds a claim in the words of a pattern itself, which its fields need not confirm."""

_OWN_CLAUSE = re.compile(
    r"(?:(?:trong đó|gồm|bao gồm|kể cả|riêng|nhất là|chủ yếu)\b|(?:tăng|giảm|cao hơn|thấp hơn) \d)",
    re.IGNORECASE,
)
"""Finds in the words behind a figure that they do not go on with it, as "cho 1.200 người" does."""
_SECOND_SIGN = re.compile(r"(?<=[,;:]),(?= )|(?<=\(), ")
"""Finds a comma right behind another sign, which the pattern has there already."""


@frozen
class Sentence:
    """The text on a target, and the words that mark a doubt (normally empty)."""

    text: str
    doubt: str


def sentence(
    result: TargetResult,
    parts: Sequence[TargetResult],
    pattern: str,
    elapsed: Decimal = Decimal(0),
) -> Sentence:
    """Return the sentence of a result and of the results that are part of it.

    `pattern` is the bloc's, for targets without one of their own. A pattern that claims more than
    the figures show (vượt, tăng) is replaced by a plain one; a percentage that is not quite what is
    due by now, `elapsed`, is not shown as that.
    """
    texts = [fill(result, fitting_pattern(result, pattern), elapsed)]
    texts += [_part(fill(part, fitting_pattern(part, pattern), elapsed)) for part in parts]
    doubtful = any(each.doubtful for each in (result, *parts))
    return Sentence(", ".join(texts), phrases.TO_VERIFY if doubtful else "")


def fitting_pattern(result: TargetResult, pattern: str) -> str:
    """Return the pattern that the result's figures allow."""
    if result.value is None:
        return phrases.NO_FIGURE
    if not _has_its_figures(result):
        return phrases.NO_RATIO
    preferred = _preferred_pattern(result, pattern)
    plain = _plain_pattern(result) or phrases.PLAIN_RESULT
    return plain if list(_objections(result, preferred)) else preferred


def pattern_issues(results: Sequence[TargetResult], pattern: str) -> tuple[Issue, ...]:
    """Return which patterns were replaced, and why."""
    return tuple(
        objection
        for result in results
        if result.value is not None and _has_its_figures(result)
        for objection in _objections(result, _preferred_pattern(result, pattern))
    )


def fill(result: TargetResult, pattern: str, elapsed: Decimal = Decimal(0)) -> str:
    """Return `pattern` with its fields replaced; a field without content leaves no gap.

    Of a rate that is counted the per cent is told too, as its plan is one; a target's own pattern
    says itself what it tells.
    """
    fields = _fields(result)
    rate = counted_rate(result, result.target.unit.removeprefix(phrases.PER_CENT).strip())
    if rate and pattern != result.target.pattern:
        fields |= {patterns.VALUE: rate, patterns.UNIT: ""}
    if looks_sufficient(result, elapsed):
        fields[patterns.PERCENT] = phrases.NEARLY.format(percent=fields[patterns.PERCENT])
    tidied = _tidied(patterns.FIELD.sub(lambda match: _in_place(match, fields), pattern))
    return tidied.replace(f"{rate} (", f"{rate[:-1]}; ") if rate else tidied


def written_value(result: TargetResult) -> str:
    """Return the achievement as it is written: 7.620.000, 08, 16/25, 96,06% or đạt."""
    entry = result.entry
    if entry is None or entry.achieved.value is None:
        return ""
    if entry.out_of.value is not None:
        return fraction(entry.achieved.value, entry.out_of.value)
    return written_figure(result, entry.achieved.value)


def written_figure(result: TargetResult, value: Decimal | None) -> str:
    """Return a plan, an achievement or last year's figure; an empty string for none.

    That of a rate is a number of per cent, whatever is counted to find it.
    """
    if value is None:
        return ""
    if result.target.kind is TargetKind.PASS_FAIL:
        return phrases.YES if value else phrases.NO
    return percent(value) if _is_in_per_cent(result) else counted(value)


def tabled_value(result: TargetResult) -> str:
    """Return the achievement as a column of figures has it, without a zero before one digit.

    Of a number of the plan, as in 16/25 of 25, the plan is told in its own column.
    """
    entry, target = result.entry, result.target
    if entry is None or entry.achieved.value is None:
        return ""
    if rate := counted_rate(result):
        return rate
    is_of_the_plan = entry.out_of.value == target.plan.value
    if entry.out_of.value is not None and not is_of_the_plan:
        return f"{number(entry.achieved.value)}/{number(entry.out_of.value)}"
    return tabled_figure(result, entry.achieved.value)


def tabled_figure(result: TargetResult, value: Decimal | None) -> str:
    """Return a figure as a column of figures has it; an empty string for none."""
    is_word = result.target.kind is TargetKind.PASS_FAIL
    if value is None or is_word or _is_in_per_cent(result):
        return written_figure(result, value)
    return number(value)


def in_its_unit(result: TargetResult, value: Decimal) -> str:
    """Return a figure with the target's unit: 54.500 người, 12,5%."""
    written = written_figure(result, value)
    return written if _is_in_per_cent(result) else f"{written} {result.target.unit}".rstrip()


def shown_percent(result: TargetResult, elapsed: Decimal = Decimal(0)) -> str:
    """Return the percentage, "xấp xỉ 100%" where it is not quite that; nothing where none is."""
    if result.percent is None or result.target.kind is TargetKind.PASS_FAIL:
        return ""
    return nearly(result, short_percent(result.percent), elapsed)


def nearly(result: TargetResult, shown: str, elapsed: Decimal) -> str:
    """Return a percentage as such, or that it is not quite that."""
    return phrases.NEARLY.format(percent=shown) if looks_sufficient(result, elapsed) else shown


def level_word(result: TargetResult) -> str:
    """Return vượt, đạt or chưa đạt."""
    if result.compared is None:
        return ""
    if result.compared == 1:
        return phrases.REACHED
    return phrases.EXCEEDED if result.compared > 1 else phrases.NOT_REACHED


def _fields(result: TargetResult) -> dict[str, str]:
    target, entry = result.target, result.entry
    return {
        patterns.NAME: target.name,
        patterns.VALUE: written_value(result),
        patterns.UNIT: "" if _shows_per_cent(result) else target.unit,
        patterns.PERCENT: short_number(result.percent),
        patterns.EXCESS: short_number(result.excess),
        patterns.GROWTH: short_number(result.growth),
        patterns.COMPARED_WITH: target.compared_with,
        patterns.LEVEL: level_word(result),
        patterns.REMARK: entry.remark if entry else "",
        patterns.PLAN: written_figure(result, target.plan.value),
        patterns.PREVIOUS: written_figure(result, entry.previous.value if entry else None),
    }


def _shows_per_cent(result: TargetResult) -> bool:
    return phrases.PER_CENT in (result.target.unit, written_value(result)[-1:])


def _is_in_per_cent(result: TargetResult) -> bool:
    return is_in_per_cent(result.target)


def _has_its_figures(result: TargetResult) -> bool:
    """Return whether there is a ratio, or none is called for."""
    needs_none = result.target.kind is TargetKind.INFORMATIONAL or result.target.has_plan is False
    return result.ratio is not None or needs_none


def _preferred_pattern(result: TargetResult, pattern: str) -> str:
    return _own_pattern(result) or _plain_pattern(result) or pattern


def _own_pattern(result: TargetResult) -> str:
    """Return the target's own pattern, unless it wants a percentage where there can be none."""
    own = result.target.pattern
    wants_one = not {patterns.PERCENT, patterns.EXCESS}.isdisjoint(patterns.fields_in(own))
    return "" if result.has_no_percentage and wants_one else own


def _plain_pattern(result: TargetResult) -> str:
    """Return the pattern for a result whose percentage is not told; an empty string for the rest.

    Either there is none, or less is better: a percentage would read as if more were.
    """
    if result.cannot_be_better:
        return phrases.PLAIN_AT_BEST[result.target.kind]
    if result.has_no_percentage:
        return phrases.PLAN_OF_ZERO_MISSED
    target = result.target
    kind = TargetKind.INFORMATIONAL if target.has_plan is False else target.kind
    limit = f"[{patterns.COMPARED_WITH}]" if target.compared_with else phrases.PLAN_ITSELF
    within = phrases.WITHIN_A_LIMIT.format(limit=limit) if target.asks_for_less else ""
    return phrases.PLAIN_WITHOUT_RATIO.get(kind, within)


def _objections(result: TargetResult, pattern: str) -> Iterator[Issue]:
    """Yield what the pattern claims and the figures do not confirm."""
    target, fields, used = result.target, _fields(result), patterns.fields_in(pattern)
    for field in patterns.FIGURES:
        if field in used and not fields[field]:
            yield bloc_kinds.PATTERN_WITHOUT_FIGURE.at(
                target.place, field=field, target=target.name
            )
    claims = (
        (patterns.EXCESS, phrases.EXCEEDED, result.excess),
        (patterns.GROWTH, phrases.INCREASED, result.growth),
    )
    literal = patterns.FIELD.sub("", pattern).lower()
    for field, word, figure in claims:
        is_claimed = field in used or (word == phrases.EXCEEDED and EXCEEDS.search(literal))
        if is_claimed and figure is not None and figure <= 0:
            yield bloc_kinds.PATTERN_DOES_NOT_FIT.at(
                target.place, word=word, target=target.name, figure=short_number(figure)
            )


def _part(text: str) -> str:
    begun = sentence_continue(text)
    return begun if begun.startswith(phrases.PART_OF) else f"{phrases.PART_OF} {begun}"


def _tidied(text: str) -> str:
    plain = " ".join(text.split())
    for sign in (",", ";", ":", ".", ")"):
        plain = plain.replace(f" {sign}", sign)
    return _SECOND_SIGN.sub("", plain)


def _in_place(field: re.Match[str], fields: Mapping[str, str]) -> str:
    """Return what stands for a field of a pattern; one that is not known stays.

    Words behind a figure are set off by a comma where they begin a clause of their own.
    """
    name = field[1].strip()
    text = fields.get(name, field[0])
    is_behind = patterns.FIELD.search(field.string, 0, field.start())
    is_set_off = name == patterns.REMARK and is_behind and _OWN_CLAUSE.match(text)
    return f", {text}" if is_set_off else text

"""The mean of ratios -> its parts: each target's ratio, each group's mean."""

from collections.abc import Sequence
from fractions import Fraction

from thidua_reports.domain.results import TargetResult, by_group
from thidua_reports.domain.rounding import as_decimal
from thidua_reports.presenting import phrases
from thidua_reports.presenting.worded_parts import Worded, figure


def mean_in_words(results: Sequence[TargetResult]) -> str:
    """Return the ratios that were averaged, those above 100 % together, and what they come to."""
    groups = by_group(results)
    if len(groups) == 1:
        return phrases.MEAN_IS.format(mean=_line(_of_targets(results), _mean_of(results)))
    lines = [
        phrases.MEAN_OF_GROUP.format(
            name=own[0].target.group or phrases.NO_GROUP,
            mean=_line(_of_targets(own), _mean_of(own)),
        )
        for own in groups
    ]
    means = [_mean_of(own) for own in groups]
    overall = sum(means, Fraction(0)) / len(means)
    lines.append(phrases.MEAN_OF_GROUPS.format(mean=_line(list(map(_per_cent, means)), overall)))
    return "; ".join(lines)


def _of_targets(results: Sequence[TargetResult]) -> list[Worded]:
    """Return the ratios below 100 % with the targets' codes, the others as so many times 100 %."""
    short = [result for result in results if _counted(result) < 1]
    told = [_with_code(result) for result in short]
    return [*told, *[_per_cent(Fraction(1))] * (len(results) - len(short))]


def _with_code(result: TargetResult) -> Worded:
    told = _per_cent(_counted(result))
    return Worded(f"{told.text} ({result.target.code})", told.value)


def _line(parts: Sequence[Worded], exact: Fraction) -> str:
    result = _per_cent(exact)
    if len({part.text for part in parts}) == 1:
        return parts[0].text
    shown = sum((part.value or Fraction(0) for part in parts), Fraction(0)) / len(parts)
    sign = "=" if shown == result.value else "≈"
    return f"({' + '.join(_terms(parts))}) : {len(parts)} {sign} {result.text}"


def _terms(parts: Sequence[Worded]) -> list[str]:
    """Return the parts, equal ones at the end as a product."""
    texts = [part.text for part in parts]
    alike = texts.count(texts[-1])
    return texts if alike == 1 else [*texts[:-alike], f"{alike} × {texts[-1]}"]


def _mean_of(results: Sequence[TargetResult]) -> Fraction:
    return sum(map(_counted, results), Fraction(0)) / len(results)


def _counted(result: TargetResult) -> Fraction:
    """Return the ratio as it is averaged, not above 1; what was asked of nobody is reached."""
    is_asked = result.target.has_plan is not False and result.ratio is not None
    return min(Fraction(1), result.ratio) if is_asked and result.ratio else Fraction(not is_asked)


def _per_cent(ratio: Fraction) -> Worded:
    return figure(as_decimal(ratio), as_ratio=True)

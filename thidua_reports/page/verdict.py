"""Issues, missing units and doubts -> whether the draft can be sent, and what to do first."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.judgements import judged
from thidua_reports.domain.period import Period
from thidua_reports.domain.results import TargetResult
from thidua_reports.issues.issue import errors
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.page.findings import Findings
from thidua_reports.page.link_views import Step
from thidua_reports.page.sorts import Sort, of_sort
from thidua_reports.page.steps import steps
from thidua_reports.page.views import Verdict
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.score_words import SO_PROVISIONAL, doubts

STOP, LOOK, GO = "dung", "xem", "duoc"
MOST_FIRST = 3
"""How many things are to be done first; the others follow apart, unless it is only one."""
FILES = "#van-ban"
"""The address of the section of the files made."""
LONGEST_REASON = 300
"""How long the reasons of a provisional ranking may be to stand beside the verdict."""


def verdict(findings: Findings) -> Verdict:
    """Return whether the draft can be sent, in one sentence, and what is to be done for it."""
    level, sentence = _judged(findings)
    is_read = level == STOP or findings.official.is_done
    every = [*steps(findings), *([] if is_read else _read_draft(findings))]
    more = every[MOST_FIRST:] if len(every) > MOST_FIRST + 1 else []
    return Verdict(
        level=level,
        sentence=sentence,
        reasons=[*_reasons(findings)],
        first=every[: len(every) - len(more)],
        and_more=words.AND_MORE.format(count=counted_integer(len(more))) if more else "",
        more=more,
    )


def _reasons(findings: Findings) -> Iterator[str]:
    """Yield what the figures in doubt are, and why the ranking is provisional."""
    if findings.in_doubt:
        yield " ".join(_of_doubt(findings.material.book.bloc, findings.in_doubt))
    if findings.is_provisional:
        found = doubts(findings.material.standings)
        why = " ".join(each.replace(SO_PROVISIONAL, "") for each in found)
        is_short = len(why) <= LONGEST_REASON
        yield words.WHY_PROVISIONAL.format(why=why) if is_short else words.WHY_IS_BELOW


def _of_doubt(bloc: Bloc, marked: Sequence[TargetResult]) -> Iterator[str]:
    """Yield how many have a figure and how many have none, and what the chart does not count."""
    without = sum(each.value is None for each in marked)
    if 0 < without < len(marked):
        known = words.WITH_FIGURE.format(count=counted_integer(len(marked) - without))
        parts = joined([known, words.WITHOUT_FIGURE.format(count=counted_integer(without))])
    else:
        parts = words.ALL_WITHOUT if without else words.ALL_WITH_FIGURE
    yield words.DOUBT_IS.format(count=counted_integer(len(marked)), parts=parts)
    left = sum(judged(bloc, each) is None for each in marked)
    is_mid_year = bloc.period is Period.HALF_YEAR
    if left:
        why = words.NOT_DUE_YET if is_mid_year else words.NOT_IN_CHART
        yield why.format(count=counted_integer(left))


def _judged(findings: Findings) -> tuple[str, str]:
    in_the_way = [*_in_the_way(findings)]
    if in_the_way:
        return STOP, words.NOT_YET.format(reasons=joined(in_the_way))
    to_read = [*_to_read(findings)]
    if to_read:
        return LOOK, words.TO_BE_READ.format(reasons=joined(to_read))
    return GO, _can_be_sent(findings)


def _can_be_sent(findings: Findings) -> str:
    members = findings.material.standings.members
    absent = sum(bool(each.absence) for each in members)
    missing = words.WITH_ABSENCES.format(count=counted_integer(absent)) if absent else ""
    if findings.official.is_done:
        return words.OFFICIAL_CAN_BE_SENT.format(absent=missing)
    if absent:
        return words.CAN_BE_SENT_WITH_ABSENCES.format(absent=missing)
    return words.CAN_BE_SENT if members else words.CAN_BE_SENT_WITHOUT_UNITS


def _in_the_way(findings: Findings) -> Iterator[str]:
    counts = (
        (words.ERRORS, len(errors(findings.issues))),
        (words.UNITS_AWAITED, len(findings.awaited)),
        (words.FIGURES_IN_DOUBT, len(findings.in_doubt)),
    )
    return (pattern.format(count=counted_integer(count)) for pattern, count in counts if count)


def _to_read(findings: Findings) -> Iterator[str]:
    """Yield what is to be done before sending, each issue counted once: as the steps count it."""
    provisional = words.ORDER_IS_PROVISIONAL if findings.is_provisional else ""
    told = [
        _of_sorts(findings, words.FIGURES_UNLIKELY, Sort.UNLIKELY),
        _of_sorts(findings, words.WARNINGS, Sort.READING, Sort.WARNING),
        provisional,
        _of_sorts(findings, words.FILES_KEPT, Sort.KEPT),
        _of_sorts(findings, words.GAPS, Sort.GAP),
    ]
    yield from filter(None, told)


def _of_sorts(findings: Findings, pattern: str, *sorts: Sort) -> str:
    count = sum(len(of_sort(findings.issues, each)) for each in sorts)
    return pattern.format(count=counted_integer(count)) if count else ""


def _read_draft(findings: Findings) -> Iterator[Step]:
    for each in findings.deliveries[:1]:
        kept = findings.kept_of(each.name)
        pattern = words.READ_ONE_OF_TWO if kept else words.READ_DRAFT
        yield Step(pattern.format(name=each.file.name, kept=joined(kept)), FILES)

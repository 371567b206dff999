"""Issues, missing units and doubts -> whether the draft can be sent, and what to do first."""

from collections.abc import Iterator, Sequence

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import Standings
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue, Severity, errors
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.page.issue_list import (
    BLOC_GROUP,
    OTHER_GROUP,
    Groups,
    anchor,
    count_of,
    group_name,
    is_of_missing,
)
from thidua_reports.page.views import Link, Verdict
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_words import doubts

STOP, LOOK, GO = "dung", "xem", "duoc"
MOST_FIRST, MOST_ASKED, MOST_NAMED = 3, 2, 5
"""How many things are to be done first, members asked one by one, and named in one sentence."""
LONGEST_REASON = 300
"""How long the reasons of a provisional ranking may be to stand beside the verdict."""
SUBMISSIONS, ISSUES, FILES = "#nop", "#van-de", "#van-ban"
"""The addresses of sections."""


@frozen
class Findings:
    """What the verdict rests on: what was examined, its issues by group, the files made."""

    material: Material
    groups: Groups
    deliveries: Sequence[Delivery]

    @property
    def issues(self) -> Sequence[Issue]:
        """All issues, the templates' included."""
        return [issue for issues in self.groups.values() for issue in issues]

    @property
    def awaited(self) -> Sequence[str]:
        """The members of whom no usable workbook came in, though one is due."""
        return [each.member.name for each in self.material.standings.members if each.is_awaited]


def verdict(findings: Findings) -> Verdict:
    """Return whether the draft can be sent, in one sentence, and the first three things to do."""
    standings = findings.material.standings
    level, sentence = _judged(findings)
    first = [*_first(findings), *([] if level == STOP else _read_draft(findings))]
    return Verdict(
        level=level,
        sentence=sentence,
        reasons=[*_reasons(standings)],
        first=first[:MOST_FIRST],
    )


def _reasons(standings: Standings) -> Iterator[str]:
    """Yield why the ranking is provisional, or where that is told at length."""
    if standings.is_scored and standings.provisional:
        why = " ".join(doubts(standings))
        is_short = len(why) <= LONGEST_REASON
        yield words.WHY_PROVISIONAL.format(why=why) if is_short else words.WHY_IS_BELOW


def _judged(findings: Findings) -> tuple[str, str]:
    in_the_way = [*_in_the_way(findings)]
    if in_the_way:
        return STOP, words.NOT_YET.format(reasons=joined(in_the_way))
    to_read = [*_to_read(findings)]
    if to_read:
        return LOOK, words.TO_BE_READ.format(reasons=joined(to_read))
    has_units = bool(findings.material.standings.members)
    return GO, words.CAN_BE_SENT if has_units else words.CAN_BE_SENT_WITHOUT_UNITS


def _in_the_way(findings: Findings) -> Iterator[str]:
    standings = findings.material.standings
    in_doubt = sum(each.doubtful and each.entry is not None for each in standings.results)
    counts = (
        (words.ERRORS, len(errors(findings.issues))),
        (words.UNITS_AWAITED, len(findings.awaited)),
        (words.FIGURES_IN_DOUBT, in_doubt),
    )
    return (pattern.format(count=counted_integer(count)) for pattern, count in counts if count)


def _to_read(findings: Findings) -> Iterator[str]:
    warnings = count_of(findings.issues, Severity.WARNING)
    if warnings:
        yield words.WARNINGS.format(count=counted_integer(warnings))
    standings = findings.material.standings
    if standings.is_scored and standings.provisional:
        yield words.ORDER_IS_PROVISIONAL
    kept = sum(len(each.kept) for each in findings.deliveries)
    if kept:
        yield words.FILES_KEPT.format(count=counted_integer(kept))


def _first(findings: Findings) -> Iterator[Link]:
    """Yield what to do, in this order: errors that decide most, who is awaited, what to read."""
    yield from _mend(findings, [BLOC_GROUP], words.MEND_BLOC)
    yield from _mend(findings, [OTHER_GROUP], words.MEND_OTHERS)
    awaited = findings.awaited
    if awaited:
        count = counted_integer(len(awaited))
        yield Link(words.REMIND.format(count=count, units=_named(awaited)), SUBMISSIONS)
    members = [key for key in findings.groups if key not in (BLOC_GROUP, OTHER_GROUP)]
    in_error = [key for key in members if _to_mend(findings, key)]
    in_error.sort(key=lambda each: -len(_to_mend(findings, each)))
    if len(in_error) > MOST_ASKED:
        yield _ask_all(findings, in_error)
    else:
        yield from _mend(findings, in_error, words.ASK_MEMBER)
    yield from _look_over(findings)


def _to_mend(findings: Findings, key: str) -> Sequence[Issue]:
    """Return the errors of a group; that a workbook is missing is told apart."""
    return [each for each in errors(findings.groups[key]) if not is_of_missing(each)]


def _mend(findings: Findings, keys: Sequence[str], pattern: str) -> Iterator[Link]:
    for key in keys:
        found = _to_mend(findings, key)
        if found:
            text = pattern.format(
                count=counted_integer(len(found)),
                place=found[0].place,
                member=group_name(findings.material.book, key),
            )
            yield Link(text, anchor(key))


def _ask_all(findings: Findings, keys: Sequence[str]) -> Link:
    names = [
        words.WITH_COUNT.format(
            name=group_name(findings.material.book, key), count=len(_to_mend(findings, key))
        )
        for key in keys
    ]
    text = words.ASK_MEMBERS.format(count=counted_integer(len(keys)), members=_named(names))
    return Link(text, anchor(keys[0]))


def _named(names: Sequence[str]) -> str:
    """Return the names, of very many only the first."""
    left = len(names) - MOST_NAMED
    if left <= 0:
        return joined(names)
    first = joined(names[:MOST_NAMED])
    return words.AND_OTHERS.format(names=first, count=counted_integer(left))


def _look_over(findings: Findings) -> Iterator[Link]:
    standings = findings.material.standings
    warnings = count_of(findings.issues, Severity.WARNING)
    if warnings:
        yield Link(words.READ_WARNINGS.format(count=counted_integer(warnings)), ISSUES)
    for each in findings.deliveries:
        for kept in each.kept:
            text = words.COMPARE_KEPT.format(kept=kept.name, new=each.file.name)
            yield Link(text, FILES)
    if standings.is_scored and standings.provisional and standings.basis is Basis.COMPUTED:
        yield Link(words.AGREE_POINTS, "#diem")


def _read_draft(findings: Findings) -> Iterator[Link]:
    for each in findings.deliveries[:1]:
        yield Link(words.READ_DRAFT.format(name=each.file.name), FILES)

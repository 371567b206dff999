"""What the bloc wrote of its results in general, against what their figures show.

"Hầu hết" is three quarters or more, "tất cả", "đều" and "100%" every one. At mid-year what is
claimed is taken to be of the targets that should have come some way, unless the year is named.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.results import TargetResult, progress_at_mid_year
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.targets import TargetKind
from thidua_reports.domain.words import JOINT_ACTIVITIES, LIMITATIONS
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.claims import Claim, HowMany, Of, Outcome, claims
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import counted_integer, fraction
from thidua_reports.layouts.bloc_sheets import Passages
from thidua_reports.layouts.criteria_sheets import Contents
from thidua_reports.presenting.member_sentences import content_of

MOST = Decimal("0.75")
WORDS = {
    (Of.TARGETS, Outcome.MET): "đạt và vượt kế hoạch",
    (Of.TARGETS, Outcome.EXCEEDED): "vượt kế hoạch",
    (Of.TARGETS, Outcome.MISSED): "chưa đạt kế hoạch",
    (Of.UNITS, Outcome.MET): "đạt và vượt tất cả các chỉ tiêu",
    (Of.UNITS, Outcome.EXCEEDED): "vượt tất cả các chỉ tiêu",
    (Of.UNITS, Outcome.MISSED): "có chỉ tiêu chưa đạt",
}
WORDS_BY_NOW = {
    (Of.TARGETS, Outcome.MET): "xét theo tiến độ đạt tiến độ",
    (Of.TARGETS, Outcome.MISSED): "xét theo tiến độ chậm tiến độ",
    (Of.UNITS, Outcome.MET): "đạt tiến độ ở tất cả các chỉ tiêu",
    (Of.UNITS, Outcome.MISSED): "có chỉ tiêu chậm tiến độ",
}
MOST_IS = " (“hầu hết” là từ ba phần tư trở lên)"
COUNTS, UNKNOWN = "{count} {of} {words}", ", {count} {of} cần xác minh hoặc không có báo cáo"
_ON_ALL, _CONTENT = frozenset({LIMITATIONS, JOINT_ACTIVITIES}), "nội dung"
_Answer = bool | None


@frozen
class _Tally:
    """Of how many it is so, of how many not, of how many nobody knows."""

    yes: int
    no: int
    unknown: int

    @property
    def asked(self) -> int:
        return self.yes + self.no + self.unknown


def claims_unlike_figures(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield each general claim in the bloc's own words that the figures do not bear out."""
    for text, content, place in _texts(book):
        meant = _results_meant(book, standings, text, content)
        for claim in claims(text):
            known = [_known(book, claim, each) for each in meant]
            tally = known[0][0]
            if tally.yes + tally.no and not any(_holds(claim, each) for each in known):
                yield document_kinds.CLAIM_UNLIKE_FIGURES.at(
                    place,
                    quote=shortened(claim.quote),
                    counts=_counts(book, claim, tally),
                    most=MOST_IS if claim.how_many is HowMany.MOST else "",
                )


def untrue_of_member(book: BlocBook, results: Sequence[TargetResult], text: str) -> str:
    """Return what the figures of a member show where a text says otherwise of its targets.

    What is only attained or not cannot be exceeded.
    """
    for claim in claims(text):
        asked = [each for each in results if _can_be(claim, each)] if claim.of is Of.TARGETS else []
        known = _known(book, claim, asked)
        tally = known[0]
        if tally.yes + tally.no and not _holds(claim, known) and not _may_hold(claim, tally):
            return _counts(book, claim, tally)
    return ""


def _can_be(claim: Claim, result: TargetResult) -> bool:
    may_exceed = result.target.kind is not TargetKind.PASS_FAIL
    return result.target.is_compared and (may_exceed or claim.outcome is not Outcome.EXCEEDED)


def _may_hold(claim: Claim, tally: _Tally) -> bool:
    """Return whether a claim of all may be so once what is unknown is known."""
    return claim.how_many is HowMany.ALL and not tally.no


def _results_meant(
    book: BlocBook, standings: Standings, text: str, section: str
) -> list[list[TargetResult]]:
    """Return the results that a text on a content may be about.

    A part on no content is about all of them, or those of a member or content that it names.
    """
    results = [each for each in standings.of_members if each.target.is_compared]
    if section not in _ON_ALL:
        return [[each for each in results if content_of(book, each) == section]]
    said = matching_key(text)
    members = [
        [each for each in results if each.target.member == member.code]
        for member in book.bloc.members
        if any(matching_key(name) in said for name in member.names if name != member.code)
    ]
    contents = [
        [each for each in results if content_of(book, each) == content.code]
        for content in book.contents
        if _CONTENT in said or matching_key(content.name) in said
    ]
    return [results, *members, *contents]


def _known(book: BlocBook, claim: Claim, results: Sequence[TargetResult]) -> list[_Tally]:
    """Return what is known of a claim: as it reads first, then as else it may be meant."""
    tally = _tally(_answers(book, claim, results))
    return [tally, *_exactly(book, claim, results), *_of_all_members(book, claim, tally)]


def _texts(book: BlocBook) -> Iterator[tuple[str, str, Place]]:
    """Yield what the bloc wrote on a content, its code, and where."""
    if book.bloc.period is Period.PLEDGE:
        return
    for each in book.contents:
        yield each.lead, each.code, each.place.of(Contents.lead.heading)
    for passage in book.passages:
        yield passage.text, passage.section, passage.place.of(Passages.text.heading)


def _answers(book: BlocBook, claim: Claim, results: Sequence[TargetResult]) -> list[_Answer]:
    """Return whether it is as claimed of each target, or of each unit in all its targets."""
    outcome = claim.outcome
    asked = Outcome.MET if outcome in (Outcome.REACHED, Outcome.MISSED) else outcome
    answers: dict[str, list[_Answer]] = {}
    is_of_now = _is_of_now(book, claim)
    for at, result in enumerate(results):
        if not is_of_now or progress_at_mid_year(book.bloc, result):
            key = result.target.member if claim.of is Of.UNITS else str(at)
            answers.setdefault(key, []).append(_answer(book, claim, result, asked))
    found = [_all(each) for each in answers.values()]
    return found if outcome is not Outcome.MISSED else [_opposite(each) for each in found]


def _of_all_members(book: BlocBook, claim: Claim, tally: _Tally) -> list[_Tally]:
    """Return the same of all members, of whom some have no target here and so miss none."""
    without = len(book.bloc.members) - tally.asked
    if claim.of is not Of.UNITS or without <= 0:
        return []
    counted_out = _Tally(tally.yes, tally.no + without, tally.unknown)
    counted_in = _Tally(tally.yes + without, tally.no, tally.unknown)
    return [counted_out] if claim.outcome is Outcome.MISSED else [counted_out, counted_in]


def _exactly(book: BlocBook, claim: Claim, results: Sequence[TargetResult]) -> list[_Tally]:
    """Return of how many targets the plan is met and no more, where that may be meant."""
    is_of_targets = claim.of is Of.TARGETS and not _is_of_now(book, claim)
    if claim.outcome is not Outcome.REACHED or not is_of_targets:
        return []
    met = [_answer(book, claim, each, Outcome.MET) for each in results]
    above = [_answer(book, claim, each, Outcome.EXCEEDED) for each in results]
    pairs = zip(met, above, strict=True)
    return [_tally(_all([is_met, _opposite(more)]) for is_met, more in pairs)]


def _answer(book: BlocBook, claim: Claim, result: TargetResult, asked: Outcome) -> _Answer:
    if result.doubtful:
        return None
    if _is_of_now(book, claim):
        progress = progress_at_mid_year(book.bloc, result)
        return _opposite(progress.is_behind if progress else None)
    return result.is_exceeded if asked is Outcome.EXCEEDED else result.is_met


def _all(answers: Iterable[_Answer]) -> _Answer:
    known = list(answers)
    if False in known:
        return False
    return None if None in known else True


def _opposite(answer: _Answer) -> _Answer:
    return None if answer is None else not answer


def _tally(answers: Iterable[_Answer]) -> _Tally:
    found = list(answers)
    return _Tally(found.count(True), found.count(False), found.count(None))


def _holds(claim: Claim, tallies: Sequence[_Tally]) -> bool:
    """Return whether a claim holds; a number may be meant of any of the tallies."""
    tally = tallies[0]
    if claim.how_many is HowMany.ALL:
        return tally.yes == tally.asked
    if claim.how_many is HowMany.MOST:
        return tally.yes >= MOST * tally.asked
    return any(
        claim.whole in (None, each.asked)
        and each.yes <= (claim.count or 0) <= each.yes + each.unknown
        for each in tallies
    )


def _counts(book: BlocBook, claim: Claim, tally: _Tally) -> str:
    of, outcome = claim.of, claim.outcome
    words = WORDS_BY_NOW if _is_of_now(book, claim) else WORDS
    told = COUNTS.format(
        count=fraction(Decimal(tally.yes), Decimal(tally.asked)),
        of=of.value,
        words=words.get((of, outcome), words[of, Outcome.MET]),
    )
    rest = UNKNOWN.format(count=counted_integer(tally.unknown), of=of.value)
    return f"{told}{rest}" if tally.unknown else told


def _is_of_now(book: BlocBook, claim: Claim) -> bool:
    return book.bloc.period is Period.HALF_YEAR and not claim.is_of_the_year

"""Results -> the sentences on each member under a content."""

from collections import Counter
from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.judgements import Judgement, is_missed, judged_alone, judged_by_plan
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.results import TargetResult, due_at_mid_year
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    sentence_continue,
    sentence_start,
)
from thidua_reports.layouts.member_sheets import Results
from thidua_reports.layouts.report_views import ResultSentence, UnitOfContent
from thidua_reports.presenting import phrases
from thidua_reports.presenting.plan_words import worded_plan
from thidua_reports.presenting.score_words import absence_in_words
from thidua_reports.presenting.sentences import Sentence, sentence, written_value

MOST_UNMARKED = 10
"""How many results of a member are told one by one though none is marked as outstanding."""


def member_sentences(book: BlocBook, standings: Standings, content: str) -> list[UnitOfContent]:
    """Return the sentences under a content, member by member; a member without any is left out.

    The first sentence of a member begins in upper case, the others go on from it.

    Where members mark results as outstanding, only those are printed, and those not reported;
    the annex has all.
    """
    registered, chosen = _chosen(book, standings, content)
    return [
        UnitOfContent(standing.member.name, _punctuated(sentences))
        for standing in standings.members
        for sentences in [_sentences_of_member(book, standings, standing, registered, chosen)]
        if sentences
    ]


def unnamed_members(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield each member that reported results of a content and is not named under it.

    It marked none of them as outstanding where others did; whether that is right, it knows best.
    """
    contents: dict[str, list[str]] = {}
    for content in book.contents:
        registered, chosen = _chosen(book, standings, content.code)
        named = {each.target.member for each in chosen}
        for member in dict.fromkeys(each.target.member for each in registered):
            if member not in named:
                contents.setdefault(member, []).append(content.code)
    for standing in standings.members:
        if standing.submitted and standing.member.code in contents:
            yield submission_kinds.NOTHING_OUTSTANDING.at(
                _sheet_of(standing, standings),
                member=standing.member.name,
                contents=joined(contents[standing.member.code]),
            )


def unmarked_members(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield each member with so many results that the text only counts them, as none is marked."""
    for content in book.contents:
        _, chosen = _chosen(book, standings, content.code)
        for standing in standings.members:
            own = [each for each in chosen if each.target.member == standing.member.code]
            if standing.submitted and _is_unmarked(own, standings):
                yield submission_kinds.TOO_MANY_UNMARKED.at(
                    _sheet_of(standing, standings),
                    member=standing.member.name,
                    count=len(own),
                    content=content.code,
                )


def missed_highlights(book: BlocBook, standings: Standings) -> Iterator[Issue]:
    """Yield each result that is marked as outstanding and is worse than its plan.

    At mid-year only what should stay low can be compared with it.
    """
    is_year = book.bloc.period is Period.YEAR
    for result in standings.results:
        entry = result.entry
        is_compared = is_year or result.target.asks_for_less
        is_short = judged_alone(result) is Judgement.MISSED
        if entry and entry.highlighted and is_compared and is_short:
            missed = is_missed(book.bloc, result)
            yield submission_kinds.MISSED_HIGHLIGHT.at(
                entry.place.of(Results.highlighted.heading),
                target=result.target.name,
                how=fragments.MISSED if missed else fragments.MISSED_SO_FAR,
                value=written_value(result),
                plan=worded_plan(result.target),
                also=(fragments.AMONG_LIMITATIONS if missed else "")
                + (fragments.NOT_IN_PROPOSAL if is_year else ""),
            )


def _chosen(
    book: BlocBook, standings: Standings, content: str
) -> tuple[list[TargetResult], list[TargetResult]]:
    """Return the results registered under a content, and those of them that are printed."""
    registered = [
        result
        for result in standings.results
        if content_of(book, result) == content and not _is_part(result, standings)
    ]
    highlighted = {id(result) for result in registered if _is_highlighted(result, standings)}
    printed = [each for each in registered if id(each) in highlighted or each.entry is None]
    return registered, printed if highlighted else registered


def _sheet_of(standing: MemberStanding, standings: Standings) -> Place:
    entries = (each.entry for each in standings.results_of(standing.member.code))
    return next(Place(each.place.workbook, each.place.sheet) for each in entries if each)


def content_of(book: BlocBook, result: TargetResult) -> str:
    """Return the content a result belongs to: that of its criterion, else the first."""
    for criterion in book.criteria:
        if criterion.code == result.target.criterion:
            return criterion.content
    return book.contents[0].code if book.contents else ""


def _is_highlighted(result: TargetResult, standings: Standings) -> bool:
    """Return whether the member highlighted the result, or a part that is printed with it."""
    entries = (each.entry for each in (result, *_parts(result, standings)))
    return any(entry is not None and entry.highlighted for entry in entries)


def _is_part(result: TargetResult, standings: Standings) -> bool:
    """Return whether the result is printed with another, which must not be a part itself."""
    target = result.target
    own = [each.target for each in standings.results if each.target.member == target.member]
    return bool(target.parent) and any(
        each.code == target.parent and not each.parent for each in own
    )


def _parts(whole: TargetResult, standings: Standings) -> tuple[TargetResult, ...]:
    """Return the parts ("trong đó") of a target that is no part itself."""
    if whole.target.parent:
        return ()
    own = standings.results_of(whole.target.member)
    return tuple(each for each in own if each.target.parent == whole.target.code)


def _sentences_of_member(
    book: BlocBook,
    standings: Standings,
    standing: MemberStanding,
    registered: Sequence[TargetResult],
    chosen: Sequence[TargetResult],
) -> tuple[Sentence, ...]:
    member = standing.member.code
    if not standing.submitted and any(each.target.member == member for each in registered):
        return (_nothing_sent(standing),)
    own = [result for result in chosen if result.target.member == member]
    if _is_unmarked(own, standings):
        return (_counted_only(book, own),)
    return tuple(_sentences(book, own, standings))


def _is_unmarked(own: Sequence[TargetResult], standings: Standings) -> bool:
    """Return whether there are too many results to be told one by one, and none is marked."""
    marked = any(_is_highlighted(each, standings) for each in own)
    return len(own) > MOST_UNMARKED and not marked


def _counted_only(book: BlocBook, own: Sequence[TargetResult]) -> Sentence:
    """Return how many results there are, of a year how many targets are met; the annex has all."""
    words = phrases.RESULTS_IN_ANNEX
    counts = Counter(map(judged_by_plan, own))
    left = counts[Judgement.TO_VERIFY]
    if book.bloc.period is Period.YEAR and not counts[None]:
        words = phrases.MET_IN_ANNEX
    text = words.format(
        met=counted_integer(counts[Judgement.EXCEEDED] + counts[Judgement.MET]),
        count=counted_integer(len(own)),
        open=phrases.MET_STILL_OPEN.format(count=counted_integer(left)) if left else "",
    )
    doubtful = any(each.doubtful for each in own)
    return Sentence(text, phrases.TO_VERIFY if doubtful else "")


def _punctuated(sentences: Sequence[Sentence]) -> list[ResultSentence]:
    return [
        ResultSentence(each.text.rstrip(".;"), each.doubt, "." if each is sentences[-1] else ";")
        for each in sentences
    ]


def _nothing_sent(standing: MemberStanding) -> Sentence:
    if standing.absence is None:
        return Sentence(phrases.NOT_SUBMITTED, phrases.TO_VERIFY)
    return Sentence(sentence_start(absence_in_words(standing)), "")


def _sentences(
    book: BlocBook, own: Sequence[TargetResult], standings: Standings
) -> Iterator[Sentence]:
    elapsed = due_at_mid_year(book.bloc)
    for position, result in enumerate(own):
        each = sentence(result, _parts(result, standings), book.policy.pattern, elapsed)
        begin = sentence_continue if position else sentence_start
        yield Sentence(begin(each.text), each.doubt)

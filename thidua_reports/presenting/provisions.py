"""How the bloc adds up, ranks and honours, in the words of a regulation."""

import re
from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour
from thidua_reports.language.vietnamese import (
    counted_integer,
    sentence_continue,
    short_number,
    short_percent,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.grade_words import grade_sentences, least_in_words
from thidua_reports.presenting.score_words import tie_measure

_TIES_DECIDED_BY = "Khi bằng {what}, {first}{then}."
_TIE_BY_MEASURE, _TIE_BY_MEETING = (
    "xét {measure}, đơn vị cao hơn xếp trên",
    "hội nghị quyết định đơn vị xếp trên",
)
_STILL_EQUAL = "; nếu vẫn bằng nhau thì {how}"
_EXAMINED, _LEFT_TO_THE_MEETING = "xét {measure}", "do hội nghị quyết định"
_POINTS_WORD, _SHARE_WORD = "điểm", "tỷ lệ điểm"
_AT_LEAST = r"\b(?:từ|ít nhất|tối thiểu|không dưới)(?: đạt)?"
_A_PART = r"nội dung|tiêu chí|chỉ tiêu|phần|mục|nhóm"
_TOTAL = rf"\b(?:tổng(?: số)? điểm|điểm xếp hạng|tỷ lệ điểm)(?:(?!{_A_PART}).)*"
_BETWEEN_CLAUSES = re.compile(r"[;,](?!\d)")


def provisions(book: BlocBook) -> list[str]:
    """Return the bloc's rules on totals, ranking, classes and honours, a sentence each."""
    return [*_totals(book), *_ranking(book), *honour_provisions(book)]


def honour_provisions(book: BlocBook) -> list[str]:
    """Return who is proposed for which honour, a sentence each."""
    return [_honour(book, each) for each in book.honours]


def _totals(book: BlocBook) -> Iterator[str]:
    ranking, rounding = book.policy.ranking, book.policy.points
    if ranking.scale.value is not None:
        yield phrases.SCALE_IS.format(scale=short_number(ranking.scale.value))
    for content in book.contents:
        if content.cap.value is not None:
            cap = short_number(content.cap.value)
            yield phrases.CONTENT_CAP_IS.format(name=content.name, cap=cap)
    if ranking.cap.value is not None:
        yield phrases.TOTAL_CAPPED.format(cap=short_number(ranking.cap.value))
    if any(criterion.rule for criterion in book.criteria):
        words = phrases.POINTS_ROUNDED if rounding.decimals else phrases.POINTS_ROUNDED_WHOLE
        yield words[rounding.mode].format(decimals=rounding.decimals)
    if any(each.asks_for_less for each in book.targets) and _asks_for_ratios(book):
        yield phrases.LESS_IS_BETTER


def _asks_for_ratios(book: BlocBook) -> bool:
    """Return whether points come of how far a plan was reached."""
    used = {criterion.rule for criterion in book.scored_criteria}
    texts = [f"{each.points.value} {each.bonus.value}" for each in book.rules if each.name in used]
    return any(ratio in text for text in texts for ratio in phrases.RATIOS)


def _ranking(book: BlocBook) -> Iterator[str]:
    ranking = book.policy.ranking
    if ranking.is_by_share:
        yield phrases.RANKED_BY_SHARE
    if ranking.tie_breaks:
        yield _tie_breaks(book)
    yield from grade_sentences(book)


def _tie_breaks(book: BlocBook) -> str:
    """Return what decides between equal totals, and what where that is equal too."""
    ranking = book.policy.ranking
    first, *others = sorted(ranking.tie_breaks, key=lambda each: each.position)
    begun = _TIE_BY_MEETING if first.is_by_meeting else _TIE_BY_MEASURE
    then = [
        (_LEFT_TO_THE_MEETING if each.is_by_meeting else _EXAMINED).format(
            measure=tie_measure(book, each)
        )
        for each in others
    ]
    return _TIES_DECIDED_BY.format(
        what=_SHARE_WORD if ranking.is_by_share else _POINTS_WORD,
        first=begun.format(measure=tie_measure(book, first)),
        then="".join(_STILL_EQUAL.format(how=each) for each in then),
    )


def _honour(book: BlocBook, honour: Honour) -> str:
    parts = [sentence_continue(honour.condition.rstrip("."))] if honour.condition else []
    said = [part.replace(*phrases.EVERY_AND_ALL) for part in parts]
    if honour.requirement is not None and phrases.MUST[honour.requirement] not in said:
        parts.append(phrases.MUST[honour.requirement])
    least = honour.least.value
    if least is not None and not _names_least(book, honour.condition, least):
        parts.append(phrases.AT_LEAST_POINTS.format(least=least_in_words(book, least)))
    if honour.votes.value is not None:
        parts.append(phrases.AT_LEAST_VOTES.format(least=short_percent(honour.votes.value)))
    if honour.quota is not None:
        parts.append(phrases.AT_MOST_MEMBERS.format(count=counted_integer(honour.quota)))
    if honour.passes_on:
        parts.append(phrases.PASSES_ON)
    conditions = f" ({'; '.join(parts)})" if parts else ""
    return phrases.HONOUR_FOR.format(
        ranks=_ranks(honour), title=honour.title, conditions=conditions
    )


def _names_least(book: BlocBook, condition: str, least: Decimal) -> bool:
    """Return whether a condition in her own words says already how many points it takes.

    Points that are not said to be those of the total may be those of a content or a criterion.
    """
    unit = r"\s*%" if book.policy.ranking.is_by_share else r"(?=\s*(?:điểm|trở lên|$|\.$))"
    number = rf"{re.escape(short_number(least))}{unit}"
    stated = rf"(?:{_AT_LEAST} {number}|(?<![\d.,]){number}(?:\s*điểm)?\s+trở lên)"
    of_total = re.compile(rf"{_TOTAL}{stated}", re.IGNORECASE)
    alone = re.compile(rf"\s*(?:đạt\s+)?{stated}(?:\s*điểm)?(?:\s+trở lên)?[\s.]*", re.IGNORECASE)
    clauses = _BETWEEN_CLAUSES.split(condition)
    return any(map(of_total.search, clauses)) or any(map(alone.fullmatch, condition.split(";")))


def _ranks(honour: Honour) -> str:
    """Names of ranks and figures are not mixed: "nhất đến hạng ba", but "1 đến hạng 12"."""
    first, last = honour.rank, honour.last_rank or honour.rank
    names = phrases.RANK_NAMES if last in phrases.RANK_NAMES else {}
    named = [names.get(rank, str(rank)) for rank in dict.fromkeys((first, last))]
    return phrases.RANKS_TO.join(named)

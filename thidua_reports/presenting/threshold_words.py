"""Standings -> the sentences on how many members reached a number of points of a content."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc import Threshold
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import counted_integer, fraction, number, short_number
from thidua_reports.layouts import patterns

REACHED = "Nội dung {position} ({name}): {members} đạt từ {least} điểm trở lên"
MEMBERS = "{reached} đơn vị"
NOBODY, NOBODY_YET = "không có đơn vị nào", "chưa có đơn vị nào"
LEFT_OUT = " (không kể {count} đơn vị không xếp loại)"
NOT_KNOWN = "; còn {count} đơn vị chưa đủ số liệu"


def threshold_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return for each threshold how many members reached it."""
    if not standings.is_scored:
        return []
    return [
        sentence
        for threshold in book.policy.thresholds
        for sentence in _threshold(book, standings, threshold)
    ]


def _threshold(book: BlocBook, standings: Standings, threshold: Threshold) -> Iterator[str]:
    """Yield the sentence, in the bloc's own pattern where it has one that can be filled."""
    points, code = threshold.points, threshold.content
    position = {content.code: at for at, content in enumerate(book.contents, 1)}.get(code)
    if points is None or position is None:
        return
    name = book.contents[position - 1].name
    ranked = [each for each in standings.members if each.unranked is None]
    assigned = [each for each in ranked if each.scores.of_content(code) is not None]
    scores = [each.content_points(code, standings.basis) for each in assigned]
    known = [score for score in scores if score is not None]
    reached, maximum = sum(score >= points for score in known), _maximum(assigned, code)
    told = REACHED.format(
        position=position,
        name=name,
        members=_members(reached, len(known), len(scores)),
        least=number(points) if maximum is None else f"{number(points)}/{short_number(maximum)}",
    )
    fields = {
        patterns.CONTENT: name,
        patterns.REACHED_BY: str(reached),
        patterns.OF_MEMBERS: str(len(scores)),
        patterns.LEAST_POINTS: number(points),
        patterns.RULE_FIGURES[0]: short_number(maximum),
    }
    if threshold.pattern and all(map(fields.get, patterns.fields_in(threshold.pattern))):
        told = patterns.FIELD.sub(lambda match: fields[match[1].strip()], threshold.pattern)
    unknown = len(scores) - len(known)
    rest = NOT_KNOWN.format(count=counted_integer(unknown)) if unknown else ""
    yield f"{told.rstrip('.')}{_left_out(standings)}{rest}."


def _members(reached: int, known: int, asked: int) -> str:
    """Return how many of how many; who is not known yet may still be one of them."""
    if reached:
        return MEMBERS.format(reached=fraction(Decimal(reached), Decimal(asked)))
    return NOBODY if known == asked else NOBODY_YET


def _left_out(standings: Standings) -> str:
    """Members that are not ranked are counted on neither side."""
    count = sum(each.unranked is not None for each in standings.members)
    return LEFT_OUT.format(count=counted_integer(count)) if count else ""


def _maximum(members: Sequence[MemberStanding], code: str) -> Decimal | None:
    """The points that a content can bring, if they are the same for every member."""
    maxima = {each.maximum for member in members if (each := member.scores.of_content(code))}
    return maxima.pop() or None if len(maxima) == 1 else None

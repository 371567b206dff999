"""Members of a list that somebody took out of it, or put into it.

A list names two members or more, with nothing between them but signs, figures and what stands in
brackets. Whoever writes "các đơn vị" for all of them, or other words for one, leaves no gap.
"""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from thidua_reports.presenting.fact_words import FactKind
from thidua_reports.word.edited.alignment import partners
from thidua_reports.word.edited.lexicon import Said, word_of
from thidua_reports.word.edited.other_names import begins_as_name
from thidua_reports.word.edited.other_words import OtherWords, SaidText
from thidua_reports.word.edited.units import Piece

_BETWEEN = frozenset({",", ";", "và", "."})
_OPENING, _CLOSING = "(", ")"
_FEWEST = 2
LONGEST_LINE = 24
"""So many words and signs has a line of a list that names a member only."""
_POSTS_IN_LINES = frozenset(
    {"đại", "diện", "lãnh", "đạo", "trưởng", "ban", "phó", "ủy", "viên", "thành", "thư", "ký"}
)
"""Words beside a member that say in what office it is there."""


def other_listed(made: SaidText, found: SaidText) -> Iterator[OtherWords]:
    """Yield the members that a list has no more, and those that it did not have."""
    was, now = _members_of(made), _members_of(found)
    ours, theirs = _meanings(was), _meanings(now)
    for each in _in_lists(made, was):
        if any(said.fact.means in theirs for said in each):
            yield from _taken_out(made, found, [said for said in each if not _is_in(said, theirs)])
            yield from _offices_between(each, found, now)
    for each in _in_lists(found, now):
        if any(said.fact.means in ours for said in each):
            others = (said for said in each if not _is_in(said, ours))
            yield from (OtherWords(None, said.start, said.stop) for said in others)


def _offices_between(
    listed: Sequence[Said], found: SaidText, members: Sequence[Said]
) -> Iterator[OtherWords]:
    """Yield the names of offices that stand between two members next to each other in a list."""
    first = {word_of(found.pieces[each.start].text) for each in members}
    next_to = {(one.fact.means, other.fact.means) for one, other in pairwise(listed)}
    for left, right in pairwise(members):
        outside = _outside_brackets(found.pieces, left.stop, right.start)
        words = [at for at in outside if not _is_between(found.pieces[at])]
        is_next = (left.fact.means, right.fact.means) in next_to
        name = found.pieces[words[0] : words[-1] + 1] if words else ()
        is_capital = bool(name) and name[0].text[0].isupper()
        if is_next and is_capital and begins_as_name(name, first):
            yield OtherWords(None, words[0], words[-1] + 1)


def listed_alone(text: SaidText) -> Said | None:
    """Return the member that a paragraph of a list is all about, in whatever office."""
    members = _members_of(text)
    if len(members) != 1 or text.has_our_figures:
        return None
    (only,) = members
    behind, before = text.pieces[only.stop :], text.pieces[: only.start]
    words = [word_of(piece.text) for piece in (*before, *behind) if piece.is_word]
    is_lettered = bool(words) and len(words[0]) == 1
    return only if {*words[is_lettered:]} <= _POSTS_IN_LINES else None


def _taken_out(made: SaidText, found: SaidText, lost: Sequence[Said]) -> Iterator[OtherWords]:
    partner = partners(made.pieces, found.pieces) if lost else {}
    others = {at for each in _members_of(found) for at in range(each.start, each.stop)}
    for said in lost:
        before = [now for was, now in partner.items() if was < said.start]
        behind = [now for was, now in partner.items() if was >= said.stop]
        start, stop = max(before, default=-1) + 1, min(behind, default=len(found.pieces))
        left = [at for at in range(start, stop) if at not in others]
        if all(_is_between(found.pieces[at]) for at in left):
            yield OtherWords(said, start, start)


def _in_lists(text: SaidText, members: Sequence[Said]) -> Iterator[list[Said]]:
    """Yield the members of each list of a text."""
    found = list[Said]()
    for each in members:
        if found and not _is_next(text.pieces, found[-1].stop, each.start):
            if len(found) >= _FEWEST:
                yield found
            found = []
        found.append(each)
    if len(found) >= _FEWEST:
        yield found


def _is_next(pieces: Sequence[Piece], start: int, stop: int) -> bool:
    """Return whether nothing but signs, figures and brackets stands between two members."""
    outside = (pieces[at] for at in _outside_brackets(pieces, start, stop))
    return all(piece.is_figure or _is_between(piece) for piece in outside)


def _outside_brackets(pieces: Sequence[Piece], start: int, stop: int) -> Iterator[int]:
    depth = 0
    for at in range(start, stop):
        depth += pieces[at].text == _OPENING
        if depth <= 0:
            yield at
        depth -= pieces[at].text == _CLOSING


def _is_between(piece: Piece) -> bool:
    return word_of(piece.text) in _BETWEEN


def _members_of(text: SaidText) -> list[Said]:
    return [each for each in text.said if each.fact.kind is FactKind.MEMBER]


def _meanings(members: Sequence[Said]) -> Set[str]:
    return {each.fact.means for each in members}


def _is_in(said: Said, meanings: Set[str]) -> bool:
    return said.fact.means in meanings

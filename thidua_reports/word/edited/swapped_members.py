"""Members that changed places in a text: the leader with the deputy, the first with the second."""

from collections.abc import Iterator, Mapping

from thidua_reports.frozen import frozen
from thidua_reports.presenting.fact_words import FactKind
from thidua_reports.word.edited.lexicon import Said, word_of
from thidua_reports.word.edited.other_words import OtherWords, SaidText

_REACH = 3
"""So many words and signs on each side of a name tell what is said of it."""
_BETWEEN = frozenset({",", ";", "và"})
"""What stands between the names of a list, whose order says nothing."""
_ANYBODY = "\0"


@frozen
class _Around:
    """The words and signs around a name, any name for any other."""

    before: tuple[str, ...]
    behind: tuple[str, ...]


def swapped_members(made: SaidText, found: SaidText) -> Iterator[OtherWords]:
    """Yield the members of whom an edited text says what it said of another one.

    Names of one list may stand in any order, and so may those of whom the same is said.
    """
    was, now = _members_by_words(made), _members_by_words(found)
    said_of = {member.fact.means: around for around, member in was.items()}
    lists = _lists(made)
    for around, member in was.items():
        there = now.get(around)
        before = said_of.get(there.fact.means) if there is not None else None
        if there is None or before is None or before.behind == around.behind:
            continue
        if lists[there.fact.means] != lists[member.fact.means]:
            yield OtherWords(member, there.start, there.stop)


def _members_by_words(text: SaidText) -> Mapping[_Around, Said]:
    """Return the members of a text by the words around them, where these tell them apart."""
    members = _members_in(text)
    words, starts = [word_of(piece.text) for piece in text.pieces], dict[int, int]()
    for each in reversed(members):
        words[each.start : each.stop] = [_ANYBODY]
    gone = 0
    for each in members:
        starts[id(each)] = each.start - gone
        gone += each.stop - each.start - 1
    around = [_around(words, starts[id(each)]) for each in members]
    return {
        key: member for key, member in zip(around, members, strict=True) if around.count(key) == 1
    }


def _around(words: list[str], at: int) -> _Around:
    return _Around(tuple(words[max(0, at - _REACH) : at]), tuple(words[at + 1 : at + 1 + _REACH]))


def _lists(text: SaidText) -> Mapping[str, int]:
    """Return by each member the number of the list in which it stands last."""
    found, number, stop = dict[str, int](), 0, 0
    for each in _members_in(text):
        between = {word_of(piece.text) for piece in text.pieces[stop : each.start]}
        number += not between <= _BETWEEN
        found[each.fact.means], stop = number, each.stop
    return found


def _members_in(text: SaidText) -> list[Said]:
    return [each for each in text.said if each.fact.kind is FactKind.MEMBER]

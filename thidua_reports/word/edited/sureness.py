"""Which figures of a reworded sentence are not known for sure, so that none is half replaced.

A sentence in which the data have changed a figure that is not known for sure is left as it is, and
told with what it should read: some of its figures new and others old would be worse than all old.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, takewhile

from thidua_reports.language.figures import same_figure
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.units import NO_TABLE, Piece, Unit

_SENTENCE_ENDS = frozenset(".;:,()")
_SAYS_NOTHING = frozenset({"đạt", "bằng", "là", "được", "có", "gồm", "hoàn", "thành", "với"})
"""Words before a figure that do not tell what it is."""
_MORE_THAN_ITSELF = 2
_PART_OF = "/"
_NOT_SURE = frozenset({Agreement.UNSURE, Agreement.AMBIGUOUS, Agreement.REWORDED})


def as_whole_sentences(figures: Sequence[Compared], pairs: Sequence[Pair]) -> tuple[Compared, ...]:
    """Return how figures stand where those of one sentence are replaced all or not at all.

    `pairs` are the paragraphs that they stand in. Each row of a table is left as it is: its cells
    are read one by one.
    """
    groups: dict[int, list[Compared]] = {}
    for each in figures:
        groups.setdefault(id(each.around), []).append(each)
    told = dict[int, Compared | None]()
    for pair in pairs:
        if pair.old is None or pair.new is None or pair.new.table != NO_TABLE:
            continue
        own, gone = groups.get(id(pair.new), []), groups.get(id(pair.old), [])
        told.update(_of_sentence(pair.old, pair.new, own, gone))
    found = (told.get(id(each), each) for each in figures)
    return tuple(each for each in found if each is not None)


def is_changed(figure: Compared) -> bool:
    """Return whether the data have changed a figure, or say nothing of it any more."""
    return figure.old is not None and not same_figure(figure.expected, figure.old.text)


def _of_sentence(
    old: Unit, new: Unit, own: Sequence[Compared], gone: Sequence[Compared]
) -> Iterator[tuple[int, Compared | None]]:
    """Yield what the figures of a sentence are by the ids of those given; None for one told."""
    found = {id(each): each for each in own}
    for each in own:
        if each.agreement is Agreement.OUTDATED and _is_doubtful(each, old, new):
            found[id(each)] = replace(each, agreement=Agreement.UNSURE)
    for each in _that_changed_places(old, new, own):
        found[id(each)] = replace(each, agreement=Agreement.UNSURE)
    for was, there in _stands_elsewhere(own, gone):
        found[id(there)] = replace(was, agreement=Agreement.REWORDED, new=there.new, around=new)
        yield id(was), None
    doubts = [each for each in found.values() if each.agreement in _NOT_SURE and is_changed(each)]
    for number, each in found.items():
        yield number, _left_whole(each) if doubts else each


def _that_changed_places(old: Unit, new: Unit, own: Sequence[Compared]) -> Iterator[Compared]:
    """Yield the figures of which two stand in each other's place, each with its words.

    So do "33 chỉ tiêu vượt, 11 chỉ tiêu đạt", told the other way round, and both figures of 44/50
    where they are written apart.
    """
    changed = [each for each in own if each.agreement is Agreement.CHANGED]
    for one, other in combinations(changed, 2):
        if not one.old or not one.new or not other.old or not other.new:
            continue
        is_swap = same_figure(one.expected, other.new.text)
        is_swap = is_swap and same_figure(other.expected, one.new.text)
        was = _behind(old, one.old), _behind(old, other.old)
        now = _behind(new, one.new), _behind(new, other.new)
        is_apart = was[0][:1] == (_PART_OF,) != now[0][:1]
        if is_swap and (is_apart or (was[0] != was[1] and was == now[::-1])):
            yield from (one, other)


def _behind(unit: Unit, figure: Piece) -> tuple[str, ...]:
    """Return the words behind a figure, or the sign right behind it."""
    behind = [each for each in unit.pieces if each.spot >= figure.spot and each is not figure]
    words = tuple(takewhile(lambda piece: piece.is_word, behind))
    return tuple(word_of(piece.text) for piece in words or behind[:1])


def _left_whole(figure: Compared) -> Compared:
    """Return a figure as one of a sentence that has to be written anew, if it is an old one."""
    is_old = figure.agreement is Agreement.OUTDATED or (
        figure.agreement is Agreement.UNSURE
        and is_changed(figure)
        and figure.old is not None
        and figure.new is not None
        and same_figure(figure.old.text, figure.new.text)
    )
    return replace(figure, agreement=Agreement.REWORDED) if is_old else figure


def _stands_elsewhere(
    own: Sequence[Compared], gone: Sequence[Compared]
) -> Iterator[tuple[Compared, Compared]]:
    """Yield the changed figures that a sentence lost, each with the same one that was added."""
    left = [each for each in own if each.agreement is Agreement.ADDED and each.new is not None]
    for was in gone:
        if was.agreement is not Agreement.GONE or was.old is None or not is_changed(was):
            continue
        text = was.old.text
        same = (each for each in left if each.new and same_figure(each.new.text, text))
        there = next(same, None)
        if there is not None:
            left.remove(there)
            yield was, there


def _is_doubtful(figure: Compared, old: Unit, new: Unit) -> bool:
    """Return whether the words beside a figure are others, while an equal one is in its sentence.

    Then it may be the other one: which is which is told by these words only.
    """
    if figure.old is None or figure.new is None:
        return False
    equal = (_equals(unit, text) for unit, text in ((old, figure.old.text), (new, figure.new.text)))
    if max(equal) < _MORE_THAN_ITSELF:
        return False
    return _beside(old.pieces, figure.old) != _beside(new.pieces, figure.new)


def _equals(unit: Unit, text: str) -> int:
    return sum(same_figure(each, text) for each in unit.figures)


def _beside(pieces: Sequence[Piece], figure: Piece) -> tuple[str, str]:
    """Return the word before a figure that tells what it is, and its unit behind; "" for none."""
    place = next(number for number, each in enumerate(pieces) if each is figure)
    before = ""
    for piece in reversed(pieces[:place]):
        word = word_of(piece.text)
        if piece.is_figure:
            break
        if piece.is_word and word not in _SAYS_NOTHING:
            before = word
            break
    behind = pieces[place + 1] if place + 1 < len(pieces) else None
    is_unit = behind is not None and not behind.is_figure and behind.text not in _SENTENCE_ENDS
    return before, word_of(behind.text) if behind is not None and is_unit else ""

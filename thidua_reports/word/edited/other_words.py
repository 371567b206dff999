"""Which words of an edited text tell something else than the data that stood in their place."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import same_figure
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.alignment import partners
from thidua_reports.word.edited.lexicon import Said, mean_the_same, word_of, words_of
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.other_names import (
    authority_of,
    is_other_name,
    is_other_person,
    is_short,
    leading_name,
)
from thidua_reports.word.edited.units import Piece, Unit

_NEAR = 10
"""So many words from a figure a word may stand that tells how it turned out."""
_NEAREST = 4
"""So many words behind a figure are said of it alone."""
_LONGEST_NAME = 12
_OF_FIGURES = frozenset({FactKind.OUTCOME, FactKind.TREND, FactKind.COUNTED})
_GRADES = frozenset({FactKind.GRADE, FactKind.OTHER_GRADE})
_HOLDERS = frozenset({FactKind.MEMBER, FactKind.PERSON})
_NAMED_ONCE = frozenset({FactKind.TARGET, FactKind.PERSON, FactKind.SCORE})
"""What may stand in any order, and is told only where it is named no more."""
_OF_ALL = "tất"
_PER_CENT = "%"


@frozen
class SaidText:
    """A paragraph or cell, and the words in it that are data."""

    pieces: tuple[Piece, ...]
    said: tuple[Said, ...]
    is_cell: bool

    @property
    def general(self) -> tuple[str, ...]:
        """The words and signs, any figure for any other."""
        return tuple(piece.general for piece in self.pieces)

    @property
    def has_our_figures(self) -> bool:
        """Return whether a figure in it is ours."""
        return any(piece.key for piece in self.pieces)

    def figure_before(self, said: Said) -> int:
        """Return the figure right behind which words are said of it; -1 where they are of none."""
        if any(each.is_figure for each in self.pieces[said.stop : said.stop + 1]):
            return -1
        behind = range(said.start - 1, max(-1, said.start - _NEAREST), -1)
        ends = (at for at in behind if not self.pieces[at].is_word)
        last = next(ends, -1)
        return last if last >= 0 and self.pieces[last].is_figure else -1

    def words(self, start: int, stop: int) -> str:
        """Return some of its pieces as they are printed."""
        return text_of(Unit(self.pieces[start:stop]))


@frozen
class OtherWords:
    """Words that were data, and which pieces tell something else in their place, if `is_sure`.

    None were where a member was added to those of an honour; no pieces are where one was taken out.
    """

    said: Said | None
    start: int
    stop: int
    is_sure: bool = True


def other_words(made: SaidText, found: SaidText, members: Sequence[Fact]) -> Iterator[OtherWords]:
    """Yield the words of an edited text that tell something else than what stood there.

    `members` are the names of the members: words that are none of them may still look like one.
    """
    places, told = _Places(made, found), set[int]()
    for said in made.said:
        if not places.counts(said) or not places.is_beside_its_figure(said):
            continue
        is_unit = said.fact.kind is FactKind.UNIT
        other = places.unit(said) if is_unit else places.told(said)
        other = other or places.untold(said, members)
        if other is not None:
            told.add(other.start)
            yield other
    yield from places.added_zeros()
    if any(each.fact.kind is FactKind.HONOUR for each in made.said):
        yield from (each for each in places.other_members() if each.start not in told)


class _Places:
    """What stands in an edited text in the place of words that are data."""

    def __init__(self, made: SaidText, found: SaidText) -> None:
        self._made, self._found = made, found
        self._partner = partners(made.pieces, found.pieces)
        self._kept = {
            each.start
            for each in found.said
            for was in made.said
            if self._partner.get(was.start) == each.start and self._tells_the_same(was, each)
        }

    def counts(self, said: Said) -> bool:
        """Return whether words that are data in one place are so in this one."""
        kind = said.fact.kind
        if kind in _GRADES:
            return self._made.words(said.start, said.stop) == said.fact.text
        if kind in _OF_FIGURES and not self._made.is_cell:
            return self._is_of_figures(said)
        if kind is FactKind.POST:
            return any(each.fact.kind in _HOLDERS for each in self._made.said)
        if kind is FactKind.TARGET and (self._made.is_cell or self._made.has_our_figures):
            return True
        if kind in _NAMED_ONCE:
            return all(each.fact.means != said.fact.means for each in self._found.said)
        return kind is not FactKind.OTHER_GRADE

    def _is_of_figures(self, said: Said) -> bool:
        near = self._made.pieces[max(0, said.start - _NEAR) : said.stop + _NEAR]
        honours = (each.fact.kind is FactKind.HONOUR for each in self._made.said)
        is_of_all = _compared(self._made.pieces[said.stop : said.stop + 1]) == [_OF_ALL]
        return is_of_all or any(piece.is_figure for piece in near) or any(honours)

    def is_beside_its_figure(self, said: Said) -> bool:
        """Return whether the figure nearest to some words is there, without them; so where none."""
        ours = [number for number, piece in enumerate(self._made.pieces) if piece.key]
        if not ours:
            return True
        nearest = min(ours, key=lambda each: abs(each - said.start))
        return nearest in self._partner and not self._went_with_its_figure(said)

    def unit(self, said: Said) -> OtherWords | None:
        """Return another unit of measure behind the same figure, or alone in the same cell.

        One with another multiplier, or none at all, is told only where the figure is the same.
        """
        figure = said.start - 1
        start = self._partner.get(figure, -1) + 1 if said.start else 0
        there = next((each for each in self._found.said if each.start == start), None)
        is_unit = there is not None and there.fact.kind is FactKind.UNIT
        is_same = start > 0 and self._is_same_figure(figure, start - 1)
        if there is None or not is_unit:
            return self._no_unit(said, start) if is_same else None
        if mean_the_same(said, there) or (start and there.zeros != said.zeros and not is_same):
            return None
        return OtherWords(said, there.start, there.stop)

    def _no_unit(self, said: Said, start: int) -> OtherWords | None:
        """Return the words in the place of a unit that stands nowhere else in the text instead.

        Where there are none, only a figure that is another number or share without it is told.
        """
        unit = _compared(self._made.pieces[said.start : said.stop])
        was, now = (_count(unit, _compared(each.pieces)) for each in (self._made, self._found))
        if now >= was:
            return None
        _, stop = self._between(said)
        there = list(takewhile(lambda piece: piece.is_word, self._found.pieces[start:stop]))
        if there and not is_short(there[0].text):
            return OtherWords(said, start, start + len(there))
        is_another = said.zeros > 0 or said.fact.means == _PER_CENT
        return OtherWords(said, start, start) if is_another and not there else None

    def _is_same_figure(self, was: int, now: int) -> bool:
        return same_figure(self._made.pieces[was].text, self._found.pieces[now].text)

    def told(self, said: Said) -> OtherWords | None:
        """Return the words of the same kind that stand there and mean something else."""
        before = self._before_its_figure(said)
        if before is not None:
            is_same = self._tells_the_same(said, before)
            return None if is_same else OtherWords(said, before.start, before.stop)
        start, stop = self._between(said)
        there = [
            each
            for each in self._found.said
            if each.start < stop and each.stop > start and self._is_of_kind(each, said.fact.kind)
        ]
        if any(self._tells_the_same(said, each) for each in there):
            return None
        other = next((each for each in there if each.start not in self._kept), None)
        if other is None or self._follows_its_figure(said):
            return None
        return OtherWords(
            said, other.start, other.stop + len(authority_of(other, self._found.pieces))
        )

    def _before_its_figure(self, said: Said) -> Said | None:
        """Return what is told before a figure of which it was told behind: vượt 33."""
        place = self._partner.get(self._made.figure_before(said))
        kind = said.fact.kind
        before = (each for each in self._found.said if each.stop == place)
        told = (each for each in before if each.fact.kind is kind and each.start not in self._kept)
        return next(told, None) if kind in _OF_FIGURES else None

    def _went_with_its_figure(self, said: Said) -> bool:
        """Return whether the same is told behind the same figure, which stands elsewhere."""
        figure = self._made.figure_before(said)
        if said.fact.kind not in _OF_FIGURES or figure not in self._partner:
            return False
        same = (each for each in self._found.said if self._tells_the_same(said, each))
        places = {self._found.figure_before(each) for each in same} - {-1, self._partner[figure]}
        return any(self._is_same_figure(figure, each) for each in places)

    def _follows_its_figure(self, said: Said) -> bool:
        """Return whether the same is told behind a figure of which it was told before."""
        place = self._partner.get(said.stop, len(self._found.pieces))
        same = (each for each in self._found.said if self._tells_the_same(said, each))
        is_told = any(self._found.figure_before(each) == place for each in same)
        return said.fact.kind in _OF_FIGURES and is_told

    def _is_of_kind(self, there: Said, kind: FactKind) -> bool:
        """Return whether words are of a kind; another class than the bloc's has a capital."""
        if kind is FactKind.GRADE and there.fact.kind is FactKind.OTHER_GRADE:
            is_capital = self._found.pieces[there.start].text[:1].isupper()
            return is_capital or self._found.is_cell
        return there.fact.kind is kind

    def _tells_the_same(self, said: Said, there: Said) -> bool:
        """Return whether words tell the same, and an honour is that of the same authority.

        Its authority may be written out or cut short, but ends in the same word.
        """
        if not mean_the_same(said, there):
            return False
        left = words_of(said.fact.means)[len(words_of(there.fact.means)) :]
        of_whom = authority_of(there, self._found.pieces)
        is_honour = said.fact.kind is FactKind.HONOUR
        return not (is_honour and left and of_whom) or left[-1] in of_whom

    def untold(self, said: Said, members: Sequence[Fact]) -> OtherWords | None:
        """Return words that stand for a whole cell, or in the place of a name as a name does."""
        start, stop = self._between(said)
        if said.fact.kind is FactKind.PERSON:
            name = leading_name(self._found.pieces[start:stop])
            return (
                OtherWords(said, start, start + len(name)) if is_other_person(name, said) else None
            )
        is_whole = self._made.is_cell and said.stop - said.start == len(self._made.pieces)
        is_name = said.fact.kind is FactKind.MEMBER
        there = self._found.pieces[start:stop]
        is_reworded = said.fact.kind is FactKind.TARGET
        if is_reworded or not any(each.is_word for each in there) or not (is_whole or is_name):
            return None
        if any(each.start < stop and each.stop > start for each in self._found.said if is_whole):
            return None
        if is_name and (len(there) > _LONGEST_NAME or not is_other_name(there, said, members)):
            return None
        return OtherWords(said, start, stop)

    def added_zeros(self) -> Iterator[OtherWords]:
        """Yield the words that multiply a figure which had no unit of measure, and is the same."""
        figures = {now: was for was, now in self._partner.items()}
        units = {each.start for each in self._made.said if each.fact.kind is FactKind.UNIT}
        for each in self._found.said:
            was = figures.get(each.start - 1)
            if not each.zeros or was is None or was + 1 in units:
                continue
            if self._is_same_figure(was, each.start - 1):
                yield OtherWords(None, each.start, each.stop)

    def other_members(self) -> Iterator[OtherWords]:
        """Yield the members that were not named, and those that are named no more."""
        was, now = (_members_in(each) for each in (self._made, self._found))
        for each in now:
            if each.fact.means not in {one.fact.means for one in was}:
                yield OtherWords(None, each.start, each.stop)
        for each in was:
            start, stop = self._between(each)
            is_gone = each.fact.means not in {one.fact.means for one in now}
            if is_gone and not any(piece.is_word for piece in self._found.pieces[start:stop]):
                yield OtherWords(each, start, start)

    def _between(self, said: Said) -> tuple[int, int]:
        """Return the pieces that stand between what stood before some words and behind them."""
        before = [now for was, now in self._partner.items() if was < said.start]
        behind = [now for was, now in self._partner.items() if was >= said.stop]
        return max(before, default=-1) + 1, min(behind, default=len(self._found.pieces))


def _compared(pieces: Sequence[Piece]) -> list[str]:
    return [word_of(piece.text) for piece in pieces]


def _count(run: Sequence[str], words: Sequence[str]) -> int:
    return sum(words[at : at + len(run)] == run for at in range(len(words)))


def _members_in(text: SaidText) -> list[Said]:
    return [each for each in text.said if each.fact.kind is FactKind.MEMBER]

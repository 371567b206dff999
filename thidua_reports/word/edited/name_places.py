"""Where an edited document has a name of then, and where that is to stay.

It stays in what the data still say with it, and where it may be a part of the longer name of
another office: Tổng cục Thống kê, Cục Thống kê tỉnh An Giang. So it does behind the number of a
decision, which was issued under the name of then.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from itertools import pairwise, takewhile

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.word.edited.comparison import Agreement, Compared
from thidua_reports.word.edited.documents import EditedDocument
from thidua_reports.word.edited.findings import FigureFinding
from thidua_reports.word.edited.lexicon import word_of
from thidua_reports.word.edited.lines import joined
from thidua_reports.word.edited.renamed import NameHit, Names
from thidua_reports.word.edited.units import BREAK, Piece, Unit
from thidua_reports.word.tags import excerpt
from thidua_reports.word.text import paragraphs

_ENDS = frozenset({BREAK, ".", ";"})
"""What ends a sentence."""
_LEADS = frozenset({"tổng", "chi", "phân", "cục", "sở", "ban"})
"""What before a name makes it another one."""
_PLACES = ("tỉnh", "thành phố", "huyện", "quận", "thị xã", "khu vực")
"""What behind a name makes it that of an office elsewhere."""
_OF = "của"

_Sentence = tuple[str, ...]


class Stays(Enum):
    """Why a name of then stays; the value is the user's word for it."""

    LONGER = edited_kinds.MAYBE_ANOTHER
    SAID = edited_kinds.STILL_SAID
    ISSUED = edited_kinds.ISSUED_BY


@frozen
class NameLeft:
    """A name of then that stays: its piece, the name of now, and why."""

    piece: Piece
    name: str
    why: Stays


class NamePlaces:
    """Where paragraphs have names of then."""

    def __init__(self, names: Names, now: Sequence[Unit]) -> None:
        """Take what a document would say now, in its own words."""
        self._names = names
        self._still, self._renamed = set[_Sentence](), set[_Sentence]()
        for unit in now if names.are_any else ():
            for hit in names.found(unit):
                known = self._still if hit.is_of_then else self._renamed
                known.add(self._in_old_words(unit, hit))

    def outdated(self, units: Sequence[Unit]) -> Iterator[Compared]:
        """Yield the places whose name the data have changed."""
        for unit, hit in self._of_then(units):
            if self._why(unit, hit) is None:
                yield _outdated(unit, hit)

    def left(self, units: Sequence[Unit]) -> Iterator[NameLeft]:
        """Yield the places whose name stays as it is."""
        for unit, hit in self._of_then(units):
            why = self._why(unit, hit)
            if why is not None:
                yield NameLeft(joined(unit.pieces[hit.start : hit.stop]), hit.rename.new, why)

    def _of_then(self, units: Sequence[Unit]) -> Iterator[tuple[Unit, NameHit]]:
        for unit in units if self._names.are_any else ():
            yield from ((unit, hit) for hit in self._names.found(unit) if hit.is_of_then)

    def _why(self, unit: Unit, hit: NameHit) -> Stays | None:
        sentence = self._in_old_words(unit, hit)
        if sentence in self._still:
            return Stays.SAID
        if sentence in self._renamed:
            return None
        if _has_issued(unit.pieces, hit):
            return Stays.ISSUED
        return Stays.LONGER if _may_go_on(unit.pieces, hit) else None

    def _in_old_words(self, unit: Unit, hit: NameHit) -> _Sentence:
        """Return the sentence around a name; where it is but the name, its paragraph or row."""
        before, after = _around(unit.pieces, hit)
        name = unit.pieces[hit.start : hit.stop]
        is_more = any(piece.is_word for piece in (*before, *after))
        (read,) = self._names.in_old_words([Unit((*before, *name, *after)) if is_more else unit])
        return read.skeleton


def _around(pieces: Sequence[Piece], hit: NameHit) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Return what of its sentence stands before a name, and what behind."""
    before = [*takewhile(_is_within, reversed(pieces[: hit.start]))]
    return before[::-1], [*takewhile(_is_within, pieces[hit.stop :])]


def _is_within(piece: Piece) -> bool:
    return piece.text not in _ENDS


def _has_issued(pieces: Sequence[Piece], hit: NameHit) -> bool:
    """Return whether a name stands behind the number and symbol of a document that is quoted."""
    texts = [each.text for each in _around(pieces, hit)[0]]
    has_symbol = any(one == "/" and other.isupper() for one, other in pairwise(texts))
    return has_symbol and texts[-1] == _OF


def _may_go_on(pieces: Sequence[Piece], hit: NameHit) -> bool:
    """Return whether a name may be a part of a longer one.

    A capital letter tells so, but not the one that a sentence begins with, nor among capitals.
    """
    before, after = _around(pieces, hit)
    if before and word_of(before[-1].text) in _LEADS:
        return True
    behind = " ".join(word_of(each.text) for each in after[:2])
    if behind.startswith(_PLACES):
        return True
    is_in_capitals = all(each.text.isupper() for each in pieces[hit.start : hit.stop])
    is_within = len(before) > 1 and before[-2].is_word
    beside = (*(before[-1:] if is_within else ()), *after[:1])
    return not is_in_capitals and any(each.text[:1].isupper() for each in beside)


def _outdated(unit: Unit, hit: NameHit) -> Compared:
    """Return a name of then; it is written over as it stands, or as it stands in capitals."""
    new = joined(unit.pieces[hit.start : hit.stop])
    expected = hit.rename.new.upper() if new.text.isupper() else hit.rename.new
    old = Piece(new.text, is_figure=False)
    return Compared(Agreement.OUTDATED, old, new, expected, unit)


def names_left(document: EditedDocument, left: Iterable[NameLeft]) -> Iterator[FigureFinding]:
    """Yield what is said of the names that stay in a document."""
    texts = list(paragraphs(document.root, Place(document.name)))
    for each in left:
        number, start, end = each.piece.spot
        paragraph = texts[number]
        issue = edited_kinds.NAME_LEFT.at(
            Place(document.name, paragraph.place.cell),
            written=each.piece.text,
            expected=each.name,
            why=each.why.value,
            near=excerpt(paragraph.text, start, end),
        )
        yield FigureFinding(issue, each.piece)

"""Each figure of an edited document against what the data say now."""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cached_property

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import same_figure, value_of
from thidua_reports.word.edited.alignment import FigurePair, Pair, paired_figures
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.spelled import Spelled, is_spelled_so
from thidua_reports.word.edited.units import Piece, Unit
from thidua_reports.word.edited.units_of_now import UnitsOfNow
from thidua_reports.word.edited.writings import Writing, writing_at


class Agreement(Enum):
    """How a figure of an edited document stands to the data; the value is the user's word for it.

    One that is ambiguous may be that of another row, which differs in figures only.
    """

    AGREES = "con số khớp số liệu"
    ROUNDED = "làm tròn"
    CHANGED = "khác số liệu"
    OUTDATED = "theo số liệu cũ"
    REWORDED = "ở câu nay phải viết khác"
    UNSURE = "không đối chiếu được"
    AMBIGUOUS = "lẫn với dòng giống nhau"
    ADDED = "tự ghi thêm"
    GONE = "không còn trong văn bản"
    STALE = "là số cũ viết lại ở chỗ khác"


@frozen
class Compared:
    """A figure: as it was made, as it is now in the document, and what the data say.

    `old` is None for what somebody wrote, `new` for what somebody took out. `expected` is "" where
    the data say nothing of it any more. `around` are its paragraph or row as they are now, of what
    is gone as they were; `now` is what the data make of it, where that is known for sure.
    `is_dropped` means that they make nothing of it any more.
    """

    agreement: Agreement
    old: Piece | None
    new: Piece | None
    expected: str
    around: Unit | None
    now: Unit | None = None
    is_dropped: bool = False


def compared(
    pairs: Sequence[Pair], made: Origin, now: Origin, units: UnitsOfNow
) -> tuple[Compared, ...]:
    """Return how the figures of an edited document stand.

    `pairs` are its paragraphs with those that it was `made` of, `now` is what it would be if it
    were made of the data as they are, `units` what became of its paragraphs.
    """
    lines = frozenset(map(_words_of, now.units))
    known = _Known(made.figures, now.figures, units, lines)
    return tuple(each for pair in pairs for each in _of_pair(pair, known))


@frozen
class _Known:
    """The figures by their keys, as a document was made and as it would be made now.

    `lines` are its paragraphs and rows as they would be now.
    """

    made: Mapping[str, tuple[str, ...]]
    now: Mapping[str, tuple[str, ...]]
    units: UnitsOfNow
    lines: frozenset[tuple[str, ...]]

    def says(self, unit: Unit | None) -> bool:
        """Return whether a paragraph reads as one of now does."""
        return unit is not None and _words_of(unit) in self.lines

    def is_told(self, key: str) -> bool:
        """Return whether the data still say anything of this key."""
        return key in self.now

    def became(self, unit: Unit | None) -> tuple[Unit | None, bool]:
        """Return what became of a paragraph, and whether it is known that nothing did."""
        became = self.units.get(id(unit))
        return became, became is None and id(unit) in self.units

    def value(self, figure: Piece) -> str:
        """Return what a figure is now; "" where that cannot be told.

        Rows that differ in figures only share their keys. Which of them is which is known as long
        as all are what they were; else, where as many as before all have one and the same value.
        """
        was, now = self.made.get(figure.key, ()), self.now.get(figure.key, ())
        if was == now:
            return figure.text
        is_one_value = len({*was}) == len({*now}) == 1
        return now[0] if is_one_value and len(was) == len(now) else ""

    def is_of_another(self, figure: Piece, text: str) -> bool:
        """Return whether it is another figure of the same key that reads so."""
        return text != figure.text and text in self.made.get(figure.key, ())


def _words_of(unit: Unit) -> tuple[str, ...]:
    return tuple(each.text for each in unit.pieces)


def _of_pair(pair: Pair, known: _Known) -> Iterator[Compared]:
    figures = list(paired_figures(pair))
    loose = [each.new.text for each in figures if each.old is None and each.new is not None]
    spelled = Spelled(pair)
    for each in figures:
        words = spelled.of(each.old) if each.old is not None and each.new is None else None
        if each.old is None:
            yield Compared(Agreement.ADDED, None, each.new, "", pair.new)
        elif words is not None and each.old.key and known.value(each.old):
            value = known.value(each.old)
            is_so = is_spelled_so(words, value)
            agreement = Agreement.AGREES if is_so else Agreement.CHANGED
            yield Compared(agreement, each.old, words, value, pair.new)
        elif each.old.key:
            value, written = known.value(each.old), _Written(pair, each)
            agreement = _agreement(each, value, known, written)
            if agreement is Agreement.CHANGED and not pair.is_same and _may_be(value, loose):
                agreement = Agreement.UNSURE
            if agreement is Agreement.REWORDED and known.says(pair.new):
                agreement = Agreement.AGREES
            around = pair.old if agreement is Agreement.GONE else pair.new
            new = written.whole if agreement in _QUOTED_WHOLE else each.new
            became, is_dropped = known.became(pair.old)
            yield Compared(agreement, each.old, new, value, around, became, is_dropped)


_QUOTED_WHOLE = frozenset({Agreement.ROUNDED, Agreement.CHANGED})


class _Written:
    """A figure as it is written now, with the words that belong to its number."""

    def __init__(self, pair: Pair, figures: FigurePair) -> None:
        """Read the words around both figures of a pair only once they are asked for."""
        self._pair, self._figures = pair, figures

    @cached_property
    def _writings(self) -> tuple[Writing | None, Writing | None]:
        units = self._pair.old, self._pair.new
        was, now = (
            writing_at(unit.pieces, place) if unit is not None and place >= 0 else None
            for unit, place in zip(units, self._figures.places, strict=True)
        )
        return was, now

    @property
    def whole(self) -> Piece | None:
        """The figure, with the words behind it that stand for zeros where those are others."""
        was, now = self._writings
        is_other = was is not None and now is not None and was.times != now.times
        return now.piece if now is not None and is_other else self._figures.new

    def agreement_with(self, expected: str) -> Agreement | None:
        """Return how it stands to another figure in its place; None where it is another number."""
        was, now = self._writings
        value = value_of(expected)
        if was is None or now is None or value is None:
            return None
        exact = value * was.times
        if exact == now.value:
            return Agreement.AGREES
        return Agreement.ROUNDED if now.rounds(exact, was.times) else None


def _agreement(pair: FigurePair, expected: str, known: _Known, written: _Written) -> Agreement:
    old, new = pair.old, pair.new
    if new is None or old is None:
        return Agreement.GONE
    agreement = _agreeing(pair, expected, written)
    if agreement is not None:
        return agreement
    is_told = known.is_told(old.key)
    if (is_told and not expected) or known.is_of_another(old, new.text):
        return Agreement.AMBIGUOUS
    if not pair.is_sure:
        return Agreement.UNSURE
    is_untouched = same_figure(new.text, old.text)
    is_untouched = is_untouched or written.agreement_with(old.text) is Agreement.AGREES
    if not is_told:
        return Agreement.REWORDED if is_untouched else Agreement.UNSURE
    return Agreement.OUTDATED if is_untouched else Agreement.CHANGED


def _agreeing(pair: FigurePair, expected: str, written: _Written) -> Agreement | None:
    """Return how a figure agrees with what is expected; None where it does not."""
    if pair.new is None or not expected:
        return None
    if same_figure(pair.new.text, expected):
        return Agreement.AGREES
    return written.agreement_with(expected) if pair.is_sure else None


def _may_be(value: str, loose: list[str]) -> bool:
    """Return whether the value stands elsewhere in the paragraph, where its figure may be."""
    return any(same_figure(value, each) for each in loose)

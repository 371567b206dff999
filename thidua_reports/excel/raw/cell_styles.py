"""How a cell is drawn -> what of it is seen, whatever kind of file it is in.

Where each kind of file keeps what may let a sheet look otherwise than it is read, and what becomes
of it (the same `RawCell` and `RawSheet` from all, so that it is reported once, in the same words):

| a look | .xlsx | .ods | .xls |
|---|---|---|---|
| characters struck through, raised, lowered | read | read | read |
| a line from corner to corner | border | diagonal of the cell style | border of the XF record |
| characters in the colour of their ground | colours | colours | palette; exact colours are lost |
| a colour of the number format | format code | text-properties of the data style | format code |
| characters as small as dots | font | font-size | FONT record |
| a value repeated until the cell is full | alignment | repeat-content | alignment of the XF |
| a format that hides or repeats | format code | data style, fill-character | format code |
| fonts of signs and of old scripts | font | font-name, font-family | FONT record |
| rows and columns that are hidden or tiny | read | read, by their styles | read |
| a view without zeros | sheetView | ShowZeroValues, of all sheets | WINDOW2 record |
| conditional formats | dxf | conditional-format, style:map | CONDFMT, CF and CF12 records |
| words in shapes, on buttons | drawings, VML | draw:*, form labels | TXO records, no WordArt |
| words in charts and diagrams | their own parts | not looked at | not looked at |
| words above and below on paper | headerFooter | master-page | HEADER, FOOTER records |
| numbers computed as they are shown | calcPr | calculation-settings | nothing is computed anew |
| that a formula is behind a result | formula | formula | known to be one, not which |
| a picture in place of a value | reported | the format has none | the format has none |
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.colours import WHITE, is_unseen
from thidua_reports.excel.raw.number_formats import colour_of, hides_text
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import GENERAL, RawCell, Veil
from thidua_reports.language.matching import matching_key

_SIGNS = "0123456789+-=()"
_RAISED = str.maketrans(_SIGNS, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans(_SIGNS, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


class Look(NamedTuple):
    """How characters are drawn; `is_crossed` is a cell with a line from corner to corner."""

    is_struck: bool = False
    is_raised: bool = False
    is_lowered: bool = False
    is_crossed: bool = False


PLAIN = Look()


class Run(NamedTuple):
    """Characters that are drawn alike; `look` is None where they are drawn like their cell.

    So is their `ink` where it is "", and their size where it is None.
    """

    text: str
    look: Look | None = None
    ink: str = ""
    size: float | None = None

    def veil_on(self, ground: str) -> "Veil | None":
        """Return why characters with an ink or a size of their own are not seen."""
        if not self.text.strip():
            return None
        is_lost = bool(self.ink) and is_unseen(self.ink, ground)
        return veil_of(GENERAL, self.size, is_lost=is_lost, is_repeated=False)


class SeenText(NamedTuple):
    """What is seen in a cell, and what is struck through in it."""

    text: str
    struck: str = ""


def seen(runs: Iterable[Run], of_cell: Look = PLAIN) -> SeenText:
    """Return what is seen of the runs of a cell that is itself drawn `of_cell`."""
    if of_cell.is_crossed:
        return SeenText("", "".join(each.text for each in runs).strip())
    kept: list[str] = []
    struck: list[str] = []
    for text, own, *_ in runs:
        look = of_cell if own is None else own
        (struck if look.is_struck and text.strip() else kept).append(_raised_or_lowered(text, look))
    return SeenText("".join(kept), " … ".join(part.strip() for part in struck))


def _raised_or_lowered(text: str, look: Look) -> str:
    if look.is_raised:
        return text.translate(_RAISED)
    return text.translate(_LOWERED) if look.is_lowered else text


LEAST_HEIGHT, LEAST_WIDTH = 3, 0.9
"""In points and in characters: nothing is seen in a row or a column that is smaller."""
MOST_OF_A_DOT = 3
"""In points: characters of that size are not read by anybody."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell shows numbers, how its characters are drawn, and in which font.

    `veil` is why what is in it is not seen as it is, `ground` the colour behind it.
    """

    number_format: str = GENERAL
    look: Look = PLAIN
    font: str = ""
    veil: Veil | None = None
    ground: str = WHITE

    def veil_over(self, value: object) -> Veil | None:
        """Return why a value is not seen as it is: its format may give it a colour."""
        ink = colour_of(self.number_format, value)
        if not ink:
            return self.veil
        if is_unseen(ink, self.ground):
            return Veil.SAME_COLOUR
        return None if self.veil is Veil.SAME_COLOUR else self.veil

    def showing(self, number_format: str) -> "CellStyle":
        """Return the style with this number format."""
        return (
            self
            if number_format == self.number_format
            else replace(self, number_format=number_format)
        )


def veil_of(
    number_format: str, size: float | None = None, *, is_lost: bool, is_repeated: bool
) -> Veil | None:
    """Return why a cell is not seen as it is; `is_lost` are characters like their ground.

    `size` is that of the characters in points, where it is known.
    """
    if is_lost:
        return Veil.SAME_COLOUR
    if size is not None and size <= MOST_OF_A_DOT:
        return Veil.TINY
    if is_repeated:
        return Veil.REPEATED
    return Veil.NO_TEXT if hides_text(number_format) else None


def styled_text(runs: Sequence[Run], formula: str, style: CellStyle, place: Place) -> RawCell:
    """Return the cell that holds the text; signs of its fonts are kept apart from letters.

    None is the value of one that is struck through whole.
    """
    if len(runs) == 1 and runs[0].look is None and style.look == PLAIN:
        text, struck = kept_apart(runs[0].text, style.font), ""
    else:
        text, struck = seen(_drawn(runs, style.font), style.look)
    value = None if struck and not text.strip() else text
    shown, font = style.number_format, style.font
    veil = style.veil_over(value) or next(
        filter(None, (each.veil_on(style.ground) for each in runs)), None
    )
    return RawCell(value, place, formula, shown, struck, font=font, veil=veil)


def styled_value(value: object, formula: str, style: CellStyle, place: Place) -> RawCell:
    """Return the cell that holds a number, a day or the like, or nothing."""
    look, shown = style.look, style.number_format
    if value is not None and (look.is_struck or look.is_crossed):
        return RawCell(None, place, formula, shown, struck=str(value))
    is_raised = look.is_raised or look.is_lowered
    return RawCell(value, place, formula, shown, is_raised=is_raised, veil=style.veil_over(value))


def _drawn(runs: Iterable[Run], font: str) -> Iterable[Run]:
    """A run that is drawn in a way of its own was kept apart by the font of its own."""
    return (Run(kept_apart(text, font) if look is None else text, look) for text, look, *_ in runs)


_CODE = re.compile(r'&(?:(&)|"[^"]*"|[0-9]+|K[0-9A-F]{2}[-+][0-9]{3}|K[0-9A-F]{6}|[A-Z])', re.I)
"""Fonts, sizes, colours, and what the program puts in itself: page, day, name of the file."""
_OF_PAGES = frozenset(("trang", "page", "of", "số", "tổng", "trên", "sheet"))
"""Words beside the number of a page."""


def words_of(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words in such texts without the codes of Excel, each once."""
    return tuple(dict.fromkeys(filter(_has_words, map(_plain, texts))))


def _plain(text: str) -> str:
    return " ".join(_CODE.sub(lambda found: found[1] or " ", text).split())


def _has_words(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", matching_key(text))
    return any(word not in _OF_PAGES for word in words)

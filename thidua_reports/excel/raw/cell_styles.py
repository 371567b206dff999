"""How a cell is drawn -> what of it is seen, whatever kind of file it is in.

Where each kind of file keeps what may let a sheet look otherwise than it is read, and what becomes
of it (the same `RawCell` and `RawSheet` from all, so that it is reported once, in the same words):

| a look | .xlsx | .ods | .xls |
|---|---|---|---|
| characters struck through, raised, lowered | read | read | read |
| a line from corner to corner | border | diagonal of the cell style | border of the XF record |
| characters in the colour of their ground | colours | colours | palette; exact colours are lost |
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

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.number_formats import hides_text
from thidua_reports.excel.raw.seen_text import PLAIN, Look, Run, seen
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import GENERAL, RawCell, Veil

BLACK, WHITE = "000000", "FFFFFF"
LEAST_HEIGHT, LEAST_WIDTH = 3, 0.9
"""In points and in characters: nothing is seen in a row or a column that is smaller."""
MOST_OF_A_DOT = 3
"""In points: characters of that size are not read by anybody."""
_LEAST = 12
"""By how much, of 255, two colours differ at least in red, green or blue to be told apart."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell shows numbers, how its characters are drawn, and in which font.

    `veil` is why what is in it is not seen as it is.
    """

    number_format: str = GENERAL
    look: Look = PLAIN
    font: str = ""
    veil: Veil | None = None

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


def is_unseen(ink: str, ground: str) -> bool:
    """Tell whether the colours are as good as one."""
    if ink == ground:
        return bool(ink)
    try:
        channels = [*zip(bytes.fromhex(ink), bytes.fromhex(ground), strict=True)]
    except ValueError:
        return False
    return all(abs(one - other) < _LEAST for one, other in channels)


def styled_text(runs: Sequence[Run], formula: str, style: CellStyle, place: Place) -> RawCell:
    """Return the cell that holds the text; signs of its fonts are kept apart from letters.

    None is the value of one that is struck through whole.
    """
    if len(runs) == 1 and runs[0].look is None and style.look == PLAIN:
        text, struck = kept_apart(runs[0].text, style.font), ""
    else:
        text, struck = seen(_drawn(runs, style.font), style.look)
    value = None if struck and not text.strip() else text
    shown, font, veil = style.number_format, style.font, style.veil
    return RawCell(value, place, formula, shown, struck, font=font, veil=veil)


def styled_value(value: object, formula: str, style: CellStyle, place: Place) -> RawCell:
    """Return the cell that holds a number, a day or the like, or nothing."""
    look, shown = style.look, style.number_format
    if value is not None and (look.is_struck or look.is_crossed):
        return RawCell(None, place, formula, shown, struck=str(value))
    is_raised = value is not None and (look.is_raised or look.is_lowered)
    return RawCell(value, place, formula, shown, is_raised=is_raised, veil=style.veil)


def _drawn(runs: Iterable[Run], font: str) -> Iterable[Run]:
    """A run that is drawn in a way of its own was kept apart by the font of its own."""
    return (Run(kept_apart(text, font) if look is None else text, look) for text, look in runs)

"""How much room the rows of a table take: what its cells say, in lines of some width."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.language.text_width import Lettering, pieces
from thidua_reports.word.column_widths import cells_of, span_of
from thidua_reports.word.formatting import Formatting, number, runs_of
from thidua_reports.word.text import PARAGRAPH, ROW, TEXT, W, text_in, xpath

_TWIPS_PER_MM = 1440 / 25.4
_LINE = 1.15
"""How high a line is for the size of its letters."""
_MARGIN = 108.0
"""In twips: what Word leaves at each side of a cell where nothing is said."""
_USUAL = 10.0
"""In points: the letters of an empty cell."""
_SAFELY = 1.02
"""Programs differ by some hundredths in how wide a text is."""
_BLANKS = " \t\n\N{NO-BREAK SPACE}"
_BREAK, _RUN_PROPERTIES = W + "br", W + "rPr"
_MARGINS = xpath("w:tblPr/w:tblCellMar/*")
_STYLE = xpath("string(w:tblPr/w:tblStyle/@w:val)")


@frozen
class _Word:
    """How wide a word is, and the space behind it, in twips; and whether its line ends there."""

    width: float
    space: float
    is_last: bool


@frozen
class MeasuredCell:
    """The paragraphs of a cell: words, how high a line is, what stands above and below, in twips.

    One `to_write_in` is blank and has room for a hand.
    """

    words: tuple[tuple[_Word, ...], ...]
    line: float
    around: float
    margins: float
    to_write_in: bool

    @property
    def longest_word(self) -> float:
        """How wide a column must be so that no word or figure is broken."""
        return max(map(float, map(_longest, self.words)), default=0.0) + self.margins

    @property
    def has_one_word(self) -> bool:
        """Whether the cell is as high in every column that its words fit in."""
        return all(len(words) <= 1 for words in self.words)

    def lines(self, width: float) -> int:
        """Return how many lines the cell has in a column of this width."""
        return sum(_lines(words, width - self.margins) for words in self.words)

    def height(self, width: float) -> float:
        """Return how high the cell is in a column of this width."""
        return self.lines(width) * self.line + self.around


class Ruler:
    """Measures the rows of a document; how its styles look is looked up once."""

    def __init__(self, formatting: Formatting) -> None:
        """Take what the styles of the document say."""
        self._formatting = formatting
        self._looks: dict[tuple[str, bytes], _Look] = {}
        self._spaces: dict[str, float] = {}

    def cells(self, row: etree._Element) -> list[tuple[int, MeasuredCell]]:
        """Return the cells of a row with the number of columns that each reaches over."""
        table = row.getparent()
        margins = 2 * _MARGIN if table is None else _margins(table, self._formatting)
        return [(span_of(cell), self._measured(cell, margins)) for cell in cells_of(row)]

    def height(self, row: etree._Element, widths: Sequence[int]) -> float:
        """Return how high a row is, in twips, in columns of these widths."""
        ends = [0, *accumulate(widths)]
        at, highest = 0, 0.0
        for span, cell in self.cells(row):
            reach = min(at + span, len(widths))
            highest = max(highest, cell.height(ends[reach] - ends[at]))
            at = reach
        return highest

    def _measured(self, cell: etree._Element, margins: float) -> MeasuredCell:
        paragraphs = cell.findall(PARAGRAPH)
        letters = [[*self._letterings(each)] for each in paragraphs]
        words = tuple(tuple(_words(each)) for each in letters)
        size = max((run.size for each in letters for run in each), default=_USUAL)
        text = text_in(cell)
        is_blank = bool(text) and not text.strip(_BLANKS)
        around = sum(map(self._around, paragraphs))
        return MeasuredCell(words, size * 20 * _LINE, around, margins, is_blank)

    def _letterings(self, paragraph: etree._Element) -> Iterator[Lettering]:
        """Yield the texts of a paragraph as they are shown; lines broken by hand stay so."""
        style = self._formatting.style_of(paragraph)
        for run in runs_of(paragraph):
            text = "".join(map(_text_of, run.iter(TEXT, _BREAK)))
            look = self._look(run, style)
            shown = text.upper() if look.in_capitals else text
            yield Lettering(shown, look.size, look.is_bold)

    def _look(self, run: etree._Element, style: str) -> "_Look":
        own = run.find(_RUN_PROPERTIES)
        key = style, b"" if own is None else etree.tostring(own, method="c14n", exclusive=True)
        if key not in self._looks:
            known = self._formatting
            bold, capitals = (known.is_on(run, name) for name in ("b", "caps"))
            self._looks[key] = _Look(known.size(run), bold, capitals)
        return self._looks[key]

    def _around(self, paragraph: etree._Element) -> float:
        """Return what stands above and below a paragraph by its style."""
        style = self._formatting.style_of(paragraph)
        if style not in self._spaces:
            spacing = self._formatting.of_paragraph(paragraph, "spacing")
            self._spaces[style] = number(spacing, "before") + number(spacing, "after")
        return self._spaces[style]


@frozen
class _Look:
    """How a run looks: its size in points, and whether it is bold and in capitals."""

    size: float
    is_bold: bool
    in_capitals: bool


def rows_of(table: etree._Element) -> list[etree._Element]:
    """Return the rows of a table."""
    return [*table.findall(ROW)]


def _text_of(piece: etree._Element) -> str:
    return "\n" if piece.tag == _BREAK else piece.text or ""


def _words(letters: Sequence[Lettering]) -> Iterator[_Word]:
    """Yield the words of a paragraph; what two runs have of one word is put together."""
    width = 0.0
    for own, space, is_last in pieces(letters):
        width += own * _TWIPS_PER_MM * _SAFELY
        if space or is_last:
            yield _Word(width, space * _TWIPS_PER_MM, is_last)
            width = 0.0
    if width:
        yield _Word(width, 0.0, is_last=True)


def _lines(words: Sequence[_Word], column: float) -> int:
    count, line = 1, 0.0
    for word in words:
        if line and line + word.width > column:
            count, line = count + 1, 0.0
        line += word.width + word.space
        if word.is_last and word is not words[-1]:
            count, line = count + 1, 0.0
    return count


def _longest(words: Sequence[_Word]) -> float:
    return max((word.width for word in words), default=0.0)


def _margins(table: etree._Element, formatting: Formatting) -> float:
    """Return what the cells of a table leave at both sides."""
    stated = {"left": _MARGIN, "right": _MARGIN}
    styles = reversed([*formatting.styles_up(_STYLE(table))])
    for source in (*styles, table):
        for margin in _MARGINS(source):
            side = str(margin.tag).rpartition("}")[2]
            stated[side] = number({"w": margin.get(W + "w", "")}, "w", _MARGIN)
    return stated.get("start", stated["left"]) + stated.get("end", stated["right"])

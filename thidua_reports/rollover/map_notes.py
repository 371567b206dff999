"""What somebody wrote on a map of the sheets, and where it belongs once the map is another."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count

from thidua_reports.excel.raw.workbook import Position, RawCell, RawSheet
from thidua_reports.excel.writing.map_sheet import FIGURES, HELD, LAST
from thidua_reports.language.matching import matching_key

_NAME, _SENTENCE = 1, 2
"""The columns by whose texts lines of two maps are found to be the same."""
_BESIDE, UNSEEN = LAST + 2, range(FIGURES[0] + 1, HELD + 2)
"""The first column behind the map, and those out of sight, which are the program's."""
Moved = Mapping[Position, Position]


def notes_on(hers: RawSheet, known: Sequence[RawSheet], anew: RawSheet) -> Moved:
    """Return the cells of a map that hold what no map of the program says, and where they belong.

    They stay beside the line that they were on; where that is gone, as far below the next line
    above that is there. `known` are maps of the program, of which `anew` is the new one.
    """
    told, row_now = _Told(known), rows_now(hers, anew)
    taken, moved = {cell.position for cell in anew.cells}, dict[Position, Position]()
    end = max((row for row, _ in taken), default=0)
    for cell in hers.cells:
        if not told.holds(cell):
            row, column = cell.position
            at = row_now(row)
            columns = _columns(column, is_beside=at <= end)
            moved[cell.position] = next((at, each) for each in columns if (at, each) not in taken)
            taken.add(moved[cell.position])
    return moved


def rows_now(hers: RawSheet, anew: RawSheet) -> Callable[[int], int]:
    """Return what tells in which row of the new map a row of hers belongs."""
    by_line = {row: text for text, row in _lines(hers).items()}
    return partial(_row_now, by_line=by_line, lines=_lines(anew))


def is_map(sheet: RawSheet, headings: Sequence[str]) -> bool:
    """Return whether a sheet has these headings, of names, sentences and states, in their places.

    Where columns were put in between, it cannot be told whose cells are whose.
    """
    wanted = dict(zip((_NAME, _SENTENCE, LAST + 1), map(matching_key, headings), strict=True))
    return any(
        all(at in line and _text(line[at]) == text for at, text in wanted.items())
        for line in sheet.lines.values()
    )


def _columns(column: int, *, is_beside: bool) -> Iterator[int]:
    """Yield where a note may be: in its own column, or behind those of the map and of others."""
    first = _BESIDE if is_beside and column < _BESIDE else column
    return (each for each in count(first) if each not in UNSEEN)


class _Told:
    """What the program says on its maps: texts anywhere, formulas in columns of their own."""

    def __init__(self, maps: Sequence[RawSheet]) -> None:
        cells = [cell for each in maps for cell in each.cells]
        self._texts = {_text(cell) for cell in cells if not cell.formula}
        computed = [cell.position for cell in cells if cell.formula]
        self._columns = {column for _, column in computed}
        self._last = max((row for row, _ in computed), default=0)

    def holds(self, cell: RawCell) -> bool:
        """Formulas are written otherwise by each program that saves them."""
        if cell.formula:
            row, column = cell.position
            return row <= self._last and column in self._columns
        return _text(cell) in self._texts


def _text(cell: RawCell) -> str:
    return matching_key(str(cell.value))


def _lines(sheet: RawSheet) -> dict[str, int]:
    """Return the rows by the text that tells what each is about."""
    found: dict[str, int] = {}
    for row, line in sheet.lines.items():
        texts = (line[at] for at in (_SENTENCE, _NAME) if at in line and not line[at].formula)
        if (first := next(texts, None)) is not None:
            found.setdefault(_text(first), row)
    return found


def _row_now(row: int, by_line: Mapping[int, str], lines: Mapping[str, int]) -> int:
    known = (each for each in _upwards(row) if by_line.get(each) in lines)
    above = next(known, None)
    return row if above is None else lines[by_line[above]] + row - above


def _upwards(row: int) -> Iterator[int]:
    yield from range(row, 0, -1)

"""The boxes in which the comments of a sheet are shown, which Excel keeps as VML beside them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.frozen import frozen

_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_BOX = (
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
_NEW = (
    f'<xml {_DECLARED}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{{number}}"/>'
    f"</o:shapelayout>{_BOX}</xml>"
)
_SHAPE = (
    '<v:shape {declared}id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;'
    'visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_OF_SHAPE = re.compile(rb"<v:shape\b[^>]*>.*?</v:shape>", re.DOTALL)
_CELL = re.compile(
    rb"<x:Row>\s*(\d+)\s*</x:Row>.*?<x:Column>\s*(\d+)\s*</x:Column>|"
    rb"<x:Column>\s*(\d+)\s*</x:Column>.*?<x:Row>\s*(\d+)\s*</x:Row>",
    re.DOTALL,
)
_NUMBER = re.compile(rb"_x0000_s(\d+)")
_SPAN_OF_NUMBERS = 1024
"""So many shapes belong to one number of the map of a drawing."""
_END = b"</xml>"
_LINE, _BORDER, _PER_LINE = 16, 20, 48
"""The height of a line and of the borders in pixels, and how many letters are in a line."""
WIDTH = 330
_ASIDE, _ABOVE = 12, 6
_COLUMN, _ROW = 64, 20
"""The usual size of a cell in pixels."""
_SIZED = re.compile(rb"<(?:\w+:)?(col|row)\s([^>]*)>")
_GIVEN = re.compile(rb'\b(min|max|width|r|ht|hidden)="([^"]*)"')
_FURTHEST = 100
_WIDEST, _HIGHEST = 255, 409.5
"""The limits of Excel, in letters and in points."""


@frozen
class Grid:
    """How wide columns and how high rows of a sheet are in pixels, by their numbers from 0."""

    columns: dict[int, int]
    rows: dict[int, int]


def grid_of(sheet: bytes) -> Grid:
    """Return the sizes that a sheet gives its columns and rows; what is no size is passed over."""
    columns, rows = dict[int, int](), dict[int, int]()
    for found in _SIZED.finditer(sheet):
        given = {name: value.decode() for name, value in _GIVEN.findall(found[2])}
        is_hidden = given.get(b"hidden") in ("1", "true")
        if found[1] == b"col" and (wide := _size(given.get(b"width"), _WIDEST)) is not None:
            width = 0 if is_hidden else int(wide * 7 + 5)
            first, last = int(given.get(b"min", 1)), int(given.get(b"max", 1))
            columns |= dict.fromkeys(range(first - 1, min(last, first + _FURTHEST)), width)
        elif found[1] == b"row" and b"r" in given:
            high = 0 if is_hidden else _size(given.get(b"ht"), _HIGHEST)
            if high is not None:
                rows[int(given[b"r"]) - 1] = int(high * 4 / 3)
    return Grid(columns, rows)


def _size(text: str | None, most: float) -> float | None:
    """Return a size as a sheet gives it; None for none, and for what no sheet can have."""
    try:
        size = float(text or "nan")
    except ValueError:
        return None
    return size if 0 <= size <= most else None


def with_boxes(
    part: bytes | None, number: int, added: Mapping[str, str], gone: Iterable[str], grid: Grid
) -> bytes:
    """Return the boxes of a sheet, None for none, with those of added comments, without others.

    `number` is that of the sheet, `added` are texts by the address of the cell.

    Raises:
        CannotBeEditedError: The part is not as Excel writes it.
    """
    whole = _NEW.format(number=number).encode() if part is None else part
    refuse_unless(_END in whole)
    cells = {_zero_based(cell) for cell in gone}
    whole = _OF_SHAPE.sub(lambda shape: b"" if _cell_of(shape[0]) in cells else shape[0], whole)
    kept = [int(each) for each in _NUMBER.findall(whole)]
    numbers = count(max((number * _SPAN_OF_NUMBERS, *kept)) + 1)
    declared = "" if _is_declared(whole) else f"{_DECLARED} "
    boxes = "".join(_boxes(added, numbers, grid, declared))
    is_known = b'id="_x0000_t202"' in whole or b"id='_x0000_t202'" in whole
    kind = "" if is_known else _BOX.replace("<v:shapetype ", f"<v:shapetype {declared}")
    at = whole.rindex(_END)
    return whole[:at] + (kind + boxes).encode() + whole[at:] if boxes else whole


def _is_declared(whole: bytes) -> bool:
    """Return whether the root of the part names all that a box needs as Excel does."""
    root = whole[: whole.index(b">")].replace(b"'", b'"').decode()
    return all(f'xmlns:{prefix}="{space}"' in root for prefix, space in _SPACES.items())


def _boxes(
    added: Mapping[str, str], numbers: Iterator[int], grid: Grid, declared: str
) -> Iterator[str]:
    for cell, text in added.items():
        row, column = _zero_based(cell)
        yield _SHAPE.format(
            declared=declared,
            number=next(numbers),
            anchor=_anchor(row, column, _height(text), grid),
            row=row,
            column=column,
        )


def _zero_based(cell: str) -> tuple[int, int]:
    row, column = position_of(cell)
    return row - 1, column - 1


def _cell_of(shape: bytes) -> tuple[int, int] | None:
    found = _CELL.search(shape)
    if found is None or b'ObjectType="Note"' not in shape.replace(b"'", b'"'):
        return None
    row, column, other_column, other_row = found.groups()
    return int(row or other_row), int(column or other_column)


def _height(text: str) -> int:
    lines = sum(1 + len(line) // _PER_LINE for line in text.split("\n"))
    return _BORDER + _LINE * (lines + 2)


def _anchor(row: int, column: int, height: int, grid: Grid) -> str:
    """Return where the box is: left, top, right and bottom as cell and pixels within it."""
    top = max(row - 1, 0)
    left = column + 1
    right, aside = _reached(left, _ASIDE + WIDTH, grid.columns, _COLUMN)
    bottom, below = _reached(top, _ABOVE + height, grid.rows, _ROW)
    return f"{left}, {_ASIDE}, {top}, {_ABOVE}, {right}, {aside}, {bottom}, {below}"


def _reached(first: int, length: int, sizes: dict[int, int], usual: int) -> tuple[int, int]:
    """Return in which column or row a length ends, and how far within it."""
    for at in count(first):
        size = sizes.get(at, usual)
        if length <= size or at - first >= _FURTHEST:
            return at, min(length, size)
        length -= size
    raise AssertionError

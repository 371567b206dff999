"""The conditional formats of an .xls worksheet -> those that let a cell show something else."""

import struct
from collections.abc import Iterator, Sequence

from thidua_reports.excel.raw.areas import Area
from thidua_reports.excel.raw.colours import WHITE, is_unseen
from thidua_reports.excel.raw.number_formats import BUILT_IN_FORMATS
from thidua_reports.excel.raw.workbook import GENERAL, MAX_COLUMNS, MAX_ROWS, NO_RULE, Rule
from thidua_reports.excel.xls.cells import XlsStyles
from thidua_reports.excel.xls.ole_package import (
    ADDED_TO_RULE,
    LATER_PLACE,
    LATER_RULE,
    RULE,
    RULES_PLACE,
    Record,
    area_at,
)

_HEADER = 12
"""How long the beginning is that records of later kinds have in common; it ends in an area."""
_HEADERS = {RULES_PLACE: 0, LATER_PLACE: _HEADER}
_BARS, _ICONS = 4, 6
_HAS_FORMAT, _HAS_FONT, _HAS_ALIGNMENT, _HAS_BORDER, _HAS_FILL = (1 << bit for bit in range(25, 30))
_FONT_SIZE, _ALIGNMENT_SIZE, _BORDER_SIZE = 118, 8, 8
_STRUCK, _INK, _NOT_STRUCK = 68, 80, 88
"""Where in a font its line and its colour are, and what is not given of it."""
_LINE = 0x80
_NO_FILL_KIND, _NO_FILL_COLOUR, _SOLID = 1 << 16, 1 << 18, 1
_EVERYWHERE: Area = ((1, 1), (MAX_ROWS, MAX_COLUMNS))


def rules_of(records: Sequence[Record], styles: XlsStyles) -> Iterator[tuple[Sequence[Area], Rule]]:
    """Yield the rules by which a cell may show something else, each with where it holds.

    Whether its condition is met is not asked. One that cannot be understood is yielded as such.
    """
    areas: Sequence[Area] = ()
    for record in records:
        try:
            if record.code in _HEADERS:
                areas = ()
                areas = _areas(record.data[_HEADERS[record.code] :])
            elif record.code == ADDED_TO_RULE:
                areas = (area_at(record.data, 4),)
            rule = _rule(record, styles)
        except (struct.error, LookupError):
            rule = Rule(is_unknown=True)
            areas = areas or (_EVERYWHERE,)
        yield areas, rule


def _areas(data: bytes) -> Sequence[Area]:
    (count,) = struct.unpack_from("<H", data, 12)
    return tuple(area_at(data, 14 + 8 * at) for at in range(count))


def _rule(record: Record, styles: XlsStyles) -> Rule:
    data = record.data
    if record.code == RULE:
        return _rule_of_look(data[6:], styles)
    if record.code == LATER_RULE:
        return _later_rule(data[_HEADER:], styles)
    if record.code == ADDED_TO_RULE and not _number(data, 12) and data[25]:
        return _rule_of_look(_later_look(data, 26), styles)
    return NO_RULE


def _later_rule(data: bytes, styles: XlsStyles) -> Rule:
    kind, look = data[0], _later_look(data, 6)
    if kind not in (_BARS, _ICONS):
        return _rule_of_look(look, styles)
    first, second = struct.unpack_from("<HH", data, 2)
    at = 10 + (len(look) or 2) + first + second
    (third,) = struct.unpack_from("<H", data, at)
    # behind the formula are 5 bytes of order, then some with their number before them
    at += 2 + third + 5
    drawn = data[at + 1 + data[at] :]
    return Rule(hides=bool(drawn[5] & 1) if kind == _ICONS else not drawn[3] & 2)


def _later_look(data: bytes, begin: int) -> bytes:
    """Return the look whose length comes before it."""
    return data[begin + 4 : begin + 4 + _number(data, begin)]


def _rule_of_look(look: bytes, styles: XlsStyles) -> Rule:
    if not look:
        return NO_RULE
    flags, of_format = struct.unpack_from("<IH", look)
    shown, at = "", 6
    if flags & _HAS_FORMAT:
        shown, size = _format(look[at:], is_own=bool(of_format & 1))
        at += size
    font = look[at : at + _FONT_SIZE] if flags & _HAS_FONT else b""
    at += len(font)
    at += _ALIGNMENT_SIZE * bool(flags & _HAS_ALIGNMENT) + _BORDER_SIZE * bool(flags & _HAS_BORDER)
    if not font:
        return Rule(shown)
    ground = _ground(flags, look[at:], styles) if flags & _HAS_FILL else WHITE
    ink = _number(font, _INK)
    is_struck = _number(font, _STRUCK) & ~_number(font, _NOT_STRUCK) & _LINE
    return Rule(shown, bool(is_struck), fades=is_unseen(styles.colour(ink), ground))


def _format(data: bytes, *, is_own: bool) -> tuple[str, int]:
    """Return a number format, and how many bytes it takes."""
    if not is_own:
        return BUILT_IN_FORMATS.get(data[1], GENERAL), 2
    size, letters, is_wide = struct.unpack_from("<HHB", data)
    written = data[5 : 5 + letters * (1 + (is_wide & 1))]
    return written.decode("utf-16-le" if is_wide & 1 else "latin-1", "replace"), size


def _ground(flags: int, fill: bytes, styles: XlsStyles) -> str:
    """Where the look does not give the background, it is taken for white."""
    number = _number(fill, 0)
    is_solid = flags & _NO_FILL_KIND or number >> 10 & 0x3F in (0, _SOLID)
    if flags & _NO_FILL_COLOUR:
        return WHITE
    return styles.colour(number >> 23 & 0x7F) if is_solid else ""


def _number(data: bytes, begin: int) -> int:
    (number,) = struct.unpack_from("<I", data, begin)
    return int(number)

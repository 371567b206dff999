"""What a line must look like, and where it does not."""

from collections.abc import Iterator

from thidua_reports.frozen import frozen
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.written import Line

_ALL_SIZES = (0.0, 999.0)


@frozen
class Look:
    """How an element of the decree looks; None is what the decree leaves open."""

    sizes: tuple[float, float] = _ALL_SIZES
    is_bold: bool | None = None
    is_italic: bool | None = False
    is_capital: bool | None = None
    is_centred: bool = False


def look_findings(point: Point, line: Line, look: Look) -> Iterator[Finding]:
    """Yield where a line does not look as it must; that of a tag is what it prints."""
    for reason in _faults(line, look):
        yield Finding(point, reason, line.spot)


def _faults(line: Line, look: Look) -> Iterator[Reason]:
    low, high = look.sizes
    if any(not low <= piece.size <= high for piece in line.visible):
        yield Reason.WRONG_SIZE
    yield from _weight_faults(line, look)
    if look.is_italic is False and any(piece.is_italic for piece in line.visible):
        yield Reason.ITALIC
    if look.is_italic and not line.is_italic:
        yield Reason.NOT_ITALIC
    if look.is_centred and not line.is_centred:
        yield Reason.NOT_CENTRED


def _weight_faults(line: Line, look: Look) -> Iterator[Reason]:
    if look.is_bold is False and any(piece.is_bold for piece in line.visible):
        yield Reason.BOLD
    if look.is_bold and not line.is_bold:
        yield Reason.NOT_BOLD
    if look.is_capital and not line.is_capital and not line.has_tag:
        yield Reason.NOT_CAPITALS
    if look.is_capital is False and (line.is_capital or line.has_tag_in_capitals):
        yield Reason.CAPITALS

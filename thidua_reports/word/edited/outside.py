"""Old figures of an edited document outside of its text: in headers, notes, titles of charts."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.language.figures import tokens
from thidua_reports.word.edited.alignment import Pair
from thidua_reports.word.edited.comparison import Compared
from thidua_reports.word.edited.stale import is_own, stale_among
from thidua_reports.word.edited.units import Piece, Unit, units_of
from thidua_reports.word.text import BODY, filled_parts, parse

_CHART = re.compile(r"word/charts/chart\w*\.xml")
_ENDNOTES = "word/endnotes.xml"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DRAWN_PARAGRAPH, _DRAWN_TEXT = f"{_DRAWN}p", f"{_DRAWN}t"


@frozen
class OldOutside:
    """An old figure, and what the user calls the part of the document that it stands in."""

    part: str
    figure: Compared


def old_outside(
    parts: Mapping[str, bytes],
    figures: Sequence[Compared],
    pairs: Sequence[Pair],
    own: Collection[str] = (),
) -> Iterator[OldOutside]:
    """Yield the old figures outside of the text; `figures` and `pairs` are those of the text.

    Those that read like one of her `own` are no old ones.
    """
    found = [(part, unit) for part, units in _outside(parts) for unit in units]
    part_of = {id(unit): part for part, unit in found}
    for each in stale_among([unit for _, unit in found], figures, pairs):
        if each.new is not None and not is_own(each.new.text, own):
            yield OldOutside(part_of[id(each.around)], each)


def _outside(parts: Mapping[str, bytes]) -> Iterator[tuple[str, Sequence[Unit]]]:
    """Yield the paragraphs of the parts outside of the text, by what the user calls these."""
    for name, called in filled_parts(parts).items():
        if name != BODY:
            yield called, units_of(parse(parts[name]))
    for name, blob in sorted(parts.items()):
        if _CHART.fullmatch(name):
            yield final_kinds.A_CHART, tuple(_drawn(blob))
        elif name == _ENDNOTES:
            yield final_kinds.ENDNOTES, units_of(parse(blob))


def _drawn(blob: bytes) -> Iterator[Unit]:
    """Yield the titles of a chart."""
    for number, paragraph in enumerate(parse(blob).iter(_DRAWN_PARAGRAPH)):
        text = "".join(each.text or "" for each in paragraph.iter(_DRAWN_TEXT))
        pieces = (
            Piece(each.text, each.is_figure, spot=(number, each.start, each.end))
            for each in tokens(text)
        )
        yield Unit(tuple(pieces))

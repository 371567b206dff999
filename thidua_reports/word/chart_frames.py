"""Where charts stand in a part, and what each is called: its alternative text."""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.text import PARAGRAPH, text_in

RELATION_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_FRAMES, _PROPERTIES, _ALTERNATIVE = (_WP + "inline", _WP + "anchor"), _WP + "docPr", "descr"
_EXTENT = _WP + "extent"
_CLASSIC = "/chart"
CHART_KINDS = (_CLASSIC, "/chartex")
"""How the address of a drawing ends that is a chart; the second kind came with Word 2016."""
NAME_OF, NOTES_OF = "ten_", "ghi_chu_"
"""How the fields that print a chart's name, and notes on it, begin; its key follows."""
_NAME_TAG = re.compile(rf"\{{\{{\s*{NAME_OF}(bieu_do_\w+)\s*\}}\}}")
_INSTRUCTION = re.compile(r"\{%.*?%\}", re.DOTALL)


@frozen
class ChartFrame:
    """A chart as it stands in a part: its drawing, and by which relation it leads to its own part.

    A young one, of the kinds that came with Word 2016, is stored in a way of its own.
    """

    drawing: etree._Element
    relation: str
    is_young: bool

    @property
    def key(self) -> str:
        """The alternative text, by which its figures are found."""
        text = self._properties.get(_ALTERNATIVE, "")
        return unicodedata.normalize("NFC", text).strip()

    def describe(self, text: str) -> None:
        """Give the chart another alternative text."""
        self._properties.set(_ALTERNATIVE, text)

    def shrink(self, share: Fraction) -> None:
        """Make the chart lower, to a share of the height that it has."""
        for extent in self.drawing.iterchildren(_EXTENT):
            extent.set("cy", str(round(int(extent.get("cy", "0")) * share)))

    @property
    def _properties(self) -> etree._Element:
        return next(self.drawing.iter(_PROPERTIES))


def chart_frames(root: etree._Element) -> Iterator[ChartFrame]:
    """Yield the charts of a part in reading order."""
    for drawing in root.iter(*_FRAMES):
        for graphic in drawing.iter(_GRAPHIC):
            kind = graphic.get("uri", "")
            relation = next((each.get(RELATION_ID, "") for each in graphic), "")
            if kind.endswith(CHART_KINDS) and drawing.find(_PROPERTIES) is not None:
                yield ChartFrame(drawing, relation, is_young=not kind.endswith(_CLASSIC))


def give_keys_back(root: etree._Element) -> bool:
    """Name the charts of a template without a text after the tag beside them; tell if there were.

    LibreOffice drops the alternative text of a chart when it saves a template; the tag of the
    chart's name still stands above or below it.
    """
    found = False
    for frame in chart_frames(root):
        key = "" if frame.key else _key_beside(frame)
        if key:
            frame.describe(key)
            found = True
    return found


def _key_beside(frame: ChartFrame) -> str:
    paragraph = next(frame.drawing.iterancestors(PARAGRAPH))
    for is_above in (True, False):
        beside = paragraph.itersiblings(PARAGRAPH, preceding=is_above)
        texts = (_INSTRUCTION.sub("", text_in(each)).strip() for each in beside)
        named = _NAME_TAG.search(next(filter(None, texts), ""))
        if named:
            return named[1]
    return ""

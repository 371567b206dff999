"""Charts of a template: bars that differ in print without colours, and sample figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm
from styles import FONT

from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.writing.chart_data import SHEET, chart_data

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/main"
_VIETNAMESE = "[$-42A]General"
"""A figure with the decimal comma, also where the program that draws it speaks another language."""
_SIZE = (Cm(25), Cm(11))
_INK, _PAPER = "262626", "FFFFFF"
_UNITS = ("Đơn vị thứ nhất", "Đơn vị thứ hai", "Đơn vị thứ ba")


@dataclass(frozen=True)
class _Look:
    """How a series is filled: a colour, or a pattern drawn on white; `text` is its figures'."""

    colour: str
    pattern: str = ""
    text: str = _INK

    @property
    def fill(self) -> str:
        """The fill as it is stored."""
        if not self.pattern:
            return _solid(self.colour)
        return (
            f'<a:pattFill prst="{self.pattern}"><a:fgClr><a:srgbClr val="{self.colour}"/></a:fgClr>'
            f'<a:bgClr><a:srgbClr val="{_PAPER}"/></a:bgClr></a:pattFill>'
        )


_LOOKS = (
    _Look("1F4E79", text=_PAPER),
    _Look("1F4E79", "wdUpDiag"),
    _Look("BFBFBF"),
    _Look(_PAPER),
    _Look("404040", "ltHorz"),
    _Look("7F7F7F", text=_PAPER),
)


def stacked_bars(document: Document, key: str, series: Sequence[str]) -> None:
    """Add a chart of bars, a piece of each for every series; the key is its alternative text."""
    number = sum(each.partname.startswith("/word/charts/") for each in _parts(document)) + 1
    figures = [
        (name, [Decimal(2 + at % 3), Decimal(3), Decimal(1 + at)]) for at, name in enumerate(series)
    ]
    package = document.part.package
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), _CHART, b"", package)
    data = PackURI(f"/word/embeddings/so_lieu_bieu_do_{number}.xlsx")
    workbook = Part(data, _WORKBOOK, chart_data(_UNITS, figures), package)
    relation = chart.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
    chart._blob = _chart_xml(figures, relation).encode()
    paragraph = document.add_paragraph(style="Biểu đồ")
    identity = document.part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
    paragraph.add_run()._r.append(_drawing(key, number, identity))


def _parts(document: Document) -> Sequence[Part]:
    return [each.target_part for each in document.part.rels.values() if not each.is_external]


def _drawing(key: str, number: int, relation: str) -> object:
    width, height = _SIZE
    drawing = parse_xml(
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" '
        f'b="0"/><wp:docPr id="{number}" name="Biểu đồ {number}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{_CHARTS}"><c:chart xmlns:c="{_CHARTS}" '
        f'r:id="{relation}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    drawing.find(f".//{qn('wp:docPr')}").set("descr", key)
    return drawing


def _chart_xml(figures: Sequence[tuple[str, Sequence[Decimal]]], workbook: str) -> str:
    series = "".join(_series(at, *each) for at, each in enumerate(figures))
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace xmlns:c="{_CHARTS}" xmlns:a="{_DRAWINGS}" {nsdecls("r")}>'
        '<c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="45"/><c:overlap val="100"/>'
        '<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>'
        f"{_axes()}</c:plotArea>"
        f'<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{_letters(1200)}</c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_solid(_PAPER)}<a:ln><a:noFill/></a:ln></c:spPr>{_letters(1200)}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _axes() -> str:
    """Return the names from the top down, and no axis of figures: the bars bear them.

    Every name is shown: Word is told to skip none, LibreOffice by the rotation to leave none out.
    """
    return (
        '<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{_line()}</c:spPr>{_lying(_letters(1200))}"
        '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="111111111"/><c:crosses val="max"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _series(at: int, name: str, values: Sequence[Decimal]) -> str:
    look, column = _LOOKS[at % len(_LOOKS)], letters_of(at + 2)
    last = len(_UNITS) + 1
    named = "".join(_point(place, each) for place, each in enumerate(_UNITS))
    figures = "".join(_point(place, each) for place, each in enumerate(values))
    count = f'<c:ptCount val="{len(_UNITS)}"/>'
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1'
        f'</c:f><c:strCache><c:ptCount val="1"/>{_point(0, name)}</c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{look.fill}{_line()}</c:spPr><c:invertIfNegative val="0"/>{_labels(look)}'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{named}"
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}"
        f"${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>{count}{figures}"
        "</c:numCache></c:numRef></c:val></c:ser>"
    )


def _labels(look: _Look) -> str:
    """Return the figures on the bars; on a pattern they stand on white."""
    ground = _solid(_PAPER) if look.pattern else "<a:noFill/>"
    shown = "".join(
        f'<c:{name} val="{int(name == "showVal")}"/>'
        for name in (
            "showLegendKey",
            "showVal",
            "showCatName",
            "showSerName",
            "showPercent",
            "showBubbleSize",
        )
    )
    return (
        f'<c:dLbls><c:numFmt formatCode="{_VIETNAMESE}" sourceLinked="0"/>'
        f"<c:spPr>{ground}<a:ln><a:noFill/></a:ln></c:spPr>{_letters(1100, look.text)}"
        f'<c:dLblPos val="ctr"/>{shown}</c:dLbls>'
    )


def _point(at: int, value: object) -> str:
    return f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>'


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _line() -> str:
    return f'<a:ln w="6350">{_solid(_INK)}</a:ln>'


def _lying(letters: str) -> str:
    """Return the font of a text that is never turned."""
    return letters.replace("<a:bodyPr/>", '<a:bodyPr rot="0" vert="horz"/>')


def _letters(size: int, colour: str = _INK) -> str:
    """Return the font of a text, in hundredths of a point."""
    return (
        f'<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{size}">{_solid(colour)}'
        f'<a:latin typeface="{FONT}"/><a:cs typeface="{FONT}"/></a:defRPr></a:pPr>'
        '<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
    )

"""Word documents with charts as she would insert them, and what is in the charts of others."""

from collections.abc import Sequence
from io import BytesIO

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from openpyxl import load_workbook
from xlsxwriter import Workbook

from tests.word.word_documents import word_file
from thidua_reports.zip_package import unpack

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CHART_PART, DATA_PART = "word/charts/chart1.xml", "word/embeddings/du_lieu1.xlsx"
COLOURS = ("#FF0000", "#00FF00", "#0000FF")


def drawn(kind: str, count: int = 2, subtype: str = "") -> tuple[bytes, bytes]:
    """Return a chart of a kind with some coloured series of three sample figures, and its data."""
    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("Sheet1")
    sheet.write_column(1, 0, ["x", "y", "z"])
    chart = book.add_chart({"type": kind, **({"subtype": subtype} if subtype else {})})
    for at in range(count):
        sheet.write_column(0, at + 1, [f"mẫu {at}", 1, 2, 3])
        chart.add_series({
            "name": ["Sheet1", 0, at + 1],
            "categories": ["Sheet1", 1, 0, 3, 0],
            "values": ["Sheet1", 1, at + 1, 3, at + 1],
            "fill": {"color": COLOURS[at % len(COLOURS)]},
        })  # fmt: skip
    sheet.insert_chart("E2", chart)
    book.close()
    return unpack(target.getvalue())["xl/charts/chart1.xml"], target.getvalue()


def with_chart(key: str, kind: str = "bar", count: int = 2, lines: Sequence[str] = ()) -> bytes:
    """Return a document with paragraphs, and a chart after the first."""
    return chart_file(key, *drawn(kind, count), lines=lines or ("{{ ten }}", "sau"))


def chart_file(key: str, chart: bytes, data: bytes, lines: Sequence[str]) -> bytes:
    """Return a document with a chart part and its workbook in a paragraph after the first."""

    def insert(document):
        part = Part(PackURI(f"/{CHART_PART}"), CHART_TYPE, b"", document.part.package)
        workbook = Part(PackURI(f"/{DATA_PART}"), SHEET_TYPE, data, document.part.package)
        leads = part.relate_to(workbook, RELATIONSHIP_TYPE.PACKAGE)
        external = f'<c:externalData r:id="{leads}"><c:autoUpdate val="0"/></c:externalData>'
        tree = etree.fromstring(chart)
        tree.append(etree.fromstring(_in_namespaces(external))[0])
        for settings in tree.findall(C + "printSettings"):
            tree.remove(settings)
        part._blob = etree.tostring(tree)
        relation = document.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
        paragraph = document.paragraphs[0]
        after = document.add_paragraph()
        paragraph._p.addnext(after._p)
        after.add_run()._r.append(drawing(key, relation))

    return word_file(*lines, change=insert)


def drawing(key: str, relation: str, uri: str = CHARTS):
    """Return the drawing of a chart with an alternative text."""
    made = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        '<wp:inline><wp:extent cx="5000000" cy="900000"/>'
        '<wp:docPr id="7" name="Chart 7"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{uri}"><c:chart xmlns:c="{uri}" r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing>"
    )
    if key:
        next(made.iter("{*}docPr")).set("descr", key)
    return made


def _in_namespaces(xml: str) -> str:
    return f'<x xmlns:c="{CHARTS}" {nsdecls("r")}>{xml}</x>'


def shown(document: bytes, part: str = CHART_PART) -> dict[str, dict[str, str]]:
    """Return what a chart draws: the figures of each series by category, blanks left out."""
    found = {}
    for series in etree.fromstring(unpack(document)[part]).iter(C + "ser"):
        name = "".join(series.find(f"{C}tx").iter(C + "v").__next__().itertext())
        categories = _points(series.find(f"{C}cat"))
        figures = _points(series.find(f"{C}val"))
        found[name] = {categories[at]: value for at, value in figures.items()}
    return found


def _points(element) -> dict[str, str]:
    return {each.get("idx"): each.findtext(f"{C}v") for each in element.iter(C + "pt")}


def kept(document: bytes, part: str = DATA_PART) -> list[list[object]]:
    """Return the rows of the workbook that Word opens for the data of a chart."""
    sheet = load_workbook(BytesIO(unpack(document)[part])).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def alternative_texts(document: bytes) -> list[str]:
    """Return the alternative texts of what is drawn in a document."""
    body = Document(BytesIO(document)).element.body
    return [each.get("descr", "") for each in body.iter("{*}docPr")]

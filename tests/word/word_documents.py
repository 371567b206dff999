"""Small Word documents for the tests of templates."""

from collections.abc import Callable
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml

from thidua_reports.word.text import W, parse
from thidua_reports.zip_package import unpack

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def word_file(*paragraphs: str, change: Callable[[WordDocument], object] = bool) -> bytes:
    """Return a document of plain paragraphs, after a last change by hand."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def table_file(*rows: tuple[str, ...]) -> bytes:
    """Return a document with one table."""

    def add_table(document: WordDocument) -> None:
        table = document.add_table(len(rows), max(map(len, rows)))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    return word_file(change=add_table)


def raw_file(paragraph_xml: str) -> bytes:
    """Return a document with one paragraph given as the XML inside it."""
    xml = f"<w:p {NAMESPACES}>{paragraph_xml}</w:p>"
    return word_file(change=lambda document: document.element.body.insert(0, parse_xml(xml)))


def run(text: str) -> str:
    """Return the XML of a run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def texts(document: bytes) -> list[str]:
    """Return the paragraphs of the body of a document."""
    return [paragraph.text for paragraph in Document(BytesIO(document)).paragraphs]


def cells(document: bytes) -> list[list[str]]:
    """Return the cells of the first table of a document, row by row."""
    return [[cell.text for cell in row.cells] for row in Document(BytesIO(document)).tables[0].rows]


def commented_words(document: bytes) -> list[tuple[str, str]]:
    """Return for each comment its text and the words between its marks."""
    found = {each.comment_id: [each.text, ""] for each in Document(BytesIO(document)).comments}
    inside = set()
    for element in parse(unpack(document)["word/document.xml"]).iter():
        number = element.get(W + "id")
        if element.tag == W + "commentRangeStart":
            inside.add(int(number))
        elif element.tag == W + "commentRangeEnd":
            inside.discard(int(number))
        elif element.tag == W + "t":
            for each in inside:
                found[each][1] += element.text
    return [tuple(each) for each in found.values()]

"""What a Word document or a workbook says, as plain text."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from openpyxl import Workbook, load_workbook

from tests.libreoffice import values_of
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW


def spaced(text: str) -> str:
    """Return a text without regard to where its lines may break."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def word_text(content: bytes) -> str:
    """Return headers, paragraphs, tables row by row, and footers of a Word document."""
    return "\n".join(_lines(Document(BytesIO(content)))) + "\n"


def workbook_text(content: bytes) -> str:
    """Return a line for each filled cell: its address, value, and the formula behind it."""
    shown = load_workbook(BytesIO(content), data_only=True)
    typed = load_workbook(BytesIO(content))
    lines: list[str] = []
    for sheet in typed.worksheets:
        lines.append(f"# {sheet.title}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    lines.append(_cell_line(cell, shown[sheet.title][cell.coordinate].value))
    return "\n".join(lines) + "\n"


def table(workbook: bytes | Workbook, sheet: str) -> list[dict[str, object]]:
    """Return the filled rows of a sheet by heading, formulas by their results."""
    cells = values_of(workbook)[sheet]
    headings, *rows = cells.iter_rows(min_row=HEADER_ROW, values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows if any(row)]


def _cell_line(cell, value) -> str:
    formula = f"  {cell.value}" if cell.data_type == "f" else ""
    text = str(value).replace("\n", " ⏎ ")
    return f"{cell.coordinate}: {text}{formula}"


def _lines(document: WordDocument) -> Iterator[str]:
    for section in document.sections:
        for name in ("header", "first_page_header", "footer", "first_page_footer"):
            yield from (f"[{name}] {line}" for line in _blocks(getattr(section, name)) if line)
    yield from _blocks(document)


def _blocks(container) -> Iterator[str]:
    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
        else:
            yield _shown(block)


def _rows(table: Table) -> Iterator[str]:
    """Each row's cells; one that spans several columns is said once."""
    for row in table.rows:
        once = {cell._tc: cell for cell in row.cells}.values()
        cells = [" ⏎ ".join(_blocks(cell)) for cell in once]
        yield f"| {' | '.join(cells)} |"


def _shown(paragraph) -> str:
    """The text with its fields' instructions, such as PAGE, in braces."""
    pieces = (
        f"{{{node.text.strip()}}}" if node.tag == qn("w:instrText") else (node.text or "")
        for node in paragraph._p.iter(qn("w:t"), qn("w:instrText"))
    )
    return "".join(pieces).strip()

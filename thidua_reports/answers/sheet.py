"""What goes back to a member in words -> the bloc's sheet in its workbook, as a part of it.

It stands by itself: its texts are in its own cells, and of the workbook's looks it takes one that
is there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from thidua_reports.answers.comments import MAIN
from thidua_reports.answers.looks import Look
from thidua_reports.domain import answer_marks
from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.writing.paper import PAGE_NUMBERS
from thidua_reports.excel.writing.text_room import height
from thidua_reports.excel.writing.xml_text import escaped, quoted, stored
from thidua_reports.frozen import frozen
from thidua_reports.language.text import clean_text

WIDTHS = (5, 26, 62, 58, 13, 13, 13)
_BOLD, _LINK, _INK = "<b/>", "<u/>", '<color rgb="FF0563C1"/>'


@frozen
class SheetRow:
    """A row of the bloc's sheet; `target` is the cell that its second one leads to, "" for none.

    A heading is bold, and may run over the cells beside it. The last `figures` of its cells are
    figures, or stand above them.
    """

    cells: tuple[str, ...]
    is_heading: bool = False
    target: str = ""
    figures: int = 0


def answer_sheet(title: str, rows: Sequence[SheetRow], look: Look) -> bytes:
    """Return the part of the sheet: title, mark and rows, in this look of the workbook."""
    above = (SheetRow((title,), is_heading=True), SheetRow((answer_marks.SHEET_MARK,)))
    every = (*above, *rows)
    lines = "".join(_line(number, row, look) for number, row in enumerate(every, 1))
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width}" customWidth="1"/>'
        for at, width in enumerate(WIDTHS, 1)
    )
    whole = f"A1:{address_of((len(every), len(WIDTHS)))}"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{MAIN}"><sheetPr><tabColor rgb="FFFFC000"/>'
        f'<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="{whole}"/>'
        '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
        f"<sheetData>{lines}</sheetData>"
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
        f"{_links(every)}"
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>'
        f"<headerFooter><oddFooter>{escaped(PAGE_NUMBERS)}</oddFooter></headerFooter>"
        f'<ignoredErrors><ignoredError sqref="{whole}" numberStoredAsText="1"/></ignoredErrors>'
        "</worksheet>"
    ).encode()


def _line(number: int, row: SheetRow, look: Look) -> str:
    wraps = bool(look.texts) and len(row.cells) > 1
    texts = [*zip(row.cells, WIDTHS, strict=False)]
    points = height(texts) if wraps else None
    given = f' ht="{points}" customHeight="1"' if points else ""
    cells = "".join(_cells(number, row, look if wraps else replace(look, texts=0, figures=0)))
    return f'<row r="{number}"{given}>{cells}</row>'


def _cells(number: int, row: SheetRow, look: Look) -> Iterator[str]:
    first_figure = len(row.cells) - row.figures
    for at, text in enumerate(row.cells):
        own = look.figures if at >= first_figure else look.texts
        style = f' s="{own}"' if own else ""
        address = address_of((number, at + 1))
        if text:
            inside = f'<t xml:space="preserve">{escaped(stored(clean_text(text)))}</t>'
            drawn = _drawn(row, at, look)
            run = f"<r><rPr>{drawn}</rPr>{inside}</r>" if drawn else inside
            yield f'<c r="{address}"{style} t="inlineStr"><is>{run}</is></c>'
        elif style:
            yield f'<c r="{address}"{style}/>'


def _drawn(row: SheetRow, at: int, look: Look) -> str:
    """Return how a text differs from the look, in the font of that; "" for not at all."""
    if row.is_heading:
        return f"{_BOLD}{look.size}{look.face}"
    return f"{_LINK}{look.size}{_INK}{look.face}" if at == 1 and row.target else ""


def _links(rows: Sequence[SheetRow]) -> str:
    found = "".join(
        f'<hyperlink ref="B{number}" location={quoted(row.target)} display={quoted(row.cells[1])}/>'
        for number, row in enumerate(rows, 1)
        if row.target
    )
    return f"<hyperlinks>{found}</hyperlinks>" if found else ""

"""What goes back to a member in words -> the bloc's sheet in its workbook, as a part of it.

It stands by itself: its texts are in its own cells, and of the workbook's looks it takes one that
is there, so that no other part has to change.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.answers.comments import MAIN
from thidua_reports.domain import answer_marks
from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.writing.cell_values import height
from thidua_reports.excel.writing.xml_text import escaped, quoted
from thidua_reports.excel.xlsx.package import OFF, ON
from thidua_reports.frozen import frozen
from thidua_reports.language.text import clean_text

WIDTHS = (5, 26, 62, 58, 13, 13, 13)
_BOLD = "<rPr><b/></rPr>"
_LINK = '<rPr><u/><color rgb="FF0563C1"/></rPr>'
_PLAIN_FORMATS, _PLAIN_CODES = ("0", "49"), ("General", "@")
"""The formats General and text."""


@frozen
class SheetRow:
    """A row of the bloc's sheet; `target` is the cell that its second one leads to, "" for none.

    A heading is bold, and may run over the cells beside it.
    """

    cells: tuple[str, ...]
    is_heading: bool = False
    target: str = ""


def answer_sheet(title: str, rows: Sequence[SheetRow], styles: etree._Element | None) -> bytes:
    """Return the part of the sheet: title, mark and rows; `styles` are those of the workbook."""
    look = _wrapping(styles)
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
        f'<ignoredErrors><ignoredError sqref="{whole}" numberStoredAsText="1"/></ignoredErrors>'
        "</worksheet>"
    ).encode()


def _line(number: int, row: SheetRow, look: int) -> str:
    wraps = bool(look) and len(row.cells) > 1
    texts = [*zip(row.cells, WIDTHS, strict=False)]
    points = height(texts) if wraps else None
    given = f' ht="{points}" customHeight="1"' if points else ""
    cells = "".join(_cells(number, row, look if wraps else 0))
    return f'<row r="{number}"{given}>{cells}</row>'


def _cells(number: int, row: SheetRow, look: int) -> Iterator[str]:
    style = f' s="{look}"' if look else ""
    for at, text in enumerate(row.cells, 1):
        drawn = _BOLD if row.is_heading else _LINK if at == 2 and row.target else ""
        address = address_of((number, at))
        if text:
            inside = f'<t xml:space="preserve">{escaped(clean_text(text))}</t>'
            run = f"<r>{drawn}{inside}</r>" if drawn else inside
            yield f'<c r="{address}"{style} t="inlineStr"><is>{run}</is></c>'
        elif look:
            yield f'<c r="{address}"{style}/>'


def _links(rows: Sequence[SheetRow]) -> str:
    found = "".join(
        f'<hyperlink ref="B{number}" location={quoted(row.target)} display={quoted(row.cells[1])}/>'
        for number, row in enumerate(rows, 1)
        if row.target
    )
    return f"<hyperlinks>{found}</hyperlinks>" if found else ""


def _wrapping(styles: etree._Element | None) -> int:
    """Return a look of the workbook in which texts are wrapped and nothing else; 0 for none."""
    if styles is None:
        return 0
    space = namespace_of(styles)
    fonts = [*styles.iterfind(f"{space}fonts/{space}font")]
    plain = {
        str(at) for at, font in enumerate(fonts) if not {_own(each) for each in font} & {"b", "i"}
    }
    looks, formats = [*styles.iterfind(f"{space}cellXfs/{space}xf")], _plain_formats(styles, space)
    fitting = [
        at
        for at, look in enumerate(looks)
        if look.get("numFmtId", "0") in formats and _fits(look, space, plain)
    ]
    bordered = [at for at in fitting if looks[at].get("borderId", "0") != "0"]
    return next(iter((*bordered, *fitting)), 0)


def _plain_formats(styles: etree._Element, space: str) -> frozenset[str]:
    """Return the numbers of the formats General and text; LibreOffice gives them its own."""
    own = styles.iterfind(f"{space}numFmts/{space}numFmt")
    named = (each.get("numFmtId", "") for each in own if each.get("formatCode") in _PLAIN_CODES)
    return frozenset((*_PLAIN_FORMATS, *named))


def _own(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _fits(look: etree._Element, space: str, plain: set[str]) -> bool:
    alignment, lock = look.find(f"{space}alignment"), look.find(f"{space}protection")
    return (
        alignment is not None
        and alignment.get("wrapText") in ON
        and alignment.get("horizontal", "general") in ("general", "left")
        and (lock is None or lock.get("locked") not in OFF)
        and look.get("fillId", "0") == "0"
        and look.get("fontId", "0") in plain
    )

"""One sheet of a tiny workbook, as a test describes it -> its XML, and the looks of its cells."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import coordinate_to_tuple, get_column_letter

Position = tuple[int, int]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RUNS = {
    "~~": "<strike/>",
    "**": "<b/>",
    "^": '<vertAlign val="superscript"/>',
    "_": '<vertAlign val="subscript"/>',
}
MARKS = {"": "", "struck": RUNS["~~"], "raised": RUNS["^"], "lowered": RUNS["_"]}
_RUN = re.compile(r"(~~.+?~~|\*\*.+?\*\*|\^[0-9]+\^|_[0-9]+_)", re.DOTALL)


@dataclass
class TinyCell:
    """A cell: its content as it is in the file, and how it is written and drawn."""

    content: str = ""
    kind: str = "n"
    formula: str = ""
    format: str = ""
    mark: str = ""
    comment: str = ""
    way: str = ""
    area: str = ""
    style: str = ""


@dataclass
class TinySheet:
    """A sheet by positions; `tail` is what follows its cells, `view` is in its view."""

    cells: dict[Position, TinyCell] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)
    columns: dict[int, str] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    state: str = ""
    view: str = ""
    tail: str = ""
    head: str = ""

    def at(self, address: str) -> TinyCell:
        """Return the cell of an address, which is made if there is none."""
        return self.cells.setdefault(coordinate_to_tuple(address), TinyCell())

    def moved(self, where: Callable[[Position], Position | None]) -> None:
        """Put each cell to where `where` says, or nowhere."""
        placed = ((where(at), cell) for at, cell in self.cells.items())
        self.cells = {at: cell for at, cell in placed if at is not None}


def sheet_part(sheet: TinySheet, styles: "Styles") -> bytes:
    """Return the part of a sheet."""
    rows: dict[int, list[str]] = {}
    for (row, column), cell in sorted(sheet.cells.items(), key=lambda item: item[0]):
        address = f"{get_column_letter(column)}{row}"
        rows.setdefault(row, []).append(_cell(address, cell, styles))
    lines = "".join(
        f'<row r="{row}"{sheet.rows.get(row, "")}>{"".join(cells)}</row>'
        for row, cells in rows.items()
    )
    columns = "".join(f'<col min="{n}" max="{n}"{how}/>' for n, how in sheet.columns.items())
    merges = "".join(f'<mergeCell ref="{each}"/>' for each in sheet.merges)
    links = "".join(
        f'<hyperlink ref="{ref}" location={quoteattr(target)} display={quoteattr(target)}/>'
        for ref, target in sheet.links
    )
    inside = (
        sheet.head,
        f'<sheetViews><sheetView workbookViewId="0">{sheet.view}</sheetView></sheetViews>'
        if sheet.view
        else "",
        f"<cols>{columns}</cols>" if columns else "",
        f"<sheetData>{lines}</sheetData>",
        f"<mergeCells>{merges}</mergeCells>" if merges else "",
        f"<hyperlinks>{links}</hyperlinks>" if links else "",
        sheet.tail,
    )
    return xml_part("worksheet", MAIN, "".join(inside))


def _cell(address: str, cell: TinyCell, styles: "Styles") -> str:
    kind = "" if cell.kind == "n" else f' t="{cell.kind}"'
    shape = {
        "array": f' t="array" ref="{cell.area or address}"',
        "shared": f' t="shared" si="0" ref="{address}"',
    }
    formula = f"<f{shape.get(cell.way, '')}>{escape(cell.formula)}</f>" if cell.formula else ""
    return f'<c r="{address}"{styles.of(cell)}{kind}>{formula}{_value(cell)}</c>'


def _value(cell: TinyCell) -> str:
    if cell.kind == "inlineStr":
        return f"<is>{''.join(_runs(cell.content))}{_phonetic(cell)}</is>"
    if cell.kind == "str" or cell.content:
        return f"<v>{escape(cell.content)}</v>"
    return ""


def _phonetic(cell: TinyCell) -> str:
    return '<rPh sb="0" eb="1"><t>cho</t></rPh>' if cell.way == "phonetic" else ""


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of a text in which `~~struck~~`, `^raised^` and so on may occur."""
    pieces = [piece for piece in _RUN.split(text) if piece]
    if pieces in ([], [text]) and not _RUN.fullmatch(text):
        yield f'<t xml:space="preserve">{escape(text)}</t>'
        return
    for piece in pieces:
        mark = next((each for each in RUNS if _RUN.fullmatch(piece) and piece.startswith(each)), "")
        inside = piece.removeprefix(mark).removesuffix(mark) if mark else piece
        look = f"<rPr>{RUNS[mark]}</rPr>" if mark else ""
        yield f'<r>{look}<t xml:space="preserve">{escape(inside)}</t></r>'


class Styles:
    """The looks that cells have, numbered in the order in which they are met."""

    def __init__(self, fonts: Mapping[str, str], head: str) -> None:
        self._fonts, self._head = fonts, head
        self._looks: list[tuple[str, str]] = [("", "")]

    def of(self, cell: TinyCell) -> str:
        """Return the attribute that names the look of a cell."""
        look = (cell.format, cell.mark)
        if look not in self._looks:
            self._looks.append(look)
        number = cell.style or str(self._looks.index(look))
        return "" if number == "0" else f' s="{number}"'

    def part(self) -> bytes:
        """Return the part of the styles."""
        formats = sorted({each for each, _ in self._looks if each})
        fonts = [*self._fonts]
        written = "".join(
            f'<numFmt numFmtId="{164 + number}" formatCode={quoteattr(code)}/>'
            for number, code in enumerate(formats)
        )
        looks = "".join(
            f'<xf numFmtId="{164 + formats.index(code) if code else 0}" '
            f'fontId="{fonts.index(mark)}"/>'
            for code, mark in self._looks
        )
        inside = (
            f"<numFmts>{written}</numFmts>" if written else "",
            f"<fonts>{''.join(self._fonts.values())}</fonts>",
            self._head,
            f"<cellXfs>{looks}</cellXfs>",
        )
        return xml_part("styleSheet", MAIN, "".join(inside))


def xml_part(root: str, namespace: str, inside: str, attribute: str = "xmlns") -> bytes:
    """Return a part whose root holds `inside`."""
    related = f' xmlns:r="{OFFICE}"' if root in {"workbook", "worksheet"} else ""
    text = f'<{root} {attribute}="{namespace}"{related}>{inside}</{root}>'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}'.encode()

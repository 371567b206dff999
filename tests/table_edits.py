"""Tables of a document edited as Word does it: whole columns moved or taken out, headings typed."""

from collections.abc import Callable, Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table

Edit = Callable[[WordDocument], None]


def table_with(document: WordDocument, heading: str) -> Table:
    """Return the first table that has a column of this heading."""
    tables = (each for each in document.tables if len(each.columns) > 2)
    return next(each for each in tables if heading in _texts(each.rows[0]))


def without_column(heading: str) -> Edit:
    """Return an edit that takes a column out, as the table command of Word does."""

    def edit(document: WordDocument) -> None:
        table = table_with(document, heading)
        place = _texts(table.rows[0]).index(heading)
        for row in table.rows:
            cells = list(row._tr.tc_lst)
            if len(cells) > 1:
                row._tr.remove(cells[place])
            else:
                cells[0].tcPr.find(qn("w:gridSpan")).set(qn("w:val"), str(len(table.columns) - 1))

    return edit


def moved_column(heading: str, before: str) -> Edit:
    """Return an edit that puts a column before another."""

    def edit(document: WordDocument) -> None:
        table = table_with(document, heading)
        headings = _texts(table.rows[0])
        for row in table.rows:
            cells = list(row._tr.tc_lst)
            if len(cells) > 1:
                cells[headings.index(before)].addprevious(cells[headings.index(heading)])

    return edit


def new_column(heading: str, text: str, before: str) -> Edit:
    """Return an edit that puts a column of her own before another."""

    def edit(document: WordDocument) -> None:
        table = table_with(document, before)
        place = _texts(table.rows[0]).index(before)
        for number, row in enumerate(table.rows):
            cell = row._tr.tc_lst[place] if len(row._tr.tc_lst) > 1 else None
            if cell is not None:
                added = row._tr.add_tc()
                added.p_lst[0].add_r().text = text if number else heading
                cell.addprevious(added)

    return edit


def typed_headings(*headings: tuple[str, str]) -> Edit:
    """Return an edit that writes other headings over those of a table."""

    def edit(document: WordDocument) -> None:
        row = table_with(document, headings[0][0]).rows[0]
        cells = {cell.text.replace("\xa0", " "): cell for cell in row.cells}
        for old, new in headings:
            first, *others = cells[old].paragraphs[0].runs
            first.text = new
            for run in others:
                run._r.getparent().remove(run._r)

    return edit


def rows_of(document: bytes, heading: str) -> list[list[str]]:
    """Return the cells of the first table that has a column of this heading."""
    table = table_with(Document(BytesIO(document)), heading)
    return [list(_texts(row)) for row in table.rows]


def _texts(row) -> list[str]:
    return list(_cell_texts(row))


def _cell_texts(row) -> Iterator[str]:
    for cell in row._tr.tc_lst:
        text = "".join(each.text or "" for each in cell.iter(qn("w:t")))
        yield text.replace("\xa0", " ")

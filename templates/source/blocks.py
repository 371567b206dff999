"""Pieces of a Word document, put together from named styles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

Story = Document | _Cell
TO_DO = "[Chưa có nội dung: bổ sung hoặc xoá mục này]"


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its width in cm, what a row prints, and how."""

    heading: str
    width: float
    content: str
    style: str = "Bảng chữ"


def line(story: Story, style: str, text: str) -> Paragraph:
    """Add a paragraph; a cell's first, empty one is used up before."""
    paragraph = _unused(story) or story.add_paragraph()
    paragraph.style = style
    paragraph.add_run(text)
    return paragraph


def lines(story: Story, style: str, texts: Iterable[str]) -> None:
    """Add paragraphs of one style."""
    for text in texts:
        line(story, style, text)


def tag(story: Story, text: str) -> None:
    """Add a paragraph with a loop tag, which vanishes when the template is filled."""
    line(story, "Dòng thẻ", "{%p " + text + " %}")


def each(story: Story, style: str, field: str, pattern: str = "{{ dong }}") -> None:
    """Add a paragraph for every entry of a list, which the pattern calls `dong`."""
    tag(story, f"for dong in {field}")
    line(story, style, pattern)
    tag(story, "endfor")


def each_or_to_do(story: Story, field: str, style: str = "Nội dung văn bản") -> None:
    """Add a paragraph for every entry of a list, or a mark where there is none."""
    tag(story, f"for dong in {field}")
    line(story, style, "{{ dong }}")
    to_do_otherwise(story)
    tag(story, "endfor")


def to_do_otherwise(story: Story) -> None:
    """Add what is shown when a loop or condition has nothing to show."""
    tag(story, "else")
    highlight(line(story, "Nội dung văn bản", TO_DO).runs[0])


def highlight(run: Run) -> Run:
    """Mark a run for the reader's eye."""
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    return run


def rule(story: Story, indent: tuple[float, float]) -> Paragraph:
    """Add a thin line; the indents in cm from both sides give its length."""
    paragraph = line(story, "Kẻ ngang", "")
    paragraph.paragraph_format.left_indent = Cm(indent[0])
    paragraph.paragraph_format.right_indent = Cm(indent[1])
    return paragraph


def frame(document: Document, widths: Sequence[float], rows: int = 1) -> Table:
    """Add a table without lines, for things that stand side by side; widths in cm."""
    table = _fixed(document, widths, rows)
    table.style = "Khung không viền"
    for row in table.rows:
        keep_whole(row)
    return table


def listing(
    document: Document, columns: Sequence[Column], rows: str, row_height: float = 0
) -> Table:
    """Add a table whose heading repeats on each page; `rows` is the list, an entry is `h`.

    `row_height` in cm leaves room to write by hand.
    """
    table = _heading(document, columns)
    _wide_row(table, f"{{%tr for h in {rows} %}}")
    row = _new_row(table)
    if row_height:
        row.height = Cm(row_height)
    for cell, column in zip(row.cells, columns, strict=True):
        line(cell, column.style, column.content)
    _wide_row(table, "{%tr endfor %}")
    return table


def blank_listing(document: Document, columns: Sequence[Column], rows: int) -> Table:
    """Add a table to be filled in by hand."""
    table = _heading(document, columns)
    for _ in range(rows):
        row = _new_row(table)
        row.height = Cm(1)
        for cell, column in zip(row.cells, columns, strict=True):
            line(cell, column.style, "")
    return table


def keep_whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def keep_together(table: Table) -> None:
    """Keep a short table on one page with what follows it, row by row."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _heading(document: Document, columns: Sequence[Column]) -> Table:
    table = _fixed(document, [column.width for column in columns], 1)
    table.style = "Bảng số liệu"
    keep_whole(table.rows[0])
    repeat = parse_xml(f"<w:tblHeader {nsdecls('w')}/>")
    table.rows[0]._tr.get_or_add_trPr().append(repeat)
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        line(cell, "Bảng tiêu đề", column.heading)
    return table


def _new_row(table: Table) -> _Row:
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    keep_whole(row)
    return row


def _wide_row(table: Table, text: str) -> None:
    row = _new_row(table)
    cell = row.cells[0].merge(row.cells[-1])
    for unused in cell.paragraphs[1:]:
        unused._p.getparent().remove(unused._p)
    line(cell, "Dòng thẻ", text)


def _unused(story: Story) -> Paragraph | None:
    """Return the paragraph a new cell begins with, as long as nothing was written into it."""
    existing = story.paragraphs
    fresh = isinstance(story, _Cell) and len(existing) == 1 and not existing[0].runs
    return existing[0] if fresh else None


def _fixed(document: Document, widths: Sequence[float], rows: int) -> Table:
    table: Table = document.add_table(rows, len(widths))
    table.autofit = False
    lengths = [Cm(width) for width in widths]
    _set_total_width(table, Length(sum(lengths)))
    for column, width in zip(table.columns, lengths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return table


def _set_total_width(table: Table, width: Length) -> None:
    total = table._tbl.tblPr.find(qn("w:tblW"))
    if total is not None:
        total.set(qn("w:type"), "dxa")
        total.set(qn("w:w"), str(width.twips))

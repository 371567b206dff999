"""Pieces of a Word document, put together from named styles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Length
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

Story = Document | _Cell
_LEFT_OUT_WHEN_EMPTY = "{# bỏ cột khi trống #}"
_TAG = 0.5
"""Width in cm of a column that holds but a loop tag."""


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its width in cm, what a row prints, and how.

    One that `may_be_empty` throughout is left out of the document then. What only a draft lacks
    is no such column, as agreed points are not: the final version of a draft that somebody edited
    has the columns of the draft. Nor is one with room to write by hand.
    """

    heading: str
    width: float
    content: str
    style: str = "Bảng chữ"
    may_be_empty: bool = False


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


def labelled(story: Story, label: str, text: str) -> None:
    """Add a paragraph of text that begins with a label in bold."""
    paragraph = line(story, "Nội dung văn bản", "")
    paragraph.add_run(label).bold = True
    paragraph.add_run(text)


def tag(story: Story, text: str) -> None:
    """Add a paragraph with a loop tag, which vanishes when the template is filled."""
    line(story, "Dòng thẻ", "{%p " + text + " %}")


def each(story: Story, style: str, field: str, pattern: str = "{{ dong }}") -> None:
    """Add a paragraph for every entry of a list, which the pattern calls `dong`."""
    tag(story, f"for dong in {field}")
    line(story, style, pattern)
    tag(story, "endfor")


def section(story: Story, heading: str, field: str, pattern: str = "{{ dong }}") -> None:
    """Add a numbered section with a paragraph for every entry of a list; none, no section."""
    tag(story, f"if {field}")
    line(story, "Heading 1", heading)
    each(story, "Nội dung văn bản", field, pattern)
    tag(story, "endif")


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


@dataclass(frozen=True)
class Rows:
    """The rows of a table: `of` is the list they are made from, an entry is `h`.

    `height` in cm leaves room to write by hand. A row of long texts `may_split` between two pages:
    kept whole it would leave pages half empty, and LibreOffice has been seen to lose the rows after
    it where the heading repeats. Rows stand `together` with what follows on one page, where they
    fit on one.
    """

    of: str
    height: float = 0
    may_split: bool = False
    together: bool = False


def listing(document: Document, caption: str, columns: Sequence[Column], rows: Rows) -> Table:
    """Add a table whose heading repeats on each page; the caption is its alternative text."""
    table = _heading(document, caption, columns)
    _repeated(table, columns, rows)
    return table


@dataclass(frozen=True)
class Groups:
    """The groups of a table: `of` is the list they are made from, an entry is `nhom`.

    `title` is the field of a group that its heading prints, `rows` the field that holds its rows,
    `height` in cm as that of `Rows`; `sums` are what a last row prints below the columns. The rows
    of a group stand `together` on a page, as those with sums do.
    """

    of: str
    title: str
    rows: str = "dong"
    height: float = 0
    sums: tuple[str, ...] = ()
    together: bool = False


def grouped_listing(
    document: Document, caption: str, columns: Sequence[Column], groups: Groups
) -> Table:
    """Add a table whose rows stand under a heading for each group."""
    table = _heading(document, caption, columns)
    _wide_row(table, f"{{%tr for nhom in {groups.of} %}}")
    heading = _wide_row(table, f"{{{{ nhom.{groups.title} }}}}", "Bảng nhóm")
    heading.paragraph_format.keep_with_next = True
    is_kept = groups.together or bool(groups.sums)
    rows = Rows(f"nhom.{groups.rows}", height=groups.height, together=is_kept)
    _repeated(table, columns, rows)
    if groups.sums:
        sum_row(table, columns, groups.sums)
    _wide_row(table, "{%tr endfor %}")
    return table


def crossed_table(
    document: Document, caption: str, widths: tuple[float, float, float], total: float
) -> Table:
    """Add a table with as many columns as the lists have entries, without rows yet.

    `widths` in cm are those of the two fixed columns and of a repeated one; when the table is
    filled they become shares of the `total` width.
    """
    fixed, standard, repeated = widths
    table = _fixed(document, (fixed, standard, _TAG, repeated, _TAG), 0)
    table.style = "Bảng số liệu"
    _set_total_width(table, Cm(total))
    _describe(table, caption)
    return table


def row_tag(table: Table, text: str) -> None:
    """Add a row with a loop tag, which vanishes when the template is filled."""
    _wide_row(table, "{%tr " + text + " %}")


def repeat_on_each_page(row: _Row) -> None:
    """Make a row the heading of its table on every page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))


def blank_listing(document: Document, caption: str, columns: Sequence[Column], rows: int) -> Table:
    """Add a table to be filled in by hand."""
    table = _heading(document, caption, [replace(each, may_be_empty=False) for each in columns])
    for _ in range(rows):
        row = new_row(table)
        row.height = Cm(1)
        for cell, column in zip(row.cells, columns, strict=True):
            line(cell, column.style, "")
    return table


def new_row(table: Table, *, may_split: bool = False) -> _Row:
    """Add a row, which stays on one page unless it `may_split`."""
    row: _Row = table.add_row()  # type: ignore[no-untyped-call]
    if not may_split:
        keep_whole(row)
    return row


def sum_row(table: Table, columns: Sequence[Column], sums: Sequence[str]) -> None:
    """Add a row in bold below the columns of a table."""
    for cell, column, text in zip(new_row(table).cells, columns, sums, strict=True):
        line(cell, column.style, text).runs[0].bold = True


def keep_whole(row: _Row) -> None:
    """Keep a row on one page."""
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))


def _repeated(table: Table, columns: Sequence[Column], rows: Rows) -> None:
    _wide_row(table, f"{{%tr for h in {rows.of} %}}")
    row = new_row(table, may_split=rows.may_split)
    if rows.height:
        row.height = Cm(rows.height)
    for cell, column in zip(row.cells, columns, strict=True):
        content = line(cell, column.style, column.content)
        content.paragraph_format.keep_with_next = True if rows.together else None
    _wide_row(table, "{%tr endfor %}")


def _heading(document: Document, caption: str, columns: Sequence[Column]) -> Table:
    table = _fixed(document, [column.width for column in columns], 1)
    table.style = "Bảng số liệu"
    _describe(table, caption)
    keep_whole(table.rows[0])
    repeat_on_each_page(table.rows[0])
    for cell, column in zip(table.rows[0].cells, columns, strict=True):
        heading = line(cell, "Bảng tiêu đề", column.heading)
        if column.may_be_empty:
            heading.add_run(_LEFT_OUT_WHEN_EMPTY)
        heading.paragraph_format.keep_with_next = True
    return table


def _describe(table: Table, caption: str) -> None:
    """Give the table the alternative text that a screen reader says (Table Properties)."""
    for name, value in (("tblCaption", caption), ("tblDescription", caption)):
        described = parse_xml(f"<w:{name} {nsdecls('w')}/>")
        described.set(qn("w:val"), value)
        table._tbl.tblPr.append(described)


def _wide_row(table: Table, text: str, style: str = "Dòng thẻ") -> Paragraph:
    row = new_row(table)
    cell = row.cells[0].merge(row.cells[-1])
    for unused in cell.paragraphs[1:]:
        unused._p.getparent().remove(unused._p)
    return line(cell, style, text)


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

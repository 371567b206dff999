"""Pieces of a Word document as Word writes them: runs, links, paragraphs, tables."""

from collections.abc import Iterable, Sequence
from html import escape


def run(text: str, look: str = "") -> str:
    """Return a run of text; `look` are properties as Word writes them."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph of a style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def field_sign(kind: str) -> str:
    """Return a sign of a field: where it begins, where its result does, where it ends."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def tab() -> str:
    """Return what leads to the next stop of the line."""
    return "<w:r><w:tab/></w:r>"


def instruction(text: str) -> str:
    """Return what a field does."""
    return f'<w:r><w:instrText xml:space="preserve"> {text} </w:instrText></w:r>'


def page_reference(bookmark: str, shown: str) -> str:
    """Return the number of the page that a place is on: a field, and what it shows by now."""
    begin = field_sign("begin") + instruction(f"PAGEREF {bookmark} \\h") + field_sign("separate")
    return f"{begin}{run(shown)}{field_sign('end')}"


def link(bookmark: str, content: str) -> str:
    """Return what leads to a place of the document."""
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{content}</w:hyperlink>'


def bookmark_name(number: int) -> str:
    """Return the name of a place; Word allows neither points nor many letters in one."""
    return f"cho_{number:04}"


def marked(bookmark: str, content: str) -> str:
    """Return what is a place that links lead to."""
    own = f'w:id="{int(bookmark.removeprefix("cho_"))}"'
    begin = f'<w:bookmarkStart {own} w:name="{bookmark}"/>'
    return f"{begin}{content}<w:bookmarkEnd {own}/>"


def table(style: str, widths: Sequence[int], rows: Iterable[str]) -> str:
    """Return a table with columns of these widths, in twentieths of a point."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def row(cells: Iterable[str], properties: str) -> str:
    """Return a row of a table."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def cell(width: int, content: str, fill: str = "") -> str:
    """Return a cell, filled with a colour if one is named."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{content}</w:tc>'

"""Small repairs of a filled part, for what loops do to a sound template."""

from itertools import zip_longest

from lxml import etree

from thidua_reports.word.closing import keep_together
from thidua_reports.word.text import (
    CELL,
    PARAGRAPH,
    SECTION,
    TABLE,
    W,
    remove,
    sections,
    text_in,
    xpath,
)

_PARAGRAPH_IDS = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_PARAGRAPHS_WITH_ID = xpath("descendant::w:p[@w14:paraId or @w14:textId]")
_EMPTY_ROWS = xpath("descendant::w:tr[not(w:tc or w:sdt or w:customXml)]")
_EMPTY_TABLES = xpath("descendant::w:tbl[not(descendant::w:tr)]")
_EMPTY_RUNS = xpath("descendant::w:r[not(*[not(self::w:rPr or self::w:t[not(text())])])]")
_RUNNING_HEADS = (W + "headerReference", W + "footerReference")
_INVISIBLE = {W + name for name in ("bookmarkStart", "bookmarkEnd", "permStart", "permEnd")}
_HOLDERS = (W + "sdt", W + "customXml")
_BLOCKS = (PARAGRAPH, TABLE, *_HOLDERS)
_START, _END = W + "bookmarkStart", W + "bookmarkEnd"


def mend(body: etree._Element) -> None:
    """Change a part that was just filled so that Word opens it as it was meant.

    A row or a table whose loop had nothing to repeat goes; so does a section in which nothing is
    left, with its page; a cell, a running head or a note that lost its paragraphs gets an empty
    one; ids that Word gave to paragraphs are not repeated. A run that a tag without a value left
    empty goes: who types there would get its highlight.
    A bookmark that a loop repeated remains where it was first.
    """
    for row in _EMPTY_ROWS(body):
        remove(row)
    for table in _EMPTY_TABLES(body):
        remove(table)
    for run in _EMPTY_RUNS(body):
        remove(run)
    _drop_empty_sections(body)
    _close(body)
    keep_together(body)
    keep_first_bookmarks(body)
    for paragraph in _PARAGRAPHS_WITH_ID(body):
        for name in ("paraId", "textId"):
            if _PARAGRAPH_IDS + name in paragraph.attrib:
                del paragraph.attrib[_PARAGRAPH_IDS + name]


def _drop_empty_sections(body: etree._Element) -> None:
    """Drop the sections between two breaks, or after the last one, that hold nothing at all.

    A section's layout is at its end: in its last paragraph, or, the last one's, in the body.
    """
    layouts = [*sections(body)]
    for layout, following in zip_longest(layouts, layouts[1:]):
        before = _layout(_end(layout, body).getprevious())
        if before is None or text_in(_end(layout, body)).strip():
            continue
        if following is None:
            _make_last(before, layout, body)
        else:
            _pass_running_heads_on(layout, following)
            remove(_end(layout, body))


def _layout(element: etree._Element | None) -> etree._Element | None:
    """Return the layout of the section that ends with an element, None if none does."""
    return None if element is None else element.find(f"{W}pPr/{SECTION}")


def _end(layout: etree._Element, body: etree._Element) -> etree._Element:
    """Return the layout's paragraph, or the body's own layout itself."""
    return layout if layout.getparent() is body else next(layout.iterancestors(PARAGRAPH))


def _make_last(layout: etree._Element, last: etree._Element, body: etree._Element) -> None:
    """Make a section's layout that of the body, in the place of the last section's."""
    end = _end(layout, body)
    body.replace(last, layout)
    if not text_in(end).strip():
        remove(end)


def _pass_running_heads_on(layout: etree._Element, following: etree._Element) -> None:
    """Give the next section the running heads that it would have had from this one."""
    own = {(head.tag, head.get(W + "type")) for head in following.iter(*_RUNNING_HEADS)}
    for head in layout.findall("*"):
        if head.tag in _RUNNING_HEADS and (head.tag, head.get(W + "type")) not in own:
            following.insert(0, head)


def _close(body: etree._Element) -> None:
    """A cell ends with a paragraph; a running head and a note have at least one."""
    for cell in body.iter(CELL):
        inside = (child.tag for child in reversed(cell) if child.tag not in _INVISIBLE)
        if next(inside, None) not in (PARAGRAPH, *_HOLDERS):
            etree.SubElement(cell, PARAGRAPH)
    for holder in body.iter(W + "hdr", W + "ftr", W + "footnote"):
        if not any(child.tag in _BLOCKS for child in holder):
            etree.SubElement(holder, PARAGRAPH)


def keep_first_bookmarks(root: etree._Element) -> None:
    """Keep the first bookmark of each name, and number those that remain anew.

    Word forbids two of one name; references lead to the first anyway.
    """
    names: set[str] = set()
    open_marks: dict[str | None, list[etree._Element]] = {}
    for mark in list(root.iter(_START, _END)):
        identity = mark.get(W + "id")
        if mark.tag == _START:
            open_marks.setdefault(identity, []).append(mark)
            continue
        started = open_marks.pop(identity, [])
        name = (started[0].get(W + "name") or "").lower() if started else ""
        keeps = bool(started) and name not in names
        for extra in started[1:] if keeps else [*started, mark]:
            remove(extra)
        if keeps:
            names.add(name)
            for kept in (started[0], mark):
                kept.set(W + "id", str(len(names)))
    for mark in (mark for marks in open_marks.values() for mark in marks):
        remove(mark)

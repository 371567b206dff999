"""The comments of a sheet -> the same with what the bloc says at its cells.

What the member wrote stays first; what the bloc said at an earlier time is replaced.
"""

from collections.abc import Mapping

from lxml import etree

from thidua_reports.excel.raw.own_words import answer_spans, as_answer
from thidua_reports.excel.raw.xml_tree import namespace_of, xml_tree
from thidua_reports.excel.writing.xml_text import stored
from thidua_reports.excel.xlsx.cells import decoded
from thidua_reports.frozen import frozen

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_NONE = f'<comments xmlns="{MAIN}"><authors/><commentList/></comments>'.encode()
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LOOK = (("sz", "9"), ("rFont", "Tahoma"), ("family", "2"))
"""As Excel draws what somebody types into a comment."""


@frozen
class Commented:
    """The part of the comments, the cells that got one, and those that have none any more."""

    part: bytes
    added: tuple[str, ...]
    gone: tuple[str, ...]


def with_remarks(part: bytes | None, remarks: Mapping[str, str], author: str) -> Commented:
    """Return the comments of a sheet, None for none, with remarks by the address of the cell.

    Raises:
        ValueError, etree.XMLSyntaxError: The part is not sound.
    """
    root = xml_tree(part or _NONE)
    space = namespace_of(root)
    comments = root.find(f"{space}commentList")
    authors = root.find(f"{space}authors")
    if comments is None or authors is None:
        raise ValueError
    old = {each.get("ref", ""): each for each in comments}
    emptied = [cell for cell, each in old.items() if _is_emptied(each, space)]
    gone = tuple(cell for cell in emptied if cell not in remarks)
    for cell in gone:
        comments.remove(old[cell])
    added = tuple(cell for cell in remarks if cell not in old)
    number = _number_of(authors, author, space) if remarks else ""
    for cell, text in remarks.items():
        comment = old.get(cell)
        if comment is None:
            comment = etree.SubElement(comments, f"{space}comment", ref=cell, authorId=number)
        _append(comment, text, space)
    return Commented(_written(root), added, gone)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _number_of(authors: etree._Element, author: str, space: str) -> str:
    names = [each.text or "" for each in authors]
    if author not in names:
        etree.SubElement(authors, f"{space}author").text = author
        return str(len(names))
    return str(names.index(author))


def _append(comment: etree._Element, text: str, space: str) -> None:
    """Add a run at the end of a comment; a text without runs becomes one of its own before."""
    body = comment.find(f"{space}text")
    if body is None:
        body = etree.SubElement(comment, f"{space}text")
    for plain in body.findall(f"{space}t"):
        run = etree.SubElement(body, f"{space}r")
        body.replace(plain, run)
        run.append(plain)
    runs = body.findall(f"{space}r")
    new = etree.SubElement(body, f"{space}r")
    body.insert(len(runs), new)
    look = etree.SubElement(new, f"{space}rPr")
    for name, value in _LOOK:
        etree.SubElement(look, f"{space}{name}", val=value)
    written = etree.SubElement(new, f"{space}t")
    written.set(_SPACE, "preserve")
    written.text = stored(("\n" if runs else "") + as_answer(text))


def _is_emptied(comment: etree._Element, space: str) -> bool:
    """Take out what the bloc said, however it is split into runs; tell whether nothing is left."""
    texts = list(comment.iter(f"{space}t"))
    whole = "".join(decoded(each.text or "") for each in texts)
    spans = list(answer_spans(whole))
    if not spans:
        return False
    start = 0
    for each in texts:
        own = decoded(each.text or "")
        left = (
            sign
            for at, sign in enumerate(own, start)
            if not any(first <= at < last for first, last in spans)
        )
        each.text = stored("".join(left))
        start += len(own)
        run = each.getparent()
        if not each.text and run is not None and (body := run.getparent()) is not None:
            body.remove(run)
    return not "".join(each.text or "" for each in texts).strip()

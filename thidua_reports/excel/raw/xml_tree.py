"""A part of a package that came in -> its tree, without what a document type could put into it."""

import re
from html.entities import html5

from lxml import etree

_LEFT_OPEN = re.compile(rb"<br\s*>")
_NAMED = re.compile(rb"&(?!(?:amp|apos|gt|lt|quot);)(\w+;)")
_PARSER, _MENDING = (
    etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        recover=mends,
    )
    for mends in (False, True)
)


def xml_tree(part: bytes) -> etree._Element:
    """Return the root of the part.

    Raises:
        ValueError: It has a document type, which no spreadsheet program writes, and whose entities
            may stand for digits.
        etree.XMLSyntaxError: It is no XML, or deeper or longer in a piece than any program writes.
    """
    root = etree.fromstring(part, _PARSER)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError
    return root


def mended_tree(part: bytes) -> etree._Element | None:
    """Return the root of a part that need be no sound XML; None where nothing can be made of it."""
    try:
        # parsers of one version keep a name that XML does not know, those of another drop it
        known = _NAMED.sub(_by_number, _LEFT_OPEN.sub(b"<br/>", part))
        return etree.fromstring(known, _MENDING)
    except etree.XMLSyntaxError:
        return None


def _by_number(named: re.Match[bytes]) -> bytes:
    """Return the numbers of the signs that a name stands for; a name of none stays as it reads."""
    signs = html5.get(named[1].decode("ascii", "replace"))
    return "".join(f"&#{ord(sign)};" for sign in signs).encode() if signs else b"&amp;" + named[1]


def local_name(element: etree._Element) -> str:
    """Return the name of the element without its namespace; "" of a comment and its like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def namespace_of(element: etree._Element) -> str:
    """Return the namespace of the element as written before its name: {…}, or nothing."""
    name = str(element.tag)
    return name[: name.index("}") + 1] if name.startswith("{") else ""

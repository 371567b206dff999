"""Automatic numbers of headings: sections of a document, and sections of an annex."""

from dataclasses import dataclass

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement


@dataclass(frozen=True)
class _Level:
    """A level of a list: the style that has it, Word's kind of number, and what is printed."""

    style: str
    kind: str
    text: str


_LISTS = (
    (
        _Level("Heading1", "upperRoman", "%1."),
        _Level("Heading2", "decimal", "%2."),
        _Level("Heading3", "decimal", "%2.%3."),
    ),
    (
        _Level("PhuLuc", "none", ""),
        _Level("MucPhuLuc", "decimal", "%2."),
        _Level("MucPhuLucNho", "decimal", "%2.%3."),
    ),
    (_Level("Chuong", "upperRoman", "Chương %1"),),
    (
        _Level("Dieu", "decimal", "Điều %1."),
        _Level("Khoan", "decimal", "%2."),
    ),
)
"""NĐ 30/2020, Phụ lục I, II.5: mục I, khoản 1; below them 1.1, for the letters that Word counts by
(a to f) are not those of the Vietnamese alphabet (a, b, c, d, đ, e). An annex begins a count of its
own, by its title, which shows no number of this list. Articles are counted through all chapters, so
they are a list of their own, with their clauses."""


def number_headings(document: Document) -> None:
    """Give the heading styles their numbers; a section that is left out leaves no gap."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    for identity, levels in enumerate(_LISTS, 1):
        root.append(_numbered(identity, levels))
    for identity, levels in enumerate(_LISTS, 1):
        reference = f'<w:abstractNumId w:val="{identity}"/>'
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{identity}">{reference}</w:num>'))
        for depth, level in enumerate(levels):
            _refer(document, level.style, identity, depth)


def _numbered(identity: int, levels: tuple[_Level, ...]) -> BaseOxmlElement:
    described = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{level.kind}"/>'
        f'<w:pStyle w:val="{level.style}"/><w:suff w:val="{_follows(level)}"/>'
        f'<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for depth, level in enumerate(levels)
    )
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identity}">'
        f'<w:multiLevelType w:val="multilevel"/>{described}</w:abstractNum>'
    )


def _follows(level: _Level) -> str:
    """Return what follows a number: a blank, but where the title stands in the next line."""
    return "space" if level.text.endswith(".") else "nothing"


def _refer(document: Document, style_id: str, identity: int, depth: int) -> None:
    style = next(each for each in document.styles if each.style_id == style_id)
    number = style.element.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = depth
    number.get_or_add_numId().val = identity

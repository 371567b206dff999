"""An empty document with the page of Nghị định 30/2020/NĐ-CP, and its finished bytes."""

from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _Header
from docx.shared import Mm
from numbering import number_headings
from styles import add_styles

from thidua_reports.zip_package import pack, unpack

_LEFT_OVER = (
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    RELATIONSHIP_TYPE.CUSTOM_XML,
)
_COMPATIBILITY = (
    ("compatibilityMode", 15),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
    ("useWord2013TrackBottomHyphenation", 0),
)
_WRITTEN_BY = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'extended-properties"><Application>Microsoft Office Word</Application></Properties>'
)


def new_document() -> Document:
    """Return an empty A4 document with the templates' styles and page numbers."""
    document = docx.Document()
    _drop_left_overs(document)
    add_styles(document)
    number_headings(document)
    _set_up(document)
    _set_page(document.sections[0])
    _number_pages(document.sections[0].header)
    return document


def turn(section: Section) -> None:
    """Make the pages of a section those of an annex: landscape, numbered from 1."""
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    _number_from_one(section)


def landscape_annex(document: Document) -> None:
    """Start an annex whose tables need a landscape page, as `upright_annex` does."""
    turn(_annex(document))


def upright_annex(document: Document) -> None:
    """Start an annex: a new page, numbered by itself from 1 (the 1 is not shown).

    A condition on the annex begins after this break: an annex that stays empty takes its page
    along, whereas a break inside the condition would take the page of what stands before it.
    """
    _number_from_one(_annex(document))


def _annex(document: Document) -> Section:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    document.paragraphs[-1].style = "Ngắt phần"
    return section


def _number_from_one(section: Section) -> None:
    for inherited in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(inherited)
    section._sectPr.insert_element_before(
        parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'),
        "w:cols", "w:titlePg", "w:docGrid",
    )  # fmt: skip


def finished(document: Document, title: str, status: str = "") -> bytes:
    """Return the document's bytes, with a title, a status if it has one, and no date."""
    properties = document.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title = title
    if status:
        properties.content_status = status
    properties.language = "vi-VN"
    target = BytesIO()
    document.save(target)
    return pack(unpack(target.getvalue()) | {"docProps/app.xml": _WRITTEN_BY})


def _drop_left_overs(document: Document) -> None:
    """Drop what python-docx's own starting document brings along."""
    parts = document.part.rels
    for key in [key for key, rel in parts.items() if rel.reltype in _LEFT_OVER]:
        del parts[key]
    package = document.part.package.rels
    for key in [key for key, rel in package.items() if rel.reltype.endswith("/thumbnail")]:
        del package[key]


def _set_up(document: Document) -> None:
    """Set up Word as for a document that Word 2013 or a later one began, in Vietnamese.

    A line that was broken by hand (Shift+Enter) is not stretched to the margin.
    """
    settings = document.settings.element
    for child in list(settings):
        settings.remove(child)
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in _COMPATIBILITY
    )
    for element in (
        '<w:zoom {} w:percent="100"/>',
        '<w:defaultTabStop {} w:val="720"/>',
        '<w:characterSpacingControl {} w:val="doNotCompress"/>',
        f"<w:compat {{}}><w:doNotExpandShiftReturn/>{modes}</w:compat>",
        '<w:themeFontLang {} w:val="vi-VN"/>',
        '<w:decimalSymbol {} w:val=","/>',
        '<w:listSeparator {} w:val=";"/>',
    ):
        settings.append(parse_xml(element.format(nsdecls("w"))))


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.right_margin = Mm(15)
    section.left_margin = Mm(30)
    section.header_distance = section.footer_distance = Mm(10)
    section.gutter = Mm(0)
    section.different_first_page_header_footer = True


def _number_pages(header: _Header) -> None:
    """Centre the page number in the top margin; the first page has a header of its own: none."""
    paragraph = header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(
        parse_xml(
            f"<w:fldSimple {nsdecls('w')} w:instr=' PAGE '><w:r><w:t>2</w:t></w:r></w:fldSimple>"
        )
    )

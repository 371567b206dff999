"""Pages, styles and files as programs leave them, and what a hostile hand hides better."""

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import (
    Edit,
    both,
    by_hand,
    paragraph,
    row,
    with_xml,
)
from tests.word.own_templates import HALF_YEAR, YEAR
from tests.word.package_edits import part, relation, setting
from tests.word.word_documents import NAMESPACES
from thidua_reports.issues.catalogue import decree_kinds as of_form
from thidua_reports.zip_package import pack, unpack

_FIRST = "{{ loi_mo_dau }}"
_OBJECT_TYPE = "application/vnd.openxmlformats-officedocument.oleObject"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _strict(template: bytes) -> bytes:
    """Return a template as Word saves it of the kind Strict Open XML."""
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    names = {
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"wordprocessingml/main",
        office: b"officeDocument/relationships",
    }
    parts = unpack(template)
    for old, new in names.items():
        full = b"http://purl.oclc.org/ooxml/" + new
        parts = {name: blob.replace(old, full) for name, blob in parts.items()}
    return pack(parts)


def _many_parts(template: bytes) -> bytes:
    return pack(unpack(template) | {f"word/media/a{i}.txt": b"x" for i in range(3100)})


def _without_sections(document: WordDocument) -> None:
    for each in list(document.element.body.iter(qn("w:sectPr"))):
        each.getparent().remove(each)


def _without_numbering(document: WordDocument) -> None:
    for root in (document.element, document.styles.element):
        for each in list(root.iter(qn("w:numPr"))):
            each.getparent().remove(each)


def _without_style(name: str) -> Edit:
    def change(document: WordDocument) -> None:
        found = document.styles.element.findall(qn("w:style"))
        for each in [each for each in found if each.get(qn("w:styleId")) == name]:
            each.getparent().remove(each)

    return by_hand(change)


def _low_rows(document: WordDocument) -> None:
    height = f'<w:trHeight {NAMESPACES} w:val="20" w:hRule="exact"/>'
    line = row(document, "{{ h.hang }}", "{{ tieu_de_xep_hang }}")
    line.get_or_add_trPr().append(parse_xml(height))


def _low_line(document: WordDocument) -> None:
    spacing = f'<w:spacing {NAMESPACES} w:line="20" w:lineRule="exact"/>'
    paragraph(document, _FIRST)._p.get_or_add_pPr().append(parse_xml(spacing))


def _code(text: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _over_two_paragraphs(document: WordDocument) -> None:
    """Write a field whose instruction begins in one paragraph and ends in the next."""
    first = paragraph(document, _FIRST)._p
    begun = parse_xml(f"<w:p {NAMESPACES}>{_mark('begin')}{_code(' INCLUDE')}</w:p>")
    ended = parse_xml(
        f"<w:p {NAMESPACES}>{_code('TEXT &quot;c:/a.docx&quot; ')}{_mark('end')}</w:p>"
    )
    first.addnext(ended)
    first.extend(begun)


PAGES = (
    Broken(
        "other heads on even pages, which are not there",
        YEAR,
        setting("<w:evenAndOddHeaders/>"),
        case.NO_NUMBERS,
        ("trang chẵn",),
    ),
    Broken(
        "all sections deleted, so that Word takes its own paper",
        YEAR,
        by_hand(_without_sections),
        (*case.BESIDE_THE_PAPER, *case.NO_NUMBERS),
        ("ra ngoài mép giấy",),
    ),
    Broken(
        "the numbers of the headings deleted",
        YEAR,
        by_hand(_without_numbering),
        (of_form.HEADINGS,),
        ("chưa đánh số",),
    ),
    Broken(
        "the style of the text deleted", YEAR, _without_style("NoiDung"), (of_form.BODY,), ("lề",)
    ),
    Broken(
        "rows of a height that shows nothing",
        YEAR,
        by_hand(_low_rows),
        case.UNREADABLE,
        ("quá thấp", "h.hang"),
    ),
    Broken(
        "a line of a height that shows nothing",
        YEAR,
        by_hand(_low_line),
        case.UNREADABLE,
        ("quá thấp", "loi_mo_dau"),
    ),
)

FILES = (
    Broken("a document of the strict kind", YEAR, _strict, case.NO_WORD_FILE, ("Strict",)),
    Broken("a document of WordPad", YEAR, lambda _: rb"{\rtf1 {{ ten_khoi }}}", case.NO_WORD_FILE),
    Broken("a printed page", YEAR, lambda _: b"%PDF-1.7", case.NO_WORD_FILE),
    Broken("a package of thousands of parts", YEAR, _many_parts, case.UNSAFE, ("quá lớn",)),
    Broken(
        "a workbook that belongs to no chart",
        YEAR,
        part("word/embeddings/so.xlsx", b"PK", _SHEET_TYPE),
        case.MACROS,
        ("so.xlsx",),
    ),
    Broken(
        "an object of another program among the pictures",
        YEAR,
        both(
            part("word/media/a.bin", b"MZ", _OBJECT_TYPE),
            relation("rIdOle", "oleObject", "media/a.bin"),
        ),
        case.MACROS,
        ("a.bin",),
    ),
    Broken(
        "a file as a package beside the document",
        YEAR,
        both(part("word/kem.docx", b"PK", _OBJECT_TYPE), relation("rIdOle", "package", "kem.docx")),
        case.MACROS,
        ("kem.docx",),
    ),
    Broken(
        "an object that is a link to a workbook",
        YEAR,
        relation("rIdOle", "oleObject", "file:///C:/a.xlsx", external=True),
        case.FROM_OUTSIDE,
        ("a.xlsx",),
    ),
    Broken(
        "a mail merge with a database, by its address alone",
        YEAR,
        setting(
            '<w:mailMerge><w:mainDocumentType w:val="formLetters"/><w:dataType w:val="native"/>'
            '<w:connectString w:val="Data Source=C:/ds.accdb"/></w:mailMerge>'
        ),
        case.FROM_OUTSIDE,
        ("ds.accdb",),
    ),
    Broken(
        "a field that takes in a file, its instruction in two paragraphs",
        YEAR,
        by_hand(_over_two_paragraphs),
        case.FROM_OUTSIDE,
        ("INCLUDETEXT", "a.docx"),
    ),
    Broken(
        "a field that takes in a file within another field",
        HALF_YEAR,
        with_xml(
            _FIRST,
            _mark("begin")
            + _code(" IF 1 = 1 ")
            + _mark("begin")
            + _code(" INCLUDETEXT &quot;c:/a.docx&quot; ")
            + _mark("end")
            + _code(" &quot;&quot; ")
            + _mark("end"),
        ),
        case.FROM_OUTSIDE,
        ("INCLUDETEXT", "a.docx"),
    ),
)

CASES = (*PAGES, *FILES)

"""Looks and pages within Nghị định 30/2020 that are not those of the shipped templates."""

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from tests.word.hands import Edit, by_hand, of_text, paragraph, row, set_anew
from tests.word.harmless_edits import Harmless
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR, all_paragraphs
from tests.word.word_documents import NAMESPACES, run


def _every(change) -> Edit:
    """Return an edit of every paragraph that holds something."""
    return by_hand(
        lambda document: [change(each) for each in all_paragraphs(document) if each.runs]
    )


def _standing_annexes(document: WordDocument) -> None:
    for section in list(document.sections)[1:]:
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(30), Mm(15)
    fitted_to_window(document)


def fitted_to_window(document: WordDocument) -> None:
    """Let every wide table be as wide as the text of a standing page, as AutoFit Window does."""
    for table in document.tables:
        columns = list(table._tbl.tblGrid)
        share = 9354 / sum(int(each.get(qn("w:w"))) for each in columns)
        measured = [*columns, *table._tbl.iter(qn("w:tcW"), qn("w:tblW"))]
        for each in measured if share < 1 else ():
            each.set(qn("w:w"), str(round(int(each.get(qn("w:w"))) * share)))


def _wide_margins(document: WordDocument) -> None:
    first = document.sections[0]
    first.left_margin, first.right_margin = Mm(35), Mm(20)
    first.top_margin, first.bottom_margin = Mm(25), Mm(25)


def _drawn_rule(document: WordDocument) -> None:
    """Draw the rule below the motto as a line, as most offices do, instead of a border."""
    motto = paragraph(document, "Độc lập - Tự do - Hạnh phúc")._p
    old = motto.getnext()
    old.getparent().remove(old)
    motto.append(parse_xml(f"<w:p {NAMESPACES}>{_LINE}</w:p>")[0])


_LINE = (
    "<w:r><w:pict><v:line xmlns:v='urn:schemas-microsoft-com:vml' "
    "xmlns:o='urn:schemas-microsoft-com:office:office' id='Ke1' o:spid='_x0000_s1026' "
    "style='position:absolute;left:0;text-align:left;z-index:1;mso-position-horizontal:center' "
    "from='40pt,19pt' to='209pt,19pt'/></w:pict></w:r>"
)


def _measured_otherwise(document: WordDocument) -> None:
    """Give the pages the A4 of another printer, a fraction of a millimetre larger."""
    for section in document.sections:
        lies = section.page_width > section.page_height
        section.page_width, section.page_height = (_LONG, _SHORT) if lies else (_SHORT, _LONG)


_SHORT, _LONG = Pt(595.35), Pt(842)


def _black(document: WordDocument) -> None:
    for run_of_title in paragraph(document, "BÁO CÁO").runs:
        run_of_title.font.color.rgb = RGBColor(0, 0, 0)


LOOKS = (
    Harmless("a rule that is drawn as a line", YEAR, by_hand(_drawn_rule)),
    Harmless("the A4 of another printer", YEAR, by_hand(_measured_otherwise)),
    Harmless("black by its number", HALF_YEAR, by_hand(_black)),
    Harmless("margins at the other end of the decree", YEAR, by_hand(_wide_margins)),
    Harmless("the annexes on standing pages", YEAR, by_hand(_standing_annexes)),
    Harmless(
        "headings of 13 points",
        YEAR,
        by_hand(lambda document: setattr(document.styles["Heading 2"].font, "size", Pt(13))),
    ),
    Harmless(
        "another font in the remarks of a table",
        YEAR,
        by_hand(
            lambda document: setattr(
                paragraph(document, "Cách chấm").runs[0].font, "name", "Times New Roman"
            )
        ),
    ),
    Harmless(
        "lines held together",
        HALF_YEAR,
        _every(lambda each: setattr(each.paragraph_format, "keep_with_next", True)),
    ),
    Harmless(
        "lines of one and a half",
        PLEDGE,
        by_hand(
            lambda document: setattr(
                paragraph(document, "{{ mo_dau }}").style.paragraph_format, "line_spacing", 1.5
            )
        ),
    ),
    Harmless(
        "another style for the tables",
        AFTER,
        by_hand(
            lambda document: [
                setattr(each, "style", document.styles["Normal Table"])
                for each in document.tables[1:3]
            ]
        ),
    ),
    Harmless(
        "a shaded head of a table",
        PLEDGE,
        by_hand(
            lambda document: (
                row(document, "Đăng ký")
                .tc_lst[0]
                .get_or_add_tcPr()
                .append(parse_xml(f'<w:shd {NAMESPACES} w:val="clear" w:fill="D9D9D9"/>'))
            )
        ),
    ),
    Harmless(
        "half a tag in bold",
        YEAR,
        set_anew("{{ loi_mo_dau }}", run("{{ loi_") + of_text("mo_dau }}", "<w:b/>")),
    ),
    Harmless(
        "half a tag of a row in italics",
        YEAR,
        set_anew(
            "{{ h.thuc_hien }}",
            run("{") + of_text("{ h.thuc_", "<w:i/>") + run("hien }") + of_text("}", "<w:b/>"),
        ),
    ),
)

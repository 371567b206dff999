"""The form of Nghị định 30/2020, broken one point at a time."""

from collections.abc import Callable

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import Edit, both, by_hand, formatted, paragraph, typed, without_paragraph
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR, all_paragraphs
from tests.word.package_edits import in_part
from thidua_reports.issues.catalogue import decree_kinds as of_form


def _first_page(change: Callable[[Section], object]) -> Edit:
    return by_hand(lambda document: change(document.sections[0]))


def _on_paper(width: int, height: int) -> Edit:
    def change(document: WordDocument) -> None:
        for section in document.sections:
            lies = section.page_width > section.page_height
            sides = (height, width) if lies else (width, height)
            section.page_width, section.page_height = Mm(sides[0]), Mm(sides[1])

    return by_hand(change)


def _lying(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


def _changed(text: str, change: Callable[[Paragraph], object]) -> Edit:
    return by_hand(lambda document: change(paragraph(document, text)))


def _in_style(style: str, change: Callable[[Paragraph], object]) -> Edit:
    """Return an edit that formats every paragraph of a style by hand."""

    def edit(document: WordDocument) -> None:
        of_style = [
            each for each in all_paragraphs(document) if each._p.style == style and each.runs
        ]
        assert of_style, style
        for each in of_style:
            change(each)

    return by_hand(edit)


def _set_left(found: Paragraph) -> None:
    found.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _sized(points: float) -> Callable[[Paragraph], None]:
    def change(found: Paragraph) -> None:
        for each in found.runs:
            each.font.size = Pt(points)

    return change


def _red(found: Paragraph) -> None:
    for each in found.runs:
        each.font.color.rgb = RGBColor(0xC0, 0, 0)


def _in_arial(found: Paragraph) -> None:
    for each in found.runs:
        each.font.name = "Arial"
        each._r.rPr.rFonts.set(qn("w:cs"), "Arial")


def _upright(found: Paragraph) -> None:
    for each in found.runs:
        each.bold = each.italic = False


def _spread(found: Paragraph) -> None:
    found.paragraph_format.line_spacing = 2.5


def _without_rule_below(text: str) -> Edit:
    """Return an edit that deletes the next paragraph, which is a rule."""

    def change(found: Paragraph) -> None:
        rule = found._p.getnext()
        rule.getparent().remove(rule)

    return _changed(text, change)


def _without_heads(document: WordDocument) -> None:
    for section in document.sections:
        for each in section._sectPr.findall(qn("w:headerReference")):
            section._sectPr.remove(each)


def _without_place_of_signing(document: WordDocument) -> None:
    for each in [each for each in all_paragraphs(document) if "ky.quyen_han" in each.text]:
        each._p.getparent().remove(each._p)


def _without_recipients(document: WordDocument) -> None:
    for each in [each for each in all_paragraphs(document) if each.text == "Nơi nhận:"]:
        each._p.getparent().remove(each._p)


PAGE = (
    Broken("American paper", YEAR, _on_paper(216, 279), (of_form.PAPER,), ("A4",)),
    Broken(
        "a narrow left margin",
        HALF_YEAR,
        _first_page(lambda section: setattr(section, "left_margin", Mm(10))),
        (of_form.MARGINS,),
        ("lề",),
    ),
    Broken(
        "a wide right margin",
        PLEDGE,
        _first_page(lambda section: setattr(section, "right_margin", Mm(35))),
        (of_form.MARGINS,),
        ("lề",),
    ),
    Broken("the report on a lying page", HALF_YEAR, _first_page(_lying), (of_form.PAPER,)),
    Broken(
        "no page number",
        YEAR,
        by_hand(_without_heads),
        case.NO_NUMBERS,
        ("số trang",),
    ),
    Broken(
        "a page number on the first page",
        PLEDGE,
        in_part("word/document.xml", "<w:titlePg/>", ""),
        (of_form.PAGE_NUMBER,),
        ("số trang",),
    ),
)

LETTERS = (
    Broken(
        "Arial in the text", YEAR, _in_style("NoiDung", _in_arial), (of_form.FONT,), ("loi_mo_dau",)
    ),
    Broken(
        "white letters, so that a mark of doubt is not seen",
        YEAR,
        formatted("{{ cau.dau }}", '<w:color w:val="FFFFFF"/>'),
        (of_form.FONT, *case.UNREADABLE),
        ("cau.dau",),
    ),
    Broken(
        "a heading in red",
        YEAR,
        _changed("ĐẶC ĐIỂM TÌNH HÌNH", _red),
        (of_form.FONT,),
        ("ĐẶC ĐIỂM TÌNH HÌNH",),
    ),
    Broken("a title of 20 points", HALF_YEAR, _changed("BÁO CÁO", _sized(20)), (of_form.TITLE,)),
    Broken("text of 11 points", YEAR, _in_style("NoiDung", _sized(11)), (of_form.BODY,)),
    Broken("text that is not justified", YEAR, _in_style("NoiDung", _set_left), (of_form.BODY,)),
    Broken("lines far apart", YEAR, _in_style("NoiDung", _spread), (of_form.BODY,)),
    Broken("a title that is not bold", PLEDGE, _changed("BẢN KÝ KẾT", _upright), (of_form.TITLE,)),
    Broken("a title at the left", AFTER, _changed("BIÊN BẢN", _set_left), (of_form.TITLE,)),
)

HEAD = (
    Broken(
        "a misspelt name of the country",
        YEAR,
        typed("CHỦ NGHĨA", "CHỦ NGHIÃ"),
        (of_form.COUNTRY,),
        ("Quốc hiệu",),
    ),
    Broken(
        "no name of the country",
        HALF_YEAR,
        without_paragraph("CỘNG HÒA XÃ HỘI"),
        (of_form.COUNTRY,),
        ("Quốc hiệu",),
    ),
    Broken(
        "another motto",
        PLEDGE,
        typed("Độc lập - Tự do - Hạnh phúc", "Độc lập, Tự do, Hạnh phúc"),
        (of_form.MOTTO,),
        ("Tiêu ngữ",),
    ),
    Broken(
        "no rule below the motto",
        YEAR,
        _without_rule_below("Độc lập - Tự do"),
        (of_form.MOTTO,),
        ("Tiêu ngữ",),
    ),
    Broken(
        "no rule below the bloc's name",
        HALF_YEAR,
        _without_rule_below("{{ ten_khoi_hoa }}"),
        (of_form.ISSUING_BODY,),
    ),
    Broken(
        "no rule below the title", AFTER, _without_rule_below("{{ trich_yeu }}"), (of_form.TITLE,)
    ),
    Broken(
        "place and date upright",
        YEAR,
        _changed("{{ dia_danh_ngay }}", _upright),
        (of_form.PLACE_AND_DAY,),
    ),
    Broken("the kind of document deleted", YEAR, without_paragraph("BÁO CÁO"), (of_form.TITLE,)),
)

FOOT = (
    Broken(
        "no recipients",
        PLEDGE,
        by_hand(_without_recipients),
        (of_form.RECIPIENTS,),
        ("Nơi nhận",),
    ),
    Broken(
        "no word of whom the signer stands for",
        YEAR,
        by_hand(_without_place_of_signing),
        (of_form.SIGNATURE, *case.LOST),
        ("quyen_han",),
    ),
    Broken("no sign of the end", HALF_YEAR, typed("./.", "."), (of_form.END_MARK,), ("loi_ket",)),
    Broken(
        "an annex in capitals",
        PLEDGE,
        typed("Phụ lục", "PHỤ LỤC", below="Lưu:"),
        (of_form.ANNEXES,),
        ("Phụ lục",),
    ),
    Broken(
        "an annex in capitals by its format",
        YEAR,
        formatted("{{ phu_luc_chi_tieu }}", "<w:caps/>", below="Lưu:"),
        (of_form.ANNEXES,),
        ("Phụ lục",),
    ),
    Broken(
        "an annex that does not say what it belongs to",
        YEAR,
        both(
            without_paragraph("{{ ky_hieu_kem_theo }}"),
            without_paragraph("{{ ky_hieu_kem_theo }}"),
        ),
        (of_form.ANNEXES, *case.LOST),
        ("kèm theo",),
    ),
    Broken(
        "an annex that the text does not speak of",
        PLEDGE,
        without_paragraph("nêu tại Phụ lục"),
        (of_form.ANNEXES,),
        ("Phụ lục",),
    ),
)

CASES = (*PAGE, *LETTERS, *HEAD, *FOOT)

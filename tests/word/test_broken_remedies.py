"""Whoever does what the message about a broken template says does not see the message again."""

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from tests.word.broken_lettering import lettered
from tests.word.broken_templates import BROKEN
from tests.word.hands import (
    Edit,
    both,
    by_hand,
    paragraph,
    row,
    set_anew,
    typed,
    typed_everywhere,
)
from tests.word.harmless_form import fitted_to_window
from tests.word.own_templates import all_paragraphs, part, reported, shipped
from tests.word.word_documents import NAMESPACES, run

BY_NAME = {each.name: each for each in BROKEN}


def remedy_of(code: str, name: str, says: str, act: Edit) -> object:
    """Return a case: the broken template of this name, what its remedy says, and that done."""
    return pytest.param(
        code, name, says, act, id=f"{code} {name}", marks=pytest.mark.remedy_of(code)
    )


def _plain(text: str) -> Edit:
    """Return an edit that gives the letters of a paragraph the look of their style again."""

    def change(document: WordDocument) -> None:
        for each in paragraph(document, text).runs:
            if each._r.rPr is not None:
                each._r.remove(each._r.rPr)

    return by_hand(change)


def _every(change) -> Edit:
    return by_hand(lambda document: [change(each) for each in all_paragraphs(document)])


def _of_text(change) -> Edit:
    """Return an edit of every paragraph in the style of the text."""
    return _every(lambda each: each._p.style == "NoiDung" and change(each))


def _sized(points: float):
    def change(found: Paragraph) -> None:
        for each in found.runs:
            each.font.size = Pt(points)

    return change


def _in_times(found: Paragraph) -> None:
    for each in found.runs:
        each.font.name = "Times New Roman"
        if each._r.rPr.rFonts is not None:
            each._r.rPr.rFonts.set(qn("w:cs"), "Times New Roman")


def _lined(found: Paragraph) -> None:
    found.paragraph_format.line_spacing = 1.15


def _recipients_headed(document: WordDocument) -> None:
    above = paragraph(document, "{%p for dong in noi_nhan %}")
    made = above.insert_paragraph_before("Nơi nhận:").runs[0]
    made.font.size, made.bold, made.italic = Pt(12), True, True


def _on_a4(document: WordDocument) -> None:
    for section in document.sections:
        lies = section.page_width > section.page_height
        sides = (297, 210) if lies else (210, 297)
        section.page_width, section.page_height = Mm(sides[0]), Mm(sides[1])


def _margins(document: WordDocument) -> None:
    section = document.sections[0]
    section.left_margin, section.right_margin = Mm(30), Mm(15)


def _other_first_page(document: WordDocument) -> None:
    for section in document.sections:
        section.different_first_page_header_footer = True


def _numbered_pages(document: WordDocument) -> None:
    """Put the page number into the head of every section, as Insert > Page Number does."""
    number = f'<w:fldSimple w:instr=" PAGE ">{run("2")}</w:fldSimple>'
    for section in document.sections:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        head._p.extend(parse_xml(f"<w:p {NAMESPACES}>{number}</w:p>"))


def _second_row_deleted(document: WordDocument) -> None:
    second = row(document, "{{ h.hang }}", "{{ tieu_de_xep_hang }}").getnext()
    second.getparent().remove(second)


def _section_deleted(document: WordDocument) -> None:
    for element in part(document, "{%p if khen_thuong %}", "{%p endif %}"):
        element.getparent().remove(element)


SLIPS = [
    remedy_of(
        "MW71",
        "a paragraph of a tag struck through",
        "bỏ chọn Strikethrough",
        _plain("kiến nghị, đề xuất"),
    ),
    remedy_of(
        "MW72",
        "a figure in white on a white cell",
        "chọn màu Automatic",
        _plain("{{ h.thuc_hien }}"),
    ),
    remedy_of("MW72", "a mark of doubt in letters of one point", "cỡ 13", _plain("{{ cau.dau }}")),
    remedy_of(
        "MW73",
        "the row of data pasted twice into its loop",
        "Xóa một hàng",
        by_hand(_second_row_deleted),
    ),
    remedy_of(
        "MW73",
        "a section pasted again further below",
        "Xóa một phần",
        by_hand(_section_deleted),
    ),
    remedy_of(
        "MW74",
        "the number of members typed",
        "bỏ số",
        typed("Khối có 10 đơn vị thành viên.", "Khối có các đơn vị thành viên."),
    ),
    remedy_of(
        "MW75",
        "the right number of members typed, which is another next year",
        "bỏ số",
        typed("Khối gồm 02 đơn vị.", "Khối gồm các đơn vị."),
    ),
    remedy_of(
        "MW76",
        "a percent sign typed after the tag that has one",
        "Xóa dấu %",
        typed("{{ h.ty_le }} %", "{{ h.ty_le }}"),
    ),
    remedy_of(
        "MW77",
        "the bonus headed as a deduction",
        "thành “Thưởng”",
        typed_everywhere("Điểm trừ", "Thưởng"),
    ),
    remedy_of(
        "MW77",
        "the valid ballots after the words for those that are not",
        "thành “Số phiếu hợp lệ”",
        typed("Số phiếu không hợp lệ", "Số phiếu hợp lệ"),
    ),
    remedy_of(
        "MW78",
        "the annexes turned upright, their tables as wide as before",
        "AutoFit Window",
        by_hand(fitted_to_window),
    ),
]

CONTENTS = [
    remedy_of("MW48", "no page number", "chèn số trang", by_hand(_numbered_pages)),
    remedy_of(
        "MW59",
        "the ranking below the condition of another section",
        "bỏ điều kiện",
        typed("{%p if kien_nghi %}", "{%p if bang_diem %}"),
    ),
    remedy_of(
        "MW69",
        "two figures of a row changed about",
        "Chuyển thẻ về đúng cột",
        both(
            typed("{{ h.tu_cham }}", "{{ h.x }}", below="{{ tieu_de_xep_hang }}"),
            typed("{{ h.thong_nhat }}", "{{ h.tu_cham }}", below="{{ tieu_de_xep_hang }}"),
            typed("{{ h.x }}", "{{ h.thong_nhat }}"),
        ),
    ),
    remedy_of(
        "MW70",
        "a date that is of the day on which the document is opened",
        "Xóa trường ấy",
        set_anew("{{ loi_ket }}", run("{{ loi_ket }} tính đến hết tháng 6./.")),
    ),
]

FORM = [
    remedy_of("ND01", "American paper", "chọn A4", by_hand(_on_a4)),
    remedy_of("ND02", "a narrow left margin", "lề trái 30-35 mm", by_hand(_margins)),
    remedy_of("ND03", "Arial in the text", "đặt phông Times New Roman", _every(_in_times)),
    remedy_of(
        "ND04",
        "a page number on the first page",
        "Different First Page",
        by_hand(_other_first_page),
    ),
    remedy_of(
        "ND05",
        "a misspelt name of the country",
        "“CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”",
        typed("CHỦ NGHIÃ", "CHỦ NGHĨA"),
    ),
    remedy_of(
        "ND06",
        "another motto",
        "“Độc lập - Tự do - Hạnh phúc”",
        typed("Độc lập, Tự do, Hạnh phúc", "Độc lập - Tự do - Hạnh phúc"),
    ),
    remedy_of(
        "ND07",
        "the superior body in italics",
        "đứng, không đậm",
        lettered("{{ co_quan_chu_quan }}", italic=None),
    ),
    remedy_of(
        "ND08",
        "the bloc's name in italics",
        "đứng, đậm",
        lettered("{{ ten_khoi_hoa }}", italic=None),
    ),
    remedy_of("ND09", "the number in bold", "đứng", lettered("{{ so_ky_hieu }}", bold=None)),
    remedy_of("ND15", "the addressees in italics", "đứng", lettered("{{ kinh_gui }}", italic=None)),
    remedy_of("ND17", "the signer's name not bold", "đậm", lettered("CHỦ TỌA", bold=None)),
    remedy_of("ND10", "place and date upright", "nghiêng", _plain("{{ dia_danh_ngay }}")),
    remedy_of("ND11", "a title of 20 points", "cỡ 13-14", _plain("BÁO CÁO")),
    remedy_of("ND13", "text of 11 points", "cỡ 13-14", _of_text(_sized(14))),
    remedy_of("ND13", "lines far apart", "từ 1 đến 1,5", _of_text(_lined)),
    remedy_of(
        "ND16",
        "no recipients",
        "Đặt “Nơi nhận:”",
        by_hand(_recipients_headed),
    ),
    remedy_of("ND18", "an annex in capitals", "in thường", typed("PHỤ LỤC", "Phụ lục")),
    remedy_of(
        "ND19", "no sign of the end", "dấu “./.”", typed("{{ loi_ket }}.", "{{ loi_ket }}./.")
    ),
]


@pytest.mark.parametrize(("code", "name", "says", "act"), [*SLIPS, *CONTENTS, *FORM])
def test_the_remedy_of_what_is_broken_clears_it(code, name, says, act):
    case = BY_NAME[name]
    broken = case.edit(shipped(case.template))
    before = reported(case.template, broken)
    remedies = [each.remedy for each in before if each.kind.code == code]
    assert any(says in each for each in remedies), [str(each) for each in before]

    after = reported(case.template, act(broken))

    assert code not in {each.kind.code for each in after}, [str(each) for each in after]
    assert {each.kind for each in after} <= {each.kind for each in before}

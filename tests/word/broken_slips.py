"""What is pasted twice, struck out, typed as a figure, wrongly headed, or beside the paper."""

from copy import deepcopy

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import (
    Edit,
    by_hand,
    cell,
    formatted,
    new_lines,
    paragraph,
    row,
    typed,
)
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR, part
from tests.word.word_documents import NAMESPACES

_RANKING = "{{ tieu_de_xep_hang }}"
_VOTES, _PLAN = "bien_ban_kiem_phieu.docx", "ke_hoach.docx"


def _pasted_below(first: str, last: str, below: str = "") -> Edit:
    """Return an edit that pastes a part of the body again below itself, or below another text."""

    def change(document: WordDocument) -> None:
        elements = list(part(document, first, last))
        target = paragraph(document, below)._p if below else elements[-1]
        for each in reversed(elements):
            target.addnext(deepcopy(each))

    return by_hand(change)


def _column_pasted(text: str, below: str) -> Edit:
    def change(document: WordDocument) -> None:
        index = row(document, text, below).findall(qn("w:tc")).index(cell(document, text, below))
        for line in row(document, text, below).getparent().findall(qn("w:tr")):
            cells = line.findall(qn("w:tc"))
            if len(cells) > 1:
                cells[index].addnext(deepcopy(cells[index]))

    return by_hand(change)


def _row_pasted(text: str, below: str) -> Edit:
    return by_hand(
        lambda document: row(document, text, below).addnext(deepcopy(row(document, text, below)))
    )


def _turned_upright(document: WordDocument) -> None:
    for section in list(document.sections)[1:]:
        section.orientation = WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(210), Mm(297)


def _pushed_right(document: WordDocument) -> None:
    document.sections[0].left_margin = Mm(80)


def _merged_into_the_row_above(text: str, below: str) -> Edit:
    """Return an edit that joins a cell with the one above it, which keeps its own text alone."""

    def change(document: WordDocument) -> None:
        properties = cell(document, text, below).get_or_add_tcPr()
        properties.append(parse_xml(f"<w:vMerge {NAMESPACES}/>"))

    return by_hand(change)


def _squeezed(document: WordDocument) -> None:
    """Drag the border of a column over it until nothing is left of it."""
    table = row(document, "{{ h.thong_nhat }}", _RANKING).getparent()
    index = 4
    table.findall(qn("w:tblGrid"))[0][index].set(qn("w:w"), "40")
    for line in table.findall(qn("w:tr")):
        cells = line.findall(qn("w:tc"))
        if len(cells) > index:
            cells[index].tcPr.find(qn("w:tcW")).set(qn("w:w"), "40")


UNSEEN = (
    Broken(
        "a column of figures dragged to nothing",
        YEAR,
        by_hand(_squeezed),
        case.UNREADABLE,
        ("h.thong_nhat", "cột quá hẹp"),
    ),
    Broken(
        "a paragraph of a tag struck through",
        YEAR,
        formatted("{{ ten_khoi }} kiến nghị", "<w:strike/>"),
        case.STRUCK_OUT,
        ("ten_khoi", "kiến nghị"),
    ),
    Broken(
        "a figure of the ranking struck through twice",
        AFTER,
        formatted("{{ h.thong_nhat }}", "<w:dstrike/>"),
        case.STRUCK_OUT,
        ("h.thong_nhat", "hàng 3"),
    ),
    Broken(
        "fixed words struck through instead of deleted",
        PLEDGE,
        formatted("Các đơn vị thành viên cam kết", "<w:strike/>"),
        case.STRUCK_OUT,
        ("cam kết",),
    ),
    Broken(
        "a figure in the white of the theme",
        YEAR,
        formatted("{{ h.thong_nhat }}", '<w:color w:val="000000" w:themeColor="background1"/>'),
        case.UNREADABLE,
        ("h.thong_nhat",),
    ),
    Broken(
        "a figure in white on a white cell",
        HALF_YEAR,
        formatted("{{ h.thuc_hien }}", '<w:color w:val="FFFFFF"/>'),
        case.UNREADABLE,
        ("h.thuc_hien",),
    ),
    Broken(
        "a mark of doubt in letters of one point",
        YEAR,
        formatted("{{ cau.dau }}", '<w:sz w:val="2"/>'),
        case.UNREADABLE,
        ("cau.",),
    ),
    Broken(
        "a figure in a cell that is merged into the one above it",
        YEAR,
        _merged_into_the_row_above("{{ h.thong_nhat }}", _RANKING),
        case.UNREADABLE,
        ("h.thong_nhat", "hàng 3"),
    ),
)

TWICE = (
    Broken(
        "the row of data pasted twice into its loop",
        YEAR,
        _row_pasted("{{ h.hang }}", _RANKING),
        case.TWICE,
        ("hàng", "h.don_vi"),
    ),
    Broken(
        "the column of agreed points pasted twice",
        YEAR,
        _column_pasted("{{ h.thong_nhat }}", _RANKING),
        case.TWICE,
        ("cột", "h.thong_nhat"),
    ),
    Broken(
        "a section pasted twice, the one below the other",
        YEAR,
        _pasted_below("{%p if khen_thuong %}", "{%p endif %}"),
        case.TWICE,
        ("phần", "ĐỀ NGHỊ KHEN THƯỞNG"),
    ),
    Broken(
        "a section pasted again further below",
        YEAR,
        _pasted_below("{%p if khen_thuong %}", "{%p endif %}", below="{{ loi_ket }}"),
        case.TWICE,
        ("phần", "ĐỀ NGHỊ KHEN THƯỞNG"),
    ),
    Broken(
        "the ranking pasted again below the requests",
        YEAR,
        by_hand(
            lambda document: paragraph(document, "{{ loi_ket }}")._p.addprevious(
                deepcopy(row(document, "{{ h.hang }}", _RANKING).getparent())
            )
        ),
        case.TWICE,
        ("bảng", "Hạng"),
    ),
    Broken(
        "the sentences of a loop pasted twice",
        HALF_YEAR,
        _pasted_below("{%p for dong in dac_diem %}", "{%p endfor %}"),
        case.TWICE,
        ("dac_diem",),
    ),
    Broken(
        "the text of a loop pasted twice within it",
        PLEDGE,
        new_lines("{{ dong }}", "{{ dong }}", below="{%p for dong in can_cu %}"),
        case.TWICE,
        ("dong",),
    ),
)

FIGURES = (
    Broken(
        "the number of members typed",
        YEAR,
        typed("{{ loi_mo_dau }}", "{{ loi_mo_dau }} Khối có 10 đơn vị thành viên."),
        case.WRONG_COUNT,
        ("10 đơn vị thành viên",),
    ),
    Broken(
        "the number of workbooks typed",
        HALF_YEAR,
        typed("{{ loi_mo_dau }}", "{{ loi_mo_dau }} Có 07/07 đơn vị gửi báo cáo."),
        case.WRONG_COUNT,
        ("07/07 đơn vị",),
    ),
    Broken(
        "the right number of members typed, which is another next year",
        YEAR,
        typed("{{ loi_mo_dau }}", "{{ loi_mo_dau }} Khối gồm 02 đơn vị."),
        case.TYPED_FIGURE,
        ("02 đơn vị",),
    ),
    Broken(
        "a result typed",
        YEAR,
        typed("{{ loi_ket }}", "{{ loi_ket }}, thu đạt 8.925 tỷ đồng, bằng 102% kế hoạch"),
        case.TYPED_FIGURE,
        ("8.925 tỷ đồng", "102%"),
    ),
    Broken(
        "a percent sign typed after the tag that has one",
        YEAR,
        typed("{{ h.ty_le }}", "{{ h.ty_le }} %"),
        case.SIGN_TWICE,
        ("h.ty_le",),
    ),
)

PAPER = (
    Broken(
        "the annexes turned upright, their tables as wide as before",
        YEAR,
        by_hand(_turned_upright),
        case.BESIDE_THE_PAPER,
        ("ra ngoài mép giấy", "Kết quả thực hiện các chỉ tiêu"),
    ),
    Broken(
        "a margin that pushes the tables over the edge",
        YEAR,
        by_hand(_pushed_right),
        case.BESIDE_THE_PAPER,
        ("ra ngoài mép giấy", "bảng 1"),
    ),
)

CASES = (*UNSEEN, *TWICE, *FIGURES, *PAPER)

"""Loops and conditions that are open, crossed, in the wrong place, or of the wrong list."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import (
    both,
    enter_before,
    moved_above,
    row_moved,
    typed,
    with_xml,
    without_paragraph,
    without_row,
)
from tests.word.own_templates import AFTER, HALF_YEAR, PLEDGE, YEAR
from tests.word.word_documents import run

_END, _END_ROW, _END_IF = "{%p endfor %}", "{%tr endfor %}", "{%p endif %}"
_IN_LEADS = "{%p for dong in dac_diem %}"
_RANKS, _TARGETS = "{%tr for h in bang_diem %}", "{%tr for nhom in bang_chi_tieu %}"

UNBALANCED = (
    Broken(
        "the end of a loop deleted",
        YEAR,
        without_paragraph(_END, below="{%p for dong in han_che %}"),
        case.OPEN_LOOP,
        ("HẠN CHẾ",),
    ),
    Broken(
        "the beginning of a loop deleted",
        YEAR,
        without_paragraph("{%p for dong in can_cu %}"),
        (*case.NO_LOOP_TO_END, *case.NO_SUCH_FIELD),
        ("BÁO CÁO",),
    ),
    Broken(
        "the end of a condition deleted",
        HALF_YEAR,
        without_paragraph(_END_IF, below="HOẠT ĐỘNG CHUNG CỦA KHỐI"),
        case.OPEN_LOOP,
        ("hoat_dong_chung",),
    ),
    Broken(
        "a loop and a condition crossed",
        PLEDGE,
        moved_above(_END_IF, _END, below=_IN_LEADS),
        case.CROSSED,
        ("CÁC ĐƠN VỊ KÝ KẾT",),
    ),
    Broken(
        "the row that ends the rows deleted",
        YEAR,
        without_row(_END_ROW, below=_RANKS),
        case.OPEN_LOOP,
        ("bang_diem", "hàng 2"),
    ),
    Broken(
        "the row that begins the rows deleted",
        AFTER,
        without_row("{%tr for h in y_kien %}"),
        (*case.NO_LOOP_TO_END, *case.NO_SUCH_FIELD),
        ("góp ý",),
    ),
    Broken(
        "the rows that begin and end changed about",
        YEAR,
        both(
            row_moved(_RANKS, _END_ROW, below=_RANKS, after=True),
            row_moved(_END_ROW, "{{ h.hang }}", below="{{ tieu_de_xep_hang }}"),
        ),
        (*case.CROSSED, *case.NO_SUCH_FIELD),
        ("bảng",),
    ),
    Broken(
        "a misspelt end",
        YEAR,
        typed(_END, "{%p endfr %}", below="{%p for dong in khen_thuong %}"),
        case.NO_INSTRUCTION,
        ("endfr", "ĐỀ NGHỊ KHEN THƯỞNG"),
    ),
    Broken(
        "a tag in the words of her language",
        YEAR,
        typed("{%p for dong in kien_nghi %}", "{%p for dong trong kien_nghi %}"),
        (*case.NO_INSTRUCTION, case.of_tags.BAD_SYNTAX),
        ("trong kien_nghi", "KIẾN NGHỊ"),
    ),
    Broken(
        "a loop of no list",
        YEAR,
        typed("{%p for dong in kien_nghi %}", "{%p for dong in %}"),
        (case.of_tags.BAD_SYNTAX,),
        ("for dong in", "KIẾN NGHỊ"),
    ),
)

OTHER_LIST = (
    Broken(
        "a misspelt list",
        YEAR,
        typed("{%p for dong in han_che %}", "{%p for dong in han_chee %}"),
        case.NO_SUCH_FIELD,
        ("han_chee", "HẠN CHẾ"),
    ),
    Broken(
        "a misspelt condition",
        YEAR,
        typed("{%p if diem_don_vi %}", "{%p if diemdonvi %}", below="Lưu:"),
        case.NO_SUCH_FIELD,
        ("diemdonvi",),
    ),
    Broken(
        "a text instead of a list",
        HALF_YEAR,
        typed("{%p for dong in phuong_huong %}", "{%p for dong in loi_ket %}"),
        (case.of_tags.NOT_A_LIST,),
        ("loi_ket", "PHƯƠNG HƯỚNG"),
    ),
    Broken(
        "another name for the entry at the beginning of the loop",
        YEAR,
        typed("{%p for dong in kien_nghi %}", "{%p for d in kien_nghi %}"),
        case.NO_SUCH_FIELD,
        ("dong", "KIẾN NGHỊ"),
    ),
    Broken(
        "another name for the entry in one cell",
        YEAR,
        typed("{{ h.hang }}", "{{ hang.hang }}"),
        case.NO_SUCH_FIELD,
        ("hang.hang", "hàng 3"),
    ),
    Broken(
        "the group of the rows in place of the row",
        PLEDGE,
        typed("{{ h.ke_hoach }}", "{{ nhom.ke_hoach }}"),
        case.NO_SUCH_FIELD,
        ("nhom.ke_hoach", "ĐĂNG KÝ THI ĐUA"),
    ),
    Broken(
        "an entry named like the one around it",
        YEAR,
        typed("{%tr for h in nhom.dong %}", "{%tr for nhom in nhom.dong %}"),
        case.NO_SUCH_FIELD,
        ("h.tt",),
    ),
    Broken(
        "a row moved out of its loop",
        AFTER,
        row_moved("{{ h.hang }}", _END_ROW, below=_RANKS, after=True),
        case.NO_SUCH_FIELD,
        ("h.hang",),
    ),
    Broken(
        "the loop of another section copied over this one",
        YEAR,
        typed("{%p for dong in phuong_huong %}", "{%p for dong in kien_nghi %}"),
        case.LOST,
        ("phuong_huong",),
    ),
    Broken(
        "a loop of nothing",
        YEAR,
        without_paragraph("{{ dong }}", below="{%p for dong in khen_thuong %}"),
        case.LOST,
        ("khen_thuong",),
    ),
)

PLACES = (
    Broken(
        "a loop of rows outside a table",
        YEAR,
        typed("{%p for dong in kien_nghi %}", "{%tr for dong in kien_nghi %}"),
        (case.of_tags.OUTSIDE_TABLE, *case.OTHER_KIND_OF_TAG),
        ("kien_nghi", "KIẾN NGHỊ"),
    ),
    Broken(
        "a loop of rows that ends as one of texts",
        YEAR,
        typed(_END_ROW, "{% endfor %}", below=_RANKS),
        case.OTHER_KIND_OF_TAG,
        ("endfor", "hàng 4"),
    ),
    Broken(
        "a blank before the letters of a loop of rows",
        YEAR,
        typed(_RANKS, "{% tr for h in bang_diem %}"),
        case.NO_INSTRUCTION,
        ("tr for h in bang_diem",),
    ),
    Broken(
        "an else that belongs to no paragraph",
        YEAR,
        typed("{%p else %}", "{% else %}", below="HẠN CHẾ"),
        (*case.OTHER_KIND_OF_TAG, *case.ELSEWHERE),
        ("else",),
    ),
    Broken(
        "text in the row that begins a loop",
        YEAR,
        typed(_TARGETS, f"Tổng cộng {_TARGETS}"),
        case.WITH_COMPANY,
        ("Tổng cộng", "hàng 2"),
    ),
    Broken(
        "the beginning of a loop in the row of data",
        YEAR,
        both(typed("{{ h.hang }}", _RANKS + "{{ h.hang }}"), without_row(_RANKS)),
        case.WITH_COMPANY,
        ("bang_diem",),
    ),
    Broken(
        "text in the paragraph that begins a condition",
        HALF_YEAR,
        typed("{%p if han_che %}", "{%p if han_che %} Hạn chế của khối"),
        case.WITH_COMPANY,
        ("Hạn chế của khối",),
    ),
    Broken(
        "the end of a loop of paragraphs in another cell",
        YEAR,
        moved_above(_END, "{{ ky.chuc_vu }}", below="{%p for dong in noi_nhan %}"),
        case.ELSEWHERE,
        ("noi_nhan",),
    ),
    Broken(
        "the end of a loop of rows in another table",
        YEAR,
        row_moved(_END_ROW, "{{ so_ky_hieu }}", after=True),
        (*case.CROSSED, *case.NO_LOOP_TO_END),
        ("endfor",),
    ),
    Broken(
        "Enter within a loop of one paragraph",
        YEAR,
        enter_before("{{ cau.ket }}"),
        (*case.ELSEWHERE, *case.CROSSED),
        ("cau",),
    ),
    Broken(
        "a page break beside the end of a condition",
        YEAR,
        with_xml(_END_IF, '<w:r><w:br w:type="page"/></w:r>', below="HOẠT ĐỘNG CHUNG"),
        case.WITH_COMPANY,
        ("endif", "ngắt trang"),
    ),
    Broken(
        "two markers in one paragraph",
        YEAR,
        typed("{%p for dong in kien_nghi %}", "{%p for dong in kien_nghi %}{{ dong }}" + _END),
        case.WITH_COMPANY,
        ("kien_nghi",),
    ),
    Broken(
        "a marker with words of a remark beside it",
        YEAR,
        with_xml("{%p if khen_thuong %}", run(" (không xóa dòng này)")),
        case.WITH_COMPANY,
        ("không xóa dòng này",),
    ),
)

CASES = (*UNBALANCED, *OTHER_LIST, *PLACES)

"""Tags that are misspelt, half deleted, or do more than name a field."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import both, enter_before, new_lines, typed
from tests.word.own_templates import AFTER, BEFORE, HALF_YEAR, PLEDGE, YEAR

MISSPELT = (
    Broken(
        "a letter too many",
        YEAR,
        typed("{{ loi_mo_dau }}", "{{ loi_mo_dauu }}"),
        case.NO_SUCH_FIELD,
        ("loi_mo_dauu", "BÁO CÁO"),
    ),
    Broken(
        "a letter too many below a list that is empty without votes",
        AFTER,
        typed("{{ h.ket_qua }}", "{{ h.ket_quaa }}"),
        case.NO_SUCH_FIELD,
        ("h.ket_quaa", "Biểu quyết", "hàng 3"),
    ),
    Broken(
        "a letter too many in the name of a second signer",
        HALF_YEAR,
        typed("{{ ky.ho_ten }}", "{{ ky.ho_tenn }}"),
        case.NO_SUCH_FIELD,
        ("ky.ho_tenn", "hàng 3"),
    ),
    Broken(
        "a letter too many below the notes of a draft",
        PLEDGE,
        typed("{{ nhom.tieu_de }}", "{{ nhom.tieu_dee }}"),
        case.NO_SUCH_FIELD,
        ("nhom.tieu_dee", "GHI CHÚ CỦA BẢN DỰ THẢO"),
    ),
    Broken(
        "a letter too many in the last column of the annex",
        YEAR,
        typed("{{ h.ghi_chu }}", "{{ h.ghichu }}", below="CÁC CHỈ TIÊU THI ĐUA NĂM"),
        case.NO_SUCH_FIELD,
        ("h.ghichu", "CÁC CHỈ TIÊU THI ĐUA", "hàng 5"),
    ),
    Broken(
        "a capital letter, as Word corrects the beginning of a sentence",
        BEFORE,
        typed("{{ dia_diem }}", "{{ Dia_diem }}"),
        case.NO_SUCH_FIELD,
        ("Dia_diem", "Địa điểm"),
    ),
    Broken(
        "the name with its diacritics",
        PLEDGE,
        typed("{{ luu }}", "{{ lưu }}"),
        case.NO_SUCH_FIELD,
        ("lưu", "Lưu:"),
    ),
    Broken(
        "the name with a blank in it",
        YEAR,
        typed("{{ trich_yeu }}", "{{ trich yeu }}"),
        case.NOT_A_NAME,
        ("trich yeu", "BÁO CÁO"),
    ),
    Broken(
        "the name with a hyphen in it",
        YEAR,
        typed("{{ loi_ket }}", "{{ loi-ket }}"),
        (*case.COMPUTES, *case.NO_SUCH_FIELD),
        ("loi-ket", "KIẾN NGHỊ"),
    ),
    Broken(
        "a Russian letter that looks alike",
        YEAR,
        typed("{{ nam_sau }}", "{{ n\u0430m_sau }}"),
        (*case.NO_SUCH_FIELD, *case.NOT_A_NAME),
        ("KHỐI TRƯỞNG",),
    ),
    Broken(
        "a field of another template",
        YEAR,
        new_lines("KIẾN NGHỊ, ĐỀ XUẤT", "Nội dung: {{ mo_dau }}"),
        case.NO_SUCH_FIELD,
        ("mo_dau",),
    ),
    Broken(
        "a list printed as if it were a text",
        YEAR,
        typed("{{ loi_mo_dau }}", "{{ loi_mo_dau }} {{ han_che }}"),
        (case.of_tags.NOT_A_TEXT,),
        ("han_che",),
    ),
)

BRACES = (
    Broken(
        "one brace on each side",
        YEAR,
        typed("{{ loi_mo_dau }}", "{ loi_mo_dau }"),
        case.WRONG_BRACES,
        ("{ loi_mo_dau }",),
    ),
    Broken(
        "one brace at the end",
        BEFORE,
        typed("{{ thoi_gian }}", "{{ thoi_gian }"),
        case.HALF_A_TAG,
        ("thoi_gian", "Thời gian bắt đầu"),
    ),
    Broken(
        "no braces at the end",
        YEAR,
        typed("{{ so_ky_hieu }}", "{{ so_ky_hieu"),
        case.HALF_A_TAG,
        ("so_ky_hieu",),
    ),
    Broken(
        "braces of a Chinese keyboard",
        HALF_YEAR,
        typed("{{ nam }}", "\uff5b\uff5b nam \uff5d\uff5d"),
        case.WRONG_BRACES,
        ("nam",),
    ),
    Broken(
        "a blank between the braces",
        YEAR,
        typed("{{ h.thuc_hien }}", "{ { h.thuc_hien } }"),
        case.WRONG_BRACES,
        ("h.thuc_hien", "hàng 5"),
    ),
    Broken(
        "Enter within a tag",
        YEAR,
        enter_before("_dau }}"),
        case.HALF_A_TAG,
        ("{{ loi_mo",),
    ),
    Broken(
        "a tag over two cells",
        AFTER,
        both(typed("{{ h.hang }}", "{{ h.hang"), typed("{{ h.don_vi }}", "}} {{ h.don_vi }}")),
        case.HALF_A_TAG,
        ("h.hang", "hàng 3"),
    ),
    Broken(
        "a hidden character from a web page within a tag",
        YEAR,
        typed("{{ h.tu_cham }}", "{{ h.tu_\u200bcham }}"),
        (case.of_tags.HIDDEN_CHARACTER,),
        ("hàng 3",),
    ),
    Broken(
        "a comparison with the quotation marks that Word makes",
        YEAR,
        typed("{%p if kinh_gui %}", "{%p if kinh_gui == “Hội đồng” %}"),
        case.COMPUTES,
        ("kinh_gui",),
    ),
)

SWALLOWED = (
    Broken(
        "a remark that begins in one paragraph and ends in a later one",
        YEAR,
        both(
            typed("{{ loi_mo_dau }}", "{# {{ loi_mo_dau }}"),
            typed("ĐẶC ĐIỂM TÌNH HÌNH", "ĐẶC ĐIỂM TÌNH HÌNH #}"),
        ),
        case.HALF_A_TAG,
        ("{#",),
    ),
    Broken(
        "a remark that begins in one cell and ends in another",
        YEAR,
        both(
            typed("{{ h.ke_hoach }}", "{# {{ h.ke_hoach }}"),
            typed("{{ h.ty_le }}", "{{ h.ty_le }} #}"),
        ),
        case.HALF_A_TAG,
        ("{#", "hàng 5"),
    ),
    Broken(
        "a remark that does not end",
        PLEDGE,
        typed("{{ mo_dau }}", "{# {{ mo_dau }}"),
        case.HALF_A_TAG,
        ("{#",),
    ),
    Broken(
        "a figure made a remark",
        YEAR,
        typed("{{ h.thuc_hien }}", "{# {{ h.thuc_hien }} #}"),
        (case.of_content.REMARK, *case.LOST),
        ("h.thuc_hien",),
    ),
)

CODE = (
    Broken(
        "a filter",
        YEAR,
        typed("{{ h.don_vi }}", "{{ h.don_vi|upper }}"),
        case.COMPUTES,
        ("h.don_vi|upper",),
    ),
    Broken(
        "a sum",
        YEAR,
        typed("{{ nam_sau }}", "{{ nam + 1 }}"),
        case.COMPUTES,
        ("nam + 1", "KHỐI TRƯỞNG"),
    ),
    Broken(
        "the classes of the program",
        YEAR,
        typed("{{ loi_ket }}", "{{ ''.__class__.__mro__ }}"),
        case.COMPUTES,
        ("__class__",),
    ),
    Broken(
        "a call",
        YEAR,
        typed("{{ loi_ket }}", "{{ loi_ket.upper() }}"),
        case.COMPUTES,
        ("loi_ket.upper()",),
    ),
    Broken(
        "an import",
        YEAR,
        new_lines("ĐẶC ĐIỂM TÌNH HÌNH", "{% import 'os' as os %}"),
        case.NO_INSTRUCTION,
        ("import",),
    ),
    Broken(
        "an inclusion of another file",
        YEAR,
        new_lines("ĐẶC ĐIỂM TÌNH HÌNH", "{% include 'khoi.xlsx' %}"),
        case.NO_INSTRUCTION,
        ("include",),
    ),
    Broken(
        "a variable of her own",
        YEAR,
        new_lines("ĐẶC ĐIỂM TÌNH HÌNH", "{% set tong = 10 %}"),
        case.NO_INSTRUCTION,
        ("set tong",),
    ),
)

CASES = (*MISSPELT, *BRACES, *SWALLOWED, *CODE)

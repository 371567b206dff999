"""What a template no longer prints, prints only sometimes, or prints from last year."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import (
    both,
    by_hand,
    column_deleted,
    typed,
    typed_everywhere,
    without_paragraph,
    without_row,
)
from tests.word.own_templates import AFTER, BEFORE, HALF_YEAR, PLEDGE, YEAR, without_part

_DRAFT_NOTES = by_hand(without_part("{%p if ghi_chu_du_thao %}", "{%p endif %}"))
_NO_RANKING_NOTES = by_hand(without_part("{%p for dong in ghi_chu_xep_hang %}", "{%p endfor %}"))

DOUBT = (
    Broken(
        "the mark of doubt deleted from the sentence",
        YEAR,
        typed("{{ cau.dau }}", ""),
        case.DOUBT_GONE,
        ("cau.dau", "cau.loi"),
    ),
    Broken("the notes of the draft deleted", HALF_YEAR, _DRAFT_NOTES, case.DRAFT_NOTES_GONE),
    Broken(
        "the title of the ranking typed over, which says that it is provisional",
        YEAR,
        typed("{{ tieu_de_xep_hang }}", "BẢNG XẾP HẠNG CHÍNH THỨC"),
        case.DOUBT_GONE,
        ("tieu_de_xep_hang",),
    ),
    Broken(
        "the notes below the ranking deleted",
        AFTER,
        _NO_RANKING_NOTES,
        case.DOUBT_GONE,
        ("ghi chú dưới bảng xếp hạng",),
    ),
    Broken(
        "the column of remarks deleted from the annex",
        HALF_YEAR,
        both(
            column_deleted("{{ h.ghi_chu }}", below="{%p if co_cung_ky %}"),
            column_deleted("{{ h.ghi_chu }}", below="{%p if co_cung_ky %}"),
        ),
        case.DOUBT_GONE,
        ("h.ghi_chu",),
    ),
    Broken(
        "the doubt of the ranking deleted with the name of its column",
        YEAR,
        column_deleted("{{ h.ghi_chu }}", below="{{ tieu_de_xep_hang }}"),
        case.DOUBT_GONE,
        ("h.ghi_chu",),
    ),
)

LOST = (
    Broken(
        "the results of all contents deleted",
        YEAR,
        by_hand(without_part("{%p for noi in noi_dung %}", "{%p endif %}")),
        case.LOST,
        ("noi_dung",),
    ),
    Broken(
        "the limitations typed over with those of last year",
        YEAR,
        both(
            without_paragraph("{%p for dong in han_che %}"),
            typed("{{ dong }}", "Khối chưa có phong trào.", below="HẠN CHẾ"),
            without_paragraph("{%p endfor %}", below="Khối chưa có phong trào."),
        ),
        case.LOST,
        ("han_che",),
    ),
    Broken(
        "the annex of targets deleted",
        PLEDGE,
        by_hand(without_part("{%p if co_so_voi and co_diem %}", "{%p endif %}")),
        case.LOST,
        ("bang_dang_ky",),
    ),
    Broken(
        "the annex of points deleted",
        YEAR,
        by_hand(without_part("{%tr for nhom in diem_don_vi %}", "")),
        case.LOST,
        ("diem_don_vi",),
    ),
    Broken(
        "the corrected figures deleted from the annex",
        YEAR,
        by_hand(without_part("{%p if dieu_chinh %}", "{%p endif %}")),
        case.LOST,
        ("dieu_chinh",),
    ),
    Broken(
        "the column of agreed points deleted",
        YEAR,
        column_deleted("{{ h.thong_nhat }}", below="{{ tieu_de_xep_hang }}"),
        (*case.LOST, *case.ONLY_SOMETIMES),
        ("thong_nhat",),
    ),
    Broken(
        "the row of the unit deleted from one of the tables",
        PLEDGE,
        without_row("{{ nhom.don_vi }}"),
        case.ONLY_SOMETIMES,
        ("don_vi",),
    ),
    Broken(
        "the answers to the comments deleted",
        AFTER,
        typed_everywhere("{{ h.tiep_thu }}", ""),
        case.LOST,
        ("tiep_thu",),
    ),
    Broken(
        "those who attend deleted from the minutes",
        BEFORE,
        by_hand(without_part("{%p if thanh_vien %}", "{%p endif %}")),
        case.LOST,
        ("thanh_vien",),
    ),
    Broken(
        "to whom the report goes deleted",
        HALF_YEAR,
        by_hand(without_part("{%p if kinh_gui %}", "{%p endif %}")),
        case.NO_ADDRESSEE,
        ("kính gửi",),
    ),
    Broken(
        "the one figure printed twice and the other not at all",
        YEAR,
        both(
            typed("{{ h.thuc_hien }}", "{{ h.ke_hoach }}", below="{%p if co_cung_ky %}"),
            typed("{{ h.thuc_hien }}", "{{ h.ke_hoach }}", below="{%p if co_cung_ky %}"),
        ),
        (*case.LOST, *case.ONLY_SOMETIMES),
        ("thuc_hien",),
    ),
)

SOMETIMES = (
    Broken(
        "the results deleted from the annex of blocs without figures of last year",
        YEAR,
        typed("{{ h.thuc_hien }}", "", below="{%p else %}"),
        (*case.LOST, *case.ONLY_SOMETIMES),
        ("thuc_hien",),
    ),
    Broken(
        "the name of the signer deleted where there is only one",
        HALF_YEAR,
        both(
            typed("{{ ky.ho_ten }}", "Nguyễn Văn Ba", below="{%p else %}"),
            typed("{{ ky.ho_ten }}", "Nguyễn Văn Ba", below="Nguyễn Văn Ba"),
        ),
        (*case.LOST, *case.ONLY_SOMETIMES),
        ("ho_ten",),
    ),
    Broken(
        "the ranking below the condition of another section",
        YEAR,
        typed("{%p if bang_diem %}", "{%p if kien_nghi %}"),
        (*case.LOST, *case.ONLY_SOMETIMES),
        ("kien_nghi",),
    ),
    Broken(
        "two figures of a row changed about",
        YEAR,
        both(
            typed("{{ h.tu_cham }}", "{{ h.x }}", below="{{ tieu_de_xep_hang }}"),
            typed("{{ h.thong_nhat }}", "{{ h.tu_cham }}", below="{{ h.x }}"),
            typed("{{ h.x }}", "{{ h.thong_nhat }}"),
        ),
        case.UNDER_ANOTHER_HEAD,
        ("thong_nhat",),
    ),
)

STALE = (
    Broken(
        "the number of last year's report",
        YEAR,
        typed("{{ so_ky_hieu }}", "Số: 12/BC-KTĐ4"),
        case.OLD_NUMBER,
        ("12/BC-KTĐ4",),
    ),
    Broken(
        "the date of last year's report",
        HALF_YEAR,
        typed("{{ dia_danh_ngay }}", "Kiên Giang, ngày 31 tháng 7 năm 2019"),
        case.OLD_YEAR,
        ("2019",),
    ),
    Broken(
        "the date of a report of this year",
        HALF_YEAR,
        typed("{{ dia_danh_ngay }}", "Kiên Giang, ngày 31 tháng 7 năm 2020"),
        case.LOST,
        ("dia_danh_ngay",),
    ),
    Broken(
        "last year in a heading",
        YEAR,
        typed("{{ nam }}", "2019", below="KẾT QUẢ THỰC HIỆN"),
        case.OLD_YEAR,
        ("2019", "KẾT QUẢ THỰC HIỆN"),
    ),
    Broken(
        "the year of the plan of two years ago",
        HALF_YEAR,
        typed("{{ loi_ket }}", "{{ loi_ket }} theo Kế hoạch năm 2018"),
        case.OLD_YEAR,
        ("2018",),
    ),
    Broken(
        "the name of another bloc",
        PLEDGE,
        typed("Các đơn vị thành viên cam kết", "Các đơn vị của Khối thi đua 17 cam kết"),
        case.OTHER_BLOC,
        ("17",),
    ),
    Broken(
        "the name of another bloc in capitals",
        YEAR,
        typed("{{ ten_khoi_hoa }}", "KHỐI THI ĐUA 17"),
        (*case.OTHER_BLOC, *case.LOST),
        ("ten_khoi_hoa",),
    ),
)

CASES = (*DOUBT, *LOST, *SOMETIMES, *STALE)

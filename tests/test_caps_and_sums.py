"""Wherever a total is shown, its parts add up for the reader, and nothing is shown for nothing."""

from dataclasses import replace

import pytest

from tests.document_text import word_text
from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    standings_of,
    typed_in,
)
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.pipeline import examine, render
from thidua_reports.presenting.cap_words import caps_in_words
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

UNAGREED = (
    SMALL_BLOC.split("# Điểm thống nhất")[0]
    + "# Căn cứ, nơi nhận\n| Mục | Nội dung |\n| kính gửi | Ban |\n"
    + "# Người ký\n| Thẩm quyền ký | Họ và tên |\n| TM. KHỐI THI ĐUA | An |\n"
)
CAPPED = SMALL_BLOC.replace(
    "| Mã nội dung | Tên nội dung |\n| ND1 | Thi đua thực hiện chỉ tiêu |",
    "| Mã nội dung | Tên nội dung | Tối đa | Trần thấp hơn chuẩn |\n| ND1 | Chỉ tiêu | 95 | x |",
)
TOTAL_CAPPED = CAPPED.replace(
    "so_le_diem: 1", "so_le_diem: 1\ntong_toi_da: 90\ntran_thap_hon_chuan: x"
)
BY_SHARE = CAPPED.replace("so_le_diem: 1", "so_le_diem: 1\nxep_hang_theo: tỷ lệ điểm")
UNREADABLE = SMALL_MEMBERS | {
    "so_binh": member_text("B", "B1", "không rõ", "30"),
}
WITHOUT_C = {name: text for name, text in SMALL_MEMBERS.items() if name != "so_cuong"}


@pytest.fixture
def made(tmp_path):
    def make(bloc, members):
        examined = examine(open_workspace(build_workspace(tmp_path / "khoi_9", bloc, members)))
        rendered = render(examined, (shipped_templates(),))
        return examined, {output.name: output.content for output in rendered.outputs}

    return make


def rows(workbook, sheet):
    headings, *found = workbook[sheet].iter_rows(min_row=HEADER_ROW, values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in found]


def recalculated(content, libreoffice, tmp_path):
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(content)
    return libreoffice.computed([path])[0]


def test_what_a_content_was_capped_from_is_printed_in_every_document(made):
    examined, documents = made(CAPPED, SMALL_MEMBERS)

    assert errors(examined.issues) == ()
    report, minutes = (word_text(documents[name]) for name in ("bao_cao.docx", "bien_ban.docx"))
    # 77 + 25 = 102 agreed for C, 70.7 + 28 = 98.7 for A
    for each in (
        "nội dung “Chỉ tiêu” cộng 102, tính tối đa 95",
        "nội dung “Chỉ tiêu” cộng 98,7, tính tối đa 95",
    ):
        assert each in report
    assert "điểm thống nhất: nội dung “Chỉ tiêu” cộng 102, tính tối đa 95" in report
    assert "Điểm tính: nội dung “Chỉ tiêu” cộng 102, tính tối đa 95" in report
    assert "nội dung “Chỉ tiêu” cộng 93" not in report
    assert "Điểm chuẩn" in minutes or "tính tối đa 95" in minutes or "bảng" not in minutes


def test_what_the_total_was_capped_from_is_printed_too(made):
    report = word_text(made(TOTAL_CAPPED, SMALL_MEMBERS)[1]["bao_cao.docx"])

    assert "nội dung “Chỉ tiêu” cộng 102, tính tối đa 95" in report
    assert "các nội dung cộng 95, tính tối đa 90" in report
    assert "các nội dung cộng 93, tính tối đa 90" in report


def test_nothing_computed_is_printed_of_a_workbook_that_has_not_come_in():
    content = a_content("ND1", "Chỉ tiêu", cap="5")
    criterion = a_criterion("TC1", TYPED_IN.name, standard="10")
    book = a_book("AB", contents=(content,), criteria=(criterion,))
    came = standings_of(book, *typed_in(A="8", B="8")).members[0]

    assert "điểm tính" in caps_in_words(came)
    assert "điểm tính" not in caps_in_words(replace(came, submitted=False))


def test_a_share_of_a_cap_below_the_standard_says_so(made):
    report = word_text(made(BY_SHARE, SMALL_MEMBERS)[1]["bao_cao.docx"])

    # B: 63 + 30 = 93 of 95, which is 97,89 %
    assert "đạt 97,89% của 95 điểm tối đa (điểm chuẩn cộng 100)" in report


def test_the_page_of_contents_shows_caps(made, libreoffice, tmp_path):
    content = made(CAPPED, SMALL_MEMBERS)[1]["bang_tong_hop.xlsx"]

    found = {
        row["Mã đơn vị"]: row
        for row in rows(recalculated(content, libreoffice, tmp_path), "Nội dung")
    }

    assert (found["C"]["Điểm tính"], found["C"]["Điểm chuẩn"]) == (95, 95)
    assert "điểm tính cộng 102, tính tối đa 95" in found["C"]["Ghi chú"]
    assert "điểm chuẩn cộng 100, tính tối đa 95" in found["B"]["Ghi chú"]
    assert "điểm tính" not in found["B"]["Ghi chú"]


def test_who_has_not_submitted_has_no_zero_anywhere(made, libreoffice, tmp_path):
    content = made(UNAGREED, WITHOUT_C)[1]["bang_tong_hop.xlsx"]
    workbook = recalculated(content, libreoffice, tmp_path)

    for sheet in ("Xếp hạng", "Nội dung", "Tiêu chí"):
        own = [row for row in rows(workbook, sheet) if row["Mã đơn vị"] == "C"]
        assert {row["Điểm tính"] for row in own} == {"chưa có sổ dùng được"}, sheet
    (row,) = [row for row in rows(workbook, "Nội dung") if row["Mã đơn vị"] == "C"]
    assert row["Ghi chú"] == "Đơn vị chưa nộp sổ, hoặc sổ chưa dùng được"


def test_a_sum_that_lacks_a_part_is_marked_wherever_it_is_shown(made, libreoffice, tmp_path):
    examined, documents = made(UNAGREED, UNREADABLE)
    workbook = recalculated(documents["bang_tong_hop.xlsx"], libreoffice, tmp_path)

    assert errors(examined.issues) != ()
    (content,) = [row for row in rows(workbook, "Nội dung") if row["Mã đơn vị"] == "B"]
    assert (content["Điểm tính"], content["Ghi chú"]) == (
        30,
        "Tạm tính: còn thiếu hoặc cần xác minh số liệu",
    )
    (ranked,) = [row for row in rows(workbook, "Xếp hạng") if row["Mã đơn vị"] == "B"]
    assert (ranked["Điểm tính"], ranked["Ghi chú"]) == (30, "Điểm tính là tạm tính")


def test_a_criterion_with_a_part_that_is_missing_is_marked_in_the_annex(made):
    more = UNAGREED.replace(
        "| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |",
        "| B | B1 | Mở lớp | lớp | lũy kế | tăng | 20 | TC1 |\n"
        "| B | B2 | Dạy nghề | lớp | lũy kế | tăng | 20 | TC1 |",
    )
    members = SMALL_MEMBERS | {
        "so_binh": member_text("B", "B1", "18", "30").replace(
            "| B1 | 18 | x |", "| B1 | 18 | x |\n| B2 | không rõ | |"
        )
    }
    report = word_text(made(more, members)[1]["bao_cao.docx"])

    # 18 of 20 brings 63 of 70; the second target brings nothing that is known
    assert "| 63,0 [cần xác minh] |" in report
    assert "Mở lớp" in report

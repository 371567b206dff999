"""The lines on the terminal."""

from tests.domain_values import a_book, a_submission, standings_of
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Fate, Received
from thidua_reports.issues.catalogue import bloc_kinds, file_kinds, submission_kinds
from thidua_reports.presenting.console import (
    account_lines,
    delivery_lines,
    heading,
    issue_lines,
    left_out_lines,
    not_written,
)


def test_the_heading_says_how_many_have_submitted():
    book = a_book("ABC")

    assert heading(book, standings_of(book, a_submission("A"))) == (
        "Khối thi đua 9, kỳ Năm 2024: 1/3 đơn vị có sổ dùng được."
    )


def test_issues_are_grouped_by_file_the_most_severe_first():
    warning = bloc_kinds.NO_SIGNER.at(Place("khoi.xlsx", "Người ký"))
    error = submission_kinds.NEGATIVE_FIGURE.at(Place("A.xlsx", "Nội dung 1", "H5"), found="-5")
    whole_file = file_kinds.EMPTY_FILE.at(Place("khoi.xlsx"))

    assert list(issue_lines([warning, error, whole_file])) == [
        "",
        "A.xlsx",
        "  [lỗi] Nội dung 1 › H5: Số -5 là số âm. Kiểm tra lại dấu của con số. [TV12]",
        "",
        "khoi.xlsx",
        "  [lỗi] Tệp rỗng (0 byte). Tải lại tệp đính kèm từ thư của đơn vị. [TM09]",
        f"  [cảnh báo] Người ký: {warning.message} {warning.remedy} [SK10]",
        "",
        "Tổng cộng: 2 lỗi, 1 cảnh báo, 0 ghi chú.",
        "Hỏi thêm về một mã: make-report explain TV12.",
    ]


def test_without_issues_only_their_count_is_shown():
    assert list(issue_lines([])) == ["", "Tổng cộng: 0 lỗi, 0 cảnh báo, 0 ghi chú."]


def test_files_and_what_became_of_them_are_printed_in_columns():
    files = [("bao_cao.docx", "đã ghi"), ("a.xlsx", "không đổi")]

    assert list(delivery_lines("output/x", files)) == [
        "",
        "Kết quả trong output/x:",
        "  bao_cao.docx  đã ghi",
        "  a.xlsx        không đổi",
    ]


def test_documents_that_are_not_made_are_printed_with_what_they_lack():
    assert list(left_out_lines([("to_trinh.docx", "chưa có đề nghị"), ("a.docx", "b")])) == [
        "",
        "Chưa lập:",
        "  to_trinh.docx  chưa có đề nghị",
        "  a.docx         b",
    ]
    assert not list(left_out_lines([]))


def test_a_strict_run_says_that_nothing_was_written():
    assert "--strict" in not_written()


def test_the_account_counts_what_came_in_and_names_what_is_not_used():
    account = (
        Received("thanh_vien/a.xlsx", Fate.USED, "A"),
        Received("thanh_vien/a (1).xlsx", Fate.TWICE, "A", "Sổ này giống hệt."),
        Received("thanh_vien/b.xlsx", Fate.REFUSED, "B", "Tệp rỗng (0 byte)."),
        Received("thanh_vien/Thumbs.db", Fate.PASSED_OVER, why="tệp của hệ điều hành"),
        Received("thanh_vien/c.lnk", Fate.PASSED_OVER, why="Đây chỉ là lối tắt."),
    )

    assert list(account_lines(account)) == [
        "Thư mục thanh_vien: 5 mục, 1 được dùng, 1 trùng, 1 chưa dùng được, 2 bỏ qua.",
        "  trùng: a (1).xlsx",
        "  chưa dùng được: b.xlsx",
        "  bỏ qua: Thumbs.db (tệp của hệ điều hành); c.lnk",
    ]


def test_an_empty_folder_of_members_is_said_to_be_empty():
    assert list(account_lines(())) == ["Thư mục thanh_vien: chưa có tệp nào."]

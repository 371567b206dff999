"""What the report and the minutes say of changes of the pledge."""

from tests.examples import BLOC
from tests.pledges import pledged_bloc
from tests.text_workbooks import make_bloc_workbook, merged
from thidua_reports.checking.bloc_checks import check_bloc
from thidua_reports.presenting.pledge_changes import change_sentences
from thidua_reports.reading.bloc_workbook import read_bloc_book

HEAD = "# Thay đổi giao ước\n| Trang | Mã | Cột | Từ | Thành | Lý do | Văn bản, ngày |\n"


def changed_book(*rows, changes="", standard="30"):
    pledge, frozen = pledged_bloc().split("# Giao ước đã chốt")
    pledge = pledge.replace("| 30 | 3 | 0,7", f"| {standard} | 3 | 0,7")
    text = merged(merged(BLOC, f"{pledge}# Giao ước đã chốt{frozen}"), changes)
    book, _ = read_bloc_book(make_bloc_workbook(merged(text, HEAD + "\n".join(rows))))
    return book


def said(*rows, changes=""):
    return change_sentences(changed_book(*rows, changes=changes), ())


def test_a_change_that_is_not_as_it_is_written_is_marked():
    book = changed_book(
        "| Chỉ tiêu | YT1 | Kế hoạch | 9999999 | 8888888 | Tỉnh giao lại | |",
        "| Chỉ tiêu | KHONGCO | | | thêm | Hội nghị bổ sung | |",
        "| Chỉ tiêu | YT2 | Kế hoạch | 96,5 | 95 | chưa sửa ở trang Chỉ tiêu | |",
        "| Tiêu chí | TC1 | Điểm chuẩn | 30 | 25 | Hội nghị thống nhất | BB 03 |",
        standard="25",
    )

    _, *sentences = change_sentences(book, check_bloc(book))

    assert [each.endswith(". [cần xác minh]") for each in sentences] == [True, True, True, False]


def test_without_a_change_nothing_is_said():
    assert said() == []


def test_each_change_is_a_sentence_with_its_reason_and_source():
    assert said(
        "| Chỉ tiêu | YT1 | Kế hoạch | 4600000 | 4500000 | Tỉnh giao lại | QĐ 15 ngày 02/7 |",
        "| Chỉ tiêu | YT2 | | | thêm | Hội nghị bổ sung | |",
        "| Tiêu chí | TC1 | Điểm chuẩn | 25 | 30 | Hội nghị thống nhất | BB 03 |",
        "| Khối | tong_toi_da | Giá trị | | 140 | Theo quy định mới | HD 9 |",
    ) == [
        "Thay đổi so với giao ước đã đăng ký:",
        "- Chỉ tiêu YT1 “Khám bệnh” (Sở Y tế): kế hoạch từ 4.600.000 thành 4.500.000. Lý do: Tỉnh "
        "giao lại (QĐ 15 ngày 02/7).",
        "- Thêm chỉ tiêu YT2 “Tiêm chủng” (Sở Y tế), kế hoạch 96,5%. Lý do: Hội nghị bổ sung.",
        "- Tiêu chí TC1 “Các chỉ tiêu”: điểm chuẩn từ 25 thành 30. Lý do: Hội nghị thống nhất (BB "
        "03).",
        "- Tổng điểm tối đa: từ trống thành 140. Lý do: Theo quy định mới (HD 9).",
    ]


def test_what_was_taken_away_is_named_as_it_was_pledged():
    targets = "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |\n"
    targets += "| YT | YT1 | Khám bệnh | lũy kế | tăng | 4500000 |\n"

    assert said("| Chỉ tiêu | YT2 | | | bỏ | Không còn đối tượng | |", changes=targets)[1:] == [
        "- Bỏ chỉ tiêu YT2 “Tiêm chủng” (Sở Y tế). Lý do: Không còn đối tượng."
    ]

"""What is said of a period that begins: tables under the name of the sheet that they lie on."""

from dataclasses import replace

from thidua_reports.domain.period import Period
from thidua_reports.domain.tabs import on_tab
from thidua_reports.presenting.period_lines import Ahead, next_lines

WITHOUT = {"without_figures": True}
EMPTIED = ("Tiếp nhận", "Khối ghi nhận", "Điều chỉnh", "Thành phần")


def lines(period=Period.PLEDGE, emptied=EMPTIED, lies=on_tab):
    return list(next_lines(Ahead(period, 2027, "khoi_9", emptied, lies)))


def test_tables_on_one_sheet_are_named_with_it():
    _, _, _, empty, fill, _, _ = lines()

    assert empty == (
        "  Để trống: số, ngày, trích yếu văn bản, hạn nộp ở trang Khối; trang Nộp sổ, ghi nhận, "
        "bảng Tiếp nhận, Khối ghi nhận; trang Điều chỉnh; trang Họp khối, bảng Thành phần."
    )
    assert "trang Họp khối, bảng Hội nghị, Thành phần; trang Phát biểu, góp ý, bảng Diễn" in fill


def test_in_a_workbook_with_a_sheet_for_each_table_they_are_sheets():
    _, _, _, empty, fill, _, _ = lines(lies=str)

    assert "; trang Tiếp nhận; trang Khối ghi nhận; trang Điều chỉnh; trang Thành phần." in empty
    assert fill.endswith("trước khi họp: trang Hội nghị; trang Thành phần; trang Diễn biến.")


def test_what_was_carried_over_is_to_be_looked_over_and_not_to_be_filled_in():
    fill, carried = lines()[4:6]

    assert carried == (
        "  Xem lại: trang Khối (Khối trưởng, Khối phó, Đơn vị soạn); trang Người ký, nơi nhận, "
        "bảng Người ký, Căn cứ, nơi nhận."
    )
    assert "Người ký" not in fill


def test_with_a_new_year_the_targets_of_the_bloc_are_to_be_filled_in():
    assert "trang Chỉ tiêu (chỉ tiêu bắt buộc, nếu có, với kế hoạch năm 2027)" in lines()[4]
    assert "Chỉ tiêu" not in lines(Period.YEAR)[4]


def test_figures_of_a_half_year_are_said_to_come_along_only_where_there_are_any():
    ahead = Ahead(Period.YEAR, 2027, "khoi_9", EMPTIED, on_tab)

    told, without = (list(next_lines(each))[2] for each in (ahead, replace(ahead, **WITHOUT)))

    assert told == f"{without.removesuffix('.')}; số 6 tháng ghi ở trang Số liệu kỳ trước."


def test_given_targets_are_said_to_come_along_where_they_do():
    assert "chỉ tiêu bắt buộc" in lines()[2]
    assert "chỉ tiêu bắt buộc" not in lines(emptied=("Chỉ tiêu", *EMPTIED))[2]

"""What is typed over the formulas of a form is reported, and what was pasted as values is not."""

import pytest

from tests.examples import a_bloc_book, read_member
from tests.text_workbooks import cells_and_codes

BOOK = a_bloc_book("""
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch |
| YT | YT1 | Khám bệnh | lũy kế | tăng | 80 |
| YT | YT2 | Tỷ lệ nghèo | tỷ lệ | giảm | 4 |
| YT | YT3 | Đạt chuẩn | đạt - không đạt | tăng | |
""")
HEADINGS = "| Mã | Thực hiện | Trên tổng số | Tỷ lệ | Điểm | Thưởng, trừ | Kiểm tra |"
MERGED = "tính khi tổng hợp"


def issues_of(*rows, sheet="Nội dung 1", headings=HEADINGS):
    text = "\n".join((f"# {sheet}", headings, *rows))
    return [each for each in read_member(text, BOOK)[1] if each.kind.code == "TV56"]


def found(*rows, **sheet):
    return [cell for cell, _ in cells_and_codes(issues_of(*rows, **sheet))]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(["| YT1 | 78 | | =B2/80 | =9 | =1 | =1 -> đủ |"], [], id="formulas"),
        pytest.param(["| YT1 | 78 | | =B2/80 | 9 | 1 | số ước |"], ["G2", "E2", "F2"], id="typed"),
        pytest.param(
            ["| YT1 | 78 | | | =9 | | |", "| YT3 | đạt | | | 9 | | |"], ["E3"], id="in one row"
        ),
        pytest.param([f"| YT1 | 78 | | | {MERGED} | {MERGED} | =1 |"], [], id="the form's word"),
        pytest.param(["| YT1 | 78 | | | 9 | 1 | đủ |"], [], id="pasted as values"),
    ],
)
def test_what_is_among_formulas_is_reported(rows, expected):
    assert found(*rows) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param("| YT1 | 78 | | 0,975 |", [], id="its share"),
        pytest.param("| YT1 | 78 | | 97,5% |", [], id="in per cent"),
        pytest.param("| YT1 | 78 | | 97,5 |", [], id="in per cent without the sign"),
        pytest.param("| YT1 | 78 | | 97% |", ["D2"], id="half a point off"),
        pytest.param("| YT1 | 78 | | 150% |", ["D2"], id="another"),
        pytest.param("| YT1 | 78 | | gần đủ |", ["D2"], id="words"),
        pytest.param("| YT1 | 78 | | #REF! |", [], id="an error"),
        pytest.param("| YT1 | | | 97,5% |", ["D2"], id="of nothing"),
        pytest.param("| YT2 | 15 | 300 | 80% |", [], id="less is better"),
        pytest.param("| YT2 | 15 | 300 | 125% |", ["D2"], id="the wrong way round"),
        pytest.param("| YT3 | đạt | | 1 |", [], id="attained"),
        pytest.param("| YT3 | không đạt | | 100% |", ["D2"], id="not attained"),
    ],
)
def test_a_typed_ratio_is_reported_where_it_is_not_that_of_its_row(row, expected):
    assert found(row, headings="| Mã | Thực hiện | Trên tổng số | Tỷ lệ |") == expected


def test_the_ratio_of_the_row_is_reported_and_where_the_typed_one_belongs():
    (issue,) = issues_of(
        "| YT1 | 78 | | 150% |", headings="| Mã | Thực hiện | Trên tổng số | Tỷ lệ |"
    )

    assert issue.message == (
        "Cột Tỷ lệ do biểu mẫu tính, nhưng ô này có “150,00%” gõ vào; chương trình không dùng (số "
        "liệu trong hàng cho 97,5%)."
    )
    assert "ghi ở cột Đơn vị báo đạt (%)" in issue.remedy


def test_a_typed_ratio_is_quoted_as_its_cell_shows_it():
    (issue,) = issues_of(
        "| YT1 | 78 | | 97,2151898734177% |", headings="| Mã | Thực hiện | Trên tổng số | Tỷ lệ |"
    )

    assert "ô này có “97,22%” gõ vào" in issue.message


def test_points_typed_where_the_form_computes_them_are_sent_to_the_column_of_self_scores():
    row = "| TC1 | | 95 | 2 | =1 |"
    headings = "| Mã | Tự chấm | Điểm | Thưởng, trừ | Kiểm tra |"
    points, extra = issues_of(row, sheet="Tiêu chí", headings=headings)

    assert (points.place.cell, extra.place.cell) == ("C2", "D2")
    assert "ghi ở cột Tự chấm;" in points.remedy
    assert "ghi ở cột Điểm thưởng, Điểm trừ;" in extra.remedy

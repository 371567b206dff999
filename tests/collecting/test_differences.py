"""Where two workbooks of one member differ."""

from dataclasses import replace

import pytest

from tests.examples import MEMBER, a_bloc_book
from tests.text_workbooks import make_member_workbook, merged
from thidua_reports.collecting.differences import differences, in_words
from thidua_reports.reading.member_workbook import SubmissionReader

BOTH = f"""{MEMBER}
# Tiêu chí
| Mã | Tự chấm |
| A1 | 5 |
# Thuyết minh
| Phần | Nội dung |
| hạn chế | Chậm. |
"""


def read(changes="", file="thanh_vien/cu.xlsx"):
    workbook = make_member_workbook(merged(BOTH, changes))
    return replace(SubmissionReader(workbook).read("YT", a_bloc_book())[0], workbook=file)


def words_of(here, there, file="thanh_vien/moi.xlsx"):
    return [(each.sheet, each.words) for each in differences(read(here), read(there, file))]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5 |",
            [("Nội dung 1", "YT1 (Thực hiện – cu.xlsx: 5.119.291; moi.xlsx: 5)")],
            id="a figure",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | |",
            [("Nội dung 1", "YT1 (Thực hiện – cu.xlsx: 5.119.291; moi.xlsx: trống)")],
            id="a figure left out",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | #DIV/0! |",
            [("Nội dung 1", "YT1 (Thực hiện – cu.xlsx: 5.119.291; moi.xlsx: #DIV/0!)")],
            id="an error value",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện | Minh chứng |\n| YT1 | 5119291 | CV 1 |",
            [("Nội dung 1", "YT1")],
            id="evidence",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5119291 |\n| YT2 | 1 |",
            [("Nội dung 1", "YT2 (chỉ có ở moi.xlsx)")],
            id="another row",
        ),
        pytest.param(
            "# Tiêu chí\n| Mã | Tự chấm |\n| A1 | 4 |",
            [("Tiêu chí", "A1 (Tự chấm – cu.xlsx: 5; moi.xlsx: 4)")],
            id="a score",
        ),
        pytest.param(
            "# Thuyết minh\n| Phần | Nội dung |\n| hạn chế | Không. |",
            [("Thuyết minh", "hạn chế")],
            id="prose",
        ),
        pytest.param(
            "# Thuyết minh\n| Phần | Nội dung |\n| hạn chế | Chậm. |\n| | Không. |\n| | Có. |",
            [("Thuyết minh", "hàng 3"), ("Thuyết minh", "hàng 4")],
            id="prose without its part",
        ),
        pytest.param(
            "# Đơn vị\nnguoi_bao_cao: Lan", [("Đơn vị", "Người lập báo cáo")], id="the reporter"
        ),
    ],
)
def test_what_differs_is_found_sheet_by_sheet(changes, expected):
    assert words_of("", changes) == expected


def test_a_row_is_named_and_one_that_only_a_workbook_has_is_told():
    row = "| YT2 | {name} | 1 |"
    rows = f"# Nội dung 1\n| Mã | Chỉ tiêu | Thực hiện |\n{row}"
    short = rows.format(name="Trồng cây")
    long = rows.format(name="Tỷ lệ trạm y tế xã đạt tiêu chí quốc gia về y tế giai đoạn mới")

    assert ("Nội dung 1", "YT2 “Trồng cây” (chỉ có ở cu.xlsx)") in words_of(short, "")
    assert words_of(long, long.replace("| 1 |", "| 2 |")) == [
        (
            "Nội dung 1",
            "YT2 “Tỷ lệ trạm y tế xã đạt tiêu chí quốc…” (Thực hiện – cu.xlsx: 1; moi.xlsx: 2)",
        )
    ]


def test_files_of_one_name_are_told_apart_by_their_folders():
    ((_, told),) = words_of(
        "", "# Tiêu chí\n| Mã | Tự chấm |\n| A1 | 4 |", "thanh_vien/sửa/cu.xlsx"
    )

    assert told == "A1 (Tự chấm – thanh_vien/cu.xlsx: 5; thanh_vien/sửa/cu.xlsx: 4)"


def test_many_differences_are_counted_not_listed():
    rows = "\n".join(f"| YT{number} | 1 |" for number in range(2, 8))
    many = f"# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5 |\n{rows}"
    found = differences(read(many), read("", "thanh_vien/moi.xlsx"))

    assert in_words(found).endswith("; YT3 (chỉ có ở cu.xlsx) và 4 mục khác")

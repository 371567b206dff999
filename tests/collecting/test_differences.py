"""Where two workbooks of one member differ."""

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


def read(changes=""):
    workbook = make_member_workbook(merged(BOTH, changes))
    return SubmissionReader(workbook).read("YT", a_bloc_book())[0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5 |",
            [("Nội dung 1", "YT1 (Thực hiện: 5.119.291, bản kia 5)")],
            id="a figure",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | |",
            [("Nội dung 1", "YT1 (Thực hiện: 5.119.291, bản kia trống)")],
            id="a figure left out",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện | Minh chứng |\n| YT1 | 5119291 | CV 1 |",
            [("Nội dung 1", "YT1")],
            id="evidence",
        ),
        pytest.param(
            "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5119291 |\n| YT2 | 1 |",
            [("Nội dung 1", "YT2")],
            id="another row",
        ),
        pytest.param(
            "# Tiêu chí\n| Mã | Tự chấm |\n| A1 | 4 |",
            [("Tiêu chí", "A1 (Tự chấm: 5, bản kia 4)")],
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
    found = differences(read(), read(changes))

    assert [(each.sheet, each.words) for each in found] == expected


def test_many_differences_are_counted_not_listed():
    rows = "\n".join(f"| YT{number} | 1 |" for number in range(2, 8))
    found = differences(read(), read(f"# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5 |\n{rows}"))

    assert in_words(found).endswith("; YT2; YT3 và 4 mục khác")

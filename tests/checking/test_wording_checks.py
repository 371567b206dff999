"""Words left over from another year or bloc are told."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

PASSAGES = "# Lời báo cáo\n| Phần | Nội dung |\n| hạn chế | x |\n"


def wording_issues(text):
    found = cells_and_codes(bloc_issues(text))
    return [(cell, code) for cell, code in found if code in {"SK29", "SK30", "SK31"}]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{PASSAGES}| phương hướng | Năm 2018, 2019 |", [], id="this year and next"),
        pytest.param(f"{PASSAGES}| phương hướng | năm 2017 |", [], id="last year"),
        pytest.param(
            f"{PASSAGES}| phương hướng | chỉ tiêu năm 2020 |", [("B3", "SK29")], id="another year"
        ),
        pytest.param(f"{PASSAGES}| phương hướng | nhiệm kỳ 2020 – 2025 |", [], id="a term"),
        pytest.param(
            f"{PASSAGES}| phương hướng | của Khối thi đua số 14 |",
            [("B3", "SK30")],
            id="another bloc",
        ),
        pytest.param(f"{PASSAGES}| phương hướng | của Khối thi đua số 4 |", [], id="this bloc"),
        pytest.param(
            "# Khối\ntrich_yeu_bao_cao: Tổng kết năm 2012", [("C14", "SK29")], id="subject"
        ),
        pytest.param(
            "# Nội dung\n| Mã nội dung | Tên nội dung | Câu dẫn trong báo cáo |\n"
            "| ND1 | Một | năm 2012 |",
            [("C2", "SK29")],
            id="lead of a content",
        ),
        pytest.param(
            "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Loại | Mẫu câu |\n"
            "| YT | Y1 | chỉ nêu số | đạt [giá trị], năm 2012 |",
            [("D2", "SK29")],
            id="pattern of a target",
        ),
        pytest.param(
            "# Diễn biến\n| Nội dung | Mục |\n| của Khối thi đua số 14 | phát biểu chỉ đạo |",
            [("A2", "SK30")],
            id="direction of the meeting",
        ),
        pytest.param(
            "# Khối\ntrich_yeu_bien_ban: Họp Khối thi đua số 14", [("C14", "SK30")], id="minutes"
        ),
        pytest.param(
            "# Hội nghị\nkhoi_truong_moi: YT\nkhoi_pho_moi: YT", [("C4", "SK31")], id="next offices"
        ),
        pytest.param(
            "# Diễn biến\n| Mục | Nội dung |\n| kết luận | năm 2012 |",
            [("Diễn biến", "SK29")],
            id="conclusion",
        ),
        pytest.param("# Khối\nkhoi_truong: YT\nkhoi_pho: YT", [("C14", "SK31")], id="offices"),
    ],
)
def test_what_is_left_over_from_elsewhere_is_told(text, expected):
    assert wording_issues(text) == expected

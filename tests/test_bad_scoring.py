"""Rules, criteria and decisions that cannot be right, through the command line.

Each case spoils the small bloc of tests/workspaces.py, in which nothing is wrong. What is said
names sheet and cell, both numbers where there are two, and what to do.
"""

import pytest

from tests.document_text import word_text
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, edit_workbook

TOTAL = "Bảng xếp hạng"
PROVISIONAL = "Bảng xếp hạng (tạm tính)"
SCORED_BY_TARGETS = "| TC1 | ND1 | Các chỉ tiêu | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | 0,7 |"
TYPED_IN = "| TC2 | ND1 | Nền nếp | Người chấm nhập điểm | 30 | | |"
HEADINGS = "| Cách chấm | Điểm chuẩn | Thưởng tối đa | Tham số 1 |"


def changed(*changes):
    """Return the small bloc with texts replaced, each of which must be there."""
    text = SMALL_BLOC
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    return text


def with_columns(headings, *criteria):
    """Return the small bloc with more columns of criteria, and further criteria that fill them."""
    blanks = " |" * headings.count("|")
    return changed(
        (HEADINGS, f"{HEADINGS} {headings}"),
        (SCORED_BY_TARGETS, f"{SCORED_BY_TARGETS}{blanks}"),
        (TYPED_IN, "\n".join([f"{TYPED_IN}{blanks}", *criteria])),
    )


RULES = {
    "an unknown name": (
        {"B5": "=MIN(diem_chuann,70)"},
        "Cách chấm › B5: Công thức “=MIN(diem_chuann,70)” dùng tên “diem_chuann” không phải là tên "
        "đại lượng. Sửa lại cho đúng tên đại lượng. Có phải là “diem_chuan”?",
    ),
    "a circle": (
        {"B5": "=MIN(diem_chuan,B6)", "B6": "=B5"},
        "Cách chấm › B5: Công thức “=MIN(diem_chuan,B6)” gọi vòng về chính ô B5, trực tiếp hoặc "
        "qua ô khác. Viết công thức bằng tên đại lượng",
    ),
    "text where a number must come out": (
        {"B5": '=IF(ty_le>=1,"đạt",0)'},
        'Cách chấm › B5: Công thức “=IF(ty_le>=1,"đạt",0)” chứa phần chữ "đạt", trong khi điểm '
        "phải tính từ số. Bỏ phần chữ",
    ),
    "true where a number must come out": (
        {"B5": "=ty_le>=1"},
        "Cách chấm › B5: Công thức “=ty_le>=1” cho kết quả đúng hoặc sai ở phần “ty_le >= 1”, "
        "không phải là số điểm. Dùng IF",
    ),
    "more points than the standard": (
        {"B5": "=diem_chuan*ty_le"},
        "Cách chấm › B5: Cách chấm “Tỷ lệ thuận, có thưởng vượt” cho Sở Cường 93,3 điểm ở tiêu chí "
        "TC1, nhiều hơn điểm chuẩn 70. Kiểm tra số liệu, tham số, giá trị của mức",
    ),
    "more bonus than the maximum": (
        {"C5": "=MAX(0,ty_le-1)*1000"},
        "Cách chấm › C5: Cách chấm “Tỷ lệ thuận, có thưởng vượt” thưởng cho Sở Cường 333,3 điểm ở "
        "tiêu chí TC1, nhiều hơn mức thưởng tối đa 7. Sửa công thức thưởng",
    ),
}
DECISIONS = {
    "maxima that do not add up": (
        changed(("phan_nam: 1", "phan_nam: 1\nthang_diem: 110")),
        "Tổng điểm chuẩn ghi là 110, nhưng điểm chuẩn các tiêu chí cộng lại là 100 (A; B; C). Sửa "
        "điểm chuẩn của tiêu chí",
    ),
    "a criterion for nobody": (
        with_columns(
            "Áp dụng cho | Thay cho |",
            "| TC3 | ND1 | Việc chung | Người chấm nhập điểm | 30 | | | A; B; C | TC2 |",
        ),
        "Tiêu chí › K6: Tiêu chí TC2 được chấm điểm nhưng không giao cho đơn vị nào. Sửa cột Áp "
        "dụng cho",
    ),
    "a substitute for a criterion that there is not": (
        with_columns(
            "Áp dụng cho | Thay cho |",
            "| TC3 | ND1 | Việc chung | Người chấm nhập điểm | 30 | | | A | TC9 |",
        ),
        "Tiêu chí › N7: Không có tiêu chí nào mang mã “TC9”. Sửa lại mã cho đúng với khoi.xlsx.",
    ),
    "a target of a criterion that its member does not have": (
        with_columns(
            "Áp dụng cho | Thay cho |",
            "| TC3 | ND1 | Của Sở Cường | Tỷ lệ thuận, có thưởng vượt | 70 | 7 | 0,7 | C | TC1 |",
        ),
        "Chỉ tiêu › I7: Chỉ tiêu “Khám bệnh” thuộc tiêu chí TC1, nhưng tiêu chí này không giao cho "
        "C, nên chỉ tiêu không được chấm. Sửa cột Tiêu chí",
    ),
    "an exclusion without a reason": (
        f"{SMALL_BLOC}\n# Không đề nghị\n| Đơn vị | Lý do | Nguồn |\n| C | | Thanh tra |",
        "Hình thức khen thưởng › B22: C không được đề nghị khen thưởng nhưng chưa ghi lý do. "
        "Ghi lý do",
    ),
    "an agreed score above the maximum": (
        changed(("| A | TC1 | 70,7 |", "| A | TC1 | 707 |")),
        "Điểm thống nhất › C5: Điểm thống nhất 707 cao hơn mức tối đa 77 của A ở tiêu chí TC1. Sửa "
        "lại điểm (xem dấu phẩy; điểm trừ ghi số âm)",
    ),
    "a way of scoring that is not there": (
        changed((TYPED_IN, TYPED_IN.replace("Người chấm nhập điểm", "Cách lạ"))),
        "Tiêu chí TC2 chấm theo “Cách lạ”, nhưng trang Cách chấm không có tên này. Sửa tên cách "
        "chấm, hoặc thêm một hàng vào trang Cách chấm.",
    ),
    "a corrected value for an unknown target": (
        f"{SMALL_BLOC}\n# Điều chỉnh\n| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do "
        f"|"
        "\n| A | A9 | Thực hiện | 101 | 102 | Nhầm |",
        "Điều chỉnh › B5: Không có chỉ tiêu, tiêu chí nào mang mã “A9”. Sửa lại mã",
    ),
}
TIE = changed(("| A | TC1 | 70,7 |", "| A | TC1 | 63 |"), ("| A | TC2 | 28 |", "| A | TC2 | 30 |"))
BY_CRITERION = "\n# Phân định đồng hạng\n| Thứ tự | Xét theo | Thứ tự đơn vị |\n| 1 | TC1 | |\n"
TIE_NOT_SETTLED = (
    "Mức đánh giá, xếp hạng, bảng Phân định đồng hạng: Sở An và Sở Bình cùng 93 điểm và danh sách "
    "phân định không tách được, nên xếp đồng hạng 2. Nếu khối muốn phân định: thêm cách xét"
)


@pytest.fixture
def run(make_report, tmp_path):
    """Make a bloc's documents; return the exit code, what was said, and the report's text."""

    def run_and_look(text, cells=None):
        folder = build_workspace(tmp_path / "khoi_9", text, SMALL_MEMBERS)
        if cells:
            edit_workbook(folder / "khoi.xlsx", "Cách chấm", cells)
        code, said = make_report(folder)
        report = (tmp_path / "output" / "khoi_9" / "bao_cao.docx").read_bytes()
        return code, said, word_text(report)

    return run_and_look


@pytest.mark.parametrize(("cells", "message"), RULES.values(), ids=RULES)
def test_a_rule_that_cannot_be_right_is_reported_and_nothing_is_proposed_by_it(run, cells, message):
    code, said, report = run(SMALL_BLOC, cells)

    assert code == 1
    assert f"[lỗi] {message}" in said
    assert message.partition(": ")[2].partition(". ")[0] in report
    assert PROVISIONAL in report or TOTAL not in report or "Điểm tính là tạm tính" in report


@pytest.mark.parametrize(("text", "message"), DECISIONS.values(), ids=DECISIONS)
def test_criteria_and_decisions_that_cannot_be_right_are_reported(run, text, message):
    code, said, report = run(text)

    assert code == 1
    assert message in said
    assert "Cờ thi đua" not in report


def test_a_tie_that_the_list_does_not_split_is_reported_and_stays(run):
    code, said, report = run(f"{TIE}{BY_CRITERION}")

    assert code == 0
    assert f"[cảnh báo] {TIE_NOT_SETTLED}" in said
    assert "| 2 | Sở An |" in report
    assert "| 2 | Sở Bình |" in report

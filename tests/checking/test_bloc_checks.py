"""khoi.xlsx must hold together: codes, plans, rules, votes, agreed scores."""

import pytest

from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes

MEMBERS = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Tên gọi tắt | Tên gọi khác |
"""
CRITERIA = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Thưởng tối đa | Áp dụng cho |
"""
RULES = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Đủ điểm | =diem_chuan | =thuong_toi_da |
"""
TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí | Thuộc chỉ tiêu |
"""
TARGET = "| YT | YT1 | Khám bệnh | lũy kế | tăng | 5 | | |"
ONE = "| TC1 | ND1 | Nền nếp | Đủ điểm | 70 | 7 | |"


def rule(points, bonus=""):
    return f"""
    # Cách chấm
    | Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
    | Đủ điểm | {points} | {bonus} |
    """


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing wrong"),
        pytest.param(
            f"{MEMBERS}| YT | Sở Y tế | | |\n| DL | Sở Du lịch | | sở  y TẾ |",
            [("A3", "SK14")],
            id="name of two members",
        ),
        pytest.param(
            f"{MEMBERS}| YT | Sở Y tế | YT | |\n| DL | Sở Du lịch | | |",
            [],
            id="a member's names may repeat",
        ),
        pytest.param("# Khối\nkhoi_truong: XX", [("C13", "TB07")], id="leader unknown"),
        pytest.param("# Khối\nkhoi_pho: yt", [("C14", "TB07")], id="deputy in another case"),
        pytest.param("# Khối\ndon_vi_soan: XX", [("C14", "TB07")], id="drafter unknown"),
        pytest.param(
            "# Hội nghị\nkhoi_truong_moi: XX\nkhoi_pho_moi: YY",
            [("C3", "TB07"), ("C4", "TB07")],
            id="elected unknown",
        ),
        pytest.param(
            "# Mốc điểm\n| Nội dung | Từ điểm | Mẫu câu |\n| ND1 | 87 | Có [số] đơn vị |",
            [("C2", "SK04")],
            id="field of a threshold's sentence",
        ),
        pytest.param(
            "# Mốc điểm\n| Nội dung | Từ điểm |\n| ND9 | 87 |", [("A2", "TB07")], id="threshold"
        ),
        pytest.param(
            "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n| XX | TC9 | 5 |",
            [("A2", "TB07"), ("B2", "TB07")],
            id="agreed score",
        ),
        pytest.param(
            "# Không đề nghị\n| Đơn vị | Lý do |\n| XX | x |", [("A2", "TB07")], id="exclusion"
        ),
        pytest.param(
            f"{TARGETS}| XX | A | x | lũy kế | tăng | 5 | | |",
            [("A2", "TB07")],
            id="target's member",
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | 5 | TC9 | |",
            [("G2", "TB07")],
            id="target's criterion",
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | 5 | | B |",
            [("H2", "TB07")],
            id="target's parent",
        ),
        pytest.param(
            "# Lời báo cáo\n| Phần | Nội dung |\n| hạn chế | a |\n| phương hướng | b |\n"
            "| Hạn chế | c |\n| | d |\n| nguyên do | e |",
            [("A5", "TB05"), ("A6", "TB08")],
            id="passages that belong nowhere",
        ),
        pytest.param(
            f"{TARGETS}{TARGET}\n| | B | x | lũy kế | tăng | 5 | | |",
            [("A3", "TB05")],
            id="member under a merged cell",
        ),
        pytest.param("# Khối\nphan_nam: 0,5", [("C13", "SK24")], id="half a year of a year"),
        pytest.param(
            "# Khối\nky: 6 tháng\nphan_nam: 0,5\n# Hội nghị\nngay_hop: 20/7/2018",
            [],
            id="half a year",
        ),
        pytest.param(
            "# Khối\nky: Giao ước\n# Hội nghị\nngay_hop: 12/3/2018",
            [("C6", "SK24")],
            id="the year before it begins",
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | | | |", [("F2", "SK01")], id="plan missing"
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | 0 | | |", [("F2", "SK02")], id="plan zero"
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | -5 | | |", [("F2", "TV12")], id="negative"
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | chỉ nêu số | | | | |", [], id="plan of what is only stated"
        ),
        pytest.param(
            "# Khối\nmau_cau: [chi tiêu] đạt [tỷ lệ]%",
            [("C13", "SK04")],
            id="unknown field in the bloc's pattern",
        ),
        pytest.param(
            f"{TARGETS}{TARGET}\n| YT | B | x | lũy kế | tăng | 5 | | YT1 |",
            [],
            id="a part",
        ),
        pytest.param(
            f"{TARGETS}{TARGET}\n| DL | B | x | lũy kế | tăng | 5 | | YT1 |",
            [("B3", "SK21")],
            id="part of another member's target",
        ),
        pytest.param(
            f"{TARGETS}| YT | A | x | lũy kế | tăng | 5 | | A |",
            [("B2", "SK21")],
            id="part of itself",
        ),
        pytest.param(
            "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Đơn vị tính |\n"
            "| YT | A | tỷ lệ | giảm | 12 | ‰ |",
            [("E2", "SK23")],
            id="rate per thousand",
        ),
        pytest.param(
            "# Hội nghị\nngay_hop: 1/1/2019\n# Thành phần\n| Vai trò | Đơn vị |\n"
            "| thành viên | XX |\n| khách mời | Sở Nội vụ |",
            [("B2", "TB07")],
            id="seat of an unknown member",
        ),
        pytest.param(
            "# Chỉ tiêu\n| Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Mẫu câu |\n"
            "| YT | A | lũy kế | tăng | 5 | đạt [ty lệ]% |",
            [("F2", "SK04")],
            id="unknown field in a target's pattern",
        ),
        pytest.param(
            "# Người ký\n| Họ và tên |\n# Căn cứ, nơi nhận\n| Mục | Nội dung |",
            [("Căn cứ, nơi nhận", "VB01"), ("Người ký", "SK10")],
            id="nobody signs, nobody is addressed",
        ),
    ],
)
def test_what_does_not_hold_together_is_reported(text, expected):
    assert cells_and_codes(bloc_issues(text)) == expected


def test_a_criterion_of_an_unknown_content_or_for_an_unknown_member_is_reported():
    text = f"{CRITERIA}| TC1 | ND9 | x | | | | |\n| TC2 | ND1 | y | | | | YT; XX |"

    assert cells_and_codes(bloc_issues(text)) == [("B2", "TB07"), ("G3", "TB07")]


@pytest.mark.parametrize("codes", ["YT, DL", "YT DL", "YT,DL"])
def test_members_that_are_not_separated_by_semicolons_are_reported_with_how_to(codes):
    (issue,) = bloc_issues(f"{CRITERIA}| TC1 | ND1 | x | | | | {codes} |")

    assert (issue.place.cell, issue.kind.code) == ("G2", "TB07")
    assert issue.message == f"Không có đơn vị nào mang mã “{codes}”."
    assert issue.remedy.endswith("Các mã cách nhau bằng dấu chấm phẩy (;).")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{CRITERIA}{ONE}\n{RULES}", [], id="nothing wrong"),
        pytest.param(f"{CRITERIA}{ONE}", [("D2", "SK05")], id="rule missing"),
        pytest.param(
            f"{CRITERIA}| TC1 | ND1 | x | đủ điểm | 70 | 7 | |\n{RULES}",
            [("D2", "SK05")],
            id="rule in another case",
        ),
        pytest.param(
            f"{CRITERIA}| TC1 | ND1 | x | Đủ điểm | | 7 | |\n{RULES}",
            [("E2", "SK06")],
            id="rule needs the standard points",
        ),
        pytest.param(
            f"{CRITERIA}| TC1 | ND1 | x | Đủ điểm | 70 | | |\n{RULES}",
            [("F2", "SK06")],
            id="bonus needs its maximum",
        ),
        pytest.param(
            f"{CRITERIA}| TC1 | ND1 | x | | | | |", [], id="nothing is scored, nothing is needed"
        ),
        pytest.param(
            f"{CRITERIA}| TC1 | ND1 | x | Đủ điểm | -70 | 7 | |\n{RULES}",
            [("E2", "TV12")],
            id="negative standard points",
        ),
        pytest.param(
            f"{CRITERIA}{ONE}\n{RULES}{TARGETS}| YT | A | x | lũy kế | tăng | 5 | TC1 | |",
            [("G2", "SK07")],
            id="a member without a target to score",
        ),
    ],
)
def test_a_criterion_has_a_rule_and_what_the_rule_needs(text, expected):
    assert cells_and_codes(bloc_issues(text)) == expected


@pytest.mark.parametrize(
    ("points", "bonus", "expected"),
    [
        pytest.param("", "=1", ("B2", "CT01"), id="no formula"),
        pytest.param("diem_chuan", "", ("B2", "CT02"), id="without ="),
        pytest.param("=diem_chuan*1.5.5", "", ("B2", "CT06"), id="mistyped number"),
        pytest.param("=(diem_chuan", "", ("B2", "CT03"), id="syntax"),
        pytest.param("=TODAY()", "", ("B2", "CT04"), id="forbidden function"),
        pytest.param("=diem_chuan", "=INDIRECT(1)", ("C2", "CT04"), id="in the bonus"),
        pytest.param("=diem_chuan", "=D7", ("C2", "CT07"), id="cell"),
    ],
)
def test_a_formula_that_cannot_be_used_is_reported_at_its_own_cell(points, bonus, expected):
    assert expected in cells_and_codes(bloc_issues(rule(points, bonus)))


def test_an_unknown_code_suggests_the_near_one():
    (issue,) = bloc_issues("# Khối\nkhoi_truong: YTT")

    assert issue.remedy.endswith("Có phải là “YT”?")


SHARED = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí |
| YT1 | ND1 | Nền nếp |
"""


def test_a_code_that_a_target_and_a_criterion_share_is_reported_with_both():
    issues = bloc_issues(SHARED)

    assert cells_and_codes(issues) == [("B2", "SK82")]
    assert "“Khám bệnh”" in issues[0].message
    assert "“Nền nếp” ở trang Tiêu chí." in issues[0].message


def test_what_is_reported_of_a_shared_code_stays_the_same_when_rows_move():
    (before,) = bloc_issues(SHARED)
    other = "| TC9 | ND1 | Việc khác |\n| YT1"

    (after,) = bloc_issues(SHARED.replace("| YT1", other))

    assert after.message == before.message

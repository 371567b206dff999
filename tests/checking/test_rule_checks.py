"""Formulas that lead back to themselves, mix what cannot be mixed, or leave gaps."""

import pytest

from tests.domain_values import a_book, a_criterion, a_rule
from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.rule_checks import points_stay_above_zero
from thidua_reports.forms.ready_rules import READY_RULES

CRITERION = """
# Tiêu chí
| Mã tiêu chí | Nội dung | Cách chấm | Điểm chuẩn | Trừ tối đa | Tham số 1 |
| TC2 | ND1 | Của khối | 110 | 20 | 0,1 |
"""


def found(points, bonus="", more=""):
    """Return cells and codes of what is wrong with a rule's formulas (B2 and C2 of its sheet)."""
    return cells_and_codes(issues_of(points, bonus, more))


def issues_of(points, bonus="", more=""):
    rules = f"""
    # Cách chấm
    | Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
    | Của khối | {points} -> 1 | {bonus} |
    {more}
    """
    return [issue for issue in bloc_issues(rules + CRITERION) if issue.place.sheet == "Cách chấm"]


@pytest.mark.parametrize(
    ("points", "bonus", "cells"),
    [
        pytest.param("=B2+1", "", ["B2"], id="its own cell"),
        pytest.param("=$B$2*2", "", ["B2"], id="its own cell, absolute"),
        pytest.param("='Cách chấm'!B2", "", ["B2"], id="its own cell with the sheet's name"),
        pytest.param("=SUM(B1:B3)", "", ["B2"], id="a range it is in"),
        pytest.param("=C2", "=B2 -> 1", ["B2", "C2"], id="points and bonus each other"),
    ],
)
def test_a_formula_that_leads_back_to_itself_is_reported(points, bonus, cells):
    assert found(points, bonus) == [(cell, "CT12") for cell in cells]


def test_a_circle_over_another_rule_is_reported_at_every_formula_of_it():
    other = "| Khác | =B2 -> 1 | |"

    assert found("=B3", more=other) == [("B2", "CT12"), ("B3", "CT12")]


def test_a_reference_that_does_not_come_back_is_only_a_reference():
    assert found("=A2") == [("B2", "CT07")]


def test_an_unknown_name_is_reported_with_the_one_that_was_meant():
    (issue,) = issues_of("=diem_chuan*ty_lee")

    assert issue.kind.code == "CT06"
    assert "ty_lee" in issue.message
    assert "ty_le”" in issue.remedy


FAULTS = {
    "an argument is missing": (
        "=ROUND(ty_le)",
        "CT05",
        "hàm ROUND thừa, thiếu hoặc để trống đối số.",
        "Ghi đủ các đối số (không có thì ghi 0)",
    ),
    "a decimal comma": (
        "=MIN(1,5,)",
        "CT05",
        "hàm MIN thừa, thiếu hoặc để trống đối số.",
        "xem lại dấu thập phân, dấu ngăn cách đối số.",
    ),
    "a cell was deleted": (
        "=diem_chuan+#REF!",
        "CT08",
        "“=diem_chuan+#REF!” chứa giá trị lỗi #REF!.",
        "Thay #REF! bằng số hoặc tên đại lượng.",
    ),
    "noise is cut into steps": (
        "=INT(ty_le*100)",
        "CT10",
        "kết quả chưa làm tròn “ty_le * 100” được đem so sánh, chia bậc hoặc làm tròn",
        "Đặt “ty_le * 100” vào hàm ROUND với 9 chữ số thập phân",
    ),
    "limits out of order": (
        "=LOOKUP(ty_le,{0,0.9,0.8},{1,2,3})",
        "CT11",
        "dãy số trong ngoặc nhọn ở “LOOKUP(ty_le, {0, 0.9, 0.8}, {1, 2, 3})” chưa đúng.",
        "các mốc xếp tăng dần",
    ),
    "a band without points": (
        "=LOOKUP(ty_le,{0,0.9},{1})",
        "CT11",
        "“LOOKUP(ty_le, {0, 0.9}, {1})” chưa đúng.",
        "mỗi mốc có một kết quả.",
    ),
}


@pytest.mark.parametrize(
    ("formula", "code", "message", "remedy"), FAULTS.values(), ids=FAULTS.keys()
)
def test_a_fault_of_a_formula_is_reported_at_its_cell_with_what_to_do(
    formula, code, message, remedy
):
    (issue,) = issues_of(formula)

    assert (issue.place.cell, issue.kind.code) == ("B2", code)
    assert formula in issue.message
    assert message in issue.message
    assert remedy in issue.remedy


@pytest.mark.parametrize("text", ['="tốt"', '=IF(ty_le>=1,"đạt",0)', "=diem_chuan&1"])
def test_text_where_a_number_must_come_out_is_reported(text):
    assert {code for _, code in found(text)} == {"CT09"}


def test_a_truth_where_a_number_must_come_out_is_reported():
    assert found("=ty_le>=1") == [("B2", "CT18")]


def test_two_comparisons_in_a_row_are_reported_with_what_to_write():
    (issue,) = issues_of("=IF(0.9<=ty_le<1,5,0)")

    assert (issue.place.cell, issue.kind.code) == ("B2", "CT19")
    assert issue.message == (
        "Công thức “=IF(0.9<=ty_le<1,5,0)” so sánh kết quả của một phép so sánh ở phần "
        "“0.9 <= ty_le < 1”, nên không cho điều mong muốn."
    )
    assert issue.remedy == "Dùng AND hoặc OR, ví dụ AND(0.9<=ty_le,ty_le<1)."


TARGET = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí |
| YT | YT1 | lũy kế | tăng | 5 | {} |
"""


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        ("=diem_chuan*thuc_hien/ke_hoach", "ke_hoach"),
        ("=IF(co_ke_hoach=0,0,ty_le)", "co_ke_hoach"),
        ("=IF(thuc_hien>cung_ky,diem_chuan,0)", "cung_ky"),
        ("=diem_chuan*ty_le_binh_quan", "ty_le_binh_quan"),
        ("=IF(co_ke_hoach=0,0,cung_ky)", "co_ke_hoach, cung_ky"),
    ],
)
def test_a_rule_for_targets_is_reported_of_a_criterion_that_has_none(formula, names):
    def reported(criterion):
        rules = f"# Cách chấm\n| Tên cách chấm | Công thức điểm |\n| Của khối | {formula} -> 1 |"
        issues = bloc_issues(f"{rules}\n{CRITERION}\n{TARGET.format(criterion)}")
        return [issue for issue in issues if issue.kind.code == "SK59"]

    (issue,) = reported("")

    assert reported("TC2") == []
    assert (issue.place.sheet, issue.place.cell) == ("Tiêu chí", "C2")
    assert issue.message == (
        f"Cách chấm “Của khối” của tiêu chí TC2 dùng {names}, chỉ có khi chấm theo chỉ tiêu, nhưng "
        "không có chỉ tiêu nào thuộc tiêu chí này."
    )


@pytest.mark.parametrize("formula", ["=diem_chuan*ty_le", "=so_luong", "=1"])
def test_a_rule_that_a_row_of_criteria_can_feed_needs_no_targets(formula):
    rules = f"# Cách chấm\n| Tên cách chấm | Công thức điểm |\n| Của khối | {formula} -> 1 |"

    assert "SK59" not in [issue.kind.code for issue in bloc_issues(f"{rules}\n{CRITERION}")]


@pytest.mark.parametrize(
    ("points", "bonus"),
    [
        pytest.param("=diem_chuan*ty_le_binh_quan*ty_le", "", id="in one formula"),
        pytest.param("=diem_chuan*ty_le", "=so_chi_tieu_vuot -> 0", id="in points and bonus"),
    ],
)
def test_a_rule_over_all_targets_cannot_use_the_figures_of_one(points, bonus):
    (issue,) = issues_of(points, bonus)

    assert issue.kind.code == "CT13"
    assert issue.place.cell == "B2"
    assert "ty_le)" in issue.message


AS_PRINTED = (
    "=IF(AND(ty_le>=0.01,ty_le<=0.1),100,IF(AND(ty_le>=0.11,ty_le<=0.2),90,IF(ty_le>=0.21,0,110)))"
)


@pytest.mark.parametrize(
    "formula",
    [
        AS_PRINTED,
        AS_PRINTED.replace("ty_le", "ROUND(ty_le*100,9)")
        .replace("0.01", "1").replace("0.11", "11").replace("0.21", "21")
        .replace("0.1", "10").replace("0.2", "20"),
        AS_PRINTED.replace("0.1,", "10%,").replace("0.1)", "tham_so_1)"),
    ],
    ids=["shares", "per cent", "a limit that is a parameter"],
)  # fmt: skip
def test_bands_on_whole_numbers_leave_gaps_that_are_reported(formula):
    issues = issues_of(formula)

    assert cells_and_codes(issues) == [("B2", "CT14")] * 2
    assert "ty_le lớn hơn 10% mà nhỏ hơn 11%, công thức cho 110" in issues[0].message
    assert "ty_le lớn hơn 20% mà nhỏ hơn 21%, công thức cho 110" in issues[1].message


def test_a_gap_in_the_formula_for_a_bonus_is_reported_there():
    formula = "=IF(diem_nhap<=84,1,IF(diem_nhap>=85,2,0)) -> 1"

    assert found("=diem_chuan", formula) == [("C2", "CT14")]


@pytest.mark.parametrize(
    "formula",
    [
        pytest.param("=IF(ty_le>=0.21,0,IF(ty_le>=0.11,90,IF(ty_le>=0.01,100,110)))", id="closed"),
        pytest.param("=IF(ty_le<=0.1,30,IF(ty_le<=0.2,20,10))", id="closed from above"),
        pytest.param("=LOOKUP(ty_le,{0,0.96,0.97,0.98},{0,3,4,5})", id="looked up"),
        pytest.param("=IF(ty_le<0.9,1,IF(ty_le>=1,10,5))", id="a middle band that is meant"),
        pytest.param("=IF(so_luong<=1,5,IF(so_luong>=2,0,9))", id="what is counted has no halves"),
        pytest.param("=diem_chuan*ty_le", id="no bands"),
    ],
)
def test_bands_without_a_gap_raise_no_issue(formula):
    assert found(formula) == []


def test_a_rule_that_no_criterion_uses_is_not_searched_for_gaps():
    rules = f"""
    # Cách chấm
    | Tên cách chấm | Công thức điểm |
    | Khác | {AS_PRINTED} -> 1 |
    """

    assert [issue for issue in bloc_issues(rules) if issue.kind.code == "CT14"] == []


def test_before_everybody_has_registered_a_rule_for_targets_waits_for_them():
    pledge = "# Khối\nky: Giao ước\nphan_nam: 0\n# Chỉ tiêu\n| Mã chỉ tiêu |\n"
    rules = "# Cách chấm\n| Tên cách chấm | Công thức điểm |\n"
    rules += "| Của khối | =IF(co_ke_hoach=0,0,ty_le) -> 1 |"

    assert "SK59" not in [
        issue.kind.code for issue in bloc_issues(f"{rules}\n{CRITERION}\n{pledge}")
    ]


def falling(formula, **limits):
    rule = a_rule("Trừ", formula)
    criterion = a_criterion("TC1", rule.name, **limits)
    return list(points_stay_above_zero(a_book("A", rules=(rule,), criteria=(criterion,))))


PER_CASE = "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)"
THREE_EACH = (3, None, None)


def test_a_deduction_that_may_exceed_the_points_is_reported_before_any_figure_is_known():
    (issue,) = falling(PER_CASE, standard=10, max_deduction=20, parameters=THREE_EACH)

    assert issue.kind.code == "CT29"
    assert (issue.place.sheet, issue.place.cell) == ("Cách chấm", "Trừ")
    assert "ở tiêu chí TC1: khi so_luong là 4 thì được −2 điểm" in issue.message


@pytest.mark.parametrize(
    ("formula", "limits"),
    [
        (PER_CASE, {"standard": 10, "max_deduction": 10, "parameters": THREE_EACH}),
        ("=MAX(0,diem_chuan-tham_so_1*so_luong)", {"standard": 10, "parameters": THREE_EACH}),
        ("=diem_chuan", {"standard": 10}),
        ("=-tham_so_1*so_luong", {"parameters": THREE_EACH}),
        ("=-tham_so_1*so_luong", {"standard": 0, "parameters": THREE_EACH}),
        ("=diem_chuan-10*(ty_le_cao_nhat-ty_le)", {"standard": 10}),
    ],
    ids=[
        "no more is taken than given",
        "MAX(0, …)",
        "nothing is taken",
        "it only deducts",
        "it gives no points",
        "other members decide",
    ],
)
def test_points_that_cannot_fall_below_zero_raise_no_issue(formula, limits):
    assert falling(formula, **limits) == []


def test_a_band_that_takes_more_than_the_points_is_found_at_its_own_limit():
    formula = "=IF(ty_le>=0.21,0,diem_chuan-LOOKUP(ty_le,{0,0.01,0.11},{0,10,20}))"

    (issue,) = falling(formula, standard=15)

    assert "khi ty_le là 0,11 thì được −5 điểm" in issue.message


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_no_ready_rule_falls_below_zero_on_the_figures_it_comes_with(rule):
    figures = rule.trial_values()
    first, second, third = (figures.get(f"tham_so_{number}") for number in (1, 2, 3))
    limits = {
        "standard": figures.get("diem_chuan"),
        "max_bonus": figures.get("thuong_toi_da"),
        "max_deduction": figures.get("tru_toi_da"),
        "parameters": (first, second, third),
    }

    assert falling(rule.points, **limits) == []


RULE = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng |
| Bình quân | =diem_chuan*ty_le_binh_quan | |
"""
HEADINGS = "| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Áp dụng cho |"


def criterion(heading, value):
    """Return what is reported of a criterion with this figure; the column of the figure is F."""
    return cells_and_codes(
        bloc_issues(
            f"""
            {RULE}
            # Tiêu chí
            {HEADINGS} {heading} |
            | TC1 | ND1 | Nền nếp | Bình quân | | {value} |
            """
        )
    )


@pytest.mark.parametrize("heading", ["Tham số 1", "Tham số 2", "Tham số 3"])
def test_a_parameter_below_zero_is_questioned(heading):
    assert ("F2", "SK83") in criterion(heading, "-0,7")
    assert "SK83" not in [code for _, code in criterion(heading, "0,7")]


def grouped(first, second):
    """Return the messages on groups of two targets of a criterion that averages groups."""
    issues = bloc_issues(
        f"""
        {RULE}
        # Tiêu chí
        {HEADINGS} Điểm chuẩn |
        | TC1 | ND1 | Nền nếp | Bình quân | | 30 |
        # Chỉ tiêu
        | Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Tiêu chí | Nhóm |
        | YT | YT1 | Khám bệnh | lũy kế | tăng | 100 | TC1 | {first} |
        | YT | YT2 | Chữa bệnh | lũy kế | tăng | 100 | TC1 | {second} |
        """
    )
    return [issue for issue in issues if issue.kind.code == "SK84"]


@pytest.mark.parametrize(("first", "second"), [("", ""), ("I", "I"), ("I", "II")])
def test_targets_in_groups_or_all_without_one_are_as_the_bloc_meant_them(first, second):
    assert grouped(first, second) == []


def test_a_target_without_a_group_beside_one_with_a_group_is_named():
    (issue,) = grouped("I", "")

    assert cells_and_codes([issue]) == [("H3", "SK84")]
    assert issue.message.startswith("1 chỉ tiêu của YT thuộc tiêu chí TC1 (YT2) để trống cột Nhóm")

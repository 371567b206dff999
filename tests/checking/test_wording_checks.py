"""Words left over from another year or bloc are reported."""

from dataclasses import replace

import pytest

from tests.domain_values import a_book, a_criterion, a_rule
from tests.examples import bloc_issues
from tests.text_workbooks import cells_and_codes
from thidua_reports.checking.wording_checks import words_agree_with_formulas
from thidua_reports.forms.ready_rules import READY_RULES

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
def test_what_is_left_over_from_elsewhere_is_reported(text, expected):
    assert wording_issues(text) == expected


BANDS = "=LOOKUP(ty_le,{0,0.8,0.9,0.95},{0,3,4,5})"
OLD_WORDS = "Từ 98% được 5 điểm; từ 97% đến dưới 98% được 4 điểm; dưới 96% không có điểm."
NEW_WORDS = "Từ 95% được 5 điểm; từ 90% đến dưới 95% được 4 điểm; từ 80% được 3 điểm."
SHEETS = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ | Giải thích |
| Bậc | {formula} | | {words} |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Tham số 1 |
| A1 | ND1 | Khám bệnh | {rule} | 70 | 0,7 |
"""


def reported(words, formula=BANDS, rule="Bậc"):
    issues = bloc_issues(SHEETS.format(words=words, formula=formula, rule=rule))
    return [issue for issue in issues if issue.kind.code == "CT46"]


BASIS = "# Căn cứ, nơi nhận\n| Mục | Nội dung |\n| căn cứ | Căn cứ Quyết định số 1/QĐ-UBND{} |\n"


def test_a_legal_basis_without_day_and_subject_is_reported_and_the_whole_citation_clears_it():
    found = bloc_issues(BASIS.format(""))
    (issue,) = [each for each in found if each.kind.code == "VB20"]
    whole = BASIS.format(" ngày 07 tháng 3 năm 2018 về chia khối thi đua;")

    assert issue.place.cell == "B2"
    assert "chưa ghi ngày ban hành và trích yếu của" in issue.message
    assert ("B2", "VB20") not in cells_and_codes(bloc_issues(whole))


def test_bands_that_were_changed_without_their_words_are_reported_and_new_words_clear_it():
    (issue,) = reported(OLD_WORDS)

    assert cells_and_codes([issue]) == [("D2", "CT46")]
    assert "“Bậc” nói 98%; 97%; 96%," in issue.message
    assert "tiêu chí A1 " in issue.message
    assert reported(NEW_WORDS) == []


def test_a_formula_that_is_changed_to_its_words_clears_it_too():
    assert reported(OLD_WORDS, "=LOOKUP(ty_le,{0,0.96,0.97,0.98},{0,3,4,5})") == []


def test_words_of_a_rule_that_no_criterion_uses_are_left_alone():
    assert reported(OLD_WORDS, rule="") == []


@pytest.mark.parametrize(
    ("words", "formula", "unknown"),
    [
        pytest.param("Được 6 điểm.", "=IF(ty_le>=1,5,0)", ["6 điểm"], id="other points"),
        pytest.param("Được 5 điểm.", "=IF(ty_le>=1,5,0)", [], id="these points"),
        pytest.param("Trừ 1; 1,5; 2,5 điểm.", "=-LOOKUP(ty_le,{0,1},{1,1.5})", ["2,5 điểm"],
                     id="one of a list"),
        pytest.param("Vượt 20% được 5 điểm.", "=IF(ty_le>=1.2,5,0)", [], id="beyond the plan"),
        pytest.param("Kém 5% thì 0 điểm.", "=IF(ty_le<0.95,0,5)", [], id="short of the plan"),
        pytest.param("Được 50% số điểm.", "=diem_chuan/2", [], id="a half"),
        pytest.param("Được 35 điểm.", "=diem_chuan*0.5", [], id="a half of the standard"),
        pytest.param("Còn 60 điểm.", "=diem_chuan-10", [], id="what is left of the standard"),
        pytest.param("Mỗi 1% được 0,7 điểm.", "=ty_le*100*tham_so_1", [], id="by the per cent"),
        pytest.param("Mỗi 1% được 0,7 điểm.", "=ty_le*tham_so_1", ["1%"], id="no per cent"),
        pytest.param("Mỗi [tham số 1]% được [tham số 2] điểm.", "=ty_le", [], id="fields"),
        pytest.param("Được 1.000 điểm.", "=1000*ty_le", [], id="thousands"),
        pytest.param("Được 0.5 điểm.", "=0.5*ty_le", [], id="a decimal point"),
        pytest.param("Theo Quyết định số 98/QĐ-UBND, trước ngày 15/12/2027.", "=diem_chuan", [],
                     id="numbers of other things"),
        pytest.param("Không quá 100%; dưới 0% là 0 điểm.", "=diem_chuan*ty_le", [], id="the whole"),
    ],
)  # fmt: skip
def test_only_figures_that_are_nowhere_else_are_reported(words, formula, unknown):
    found = [
        issue.message.partition(" nói ")[2].partition(", mà")[0]
        for issue in reported(words, formula)
    ]

    assert found == (["; ".join(unknown)] if unknown else [])


LEVELS = "# Mức đánh giá\n| Mức | Giá trị |\n| xuất sắc | 1 |\n| tốt | 0,8 |\n| khá | 0,6 |\n"


@pytest.mark.parametrize(
    ("words", "formula", "unknown"),
    [
        pytest.param("Tốt được 80%, khá 60%.", "=diem_chuan*thuc_hien", "", id="per cent"),
        pytest.param("Tốt được 56 điểm.", "=diem_chuan*thuc_hien", "", id="points"),
        pytest.param("Tốt được 75%.", "=diem_chuan*thuc_hien", "75%", id="of no level"),
        pytest.param("Được 60%.", "=diem_chuan*ty_le", "60%", id="a rule without levels"),
    ],
)
def test_what_a_level_is_worth_explains_a_rule_that_looks_at_levels(words, formula, unknown):
    issues = bloc_issues(SHEETS.format(words=words, formula=formula, rule="Bậc") + LEVELS)
    found = [each.message for each in issues if each.kind.code == "CT46"]

    assert [f"nói {unknown}," in message for message in found] == ([True] if unknown else [])


@pytest.mark.parametrize("ready", READY_RULES, ids=lambda rule: rule.name)
def test_the_ready_rules_say_what_they_compute(ready):
    rule = replace(a_rule(ready.name, ready.points, ready.bonus), explanation=ready.explanation)
    criterion = a_criterion(
        "TC1", rule.name, standard=10, max_bonus=3, max_deduction=4, parameters=(1, 2, 3)
    )

    assert list(words_agree_with_formulas(a_book(rules=(rule,), criteria=(criterion,)))) == []

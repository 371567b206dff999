"""Seven real rule sets, each set up by data alone, and one that nobody has ever written.

Every point is compared with an independent exact computation, and LibreOffice recalculates the
consolidated workbook without changing a digit.
"""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.libreoffice import numbers_of
from tests.rule_sets import (
    bo_tu_phap,
    cong_an,
    doan,
    dong_nai,
    kien_giang,
    tien_giang,
    tp_hcm,
)
from tests.rule_sets.scenario import build, half_up
from tests.tables_by_hand import counts_by_hand, counts_of_table, earners_by_hand
from tests.workspaces import edit_workbook, small_workspace
from thidua_reports.domain.scores import Basis
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.issues.issue import errors
from thidua_reports.layouts import summary_workbook
from thidua_reports.layouts.summary_workbook import Items
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

SETS = {
    "A Kiên Giang": kien_giang.RULES,
    "B Tiền Giang": tien_giang.RULES,
    "C Công an": cong_an.RULES,
    "D Bộ Tư pháp": bo_tu_phap.RULES,
    "E TP.HCM": tp_hcm.RULES,
    "F Đồng Nai": dong_nai.RULES,
    "G Đoàn": doan.RULES,
}
SUMMARY = "bang_tong_hop.xlsx"
TOO_MUCH = submission_kinds.OWN_SCORE_ABOVE_MAXIMUM
"""Reported of the self-scores that go beyond a limit in order to try what the rule makes of it."""


@pytest.fixture(scope="module", params=SETS, ids=lambda name: name)
def scored(request, tmp_path_factory):
    """Return the rule set, its scenario, and what the program found in it."""
    rules = SETS[request.param]
    folder = tmp_path_factory.mktemp("rules") / "khoi"
    scenario = build(rules, folder, request.param)
    return rules, scenario, examine(open_workspace(folder))


@pytest.fixture(scope="module")
def summary(scored):
    _, _, examined = scored
    outputs = render(examined, (shipped_templates(),)).outputs
    return next(output.content for output in outputs if output.name == SUMMARY)


@pytest.fixture(scope="module")
def recalculated(summary, libreoffice, tmp_path_factory):
    """Return the summary with every formula computed by LibreOffice."""
    path = tmp_path_factory.mktemp("summary") / SUMMARY
    path.write_bytes(summary)
    return libreoffice.computed([path])[0]


def items_of(examined):
    """Return points and bonus of every item by member and criterion."""
    return {
        (standing.member.code, score.criterion.code): [
            (item.points, item.bonus) for item in score.items
        ]
        for standing, score in examined.standings.scores()
    }


def column(sheet, heading):
    """Return a column's values below its heading."""
    position = next(cell.column for cell in sheet[HEADER_ROW] if cell.value == heading)
    return [sheet.cell(row, position).value for row in range(FIRST_ROW, sheet.max_row + 1)]


def test_what_is_counted_in_the_table_is_what_the_exact_figures_count(scored):
    _, _, examined = scored
    book, results = examined.book, examined.standings.results

    assert counts_of_table(book, results) == counts_by_hand(results)
    assert examined.standings.earners == earners_by_hand(examined.standings)


def test_the_rule_set_is_accepted_as_it_is_written(scored):
    _, _, examined = scored

    assert [str(each) for each in errors(examined.issues) if each.kind is not TOO_MUCH] == []


def test_there_are_at_least_fifty_cases(scored):
    _, scenario, _ = scored

    assert scenario.cases >= 50


def test_every_point_is_exact(scored):
    _, scenario, examined = scored
    found = items_of(examined)

    assert found.keys() == scenario.expected.keys()
    assert [
        (key, at, "wanted", wanted, "found", given)
        for key, items in scenario.expected.items()
        for at, (wanted, given) in enumerate(zip(items, found[key], strict=True))
        if wanted != given
    ] == []


def test_libreoffice_computes_the_same_points_to_the_last_digit(scored, recalculated):
    rules, scenario, _ = scored
    sheet = recalculated[Items.layout.name]
    rows = zip(
        column(sheet, Items.member.heading),
        column(sheet, Items.criterion.heading),
        column(sheet, Items.points.heading),
        column(sheet, Items.bonus.heading),
        strict=True,
    )
    found = {}
    for member, criterion, points, bonus in rows:
        shown = tuple(Decimal(f"{figure:.{rules.decimals}f}") for figure in (points, bonus))
        assert [float(each) for each in shown] == pytest.approx([points, bonus], abs=1e-9)
        found.setdefault((member, criterion), []).append(shown)

    assert found == scenario.expected


def test_libreoffice_changes_no_number_of_any_sheet(summary, recalculated):
    before, after = numbers_of(summary), numbers_of(recalculated)

    assert before.keys() == after.keys()
    assert [at for at in before if abs(before[at] - after[at]) > 1e-9] == []


def test_totals_are_the_sums_with_their_caps(scored):
    rules, scenario, examined = scored
    wanted = {}
    for member in rules.members:
        points = {
            code: sum(a + b for a, b in items)
            for (owner, code), items in scenario.expected.items()
            if owner == member
        }
        beyond = sum(points.pop(code, Decimal(0)) for code in rules.outside)
        wanted[member] = min(rules.cap, sum(points.values())) + beyond

    assert {
        standing.member.code: standing.points(Basis.COMPUTED)
        for standing in examined.standings.members
    } == wanted


def test_the_highest_value_is_ranked_first_and_equals_share_a_rank(scored):
    _, _, examined = scored
    members = examined.standings.members
    values = [standing.value for standing in members]

    assert [standing.rank for standing in members] == [
        1 + sum(other > value for other in values) for value in values
    ]


@pytest.fixture(scope="module")
def police(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rules") / "khoi"
    return build(cong_an.RULES, folder, "C"), examine(open_workspace(folder))


def test_the_police_rank_by_the_share_of_what_was_assigned(police):
    scenario, examined = police
    shares = {}
    for member in cong_an.RULES.members:
        maximum = 10 + 6 + 5 + (8 if member in cong_an.SOME else 0)
        total = sum(
            a + b
            for (owner, _), items in scenario.expected.items()
            if owner == member
            for a, b in items
        )
        shares[member] = half_up(100 * Fraction(total) / maximum, 2)

    assert {s.member.code: s.value for s in examined.standings.members} == shares


def test_the_classes_of_dong_nai_follow_the_capped_total(tmp_path):
    folder = tmp_path / "khoi"
    build(dong_nai.RULES, folder, "F")
    members = examine(open_workspace(folder)).standings.members
    words = [(95, "Xuất sắc"), (85, "Tốt"), (0, "Khá")]

    assert [standing.grade for standing in members] == [
        next(word for least, word in words if standing.value >= least) for standing in members
    ]
    assert {standing.grade for standing in members} == {"Xuất sắc", "Tốt", "Khá"}


def test_the_bands_of_the_ministry_as_printed_leave_gaps_that_are_pointed_out(tmp_path):
    folder = small_workspace(tmp_path / "khoi")
    printed = (
        "=IF(AND(ty_le>=0.01,ty_le<=0.1),100,IF(AND(ty_le>=0.11,ty_le<=0.2),90,"
        "IF(ty_le>=0.21,0,110)))"
    )
    own = {f"A{FREE_ROW}": "Tồn đọng", f"B{FREE_ROW}": printed}
    edit_workbook(folder / "khoi.xlsx", "Cách chấm", own)
    edit_workbook(folder / "khoi.xlsx", "Tiêu chí", {"D6": "Tồn đọng", "E6": 110})

    issues = [i for i in examine(open_workspace(folder)).issues if i.kind.code == "CT14"]

    assert [(issue.place.sheet, issue.place.cell) for issue in issues] == [
        ("Cách chấm", f"B{FREE_ROW}")
    ] * 2
    assert "lớn hơn 10% mà nhỏ hơn 11%" in issues[0].message
    assert "lớn hơn 20% mà nhỏ hơn 21%" in issues[1].message


FREE_ROW = FIRST_ROW + len(READY_RULES)


def test_a_rule_that_nobody_foresaw_is_typed_in_and_works(tmp_path, libreoffice):
    """The root of the ratio, with a bonus by the middle of three figures: none of the shapes."""
    folder = small_workspace(tmp_path / "khoi")
    formulas = {
        f"A{FREE_ROW}": "Căn bậc hai",
        f"B{FREE_ROW}": "=diem_chuan*MIN(1,SQRT(ty_le))",
        f"C{FREE_ROW}": "=MEDIAN(0,thuong_toi_da,POWER(MAX(0,ty_le-1),2)*tham_so_1)",
        f"D{FREE_ROW}": "Điểm theo căn bậc hai của tỷ lệ.",
    }
    edit_workbook(folder / "khoi.xlsx", "Cách chấm", formulas)
    edit_workbook(folder / "khoi.xlsx", "Tiêu chí", {"D5": "Căn bậc hai"})

    examined = examine(open_workspace(folder))
    found = {item[0][0]: item[1] for item in items_of(examined).items() if item[0][1] == "TC1"}
    outputs = render(examined, (shipped_templates(),)).outputs
    content = next(output.content for output in outputs if output.name == SUMMARY)
    (tmp_path / SUMMARY).write_bytes(content)
    after = numbers_of(libreoffice.computed([tmp_path / SUMMARY])[0])

    # 101 of 100, 18 of 20 and 4000 of 3000 trees, classes and patients
    assert found == {
        "A": [(Decimal("70.0"), Decimal("0.0"))],
        "B": [(Decimal("66.4"), Decimal("0.0"))],
        "C": [(Decimal("70.0"), Decimal("0.1"))],
    }
    assert [at for at, value in numbers_of(content).items() if abs(after[at] - value) > 1e-9] == []
    assert summary_workbook.Ranking.layout.name in {sheet for sheet, _ in after}

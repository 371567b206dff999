"""An error casts doubt on what it touches, and sends her where it can be mended."""

import pytest

from tests.remedies.acts import pastes
from tests.remedies.desk import cell_of, laid_out
from thidua_reports.domain.scores import Basis
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.layouts.summary_workbook import Ranking
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

TARGETS = """
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Đơn vị tính | Loại | Chiều | Kế hoạch | Tiêu chí |
| A | A1 | Trồng cây | cây | lũy kế | tăng | 100 | TC1 |
| A | A2 | Trồng rừng | ha | lũy kế | tăng | 20 | TC1 |
"""
BY_CASE = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |
| Nhập điểm | =MIN(diem_chuan,10*so_luong) | |
"""


def test_a_wrong_code_leaves_the_other_targets_of_the_member_certain(tmp_path):
    desk = laid_out(tmp_path / "khoi_9", TARGETS, {"A2": "21"})
    pastes("A", "Nội dung 1", "A2", Mã="A9")(desk)

    found = examine(open_workspace(desk.folder))

    assert [each.kind.code for each in errors(found.issues)] == ["TB07", "TV02"]
    doubted = {each.target.code: each.doubtful for each in found.standings.results}
    assert doubted == {"A1": False, "A2": True}


def beside(name, figure):
    """Put a copy of the sheet of results, with such a figure of A1, beside it."""

    def change(book):
        copy = book.copy_worksheet(book["Nội dung 1"])
        copy.title = name
        cell_of(book, name, "A1", "Thực hiện").value = figure

    return change


@pytest.mark.parametrize("name", ["Nội dung 1 (2)", "Bản chính thức"])
@pytest.mark.parametrize("figure", [101, 95], ids=["the same", "another figure"])
def test_a_sheet_with_other_figures_leaves_none_of_the_table_certain(name, figure, tmp_path):
    desk = laid_out(tmp_path / "khoi_9", TARGETS, {"A2": "21"})
    desk.edit("A", beside(name, figure))

    found = examine(open_workspace(desk.folder))

    assert [(each.kind.code, each.place.sheet) for each in errors(found.issues)] == [("TB20", name)]
    is_another = figure != 101
    doubted = {each.target.code: each.doubtful for each in found.standings.results}
    assert doubted == {"A1": is_another, "A2": is_another}


def test_a_negative_figure_is_mended_at_its_cell_and_not_in_the_rule(tmp_path):
    desk = laid_out(tmp_path / "khoi_9", BY_CASE, {"TC2": ""})
    pastes("A", "Tiêu chí", "TC2", **{"Số lượng, số vụ": -4})(desk)

    found = errors(examine(open_workspace(desk.folder)).issues)

    assert [each.kind.code for each in found] == ["TV12"]


PER_CASE = """
# Cách chấm
| Tên cách chấm | Công thức điểm | Công thức thưởng, trừ |
| Tỷ lệ thuận | =MIN(diem_chuan,diem_chuan*ty_le) | |
| Nhập điểm | =diem_chuan | =-2*so_luong |
"""


def test_a_negative_number_of_cases_gives_no_points_above_those_there_are(libreoffice, tmp_path):
    desk = laid_out(tmp_path / "khoi_9", PER_CASE, {"TC2": "30"})
    pastes("A", "Tiêu chí", "TC2", **{"Số lượng, số vụ": -1})(desk)

    found = examine(open_workspace(desk.folder))
    made = render(found, (shipped_templates(),)).outputs
    summary = tmp_path / "bang_tong_hop.xlsx"
    summary.write_bytes(next(each.content for each in made if each.name == summary.name))
    (computed,) = libreoffice.computed([summary])

    (standing,) = found.standings.members
    assert found.standings.provisional
    assert standing.points(Basis.COMPUTED) == 70
    at = Ranking.layout.positions[Ranking.computed] + 1
    assert computed[Ranking.layout.name].cell(FIRST_ROW, at).value == 70

"""Half a year without points: rules and points stay in khoi.xlsx, and nothing is computed."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, edit_workbook
from thidua_reports.commands.forms import write_forms
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

HALF_YEAR = (
    (
        SMALL_BLOC.replace("ky: Năm", "ky: 6 tháng")
        .replace("phan_nam: 1", "phan_nam: 0,5")
        .split("# Điểm thống nhất")[0]
    )
    + "\n# Người ký\n| Thẩm quyền ký | Họ và tên |\n| TM. KHỐI THI ĐUA | Nguyễn Văn An |\n"
)
UNSCORED = HALF_YEAR.replace("cham_diem: có", "cham_diem: không")
SCORE_SHEETS = {"Xếp hạng", "Nội dung", "Tiêu chí", "Chấm điểm"}
SCORING_COLUMNS = {"Điểm chuẩn", "Điểm", "Thưởng, trừ", "Tự chấm"}


def made(folder, bloc):
    examined = examine(open_workspace(build_workspace(folder, bloc, SMALL_MEMBERS)))
    rendered = render(examined, (shipped_templates(),))
    return examined, {output.name: output.content for output in rendered.outputs}


def sheets(content):
    return set(load_workbook(BytesIO(content)).sheetnames)


def test_nothing_is_scored_though_rules_and_points_are_there(tmp_path):
    examined, documents = made(tmp_path / "khoi_9", UNSCORED)

    assert errors(examined.issues) == ()
    assert not examined.standings.is_scored
    assert sheets(documents["bang_tong_hop.xlsx"]) & SCORE_SHEETS == set()
    for name in ("bao_cao.docx", "bien_ban.docx"):
        text = word_text(documents[name]).lower()
        assert [word for word in ("điểm tính", "điểm chuẩn", "xếp hạng") if word in text] == []


def test_the_same_half_year_is_scored_where_the_bloc_says_so(tmp_path):
    examined, documents = made(tmp_path / "khoi_9", HALF_YEAR)

    assert errors(examined.issues) == ()
    assert sheets(documents["bang_tong_hop.xlsx"]) >= SCORE_SHEETS


@pytest.mark.parametrize(("bloc", "shown"), [(HALF_YEAR, True), (UNSCORED, False)])
def test_a_form_asks_for_scores_only_where_there_are_any(tmp_path, bloc, shown):
    workspace = open_workspace(build_workspace(tmp_path / "khoi_9", bloc, {}))
    write_forms(workspace, tmp_path / "bieu_mau")
    form = load_workbook(next((tmp_path / "bieu_mau").glob("a_*.xlsx")))
    sheet = form["Nội dung 1"]
    spans = [
        range(each.min, each.max + 1) for each in sheet.column_dimensions.values() if each.hidden
    ]
    hidden = {cell.value for cell in sheet[HEADER_ROW] if any(cell.column in at for at in spans)}

    assert ("Tiêu chí" in form.sheetnames) is shown
    assert hidden >= SCORING_COLUMNS or shown
    assert not (hidden & SCORING_COLUMNS and shown)


def test_a_lost_rule_is_reported_and_keeps_the_ranking_open(tmp_path):
    folder = build_workspace(tmp_path / "khoi_9", SMALL_BLOC, SMALL_MEMBERS)
    edit_workbook(folder / "khoi.xlsx", "Tiêu chí", {"D5": None})
    examined = examine(open_workspace(folder))

    assert [(issue.place.cell, issue.kind.code) for issue in errors(examined.issues)][:1] == [
        ("D5", "SK71")
    ]
    assert examined.standings.provisional
    assert examined.standings.proposals == ()

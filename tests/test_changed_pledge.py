"""A target added and a plan changed at the signing meeting, brought to a clean half-year."""

import shutil

import pytest
from openpyxl import load_workbook

from tests.bloc_years import settings_cells
from tests.document_text import word_text
from tests.tabs import table_in
from tests.workspaces import SMALL_BLOC, build_workspace, edit_workbook, without_sheets
from thidua_reports.commands.accept import accept_registrations
from thidua_reports.commands.forms import write_forms
from thidua_reports.commands.next import next_workspace
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.issues.issue import errors
from thidua_reports.layouts import bloc_sheets as bloc_layout
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

PLEDGE = without_sheets(SMALL_BLOC, "Điểm thống nhất")
PLEDGE = PLEDGE.replace("ky: Năm", "ky: Giao ước").replace("phan_nam: 1", "phan_nam: 0")
ACHIEVED = {"A1": 61, "B1": 9, "C1": 1600}


def write_rows(path, sheet, first, *rows):
    """Type rows into a sheet of khoi.xlsx, as its owner would."""
    workbook = load_workbook(path)
    page, lines = table_in(workbook, sheet)
    for number, row in enumerate(rows, first + lines.start - 1):
        for column, value in enumerate(row, 1):
            page.cell(number, column, value)
    workbook.save(path)


def errors_in(folder):
    return [str(issue) for issue in errors(examine(open_workspace(folder)).issues)]


def filled(folder):
    """Make the forms for the period and fill in what was achieved, as the members would."""
    write_forms(open_workspace(folder), folder / "thanh_vien")
    for path in (folder / "thanh_vien").iterdir():
        workbook = load_workbook(path)
        sheet = workbook["Nội dung 1"]
        columns = {cell.value: cell.column for cell in sheet[HEADER_ROW]}
        for row in range(FIRST_ROW, sheet.max_row + 1):
            achieved = ACHIEVED.get(sheet.cell(row, columns["Mã"]).value)
            if achieved is not None:
                sheet.cell(row, columns["Thực hiện"], achieved)
        scores = workbook["Tiêu chí"]
        columns = {cell.value: cell.column for cell in scores[HEADER_ROW]}
        for row in range(FIRST_ROW, scores.max_row + 1):
            if scores.cell(row, columns["Mã"]).value == "TC2":
                scores.cell(row, columns["Tự chấm"], 30)
        workbook.save(path)
    return folder / "thanh_vien"


def unscored_half_year(pledge):
    """Return the folder of the half year that follows, in which nothing is scored."""
    half = next_workspace(open_workspace(pledge), None).folder
    unscored = settings_cells(bloc_layout.BLOC, {bloc_layout.SCORED.code: "không"})
    edit_workbook(half / "khoi.xlsx", bloc_layout.BLOC.name, unscored)
    return half


@pytest.mark.remedy_of("TV02")
@pytest.mark.remedy_of("TV03")
def test_what_the_signing_meeting_changed_is_carried_printed_and_no_dead_end(tmp_path):
    pledge = build_workspace(tmp_path / "khoi_9_2024_giao_uoc", PLEDGE, {})
    write_forms(open_workspace(pledge), pledge / "thanh_vien")
    assert errors_in(pledge) == []
    assert accept_registrations(open_workspace(pledge)).kept
    forms = filled(next_workspace(open_workspace(pledge), tmp_path / "forms_made_early").folder)

    khoi = pledge / "khoi.xlsx"
    changed = ["A", "A1", "Trồng cây", "cây", "lũy kế", "tăng", None, 120]
    write_rows(khoi, "Chỉ tiêu", FIRST_ROW, changed)
    write_rows(khoi, "Chỉ tiêu", FIRST_ROW + 3, ["B", "B2", "Hiến máu", "lượt", "chỉ nêu số"])
    assert {each.split("[")[-1] for each in errors_in(pledge)} == {
        "GU01]",
        "GU02]",
        "GU07]",
        "TV03]",
    }
    write_rows(
        khoi,
        "Thay đổi giao ước",
        FIRST_ROW,
        ["Chỉ tiêu", "A1", "Kế hoạch", 100, 120, "Hội nghị ký kết nâng kế hoạch", "BB ngày 05/3"],
        ["Chỉ tiêu", "B2", None, None, "thêm", "Hội nghị ký kết bổ sung", "BB ngày 05/3"],
    )
    assert errors_in(pledge) == []
    accept_registrations(open_workspace(pledge))
    assert errors_in(pledge) == []

    half = unscored_half_year(pledge)
    shutil.copytree(forms, half / "thanh_vien", dirs_exist_ok=True)
    assert {each.split("[")[-1] for each in errors_in(half)} == {"TV02]"}
    noted = ["B", "B2", "Thực hiện", None, 35, "biểu mẫu chưa có hàng", "ông Bửu"]
    write_rows(half / "khoi.xlsx", "Điều chỉnh", FIRST_ROW, noted)
    assert errors_in(half) == []
    documents = render(examine(open_workspace(half)), (shipped_templates(),)).outputs
    report = word_text(next(each.content for each in documents if each.name == "bao_cao.docx"))
    assert "kế hoạch từ 100 thành 120. Lý do: Hội nghị ký kết nâng kế hoạch" in report
    assert "Thêm chỉ tiêu B2 “Hiến máu” (Sở Bình). Lý do: Hội nghị ký kết bổ sung" in report
    assert "50,83" in report

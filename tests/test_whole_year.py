"""A bloc's whole year, from an empty folder to the next year's pledge, with the files of each step.

Members fill in their forms as people do: one saves from Excel (openpyxl takes its place), others
from LibreOffice as .xlsx, .ods and .xls.
"""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.bloc_years import fill_registrations, fill_results, row_of, settings_cells
from tests.document_text import word_text
from tests.tabs import TableCells, edit_table
from tests.workspaces import edit_workbook
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.layouts import bloc_sheets as bloc_layout
from thidua_reports.layouts import criteria_sheets, meeting_sheets, member_sheets
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

pytestmark = pytest.mark.slow("runs every command of a year, one after the other")

MEMBERS = "YT;Sở Y tế;Y tế\nGD;Sở Giáo dục và Đào tạo;Giáo dục\nLD;Sở Lao động\nDL;Sở Du lịch\n"
SAVED_AS = {"YT": "xlsx", "GD": "ods", "LD": "xls", "DL": ""}
"""How LibreOffice saves a member's form; the last one is saved by openpyxl alone."""
ASSIGNED = {
    "Đơn vị": "YT", "Mã chỉ tiêu": "YT1", "Tên chỉ tiêu": "Trẻ suy dinh dưỡng", "Đơn vị tính": "%",
    "Loại": "tỷ lệ", "Chiều": "giảm", "So với": "Nghị quyết HĐND", "Kế hoạch": 12.4,
    "Tiêu chí": "TC1",
}  # fmt: skip
REGISTERED = {
    "YT": [("Khám bệnh", "lượt", "lũy kế", "tăng", 4000)],
    "GD": [("Trẻ đến trường", "%", "tỷ lệ", "tăng", 96), ("Mở lớp", "lớp", "lũy kế", "tăng", 20)],
    "LD": [("Giải quyết việc làm", "người", "lũy kế", "tăng", 35000),
           ("Cơ quan an toàn", "", "đạt - không đạt", "", "đạt")],
    "DL": [("Khách du lịch", "lượt", "lũy kế", "tăng", 7100000),
           ("Cơ sở lưu trú", "cơ sở", "thời điểm", "tăng", 790)],
}  # fmt: skip
HALF = {
    "YT": {"YT1": (12.5, None), "YT.01": (1500, None)},
    "GD": {"GD.01": (4310, 4500), "GD.02": (10, None)},
    "LD": {"LD.01": (17500, None), "LD.02": ("đạt", None)},
    "DL": {"DL.01": (3000000, None), "DL.02": (768, None)},
}
WHOLE = {
    "YT": {"YT1": (12.0, None), "YT.01": (4100, None)},
    "GD": {"GD.01": (4400, 4500), "GD.02": (21, None)},
    "LD": {"LD.01": (38527, None), "LD.02": ("đạt", None)},
    "DL": {"DL.01": (7620000, None), "DL.02": (800, None)},
}


def fill_bloc(path: Path):
    """Fill in what `init` says is still missing, below the rows of examples."""
    workbook = load_workbook(path)
    for cell, value in settings_cells(
        bloc_layout.BLOC,
        {"ky_hieu": "KTĐ9", "dia_danh": "Tỉnh Mẫu", "khoi_truong": "YT", "khoi_pho": "GD",
         "so_le_diem": 2},
    ).items():  # fmt: skip
        workbook[bloc_layout.BLOC.name][cell] = value
    row_of(workbook["Nội dung"], {"Mã nội dung": "ND1", "Tên nội dung": "Các chỉ tiêu"})
    row_of(workbook["Tiêu chí"], {
        "Mã tiêu chí": "TC1", "Nội dung": "ND1", "Tên tiêu chí": "Chỉ tiêu đăng ký",
        "Cách chấm": "Tỷ lệ thuận, có thưởng vượt", "Điểm chuẩn": 70, "Thưởng tối đa": 7,
        "Tham số 1": 0.7, "Số chỉ tiêu": 2, "Áp dụng cho": None,
    })  # fmt: skip
    row_of(workbook["Chỉ tiêu"], ASSIGNED)
    for name, values in (
        (
            "Người ký",
            {"Thẩm quyền ký": "TM. KHỐI", "Chức vụ": "Giám đốc", "Họ và tên": "Trần Văn A"},
        ),
        ("Lời báo cáo", {"Phần": "phương hướng", "Nội dung": "Tiếp tục thi đua."}),
    ):
        row_of(TableCells(workbook, name), values)
    workbook.save(path)


class Year:
    """The folders of one bloc, and the commands run on them."""

    def __init__(self, folder, make_report, libreoffice):
        self.folder, self.make_report, self.libreoffice = folder, make_report, libreoffice

    def run(self, *arguments):
        """Run a command in which nothing may be wrong, and return what it said."""
        code, said = self.make_report(*arguments)
        assert code == 0, said
        return said

    def forms(self, workspace):
        """Return the form made for each member, by its code."""
        self.run("forms", workspace)
        made = sorted((self.folder / "output" / workspace / "bieu_mau").glob("*.xlsx"))
        return {path.stem.split("_")[0].upper(): path for path in made}

    def send_back(self, workspace, forms, fill):
        """Fill in the forms, save each as its member does, and put them into thanh_vien."""
        target = self.folder / workspace / "thanh_vien"
        for code, path in forms.items():
            fill(path, code)
            ending = SAVED_AS[code]
            saved = self.libreoffice.converted([path], ending)[0] if ending else path
            (target / f"{code} nộp{saved.suffix}").write_bytes(saved.read_bytes())

    def report(self, workspace, name):
        """Return the text of a document."""
        return word_text((self.folder / "output" / workspace / name).read_bytes())


PLEDGED, MID_YEAR, YEAR, NEXT_YEAR = (
    "khoi_9_2026_giao_uoc", "khoi_9_2026_6_thang", "khoi_9_2026_nam", "khoi_9_2027_giao_uoc",
)  # fmt: skip


@pytest.fixture
def year(tmp_path, make_report, libreoffice):
    return Year(tmp_path, make_report, libreoffice)


def begin_and_pledge(year):
    """From an empty folder to the signed pledge, its targets frozen."""
    (year.folder / "ds.txt").write_text(MEMBERS, "utf-8")
    year.run("init", PLEDGED, "--name", "Khối thi đua 9", "--year", "2026", "--members", "ds.txt")
    fill_bloc(year.folder / PLEDGED / "khoi.xlsx")
    forms = year.forms(PLEDGED)
    year.send_back(PLEDGED, forms, lambda path, code: fill_registrations(path, REGISTERED[code]))
    year.run(PLEDGED)
    said = year.run("accept", PLEDGED)
    assert "Đã chốt 8 chỉ tiêu của 4 đơn vị" in said
    assert "7 mới ghi vào trang Chỉ tiêu, 1 đã có ở đó" in said
    pledge = year.report(PLEDGED, "giao_uoc.docx")
    assert "Khám bệnh" in pledge
    assert "35.000" in pledge


def report(year, workspace, achieved, forms):
    """Fill in and send back the forms; return the report."""
    year.send_back(workspace, forms, lambda path, code: fill_results(path, achieved[code]))
    year.run(workspace)
    return year.report(workspace, "bao_cao.docx")


def elect(year):
    cells = {"khoi_truong_moi": "GD", "khoi_pho_moi": "DL", "ket_thuc": "16 giờ 00"}
    path = year.folder / YEAR / "khoi.xlsx"
    edit_table(path, meeting_sheets.MEETING.name, settings_cells(meeting_sheets.MEETING, cells))


def test_a_bloc_goes_from_an_empty_folder_through_its_year_into_the_next(year, tmp_path):
    begin_and_pledge(year)
    year.run("next", PLEDGED)
    unscored = settings_cells(bloc_layout.BLOC, {"cham_diem": "không"})
    edit_workbook(year.folder / MID_YEAR / "khoi.xlsx", bloc_layout.BLOC.name, unscored)

    half = report(year, MID_YEAR, HALF, year.forms(MID_YEAR))
    assert "Khám bệnh đạt 37,5% kế hoạch" in half
    year.run("next", MID_YEAR)

    forms = year.forms(YEAR)
    assert figures_before(forms["LD"]) == [17500, "đạt"]
    whole = report(year, YEAR, WHOLE, forms)
    assert "38.527" in whole
    elect(year)
    year.run("next", YEAR)

    assign_for_the_new_year(year)
    new = examine(open_workspace(tmp_path / NEXT_YEAR)).book
    past = {(figure.code, figure.period): figure.achieved.value for figure in new.history}
    assert (new.bloc.period, new.bloc.year) == (Period.PLEDGE, 2027)
    assert (new.bloc.leader, new.bloc.deputy) == ("GD", "DL")
    assert [(each.code, each.plan.value) for each in new.targets] == [("YT1", Decimal("11.5"))]
    assert past["LD.01", Period.HALF_YEAR] == Decimal(17500)
    assert past["LD.01", Period.YEAR] == Decimal(38527)
    assert last_year(year.forms(NEXT_YEAR)["LD"]) == [("Giải quyết việc làm", 35000, 38527)]


def assign_for_the_new_year(year):
    """What the council asks for has come along from last year, but for the new plan."""
    code, said = year.make_report("forms", NEXT_YEAR)
    assert (code, "[SK01]" in said) == (1, True), said
    (target,) = examine(open_workspace(year.folder / NEXT_YEAR)).book.targets
    plan = {target.plan.place.cell: 11.5}
    edit_workbook(year.folder / NEXT_YEAR / "khoi.xlsx", target.place.sheet, plan)


def figures_before(form):
    sheet = load_workbook(form)[member_sheets.Results.layout.name]
    headings = {cell.value: cell.column_letter for cell in sheet[HEADER_ROW]}
    column = headings[member_sheets.Results.last.heading]
    return [sheet[f"{column}{row}"].value for row in (FIRST_ROW, FIRST_ROW + 1)]


def last_year(form):
    sheet = load_workbook(form)[member_sheets.Registrations.layout.name]
    headings = {cell.value: cell.column_letter for cell in sheet[HEADER_ROW]}
    names = (
        criteria_sheets.Targets.name.heading,
        member_sheets.Registrations.last_plan.heading,
        member_sheets.Registrations.last_achieved.heading,
    )
    rows = [
        tuple(sheet[f"{headings[name]}{row}"].value for name in names)
        for row in range(FIRST_ROW, sheet.max_row + 1)
    ]
    return [row for row in rows if row[1]]

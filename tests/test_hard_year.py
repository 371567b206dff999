"""A bloc of nine has everything go wrong in one year, and still signs documents without a mark.

A changed plan, a target added at the signing, two units merged in mid-year, one late, one that
never sends anything, a target at which none at all is best, a plan of zero, a capped content, a
figure that cannot be read: each is resolved by the means that the manual describes.
"""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.bloc_years import (
    fill_registrations,
    fill_results,
    headings_of,
    row_of,
    settings_cells,
)
from tests.document_text import word_text
from tests.tabs import TableCells
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.layouts import bloc_sheets as bloc_layout
from thidua_reports.layouts import meeting_sheets, member_sheets

pytestmark = pytest.mark.slow("runs every command of a year, one after the other")

MEMBERS = """YT;Sở Y tế
GD;Sở Giáo dục và Đào tạo
LD;Sở Lao động
DL;Sở Du lịch
VH;Sở Văn hóa
KH;Sở Khoa học và Công nghệ
NV;Sở Nội vụ
TK;Cục Thống kê
TT;Thanh tra tỉnh
"""
PLEDGED, MID_YEAR, YEAR = (
    "khoi_5_2027_giao_uoc", "khoi_5_2027_6_thang", "khoi_5_2027_nam",
)  # fmt: skip
MARKS = ("[cần xác minh]", "tạm tính", "[Chưa có nội dung", "GHI CHÚ CỦA BẢN DỰ THẢO", "…………")
COUNTED = ("lũy kế", "tăng")
REGISTERED = {
    "YT": [("Khám bệnh", "lượt", *COUNTED, 4000), ("Số vụ ngộ độc", "vụ", "lũy kế", "giảm", 0)],
    "GD": [("Trẻ đến trường", "%", "tỷ lệ", "tăng", 96), ("Mở lớp", "lớp", *COUNTED, 20)],
    "LD": [("Giải quyết việc làm", "người", *COUNTED, 600), ("Dạy nghề", "người", *COUNTED, 300)],
    "DL": [("Khách du lịch", "lượt", *COUNTED, 8000), ("Hội chợ", "cuộc", *COUNTED, 4)],
    "VH": [("Gia đình văn hóa", "%", "tỷ lệ", "tăng", 90), ("Hội diễn", "cuộc", *COUNTED, 6)],
    "KH": [("Đề tài", "đề tài", *COUNTED, 25), ("Số vụ mất an toàn", "vụ", "lũy kế", "giảm", 2)],
    "NV": [("Lớp bồi dưỡng", "lớp", *COUNTED, 8), ("Hồ sơ đúng hạn", "%", "tỷ lệ", "tăng", 95)],
    "TK": [("Điều tra", "cuộc", *COUNTED, 10), ("Báo cáo", "báo cáo", *COUNTED, 40)],
    "TT": [("Thanh tra", "cuộc", *COUNTED, 12), ("Đơn giải quyết", "đơn", *COUNTED, 50)],
}
HALF = {
    "YT": {"YT.01": 2000, "YT.02": 0}, "GD": {"GD.01": 97, "GD.02": 13},
    "LD": {"LD.01": 310, "LD.02": 150, "LD.90": 25}, "DL": {"DL.01": 4100, "DL.02": 2},
    "VH": {"VH.01": 91, "VH.02": 3}, "KH": {"KH.01": 13, "KH.02": 0},
    "NV": {"NV.01": 4, "NV.02": 96}, "TK": {"TK.01": 5, "TK.02": 20},
    "TT": {"TT.01": 6, "TT.02": 25},
}  # fmt: skip
WHOLE = {
    "YT": {"YT.01": 4100, "YT.02": 0}, "GD": {"GD.01": 97, "GD.02": 26},
    "LD": {"LD.01": "trên 600", "LD.02": 310, "LD.90": 60},
    "VT": {"DL.01": 8200, "DL.02": 4, "VH.01": 91, "VH.02": 5},
    "KH": {"KH.01": 25, "KH.02": 0}, "NV": {"NV.01": 8, "NV.02": 96},
    "TK": {"TK.01": 10, "TK.02": 40},
}  # fmt: skip
PARTS = ("ND2", "hoạt động chung", "hạn chế", "nguyên nhân", "phương hướng", "kiến nghị")
INITIATIVES = {"YT": 5, "GD": 3, "LD": 2, "VT": 4, "KH": 6, "NV": 0, "TK": 1}


class Bloc:
    """The folders of the bloc, and the commands run on them."""

    def __init__(self, folder: Path, make_report):
        self.folder, self.make_report = folder, make_report

    def run(self, *arguments, code=0):
        """Run a command that leaves with `code`, and return what it said."""
        left_with, said = self.make_report(*arguments)
        assert left_with == code, said
        return said

    def edit(self, workspace: str, sheet: str, *rows):
        """Enter rows by their headings into a sheet of khoi.xlsx, below those it has."""
        path = self.folder / workspace / "khoi.xlsx"
        workbook = load_workbook(path)
        for row in rows:
            row_of(TableCells(workbook, sheet), row)
        workbook.save(path)

    def set(self, workspace: str, layout, values):
        """Enter settings of a sheet of khoi.xlsx."""
        path = self.folder / workspace / "khoi.xlsx"
        workbook = load_workbook(path)
        for cell, value in settings_cells(layout, values).items():
            TableCells(workbook, layout.name)[cell] = value
        workbook.save(path)

    def change(self, workspace: str, sheet: str, key: str, heading: str, value):
        """Type another value into the row of khoi.xlsx that begins with, or holds, `key`."""
        path = self.folder / workspace / "khoi.xlsx"
        workbook = load_workbook(path)
        page = workbook[sheet]
        (row,) = (
            row for row in range(FIRST_ROW, page.max_row + 1)
            if key in (page[f"A{row}"].value, page[f"B{row}"].value)
        )  # fmt: skip
        page[f"{headings_of(page)[heading]}{row}"] = value
        workbook.save(path)

    def change_agreed(self, member: str, criterion: str, points, reason: str):
        """Type other points, and why, beside a computed score that was agreed to."""
        path = self.folder / YEAR / "khoi.xlsx"
        workbook = load_workbook(path)
        page = workbook["Điểm thống nhất"]
        (row,) = (
            row for row in range(FIRST_ROW, page.max_row + 1)
            if (page[f"A{row}"].value, page[f"B{row}"].value) == (member, criterion)
        )  # fmt: skip
        page[f"{headings_of(page)['Điểm']}{row}"] = points
        page[f"{headings_of(page)['Lý do']}{row}"] = reason
        workbook.save(path)

    def forms(self, workspace: str):
        """Return the form made for each member, by its code."""
        self.run("forms", workspace)
        made = sorted((self.folder / "output" / workspace / "bieu_mau").glob("*.xlsx"))
        return {path.stem.split("_")[0].upper(): path for path in made}

    def send(self, workspace: str, form: Path):
        """Put a filled form among the members' workbooks."""
        target = self.folder / workspace / "thanh_vien" / form.name
        target.write_bytes(form.read_bytes())

    def documents(self, workspace: str) -> str:
        """Return the text of the Word documents of a period."""
        made = sorted((self.folder / "output" / workspace).glob("*.docx"))
        return "\n".join(word_text(path.read_bytes()) for path in made)


@pytest.fixture
def bloc(tmp_path, make_report):
    return Bloc(tmp_path, make_report)


def begin(bloc: Bloc):
    """Fill in what `init` asks for: two contents, the second capped, a rule each."""
    (bloc.folder / "ds.txt").write_text(MEMBERS, "utf-8")
    bloc.run("init", PLEDGED, "--name", "Khối thi đua 5", "--year", "2027", "--members", "ds.txt")
    bloc.set(PLEDGED, bloc_layout.BLOC, {
        "ky_hieu": "KTĐ5", "dia_danh": "Tỉnh Mẫu", "khoi_truong": "YT", "khoi_pho": "GD",
        "so_le_diem": 2,
    })  # fmt: skip
    bloc.edit(
        PLEDGED, "Nội dung",
        {"Mã nội dung": "ND1", "Tên nội dung": "Các chỉ tiêu"},
        {"Mã nội dung": "ND2", "Tên nội dung": "Sáng kiến", "Tối đa": 22},
    )  # fmt: skip
    bloc.edit(
        PLEDGED, "Tiêu chí",
        {"Mã tiêu chí": "TC1", "Nội dung": "ND1", "Tên tiêu chí": "Chỉ tiêu đăng ký",
         "Cách chấm": "Tỷ lệ thuận, có thưởng vượt", "Điểm chuẩn": 35, "Thưởng tối đa": 3.5,
         "Tham số 1": 0.35, "Số chỉ tiêu": 2},
        {"Mã tiêu chí": "TC2", "Nội dung": "ND2", "Tên tiêu chí": "Số sáng kiến được công nhận",
         "Cách chấm": "Số lượng nhân điểm", "Điểm chuẩn": 20, "Tham số 1": 5},
        {"Mã tiêu chí": "TC3", "Nội dung": "ND2", "Tên tiêu chí": "Sáng kiến cấp tỉnh",
         "Cách chấm": "Thưởng theo số lượng", "Thưởng tối đa": 6, "Tham số 1": 1},
    )  # fmt: skip
    bloc.edit(PLEDGED, "Khen thưởng", {"Hạng": 1, "Hình thức đề nghị": "Cờ thi đua của UBND tỉnh"})
    bloc.edit(PLEDGED, "Người ký", {
        "Thẩm quyền ký": "TM. KHỐI", "Chức vụ": "Giám đốc", "Họ và tên": "Trần Văn A",
    })  # fmt: skip
    for part, text in (("phương hướng", "Tiếp tục thi đua."), ("hạn chế", "Phối hợp có lúc chậm.")):
        bloc.edit(PLEDGED, "Lời báo cáo", {"Phần": part, "Nội dung": text})


def hold_meeting(bloc: Bloc, workspace: str, members):
    """Record a meeting at which every unit was present."""
    bloc.set(workspace, meeting_sheets.MEETING, {
        "ngay_hop": date(2027, 12, 20), "bat_dau": "14 giờ 00", "ket_thuc": "16 giờ 30",
        "dia_diem": "Sở Y tế", "so_y_kien": 3,
    })  # fmt: skip
    roles = {"YT": "chủ trì", "GD": "thư ký"}
    bloc.edit(workspace, "Thành phần", *(
        {"Vai trò": roles.get(code, "thành viên"), "Đơn vị": code, "Họ và tên": f"Ông {code}",
         "Chức vụ": "Giám đốc", "Có mặt": "có mặt"}
        for code in members
    ))  # fmt: skip
    bloc.edit(workspace, "Diễn biến", {"Mục": "kết luận", "Nội dung": "Thống nhất báo cáo."})


def pledge(bloc: Bloc):
    """Register, then change a plan and add a result at the signing meeting; freeze."""
    for code, form in bloc.forms(PLEDGED).items():
        fill_registrations(form, REGISTERED[code])
        bloc.send(PLEDGED, form)
    bloc.run(PLEDGED)
    bloc.run("accept", PLEDGED)
    bloc.change(PLEDGED, "Chỉ tiêu", "GD.02", "Kế hoạch", 25)
    bloc.edit(PLEDGED, "Chỉ tiêu", {
        "Đơn vị": "LD", "Mã chỉ tiêu": "LD.90", "Tên chỉ tiêu": "Tư vấn", "Đơn vị tính": "người",
        "Loại": "chỉ nêu số", "Chiều": "tăng",
    })  # fmt: skip
    said = bloc.run("check", PLEDGED, code=1)
    assert "GU01" in said
    bloc.edit(
        PLEDGED, "Thay đổi giao ước",
        {"Trang": "Chỉ tiêu", "Mã": "GD.02", "Cột": "Kế hoạch", "Từ": 20, "Thành": 25,
         "Lý do": "Tỉnh giao thêm"},
        {"Trang": "Chỉ tiêu", "Mã": "LD.90", "Thành": "thêm", "Lý do": "Hội nghị thống nhất"},
    )  # fmt: skip
    hold_meeting(bloc, PLEDGED, list(REGISTERED))
    bloc.run(PLEDGED)
    assert "Tỉnh giao thêm" in bloc.documents(PLEDGED)
    bloc.run("next", PLEDGED)


def half_year(bloc: Bloc):
    """One unit is late; then two units are merged."""
    bloc.set(MID_YEAR, bloc_layout.BLOC, {"cham_diem": "không"})
    forms = bloc.forms(MID_YEAR)
    for code, form in forms.items():
        fill_results(form, {item: (value, None) for item, value in HALF[code].items()})
        if code != "NV":
            bloc.send(MID_YEAR, form)
    assert "TM04" in bloc.run(MID_YEAR, code=1)
    bloc.send(MID_YEAR, forms["NV"])
    bloc.run(MID_YEAR)
    text = bloc.documents(MID_YEAR)
    assert "mở lớp: 13 lớp, đạt 52%" in text
    bloc.edit(
        MID_YEAR, "Đổi tên, sáp nhập",
        {"Mã cũ": "VH", "Mã mới": "VT", "Tên mới": "Sở Văn hóa và Du lịch", "Căn cứ": "NQ 1"},
        {"Mã cũ": "DL", "Mã mới": "VT", "Tên mới": "Sở Văn hóa và Du lịch", "Căn cứ": "NQ 1"},
    )  # fmt: skip
    bloc.run("next", MID_YEAR)


def fill_criteria(form: Path, counted):
    """Type the number of cases of each criterion."""
    workbook = load_workbook(form)
    sheet = workbook[member_sheets.CriterionResults.layout.name]
    column = headings_of(sheet)[member_sheets.CriterionResults.count.heading]
    for row in range(FIRST_ROW, sheet.max_row + 1):
        if sheet[f"A{row}"].value in counted:
            sheet[f"{column}{row}"] = counted[sheet[f"A{row}"].value]
    workbook.save(form)


def whole_year(bloc: Bloc):
    """A figure that cannot be read is corrected; a unit sends nothing; scores are agreed."""
    for code, form in bloc.forms(YEAR).items():
        if code == "TT":
            continue
        fill_results(form, {item: (value, None) for item, value in WHOLE[code].items()})
        fill_criteria(form, {"TC2": INITIATIVES[code], "TC3": INITIATIVES[code]})
        bloc.send(YEAR, form)
    said = bloc.run(YEAR, code=1)
    assert "trên 600" in said
    bloc.edit(YEAR, "Điều chỉnh", {
        "Đơn vị": "LD", "Chỉ tiêu, tiêu chí": "LD.01", "Cột": "Thực hiện", "Số mới": 612,
        "Lý do": "Số chính thức", "Ai báo, ngày nào": "Văn phòng Sở, 05/12/2027",
    })  # fmt: skip
    bloc.edit(YEAR, "Không xếp loại", {
        "Đơn vị": "TT", "Lý do": "Không nộp hồ sơ", "Không nộp": "x",
    })  # fmt: skip
    bloc.run(YEAR)


def finish(bloc: Bloc):
    """Accept what was asked about, agree to the scores, change one, hold the meeting."""
    accepting = ("accept", YEAR, "--readings", "--by", "Trần Thị Bình", "--date", "20/12/2027")
    bloc.edit(
        YEAR, "Lời báo cáo",
        *({"Phần": part, "Nội dung": "Nội dung của khối."} for part in PARTS),
    )  # fmt: skip
    bloc.edit(YEAR, "Căn cứ, nơi nhận", {"Mục": "kính gửi", "Nội dung": "Hội đồng Thi đua tỉnh"})
    bloc.run(*accepting)
    bloc.run("accept", YEAR)
    bloc.change_agreed("KH", "TC3", 5, "Một sáng kiến trùng")
    hold_meeting(bloc, YEAR, list(WHOLE))
    bloc.set(YEAR, meeting_sheets.MEETING, {"khoi_truong_moi": "GD", "khoi_pho_moi": "LD"})
    bloc.run(*accepting)
    return bloc.run(YEAR)


def test_a_hard_year_ends_in_documents_without_a_mark(bloc):
    begin(bloc)
    pledge(bloc)
    half_year(bloc)
    whole_year(bloc)

    said = finish(bloc)
    text = bloc.documents(YEAR)

    assert "0 lỗi, 0 cảnh báo, 0 ghi chú" in said
    assert [mark for mark in MARKS if mark in text] == []
    # 35 + 0,875 rounded + 35 for none at all, and 20 + 5 capped at 22
    assert "| Sở Y tế (nội dung “Sáng kiến” cộng 25, tính tối đa 22) | 92,88 | 92,88 |" in text
    # 35,88 + 35 + 35,39 + 29,17 of the two former units, and 20 + 4 capped at 22
    assert "(nội dung “Sáng kiến” cộng 24, tính tối đa 22) | 157,44 | 157,44 |" in text
    assert "thực hiện 612 (trước khi điều chỉnh: “trên 600”)" in text
    assert "một sáng kiến trùng" in text
    assert "Thanh tra tỉnh không nộp báo cáo, không xếp loại" in text

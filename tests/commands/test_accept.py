"""`make-report accept`: registered targets are frozen into khoi.xlsx, her file is kept."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.text_workbooks import bloc_bytes
from tests.workspaces import edit_workbook
from thidua_reports import cli
from thidua_reports.commands.accept import KEPT_NAME, accept_registrations
from thidua_reports.commands.forms import write_forms
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.pipeline import examine
from thidua_reports.workspace.folder import open_workspace

PLEDGE = """
# Khối
ten_khoi: Khối 9
ky_hieu: K9
dia_danh: Tỉnh Mẫu
ky: Giao ước
nam: 2024
phan_nam: 0
khoi_truong: A
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị]
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
| B | Sở Bình |
# Nội dung
| Mã nội dung | Tên nội dung |
| ND1 | Chỉ tiêu |
# Tiêu chí
| Mã tiêu chí | Nội dung | Tên tiêu chí | Cách chấm | Điểm chuẩn | Số chỉ tiêu |
| TC1 | ND1 | Các chỉ tiêu | Đủ điểm | 70 | 2 |
# Cách chấm
| Tên cách chấm | Công thức điểm |
| Đủ điểm | =diem_chuan |
# Chỉ tiêu
| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | So với | Kế hoạch | Tiêu chí |
| A | A.01 | Thu ngân sách | lũy kế | tăng | Nghị quyết HĐND | 500 | TC1 |
# Hội nghị
dia_diem: Hội trường
# Ghi riêng
| Việc |
| họp |
"""
FILLED = {
    "a_so_an.xlsx": {
        "B6": "Trẻ suy dinh dưỡng", "C6": "%", "D6": "tỷ lệ", "E6": "giảm", "G6": 12.4,
    },
    "b_so_binh.xlsx": {
        "B5": "Mở lớp", "D5": "lũy kế", "E5": "tăng", "G5": 20,
        "B6": "Cơ quan an toàn", "D6": "đạt - không đạt", "G6": "đạt", "M6": "theo quy chế",
    },
}  # fmt: skip


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "khoi_9"
    folder.mkdir()
    (folder / "khoi.xlsx").write_bytes(bloc_bytes(PLEDGE))
    write_forms(open_workspace(folder), folder / "thanh_vien")
    for name, cells in FILLED.items():
        edit_workbook(folder / "thanh_vien" / name, "Đăng ký", cells)
    return folder


def frozen(folder: Path):
    examined = examine(open_workspace(folder))
    return {target.code: target for target in examined.book.targets}


def test_what_was_registered_is_in_khoi_xlsx_and_her_file_is_kept(workspace):
    before = (workspace / "khoi.xlsx").read_bytes()

    accepted = accept_registrations(open_workspace(workspace))

    assert [target.code for target in accepted.added] == ["A.02", "B.01", "B.02"]
    assert (workspace / KEPT_NAME).read_bytes() == before
    book = load_workbook(workspace / "khoi.xlsx")
    rows = [[cell.value for cell in row] for row in book["Chỉ tiêu"]["A2:I5"]]
    assert rows[0][:3] == ["A", "A.01", "Thu ngân sách"]
    assert rows[1] == ["A", "A.02", "Trẻ suy dinh dưỡng", "tỷ lệ", "giảm", None, 12.4, "TC1", "%"]
    assert [row[7] for row in rows] == ["TC1"] * 4
    assert book["Ghi riêng"]["A2"].value == "họp"
    assert not {"NK01", "NK21"} & {issue.kind.code for issue in accepted.issues}


def test_frozen_targets_are_what_the_members_registered(workspace):
    accept_registrations(open_workspace(workspace))

    targets = frozen(workspace)
    assert targets["A.02"].plan.value == Decimal("12.4")
    assert targets["A.02"].direction is Direction.DOWN
    assert targets["B.02"].kind is TargetKind.PASS_FAIL
    assert all(target.place.workbook == "khoi.xlsx" for target in targets.values())


def test_accepting_twice_adds_nothing(workspace):
    accept_registrations(open_workspace(workspace))
    content = (workspace / "khoi.xlsx").read_bytes()

    again = accept_registrations(open_workspace(workspace))

    assert (again.added, again.kept) == ((), "")
    assert (workspace / "khoi.xlsx").read_bytes() == content


def test_a_plan_changed_after_it_was_frozen_is_an_error_that_shows_both(workspace):
    accept_registrations(open_workspace(workspace))
    edit_workbook(workspace / "thanh_vien" / "b_so_binh.xlsx", "Đăng ký", {"G5": 15})

    reported = [issue for issue in examine(open_workspace(workspace)).issues
            if issue.kind.code == "TV03"]  # fmt: skip

    assert "15" in reported[0].message
    assert "20" in reported[0].message


def cells_of(folder, name, sheet, row, **texts):
    """Return the cells of a row by the headings above them; _ stands for a blank."""
    headings = {cell.value: cell.column_letter for cell in load_workbook(folder / name)[sheet][4]}
    return {f"{headings[key.replace('_', ' ')]}{row}": text for key, text in texts.items()}


def issues_in(folder, code):
    return [each for each in examine(open_workspace(folder)).issues if each.kind.code == code]


@pytest.mark.remedy_of("TV03")
def test_a_plan_that_is_registered_anew_is_typed_into_khoi_xlsx_and_frozen_again(workspace):
    accept_registrations(open_workspace(workspace))
    edit_workbook(workspace / "thanh_vien" / "b_so_binh.xlsx", "Đăng ký", {"G5": 15})
    (issue,) = issues_in(workspace, "TV03")
    assert "ghi 15 ở cột Kế hoạch, trang Chỉ tiêu của khoi.xlsx" in issue.remedy
    assert "make-report accept" in issue.remedy
    assert "Thay đổi giao ước" not in issue.remedy

    edit_workbook(workspace / "khoi.xlsx", "Chỉ tiêu", {"G4": 15})
    again = accept_registrations(open_workspace(workspace))

    assert again.kept
    assert errors(again.issues) == ()
    assert errors(examine(open_workspace(workspace)).issues) == ()
    assert frozen(workspace)["B.01"].plan.value == 15


@pytest.mark.remedy_of("GU07")
def test_a_target_that_a_unit_swaps_is_deleted_from_khoi_xlsx_and_frozen_again(workspace):
    accept_registrations(open_workspace(workspace))
    form = "thanh_vien/a_so_an.xlsx"
    withdrawn = dict.fromkeys(("B6", "C6", "D6", "E6", "G6"))
    other = cells_of(
        workspace, form, "Đăng ký", 7,
        Tên_chỉ_tiêu="Trồng cây", Loại="lũy kế", Chiều="tăng", Kế_hoạch=40, Tiêu_chí="TC1",
    )  # fmt: skip
    edit_workbook(workspace / form, "Đăng ký", {**withdrawn, **other})
    (issue,) = issues_in(workspace, "GU07")
    assert "xóa hàng A.02 ở trang Chỉ tiêu của khoi.xlsx" in issue.remedy
    assert "Thành “thêm”" not in issue.remedy

    book = load_workbook(workspace / "khoi.xlsx")
    assert book["Chỉ tiêu"]["B3"].value == "A.02"
    book["Chỉ tiêu"].delete_rows(3)
    book.save(workspace / "khoi.xlsx")
    again = accept_registrations(open_workspace(workspace))

    assert again.kept
    assert errors(examine(open_workspace(workspace)).issues) == ()
    assert list(frozen(workspace)) == ["A.01", "B.01", "B.02", "A.03"]


def test_points_rules_and_plans_are_frozen_and_a_change_of_them_is_reported(workspace):
    accept_registrations(open_workspace(workspace))

    edit_workbook(workspace / "khoi.xlsx", "Tiêu chí", {"E2": 60})

    (issue,) = [
        issue for issue in examine(open_workspace(workspace)).issues if issue.kind.code == "GU01"
    ]
    assert (issue.place.sheet, issue.place.cell) == ("Tiêu chí", "E2")
    assert "“60”" in issue.message
    assert "“70”" in issue.message


def test_what_was_changed_before_signing_is_frozen_anew_and_said(workspace):
    accept_registrations(open_workspace(workspace))
    edit_workbook(workspace / "khoi.xlsx", "Tiêu chí", {"E2": 60})

    again = accept_registrations(open_workspace(workspace))

    assert again.kept
    assert len(again.frozen_again) == 1
    assert "nay ghi “60”" in again.frozen_again[0]
    assert not [i for i in examine(open_workspace(workspace)).issues if i.kind.code[:2] == "GU"]
    assert accept_registrations(open_workspace(workspace)).kept == ""


def test_targets_that_are_in_khoi_xlsx_already_are_frozen_too(workspace):
    accept_registrations(open_workspace(workspace))
    book = load_workbook(workspace / "khoi.xlsx")
    del book["Giao ước đã chốt"]
    book.save(workspace / "khoi.xlsx")

    accepted = accept_registrations(open_workspace(workspace))

    assert (accepted.added, bool(accepted.kept)) == ((), True)
    rows = load_workbook(workspace / "khoi.xlsx")["Giao ước đã chốt"].iter_rows(values_only=True)
    assert ("Chỉ tiêu", "A.01", "Thu ngân sách", "Kế hoạch", "500", None) in rows


@pytest.mark.parametrize(
    ("change", "code"),
    [
        pytest.param(
            lambda folder: (folder / "thanh_vien" / "b_so_binh.xlsx").unlink(), "TM04", id="missing"
        ),
        pytest.param(
            lambda folder: edit_workbook(
                folder / "thanh_vien" / "b_so_binh.xlsx", "Đăng ký", {"B6": None, "G6": None}
            ),
            "SK32",
            id="one target too few",
        ),
        pytest.param(
            lambda folder: edit_workbook(
                folder / "thanh_vien" / "a_so_an.xlsx", "Đăng ký", {"G5": 400}
            ),
            "TV03",
            id="less than was assigned",
        ),
    ],
)
def test_with_an_error_left_nothing_is_frozen(workspace, change, code):
    change(workspace)
    before = (workspace / "khoi.xlsx").read_bytes()

    accepted = accept_registrations(open_workspace(workspace))

    assert code in [issue.kind.code for issue in accepted.issues]
    assert accepted.kept == ""
    assert (workspace / "khoi.xlsx").read_bytes() == before
    assert not (workspace / KEPT_NAME).exists()


def test_a_plan_of_more_digits_than_excel_keeps_is_reported_and_nothing_is_frozen(workspace):
    before = (workspace / "khoi.xlsx").read_bytes()
    cells = {"G5": "20,12345678901234567"}
    edit_workbook(workspace / "thanh_vien" / "b_so_binh.xlsx", "Đăng ký", cells)

    with pytest.raises(CannotGoOn) as stop:
        accept_registrations(open_workspace(workspace))

    (issue,) = stop.value.issues
    assert issue.kind.code == "NK16"
    assert "B.01" in issue.message
    assert (workspace / "khoi.xlsx").read_bytes() == before


def test_while_khoi_xlsx_is_open_that_is_reported_and_it_stays(workspace, monkeypatch):
    before = (workspace / "khoi.xlsx").read_bytes()
    replace = Path.replace

    def locked(self, target):
        if Path(target).name == "khoi.xlsx":
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    monkeypatch.setattr("thidua_reports.delivering.staging.WAITS", ())

    with pytest.raises(CannotGoOn) as stop:
        accept_registrations(open_workspace(workspace))

    assert [issue.kind.code for issue in stop.value.issues] == ["TM17"]
    assert (workspace / "khoi.xlsx").read_bytes() == before


def test_the_command_says_what_was_frozen_and_what_comes_next(workspace, capsys):
    assert cli.run(["accept", str(workspace)]) == 0

    said = capsys.readouterr().out
    assert (
        "Đã chốt 4 chỉ tiêu của 2 đơn vị vào khoi.xlsx: 3 mới ghi vào trang Chỉ tiêu, 1 đã có ở đó."
    ) in said
    assert KEPT_NAME in said
    assert "make-report next" in said

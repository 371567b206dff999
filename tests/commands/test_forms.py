"""`make-report forms`: a form for each member, and nothing that was there is replaced."""

import pytest

from tests.text_workbooks import bloc_bytes
from tests.workspaces import ALL_SAMPLES, PLEDGE, SAMPLES, small_workspace
from thidua_reports import cli
from thidua_reports.collecting.gathering import gather
from thidua_reports.commands.forms import write_forms
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.members import MembersFolder

BARE = """
# Khối
ten_khoi: Khối 9
ky_hieu: K9
dia_danh: Tỉnh Mẫu
ky: {period}
nam: 2024
phan_nam: {elapsed}
khoi_truong: A
lam_tron_diem: làm tròn
so_le_diem: 1
lam_tron_ty_le: làm tròn
so_le_ty_le: 2
mau_cau: [chỉ tiêu]: [giá trị]
# Thành viên
| Mã đơn vị | Tên đơn vị |
| A | Sở An |
"""


def bare_workspace(folder, period, elapsed):
    folder.mkdir()
    content = bloc_bytes(BARE.format(period=period, elapsed=elapsed))
    (folder / "khoi.xlsx").write_bytes(content)
    return open_workspace(folder)


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_every_member_of_a_sample_gets_a_form_that_comes_back_as_its_own(tmp_path, sample):
    issued = write_forms(open_workspace(SAMPLES / sample), tmp_path / "bieu_mau")
    files = [InputFile(path.name, path.read_bytes()) for path in (tmp_path / "bieu_mau").iterdir()]
    gathered = gather(issued.book, MembersFolder(tuple(files)))

    members = [member.code for member in issued.book.bloc.members]
    assert [submission.member for submission in gathered.submissions] == members
    assert errors(gathered.issues) == ()


def test_forms_are_named_after_code_and_name_for_any_system(tmp_path):
    issued = write_forms(open_workspace(SAMPLES / PLEDGE), tmp_path)

    assert "thue_cuc_thue_tinh.xlsx" in {each.file.name for each in issued.deliveries}


def test_a_second_run_changes_nothing(tmp_path):
    workspace = open_workspace(small_workspace(tmp_path / "khoi_9"))
    write_forms(workspace, tmp_path / "bieu_mau")
    again = write_forms(workspace, tmp_path / "bieu_mau")

    assert {delivery.status.value for delivery in again.deliveries} == {"không đổi"}
    assert again.issues == write_forms(workspace, tmp_path / "bieu_mau").issues


def test_a_form_that_is_there_and_differs_is_kept_and_named(tmp_path):
    workspace = open_workspace(small_workspace(tmp_path / "khoi_9"))
    older = tmp_path / "bieu_mau" / "a_so_an.xlsx"
    older.parent.mkdir()
    older.write_bytes(b"cu")

    issued = write_forms(workspace, older.parent)

    (issue,) = [issue for issue in issued.issues if issue.kind.code == "GH11"]
    assert older.read_bytes() == b"cu"
    assert "“a_so_an.xlsx”" in issue.message
    assert (older.parent / "a_so_an (2).xlsx").is_file()


def test_for_reporting_there_must_be_something_to_report_on(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        write_forms(bare_workspace(tmp_path / "k", "Năm", "1"), tmp_path / "bieu_mau")

    assert [issue.kind.code for issue in stop.value.issues] == ["NK14"]
    assert not (tmp_path / "bieu_mau").exists()


def test_for_the_pledge_there_need_be_nothing_yet(tmp_path):
    issued = write_forms(bare_workspace(tmp_path / "k", "Giao ước", "0"), tmp_path / "bieu_mau")

    assert [delivery.file.name for delivery in issued.deliveries] == ["a_so_an.xlsx"]


def test_the_command_says_what_it_made_and_what_to_do_with_it(tmp_path, monkeypatch, capsys):
    small_workspace(tmp_path / "khoi_9")
    monkeypatch.chdir(tmp_path)

    assert cli.run(["forms", "khoi_9"]) == 0

    said = capsys.readouterr().out
    assert "3 biểu mẫu" in said
    assert "output/khoi_9/bieu_mau" in said.replace("\\", "/")
    assert "a_so_an.xlsx" in said


def test_the_command_on_a_folder_without_a_bloc_ends_with_2(tmp_path, capsys):
    assert cli.run(["forms", str(tmp_path)]) == 2
    assert "khoi.xlsx" in capsys.readouterr().out

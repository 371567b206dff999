"""The members' folder: what is read, what is not, and what is reported of it."""

import sys

import pytest

from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.workspace.folder import LockedFile, Workspace
from thidua_reports.workspace.members import NotRead, members_folder, not_read

no_links_on_windows = pytest.mark.skipif(
    sys.platform == "win32", reason="to make links needs a right of its own on Windows"
)


def workspace_with(folder, *names):
    for name in (BLOC_WORKBOOK, *names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return Workspace(folder)


def names(files):
    return [file.name for file in files]


def test_the_members_files_come_in_order_of_name(tmp_path):
    found = members_folder(workspace_with(tmp_path, "thanh_vien/b.xlsx", "thanh_vien/a.XLSX"))

    assert found.files == (
        InputFile("thanh_vien/a.XLSX", b"thanh_vien/a.XLSX"),
        InputFile("thanh_vien/b.xlsx", b"thanh_vien/b.xlsx"),
    )


def test_a_workspace_without_a_folder_of_members_has_no_files_of_members(tmp_path):
    found = members_folder(workspace_with(tmp_path))

    assert (found.files, found.not_read, found.subfolders, found.outside) == ((), (), (), ())


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("~$so.xlsx", fragments.OPEN_SOMEWHERE),
        (".~lock.so.xlsx#", fragments.OPEN_SOMEWHERE),
        ("._so.xlsx", fragments.SYSTEM_FILE),
        (".DS_Store", fragments.SYSTEM_FILE),
        ("Thumbs.db", fragments.SYSTEM_FILE),
        ("Desktop.INI", fragments.SYSTEM_FILE),
        ("so.xlsx.tmp", fragments.TEMPORARY_FILE),
        ("~WRL0003.tmp", fragments.TEMPORARY_FILE),
        (".gitkeep", fragments.HIDDEN_FILE),
    ],
)
def test_what_programs_leave_behind_is_not_read_and_no_issue(tmp_path, name, why):
    found = members_folder(workspace_with(tmp_path, f"thanh_vien/{name}"))

    assert found.files == ()
    assert found.not_read == (NotRead(f"thanh_vien/{name}", why),)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        (".so.xlsx.icloud", file_kinds.UNFINISHED_DOWNLOAD),
        ("so.xlsx.crdownload", file_kinds.UNFINISHED_DOWNLOAD),
        ("so.xlsx.part", file_kinds.UNFINISHED_DOWNLOAD),
        ("so_y_te.xlsx.lnk", file_kinds.SHORTCUT),
        ("Sổ Sở Y tế.gsheet", file_kinds.SHORTCUT),
        ("sổ.ZIP", file_kinds.PACKED),
        ("Sở Y tế gửi sổ.msg", file_kinds.PACKED),
        (".so.xlsx", file_kinds.HIDDEN_WORKBOOK),
        ("so.csv", file_kinds.NOT_EXCEL_FILE),
        ("so.docx", file_kinds.NOT_EXCEL_FILE),
    ],
)
def test_what_may_be_or_hold_a_workbook_and_is_not_read_is_an_issue_of_its_own(name, kind):
    reported = not_read(f"thanh_vien/{name}")

    assert reported is not None
    assert (reported.kind, reported.why) == (kind, kind.message)


@pytest.mark.parametrize(
    "name", ["so", "so.xlsx", "so.XLSM", "so.xltx", "so.xlsb", "so.xls", "so.ods", "a.b.xlsx"]
)
def test_a_workbook_is_read(name):
    assert not_read(name) is None


def test_a_subfolder_is_not_read_but_its_workbooks_at_any_depth_can_be_looked_at(tmp_path):
    inside = ("Bản sửa/b.xlsx", "Bản sửa/cũ/a.xlsx", "Bản sửa/a.docx", "Bản sửa/Thumbs.db")
    workspace = workspace_with(tmp_path, *(f"thanh_vien/{name}" for name in inside))
    (tmp_path / "thanh_vien" / "trống").mkdir()
    found = members_folder(workspace)

    assert found.files == found.not_read == ()
    assert [(each.name, each.count, names(each.workbooks)) for each in found.subfolders] == [
        (
            "thanh_vien/Bản sửa",
            3,
            ["thanh_vien/Bản sửa/b.xlsx", "thanh_vien/Bản sửa/cũ/a.xlsx"],
        ),
        ("thanh_vien/trống", 0, []),
    ]


@no_links_on_windows
def test_a_subfolder_that_leads_back_to_itself_ends(tmp_path):
    workspace = workspace_with(tmp_path, "thanh_vien/nhóm/a.xlsx")
    (tmp_path / "thanh_vien" / "nhóm" / "lap").symlink_to(tmp_path / "thanh_vien")
    (found,) = members_folder(workspace).subfolders

    assert names(found.workbooks) == ["thanh_vien/nhóm/a.xlsx"]


@no_links_on_windows
def test_a_link_to_nothing_is_a_file_that_cannot_be_opened(tmp_path):
    workspace = workspace_with(tmp_path, "thanh_vien/a.xlsx")
    (tmp_path / "thanh_vien" / "a.xlsx").unlink()
    (tmp_path / "thanh_vien" / "a.xlsx").symlink_to(tmp_path / "gone.xlsx")

    assert members_folder(workspace).files == (LockedFile("thanh_vien/a.xlsx"),)


def test_workbooks_beside_khoi_xlsx_are_looked_at_too(tmp_path):
    found = members_folder(workspace_with(tmp_path, "so_y_te.xlsx", "ghi chú.docx", "~$khoi.xlsx"))

    assert names(found.outside) == ["so_y_te.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="every name is Unicode on Windows")
def test_a_name_of_another_encoding_has_a_printable_form(tmp_path):
    workspace = workspace_with(tmp_path, "thanh_vien/a.xlsx")
    (tmp_path / "thanh_vien" / "a.xlsx").rename(tmp_path / "thanh_vien" / "so_\udcff.xlsx")
    (found,) = members_folder(workspace).files

    assert found.name == "thanh_vien/so_�DCFF.xlsx"


def test_of_a_subfolder_no_more_workbooks_are_held_than_one_may_weigh(tmp_path, monkeypatch):
    inside = [f"thanh_vien/cu/{number}.xlsx" for number in range(9)]
    workspace = workspace_with(tmp_path, *inside)
    monkeypatch.setattr("thidua_reports.workspace.members.MOST_HELD", 3 * len(inside[0]))
    (found,) = members_folder(workspace).subfolders

    assert (found.count, names(found.workbooks)) == (9, inside[:4])

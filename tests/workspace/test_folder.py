"""Which files of a folder come in."""

from pathlib import PureWindowsPath

import pytest

from tests.text_workbooks import cells_and_codes
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.workspace.folder import (
    MOST_BYTES,
    HeavyFile,
    LockedFile,
    file_at,
    in_order,
    open_workspace,
)
from thidua_reports.workspace.members import members_folder


def folder_with(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return folder


def test_a_workspace_is_known_by_its_folder_and_holds_khoi_xlsx(tmp_path):
    workspace = open_workspace(folder_with(tmp_path / "khoi_4", "khoi.xlsx"))

    assert workspace.name == "khoi_4"
    assert workspace.templates == tmp_path / "khoi_4" / "templates"
    assert workspace.bloc_workbook() == InputFile("khoi.xlsx", b"khoi.xlsx")


def test_the_order_of_names_is_the_same_on_windows():
    names = ["a/so_B.xlsx", "a/So_c.xlsx", "a/so_a.xlsx", "Z.xlsx"]

    ordered = in_order(PureWindowsPath(name) for name in names)

    assert [path.as_posix() for path in ordered] == sorted(names)


def test_a_folder_that_is_not_there_is_reported(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(tmp_path / "khoi_5")

    assert [code for _, code in cells_and_codes(stop.value.issues)] == ["TM01"]
    assert "khoi_5" in str(stop.value)


def test_a_folder_without_the_bloc_workbook_suggests_the_file_that_was_meant(tmp_path):
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(folder_with(tmp_path / "khoi_4", "Khoi (1).xlsx", "anh.png"))

    (issue,) = stop.value.issues
    assert cells_and_codes([issue]) == [("khoi_4", "TM02")]
    assert issue.remedy.endswith("Có phải là “Khoi (1).xlsx”?")


def test_a_file_that_another_program_holds_does_not_stop_the_others(tmp_path, monkeypatch):
    names = ("khoi.xlsx", "thanh_vien/a.xlsx", "thanh_vien/b.xlsx")
    workspace = open_workspace(folder_with(tmp_path, *names))
    monkeypatch.setattr("pathlib.Path.read_bytes", held_by_another_program)

    assert members_folder(workspace).files == (
        LockedFile("thanh_vien/a.xlsx"),
        InputFile("thanh_vien/b.xlsx", b""),
    )
    with pytest.raises(CannotGoOn) as stop:
        workspace.bloc_workbook()
    assert cells_and_codes(stop.value.issues) == [("khoi.xlsx", "TM17")]


def held_by_another_program(path):
    """Refuse to open what Excel holds, as Windows does; here every b.xlsx is free."""
    if path.name != "b.xlsx":
        raise PermissionError(path)
    return b""


def test_a_file_where_the_folder_belongs_is_reported_with_the_folder(tmp_path):
    folder = folder_with(tmp_path / "khoi_4", "khoi.xlsx")
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(folder / "khoi.xlsx")

    assert [code for _, code in cells_and_codes(stop.value.issues)] == ["TM19"]
    assert str(folder) in stop.value.issues[0].remedy


def of_size(path, size):
    """Return a file of so many bytes, of which the disk holds none."""
    with path.open("wb") as file:
        file.truncate(size)
    return path


def test_a_file_larger_than_any_workbook_is_not_read(tmp_path):
    path = of_size(tmp_path / "so.xlsx", 3 << 30)
    found = file_at(path, "thanh_vien/so.xlsx")

    assert found == HeavyFile("thanh_vien/so.xlsx", 3 << 30)
    assert found.refusal.message == ("Tệp nặng 3.072 MB, quá lớn để là một sổ nên không được mở.")


def test_a_file_as_large_as_one_may_be_is_read(tmp_path):
    found = file_at(of_size(tmp_path / "so.xlsx", MOST_BYTES), "so.xlsx")

    assert isinstance(found, InputFile)
    assert len(found.content) == MOST_BYTES


def test_nothing_can_be_made_from_a_bloc_workbook_that_is_too_large(tmp_path):
    of_size(tmp_path / "khoi.xlsx", MOST_BYTES + 1)
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(tmp_path).bloc_workbook()

    assert cells_and_codes(stop.value.issues) == [("khoi.xlsx", "TM72")]


def test_what_is_no_file_is_not_waited_for(tmp_path):
    zeros = tmp_path / "so.xlsx"
    zeros.symlink_to("/dev/zero")

    assert file_at(zeros, "so.xlsx") == LockedFile("so.xlsx")

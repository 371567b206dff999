"""Where a bloc may lie on Windows, and how its folder is typed."""

import shutil
import unicodedata

import pytest

from tests.windows.test_samples import files_of
from tests.windows.wine import windows_path
from tests.workspaces import small_workspace

ALL_USABLE = "3/3 đơn vị có sổ dùng được"


@pytest.mark.parametrize(
    "name",
    [
        "Khối thi đua 4 & 7 (100%)!",
        unicodedata.normalize("NFD", "Kỳ 6 tháng"),
    ],
    ids=["signs of the shell", "accents apart"],
)
def test_a_folder_of_any_name_is_checked(windows_python, tmp_path, name):
    ran = windows_python.make_report("check", small_workspace(tmp_path / name))

    assert (ran.code, ALL_USABLE in ran.text) == (0, True)


def test_a_folder_typed_with_a_trailing_backslash_in_quotes_is_checked(windows_python, tmp_path):
    folder = windows_path(small_workspace(tmp_path / "khoi 4"))
    batch = tmp_path / "chay.cmd"
    program = windows_python.program
    line = f'{program.name} -m thidua_reports check "{folder}\\"'
    batch.write_bytes(f"@echo off\r\nchcp 65001 >nul\r\n{line}\r\n".encode())

    ran = windows_python.wine.run("cmd", "/c", windows_path(batch), cwd=program.parent)

    assert ALL_USABLE in ran.text


def test_names_that_differ_in_capitals_come_in_one_order(windows_python, make_report, tmp_path):
    workspace = small_workspace(tmp_path / "khoi_9")
    members = workspace / "thanh_vien"
    (members / "so_binh.xlsx").rename(members / "SO_binh.xlsx")
    shutil.copy(members / "so_an.xlsx", members / "Z_so_an.xlsx")
    code, said = make_report(workspace, "--output", "ra")

    made = windows_python.make_report(workspace, "--output", "ra_win", cwd=tmp_path)

    assert (made.code, made.text.replace("ra_win", "ra")) == (code, said)
    assert files_of(tmp_path / "ra_win") == files_of(tmp_path / "ra")


@pytest.mark.parametrize(
    ("encoding", "code"), [("utf-8-sig", ""), ("utf-16", ""), ("cp1258", "[BD02]")]
)
def test_a_list_of_members_from_notepad_is_read_or_refused(
    windows_python, tmp_path, encoding, code
):
    (tmp_path / "ds.txt").write_bytes("Sở Y tế\r\nBan Tôn giáo\r\n".encode(encoding, "replace"))

    ran = windows_python.make_report(
        *("init", "k", "--name", "Khối 7", "--members", "ds.txt"), cwd=tmp_path
    )

    assert code in ran.text
    assert (tmp_path / "k" / "khoi.xlsx").is_file() == (code == "")

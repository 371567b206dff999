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
        "/".join(["thư mục có tên dài đến bốn mươi lăm chữ cái, nhé"] * 6),
    ],
    ids=["signs of the shell", "accents apart", "a path of more than 260 letters"],
)
def test_a_folder_of_any_name_is_checked(windows_python, tmp_path, name):
    ran = windows_python.make_report("check", small_workspace(tmp_path / name))

    assert (ran.code, ALL_USABLE in ran.text) == (0, True)


def test_a_folder_typed_with_a_trailing_backslash_in_quotes_is_checked(windows_python, tmp_path):
    folder = windows_path(small_workspace(tmp_path / "khối 4"))
    batch = tmp_path / "chay.cmd"
    python = windows_path(windows_python.program)
    line = f'"{python}" -m thidua_reports check "{folder}\\"'
    batch.write_bytes(f"@echo off\r\nchcp 65001 >nul\r\n{line}\r\n".encode())

    ran = windows_python.wine.run("cmd", "/c", windows_path(batch))

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


@pytest.mark.parametrize("encoding", ["cp1258", "utf-8-sig", "utf-16"])
def test_a_list_of_members_from_notepad_is_read(windows_python, tmp_path, encoding):
    names = "Sở Y tế\r\nSở Xây dựng\r\nBáo và Đài\r\n"
    if encoding == "cp1258":
        # its letters have their tones behind them
        names = unicodedata.normalize("NFD", names)
        for parts, letter in (("ê\u0301", "ê\u0301"), ("o\u031b", "ơ"), ("a\u0302", "â"),
                              ("e\u0302", "ê"), ("a\u0306", "ă"), ("u\u031b", "ư")):  # fmt: skip
            names = names.replace(unicodedata.normalize("NFD", parts), letter)
    (tmp_path / "ds.txt").write_bytes(names.encode(encoding))

    ran = windows_python.make_report(
        *("init", "k", "--name", "Khối 7", "--members", "ds.txt"), cwd=tmp_path
    )

    assert (tmp_path / "k" / "khoi.xlsx").is_file(), ran.text

"""What a double click, or a dropped folder, opens."""

import io
import sys

import pytest

from tests.packaging.windows import FILES, module

OWN = "Lập báo cáo.cmd"
BY_EXPLORER = r'C:\Windows\system32\cmd.exe /c ""D:\Công cụ\Lập báo cáo.cmd" {dropped}"'


@pytest.fixture
def start():
    return module("start")


@pytest.mark.parametrize(
    ("dropped", "paths"),
    [
        ("", []),
        (r"D:\khoi_4", [r"D:\khoi_4"]),
        (r'"D:\khối 4"', [r"D:\khối 4"]),
        (r"D:\A&B", [r"D:\A&B"]),
        (r"D:\50%TEMP%^!x!(1)", [r"D:\50%TEMP%^!x!(1)"]),
        (r'"\\may chu\chung\khoi 4"', [r"\\may chu\chung\khoi 4"]),
        (r'D:\A&B "D:\khối 4" D:\C', [r"D:\A&B", r"D:\khối 4", r"D:\C"]),
    ],
)
def test_what_was_dropped_is_read_from_the_line_of_explorer(start, dropped, paths):
    line = BY_EXPLORER.format(dropped=dropped)

    # behind an ampersand cmd passes nothing on
    assert start.dropped(line, OWN, dropped.partition("&")[0]) == paths


def test_what_is_typed_in_a_console_is_read_from_its_words(start):
    assert start.dropped("cmd.exe", OWN, r'"D:\khối 4"') == [r"D:\khối 4"]


def test_the_mark_that_windows_takes_for_a_part_of_a_drive_is_left_out(start):
    assert start.named(['D:"', r"D:\khối 4"]) == ["D:\\", r"D:\khối 4"]


@pytest.fixture
def bloc(tmp_path):
    (tmp_path / "khối 4" / "thanh_vien").mkdir(parents=True)
    for name in ("khoi.xlsx", "ghi chú.txt", "thanh_vien/so.xlsx"):
        (tmp_path / "khối 4" / name).touch()
    return tmp_path / "khối 4"


@pytest.mark.parametrize("inside", ["", "khoi.xlsx", "ghi chú.txt", "thanh_vien/so.xlsx"])
def test_of_a_bloc_and_of_each_of_its_files_the_folder_is_opened(start, bloc, inside):
    assert start.folder_to_open([str(bloc / inside)]) == bloc


def test_of_another_file_its_own_folder_is_opened(start, tmp_path):
    (tmp_path / "a.docx").touch()

    assert start.folder_to_open([str(tmp_path / "a.docx")]) == tmp_path


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (["a", "b"], "Đã thả 2 mục"),
        (["/không có"], "Không có “/không có”"),
        (["/" + "a" * 300], "Đường dẫn dài 301 ký tự"),
    ],
)
def test_what_cannot_be_opened_is_told(start, paths, told):
    with pytest.raises(start.NotStartedError, match=told):
        start.folder_to_open(paths)


def test_nothing_dropped_opens_the_page_alone(start):
    assert start.folder_to_open([]) is None


def test_from_the_start_menu_the_page_is_opened(start, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    opened = []
    monkeypatch.setattr("thidua_reports.cli.run", lambda words: opened.append(words) or 0)

    assert start.start([]) == 0
    assert start.start([str(tmp_path)]) == 0
    assert opened == [[], ["--page", str(tmp_path)]]


def test_a_program_that_is_not_whole_says_so(start, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["start.py"])
    monkeypatch.setitem(sys.modules, "thidua_reports.cli", None)

    code = start.main()

    assert code == start.NOT_STARTED
    assert "Chương trình thiếu tệp (thidua_reports.cli)" in capsys.readouterr().out


def test_the_batch_file_ends_its_window_so_that_nothing_dropped_is_run():
    lines = (FILES / "start.cmd").read_text("utf-8").splitlines()

    assert lines[-1] == "exit !CODE!"
    assert not [line for line in lines if line.startswith(("cd ", "goto ", ":"))]


def test_without_a_window_nobody_is_waited_for(start, monkeypatch, tmp_path):
    # what Windows gives as the input of a program without a window
    nul = io.StringIO()
    nul.isatty = lambda: True
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["start.py", str(tmp_path / "không có")])
    monkeypatch.setattr("sys.stdin", nul)

    assert start.main() == start.NOT_STARTED

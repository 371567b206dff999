"""What people paste on a command line, and what they mean by it."""

import pytest

from thidua_reports.typed_arguments import meant, swallowed


@pytest.mark.parametrize(
    ("typed", "arguments"),
    [
        (["check", 'D:\\khoi 7"'], ["check", "D:\\khoi 7"]),
        (["khoi", "--output", 'D:\\ket qua"'], ["khoi", "--output", "D:\\ket qua"]),
        (["check", "“D:\\khoi 7”"], ["check", "D:\\khoi 7"]),
        (["check", "“D:\\khoi", "7”", "--strict"], ["check", "D:\\khoi 7", "--strict"]),
        (["“khoi_7”"], ["khoi_7"]),
        (["khoi", "—output", "x"], ["khoi", "--output", "x"]),
        (["khoi", "–strict"], ["khoi", "--strict"]),
        (["khoi", "-–strict"], ["khoi", "--strict"]),
        (["–h"], ["-h"]),
        (["/?"], ["--help"]),
        (["khoi\u00a0", "\u200bcheck"], ["khoi", "check"]),
        (["init", "k", "--name", 'Khối "4"'], ["init", "k", "--name", 'Khối "4"']),
        (["init", "k", "--name", "Khối – 4"], ["init", "k", "--name", "Khối – 4"]),
        ([], []),
    ],
)
def test_what_was_pasted_is_understood(typed, arguments):
    assert meant(typed) == arguments


def test_a_folder_that_is_there_is_taken_as_it_is_called(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ('khoi"', "“khoi”", "—x"):
        (tmp_path / name).mkdir()

    assert meant(['khoi"', "“khoi”", "—x"]) == ['khoi"', "“khoi”", "—x"]


@pytest.mark.parametrize(
    ("argument", "rest"),
    [
        ('D:\\khoi 7" --output x', "--output x"),
        ('D:\\khoi 7"', ""),
        ('Khối "4" - 5', ""),
        ("k", ""),
    ],
)
def test_what_windows_drew_into_a_name_is_seen(argument, rest):
    assert swallowed(argument) == rest

"""What people paste on a command line, and what they mean by it."""

import pytest

from thidua_reports.commands.typed_arguments import meant, swallowed


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


@pytest.mark.parametrize("value", ["Bà Rịa–Vũng Tàu", "–Hồng", "—", "/h", "khối-–7"])
def test_the_value_of_an_option_keeps_its_dashes(value):
    typed = ["init", "n1", "--Province", value, "–seat", "Vũng Tàu"]
    arguments = ["init", "n1", "--Province", value, "--seat", "Vũng Tàu"]

    assert meant(typed, {"--province", "--seat"}) == arguments


@pytest.mark.parametrize("name", ["khối 4–2027", "bieu-–mau", "a–b", "--to=a–b"])
def test_a_dash_within_an_argument_is_part_of_it(name):
    assert meant(["next", name]) == ["next", name]


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

"""New files never take the place of others."""

import errno
import os
from pathlib import Path

import pytest

from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import kept_files, write_new
from thidua_reports.issues.issue import CannotGoOn

FILES = (Output("khoi.xlsx", b"1"), Output("templates/a.docx", b"2"))


def lines(deliveries):
    return [each.line for each in deliveries]


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_are_written_into_folders_that_are_made(tmp_path):
    folder = tmp_path / "a" / "khoi_1"

    assert lines(write_new(folder, FILES)) == [
        ("khoi.xlsx", "đã ghi"),
        ("templates/a.docx", "đã ghi"),
    ]
    assert contents(folder) == {"khoi.xlsx": b"1", "templates/a.docx": b"2"}


def test_an_existing_file_is_left_as_it_is_and_reported_where_it_differs(tmp_path):
    (tmp_path / "khoi.xlsx").write_bytes(b"hers")
    write_new(tmp_path, FILES[1:])

    written = write_new(tmp_path, FILES)

    assert lines(written) == [
        ("khoi.xlsx", "đã có, giữ nguyên"),
        ("templates/a.docx", "không đổi"),
    ]
    assert [(i.place.workbook, i.kind.code) for i in kept_files(written)] == [("khoi.xlsx", "BD14")]
    assert contents(tmp_path) == {"khoi.xlsx": b"hers", "templates/a.docx": b"2"}


def test_a_folder_in_the_place_of_a_file_is_kept(tmp_path):
    (tmp_path / "khoi.xlsx").mkdir()

    assert lines(write_new(tmp_path, FILES[:1])) == [("khoi.xlsx", "đã có, giữ nguyên")]


@pytest.mark.parametrize("blocked", ["khoi_1", "khoi_1/templates"])
def test_a_file_in_the_place_of_a_folder_is_reported(tmp_path, blocked):
    path = tmp_path / blocked
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"hers")

    with pytest.raises(CannotGoOn) as stopped:
        write_new(tmp_path / "khoi_1", FILES)

    assert [issue.kind.code for issue in stopped.value.issues] == ["GH09"]
    assert path.read_bytes() == b"hers"


@pytest.mark.parametrize(
    ("number", "code"), [(errno.EACCES, "GH07"), (errno.ENOSPC, "GH08"), (errno.EIO, "GH10")]
)
def test_a_refusal_of_the_system_is_reported_and_leaves_nothing_behind(
    tmp_path, monkeypatch, number, code
):
    def replace(_, target):
        raise OSError(number, "no", str(target))

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr("thidua_reports.delivering.staging.WAITS", ())

    with pytest.raises(CannotGoOn) as stopped:
        write_new(tmp_path, FILES)

    assert [issue.kind.code for issue in stopped.value.issues] == [code]
    assert contents(tmp_path) == {}


def test_a_file_that_appears_while_we_write_is_kept(tmp_path, monkeypatch):
    really_sync = os.fsync

    def somebody_saves(descriptor):
        (tmp_path / "khoi.xlsx").write_bytes(b"hers")
        really_sync(descriptor)

    monkeypatch.setattr(os, "fsync", somebody_saves)

    assert lines(write_new(tmp_path, FILES[:1])) == [("khoi.xlsx", "đã có, giữ nguyên")]
    assert contents(tmp_path) == {"khoi.xlsx": b"hers"}


def test_of_what_the_disk_does_not_take_nothing_is_left(tmp_path, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGoOn) as stopped:
        write_new(tmp_path, FILES[:1])

    assert [issue.kind.code for issue in stopped.value.issues] == ["GH08"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("age", "is_left"), [(3600, False), (0, True)])
def test_what_a_run_that_was_ended_by_force_has_left_goes_with_the_next(tmp_path, age, is_left):
    name = "sổ [1].xlsx"
    left = tmp_path / f".make-report-1-{name}.tmp"
    left.write_bytes(b"half")
    then = left.stat().st_mtime - age
    os.utime(left, (then, then))

    write_new(tmp_path, [Output(name, b"1")])

    assert left.exists() is is_left


def test_a_bloc_is_one_only_when_everything_else_is_there(tmp_path, monkeypatch):
    def full(path, *_):
        if "a.docx" in path.name:
            raise OSError(errno.ENOSPC, "no")
        return really(path, *_)

    really = Path.replace
    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", full)
        with pytest.raises(CannotGoOn):
            write_new(tmp_path, FILES)

    assert contents(tmp_path) == {}
    assert lines(write_new(tmp_path, FILES)) == [
        ("khoi.xlsx", "đã ghi"),
        ("templates/a.docx", "đã ghi"),
    ]

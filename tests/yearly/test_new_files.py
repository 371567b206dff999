"""Nothing that lies in the folder is ever replaced."""

import errno
import os
from pathlib import Path

import pytest

from thidua_reports.delivering import staging
from thidua_reports.delivering.spots import Output
from thidua_reports.errors import CannotGoOn
from thidua_reports.yearly.new_files import write_new


def write(folder, content=b"new"):
    """Return what became of khoi.xlsx, and the codes of what is told."""
    files, issues = write_new(folder, [Output("khoi.xlsx", content)])
    return [file.status.value for file in files], [issue.kind.code for issue in issues]


def test_a_file_is_written_into_a_folder_that_is_made_for_it(tmp_path):
    assert write(tmp_path / "a" / "b") == (["đã ghi"], [])
    assert (tmp_path / "a" / "b" / "khoi.xlsx").read_bytes() == b"new"


def test_the_same_file_again_is_no_change(tmp_path):
    write(tmp_path)

    assert write(tmp_path) == (["không đổi"], [])


def test_another_file_of_that_name_is_kept_and_named(tmp_path):
    (tmp_path / "khoi.xlsx").write_bytes(b"hers")

    assert write(tmp_path) == (["giữ tệp đã có"], ["NK14"])
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"hers"]


def test_a_folder_of_that_name_is_kept(tmp_path):
    (tmp_path / "khoi.xlsx").mkdir()

    assert write(tmp_path) == (["giữ tệp đã có"], ["NK14"])


def test_a_file_that_another_program_holds_is_kept(tmp_path, monkeypatch):
    (tmp_path / "khoi.xlsx").write_bytes(b"hers")

    def held(_):
        raise PermissionError(errno.EACCES, "WinError 32")

    monkeypatch.setattr(staging, "WAITS", (0,))
    monkeypatch.setattr(Path, "read_bytes", held)

    assert write(tmp_path) == (["giữ tệp đã có"], ["NK14"])


def test_a_file_that_appears_while_we_write_is_kept(tmp_path, monkeypatch):
    really_sync = os.fsync

    def somebody_saves(descriptor):
        (tmp_path / "khoi.xlsx").write_bytes(b"hers")
        really_sync(descriptor)

    monkeypatch.setattr(os, "fsync", somebody_saves)

    assert write(tmp_path) == (["giữ tệp đã có"], ["NK14"])
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"hers"]


def test_a_folder_that_cannot_be_made_stops_the_job(tmp_path):
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(CannotGoOn) as stopped:
        write(tmp_path / "file" / "folder")

    assert [issue.kind.code for issue in stopped.value.issues] == ["NK15"]


def test_a_folder_that_refuses_stops_the_job_and_leaves_nothing(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(errno.EACCES, "không có quyền")

    monkeypatch.setattr(staging, "WAITS", (0,))
    monkeypatch.setattr(os, "replace", refuse)

    with pytest.raises(CannotGoOn) as stopped:
        write(tmp_path)

    assert "không có quyền" in stopped.value.issues[0].message
    assert list(tmp_path.iterdir()) == []

"""Why the system does not open or write a file: a pretended Windows says what Windows says."""

import errno
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.workspace import refusals
from thidua_reports.workspace.folder import file_at, open_workspace
from thidua_reports.workspace.refusals import is_in_the_cloud, is_read_only, too_long

SHORT, LONG = "a.xlsx", str(Path(f"/{'Khối thi đua, ' * 20}khối 9/a.xlsx").absolute())


def refused(number, path, winerror=None, other=None):
    """Return what the system raises."""
    error = OSError(number, "refused", path, None, other)
    error.winerror = winerror
    return error


@pytest.mark.parametrize(
    ("error", "path"),
    [
        pytest.param(refused(errno.ENAMETOOLONG, LONG), LONG, id="Linux"),
        pytest.param(refused(errno.ENOENT, LONG, 206), LONG, id="Windows, a name"),
        pytest.param(refused(errno.EINVAL, LONG, 234), LONG, id="Wine"),
        pytest.param(refused(errno.ENOENT, LONG, 3), LONG, id="Windows, a path"),
        pytest.param(refused(errno.ENOENT, SHORT, 2, LONG), LONG, id="the place to rename to"),
        pytest.param(refused(errno.ENOENT, SHORT, 3), "", id="not there"),
        pytest.param(refused(errno.EACCES, LONG, 5), "", id="forbidden"),
        pytest.param(OSError("no path"), "", id="of no file"),
    ],
)
def test_a_path_that_is_too_long_is_known(error, path):
    assert too_long(error) == path


@pytest.fixture
def marked(monkeypatch):
    """Have Windows' marks on every file."""

    def mark(attributes):
        monkeypatch.setattr(Path, "stat", lambda _: SimpleNamespace(st_file_attributes=attributes))

    return mark


@pytest.mark.parametrize(
    ("attributes", "in_the_cloud", "read_only"),
    [
        (0x20, False, False),
        (0x21, False, True),
        (0x1020, True, False),
        (0x40020, True, False),
        (0x400021, True, True),
    ],
)
def test_the_marks_of_windows_are_read(marked, attributes, in_the_cloud, read_only):
    marked(attributes)

    assert is_in_the_cloud(Path("a.xlsx")) is in_the_cloud
    assert is_read_only(Path("a.xlsx")) is read_only


def test_a_file_that_is_not_there_has_no_marks(tmp_path):
    assert not is_in_the_cloud(tmp_path / "a.xlsx")


def test_a_member_file_with_too_long_a_path_is_told_with_the_path(tmp_path, monkeypatch):
    def refuse(_):
        raise refused(errno.ENOENT, LONG, 3)

    (tmp_path / "a.xlsx").write_bytes(b"a")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    issue = file_at(tmp_path / "a.xlsx", "thanh_vien/a.xlsx").refusal

    assert (issue.kind.code, str(len(LONG)) in issue.message) == ("TM40", True)
    assert LONG in issue.message


def test_a_workspace_too_deep_for_windows_is_not_said_to_be_missing(tmp_path, monkeypatch):
    folder = tmp_path / Path(*["Khối thi đua"] * 25)
    monkeypatch.setattr(refusals, "ON_WINDOWS", True)
    with pytest.raises(CannotGoOn) as stop:
        open_workspace(folder)

    (issue,) = stop.value.issues
    assert (issue.kind.code, os.fspath(folder) in issue.message) == ("TM40", True)

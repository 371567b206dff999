"""The setup program: installed for one user, installed over, removed, nothing of hers touched."""

import pytest

from tests.windows.prefix import copy_of
from tests.windows.windows_python import python_of
from tests.windows.wine import windows_path
from tests.workspaces import small_workspace

ON_FOLDERS = r"HKCU\Software\Classes\Directory\shell\make-report\command"
IN_APPS = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\make-report"


@pytest.fixture
def setup_program(dist):
    (program,) = dist.glob("*-setup.exe")
    return program


@pytest.fixture
def windows(wine, tmp_path):
    """Return a Windows on which nothing is installed."""
    windows = copy_of(wine, tmp_path / "windows")
    yield windows
    windows.end()


def is_in_registry(windows, key):
    return windows.run("reg", "query", key).code == 0


def installed_in(windows):
    (program,) = windows.drive_c.glob("users/*/AppData/Local/Programs/make-report")
    return program


def links(windows):
    return [path.name for path in windows.drive_c.rglob("Start Menu/Programs/**/*.lnk")]


def test_it_is_installed_started_installed_over_and_removed(setup_program, windows, tmp_path):
    hers = small_workspace(tmp_path / "Tài liệu" / "khối 9")
    before = {path: path.read_bytes() for path in hers.rglob("*.xlsx")}

    for _ in ("first", "over the first"):
        assert windows.run(setup_program, "/S").code == 0
        folder = installed_in(windows)
        python = python_of(folder, windows)
        assert python.make_report("check", hers).code == 0
        assert is_in_registry(windows, ON_FOLDERS)
        assert is_in_registry(windows, IN_APPS)
        assert links(windows)

    (remover,) = folder.glob("Gỡ bỏ.exe")
    windows.run(remover, "/S", f"_?={windows_path(folder)}")
    assert not (folder / "chuong_trinh").exists()
    assert not is_in_registry(windows, ON_FOLDERS)
    assert not is_in_registry(windows, IN_APPS)
    assert links(windows) == []
    assert {path: path.read_bytes() for path in hers.rglob("*.xlsx")} == before

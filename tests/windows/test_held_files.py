"""A document or workbook that another program on Windows holds, as Word and Excel do."""

import contextlib

import pytest

from tests.windows.wine import windows_path
from tests.workspaces import small_workspace

HOLDS = """
import ctypes, sys
kernel = ctypes.WinDLL("kernel32", use_last_error=True)
kernel.CreateFileW.restype = ctypes.c_void_p
handle = kernel.CreateFileW(sys.argv[1], 0x80000000, 0, None, 3, 0, None)
print("held" if handle != ctypes.c_void_p(-1).value else ctypes.get_last_error(), flush=True)
sys.stdin.readline()
"""
"""Opens a file so that nobody else may, share mode 0, until a line is typed."""


@pytest.fixture
def held(windows_python):
    """Let a program on Windows hold a file for as long as the context lasts."""

    @contextlib.contextmanager
    def hold(path):
        with windows_python.start("-c", HOLDS, windows_path(path)) as holder:
            try:
                assert holder.stdout.readline().strip() == b"held"
                yield
            finally:
                holder.stdin.close()

    return hold


@pytest.fixture
def workspace(tmp_path):
    return small_workspace(tmp_path / "Khối 9 & bạn (100%)!")


def made_in(tmp_path, workspace):
    return {path.name for path in (tmp_path / "output" / workspace.name).glob("bao_cao*")}


def test_a_document_open_in_word_stays_and_the_new_one_goes_beside_it(
    windows_python, held, workspace, tmp_path
):
    assert windows_python.make_report(workspace, cwd=tmp_path).code == 0
    (workspace / "thanh_vien" / "~$so_an.xlsx").write_bytes(b"\x05Admin")

    with held(tmp_path / "output" / workspace.name / "bao_cao.docx"):
        ran = windows_python.make_report(workspace, cwd=tmp_path)

    assert (ran.code, "[GH02]" in ran.text) == (0, True)
    assert "bỏ qua: ~$so_an.xlsx (dấu cho biết sổ đang mở trên một máy)" in ran.text
    assert made_in(tmp_path, workspace) == {
        "bao_cao.docx",
        "bao_cao (2).docx",
        "bao_cao_soat_xet.docx",
    }


def test_nothing_is_made_while_khoi_xlsx_is_held(windows_python, held, workspace, tmp_path):
    with held(workspace / "khoi.xlsx"):
        ran = windows_python.make_report(workspace, cwd=tmp_path)

    assert (ran.code, "[TM17]" in ran.text) == (2, True)
    assert made_in(tmp_path, workspace) == set()


def test_a_held_workbook_of_a_member_is_told_and_the_others_are_read(
    windows_python, held, workspace, tmp_path
):
    with held(workspace / "thanh_vien" / "so_binh.xlsx"):
        ran = windows_python.make_report("check", workspace, cwd=tmp_path)

    assert (ran.code, "[TM17]" in ran.text) == (1, True)
    assert "2/3 đơn vị có sổ dùng được" in ran.text

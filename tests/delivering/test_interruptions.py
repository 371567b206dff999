"""Full disks, and runs that end in the middle."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from thidua_reports.issues.issue import CannotGoOn

DIE_AT_REPLACEMENT = """
import os, sys
from pathlib import Path
from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.run_record import RunRecord
from thidua_reports.delivering.destinations import Output
folder, left = Path(sys.argv[1]), int(sys.argv[2])
really_replace = os.replace
def replace(*paths):
    global left
    if left == 0:
        os._exit(9)
    left -= 1
    really_replace(*paths)
os.replace = replace
outputs = [Output("a.docx", b"a2"), Output("b.docx", b"b2"), Output("c.docx", b"c2")]
deliver(folder, outputs, RunRecord("2.0", (), (), ()))
"""


def die_at_replacement(folder, number):
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", DIE_AT_REPLACEMENT, str(folder), str(number)]
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": root}, check=False).returncode


@pytest.mark.parametrize("number", range(4))
def test_a_killed_run_leaves_whole_files_and_the_next_one_completes_it(
    tmp_path, number, run, documents
):
    run(tmp_path, a=b"a1", b=b"b1", c=b"c1")

    assert die_at_replacement(tmp_path, number) == 9
    left = {path.name: path.read_bytes() for path in tmp_path.glob("*.docx")}
    assert [left[f"{name}.docx"] for name in "abc"] == [
        b"%c%d" % (name, 2 if place < number else 1) for place, name in enumerate(b"abc")
    ]

    _, codes = run(tmp_path, a=b"a2", b=b"b2", c=b"c2")
    assert codes == []
    assert documents(tmp_path) == {"a.docx": b"a2", "b.docx": b"b2", "c.docx": b"c2"}


@pytest.mark.parametrize("number", range(4))
def test_after_a_killed_run_other_contents_still_find_their_places(
    tmp_path, number, run, documents
):
    run(tmp_path, a=b"a1", b=b"b1", c=b"c1")
    die_at_replacement(tmp_path, number)

    _, codes = run(tmp_path, a=b"a3", b=b"b3", c=b"c3")

    assert codes == []
    assert documents(tmp_path) == {"a.docx": b"a3", "b.docx": b"b3", "c.docx": b"c3"}


@pytest.mark.parametrize("number", range(4))
def test_after_a_killed_run_an_edit_is_kept(tmp_path, number, run):
    run(tmp_path, a=b"a1", b=b"b1", c=b"c1")
    die_at_replacement(tmp_path, number)
    (tmp_path / "a.docx").write_bytes(b"hers")

    _, codes = run(tmp_path, a=b"a2", b=b"b2", c=b"c2")

    assert codes == [("a.docx", "GH01")]
    assert (tmp_path / "a.docx").read_bytes() == b"hers"


def test_a_killed_first_run_is_completed(tmp_path, run, documents):
    die_at_replacement(tmp_path, 2)

    assert run(tmp_path, a=b"a3", b=b"b3", c=b"c3")[1] == []
    assert documents(tmp_path) == {"a.docx": b"a3", "b.docx": b"b3", "c.docx": b"c3"}


def test_a_run_that_fails_in_the_middle_is_completed_by_the_next(tmp_path, replacing, run):
    run(tmp_path, a=b"a1", b=b"b1")
    failing = OSError(errno.EIO, "Input/output error")
    replacing(lambda name: failing if name == "b.docx" else None)
    with pytest.raises(CannotGoOn) as stopped:
        run(tmp_path, a=b"a2", b=b"b2")
    replacing(lambda _: None)

    assert [issue.kind.code for issue in stopped.value.issues] == ["GH10"]
    assert "ổ đĩa hoặc đường truyền có lỗi" in str(stopped.value)
    assert run(tmp_path, a=b"a3", b=b"b3") == (
        [("a.docx", "đã ghi"), ("b.docx", "đã ghi")],
        [],
    )


@pytest.mark.parametrize(
    ("number", "code"),
    [
        pytest.param(errno.ENOSPC, "GH08", id="disk full"),
        pytest.param(errno.EACCES, "GH07", id="no permission"),
        pytest.param(errno.EROFS, "GH07", id="read-only medium"),
        pytest.param(errno.EIO, "GH10", id="anything else"),
    ],
)
def test_a_folder_that_refuses_to_be_written_stays_as_it_was(
    tmp_path, monkeypatch, number, code, run
):
    run(tmp_path, a=b"a1", b=b"b1")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def fsync(_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(CannotGoOn) as stopped:
        run(tmp_path, a=b"a2", b=b"b2")

    assert [issue.kind.code for issue in stopped.value.issues] == [code]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("folder", ["output", "output/khoi_4"])
def test_a_file_in_the_place_of_the_output_folder_is_reported(tmp_path, folder, run):
    (tmp_path / "output").write_bytes(b"a file")

    with pytest.raises(CannotGoOn) as stopped:
        run(tmp_path / folder, bao_cao=b"1")

    assert [issue.kind.code for issue in stopped.value.issues] == ["GH09"]


@pytest.mark.remedy_of("GH07")
@pytest.mark.remedy_of("GH08")
@pytest.mark.remedy_of("GH10")
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
@pytest.mark.parametrize("folder", ["chỗ cũ", "chỗ khác"])
def test_what_was_refused_is_written_elsewhere_or_once_the_system_lets_it(
    tmp_path, monkeypatch, number, folder, run
):
    def fsync(_):
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as refusal:
        refusal.setattr(os, "fsync", fsync)
        with pytest.raises(CannotGoOn) as stopped:
            run(tmp_path / "chỗ cũ", bao_cao=b"1")

    (issue,) = stopped.value.issues
    assert "chọn thư mục khác" in issue.remedy
    assert run(tmp_path / folder, bao_cao=b"1") == ([("bao_cao.docx", "đã ghi")], [])


@pytest.mark.remedy_of("GH15")
def test_a_path_that_is_too_long_is_told_and_written_to_once_it_is_shorter(
    tmp_path, monkeypatch, run
):
    def fsync(_):
        raise OSError(
            errno.ENAMETOOLONG, "File name too long", str(tmp_path / "a" / "bao_cao.docx")
        )

    with monkeypatch.context() as refusal:
        refusal.setattr(os, "fsync", fsync)
        with pytest.raises(CannotGoOn) as stopped:
            run(tmp_path / "a", bao_cao=b"1")

    (issue,) = stopped.value.issues
    assert issue.kind.code == "GH15"
    assert str(tmp_path / "a" / "bao_cao.docx") in issue.message
    assert "đặt tên thư mục, tệp ngắn lại" in issue.remedy
    assert run(tmp_path / "b", bao_cao=b"1") == ([("bao_cao.docx", "đã ghi")], [])


@pytest.mark.remedy_of("GH09")
@pytest.mark.parametrize("folder", ["output", "ket_qua"])
def test_the_file_in_the_way_is_renamed_or_another_folder_chosen(tmp_path, folder, run):
    (tmp_path / "output").write_bytes(b"a file")
    with pytest.raises(CannotGoOn) as stopped:
        run(tmp_path / "output", bao_cao=b"1")
    (tmp_path / "output").rename(tmp_path / "output.txt")

    (issue,) = stopped.value.issues
    assert "Đổi tên tệp đó hoặc chọn thư mục khác" in issue.remedy
    assert run(tmp_path / folder, bao_cao=b"1") == ([("bao_cao.docx", "đã ghi")], [])


def test_another_programs_temporary_files_are_left_alone(tmp_path, run, documents):
    (tmp_path / ".~lock.bao_cao.docx#").write_bytes(b"lock")
    (tmp_path / "~$o_cao.docx").write_bytes(b"lock")
    (tmp_path / ".make-report-1-bao_cao.docx.tmp").write_bytes(b"half")

    run(tmp_path, bao_cao=b"1")

    assert sorted(documents(tmp_path)) == [".~lock.bao_cao.docx#", "bao_cao.docx", "~$o_cao.docx"]

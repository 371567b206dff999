"""Files in a folder below the output folder: kept, numbered and recovered as the others are."""

import errno
from pathlib import Path

import pytest

from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.last_run import same_run
from thidua_reports.delivering.run_record import RunRecord
from thidua_reports.issues.issue import CannotGoOn

RECORD = RunRecord("1.0", (), (), (), state="so")
A, B = "phan_hoi/a.xlsx", "phan_hoi/b - phan_hoi.docx"


@pytest.fixture
def run(tmp_path):
    """Deliver files by name; return where each now is with its status, and the issues."""

    def run_with(contents):
        outputs = [Output(name, content) for name, content in contents.items()]
        deliveries, issues = deliver(tmp_path, outputs, RECORD)
        return [each.line for each in deliveries], [each.kind.code for each in issues]

    return run_with


def test_files_are_put_into_the_folder_below_and_nothing_else_is_left(tmp_path, run):
    reported = run({"bao_cao.docx": b"1", A: b"2"})

    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    assert reported == ([("bao_cao.docx", "đã ghi"), (A, "đã ghi")], [])
    assert files == ["bao_cao.docx", "nhat_ky.json", A]
    assert (tmp_path / A).read_bytes() == b"2"


def test_an_unchanged_run_is_known_with_the_files_below(tmp_path, run):
    run({A: b"2"})

    assert same_run(tmp_path, "so").documents == (A,)
    (tmp_path / A).write_bytes(b"edited")
    assert same_run(tmp_path, "so") is None


def test_an_edited_file_is_kept_and_the_new_one_has_a_number_behind_its_name(tmp_path, run):
    run({A: b"1"})
    (tmp_path / A).write_bytes(b"edited")

    assert run({A: b"2"}) == ([("phan_hoi/a (2).xlsx", "đã ghi thành bản khác")], ["GH01"])
    assert run({A: b"3"}) == ([("phan_hoi/a (2).xlsx", "đã ghi thành bản khác")], ["GH01"])
    assert (tmp_path / A).read_bytes() == b"edited"
    assert (tmp_path / "phan_hoi" / "a (2).xlsx").read_bytes() == b"3"


def test_a_version_never_takes_the_name_that_belongs_to_another_member_s_file(tmp_path, run):
    other = "phan_hoi/A (2).xlsx"
    run({A: b"1", other: b"2"})
    (tmp_path / A).write_bytes(b"edited")

    reported, codes = run({A: b"3", other: b"2"})

    assert (reported, codes) == (
        [("phan_hoi/a (3).xlsx", "đã ghi thành bản khác"), (other, "không đổi")],
        ["GH01"],
    )


def test_answers_that_are_left_over_are_told_in_one_line(tmp_path, run):
    run({"bao_cao.docx": b"1", "to_trinh.docx": b"1", A: b"1", B: b"1"})

    assert run({"bao_cao.docx": b"1"})[1] == ["GH04", "GH12"]
    _, issues = deliver(tmp_path, [Output("bao_cao.docx", b"1")], RECORD)
    assert issues[1].message.startswith("2 tệp ở đây là của lần chạy trước")
    assert "a.xlsx" in issues[1].message


def test_a_file_in_the_way_of_the_folder_is_told_before_anything_is_written(tmp_path, run):
    (tmp_path / "phan_hoi").write_bytes(b"")

    with pytest.raises(CannotGoOn) as stop:
        run({"bao_cao.docx": b"1", A: b"1"})

    (issue,) = stop.value.issues
    assert (issue.kind.code, issue.place.workbook) == ("GH09", str(tmp_path / "phan_hoi"))
    assert not (tmp_path / "bao_cao.docx").exists()


def test_a_name_as_long_as_names_can_be_is_written(run):
    name = f"phan_hoi/{'ổ' * 83}.xlsx"

    assert run({name: b"1"}) == ([(name, "đã ghi")], [])


def test_a_run_that_was_cut_off_is_completed_by_the_next(tmp_path, run, monkeypatch):
    run({A: b"1", B: b"1"})
    really_replace, done = Path.replace, []

    def replace(self, target):
        if done:
            raise OSError(errno.EIO, "cut off")
        done.append(target)
        return really_replace(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(CannotGoOn):
        run({A: b"2", B: b"2"})
    monkeypatch.undo()

    assert run({A: b"2", B: b"2"}) == ([(A, "không đổi"), (B, "đã ghi")], [])
    assert list(tmp_path.glob(".make-report-*")) == []

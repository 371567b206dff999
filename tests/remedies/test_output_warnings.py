"""What a warning on the folder of results says to do quiets it.

Where a new version was written beside a file, that version is left over once the file is gone: it
is told then, and goes too.
"""

import errno
import os
from pathlib import Path

import pytest

from thidua_reports.delivering import deliveries, staging
from thidua_reports.delivering.delivery import deliver
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside
from thidua_reports.delivering.run_record import RunRecord
from thidua_reports.issues import verbs

REPORT, SECOND, REQUEST = "bao_cao.docx", "bao_cao (2).docx", "to_trinh.docx"
MOVED = f"chuyển đi nơi khác {verbs.PUT_AWAY}, hoặc xóa"
ANSWERS = ("phan_hoi/a.xlsx", "phan_hoi/b.docx")


@pytest.fixture
def run(tmp_path):
    """Write these documents; return the issues."""

    def run_with(content, *names):
        outputs = [Output(name, content) for name in names]
        return deliver(tmp_path, outputs, RunRecord("1.0", (), (), ()))[1]

    return run_with


def told(issues, code="", says=""):
    """Return the codes; the issue of a code must name this remedy."""
    assert all(says in each.remedy for each in issues if each.kind.code == code)
    return [each.kind.code for each in issues]


@pytest.fixture
def refusing(monkeypatch):
    """Let a name be held by another program until the returned function is called."""

    def refuse(held):
        really_replace = os.replace

        def replace(source, target):
            if Path(target).name == held:
                raise PermissionError(errno.EACCES, "WinError 32")
            really_replace(source, target)

        monkeypatch.setattr(staging, "WAITS", ())
        monkeypatch.setattr(os, "replace", replace)
        return monkeypatch.undo

    return refuse


@pytest.mark.remedy_of("GH01")
@pytest.mark.parametrize("is_moved", [True, False], ids=["moved away", "deleted"])
def test_an_edited_document_that_is_moved_away_is_told_no_more(tmp_path, run, is_moved):
    run(b"1", REPORT)
    (tmp_path / REPORT).write_bytes(b"edited")
    says = "xóa hoặc chuyển bản kia đi nơi khác"
    assert told(run(b"2", REPORT), "GH01", says) == ["GH01"]

    if is_moved:
        (tmp_path / REPORT).rename(tmp_path / "da_gui.docx")
    else:
        (tmp_path / REPORT).unlink()

    assert told(run(b"2", REPORT)) == ["GH04"]
    (tmp_path / SECOND).unlink()
    assert told(run(b"2", REPORT)) == []


@pytest.mark.remedy_of("GH01")
def test_words_that_were_copied_into_the_new_version_are_kept_until_it_is_moved(tmp_path, run):
    run(b"1", REPORT)
    (tmp_path / REPORT).write_bytes(b"edited")
    run(b"2", REPORT)

    (tmp_path / SECOND).write_bytes(b"2 and what was edited")
    (tmp_path / REPORT).unlink()
    assert told(run(b"2", REPORT), "GH01", "chép phần cần giữ vào bản sẽ dùng") == ["GH01"]
    (tmp_path / SECOND).rename(tmp_path / "gui_di.docx")

    assert told(run(b"2", REPORT)) == []


@pytest.mark.remedy_of("GH02")
def test_a_document_that_is_closed_gets_its_name_again(tmp_path, run, refusing):
    run(b"1", REPORT)
    close = refusing(REPORT)
    assert told(run(b"2", REPORT), "GH02", "Đóng tệp trong Word hoặc Excel") == ["GH02"]

    close()

    assert told(run(b"2", REPORT)) == ["GH04"]
    assert (tmp_path / REPORT).read_bytes() == b"2"


@pytest.mark.remedy_of("GH16")
def test_a_document_that_is_read_only_no_more_gets_its_name_again(
    tmp_path, run, refusing, monkeypatch
):
    run(b"1", REPORT)
    monkeypatch.setattr(deliveries, "is_read_only", lambda path: path.name == REPORT)
    untick = refusing(REPORT)
    assert told(run(b"2", REPORT), "GH16", "bỏ dấu Read-only (Chỉ đọc)") == ["GH16"]

    untick()

    assert told(run(b"2", REPORT)) == ["GH04"]
    assert (tmp_path / REPORT).read_bytes() == b"2"


@pytest.mark.remedy_of("GH03")
@pytest.mark.parametrize("to", ["thu_muc", "../noi_khac"], ids=["renamed", "moved away"])
def test_a_folder_that_is_renamed_or_moved_is_in_the_way_no_more(tmp_path, run, to):
    (tmp_path / REPORT).mkdir()
    assert told(run(b"1", REPORT), "GH03", "Đổi tên hoặc chuyển thư mục đó") == ["GH03"]

    (tmp_path / REPORT).rename(tmp_path / to)

    assert told(run(b"1", REPORT)) == ["GH04"]
    assert (tmp_path / REPORT).read_bytes() == b"1"


@pytest.mark.remedy_of("GH04")
@pytest.mark.parametrize("is_moved", [True, False], ids=["moved away", "deleted"])
def test_a_document_that_is_left_over_and_goes_is_told_no_more(tmp_path, run, is_moved):
    run(b"1", REPORT, REQUEST)
    assert told(run(b"1", REPORT), "GH04", MOVED) == ["GH04"]

    if is_moved:
        (tmp_path / REQUEST).rename(tmp_path / "da_gui.docx")
    else:
        (tmp_path / REQUEST).unlink()

    assert told(run(b"1", REPORT)) == []


@pytest.mark.remedy_of("GH05")
def test_old_documents_of_a_lost_record_that_go_are_told_no_more(tmp_path, run):
    run(b"1", REPORT)
    (tmp_path / "nhat_ky.json").unlink()
    says = "xem các bản cũ rồi xóa nếu không dùng"
    assert told(run(b"2", REPORT), "GH05", says) == ["GH05", "GH14"]

    (tmp_path / REPORT).unlink()

    assert "GH05" not in told(run(b"2", REPORT))
    (tmp_path / SECOND).unlink()
    assert told(run(b"2", REPORT)) == []


@pytest.mark.remedy_of("GH14")
@pytest.mark.parametrize("is_moved", [True, False], ids=["moved away", "deleted"])
def test_an_old_document_that_nobody_knew_of_is_told_no_more_once_it_goes(tmp_path, run, is_moved):
    run(b"1", REPORT)
    (tmp_path / "nhat_ky.json").unlink()
    says = "Bản không dùng thì xóa hoặc chuyển đi nơi khác"
    assert "GH14" in told(run(b"2", REPORT), "GH14", says)

    if is_moved:
        (tmp_path / REPORT).rename(tmp_path / "cat_di.docx")
    else:
        (tmp_path / REPORT).unlink()

    assert told(run(b"2", REPORT)) == ["GH04"]


@pytest.mark.remedy_of("GH06")
def test_a_record_is_written_once_nothing_is_in_its_way(tmp_path, run):
    (tmp_path / "nhat_ky.json").mkdir()
    assert told(run(b"1", REPORT), "GH06", "đổi tên thư mục đó") == ["GH06"]

    (tmp_path / "nhat_ky.json").rename(tmp_path / "nhat_ky_cu")

    assert told(run(b"1", REPORT)) == []
    assert (tmp_path / "nhat_ky.json").is_file()


@pytest.mark.remedy_of("GH11")
def test_an_earlier_file_that_goes_lets_the_new_one_have_its_name(tmp_path):
    (tmp_path / REPORT).write_bytes(b"old")
    new = [Output(REPORT, b"new")]
    issues = deliver_beside(tmp_path, new)[1]
    assert told(issues, "GH11", "xóa hoặc chuyển bản cũ đi nơi khác") == ["GH11"]

    (tmp_path / REPORT).unlink()

    assert told(deliver_beside(tmp_path, new)[1]) == []


@pytest.mark.remedy_of("GH12")
@pytest.mark.parametrize("is_moved", [True, False], ids=["moved away", "deleted"])
def test_answers_that_are_left_over_and_go_are_told_no_more(tmp_path, run, is_moved):
    run(b"1", REPORT, *ANSWERS)
    assert told(run(b"1", REPORT), "GH12", MOVED) == ["GH12"]

    for name in ANSWERS:
        if is_moved:
            (tmp_path / name).rename(tmp_path / Path(name).name)
        else:
            (tmp_path / name).unlink()

    assert told(run(b"1", REPORT)) == []

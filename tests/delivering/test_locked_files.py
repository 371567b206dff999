"""Files that Word or another program holds."""

import errno
from dataclasses import replace

import pytest

from thidua_reports.delivering import staging
from thidua_reports.delivering.run_record import RunRecord, read_last_record, record_bytes
from thidua_reports.issues.issue import CannotGoOn

RECORD = RunRecord("1.0", (), (), ())


def open_in_word(*names):
    return lambda name: PermissionError(errno.EACCES, "WinError 32") if name in names else None


def test_the_tool_waits_two_and_a_half_seconds_for_a_held_file():
    assert sum(staging.WAITS) == pytest.approx(2.5)


def test_a_document_open_in_word_is_left_and_the_new_one_goes_beside_it(
    tmp_path, replacing, run, documents
):
    run(tmp_path, bao_cao=b"1", bien_ban=b"2")
    replacing(open_in_word("bao_cao.docx"))

    reported = run(tmp_path, bao_cao=b"3", bien_ban=b"4")

    assert reported == (
        [("bao_cao (2).docx", "đã ghi thành bản khác"), ("bien_ban.docx", "đã ghi")],
        [("bao_cao.docx", "GH02")],
    )
    assert documents(tmp_path) == {
        "bao_cao.docx": b"1",
        "bao_cao (2).docx": b"3",
        "bien_ban.docx": b"4",
    }


def test_while_it_is_open_copies_do_not_pile_up(tmp_path, replacing, run):
    run(tmp_path, bao_cao=b"1")
    replacing(open_in_word("bao_cao.docx"))
    run(tmp_path, bao_cao=b"2")
    record = (tmp_path / "nhat_ky.json").stat().st_mtime_ns

    reported = run(tmp_path, bao_cao=b"2")

    assert reported == ([("bao_cao (2).docx", "không đổi")], [("bao_cao.docx", "GH02")])
    assert (tmp_path / "nhat_ky.json").stat().st_mtime_ns == record


def test_once_it_is_closed_the_new_one_takes_its_name(tmp_path, replacing, run):
    run(tmp_path, bao_cao=b"1")
    replacing(open_in_word("bao_cao.docx"))
    run(tmp_path, bao_cao=b"2")
    replacing(open_in_word())

    reported = run(tmp_path, bao_cao=b"2")

    assert reported == ([("bao_cao.docx", "đã ghi")], [("bao_cao (2).docx", "GH04")])


def test_two_open_versions_give_a_third(tmp_path, replacing, run):
    run(tmp_path, bao_cao=b"1")
    replacing(open_in_word("bao_cao.docx"))
    run(tmp_path, bao_cao=b"2")
    replacing(open_in_word("bao_cao.docx", "bao_cao (2).docx"))

    assert run(tmp_path, bao_cao=b"3") == (
        [("bao_cao (3).docx", "đã ghi thành bản khác")],
        [("bao_cao.docx", "GH02"), ("bao_cao (2).docx", "GH02")],
    )


def test_a_file_held_for_a_moment_is_waited_for(tmp_path, replacing, run):
    run(tmp_path, bao_cao=b"1")
    refusals = [PermissionError(errno.EACCES, "WinError 5")] * 2
    replacing(lambda _: refusals.pop() if refusals else None)

    assert run(tmp_path, bao_cao=b"2") == ([("bao_cao.docx", "đã ghi")], [])


def test_an_edit_saved_while_we_wait_is_kept(tmp_path, replacing, run, documents):
    run(tmp_path, bao_cao=b"1")
    saves = [b"saved by Word"]

    def word_saves_and_closes(name):
        if name == "bao_cao.docx" and saves:
            (tmp_path / name).write_bytes(saves.pop())
            return PermissionError(errno.EACCES, "WinError 32")
        return None

    replacing(word_saves_and_closes)

    assert run(tmp_path, bao_cao=b"2")[1] == [("bao_cao.docx", "GH01")]
    assert documents(tmp_path) == {"bao_cao.docx": b"saved by Word", "bao_cao (2).docx": b"2"}


@pytest.mark.parametrize("name", ["bao_cao.docx", "nhat_ky.json"])
def test_a_file_that_cannot_be_read_for_a_moment_is_waited_for(tmp_path, reading, name, run):
    run(tmp_path, bao_cao=b"1")
    reading(name, times=2)

    assert run(tmp_path, bao_cao=b"2") == ([("bao_cao.docx", "đã ghi")], [])


def test_a_document_that_cannot_be_read_is_left_alone(tmp_path, reading, run):
    run(tmp_path, bao_cao=b"1")
    reading("bao_cao.docx", times=1000)

    assert run(tmp_path, bao_cao=b"2") == (
        [("bao_cao (2).docx", "đã ghi thành bản khác")],
        [("bao_cao.docx", "GH02")],
    )


def test_a_record_that_cannot_be_read_leaves_unknown_what_was_edited(tmp_path, reading, run):
    run(tmp_path, bao_cao=b"1")
    reading("nhat_ky.json", times=1000)

    assert run(tmp_path, bao_cao=b"2") == (
        [("bao_cao (2).docx", "đã ghi thành bản khác")],
        [("nhat_ky.json", "GH05"), ("bao_cao.docx", "GH14")],
    )


def test_a_record_that_could_not_be_put_in_place_is_the_last_one(tmp_path, replacing, run):
    run(tmp_path, replace(RECORD, version="1"), bao_cao=b"1")
    replacing(open_in_word("nhat_ky.json"))

    run(tmp_path, replace(RECORD, version="2"), bao_cao=b"2")

    assert read_last_record(tmp_path).version == "2"


def test_the_record_of_a_run_that_did_not_put_its_documents_is_not_the_last_one(tmp_path, run):
    run(tmp_path, replace(RECORD, version="1"), bao_cao=b"1")
    staging.stage(tmp_path, "bao_cao.docx", b"2")
    staging.stage(tmp_path, "nhat_ky.json", record_bytes(replace(RECORD, version="2")))

    assert read_last_record(tmp_path).version == "1"


def test_a_locked_record_is_reported_and_nothing_is_forgotten(tmp_path, replacing, run):
    run(tmp_path, bao_cao=b"1")
    replacing(open_in_word("nhat_ky.json"))

    locked = run(tmp_path, bao_cao=b"2")
    replacing(open_in_word())
    later = run(tmp_path, bao_cao=b"3")

    assert locked == ([("bao_cao.docx", "đã ghi")], [("nhat_ky.json", "GH06")])
    assert later == ([("bao_cao.docx", "đã ghi")], [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bao_cao.docx", "nhat_ky.json"]


def test_a_folder_in_the_place_of_the_record_is_reported(tmp_path, run):
    (tmp_path / "nhat_ky.json").mkdir()

    first, second = run(tmp_path, bao_cao=b"1"), run(tmp_path, bao_cao=b"2")

    assert first == second == ([("bao_cao.docx", "đã ghi")], [("nhat_ky.json", "GH06")])


def test_a_new_document_refused_outright_stops_the_run(tmp_path, replacing, run):
    replacing(open_in_word("bao_cao.docx"))

    with pytest.raises(CannotGoOn) as stopped:
        run(tmp_path, bao_cao=b"1")

    assert [issue.kind.code for issue in stopped.value.issues] == ["GH07"]

"""What is dropped lies in the members' folder under a name that every system has, or is told."""

import errno
import io
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from werkzeug.datastructures import FileStorage

from thidua_reports.desk import uploads
from thidua_reports.desk.uploads import receive, receive_document, safe_name
from thidua_reports.issues.system_reasons import reason_of
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.workspace.members import not_read

MEMBERS = Path("khoi_4", "thanh_vien")
A_BOOK = b"PK\x03\x04 a workbook"


@pytest.fixture
def folder(her_folder):
    return her_folder / "khoi_4"


def dropped(name, content=A_BOOK):
    return FileStorage(io.BytesIO(content), name)


def there(folder):
    return {path.name: path.read_bytes() for path in (folder / "thanh_vien").iterdir()}


def test_a_dropped_workbook_lies_in_the_members_folder(folder):
    received = receive(dropped("Sở Y tế.xlsx"), folder)

    assert (received.name, received.outcome, received.is_there) == (
        "Sở Y tế.xlsx",
        notices.PUT_IN,
        True,
    )
    assert there(folder) == {"Sở Y tế.xlsx": A_BOOK}


@pytest.mark.parametrize("is_windows", [True, False], ids=["windows", "others"])
def test_what_was_dropped_is_marked_as_from_elsewhere_where_that_is_known(
    folder, monkeypatch, is_windows
):
    monkeypatch.setattr(uploads, "HAS_STREAMS", is_windows)
    marked = []
    really = Path.write_bytes

    def written(path, content):
        if path.name.endswith(uploads.MARK):
            marked.append((path.name.endswith(f".tmp{uploads.MARK}"), content))
            return len(content)
        return really(path, content)

    monkeypatch.setattr(Path, "write_bytes", written)
    receive(dropped("a.xlsx"), folder)

    assert marked == ([(True, b"[ZoneTransfer]\r\nZoneId=3\r\n")] if is_windows else [])
    assert there(folder) == {"a.xlsx": A_BOOK}


def test_the_members_folder_is_made_where_there_is_none(folder):
    (folder / "thanh_vien").rmdir()

    assert receive(dropped("a.xlsx"), folder).is_there
    assert there(folder) == {"a.xlsx": A_BOOK}


def test_what_is_there_already_is_not_put_there_again(folder):
    receive(dropped("a.xlsx"), folder)
    again, renamed = receive(dropped("a.xlsx"), folder), receive(dropped("a (1).xlsx"), folder)

    told = notices.THERE_ALREADY.format(name="a.xlsx", folder=MEMBERS)
    assert again.outcome == renamed.outcome == told
    assert there(folder) == {"a.xlsx": A_BOOK}


@pytest.mark.parametrize("name", ["a.xlsx", "A.XLSX"])
def test_another_file_of_the_name_is_put_beside_and_told(folder, name):
    receive(dropped("a.xlsx"), folder)
    received = receive(dropped(name, b"another"), folder)

    assert there(folder) == {"a.xlsx": A_BOOK, received.name: b"another"}
    assert received.outcome == notices.PUT_IN_AS.format(name=received.name, taken=name)


def test_one_name_in_two_ways_of_writing_is_one(folder):
    decomposed, composed = "Sở Y tế.xlsx".encode().decode(), "Sở Y tế.xlsx"
    (folder / "thanh_vien" / uploads.unicodedata.normalize("NFD", decomposed)).write_bytes(b"old")

    assert receive(dropped(composed), folder).name == "Sở Y tế (2).xlsx"


@pytest.mark.parametrize(
    "name",
    [
        "../../khoi.xlsx",
        "..\\..\\khoi.xlsx",
        "/etc/khoi.xlsx",
        "C:\\khoi.xlsx",
        "C:khoi.xlsx",
        "\\\\server\\share\\khoi.xlsx",
        "thanh_vien/../../khoi.xlsx",
        "khoi.xlsx::$DATA",
        "khoi.xlsx. . ",
        "khoi.xlsx\x00.txt",
        "con.xlsx",
        "CON",
        "nul .xlsx",
        "com¹.xlsx",
        "a\u202exslx.xlsx",
        "a\r\nb.xlsx",
        "..",
        ".",
        "...xlsx",
        "",
        " ",
        "x" * 400 + ".xlsx",
        "ế" * 200 + ".xlsx",
    ],
    ids=ascii,
)
def test_no_name_leads_out_of_the_folder_or_is_one_that_windows_cannot_have(folder, name):
    before = (folder / "khoi.xlsx").read_bytes()
    own = safe_name(name)
    receive(dropped(name), folder)

    assert not set(own) & set('\\/:*?"<>|\r\n\0\u202e')
    assert own == own.rstrip(" .")
    assert own
    assert not uploads.DEVICES.match(own)
    assert len(own.encode()) <= 400
    assert (folder / "khoi.xlsx").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["khoi.xlsx", "thanh_vien"]
    assert sorted(path.name for path in folder.parent.iterdir()) == ["khoi_4"]


@pytest.mark.parametrize("name", ["a:b.xlsx", "nul.xlsx", "a.xlsx. "])
def test_a_name_that_had_to_be_changed_is_told(folder, name):
    received = receive(dropped(name), folder)

    assert received.outcome == notices.PUT_IN_RENAMED.format(name=received.name)
    assert there(folder) == {received.name: A_BOOK}


@pytest.mark.parametrize("name", ["Sở Y tế.xlsx", "1. UBND (bản 2).xls", "BHXH - kỳ 6 tháng.ods"])
def test_a_usual_name_stays_as_it_is(name):
    assert safe_name(name) == name


@pytest.mark.parametrize(
    "name", ["a.exe", "a.lnk", "a.docx", "a.zip", "~$a.xlsx", "a.xlsx.lnk", "a.bat", ".a.xlsx"]
)
def test_what_the_program_does_not_read_is_not_received_and_the_reason_told(folder, name):
    received = receive(dropped(name), folder)

    assert not received.is_there
    assert received.outcome == notices.NOT_RECEIVED.format(why=not_read(safe_name(name)).why)
    assert there(folder) == {}


def test_an_empty_file_is_not_received(folder):
    assert receive(dropped("a.xlsx", b""), folder).outcome == notices.NOT_RECEIVED.format(
        why=notices.EMPTY_FILE
    )
    assert there(folder) == {}


class Endless:
    """A stream without end; it counts how much is taken of it."""

    taken = 0

    def read(self, size):
        """Give as much as is asked for."""
        self.taken += size
        return bytes(size)


def test_a_file_without_end_is_read_up_to_the_limit_and_leaves_nothing(folder, monkeypatch):
    monkeypatch.setattr(uploads, "MOST_BYTES", 3 << 20)
    endless = Endless()
    received = receive(FileStorage(endless, "a.xlsx"), folder)

    assert received.outcome == notices.NOT_RECEIVED.format(
        why=notices.FILE_TOO_LARGE.format(megabytes=3)
    )
    assert endless.taken <= 4 << 20
    assert there(folder) == {}


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, notices.DISK_FULL),
        (errno.EACCES, notices.NO_PERMISSION),
        (errno.EROFS, notices.NO_PERMISSION),
        (errno.EIO, notices.NOT_WRITTEN),
    ],
)
def test_what_cannot_be_written_is_told_and_leaves_nothing(folder, monkeypatch, number, why):
    def refused(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(uploads.os, "fsync", refused)
    received = receive(dropped("a.xlsx"), folder)

    told = why.format(folder=MEMBERS, reason=reason_of(OSError(number, "")))
    assert (received.is_there, received.outcome) == (False, notices.NOT_RECEIVED.format(why=told))
    assert there(folder) == {}


def test_a_path_that_gets_too_long_is_told_with_its_length(folder, monkeypatch):
    path = str(folder / "thanh_vien" / "a.xlsx")

    def refused(*_):
        raise OSError(errno.ENAMETOOLONG, "File name too long", path)

    monkeypatch.setattr(uploads.os, "fsync", refused)
    why = notices.NAME_TOO_LONG.format(length=len(path))

    assert receive(dropped("a.xlsx"), folder).outcome == notices.NOT_RECEIVED.format(why=why)
    assert there(folder) == {}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_document_that_cannot_be_written_is_told_of_its_own_folder(tmp_path, monkeypatch, number):
    def refused(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(uploads.os, "fsync", refused)
    received = receive_document(dropped("a.docx"), tmp_path / "output" / "khoi_4")

    assert str(Path("output", "khoi_4")) in received.outcome
    assert "thanh_vien" not in received.outcome


def test_a_file_that_windows_says_another_program_holds_is_told_so(folder, monkeypatch):
    def held(*_):
        error = PermissionError(errno.EACCES, "The process cannot access the file")
        error.winerror = 32
        raise error

    monkeypatch.setattr(uploads.os, "fsync", held)

    assert receive(dropped("a.xlsx"), folder).outcome == notices.NOT_RECEIVED.format(
        why=notices.FILE_HELD
    )
    assert there(folder) == {}


def test_a_file_system_without_links_is_written_too(folder, monkeypatch):
    def refused(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(uploads.Path, "hardlink_to", refused)

    assert receive(dropped("a.xlsx"), folder).is_there
    assert there(folder) == {"a.xlsx": A_BOOK}


def test_a_file_that_a_scanner_holds_for_a_moment_is_waited_for(folder, monkeypatch):
    links, tries = uploads.Path.hardlink_to, []

    def held(path, target):
        tries.append(path)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, "held")
        links(path, target)

    monkeypatch.setattr(uploads, "_named_anew", lambda temporary, path: held(path, temporary))

    assert receive(dropped("a.xlsx"), folder).is_there
    assert len(tries) == 3


def test_two_pages_that_drop_at_once_lose_nothing(folder):
    contents = [f"workbook {number}".encode() for number in range(20)]
    with ThreadPoolExecutor(8) as pool:
        tasks = [partial(receive, dropped("a.xlsx", each), folder) for each in contents]
        names = [done.result().name for done in [pool.submit(task) for task in tasks]]

    assert len(set(names)) == 20
    assert sorted(there(folder).values()) == sorted(contents)


def test_a_page_that_drops_several_is_told_of_each(visitor, folder):
    told = visitor.drop([("Sở A.xlsx", A_BOOK), ("b.exe", b"MZ"), ("../../c.xlsx", b"c")])

    assert [line.partition(": ")[0] for line in told.text.splitlines()] == [
        "Sở A.xlsx",
        "b.exe",
        "c.xlsx",
    ]
    assert there(folder) == {"Sở A.xlsx": A_BOOK, "c.xlsx": b"c"}


def test_what_is_dropped_by_another_site_is_not_received(visitor, folder):
    visitor.token = "x"

    assert visitor.drop([("a.xlsx", A_BOOK)]).status == 403
    assert there(folder) == {}


@pytest.mark.parametrize("content", [b"no document", b"PK\x03\x04", A_BOOK])
def test_what_is_called_a_document_and_is_none_does_not_stay_among_the_results(tmp_path, content):
    received = receive_document(dropped("bao_cao.docx", content), tmp_path / "output")

    assert not received.is_there
    assert "Không đọc được văn bản này" in received.outcome
    assert [*(tmp_path / "output").iterdir()] == []


@pytest.mark.parametrize("name", ["~$bao_cao.docx", "~WRL0001.docx", ".bao_cao.docx"])
def test_what_a_program_has_put_beside_a_document_is_not_taken_for_one(tmp_path, name):
    received = receive_document(dropped(name), tmp_path / "output")

    assert not received.is_there
    assert notices.BESIDE_A_DOCUMENT in received.outcome
    assert not (tmp_path / "output").exists()

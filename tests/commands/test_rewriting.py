"""khoi.xlsx is replaced only by what reads back as it was meant."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from tests.rollover.hers import OWN, an_own_sheet, hers
from tests.tabs import sheet_with
from tests.text_workbooks import merged
from tests.workspaces import (
    SMALL_BLOC,
    SMALL_MEMBERS,
    build_workspace,
    edit_workbook,
    small_workspace,
)
from thidua_reports.commands import next as next_verb
from thidua_reports.commands import rewriting
from thidua_reports.commands.next import next_workspace
from thidua_reports.commands.rewriting import rewrite
from thidua_reports.delivering.staging import PREFIX, SUFFIX
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.catalogue import agreement_kinds, output_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.pipeline import examine
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.workspace.folder import WRITING_LOCK, open_workspace


@pytest.fixture
def workspace(tmp_path):
    return open_workspace(small_workspace(tmp_path / "khoi_9"))


@pytest.fixture
def two_members(workspace):
    """Return the small bloc's workbook without its last member."""
    book = raw_book(open_bloc_workbook(workspace.bloc_workbook()).workbook)
    return book.with_rows(Members.layout, book.rows(Members.layout)[:2])


def accept_anything(_):
    return None


def members(workspace):
    return [each.code for each in open_bloc_workbook(workspace.bloc_workbook()).book.bloc.members]


def test_the_new_book_takes_the_place_of_the_old_one_which_is_kept(workspace, two_members):
    before = workspace.bloc_workbook().content

    done = rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert members(workspace) == ["A", "B"]
    assert (workspace.folder / done.kept).read_bytes() == before
    assert done.issues == ()


def test_what_is_refused_leaves_everything_as_it_was(workspace, two_members):
    before = sorted((path, path.stat().st_size) for path in workspace.folder.iterdir())
    issue = agreement_kinds.NOT_KEPT_AS_AGREED.at(Place("khoi.xlsx"))
    read_back = []

    def refusal(again):
        read_back.extend(each.code for each in again.bloc.members)
        return issue

    with pytest.raises(CannotGoOn) as stop:
        rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", refusal)

    assert stop.value.issues == (issue,)
    assert read_back == ["A", "B"] * 2
    assert sorted((path, path.stat().st_size) for path in workspace.folder.iterdir()) == before


def sheets_of(workspace):
    workbook, _ = read_workbook(workspace.bloc_workbook().content, BLOC_WORKBOOK)
    return [sheet.name for sheet in workbook.sheets]


@pytest.fixture
def her_workspace(workspace):
    path = workspace.folder / BLOC_WORKBOOK
    path.write_bytes(hers(path.read_bytes(), (an_own_sheet,)))
    return workspace


def test_a_sheet_of_her_own_stays(her_workspace, two_members):
    done = rewrite(examine(her_workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert OWN in sheets_of(her_workspace)
    assert done.issues == ()


def test_where_nothing_can_be_written_into_it_the_new_one_tells_what_it_lacks(
    her_workspace, two_members
):
    path = her_workspace.folder / BLOC_WORKBOOK
    shared = Edits(path.read_bytes(), "chung")
    part = shared.add("revisions", "xml", b"<headers/>", "application/xml")
    shared.relate("xl/workbook.xml", "revisionHeaders", part)
    path.write_bytes(shared.to_bytes())

    done = rewrite(examine(her_workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert members(her_workspace) == ["A", "B"]
    assert OWN not in sheets_of(her_workspace)
    assert done.issues == (
        year_kinds.WRITTEN_ANEW.at(Place(BLOC_WORKBOOK)),
        year_kinds.LEFT_BEHIND.at(Place(BLOC_WORKBOOK), names=OWN),
    )


SAVES = """
import os, shutil, sys
new, book = sys.argv[1:]
shutil.copy(new, book + ".moi")
os.replace(book + ".moi", book)
"""
CHANGED = output_kinds.BOOK_CHANGED_MEANWHILE.at(Place(BLOC_WORKBOOK))


@pytest.fixture
def she_saves(workspace, tmp_path):
    """Return what saves khoi.xlsx as Excel does, by a process of its own, and returns its bytes."""

    def save(*_):
        edited = tmp_path / "trong_excel.xlsx"
        shutil.copy(workspace.folder / BLOC_WORKBOOK, edited)
        edit_workbook(edited, sheet_with("Hội nghị"), {"A40": "vừa gõ"})
        command = [sys.executable, "-c", SAVES, edited, workspace.folder / BLOC_WORKBOOK]
        subprocess.run(command, check=True)
        return edited.read_bytes()

    return save


def contents(folder):
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != WRITING_LOCK)
    return {path.name: path.read_bytes() for path in files}


@pytest.mark.remedy_of("GH17")
def test_what_she_saves_while_a_verb_is_at_work_is_not_replaced(workspace, two_members, she_saves):
    hers = []

    with pytest.raises(CannotGoOn) as stop:
        rewrite(
            examine(workspace), two_members, "khoi (cũ).xlsx", lambda _: hers.append(she_saves())
        )

    assert stop.value.issues == (CHANGED,)
    assert workspace.bloc_workbook().content == hers[0]
    assert [name for name in contents(workspace.folder) if name.startswith("khoi")] == ["khoi.xlsx"]

    # what the message says: run again
    rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)
    assert members(workspace) == ["A", "B"]


def test_what_she_saves_at_the_last_moment_is_not_replaced(
    workspace, two_members, she_saves, monkeypatch
):
    real, hers = rewriting.deliver_beside, []

    def beside(*arguments):
        hers.append(she_saves())
        return real(*arguments)

    monkeypatch.setattr(rewriting, "deliver_beside", beside)
    with pytest.raises(CannotGoOn) as stop:
        rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert stop.value.issues == (CHANGED,)
    assert workspace.bloc_workbook().content == hers[0]
    assert [name for name in contents(workspace.folder) if name.startswith("khoi")] == ["khoi.xlsx"]


def test_where_khoi_xlsx_is_away_for_a_moment_nothing_takes_its_place(workspace, two_members):
    examined = examine(workspace)
    (workspace.folder / BLOC_WORKBOOK).rename(workspace.folder / "B7A1.tmp")

    with pytest.raises(CannotGoOn) as stop:
        rewrite(examined, two_members, "khoi (cũ).xlsx", accept_anything)

    assert stop.value.issues == (CHANGED,)
    assert not (workspace.folder / BLOC_WORKBOOK).exists()


def test_the_next_period_is_not_begun_with_what_was_saved_over(workspace, she_saves, monkeypatch):
    def edited_while_she_saves(*arguments):
        she_saves()
        return real(*arguments)

    real = next_verb.edited
    monkeypatch.setattr(next_verb, "edited", edited_while_she_saves)
    with pytest.raises(CannotGoOn) as stop:
        next_workspace(workspace, workspace.folder.parent / "ky_sau")

    assert stop.value.issues == (CHANGED,)
    assert not (workspace.folder.parent / "ky_sau").exists()


def test_while_another_run_puts_its_book_in_place_a_second_one_does_not(
    workspace, two_members, monkeypatch
):
    monkeypatch.setattr(rewriting, "PATIENCE", 0.2)
    before = contents(workspace.folder)

    with FileLock(workspace.folder / WRITING_LOCK), pytest.raises(CannotGoOn) as stop:
        rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert stop.value.issues == (CHANGED,)
    assert contents(workspace.folder) == before


def cannot_lock(monkeypatch, number):
    def no_lock(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("fcntl.flock", no_lock)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks in another way")
@pytest.mark.parametrize("name", ["ENOSYS", "EOPNOTSUPP", "ENOLCK", "EINVAL", "EIO"])
def test_on_a_drive_that_can_lock_nothing_a_book_is_put_in_place(
    workspace, two_members, monkeypatch, name
):
    cannot_lock(monkeypatch, getattr(errno, name))
    of_another = workspace.folder / f"{PREFIX}1-{BLOC_WORKBOOK}{SUFFIX}"
    of_another.write_bytes(b"of another run")
    examined = examine(workspace)

    rewrite(examined, two_members, "khoi (cũ).xlsx", accept_anything)

    assert (workspace.folder / BLOC_WORKBOOK).read_bytes() != examined.bloc_file.content
    assert of_another.read_bytes() == b"of another run"
    assert (workspace.folder / WRITING_LOCK).read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows locks in another way")
def test_on_a_drive_that_can_lock_nothing_a_book_saved_meanwhile_stays(
    workspace, two_members, monkeypatch, she_saves
):
    cannot_lock(monkeypatch, errno.EOPNOTSUPP)
    examined = examine(workspace)
    she_saves()

    with pytest.raises(CannotGoOn) as stop:
        rewrite(examined, two_members, "khoi (cũ).xlsx", accept_anything)

    assert stop.value.issues == (CHANGED,)


@pytest.mark.parametrize("what", ["folder", "read-only", "link", "soft lock of another computer"])
def test_a_lock_that_cannot_be_taken_stops_nobody(workspace, two_members, what, tmp_path):
    lock, other = workspace.folder / WRITING_LOCK, tmp_path / "other"
    other.write_text("hers")
    match what:
        case "folder":
            lock.mkdir()
        case "link":
            lock.symlink_to(other)
        case "read-only":
            lock.touch(0o444)
        case _:
            lock.write_text("999999\nMAY-KHAC\n")

    rewritten = rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert rewritten.kept == "khoi (cũ).xlsx"
    assert other.read_text() == "hers"


def test_of_two_runs_at_once_each_writes_or_says_that_it_did_not(tmp_path):
    none_agreed = "# Điểm thống nhất\n| Đơn vị | Tiêu chí | Điểm |\n"
    folder = build_workspace(tmp_path / "khoi_9", merged(SMALL_BLOC, none_agreed), SMALL_MEMBERS)
    readings = ["--readings", "--by", "Bà An", "--date", "2/1/2025"]
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "thidua_reports", "accept", folder, *more],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=Path(__file__).parents[2],
        )
        for more in ([], readings)
    ]
    said = [run.communicate()[0].decode() for run in runs]
    told = [f"[{CHANGED.kind.code}]" in each for each in said]
    book = examine(open_workspace(folder)).book
    written = [any(each.points.value is not None for each in book.agreed), bool(book.accepted)]

    assert any(written), said
    assert written == [not each for each in told], said


def test_what_a_run_that_was_ended_by_force_has_left_goes_with_the_next(workspace, two_members):
    left = workspace.folder / ".make-report-1-khoi.xlsx.tmp"
    left.write_bytes(b"half")

    rewrite(examine(workspace), two_members, "khoi (cũ).xlsx", accept_anything)

    assert not left.exists()

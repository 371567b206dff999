"""khoi.xlsx is replaced only by what reads back as it was meant."""

import pytest

from tests.rollover.hers import OWN, an_own_sheet, hers
from tests.workspaces import small_workspace
from thidua_reports.commands.rewriting import rewrite
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.catalogue import agreement_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.workspace.folder import open_workspace


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

    done = rewrite(workspace, two_members, "khoi (cũ).xlsx", accept_anything)

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
        rewrite(workspace, two_members, "khoi (cũ).xlsx", refusal)

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
    done = rewrite(her_workspace, two_members, "khoi (cũ).xlsx", accept_anything)

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

    done = rewrite(her_workspace, two_members, "khoi (cũ).xlsx", accept_anything)

    assert members(her_workspace) == ["A", "B"]
    assert OWN not in sheets_of(her_workspace)
    assert done.issues == (
        year_kinds.WRITTEN_ANEW.at(Place(BLOC_WORKBOOK)),
        year_kinds.LEFT_BEHIND.at(Place(BLOC_WORKBOOK), names=OWN),
    )

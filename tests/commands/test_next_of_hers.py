"""What of her own goes on where make-report next begins a period, and what is said of the rest."""

from shutil import rmtree

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart

from tests.rollover.hers import OWN, an_own_sheet, hers
from tests.workspaces import small_workspace
from thidua_reports.domain.words import MAP
from thidua_reports.excel.editing.package_edits import Edits
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.rollover.editable_book import raw_book, written
from thidua_reports.rollover.room import tables_of


@pytest.fixture
def with_her_sheet(tmp_path):
    folder = small_workspace(tmp_path / "khoi_9_2024_nam")
    path = folder / "khoi.xlsx"
    path.write_bytes(hers(path.read_bytes(), (an_own_sheet,)))
    return folder


def test_a_sheet_of_her_own_goes_on(make_report, with_her_sheet):
    _, said = make_report("next", with_her_sheet)

    new = load_workbook(with_her_sheet.parent / "khoi_9_2025_giao_uoc" / "khoi.xlsx")
    assert [cell.value for cell in new[OWN][2]][:2] == ["Gọi điện", 3]
    assert [cell.value for cell in new["Chỉ tiêu"][FIRST_ROW]][:2] == [None, None]
    assert "NK01" not in said
    assert "NK21" not in said


def test_a_map_that_cannot_be_renewed_is_named(make_report, with_her_sheet):
    path = with_her_sheet / "khoi.xlsx"
    changed = hers(
        written(raw_book(tables_of(path.read_bytes()))), (an_own_sheet, a_chart_on_the_map)
    )
    path.write_bytes(changed)

    _, said = make_report("next", with_her_sheet)

    new = load_workbook(with_her_sheet.parent / "khoi_9_2025_giao_uoc" / "khoi.xlsx")
    assert len(new[MAP]._charts) == 1
    assert OWN in new.sheetnames
    assert "NK25" in said
    assert "NK21" not in said


def test_without_the_map_of_before_the_next_period_gets_a_new_one(make_report, with_her_sheet):
    path, following = with_her_sheet / "khoi.xlsx", with_her_sheet.parent / "khoi_9_2025_giao_uoc"
    book = written(raw_book(tables_of(path.read_bytes())))
    path.write_bytes(hers(book, (an_own_sheet, a_chart_on_the_map)))
    _, before = make_report("next", with_her_sheet)
    rmtree(following)

    path.write_bytes(hers(path.read_bytes(), (no_map,)))
    _, after = make_report("next", with_her_sheet)

    new = load_workbook(following / "khoi.xlsx")
    assert "NK25" in before
    assert "NK25" not in after
    assert new.sheetnames[0] == MAP
    assert new[MAP]["A2"].value.startswith("=")
    assert OWN in new.sheetnames


def no_map(book):
    del book[MAP]


def a_chart_on_the_map(book):
    book[MAP].add_chart(BarChart(), "A3")


def test_where_it_cannot_go_on_that_is_said(make_report, with_her_sheet):
    path = with_her_sheet / "khoi.xlsx"
    shared = Edits(path.read_bytes(), "chung")
    part = shared.add("revisions", "xml", b"<headers/>", "application/xml")
    shared.relate("xl/workbook.xml", "revisionHeaders", part)
    path.write_bytes(shared.to_bytes())

    _, said = make_report("next", with_her_sheet)

    new = load_workbook(with_her_sheet.parent / "khoi_9_2025_giao_uoc" / "khoi.xlsx")
    assert OWN not in new.sheetnames
    assert "NK21" in said
    assert f"Không chuyển sang sổ mới: {OWN}." in said

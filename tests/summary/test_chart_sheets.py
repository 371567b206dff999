"""The charts of bang_tong_hop.xlsx draw cells of their sheet, and these are live."""

from io import BytesIO

from lxml import etree
from openpyxl import load_workbook

from tests.document_text import table
from tests.domain_values import (
    TYPED_IN,
    a_bloc,
    a_book,
    a_content,
    a_criterion,
    a_report,
    a_submission,
    a_target,
    agreed,
    standings_of,
)
from tests.libreoffice import numbers_of
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.layouts.summary_workbook import PointsChart, TargetResults, TargetsChart
from thidua_reports.summary.workbook import summary_workbook
from thidua_reports.zip_package import unpack

POINTS, TARGETS = PointsChart.layout.name, TargetsChart.layout.name
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LOW = a_target("B3", 2, direction=Direction.DOWN)
BOOK = a_book(
    bloc=a_bloc(period=Period.YEAR),
    contents=(a_content("ND1", "Chỉ tiêu"), a_content("ND2", "Nền nếp")),
    criteria=(
        a_criterion("TC1", TYPED_IN.name, standard=100),
        a_criterion("TC2", TYPED_IN.name, content="ND2", standard=50),
    ),
    targets=(*map(a_target, ("A1", "A2", "B1", "B2")), LOW),
    agreed=tuple(
        agreed(*each)
        for each in (("A", "TC1", "90.5"), ("A", "TC2", 40), ("B", "TC1", 95), ("B", "TC2", 41))
    ),
)
SUBMISSIONS = (
    a_submission("A", [a_report("A1", 150), a_report("A2", 99)]),
    a_submission("B", [a_report("B1", 100), a_report("B2"), a_report("B3", 0)]),
)
MADE = summary_workbook(BOOK, standings_of(BOOK, *SUBMISSIONS), ())


def rows(sheet, content=MADE):
    return [list(each.values()) for each in table(content, sheet)]


def test_the_points_of_each_content_stand_beside_their_member():
    assert rows(POINTS) == [["Sở B", "B", 95, 41], ["Sở A", "A", 90.5, 40]]


def test_targets_are_counted_by_how_they_ended():
    headings = [each.value for each in load_workbook(BytesIO(MADE))[TARGETS][HEADER_ROW]]

    assert headings[1:] == [
        "Vượt kế hoạch", "Đạt kế hoạch", "Chưa đạt kế hoạch", "Cần xác minh",
    ]  # fmt: skip
    assert rows(TARGETS) == [["Sở A", 1, 0, 1, 0], ["Sở B", 1, 1, 0, 1]]


def test_each_target_says_how_it_ended_so_that_one_can_filter_by_it():
    ends = {each["Mã"]: each["Đánh giá"] for each in table(MADE, TargetResults.layout.name)}

    assert ends == {
        "A1": "Vượt kế hoạch",
        "A2": "Chưa đạt kế hoạch",
        "B1": "Đạt kế hoạch",
        "B2": "Cần xác minh",
        "B3": "Vượt kế hoạch",
    }


def test_libreoffice_counts_and_judges_again_as_the_tool_does(libreoffice, tmp_path):
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(MADE)
    (computed,) = libreoffice.computed([path])

    assert numbers_of(computed) == numbers_of(MADE)
    for sheet in (POINTS, TARGETS, TargetResults.layout.name):
        assert rows(sheet, computed) == rows(sheet)


def test_a_chart_draws_the_cells_of_its_own_sheet():
    parts = [blob for name, blob in unpack(MADE).items() if name.startswith("xl/charts/chart")]

    drawn = [[each.text for each in etree.fromstring(part).iter(C + "f")] for part in parts]
    points = f"'{POINTS}'!"
    assert drawn[0] == [
        f"{points}$C$4", f"{points}$A$5:$A$6", f"{points}$C$5:$C$6",
        f"{points}$D$4", f"{points}$A$5:$A$6", f"{points}$D$5:$D$6",
    ]  # fmt: skip
    assert len(drawn) == 2
    assert all(each.startswith(f"'{TARGETS}'!") for each in drawn[1])


def test_a_chart_is_printed_whole_on_one_page_with_its_figures():
    sheet = load_workbook(BytesIO(MADE))[POINTS]
    (chart,) = sheet._charts

    bottom = chart.anchor.to
    columns, _, last = sheet.print_area.rpartition("$")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, None)  # once each
    assert int(last) > bottom.row
    assert columns.rpartition("$")[2] >= "D"


def test_a_bloc_without_two_members_to_compare_has_no_charts():
    book = a_book("A", targets=(a_target("A1"),), criteria=(a_criterion("TC1", TYPED_IN.name),))
    content = summary_workbook(book, standings_of(book, a_submission("A")), ())

    assert not {POINTS, TARGETS} & set(load_workbook(BytesIO(content)).sheetnames)

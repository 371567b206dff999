"""Every row of "Nguồn số liệu" leads to a cell in which that figure is."""

from functools import cache
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.workspaces import (
    HALF_YEAR,
    INVENTED_YEAR,
    OUT_OF_1000,
    SAMPLES,
    SMALL_BLOC,
    SMALL_MEMBERS,
    YEAR,
    build_workspace,
    member_text,
)
from thidua_reports.excel.figures.numbers import read_number_value
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.pipeline import examine
from thidua_reports.summary.workbook import summary_workbook
from thidua_reports.workspace.folder import open_workspace

EVERY_KIND = SMALL_BLOC.replace(
    "| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 |",
    """| C | C1 | Khám bệnh | lượt | lũy kế | tăng | 3000 | TC1 |
| A | A2 | Ban hành kế hoạch | | đạt - không đạt | tăng | | |
| A | A3 | Gia đình văn hóa | gia đình | tỷ lệ | tăng | 89,5 | |
| A | A4 | Đào tạo nghề | người | chỉ nêu số | tăng | | |""",
)
CORRECTED = f"""{EVERY_KIND}
# Điều chỉnh
| Đơn vị | Chỉ tiêu, tiêu chí | Cột | Số cũ | Số mới | Lý do | Ai báo, ngày nào |
| C | C1 | Thực hiện | 4000 | 3999,5 | nhầm | bà Chi, 03/7 |
"""
MEMBER_A = f"""{member_text("A", "A1", "101", "28").partition("# Tiêu chí")[0].rstrip()}
| A2 | đạt | |
| A3 | 372412 | |
| A4 | 25000 | |
# Tiêu chí
| Mã | Tự chấm |
| TC2 | 28 |
"""


def sources_of(folder):
    """Return the rows of "Nguồn số liệu" as the workbook of a workspace shows them."""
    found = examine(open_workspace(folder))
    content = summary_workbook(found.book, found.standings, found.issues)
    rows = load_workbook(BytesIO(content))[layout.FigureSources.layout.name].iter_rows(
        min_row=HEADER_ROW, values_only=True
    )
    headings = next(rows)
    return [dict(zip(headings, row, strict=True)) for row in rows]


@cache
def opened(path):
    return load_workbook(path, data_only=True)


def written_in(folder, row):
    """Return what is in the cell that a row names, as the row would write it."""
    cell = opened(folder / row["Tệp"])[row["Trang"]][row["Ô"]]
    figure = read_number_value(cell.value, cell.number_format).value
    return cell.value if figure is None else number(figure)


def wrong_sources(folder):
    return [
        (row, written_in(folder, row))
        for row in sources_of(folder)
        if row["Giá trị"] != written_in(folder, row)
    ]


@pytest.mark.parametrize("sample", [HALF_YEAR, YEAR, OUT_OF_1000, INVENTED_YEAR])
def test_every_source_of_a_sample_is_the_cell_with_that_figure(sample):
    assert wrong_sources(SAMPLES / sample) == []
    assert len(sources_of(SAMPLES / sample)) > 20


def test_every_source_is_a_real_cell_whatever_the_kind_of_figure(tmp_path):
    members = {**SMALL_MEMBERS, "so_an": MEMBER_A}
    folder = build_workspace(tmp_path / "khoi_9", CORRECTED, members)

    rows = sources_of(folder)

    assert wrong_sources(folder) == []
    assert ("A2", "Thực hiện", "đạt") in {
        (row["Mục"], row["Số liệu"], row["Giá trị"]) for row in rows
    }


def test_a_corrected_figure_leads_to_the_correction_and_says_why(tmp_path):
    members = {**SMALL_MEMBERS, "so_an": MEMBER_A}
    folder = build_workspace(tmp_path / "khoi_9", CORRECTED, members)

    (row,) = [row for row in sources_of(folder) if row["Điều chỉnh"]]

    assert row["Giá trị"] == "3.999,5"
    assert (row["Tệp"], row["Trang"]) == ("khoi.xlsx", "Điều chỉnh")
    assert row["Điều chỉnh"] == "nhầm (bà Chi, 03/7)"

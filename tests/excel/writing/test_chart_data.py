"""The workbook that Word opens for the figures of a chart."""

import sys
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook

from thidua_reports.excel.writing.chart_data import SHEET, chart_data


def test_names_stay_texts_and_blanks_stay_blank():
    data = chart_data(["=1+1", "0123"], [("Đạt", [Decimal("0.1"), None])])

    sheet = load_workbook(BytesIO(data))[SHEET]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "Đạt"],
        ["=1+1", 0.1],
        ["0123", None],
    ]
    assert sheet["A2"].data_type == "s"


def test_the_same_figures_give_the_same_bytes():
    figures = (["A"], [("x", [Decimal(1)])])

    assert chart_data(*figures) == chart_data(*figures)


def test_the_same_figures_give_the_same_bytes_on_windows(monkeypatch):
    figures = (["A"], [("x", [Decimal(1)])])
    here = chart_data(*figures)
    monkeypatch.setattr("sys.platform", "win32" if sys.platform != "win32" else "linux")

    assert chart_data(*figures) == here

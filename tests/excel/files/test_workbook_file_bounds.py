"""What a file may cost is bounded; what was read elsewhere is the same as what is read here."""

import pytest

from tests.opendocument import ods_bytes, without_end
from tests.text_workbooks import cells_and_codes, workbook_bytes
from thidua_reports.excel.files import workbook_file
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.issues.catalogue import sheet_kinds

TEXT = '# Tờ 1\n| Mã | 120 | =1+1 -> 2 |\n| "  " | | -5,5 |\n# Tờ 2\n| a |'


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(workbook_bytes(TEXT), id="xlsx"),
        pytest.param(ods_bytes('<t table:name="Tờ 1"><r><c><p>5</p></c></r></t>'), id="ods"),
        pytest.param(workbook_bytes(TEXT)[:-300], id="cut off"),
    ],
)
def test_a_workbook_is_the_same_wherever_it_is_read(content, monkeypatch):
    here = read_workbook(content, "so.xlsx")
    monkeypatch.setattr(workbook_file, "MOST_HERE", 0)

    assert read_workbook(content, "so.xlsx") == here


def test_what_is_reported_of_a_workbook_read_elsewhere_is_known_by_its_kind(monkeypatch):
    monkeypatch.setattr(workbook_file, "MOST_HERE", 0)
    content = workbook_bytes("# Tờ 1\n| 1 |", lambda book: book["Tờ 1"].cell(6000, 1, "x"))
    _, (issue,) = read_workbook(content, "so.xlsx")

    assert issue.kind == sheet_kinds.TOO_FAR


def test_a_workbook_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(workbook_file, "SECONDS", 0.5)
    workbook, issues = read_workbook(without_end(), "so.ods")

    assert workbook is None
    assert cells_and_codes(issues) == [("so.ods", "TM71")]


def test_a_workbook_of_too_many_sheets_is_refused():
    content = ods_bytes("".join(f'<t table:name="{number}"/>' for number in range(501)))

    assert cells_and_codes(read_workbook(content, "so.ods")[1]) == [("so.ods", "TM70")]

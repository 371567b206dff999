r"""What may come in and what becomes of it: `hazard_table.md`, row by row.

The columns of the table:

* id: a letter for the kind of hazard and a number; it names the test.
* hazard: what is out of the ordinary, in a sentence.
* input: how the workbook differs from the plain one. `H6: 25 {0" tỷ"}` puts the number 25 in that
  format into a cell, `H6: "25"` a text (`~~struck~~`, `^raised^`, `_lowered_`), `=1+1` a formula
  that was never computed, `=1+1 -> 2` one with its kept result. A cell without a sheet is one of
  "Nội dung 1"; `khoi.xlsx/` comes before what happens to the bloc's workbook, ` ; ` between two
  things. `\u200b` and `\n` stand for characters that cannot be seen.
* code: the codes of everything that is reported, `-` where nothing is.
* severity, place, message: of the issue about the hazard. A place is a cell or a sheet, `tệp`
  the workbook as a whole, or the name of another file.
* read: what is used afterwards of the cell at the place, or of the cell in brackets: the figure,
  the word, the text; `trống` where it counts as blank, `không dùng` where nothing is used.
"""

import re
from decimal import Decimal

import pytest

from tests.issue_kinds import KINDS
from tests.reading.hazards.hazard_inputs import BLOC, desk_of
from tests.reading.hazards.hazard_table import NOTHING, hazards
from tests.reading.hazards.outcomes import outcome_of, place_of
from thidua_reports.excel.files import workbook_file
from thidua_reports.issues.issue import Severity

ROWS = hazards()
OF_NEIGHBOUR = Decimal(768)
SEVERITIES = {severity.value for severity in Severity}


def test_each_row_of_the_table_has_an_id_of_its_own():
    ids = [row.id for row in ROWS]

    assert sorted(ids) == sorted(set(ids))
    assert all(re.fullmatch("[A-Z][0-9]{2}", each) for each in ids)


def test_a_row_reports_something_with_code_severity_and_message_or_nothing_at_all():
    for row in ROWS:
        silent = [row.code, row.severity, row.message]
        is_silent = silent == [NOTHING] * 3

        assert is_silent or NOTHING not in silent, row.id
        assert is_silent or row.severity in SEVERITIES, row.id
        assert all(re.fullmatch("[A-Z]{2}[0-9]{2}", code) for code in row.codes), row.id


def test_the_codes_of_a_row_have_its_severity_as_far_as_the_program_knows_them():
    severities = {kind.code: kind.severity.value for kind in KINDS.values()}
    for row in ROWS:
        found = {severities.get(code, row.severity) for code in row.codes}

        assert not found or row.severity in found, row.id


def test_no_two_rows_have_the_same_input():
    inputs = [row.input for row in ROWS]

    assert sorted(inputs) == sorted(set(inputs))


def shortcomings(row, folder):
    """Return what is otherwise than the row of the table says."""
    desk = desk_of(row.input)
    found = outcome_of(desk.written(folder))
    place, cell = place_of(row.place, desk.name), place_of(row.cell_read, desk.name)
    messages = [issue.message for issue in found.reported_at(place)]
    reported = [issue for issue in found.issues if issue.message == row.message]
    return [
        *_differs("codes", sorted(issue.kind.code for issue in found.issues), sorted(row.codes)),
        *(
            _differs("message", messages, [row.message])
            if row.message not in (*messages, "-")
            else []
        ),
        *_differs(
            "severity", {each.kind.severity.value for each in reported} - {row.severity}, set()
        ),
        *(_differs("read", found.read.get(cell, ""), row.value_read) if cell[-1] else []),
        *([] if row.place.startswith(BLOC) else _differs("other", found.neighbour, OF_NEIGHBOUR)),
    ]


def _differs(what, found, expected):
    return [] if found == expected else [f"{what}: {found}, not {expected}"]


@pytest.fixture
def _long_enough(monkeypatch):
    """How busy the machine is may not decide what is reported of a large workbook."""
    monkeypatch.setattr(workbook_file, "SECONDS", 200)


@pytest.mark.usefixtures("_long_enough")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_of_each_hazard_is_reported_and_read_what_its_row_says(row, tmp_path):
    assert shortcomings(row, tmp_path) == []

"""What sheets say is for somebody at the working page: no command that only a terminal takes."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.remedies.desk import BLOC, filled_form
from thidua_reports.desk.on_the_page import without_commands
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.example_rows import example_rows
from thidua_reports.layouts.work_map import SHEETS

PLEDGE = BLOC.replace("ky: Năm", "ky: Giao ước").replace("phan_nam: 1", "phan_nam: 0")
WORKBOOKS = {
    "khoi.xlsx": lambda: bloc_workbook(
        {}, {each.name: example_rows(each) for each in SHEETS if hasattr(each, "columns")}
    ),
    "a form to report in": lambda: filled_form(BLOC, "A", ()),
    "a form to register in": lambda: filled_form(PLEDGE, "A", ()),
}


def words_on(sheet):
    """Yield all that a sheet says: in cells, in notes, beside cells that are typed in."""
    for cell in (each for row in sheet.iter_rows() for each in row):
        if isinstance(cell.value, str):
            yield cell.value
        if cell.comment:
            yield cell.comment.text
    for rule in sheet.data_validations.dataValidation:
        yield from filter(None, (rule.promptTitle, rule.prompt, rule.errorTitle, rule.error))


@pytest.mark.parametrize("workbook", WORKBOOKS.values(), ids=WORKBOOKS)
def test_a_command_is_named_only_in_brackets_beside_the_button(workbook):
    sheets = load_workbook(BytesIO(workbook())).worksheets
    said = {text for sheet in sheets for text in words_on(sheet)}

    typed = {text for text in said if "lệnh" in without_commands(text).casefold().split()}
    typed |= {text for text in said if "make-report" in without_commands(text)}

    assert len(said) > 50
    assert typed == set()

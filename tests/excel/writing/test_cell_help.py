"""What is said beside the cells of a column."""

import pytest

from thidua_reports.excel.layout.sheet_layout import ALWAYS_ASKED, Column
from thidua_reports.excel.writing.cell_help import prompt_of


@pytest.mark.parametrize(
    ("column", "said"),
    [
        (Column("Nguồn", optional=True), "Có thể để trống."),
        (Column("Nguồn", hint="Ai báo.", optional=True), "Ai báo. Có thể để trống."),
        (Column("Số", hint="Trống là 1.", optional=True), "Trống là 1."),
        (Column("Mức", hint="Một số.", optional=True, asked=ALWAYS_ASKED), "Một số."),
        (Column("Cần ghi", optional=True, is_given=True), ""),
        (Column("Tên", hint="Tên đơn vị."), "Tên đơn vị."),
    ],
)
def test_a_cell_that_may_stay_blank_says_so(column, said):
    assert prompt_of(column) == said

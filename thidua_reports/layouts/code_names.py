"""Which columns of khoi.xlsx show the names of what other columns of theirs name by codes."""

from collections.abc import Mapping

from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.frozen import frozen
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.criteria_sheets import Criteria
from thidua_reports.layouts.decision_sheets import Agreed


@frozen
class CodeName:
    """What is shown of a `code`: the first of the `names` in the row of `sheet` that has it."""

    code: Column
    sheet: SheetLayout
    found_by: Column
    names: tuple[Column, ...]


NAMES: Mapping[Column, CodeName] = {
    Agreed.member_name: CodeName(
        Agreed.member, Members.layout, Members.code, (Members.short_name, Members.name)
    ),
    Agreed.criterion_name: CodeName(
        Agreed.criterion, Criteria.layout, Criteria.code, (Criteria.name,)
    ),
}
"""By the column that shows them."""

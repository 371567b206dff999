"""Rows by which a member's workbook registers targets of its own -> registrations."""

from dataclasses import replace

from thidua_reports.domain import words
from thidua_reports.domain.place import NO_FIGURE, Placed
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.submission import Registration, TargetEntry
from thidua_reports.domain.targets import Direction, Target, TargetKind, extra_code
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.cells import CellReader
from thidua_reports.excel.sheets.shown_cells import plain_text, says_none
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts import member_workbook as layout
from thidua_reports.reading.registered_target import read_target

REPEATED = {
    layout.Results.name: criteria_sheets.Targets.name,
    layout.Results.kind: criteria_sheets.Targets.kind,
    layout.Results.direction: criteria_sheets.Targets.direction,
}


class RegistrationReader:
    """Reads rows of the sheet of registrations; issues go where those of `cells` do."""

    def __init__(self, cells: CellReader, member: str, percent: Rounding) -> None:
        self._cells, self._member, self._percent = cells, member, percent

    def registration(self, row: Row) -> tuple[Registration, TargetEntry] | None:
        """Return the target registered, and its row as a report; None for a row left empty.

        A row that names no target registers nothing, which is told where it plans something.
        """
        name, plan = row[criteria_sheets.Targets.name], row[criteria_sheets.Targets.plan]
        if name.is_blank:
            if not plan.is_blank:
                self._cells.require(name, criteria_sheets.Targets.name.heading)
            return None
        target = self._target(row)
        if target.kind is TargetKind.PASS_FAIL and plan.is_blank:
            self._report_untouched(target, plan)
        elif target.kind is TargetKind.PASS_FAIL:
            self._cells.word(plan, (words.ATTAINED,))
        number = self._cells.number
        registered = Registration(
            target,
            number(row[layout.Registrations.last_plan]),
            number(row[layout.Registrations.last_achieved]),
        )
        return registered, _as_report(target, row)

    def _report_untouched(self, target: Target, plan: RawCell) -> None:
        """A yes/no target of last year stands there ready; it is pledged again by saying so."""
        kind, heading = bloc_kinds.CHOICE_MISSING, criteria_sheets.Targets.plan.heading
        self._cells.issues.append(
            kind.at(plan.place, target=target.name, heading=heading, choices=words.ATTAINED)
        )

    def _target(self, row: Row) -> Target:
        every = {
            column: row.cells.get(column, RawCell(None, row.place))
            for column in criteria_sheets.Targets.layout.columns
        }
        target = read_target(self._cells, Row(every, row.place), self._percent)
        return replace(target, member=self._member)


class ExtraReader:
    """Reads results beyond the pledge from the sheet of results: stated, without plan or points."""

    def __init__(self, cells: CellReader, member: str, percent: Rounding) -> None:
        self._cells, self._percent, self._member = cells, percent, member

    def is_extra(self, row: Row) -> bool:
        """Tell whether the row's code is one for results beyond the pledge."""
        code = matching_key(plain_text(row[layout.Results.code]))
        start = matching_key(extra_code(self._member, 0)[:-1])
        return code.startswith(start) and code.removeprefix(start).isdigit()

    def is_empty(self, row: Row) -> bool:
        """Tell whether nothing has been typed into a row that stands ready."""
        return row[layout.Results.name].is_blank and row[layout.Results.achieved].is_blank

    def registration(self, row: Row) -> Registration | None:
        """Return the result as a target that is only stated; None for a row left empty."""
        if self.is_empty(row):
            return None
        name = row[layout.Results.name]
        self._cells.require(name, layout.Results.name.heading)
        text = self._cells.text
        return Registration(
            Target(
                member=self._member,
                code=text(row[layout.Results.code]),
                name=text(name),
                unit=text(row[layout.Results.unit]),
                kind=TargetKind.INFORMATIONAL,
                direction=Direction.UP,
                compared_with="",
                plan=Placed(None, row[layout.Results.plan].place),
                criterion="",
                parent="",
                percent=self._percent,
                pattern="",
                place=row.place,
            )
        )


def _as_report(target: Target, row: Row) -> TargetEntry:
    unit = Placed(target.unit, row[criteria_sheets.Targets.unit].place)
    report = TargetEntry.without_result(target.code, unit, target.plan, NO_FIGURE, row.place)
    return replace(
        report,
        note=plain_text(row[criteria_sheets.Targets.note]),
        words={
            heading.heading: Placed(said, row[column].place)
            for heading, column in REPEATED.items()
            if (said := plain_text(row[column]))
        }
        | none_planned(row[criteria_sheets.Targets.plan]),
    )


def none_planned(plan: RawCell) -> dict[str, Placed[str]]:
    """Return the word that says there is no plan, by its heading; nothing for any other plan."""
    said = Placed(words.NO_PLAN, plan.place)
    return {layout.Results.plan.heading: said} if says_none(plan) else {}

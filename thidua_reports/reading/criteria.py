"""The sheets of khoi.xlsx on scoring -> contents, criteria, rules, levels, targets."""

from decimal import Decimal

from thidua_reports.domain.criteria import Content, Criterion, Level, ScoringRule
from thidua_reports.domain.place import Placed
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Target
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.cells import COUNTS
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.formulas.pasted_signs import plain_formula
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import criteria_sheets as layout
from thidua_reports.reading.records import RecordReader
from thidua_reports.reading.registered_target import read_target


@frozen
class Scheme:
    """What is scored, by which rules, on which targets."""

    contents: tuple[Content, ...]
    criteria: tuple[Criterion, ...]
    rules: tuple[ScoringRule, ...]
    levels: tuple[Level, ...]
    targets: tuple[Target, ...]


class SchemeReader(RecordReader):
    """Reads the sheets on scoring."""

    def read(self, percent: Rounding) -> tuple[Scheme, tuple[Issue, ...]]:
        """Return the scheme; `percent` is how ratios of targets are rounded by default."""
        scheme = Scheme(
            contents=self.each(layout.CONTENTS, self._content),
            criteria=self.each(layout.CRITERIA, self._criterion),
            rules=self.each(layout.RULES, self._rule),
            levels=self.each(layout.LEVELS, self._level),
            targets=self.each(layout.TARGETS, lambda row: read_target(self.cells, row, percent)),
        )
        return scheme, tuple(self.cells.issues)

    def _content(self, row: Row) -> Content:
        text, number = self.cells.text, self.cells.number
        return Content(
            text(row[layout.CONTENT_CODE]),
            text(row[layout.CONTENT_NAME]),
            text(row[layout.CONTENT_LEAD]),
            row.place,
            number(row[layout.CONTENT_STANDARD]),
            number(row[layout.CONTENT_CAP]),
            self._is_marked(row, layout.LOW_CAP),
        )

    def _criterion(self, row: Row) -> Criterion:
        text, number = self.cells.text, self.cells.number
        return Criterion(
            code=text(row[layout.CRITERION_CODE]),
            content=text(row[layout.CRITERION_CONTENT]),
            name=text(row[layout.CRITERION_NAME]),
            rule=text(row[layout.CRITERION_RULE]),
            standard=number(row[layout.STANDARD]),
            max_bonus=number(row[layout.MAX_BONUS]),
            max_deduction=number(row[layout.MAX_DEDUCTION]),
            parameters=self._parameters(row),
            applies_to=self.cells.codes(row[layout.APPLIES_TO]),
            assessor=text(row[layout.ASSESSOR]),
            place=row.place,
            condition=text(row[layout.CONDITION]),
            replaces=text(row[layout.REPLACES]),
            target_count=self.cells.integer(row[layout.TARGET_COUNT], COUNTS),
            cap=number(row[layout.CRITERION_CAP]),
            is_outside=self._is_marked(row, layout.OUTSIDE),
            cap_is_low=self._is_marked(row, layout.LOW_CAP),
        )

    def _parameters(self, row: Row) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
        number = self.cells.factor
        return (
            number(row[layout.PARAMETER_1]).value,
            number(row[layout.PARAMETER_2]).value,
            number(row[layout.PARAMETER_3]).value,
        )

    def _is_marked(self, row: Row, column: Column) -> bool:
        return self.cells.mark(row[column])

    def _rule(self, row: Row) -> ScoringRule:
        return ScoringRule(
            name=self.cells.text(row[layout.RULE_NAME]),
            points=_formula(row[layout.RULE_POINTS]),
            bonus=_formula(row[layout.RULE_BONUS]),
            explanation=self.cells.text(row[layout.RULE_EXPLANATION]),
            place=row.place,
        )

    def _level(self, row: Row) -> Level:
        value = self.cells.factor(row[layout.LEVEL_VALUE])
        return Level(self.cells.text(row[layout.LEVEL_WORD]), value.value, value.place)


def read_scheme(workbook: RawWorkbook, percent: Rounding) -> tuple[Scheme, tuple[Issue, ...]]:
    """Return what is scored and how, and what in those sheets could not be read."""
    return SchemeReader(workbook).read(percent)


def _formula(cell: RawCell) -> Placed[str]:
    return Placed(typed_formula(cell), cell.place)


def typed_formula(cell: RawCell) -> str:
    """Return the formula itself; its trial value may be anything, also an error."""
    return plain_formula(cell.formula or ("" if cell.value is None else str(cell.value)))

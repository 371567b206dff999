"""What is on the sheets of khoi.xlsx, and what the map says of it when it is written.

The formulas of `sheet_states` say the same while somebody types. They are not evaluated here, as
that would take longer than all else; tests compare the two. What must be filled both take from the
layouts.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import (
    Asked,
    CellKind,
    Column,
    Moment,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.writing.cell_values import CellValue, Formula, plain_of
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.layouts import bloc_sheets, work_map
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.criteria_sheets import TRIALS, Criteria, Rules
from thidua_reports.layouts.decision_sheets import Agreed, UnrankedMembers
from thidua_reports.layouts.meeting_sheets import MEETING, NEXT_DEPUTY, NEXT_LEADER
from thidua_reports.layouts.work_map import SHEETS, Entry, Need, Stage

NO_WIDTH = "\u200b"
"""Nothing is seen of it in a cell."""
WITH_POINTS = (Criteria.standard, Criteria.max_bonus, Criteria.max_deduction)
OFFICES: Mapping[str, Sequence[Setting]] = {
    bloc_sheets.BLOC.name: (bloc_sheets.LEADER, bloc_sheets.DEPUTY, bloc_sheets.DRAFTER),
    MEETING.name: (NEXT_LEADER, NEXT_DEPUTY),
}
"""The settings of a sheet that are codes of members."""
BEGINNING = tuple(
    (sheet, each)
    for sheet in SHEETS
    for each in (sheet if isinstance(sheet, SettingsLayout) else sheet.columns)
    if each.begins
)
"""The cells that begin a moment: settings and columns, each with the table that it is on."""


@frozen
class BookContents:
    """What is on the sheets of khoi.xlsx: settings by code, rows by column, names of rules."""

    settings: Mapping[str, Mapping[str, CellValue]]
    tables: Mapping[str, Sequence[Row]]

    def setting(self, setting: Setting) -> str:
        """Return a setting of the bloc as it is compared; "" for a blank one."""
        return _text(self.settings.get(bloc_sheets.BLOC.name, {}).get(setting.code)).casefold()

    def rows(self, sheet: SheetLayout) -> list[Row]:
        """Return the rows of a sheet that are no examples, and have something in them."""
        first = sheet.columns[0]
        rows = (row for row in self.tables.get(sheet.name, ()) if not _is_example(row.get(first)))
        return [row for row in rows if any(map(_text, row.values()))]

    @property
    def period(self) -> Period | None:
        """The period; None where it is not one of the words for one."""
        found = self.setting(bloc_sheets.PERIOD)
        return next((each for each in Period if each.value.casefold() == found), None)

    @property
    def is_scored(self) -> bool:
        """Whether points are given: as decided, else if there are rules."""
        decided = self.setting(bloc_sheets.SCORED)
        return decided == words.SCORED or (decided != words.NOT_SCORED and self._rules > 0)

    @property
    def may_be_scored(self) -> bool:
        """Whether points are given, or it has not been decided that none are."""
        return self.setting(bloc_sheets.SCORED) != words.NOT_SCORED

    @property
    def lacks_decision(self) -> bool:
        """Whether nothing shows if this period gives points."""
        is_open = self.period is Period.HALF_YEAR or (self._points > 0 and not self._rules)
        return not self.setting(bloc_sheets.SCORED) and is_open

    def unknown_offices(self, sheet: SettingsLayout) -> int:
        """Return how many offices are given to a code that no member has, once there are some."""
        values = self.settings.get(sheet.name, {})
        named = [_text(values.get(each.code)) for each in OFFICES.get(sheet.name, ())]
        known = {_text(row.get(Members.code)) for row in self.rows(Members.layout)} - {""}
        return sum(bool(each) and each not in known for each in named) if known else 0

    @property
    def scores_to_come(self) -> int:
        """How many points are still to be agreed once some are.

        In doubt fewer: the checks name each, and the map never asks for what cannot be given.
        """
        agreed = sum(bool(_text(row.get(Agreed.points))) for row in self.rows(Agreed.layout))
        unranked = len(self.rows(UnrankedMembers.layout))
        ranked = sum(bool(_text(row.get(Members.code))) for row in self.rows(Members.layout))
        expected = 0
        for row in self.rows(Criteria.layout):
            listed = _listed(row.get(Criteria.applies_to))
            if _text(row.get(Criteria.rule)):
                expected += max(0, (listed or ranked) - unranked)
            if _text(row.get(Criteria.replaces)):
                expected -= listed
        return max(0, expected - agreed) if agreed else 0

    def has_come(self, moment: Moment) -> bool:
        """Return whether a cell is filled in that begins the moment."""
        return any(self._begins(*each) for each in BEGINNING if each[1].begins is moment)

    def lacks(self, row: Row, column: Column) -> bool:
        """Return whether a row is without what must be in a column."""
        if _text(row.get(column)) or (column.of_scoring and not self.is_scored):
            return False
        return column.asked is None or self._is_asked(row, column.asked)

    def _is_asked(self, row: Row, asked: Asked) -> bool:
        if asked.unless and _text(row.get(asked.unless)).casefold() in asked.words:
            return False
        if asked.where and not any(_is_some(row.get(each)) for each in asked.where):
            return False
        if asked.used_as and asked.used_as not in self._tried(_text(row.get(Criteria.rule))):
            return False
        return asked.once is None or self.has_come(asked.once)

    def _tried(self, name: str) -> set[str]:
        """Return on which quantities the rule of a name is tried."""
        rows = [row for row in self.rows(Rules.layout) if _same(_text(row[Rules.name]), name)]
        return {each for row in rows for each, trial in TRIALS.items() if _text(row.get(trial))}

    def _begins(self, sheet: SettingsLayout | SheetLayout, cell: Setting | Column) -> bool:
        if isinstance(cell, Setting):
            return bool(_text(self.settings.get(sheet.name, {}).get(cell.code)))
        return isinstance(sheet, SheetLayout) and any(
            _text(row.get(cell)) for row in self.rows(sheet)
        )

    @property
    def _rules(self) -> int:
        return sum(bool(_text(row.get(Criteria.rule))) for row in self.rows(Criteria.layout))

    @property
    def _points(self) -> int:
        cells = [row.get(each) for row in self.rows(Criteria.layout) for each in WITH_POINTS]
        return sum(plain_of(each) != 0 for each in cells if _text(each))

    @property
    def held(self) -> tuple[str | Decimal, ...]:
        """What the formulas of `held_formulas` come out as."""
        settings = self.settings.get(bloc_sheets.BLOC.name, {})
        named = (bloc_sheets.PERIOD, bloc_sheets.YEAR, bloc_sheets.SCORED)
        texts = [_text(settings.get(each.code)) for each in named]
        return (*texts, Decimal(self._rules), Decimal(self._points))


def is_idle(entry: Entry, contents: BookContents) -> bool:
    """Return whether a table need not be in sight: not needed this period, and nothing is in it."""
    return not _is_needed(entry, contents) and not filled_in(entry, contents)


def state_in_words(entry: Entry, contents: BookContents) -> str:
    """Return what the map says of a sheet with these contents."""
    filled, missing = filled_in(entry, contents) > 0, missing_in(entry, contents)
    if missing:
        count = missing_in(entry, contents)
        return work_map.MISSING.format(count=count, what=entry.counted_in)
    if entry.stage is Stage.BY_PROGRAM:
        return work_map.WRITTEN if filled else work_map.NOT_WRITTEN
    if not _is_needed(entry, contents):
        return work_map.NOT_NEEDED_BUT_FILLED if filled else work_map.NOT_NEEDED
    if filled:
        return work_map.FILLED
    return Need.EXPECTED.value if _is_expected(entry, contents) else Need.OPTIONAL.value


def _is_expected(entry: Entry, contents: BookContents) -> bool:
    return (
        entry.need is Need.EXPECTED
        or (entry.need is Need.IF_SCORED and contents.may_be_scored)
        or (entry.need is Need.IF_REPORTED and contents.period is not Period.PLEDGE)
    )


def filled_in(entry: Entry, contents: BookContents) -> int:
    """Return how many cells of a sheet are filled in, those of examples left out."""
    sheet = entry.sheet
    if isinstance(sheet, SettingsLayout):
        values = contents.settings.get(sheet.name, {})
        return sum(bool(_text(values.get(each.code))) for each in sheet)
    columns = counted(sheet)
    return sum(bool(_text(row.get(each))) for row in contents.rows(sheet) for each in columns)


def missing_in(entry: Entry, contents: BookContents) -> int:
    """Return how many cells are blank that the checks ask for, in what is on a sheet."""
    sheet = entry.sheet
    if isinstance(sheet, SettingsLayout):
        values = contents.settings.get(sheet.name, {})
        required = [each for each in sheet if each in bloc_sheets.REQUIRED]
        blank = sum(not _text(values.get(each.code)) for each in required)
        blank += sum(not _text(values.get(each.code)) for each in _asked_now(sheet, contents))
        blank += contents.unknown_offices(sheet)
        return blank + (sheet is bloc_sheets.BLOC and contents.lacks_decision)
    shown = told_by(sheet)
    rows = [row for row in contents.rows(sheet) if any(_text(row.get(each)) for each in shown)]
    lacking = sum(contents.lacks(row, each) for row in rows for each in sheet.needed)
    return max(lacking, contents.scores_to_come) if sheet is Agreed.layout else lacking


def _asked_now(sheet: SettingsLayout, contents: BookContents) -> list[Setting]:
    moments = ((each, each.asked.once) for each in sheet if each.asked)
    return [each for each, moment in moments if moment is None or contents.has_come(moment)]


def counted(sheet: SheetLayout) -> Sequence[Column]:
    """Return the columns whose cells tell whether something is on the sheet.

    Formulas on trial values may come out as errors; there a name tells it. What is computed of
    other cells tells nothing more.
    """
    with_formulas = any(each.kind is CellKind.FORMULA for each in sheet.columns)
    typed = [each for each in sheet.columns if each.kind is not CellKind.COMPUTED]
    return typed[:1] if with_formulas else typed


def told_by(sheet: SheetLayout) -> Sequence[Column]:
    """Return the columns that tell whether a row is filled: none that may be taken out."""
    typed = (each for each in sheet.columns if each.kind is not CellKind.FORMULA)
    return [each for each in typed if not each.optional]


def _is_needed(entry: Entry, contents: BookContents) -> bool:
    period = contents.period
    if period is None or period in entry.periods:
        return True
    return entry.stage is Stage.BY_PROGRAM or (contents.is_scored and period in entry.where_scored)


def _is_some(value: CellValue) -> bool:
    return bool(_text(value)) and plain_of(value) != 0


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def _listed(value: CellValue) -> int:
    text = _text(value)
    return text.count(words.LIST_SEPARATOR) + 1 if text else 0


def _is_example(value: CellValue) -> bool:
    return _text(value).casefold().startswith(words.EXAMPLE)


def _text(value: CellValue) -> str:
    plain = plain_of(value)
    if isinstance(plain, Formula):
        plain = plain.text
    return "" if plain is None else str(plain).replace(NO_WIDTH, "").strip()

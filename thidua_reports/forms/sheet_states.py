"""What the map says of each sheet of khoi.xlsx: as formulas, and as they come out when written.

A formula follows a sheet whose rows and columns are moved, added or taken out; where a column that
must be there is gone, it says so.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.excel.addresses import letters_of
from thidua_reports.excel.layout.sheet_layout import (
    HEADER_ROW,
    SETTING_CODE,
    SETTING_VALUE,
    TITLE_ROW,
    Column,
    Moment,
    Setting,
    SettingsLayout,
    SheetLayout,
)
from thidua_reports.excel.layout.tab import TableSpot
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.map_sheet import FIGURES, HELD
from thidua_reports.forms.lacking_cells import is_filled, lacking, no_example
from thidua_reports.forms.sheet_contents import (
    BEGINNING,
    OFFICES,
    WITH_POINTS,
    BookContents,
    counted,
    filled_in,
    missing_in,
    state_in_words,
)
from thidua_reports.frozen import frozen
from thidua_reports.layouts import bloc_sheets, work_map
from thidua_reports.layouts.accepted_sheet import Accepted
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.criteria_sheets import TRIALS, Criteria, Rules, Targets
from thidua_reports.layouts.decision_sheets import Agreed, Corrections, UnrankedMembers
from thidua_reports.layouts.work_map import Entry, Need, Stage
from thidua_reports.layouts.year_sheets import History, Pledged

LAST_ROW, FOR_EACH_TARGET = 300, 3000
LAST_ROWS = {
    **dict.fromkeys(
        (Targets.layout, Agreed.layout, History.layout, Accepted.layout, Corrections.layout),
        FOR_EACH_TARGET,
    ),
    Pledged.layout: 5 * FOR_EACH_TARGET,
}
"""How far down a sheet is looked at, and where a row for each target, or several, may be."""
_HELD = [f"${letters_of(HELD + 1)}${row}" for row in range(1, 6)]
PERIOD, YEAR, SCORED, RULES, POINTS = _HELD
IS_SCORED = f'OR({SCORED}="{words.SCORED}",AND({SCORED}<>"{words.NOT_SCORED}",{RULES}>0))'


_HALF = f'{PERIOD}="{Period.HALF_YEAR.value}"'
IS_OPEN = f'AND({SCORED}="",OR({_HALF},AND({POINTS}>0,{RULES}=0)))'
"""Nothing shows if this period gives points."""


class SheetStates:
    """The states of the tables of a khoi.xlsx with such contents, at these spots by name.

    The rows of a table that others follow end at the title of the next, so that a row put in right
    above it is seen; the title is taken off, as the headings are.
    """

    def __init__(self, contents: BookContents, spots: Mapping[str, TableSpot]) -> None:
        """Nothing is computed yet."""
        self._contents, self._spots = contents, spots

    def held(self) -> list[Formula]:
        """Return what states rest on: period, year, if scored, counts of rules and of points."""
        settings = (bloc_sheets.PERIOD, bloc_sheets.YEAR, bloc_sheets.SCORED)
        counts = (self._count_rules(), self._count_points())
        texts = (*map(self._setting, settings), *(f"IFERROR({each},0)" for each in counts))
        results = self._contents.held
        return [Formula(f"={each}", result) for each, result in zip(texts, results, strict=True)]

    def figures_of(self, entry: Entry) -> tuple[Formula, Formula]:
        """Return how many cells of a table are filled, and how many that it needs are missing."""
        sheet = entry.sheet
        if isinstance(sheet, SettingsLayout):
            filled, missing = self._count(sheet.table, (SETTING_VALUE,)), self._not_set(sheet)
        else:
            filled, missing = self._count(sheet, counted(sheet)), self._missing(sheet)
            if sheet is Agreed.layout:
                missing = f"MAX({missing},{self._scores_to_come()})"
        found = filled_in(entry, self._contents), missing_in(entry, self._contents)
        return Formula(f"={filled}", Decimal(found[0])), Formula(f"={missing}", Decimal(found[1]))

    def state_of(self, entry: Entry, row: int) -> Formula:
        """Return the state of a table whose figures are in a row (from 1) of the map."""
        filled, missing = (f"${letters_of(column + 1)}{row}" for column in FIGURES)
        before, after = work_map.MISSING.replace("{what}", entry.counted_in).split("{count}")
        if entry.stage is Stage.BY_PROGRAM:
            told = f'IF({filled}>0,"{work_map.WRITTEN}","{work_map.NOT_WRITTEN}")'
        else:
            needed = _needed(entry)
            some = f'IF({needed},"{work_map.FILLED}","{work_map.NOT_NEEDED_BUT_FILLED}")'
            none = f'IF({needed},{_blank_word(entry)},"{work_map.NOT_NEEDED}")'
            told = f"IF({filled}>0,{some},{none})"
        text = f'IF({missing}>0,"{before}"&{missing}&"{after}",{told})'
        return Formula(f'=IFERROR({text},"{work_map.ODD}")', state_in_words(entry, self._contents))

    def state_out_of_sight(self, entry: Entry, row: int) -> Formula:
        """Return the state of a table on a hidden sheet, which is to be shown once it is needed."""
        state = self.state_of(entry, row)
        seen, hidden = f'"{Need.EXPECTED.value}"', f'"{work_map.TO_BE_SHOWN}"'
        return Formula(state.text.replace(seen, hidden), state.result)

    def _setting(self, setting: Setting, sheet: SettingsLayout = bloc_sheets.BLOC) -> str:
        table = _Area(sheet.table, self._spots[sheet.name])
        codes, values = table.cells(SETTING_CODE), table.cells(SETTING_VALUE)
        return f'IFERROR(TRIM(INDEX({values},MATCH("{setting.code}",{codes},0))),"")'

    def _count(self, sheet: SheetLayout, columns: Sequence[Column], also: str = "") -> str:
        """The heading is counted too and taken off, so that a row put in below it is seen."""
        area = _Area(sheet, self._spots[sheet.name])
        cells, first = area.cells(columns[0], columns[-1]), area.cells(sheet.columns[0])
        others = also.format(cells=cells)
        filled = f"SUMPRODUCT(({is_filled(cells)}){others}*{no_example(first)})"
        return filled + "".join(
            f"-SUMPRODUCT(--({is_filled(each)}))" for each in area.lines(columns[0], columns[-1])
        )

    def _count_rules(self) -> str:
        return self._count(Criteria.layout, (Criteria.rule,))

    def _count_points(self) -> str:
        return self._count(Criteria.layout, WITH_POINTS, "*({cells}<>0)")

    def _not_set(self, sheet: SettingsLayout) -> str:
        required = [each for each in sheet if each in bloc_sheets.REQUIRED]
        parts = [f"{self._blank(sheet, required)}+IF({IS_OPEN},1,0)"] if required else []
        parts += [self._unknown(sheet, each) for each in OFFICES.get(sheet.name, ())]
        for moment in dict.fromkeys(each.asked.once for each in sheet if each.asked):
            asked = [each for each in sheet if each.asked and each.asked.once is moment]
            blank = self._blank(sheet, asked)
            parts.append(f"IF({self._has_come(moment)},{blank},0)" if moment else blank)
        return "+".join(parts) or "0"

    def _blank(self, sheet: SettingsLayout, settings: Sequence[Setting]) -> str:
        return f"MAX(0,{len(settings)}-{self._filled(sheet, settings)})"

    def _unknown(self, sheet: SettingsLayout, setting: Setting) -> str:
        """Return 1 where a setting is a code that no member has, in letters of the same size."""
        code = self._setting(setting, sheet)
        members = _Area(Members.layout, self._spots[Members.layout.name]).cells(Members.code)
        is_known = f"SUMPRODUCT(--EXACT(TRIM({members}),{code}))>0"
        nobody = f"{self._count(Members.layout, (Members.code,))}=0"
        return f'IF({code}="",0,IF({is_known},0,IF({nobody},0,1)))'

    def _filled(self, sheet: SettingsLayout, settings: Sequence[Setting]) -> str:
        area = _Area(sheet.table, self._spots[sheet.name])
        codes, values = area.cells(SETTING_CODE), area.cells(SETTING_VALUE)
        listed = ",".join(f'"{each.code}"' for each in settings)
        known = f"ISNUMBER(MATCH(TRIM({codes}),{{{listed}}},0))"
        return f"SUMPRODUCT(({is_filled(values)})*{known})"

    def _has_come(self, moment: Moment) -> str:
        """Return the condition that a cell is filled in that begins a moment."""
        counts = []
        for sheet in dict.fromkeys(sheet for sheet, each in BEGINNING if each.begins is moment):
            own = [each for of, each in BEGINNING if of is sheet and each.begins is moment]
            columns = [each for each in own if isinstance(each, Column)]
            if isinstance(sheet, SettingsLayout):
                settings = [each for each in own if isinstance(each, Setting)]
                counts.append(self._filled(sheet, settings))
            else:
                counts += [self._count(sheet, (each,)) for each in columns]
        return f"{'+'.join(counts)}>0"

    def _scores_to_come(self) -> str:
        """As in `BookContents`; the second part is left out where that column was taken out."""
        area = _Area(Criteria.layout, self._spots[Criteria.layout.name])
        first, rules, members = map(area.cells, (Criteria.code, Criteria.rule, Criteria.applies_to))
        agreed = self._count(Agreed.layout, (Agreed.points,))
        unranked = self._count(UnrankedMembers.layout, (UnrankedMembers.member,))
        ranked = f"({self._count(Members.layout, (Members.code,))}-({unranked}))"
        row = f"(ROW({rules})>MIN(ROW({rules})))*{no_example(first)}"
        some = f"({is_filled(members)})"
        listed = f'(LEN({members})-LEN(SUBSTITUTE({members},"{words.LIST_SEPARATOR}",""))+1)'
        for_some = f"({listed}>({unranked}))*({listed}-({unranked}))*{some}"
        to_give = f"(1-{some})*MAX(0,{ranked})+{for_some}"
        replacing = f"({is_filled(area.cells(Criteria.replaces))})*{some}*{listed}*{row}"
        expected = f"SUMPRODUCT(({is_filled(rules)})*{row}*({to_give}))"
        spared = f"IFERROR(SUMPRODUCT({replacing}),0)"
        return f"IF({agreed}>0,{expected}-{spared}-({agreed}),0)"

    def _missing(self, sheet: SheetLayout) -> str:
        area = _Area(sheet, self._spots[sheet.name])
        parts = []
        for condition, columns in self._asked_together(sheet).items():
            blank = lacking(area.cells, self._tried, sheet, columns)
            if area.is_followed:
                blank = f"{blank}-{lacking(area.title, self._tried, sheet, columns)}"
            parts.append(f"IF({condition},{blank},0)" if condition else blank)
        return "+".join(parts) or "0"

    def _tried(self, quantity: str) -> str:
        """The values to try a rule on are beside its columns, in the order of the quantities."""
        rules = _Area(Rules.layout, self._spots[Rules.layout.name])
        by = _Area(Criteria.layout, self._spots[Criteria.layout.name]).cells(Criteria.rule)
        letters = letters_of(len(Rules.layout.columns) + [*map(str, TRIALS)].index(quantity) + 1)
        names = rules.cells(Rules.name)
        own = rules.layout.letters(Rules.name)
        return f'COUNTIFS({names},{by},{names.replace(f"${own}$", f"${letters}$")},"<>")'

    def _asked_together(self, sheet: SheetLayout) -> Mapping[str, Sequence[Column]]:
        """Return the columns that are needed, by the condition under which they all are."""
        found: dict[str, list[Column]] = {}
        for column in sheet.needed:
            moment = column.asked.once if column.asked else None
            condition = self._has_come(moment) if moment else ""
            found.setdefault(IS_SCORED if column.of_scoring else condition, []).append(column)
        return found


@frozen
class _Area:
    """The cells of a table from its headings on, as far down as it is looked at."""

    layout: SheetLayout
    spot: TableSpot

    @property
    def is_followed(self) -> bool:
        return self.spot.following is not None

    def cells(self, first: Column, last: Column | None = None) -> str:
        """Return the cells of columns, those of the headings among them."""
        header = self._header
        end = self.spot.following or header + LAST_ROWS.get(self.layout, LAST_ROW) - HEADER_ROW
        return self._rows(first, last, header, end)

    def title(self, first: Column, last: Column | None = None) -> str:
        """Return the cells that are in the row of the next table's title."""
        following = self.spot.following or self._header
        return self._rows(first, last, following, following)

    def lines(self, first: Column, last: Column) -> list[str]:
        """Return the cells of the lines that are no rows: of the headings, of the next title."""
        heads = self._rows(first, last, self._header, self._header)
        return [heads, self.title(first, last)] if self.is_followed else [heads]

    @property
    def _header(self) -> int:
        return self.spot.top - TITLE_ROW + HEADER_ROW

    def _rows(self, first: Column, last: Column | None, top: int, end: int) -> str:
        left, right = self.layout.letters(first), self.layout.letters(last or first)
        return f"'{self.spot.sheet}'!${left}${top}:${right}${end}"


def _blank_word(entry: Entry) -> str:
    if entry.need is Need.IF_SCORED:
        is_unscored = f'{SCORED}="{words.NOT_SCORED}"'
        return f'IF({is_unscored},"{Need.OPTIONAL.value}","{Need.EXPECTED.value}")'
    if entry.need is Need.IF_REPORTED:
        is_pledge = f'{PERIOD}="{Period.PLEDGE.value}"'
        return f'IF({is_pledge},"{Need.OPTIONAL.value}","{Need.EXPECTED.value}")'
    return f'"{entry.need.value}"'


def _needed(entry: Entry) -> str:
    """An unknown period may need every sheet."""
    if set(entry.periods) == set(Period):
        return "TRUE"
    told = [f'{PERIOD}="{each.value}"' for each in entry.periods]
    told += [f'AND({PERIOD}="{each.value}",{IS_SCORED})' for each in entry.where_scored]
    unknown = ",".join(f'{PERIOD}<>"{each.value}"' for each in Period)
    return f"OR({','.join(told)},AND({unknown}))"

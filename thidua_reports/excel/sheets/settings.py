"""A settings sheet -> one cell for each setting."""

from collections.abc import Iterable, Iterator, Mapping

from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.excel.layout.earlier_hints import EARLIER_HINTS
from thidua_reports.excel.layout.sheet_layout import (
    SETTING_CODE,
    SETTING_HINT,
    SETTING_LABEL,
    SETTING_VALUE,
    Setting,
    SettingsLayout,
)
from thidua_reports.excel.raw.workbook import RawCell, RawWorkbook
from thidua_reports.excel.sheets.found_sheets import find_sheet
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.excel.sheets.tables import Row, read_table
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import sheet_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened


@frozen
class Settings:
    """The value cells of a settings sheet; a setting that has no line has a blank cell."""

    cells: Mapping[str, RawCell]
    place: Place
    issues: tuple[Issue, ...]

    def __getitem__(self, setting: Setting) -> RawCell:
        blank = RawCell(None, self.place)
        return self.cells.get(matching_key(setting.code), blank)


def read_settings(workbook: RawWorkbook, layout: SettingsLayout) -> Settings:
    """Return the sheet's settings; lines with an unknown code are reported."""
    table = read_table(workbook, layout.table)
    sheet = find_sheet(workbook, layout.name)
    known = {matching_key(setting.code): setting.code for setting in layout}
    by_code = {matching_key(plain_text(row[SETTING_CODE])): row for row in table.rows}
    strangers = [_stranger(row, layout) for code, row in by_code.items() if code not in known]
    return Settings(
        {code: row[SETTING_VALUE] for code, row in by_code.items()},
        PlaceOfCells(
            sheet.place if sheet else Place(workbook.place.workbook, layout.name),
            {
                code: by_code[key][SETTING_VALUE].place.cell
                for key, code in known.items()
                if key in by_code
            },
        ),
        (*table.issues, *strangers, *_words_of_others(by_code, layout)),
    )


def missing_settings(settings: Settings, required: Iterable[Setting]) -> Iterator[Issue]:
    """Report each of the `required` settings that is blank."""
    for setting in required:
        if settings[setting].is_blank:
            yield sheet_kinds.SETTING_MISSING.at(settings[setting].place, label=setting.label)


def _words_of_others(rows: Mapping[str, Row], layout: SettingsLayout) -> Iterator[Issue]:
    """Report other words where the form has what a setting is, and how it is filled in."""
    for setting in layout:
        row = rows.get(matching_key(setting.code))
        for column, of_form in (
            (SETTING_LABEL, (setting.label,)),
            (SETTING_HINT, (setting.hint, *EARLIER_HINTS)),
        ):
            text = plain_text(row[column]) if row else ""
            if row and text and matching_key(text) not in map(matching_key, of_form):
                yield sheet_kinds.WORDS_BESIDE_SETTING.at(
                    row[column].place,
                    heading=column.heading,
                    label=setting.label,
                    text=shortened(text),
                )


def _stranger(row: Row, layout: SettingsLayout) -> Issue:
    code = plain_text(row[SETTING_CODE])
    hint = did_you_mean(code, [setting.code for setting in layout])
    return sheet_kinds.UNKNOWN_SETTING.at(row.place, code=code, hint=hint)

"""A member's workbook -> which form it is, and how the machine it was filled in on writes."""

from thidua_reports.domain.period import Period
from thidua_reports.domain.submission import FormIdentity, identity_in
from thidua_reports.excel.layout.sheet_layout import Setting
from thidua_reports.excel.raw.workbook import RawWorkbook
from thidua_reports.excel.sheets.found_sheets import find_sheet
from thidua_reports.excel.sheets.settings import Settings, read_settings
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import identity_sheet as layout


@frozen
class FormStamp:
    """What a workbook carries unseen.

    `inside` is on the hidden sheet, `outside` in the properties of the file; None where it is
    not there or no identity. `decimal_mark` is "," or "." as written by the program that last
    computed the workbook, "" where none has; `day_first` likewise, None where it is not known.
    """

    inside: FormIdentity | None
    outside: FormIdentity | None
    decimal_mark: str
    day_first: bool | None

    @property
    def identity(self) -> FormIdentity | None:
        """The identity, from whichever place still has it."""
        return self.inside or self.outside


def read_form_stamp(workbook: RawWorkbook) -> FormStamp:
    """Return the marks of a workbook; one that somebody made by hand has none."""
    outside = identity_in(workbook.subject)
    if find_sheet(workbook, layout.IDENTITY.name) is None:
        return FormStamp(None, outside, "", None)
    settings = read_settings(workbook, layout.IDENTITY)
    return FormStamp(_inside(settings), outside, _decimal_mark(settings), _day_first(settings))


def _inside(settings: Settings) -> FormIdentity | None:
    version, year = _text(settings, layout.VERSION), _text(settings, layout.YEAR)
    periods = {matching_key(period.value): period for period in Period}
    period = periods.get(matching_key(_text(settings, layout.PERIOD)))
    if period is None or not (version.isdigit() and year.isdigit()):
        return None
    bloc, member = _text(settings, layout.BLOC), _text(settings, layout.MEMBER)
    return FormIdentity(int(version), bloc, period, int(year), member)


def _text(settings: Settings, setting: Setting) -> str:
    return plain_text(settings[setting])


def _decimal_mark(settings: Settings) -> str:
    half = str(settings[layout.DECIMAL_MARK].value or "")
    return half[1] if half in ("0,5", "0.5") else ""


def _day_first(settings: Settings) -> bool | None:
    first = settings[layout.DAY_OR_MONTH].value
    return {3.0: True, 2.0: False}.get(first) if isinstance(first, int | float) else None

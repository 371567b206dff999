"""What a new khoi.xlsx says of its bloc: what was stated, and what is usual where nothing was."""

from collections.abc import Mapping
from decimal import Decimal

from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.rounding import RoundingMode
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import start_kinds
from thidua_reports.issues.issue import CannotGoOn, did_you_mean
from thidua_reports.language.matching import without_diacritics
from thidua_reports.language.text import clean_text
from thidua_reports.layouts import bloc_workbook as layout

USUAL_DECIMALS = Decimal(2)
USUAL_PATTERN = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [so với] [lời kèm]"


@frozen
class Stated:
    """What is known of the new bloc, as it was typed; empty where nothing was said."""

    name: str = ""
    symbol: str = ""
    province: str = ""
    seat: str = ""
    year: str = ""
    period: str = ""


def first_settings(stated: Stated) -> Mapping[str, CellValue]:
    """Return the settings of the sheet on the bloc by their code, the standard ones filled in.

    Raises:
        CannotGoOn: the period or the year is none.
    """
    period = period_called(stated.period)
    typed = {
        layout.NAME: stated.name,
        layout.SYMBOL: stated.symbol,
        layout.PROVINCE: stated.province,
        layout.SEAT: stated.seat,
    }
    own = {setting.code: clean_text(text).strip() for setting, text in typed.items()}
    return _standard() | own | _of_the_period(period, stated.year)


def period_called(text: str) -> Period:
    """Return the period of a word such as 6-thang or "6 tháng"; the pledge where none is said.

    Raises:
        CannotGoOn: there is no such period.
    """
    by_word = {_key(period.value): period for period in Period}
    if not text.strip():
        return Period.PLEDGE
    if _key(text) not in by_word:
        hint = did_you_mean(text, [_option(period) for period in Period])
        raise CannotGoOn(start_kinds.NOT_A_PERIOD.at(Place("--period"), text=text, hint=hint))
    return by_word[_key(text)]


def _standard() -> dict[str, CellValue]:
    return {
        layout.POINTS_ROUNDING.code: RoundingMode.HALF_UP.value,
        layout.POINTS_DECIMALS.code: USUAL_DECIMALS,
        layout.PERCENT_ROUNDING.code: RoundingMode.HALF_UP.value,
        layout.PERCENT_DECIMALS.code: USUAL_DECIMALS,
        layout.RANKED_BY.code: RankedBy.POINTS.value,
        layout.PATTERN.code: USUAL_PATTERN,
    }


def _of_the_period(period: Period, year: str) -> dict[str, CellValue]:
    """Half a year may go by without points, so that only the bloc can say it."""
    return {
        layout.PERIOD.code: period.value,
        layout.ELAPSED.code: period.usual_elapsed,
        layout.SCORED.code: None if period is Period.HALF_YEAR else words.SCORED,
        layout.YEAR.code: _year(year.strip()),
    }


def _year(text: str) -> Decimal | None:
    least, most = layout.YEARS.least, layout.YEARS.most
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
        place = Place("--year")
        raise CannotGoOn(start_kinds.NOT_A_YEAR.at(place, text=text, least=least, most=most))
    return Decimal(text)


def _key(text: str) -> str:
    return without_diacritics(text).replace("-", " ").replace("_", " ")


def _option(period: Period) -> str:
    return _key(period.value).replace(" ", "-")

"""How people write the period of a workbook -> the word that the form has for it."""

from thidua_reports.domain.period import Period
from thidua_reports.excel.raw.workbook import RawCell
from thidua_reports.excel.sheets.shown_cells import plain_text
from thidua_reports.language.matching import matching_key

_SPELLINGS = {
    Period.PLEDGE: ("giao ước thi đua", "ký giao ước", "ký kết giao ước", "đăng ký giao ước"),
    Period.HALF_YEAR: (
        *("06 tháng", "6 tháng đầu năm", "06 tháng đầu năm", "sáu tháng", "sáu tháng đầu năm"),
        *("sơ kết", "sơ kết 6 tháng", "sơ kết 06 tháng", "sơ kết 6 tháng đầu năm"),
    ),
    Period.YEAR: ("cả năm", "12 tháng", "tổng kết", "tổng kết năm"),
}
"""None of them may be meant for another period, as "9 tháng" or "6 tháng cuối năm" would be."""
_KNOWN = {
    matching_key(said): period.value
    for period, spellings in _SPELLINGS.items()
    for spelling in (period.value, *spellings)
    for said in (spelling, f"kỳ {spelling}")
}


def in_word_of_form(cell: RawCell) -> RawCell:
    """Return the cell with the form's own word for the period that stands in it."""
    if cell.is_picture or cell.struck:
        return cell
    word = _KNOWN.get(matching_key(plain_text(cell)))
    return cell._replace(value=word) if word else cell

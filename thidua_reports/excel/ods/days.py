"""How an .ods workbook shows days and times of day -> a format as Excel writes it."""

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.raw.workbook import DAY_FORMAT

_UNITS = {
    names.DAY_OF_MONTH: "d",
    names.MONTH: "m",
    names.YEAR: "yy",
    names.HOURS: "h",
    names.MINUTES: "m",
    names.SECONDS: "s",
}
_CLOCK = ("hh", ":", "mm", ":", "ss")
_WEEKDAYS = {"long": "dddd"}
_NAMES = {"long": "mmmm"}


def day_format(data_style: etree._Element) -> str:
    """Return the format of a style of days or of times."""
    pieces = [_piece(each) for each in data_style]
    if data_style.tag == names.DAY_STYLE:
        is_stated = data_style.get(names.ORDERED_BY_MACHINE) != "true"
        return ("".join(pieces) if is_stated else "") or DAY_FORMAT
    pieces = pieces or [*_CLOCK]
    if data_style.get(names.STOPS_AT_A_DAY) == "false":
        at = next((at for at, each in enumerate(pieces) if each[:1] in ("h", "m", "s")), 0)
        pieces[at : at + 1] = [f"[{each}]" for each in pieces[at : at + 1]]
    return "".join(pieces)


def _piece(element: etree._Element) -> str:
    length = element.get(names.LENGTH, "")
    if element.tag == names.LITERAL:
        return f'"{element.text}"' if element.text else ""
    if element.tag == names.HALF_OF_DAY:
        return "AM/PM"
    if element.tag == names.WEEKDAY:
        return _WEEKDAYS.get(length, "ddd")
    if element.tag == names.MONTH and element.get(names.IS_NAMED) == "true":
        return _NAMES.get(length, "mmm")
    unit = _UNITS.get(str(element.tag), "")
    return unit * (2 if length == "long" else 1)

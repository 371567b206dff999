"""How an .ods workbook shows numbers and days -> a format as Excel writes it."""

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.raw.colours import name_of
from thidua_reports.excel.raw.workbook import DAY_FORMAT, GENERAL

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
    pieces = [_piece_of_day(each) for each in data_style]
    if data_style.tag == names.DAY_STYLE:
        is_stated = data_style.get(names.ORDERED_BY_MACHINE) != "true"
        return ("".join(pieces) if is_stated else "") or DAY_FORMAT
    pieces = pieces or [*_CLOCK]
    if data_style.get(names.STOPS_AT_A_DAY) == "false":
        at = next((at for at, each in enumerate(pieces) if each[:1] in ("h", "m", "s")), 0)
        pieces[at : at + 1] = [f"[{each}]" for each in pieces[at : at + 1]]
    return "".join(pieces)


def _piece_of_day(element: etree._Element) -> str:
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


PERCENT_FORMAT, FRACTION_FORMAT = "0.00%", "# ?/?"
_SIGNS = {names.TYPED_TEXT: "@", names.EXPONENT: "0.0E+0"}


def format_of(data_style: etree._Element) -> str:
    """Return what one style of data shows, without those it leaves some numbers to."""
    if data_style.tag in (names.TIME_STYLE, names.DAY_STYLE):
        return day_format(data_style)
    if data_style.find(names.FRACTION) is not None:
        return FRACTION_FORMAT
    is_percent = data_style.tag == names.PERCENT_STYLE
    signs = "".join(_piece(each, is_percent=is_percent) for each in data_style)
    shown = signs or (PERCENT_FORMAT if is_percent else "")
    return _colour_of(data_style) + shown if shown else ""


def _colour_of(data_style: etree._Element) -> str:
    looks = data_style.find(names.TEXT_LOOK)
    ink = "" if looks is None else looks.get(names.INK, "").removeprefix("#").upper()
    return f"[{name}]" if (name := name_of(ink)) else ""


def condition_of(element: etree._Element) -> str:
    """Return "value()>=0" as Excel writes it."""
    return f"[{element.get(names.CONDITION, '').removeprefix('value()').replace('!=', '<>')}]"


def _piece(element: etree._Element, *, is_percent: bool) -> str:
    """Return one part of a number's looks; in a percentage the sign % is written as a text."""
    if element.tag == names.DIGITS:
        return _digits(element)
    text = element.text or ""
    if element.tag == names.MONEY_SIGN:
        return f"[${text}]"
    if element.tag == names.LITERAL and text:
        return "%".join(
            f'"{part}"' if part else "" for part in text.split("%" if is_percent else "\0")
        )
    if element.tag == names.FILL:
        return f"*{text or ' '}"
    return _SIGNS.get(str(element.tag), "")


def _digits(element: etree._Element) -> str:
    whole, decimals = (
        "0" * int(element.get(name, "0")) for name in (names.LEAST_WHOLE, names.LEAST_DECIMALS)
    )
    if names.LEAST_WHOLE not in element.attrib and not decimals:
        return GENERAL
    grouped = "#," if element.get(names.GROUPED) == "true" else ""
    thousands = "," * ((len(element.get(names.DIVISOR, "1")) - 1) // 3)
    shown = whole or "#"
    for text in sorted(element.iterchildren(names.EMBEDDED), key=_position):
        shown = shown.rjust(_position(text) + 1, "#")
        at = len(shown) - _position(text)
        shown = f'{shown[:at]}"{text.text or ""}"{shown[at:]}'
    return f"{grouped}{shown}{'.' if decimals else ''}{decimals}{thousands}"


def _position(embedded: etree._Element) -> int:
    """Return how many digits follow a text among digits."""
    return int(embedded.get(names.EMBEDDED_AT, "0"))

"""How an .ods workbook shows numbers -> a format as Excel writes it."""

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.days import day_format
from thidua_reports.excel.raw.workbook import GENERAL

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
    return signs or (PERCENT_FORMAT if is_percent else "")


def condition_of(element: etree._Element) -> str:
    """Return "value()>=0" as Excel writes it."""
    return f"[{element.get(names.CONDITION, '').removeprefix('value()').replace('!=', '<>')}]"


def _piece(element: etree._Element, *, is_percent: bool) -> str:
    """Return one part of a number's looks; in a percentage the sign % stands as a text."""
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
    """Return how many digits stand behind a text among digits."""
    return int(embedded.get(names.EMBEDDED_AT, "0"))

"""The styles of an .ods workbook -> a cell's number format as Excel would write it, and marks."""

import re
from collections.abc import Iterator

from lxml import etree

from thidua_reports.reading import ods_names as names
from thidua_reports.reading.ods_days import day_format
from thidua_reports.reading.raw_workbook import GENERAL
from thidua_reports.reading.seen_text import Look

CELL_FAMILY, TEXT_FAMILY, SHEET_FAMILY = "table-cell", "text", "table"
PERCENT_FORMAT, FRACTION_FORMAT = "0.00%", "# ?/?"
"""Of a length of time, which may be more than a day."""

_WITHOUT_CONDITION = (
    re.compile(r"^\[>=0\]([^;\[]*);([^;\[]*)$"),
    re.compile(r"^\[>0\]([^;\[]*);\[<0\]([^;]*;[^;\[]*)$"),
)
"""What a format says of positive, negative and other numbers by the order of its sections."""
_SIGNS = {names.TYPED_TEXT: "@", names.EXPONENT: "0.0E+0"}


class Styles:
    """What the styles of a workbook mean; a name that is not theirs means nothing special."""

    def __init__(self, *parts: etree._Element) -> None:
        found = [element for part in parts for element in part.iter(names.STYLE)]
        self._styles = {
            (each.get(names.FAMILY, ""), each.get(names.STYLE_NAME, "")): each for each in found
        }
        self._formats = {
            each.get(names.STYLE_NAME, ""): each
            for part in parts
            for each in part.iter(*names.DATA_STYLES)
        }

    def number_format(self, name: str) -> str:
        """Return how the cell style shows a number, as Excel would write it."""
        for style in self._with_parents(CELL_FAMILY, name):
            data_style = self._formats.get(style.get(names.DATA_STYLE, ""))
            if data_style is not None:
                sections = ";".join(self._sections(data_style))
                for conditions in _WITHOUT_CONDITION:
                    sections = conditions.sub(r"\1;\2", sections)
                return sections or GENERAL
        return GENERAL

    def shows_sheet(self, name: str) -> bool:
        """Tell whether a sheet of this style is seen."""
        looks = (style.find(names.SHEET_LOOK) for style in self._with_parents(SHEET_FAMILY, name))
        return all(look is None or look.get(names.DISPLAY) != "false" for look in looks)

    def _sections(self, data_style: etree._Element) -> Iterator[str]:
        for condition in data_style.iterchildren(names.MAP):
            mapped = self._formats.get(condition.get(names.MAPPED_STYLE, ""))
            if mapped is not None:
                yield _condition(condition) + _format(mapped)
        yield _format(data_style)

    def look(self, name: str, family: str = CELL_FAMILY) -> Look:
        """Return how the style draws characters."""
        looks = [
            look
            for style in self._with_parents(family, name)
            for look in style.iterchildren(names.TEXT_LOOK)
        ]
        struck = (names.STRUCK_STYLE, names.STRUCK_TYPE)
        # a height, `super`, `sub` or per cent of the letters', and their size
        height = f"{_first(looks, names.POSITION)} 0%".split(maxsplit=1)[0]
        is_lowered = height.startswith(("sub", "-"))
        return Look(
            any(_first(looks, attribute) not in ("", "none") for attribute in struck),
            height != "0%" and not is_lowered,
            is_lowered,
        )

    def _with_parents(self, family: str, name: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while name not in seen and (family, name) in self._styles:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = style.get(names.PARENT_STYLE, "")


def _format(data_style: etree._Element) -> str:
    if data_style.tag in (names.TIME_STYLE, names.DAY_STYLE):
        return day_format(data_style)
    if data_style.find(names.FRACTION) is not None:
        return FRACTION_FORMAT
    is_percent = data_style.tag == names.PERCENT_STYLE
    signs = "".join(_piece(each, is_percent=is_percent) for each in data_style)
    return signs or (PERCENT_FORMAT if is_percent else "")


def _condition(element: etree._Element) -> str:
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


def _first(looks: list[etree._Element], attribute: str) -> str:
    """Return what the style itself says, else its nearest parent that says anything."""
    return next((look.get(attribute, "") for look in looks if attribute in look.attrib), "")

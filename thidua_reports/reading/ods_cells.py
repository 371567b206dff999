"""A cell of an .ods workbook -> its value, formula, format and marks, as of an .xlsx one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree
from openpyxl.styles.numbers import is_timedelta_format
from openpyxl.utils.datetime import WINDOWS_EPOCH

from thidua_reports.reading import ods_names as names
from thidua_reports.reading.ods_formula import excel_formula
from thidua_reports.reading.ods_styles import PERCENT_FORMAT, TEXT_FAMILY, Styles
from thidua_reports.reading.raw_workbook import (
    DAY_FORMAT,
    ERROR_TEXTS,
    GENERAL,
    TIME_FORMAT,
    WRONG_VALUE,
)
from thidua_reports.reading.serials import value_of

NUMBER_TYPES = ("float", "percentage", "currency")
DAY_TYPE, TIME_TYPE, TRUTH_TYPE, ERROR_TYPE = "date", "time", "boolean", "error"
LIBREOFFICE_ERROR = "Err:"
MOST_SPACES = 100
_BLANKS = re.compile(r"[ \t\r\n]+")
_DURATION = re.compile(
    r"(?P<sign>-?)P(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?"
)


@dataclass(frozen=True)
class CellContent:
    """What a cell holds, wherever it stands."""

    value: object
    formula: str
    number_format: str
    marked: bool


def has_content(cell: etree._Element) -> bool:
    """Tell whether there is anything in the cell, be it a formula that shows nothing."""
    is_told = names.VALUE_TYPE in cell.attrib or names.FORMULA in cell.attrib
    return is_told or bool(_text(cell))


def read_content(cell: etree._Element, styles: Styles, style: str) -> CellContent:
    """Return what the cell holds, in the style that is its own, its row's or its column's."""
    number_format = _number_format(cell, styles.number_format(style))
    spans = {span.get(names.TEXT_STYLE, "") for span in _spans(cell)}
    return CellContent(
        _value(cell, number_format),
        excel_formula(cell.get(names.FORMULA, "")),
        number_format,
        styles.is_marked(style) or any(styles.is_marked(each, TEXT_FAMILY) for each in spans),
    )


def _number_format(cell: etree._Element, of_style: str) -> str:
    """What the cell says of its value counts more than its style, and what it shows, most."""
    match cell.get(names.VALUE_TYPE):
        case "percentage":
            return PERCENT_FORMAT
        case "date":
            return DAY_FORMAT
        case "time":
            return of_style if is_timedelta_format(of_style) else TIME_FORMAT
        case "float" if of_style == GENERAL and _text(cell).endswith("%"):
            return PERCENT_FORMAT
    return of_style


def _value(cell: etree._Element, number_format: str) -> object:
    text = _text(cell)
    if _is_error(cell, text):
        return text if text.upper() in ERROR_TEXTS else WRONG_VALUE
    kind = cell.get(names.VALUE_TYPE)
    if kind == TRUTH_TYPE:
        return cell.get(names.TRUTH) == "true"
    if kind in (*NUMBER_TYPES, DAY_TYPE, TIME_TYPE):
        return _measured(cell, number_format, text)
    return cell.get(names.STRING) or text or None


def _is_error(cell: etree._Element, text: str) -> bool:
    """LibreOffice says so; others write a number, 0, under the error that they show."""
    shows_error = text.upper() in ERROR_TEXTS or text.startswith(LIBREOFFICE_ERROR)
    return cell.get(names.OUTCOME_TYPE) == ERROR_TYPE or (
        shows_error and names.FORMULA in cell.attrib
    )


def _measured(cell: etree._Element, number_format: str, text: str) -> object:
    try:
        serial = _serial(cell)
    except (ValueError, OverflowError):  # no number or day after all, or one of before year 1
        return WRONG_VALUE
    if number_format == GENERAL and serial in (0, 1) and text.isalpha():
        return bool(serial)  # a formula's TRUE, which LibreOffice writes as the number 1
    return value_of(serial, number_format)


def _serial(cell: etree._Element) -> float:
    match cell.get(names.VALUE_TYPE):
        case "date":
            day = datetime.fromisoformat(cell.get(names.DAY, "")).replace(tzinfo=None)
            return (day - WINDOWS_EPOCH) / timedelta(days=1)
        case "time":
            return _duration(cell.get(names.TIME, "")) / timedelta(days=1)
    return float(cell.get(names.VALUE, ""))


def _duration(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if not found:
        raise ValueError(text)
    parts = found.groupdict(default="0")
    length = timedelta(
        days=int(parts["days"]),
        hours=int(parts["hours"]),
        minutes=int(parts["minutes"]),
        seconds=float(parts["seconds"].replace(",", ".")),
    )
    return -length if found["sign"] else length


def _text(cell: etree._Element) -> str:
    return "\n".join("".join(_pieces(each)) for each in cell.iterchildren(names.PARAGRAPH))


def _pieces(element: etree._Element) -> Iterator[str]:
    yield _BLANKS.sub(" ", element.text or "")
    for child in element.iterchildren(etree.Element):
        if child.tag == names.SPACES:
            yield " " * min(int(child.get(names.SPACE_COUNT, "1")), MOST_SPACES)
        elif child.tag == names.TAB:
            yield "\t"
        elif child.tag == names.LINE_BREAK:
            yield "\n"
        elif child.tag != names.ANNOTATION:
            yield from _pieces(child)
        yield _BLANKS.sub(" ", child.tail or "")


def _spans(cell: etree._Element) -> Iterator[etree._Element]:
    for paragraph in cell.iterchildren(names.PARAGRAPH):
        yield from paragraph.iter(names.SPAN)

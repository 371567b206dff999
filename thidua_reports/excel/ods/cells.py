"""A cell of an .ods workbook -> its value, formula, format and marks, as of an .xlsx one."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from lxml import etree

from thidua_reports.domain.place import NOWHERE
from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.numbers import PERCENT_FORMAT
from thidua_reports.excel.ods.styles import Styles
from thidua_reports.excel.raw.cell_styles import Run, styled_text, styled_value
from thidua_reports.excel.raw.own_words import own_words
from thidua_reports.excel.raw.serials import (
    WINDOWS_EPOCH,
    is_date_format,
    is_timedelta_format,
    value_of,
)
from thidua_reports.excel.raw.workbook import (
    DAY_FORMAT,
    GENERAL,
    TIME_FORMAT,
    WRONG_VALUE,
    RawCell,
    is_error_text,
)

TRUTH_TYPE, ERROR_TYPE = "boolean", "error"
MEASURED = ("float", "percentage", "currency", "date", "time", TRUTH_TYPE)
MOST_SPACES = 100
_BLANKS = re.compile(r"[ \t\r\n]+")
_DURATION = re.compile(
    r"(?P<sign>-?)P(?:(?P<days>\d+)D)?"
    r"(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?"
)


def has_content(cell: etree._Element) -> bool:
    """Return whether there is anything in the cell, be it a formula that shows nothing."""
    has_value = names.VALUE_TYPE in cell.attrib or names.FORMULA in cell.attrib
    return has_value or bool(_text(cell)) or cell.find(names.ANNOTATION) is not None


def read_content(cell: etree._Element, styles: Styles, style: str) -> RawCell:
    """Return what the cell holds, in the style that is its own, its row's or its column's.

    It has no place yet.
    """
    drawn = styles.cell_style(style)
    drawn = drawn.showing(_number_format(cell, drawn.number_format))
    formula = excel_formula(cell.get(names.FORMULA, ""))
    if _is_text(cell):
        found = styled_text(tuple(_runs(cell, styles, style)), formula, drawn, NOWHERE)
    else:
        found = styled_value(_value(cell, drawn.number_format), formula, drawn, NOWHERE)
    return found._replace(comment=_comment(cell))


def _comment(cell: etree._Element) -> str:
    lines = cell.iterfind(f"{names.ANNOTATION}/{names.PARAGRAPH}")
    words = " ".join("".join(map(str, line.itertext())) for line in lines).split()
    return own_words(" ".join(words))


def _is_text(cell: etree._Element) -> bool:
    is_measured = cell.get(names.VALUE_TYPE) in MEASURED
    return _has_value(cell) and not is_measured and not _is_error(cell, _text(cell))


def _has_value(cell: etree._Element) -> bool:
    """A formula that nobody has computed has neither a value nor anything that it shows."""
    is_given = names.VALUE_TYPE in cell.attrib or names.OUTCOME_TYPE in cell.attrib
    return is_given or cell.find(names.PARAGRAPH) is not None


def _number_format(cell: etree._Element, of_style: str) -> str:
    """What is given with the value counts more than its style, and what it shows, most."""
    match cell.get(names.VALUE_TYPE):
        case "percentage" if "%" not in of_style:
            return PERCENT_FORMAT
        case "date":
            is_day = is_date_format(of_style) and not is_timedelta_format(of_style)
            return of_style if is_day else DAY_FORMAT
        case "time":
            return of_style if is_date_format(of_style) else TIME_FORMAT
        case "float" if of_style == GENERAL and _text(cell).endswith("%"):
            return PERCENT_FORMAT
    return of_style


def _value(cell: etree._Element, number_format: str) -> object:
    if not _has_value(cell):
        return None
    text = _text(cell)
    if _is_error(cell, text):
        return text if text.startswith("#") and is_error_text(text) else WRONG_VALUE
    if cell.get(names.VALUE_TYPE) == TRUTH_TYPE:
        return cell.get(names.TRUTH) == "true"
    return _measured(cell, number_format, text)


def _is_error(cell: etree._Element, text: str) -> bool:
    """LibreOffice writes so; others write a number, 0, under the error that they show."""
    return cell.get(names.OUTCOME_TYPE) == ERROR_TYPE or (
        is_error_text(text) and names.FORMULA in cell.attrib
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
    return "".join(text for text, _ in _pieces(cell))


def _runs(cell: etree._Element, styles: Styles, of_cell: str) -> Iterator[Run]:
    """What the file has as the text counts more than how it is written out."""
    stated = cell.get(names.STRING)
    if stated:
        yield Run(stated)
        return
    for text, style in _pieces(cell):
        yield styles.run(text, style, of_cell)


def _pieces(cell: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield what is written in the cell, each piece with the style of the span around it."""
    for number, paragraph in enumerate(cell.iterchildren(names.PARAGRAPH)):
        if number:
            yield "\n", ""
        yield from written(paragraph)


def written(element: etree._Element, style: str = "") -> Iterator[tuple[str, str]]:
    """Yield what is written in a paragraph, each piece with the style of the span around it."""
    yield _BLANKS.sub(" ", element.text or ""), style
    for child in element.iterchildren(etree.Element):
        if child.tag == names.SPACES:
            yield " " * min(int(child.get(names.SPACE_COUNT, "1")), MOST_SPACES), style
        elif child.tag == names.TAB:
            yield "\t", style
        elif child.tag == names.LINE_BREAK:
            yield "\n", style
        elif child.tag != names.ANNOTATION:
            yield from written(child, child.get(names.TEXT_STYLE, style))
        yield _BLANKS.sub(" ", child.tail or ""), style


_PREFIX = re.compile(r"^(?:[a-z]+:)?=")
_PARTS = re.compile(r"""(?P<text>"(?:[^"]|"")*")|\[(?P<cells>(?:'(?:[^']|'')*'|[^\]'])*)\]|;""")
_CELL = re.compile(
    r"(?:'(?P<file>(?:[^']|'')*)'#)?(?:\$?(?P<sheet>'(?:[^']|'')*'|[^.':#$]+))?\."
    r"(?P<cell>\$?[A-Z]*\$?[0-9]*)"
)


def excel_formula(formula: str) -> str:
    """Return the formula with Excel's references and separators; another file in [brackets]."""
    return _PARTS.sub(_part, _PREFIX.sub("=", formula)) if formula else ""


def _part(found: re.Match[str]) -> str:
    if found["text"]:
        return found["text"]
    return "," if found["cells"] is None else _CELL.sub(_reference, found["cells"])


def _reference(found: re.Match[str]) -> str:
    file = f"[{found['file']}]" if found["file"] else ""
    sheet = f"{file}{found['sheet'] or ''}"
    return f"{sheet}!{found['cell']}" if sheet else found["cell"]

"""What a person sees of a cell: its text, in Unicode, a tick, a word."""

from datetime import datetime, time
from functools import lru_cache

from thidua_reports.domain import words
from thidua_reports.domain.place import Place
from thidua_reports.excel.figures.number_text import written_reading
from thidua_reports.excel.figures.numbers import read_number_value, shown_by_format
from thidua_reports.excel.raw.number_formats import text_frame
from thidua_reports.excel.raw.sign_fonts import as_drawn, has_signs
from thidua_reports.excel.raw.workbook import RawCell, is_error_text
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.old_scripts import has_lost_letters, in_font, old_text
from thidua_reports.language.text import clean_text, shortened

_SIGN_FONT = "wingdings"
_SIGN_LETTERS = {0xF000 + ord(each): each for each in words.TICKS_OF_FONTS[_SIGN_FONT]}
"""Word and others write a letter of such a font by a number of its own."""
_AS_PICTURE = "\ufe0f"
"""Follows a sign that is to be drawn in colours."""


def means_none(cell: RawCell) -> bool:
    """Return whether the cell reads "không có": there is none, on purpose."""
    return matching_key(plain_text(cell)) == matching_key(words.NO_PLAN)


def is_ticked(cell: RawCell) -> bool:
    """Return whether the cell shows a tick or a cross, in whatever way it is written."""
    text = plain_text(cell).replace(_AS_PICTURE, "")
    letter = text.translate(_SIGN_LETTERS)
    font = cell.font.casefold() if letter == text else _SIGN_FONT
    seen = (as_drawn(text) or "") if has_signs(text) else text
    is_sign = letter in words.TICKS_OF_FONTS.get(font, ())
    return is_sign or matching_key(seen) in words.TICKS


def is_word(cell: RawCell) -> bool:
    """Return whether the cell holds words without any digit, such as "tốt"; no error value."""
    text = plain_text(cell)
    return (
        isinstance(cell.value, str) and bool(text) and not (is_error_text(text) or _has_digit(text))
    )


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


def heading_of(cell: RawCell) -> str:
    """Return a heading without the sign that its format may add."""
    return clean_text(str(cell.value or "")).strip()


def plain_text(cell: RawCell) -> str:
    """Return the cell's text without surrounding blanks; a number as it would be typed."""
    return "" if cell.value is None else clean_text(shown(cell)).strip()


def shown(cell: RawCell) -> str:
    """Return the cell's value as a message quotes it."""
    match cell.value:
        case str():
            before, after = text_frame(cell.number_format)
            return f"{before}{cell.value}{after}"
        case bool():
            return str(cell.value).upper()
        case datetime():
            return f"{cell.value:%d/%m/%Y}"
        case time():
            return f"{cell.value.hour} giờ {cell.value.minute:02}"
        case int() | float():
            return _shown_number(cell.value, cell.number_format)
    return str(cell.value)


@lru_cache(maxsize=4096, typed=True)
def _shown_number(value: float, number_format: str) -> str:
    seen = shown_by_format(value, number_format)
    if seen is not None:
        return seen
    number = read_number_value(value, number_format)
    return written_reading(number) or format(value, ".15g").replace(".", ",")


def as_unicode(text: str, place: Place, font: str = "") -> tuple[str, tuple[Issue, ...]]:
    """Return the text as it was meant, nothing where that is not certain; and the issue of it.

    A font of an old script shows in which one the text is.
    """
    if has_signs(text):
        return _of_signs(text, place)
    found = in_font(text, font) or old_text(text)
    if not found and not has_lost_letters(text):
        return text, ()
    quoted = shortened(text)
    if found and found.is_certain:
        issue = cell_kinds.OLD_SCRIPT.at(
            place, text=quoted, meant=shortened(found.meant), encoding=found.encoding
        )
        return found.meant, (issue,)
    what = fragments.LETTERS_IN_DOUBT if found else fragments.LETTERS_LOST
    return "", (cell_kinds.DAMAGED_TEXT.at(place, text=quoted, what=what),)


def _of_signs(text: str, place: Place) -> tuple[str, tuple[Issue, ...]]:
    quoted, drawn = shortened(text), as_drawn(text)
    if drawn is None:
        what = fragments.SIGNS_IN_DOUBT
        return "", (cell_kinds.DAMAGED_TEXT.at(place, text=quoted, what=what),)
    details = {"text": quoted, "meant": shortened(drawn), "encoding": fragments.OF_SIGNS}
    return drawn, (cell_kinds.OLD_SCRIPT.at(place, **details),)

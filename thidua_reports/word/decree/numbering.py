"""The numbers that Word itself puts before paragraphs, from word/numbering.xml."""

from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.word.formatting import Formatting
from thidua_reports.word.text import W

_LEVELS = 9
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_BULLET = "-"


class Numbering:
    """The lists of a document, which count on as its paragraphs are gone through in order."""

    def __init__(self, numbering: etree._Element | None, formatting: Formatting) -> None:
        """Index the lists; None are those of a document that has none."""
        found = [] if numbering is None else list(numbering)
        self._formatting = formatting
        self._lists = {_value(each, "numId"): each for each in found if each.tag == W + "num"}
        self._abstract = {
            _value(each, "abstractNumId"): each for each in found if each.tag == W + "abstractNum"
        }
        self._counts: dict[str, list[int]] = {}

    def label(self, paragraph: etree._Element) -> str:
        """Return what Word puts before the next paragraph: "II.", "a)", "-" for a bullet, or ""."""
        list_id, level = self._position(paragraph)
        number = self._lists.get(list_id)
        if number is None:
            return ""
        abstract_id = _value(number.find(W + "abstractNumId"), "val")
        levels = self._levels(abstract_id, number)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(abstract_id, [0] * _LEVELS)
        counts[level] = (counts[level] or _start(levels[level]) - 1) + 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return _written(levels, level, counts)

    def _position(self, paragraph: etree._Element) -> tuple[str, int]:
        list_id = (self._formatting.of_paragraph(paragraph, "numPr/numId") or {}).get("val", "")
        level = (self._formatting.of_paragraph(paragraph, "numPr/ilvl") or {}).get("val")
        if level is None:
            level = self._level_of_style(list_id, self._formatting.style_of(paragraph))
        return list_id, int(level)

    def _level_of_style(self, list_id: str, style: str) -> str:
        """Return the level that names a style as its own; the first one where none does."""
        number = self._lists.get(list_id)
        if number is not None:
            abstract = self._abstract.get(_value(number.find(W + "abstractNumId"), "val"))
            for level in () if abstract is None else abstract.iter(W + "lvl"):
                if _value(level.find(W + "pStyle"), "val") == style:
                    return _value(level, "ilvl")
        return "0"

    def _levels(self, abstract_id: str, number: etree._Element) -> Mapping[int, etree._Element]:
        abstract = self._abstract.get(abstract_id)
        own = [] if abstract is None else [*abstract.iter(W + "lvl")]
        return {int(_value(each, "ilvl")): each for each in (*own, *number.iter(W + "lvl"))}


def roman(number: int) -> str:
    """Return a number in small Roman letters."""
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def _written(levels: Mapping[int, etree._Element], level: int, counts: list[int]) -> str:
    if _form(levels[level]) == "bullet":
        return _BULLET
    text = _value(levels[level].find(W + "lvlText"), "val")
    for place, count in _shown(levels, counts):
        text = text.replace(f"%{place + 1}", count)
    return text.strip()


def _shown(levels: Mapping[int, etree._Element], counts: list[int]) -> Iterator[tuple[int, str]]:
    for place, layout in levels.items():
        yield place, _counted(counts[place] or _start(layout), _form(layout))


def _counted(count: int, form: str) -> str:
    if form.endswith("Roman"):
        counted = roman(count)
    elif form.endswith("Letter"):
        counted = _LETTERS[(count - 1) % len(_LETTERS)]
    else:
        return f"{count:02}" if form == "decimalZero" else str(count)
    return counted.upper() if form.startswith("upper") else counted


def _form(layout: etree._Element) -> str:
    return _value(layout.find(W + "numFmt"), "val") or "decimal"


def _start(layout: etree._Element) -> int:
    return int(_value(layout.find(W + "start"), "val") or "1")


def _value(element: etree._Element | None, name: str) -> str:
    return "" if element is None else str(element.get(W + name, ""))

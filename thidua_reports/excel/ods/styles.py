"""The styles of an .ods workbook -> how cells, their characters, rows and columns are drawn."""

import re
from collections.abc import Iterable, Iterator, Sequence
from math import inf

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.numbers import condition_of, format_of
from thidua_reports.excel.raw.cell_styles import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    CellStyle,
    Look,
    Run,
    veil_of,
    words_of,
)
from thidua_reports.excel.raw.colours import WHITE, is_unseen
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.workbook import GENERAL, Rule

CELL_FAMILY, TEXT_FAMILY, SHEET_FAMILY = "table-cell", "text", "table"
ROW_FAMILY, COLUMN_FAMILY = "table-row", "table-column"
_DEFAULT = "Default"
"""The style of cells that name none."""
_LENGTH = re.compile(r"(?P<size>\d*\.?\d+)(?P<unit>[a-z]+)")
_POINTS = {"in": 72.0, "cm": 28.35, "mm": 2.835, "pt": 1.0, "pc": 12.0, "px": 0.75}
_POINTS_OF_A_CHARACTER = 5.25
_SHOWN = r"(?:\[[A-Z]\w*\])?[^;\[]*"
_WITHOUT_CONDITION = (
    re.compile(rf"^\[>=0\]({_SHOWN});({_SHOWN})$"),
    re.compile(rf"^\[>0\]({_SHOWN});\[<0\]([^;]*;{_SHOWN})$"),
)
"""How a format shows positive, negative and other numbers, by the order of its sections."""


class Styles:
    """What the styles of a workbook mean; a name that is not theirs means nothing special."""

    def __init__(self, *parts: etree._Element) -> None:
        def named(*tags: str) -> dict[str, etree._Element]:
            found = (each for part in parts for each in part.iter(*tags))
            return {each.get(names.STYLE_NAME, ""): each for each in found}

        found = [each for part in parts for each in part.iter(names.STYLE, names.DEFAULT_LOOK)]
        self._styles = {
            (each.get(names.FAMILY, ""), each.get(names.STYLE_NAME, "")): each for each in found
        }
        self._by_shown_name = {
            (each.get(names.FAMILY, ""), each.get(names.DISPLAY_NAME, "")): each.get(
                names.STYLE_NAME, ""
            )
            for each in found
        }
        faces = named(names.FONT_FACE).items()
        self._faces = {name: each.get(names.FAMILY_OF_FACE, "") for name, each in faces}
        self._pages, self._formats = named(names.PAGE), named(*names.DATA_STYLES)
        self._made: dict[str, CellStyle] = {}
        self._rules: dict[str, Sequence[Rule]] = {}

    def number_format(self, name: str) -> str:
        """Return how the cell style shows a number, as Excel would write it."""
        return self._format_of(self._with_parents(CELL_FAMILY, name)) or GENERAL

    def _format_of(self, styles: Iterable[etree._Element]) -> str:
        for style in styles:
            data_style = self._formats.get(style.get(names.DATA_STYLE, ""))
            if data_style is not None:
                sections = ";".join(self._sections(data_style))
                for conditions in _WITHOUT_CONDITION:
                    sections = conditions.sub(r"\1;\2", sections)
                return sections or GENERAL
        return ""

    def shows_sheet(self, name: str) -> bool:
        """Return whether a sheet of this style is seen."""
        looks = (style.find(names.SHEET_LOOK) for style in self._with_parents(SHEET_FAMILY, name))
        return all(look is None or look.get(names.DISPLAY) != "false" for look in looks)

    def words_on_pages(self, name: str) -> tuple[str, ...]:
        """Return what is printed above and below a sheet of this style."""
        styles = self._with_parents(SHEET_FAMILY, name)
        page = next((page for each in styles if (page := each.get(names.PAGE_OF_SHEET))), "")
        parts = self._pages[page].iterchildren(*names.ON_PAGES) if page in self._pages else ()
        printed = (each for each in parts if each.get(names.DISPLAY_ON_PAGE) != "false")
        return words_of(
            "".join(_written(line)) for each in printed for line in each.iter(names.PARAGRAPH)
        )

    def _sections(self, data_style: etree._Element) -> Iterator[str]:
        for condition in data_style.iterchildren(names.MAP):
            mapped = self._formats.get(condition.get(names.MAPPED_STYLE, ""))
            if mapped is not None:
                yield condition_of(condition) + format_of(mapped)
        yield format_of(data_style)

    def cell_style(self, name: str) -> CellStyle:
        """Return how cells of this style are drawn; made once."""
        if name not in self._made:
            self._made[name] = self._cell_style(name or _DEFAULT)
        return self._made[name]

    def run(self, text: str, name: str, cell: str) -> Run:
        """Return characters of a style of their own within a cell of its style."""
        if not name:
            return Run(text)
        looks = self._looks((TEXT_FAMILY, name), (CELL_FAMILY, cell or _DEFAULT))
        return Run(kept_apart(text, self._font(looks)), _look(looks))

    def is_tiny_row(self, name: str) -> bool:
        """Return whether nothing is seen in a row of this style."""
        return self._is_below((ROW_FAMILY, name), names.ROW_HEIGHT, LEAST_HEIGHT)

    def is_tiny_column(self, name: str) -> bool:
        """Return whether nothing is seen in a column of this style."""
        least = LEAST_WIDTH * _POINTS_OF_A_CHARACTER
        return self._is_below((COLUMN_FAMILY, name), names.COLUMN_WIDTH, least)

    def rule(self, name: str) -> Rule:
        """Return what a style does to a cell to which a condition gives it.

        What holds for all cells is left out of it.
        """
        key = CELL_FAMILY, self._by_shown_name.get((CELL_FAMILY, name), name)
        styles = [each for each in self._with_parents(*key) if not _is_usual(each)]
        looks = [each for style in styles for each in style.iterchildren(names.TEXT_LOOK)]
        cell = [each for style in styles for each in style.iterchildren(names.CELL_LOOK)]
        fades = is_unseen(_ink(looks), _ground(cell))
        strikes = _look(looks).is_struck or _is_crossed(cell)
        return Rule(self._format_of(styles), strikes, fades=fades)

    def rules(self, name: str) -> Sequence[Rule]:
        """Return what conditions may do to the cells of a style."""
        if name not in self._rules:
            styles = self._with_parents(CELL_FAMILY, name or _DEFAULT)
            maps = (each for style in styles for each in style.iterchildren(names.MAP))
            self._rules[name] = [self.rule(each.get(names.MAPPED_STYLE, "")) for each in maps]
        return self._rules[name]

    def _is_below(self, style: tuple[str, str], length: str, least: float) -> bool:
        parts = self._properties(names.ROW_LOOK, style) + self._properties(names.COLUMN_LOOK, style)
        size = _points(_first(parts, length))
        return size is not None and size < least

    def _cell_style(self, name: str) -> CellStyle:
        style = CELL_FAMILY, name
        shown, looks = self.number_format(name), self._looks(style)
        cell = self._properties(names.CELL_LOOK, style)
        ground = _ground(cell)
        veil = veil_of(
            shown,
            _points(_first(looks, names.SIZE)),
            is_lost=is_unseen(_ink(looks), ground),
            is_repeated=_first(cell, names.REPEATED) == "true",
        )
        look = _look(looks)._replace(is_crossed=_is_crossed(cell))
        return CellStyle(shown, look, self._font(looks), veil, ground)

    def _looks(self, *styles: tuple[str, str]) -> list[etree._Element]:
        """Return what the styles set for characters, the nearest first."""
        return [each for style in styles for each in self._properties(names.TEXT_LOOK, style)]

    def _properties(self, tag: str, style: tuple[str, str]) -> list[etree._Element]:
        return [each for one in self._with_parents(*style) for each in one.iterchildren(tag)]

    def _font(self, looks: Sequence[etree._Element]) -> str:
        """Return the name of a font; of one and the same font the file may keep several faces."""
        for look in looks:
            named = look.get(names.FONT, "")
            family = look.get(names.FAMILY_OF_FONT) or self._faces.get(named, named)
            if family:
                return family.strip("'")
        return ""

    def _with_parents(self, family: str, name: str) -> Iterator[etree._Element]:
        """Yield the style, what it is based on, and at last what holds for its whole family."""
        seen: set[str] = set()
        while name not in seen and (family, name) in self._styles:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = style.get(names.PARENT_STYLE, "")


def _look(looks: Sequence[etree._Element]) -> Look:
    struck = (names.STRUCK_STYLE, names.STRUCK_TYPE)
    # a height, `super`, `sub` or per cent of the letters', and their size
    height = f"{_first(looks, names.POSITION)} 0%".split(maxsplit=1)[0]
    is_lowered = height.startswith(("sub", "-"))
    return Look(
        any(_first(looks, attribute) not in ("", "none") for attribute in struck),
        height != "0%" and not is_lowered,
        is_lowered,
    )


def _is_crossed(cell: Sequence[etree._Element]) -> bool:
    """Return whether a line is drawn from corner to corner."""
    return any(_first(cell, line) not in ("", "none") for line in names.DIAGONALS)


def _is_usual(style: etree._Element) -> bool:
    """Return whether it is what other styles are based on."""
    return style.tag == names.DEFAULT_LOOK or style.get(names.STYLE_NAME) == _DEFAULT


def _points(length: str) -> float | None:
    """Return a length in points, where it is known."""
    found = _LENGTH.fullmatch(length)
    return None if found is None else float(found["size"]) * _POINTS.get(found["unit"], inf)


def _written(element: etree._Element) -> Iterator[str]:
    """Yield what is in a line but for what the program puts in itself, such as the page."""
    yield element.text or ""
    for child in element:
        if child.tag == names.SPAN:
            yield from _written(child)
        yield f" {child.tail or ''}"


def _ink(looks: Sequence[etree._Element]) -> str:
    """Return the colour of characters; nothing where the program picks one that is seen."""
    for look in looks:
        if look.get(names.INK_OF_MACHINE) == "true":
            return ""
        if names.INK in look.attrib:
            return _colour(look.get(names.INK, ""))
    return ""


def _ground(cell: Sequence[etree._Element]) -> str:
    ground = _first(cell, names.GROUND)
    return WHITE if ground in ("", "transparent") else _colour(ground)


def _colour(written: str) -> str:
    return written.removeprefix("#").upper()


def _first(looks: Sequence[etree._Element], attribute: str) -> str:
    """Return the value of the style itself, else of its nearest parent that has one."""
    return next((look.get(attribute, "") for look in looks if attribute in look.attrib), "")

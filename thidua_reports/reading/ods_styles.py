"""The styles of an .ods workbook -> a cell's number format as Excel would write it, and marks."""

from collections.abc import Iterator

from lxml import etree

from thidua_reports.reading import ods_names as names
from thidua_reports.reading.raw_workbook import DAY_FORMAT, GENERAL, TIME_FORMAT
from thidua_reports.reading.seen_text import Look

CELL_FAMILY, TEXT_FAMILY = "table-cell", "text"
PERCENT_FORMAT, FRACTION_FORMAT, TEXT_FORMAT = "0.00%", "# ?/?", "@"
NUMBER_FORMAT = "0"
"""Of a number with words or signs around it, which are not part of it."""
LONG_TIME_FORMAT = "[h]:mm:ss"
"""Of a length of time, which may be more than a day."""

_FORMATS = {
    names.PERCENT_STYLE: PERCENT_FORMAT,
    names.DAY_STYLE: DAY_FORMAT,
    names.TEXT_DATA_STYLE: TEXT_FORMAT,
}


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
        """Return the kind of number that the cell style shows, as one format of that kind."""
        for style in self._with_parents(CELL_FAMILY, name):
            data_style = self._formats.get(style.get(names.DATA_STYLE, ""))
            if data_style is not None:
                return ";".join(dict.fromkeys(self._sections(data_style)))
        return GENERAL

    def _sections(self, data_style: etree._Element) -> Iterator[str]:
        for condition in data_style.iterchildren(names.MAP):
            mapped = self._formats.get(condition.get(names.MAPPED_STYLE, ""))
            if mapped is not None:
                yield _format(mapped)
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
    if data_style.tag == names.TIME_STYLE:
        is_long = data_style.get(names.STOPS_AT_A_DAY) == "false"
        return LONG_TIME_FORMAT if is_long else TIME_FORMAT
    if data_style.find(names.FRACTION) is not None:
        return FRACTION_FORMAT
    as_is = GENERAL if data_style.find(names.LITERAL) is None else NUMBER_FORMAT
    return _FORMATS.get(data_style.tag, as_is)


def _first(looks: list[etree._Element], attribute: str) -> str:
    """Return what the style itself says, else its nearest parent that says anything."""
    return next((look.get(attribute, "") for look in looks if attribute in look.attrib), "")

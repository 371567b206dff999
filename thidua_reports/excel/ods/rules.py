"""The conditional formats of an .ods table -> those that let a cell show something else."""

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from thidua_reports.excel.ods import names
from thidua_reports.excel.ods.styles import Styles
from thidua_reports.excel.raw.areas import Area, areas_of
from thidua_reports.excel.raw.workbook import Rule

_NONE = Rule()
_SHEET = re.compile(r"(?:'(?:[^']|'')*'|[^\s.':]*)\.|\$")
"""What stands before a cell in the list of areas, each cell of which names its sheet."""


def rules_of(table: etree._Element, styles: Styles) -> Iterator[tuple[Iterable[Area], Rule]]:
    """Yield the rules of LibreOffice by which a cell may show something else, with their areas.

    Those that stand in styles are told by these. Whether its condition is met is not asked.
    """
    for each in table.iterfind(names.CONDITIONAL_FORMATS):
        areas = tuple(areas_of(_SHEET.sub("", each.get(names.CONDITIONAL_AREA, ""))))
        found = (_rule(rule, styles) for rule in each.iterchildren(etree.Element))
        yield from ((areas, rule) for rule in found if rule != _NONE)


def _rule(element: etree._Element, styles: Styles) -> Rule:
    """Whether icons stand alone is told by the first of their limits."""
    if element.tag in names.DRAWN_RULES:
        return Rule(hides=any(each.get(names.SHOWS_VALUE) == "false" for each in element.iter()))
    if element.tag == names.RULE:
        return styles.rule(element.get(names.RULE_STYLE, ""))
    if element.tag == names.RULE_OF_DAYS:
        return styles.rule(element.get(names.STYLE_OF_DAYS, ""))
    return _NONE

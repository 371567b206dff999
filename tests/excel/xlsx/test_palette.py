"""The colours that a workbook knows by number, and those of its theme."""

import pytest
from lxml import etree

from thidua_reports.excel.xlsx.palette import Palette, palette_of

THEME = etree.fromstring(
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>'
    '<a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FAFAFA"/></a:lt1>'
    '<a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2>'
    '<a:accent1><a:srgbClr val="123456"/></a:accent1>'
    "</a:clrScheme></a:themeElements></a:theme>"
)
STYLES = etree.fromstring(
    "<styleSheet><colors><indexedColors>"
    '<rgbColor rgb="00ABCDEF"/></indexedColors></colors></styleSheet>'
)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('theme="0"', "FAFAFA"),
        ('theme="1"', "111111"),
        ('theme="2"', "DDDDDD"),
        ('theme="4"', "123456"),
        ('theme="5"', "C0504D"),
        ('indexed="0"', "ABCDEF"),
        ('indexed="1"', "FFFFFF"),
        ('indexed="64"', "000000"),
        ('indexed="43"', "FFFF99"),
        ('rgb="FFffeb9c"', "FFEB9C"),
        ('auto="1"', "automatic"),
        ('indexed="99"', ""),
        ('theme="x"', ""),
        ("", ""),
    ],
)
def test_each_way_of_naming_a_colour(attributes, expected):
    element = etree.fromstring(f"<color {attributes}/>")

    assert palette_of(STYLES, THEME).colour(element, "automatic") == expected


def test_a_workbook_without_colours_of_its_own_has_excels():
    assert palette_of(None, None) == Palette()

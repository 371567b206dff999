"""The texts of an .xlsx workbook, those that cells share and those of their own."""

import re
from collections.abc import Sequence

from lxml import etree

from thidua_reports.excel.raw.seen_text import Look, Run
from thidua_reports.excel.raw.sign_fonts import kept_apart
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx.styles import look_of

Text = tuple[Run, ...]
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def shared_texts(strings: etree._Element | None) -> Sequence[Text]:
    """Return the texts that cells name by their position."""
    if strings is None:
        return ()
    space = namespace_of(strings)
    return tuple(text_of(item, space) for item in strings.iterchildren(f"{space}si"))


def text_of(item: etree._Element, space: str) -> Text:
    """Return the runs of a text; signs of pronunciation are none of it."""
    if len(item) == 1 and item[0].tag == f"{space}t":
        return (Run(decoded(item[0].text or "")),)
    return tuple(
        Run(kept_apart(decoded(_written(part, space)), _font(part, space)), _look(part, space))
        for part in item.iterchildren(f"{space}t", f"{space}r")
    )


def decoded(text: str) -> str:
    """Return a text with the characters that the file writes as _xHHHH_.

    A character beyond the first plane is written as two halves; one half alone is none.
    """
    if "_x" not in text:
        return text
    halves = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return halves.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _written(part: etree._Element, space: str) -> str:
    if part.tag == f"{space}t":
        return part.text or ""
    return "".join(each.text or "" for each in part.iterchildren(f"{space}t"))


def _font(part: etree._Element, space: str) -> str:
    named = part.find(f"{space}rPr/{space}rFont")
    return "" if named is None else named.get("val", "")


def _look(part: etree._Element, space: str) -> Look | None:
    properties = part.find(f"{space}rPr")
    return None if properties is None else look_of(properties, space)

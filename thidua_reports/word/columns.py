"""Figures that a template prints under the heading of another column."""

from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.word.contract import Contract
from thidua_reports.word.fields import FieldUse, printed_uses
from thidua_reports.word.tags import Tag
from thidua_reports.word.text import CELL, ROW, TABLE, text_in

Headings = Mapping[str, Mapping[str, str]]
"""By field, the headings that it is printed under, as they are compared and as they are written."""


def column_issues(tags: Sequence[Tag], contract: Contract) -> Iterator[Issue]:
    """Report a field below a heading that the shipped template has for another of its row."""
    shipped = {name: _headings(uses) for name, uses in printed_uses(contract.tags).items()}
    for name, uses in printed_uses([tag for tag in tags if not tag.is_remark]).items():
        known = shipped.get(name, {})
        for use in uses:
            heading = _heading(use)
            others = _fields_under(heading, name, shipped)
            if known and others and matching_key(heading) not in known:
                yield use.tag.issue(
                    template_content_kinds.UNDER_OTHER_HEADING,
                    heading=heading,
                    other=others[0].replace("[]", ""),
                    own=next(iter(known.values())),
                )


def _fields_under(heading: str, name: str, shipped: Headings) -> Sequence[str]:
    record, key = name.rpartition(".")[0], matching_key(heading)
    return [
        other
        for other, known in shipped.items()
        if heading and other != name and other.rpartition(".")[0] == record and key in known
    ]


def _headings(uses: Sequence[FieldUse]) -> Mapping[str, str]:
    found = (_heading(use) for use in uses)
    return {matching_key(heading): heading for heading in found if heading}


def _heading(use: FieldUse) -> str:
    """Return the words above a tag in the nearest row that has as many cells and no tag."""
    element = use.tag.paragraph.element
    cell = next(element.iterancestors(CELL), None)
    row = None if cell is None else next(cell.iterancestors(ROW), None)
    if cell is None or row is None or next(row.iterancestors(TABLE), None) is None:
        return ""
    cells = row.findall(CELL)
    if cell not in cells:
        return ""
    for above in row.itersiblings(ROW, preceding=True):
        if _is_heading(above, len(cells)):
            return " ".join(text_in(above.findall(CELL)[cells.index(cell)]).split())
    return ""


def _is_heading(row: etree._Element, cells: int) -> bool:
    return len(row.findall(CELL)) == cells and "{" not in text_in(row)

"""Figures that a template prints under the heading of another column, or after other words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.issues.catalogue import template_content_kinds, template_slip_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.word.contract import Contract
from thidua_reports.word.fields import FieldUse, printed_uses
from thidua_reports.word.opposed_words import say_opposed
from thidua_reports.word.tags import TAG, Tag
from thidua_reports.word.text import CELL, ROW, TABLE, text_in

Headings = Mapping[str, Mapping[str, str]]
"""By field, the headings that it is printed under, as they are compared and as they are written."""
_REMARK = re.compile(r"\{#.*?#\}", re.DOTALL)
_LABEL_ENDS = ":"
_BEFORE_A_LABEL = " -–+•.;\t"


def column_issues(tags: Sequence[Tag], contract: Contract) -> Iterator[Issue]:
    """Report a field below, or after, words that are of another field or say the opposite."""
    shipped = {name: _headings(uses) for name, uses in printed_uses(contract.tags).items()}
    for name, uses in printed_uses([tag for tag in tags if not tag.is_remark]).items():
        known = shipped.get(name, {})
        for use in uses if known else ():
            heading = _heading(use)
            if heading and matching_key(heading) not in known:
                yield from _of_other(use, heading, shipped, contract)


def _of_other(
    use: FieldUse, heading: str, shipped: Headings, contract: Contract
) -> Iterator[Issue]:
    own = next(iter(shipped[use.name].values()))
    others = _fields_under(heading, use.name, shipped)
    if others and _row_of(use) is not None:
        yield use.tag.issue(
            template_content_kinds.UNDER_OTHER_HEADING,
            heading=heading,
            other=others[0].replace("[]", ""),
            own=own,
        )
    elif others or say_opposed(matching_key(heading), matching_key(own)):
        yield use.tag.issue(
            template_slip_kinds.HEADING_SAYS_OTHER,
            heading=heading,
            meaning=contract.declared[use.name],
            own=own,
        )


def _fields_under(heading: str, name: str, shipped: Headings) -> Sequence[str]:
    record, key = name.rpartition(".")[0], matching_key(heading)
    return [
        other
        for other, known in shipped.items()
        if other != name and other.rpartition(".")[0] == record and key in known
    ]


def _headings(uses: Sequence[FieldUse]) -> Mapping[str, str]:
    found = (_heading(use) for use in uses)
    return {matching_key(heading): heading for heading in found if heading}


def _heading(use: FieldUse) -> str:
    """Return the words above a tag in the nearest row of headings, or those that lead to it."""
    row = _row_of(use)
    return _label(use.tag) if row is None else _column_heading(use, row)


def _label(tag: Tag) -> str:
    """Return the words from the last tag to this one, where they end as a label does."""
    before = TAG.split(tag.paragraph.text[: tag.start])[-1].rstrip()
    return before.rstrip(_LABEL_ENDS).strip(_BEFORE_A_LABEL) if before.endswith(_LABEL_ENDS) else ""


def _row_of(use: FieldUse) -> etree._Element | None:
    cell = next(use.tag.paragraph.element.iterancestors(CELL), None)
    row = None if cell is None else next(cell.iterancestors(ROW), None)
    is_in_table = row is not None and next(row.iterancestors(TABLE), None) is not None
    return row if is_in_table else None


def _column_heading(use: FieldUse, row: etree._Element) -> str:
    """Return the words above a tag in the nearest row that has as many cells and no tag."""
    cell = next(use.tag.paragraph.element.iterancestors(CELL))
    cells = row.findall(CELL)
    if cell not in cells:
        return ""
    for above in row.itersiblings(ROW, preceding=True):
        if len(above.findall(CELL)) == len(cells) and is_heading(above):
            return " ".join(_words_in(above.findall(CELL)[cells.index(cell)]).split())
    return ""


def is_heading(row: etree._Element) -> bool:
    """Return whether a row of a table holds words alone, and remarks on them."""
    return "{" not in _words_in(row)


def _words_in(element: etree._Element) -> str:
    return _REMARK.sub("", text_in(element))

"""Point 18: annexes are headed, numbered, tied to their document, and referred to."""

import re
from collections.abc import Iterator

from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.numbering import roman
from thidua_reports.word.decree.parts import ANNEX, Annex, Parts
from thidua_reports.word.decree.points import Finding, Point, Reason

_HEADING = Look((14, 14), is_bold=True, is_capital=False, is_centred=True)
_TITLE = Look((13, 14), is_bold=True, is_capital=True, is_centred=True)
_OF_DOCUMENT = Look((13, 14), is_bold=False, is_italic=True, is_centred=True)
_ATTACHED = re.compile(r"\(?\s*(Kèm theo|Ban hành kèm theo|\{\{)", re.IGNORECASE)
_REFERENCE = re.compile(r"\bphụ lục\b|\{\{[^}]*phu_luc", re.IGNORECASE)
"""By these words, or in a template by a tag that is named by them."""


def annexes(parts: Parts) -> Iterator[Finding]:
    """Annexes are headed "Phụ lục I", have a title and "(Kèm theo …)", and are referred to.

    Two or more annexes have Roman numbers.
    """
    if parts.beyond:
        yield Finding(Point.ANNEXES, Reason.MISSING, parts.beyond[0].spot)
    elif not parts.annexes:
        yield Finding(Point.ANNEXES, Reason.NONE_THERE)
    for place, annex in enumerate(parts.annexes, start=1):
        yield from look_findings(Point.ANNEXES, annex.heading, _HEADING)
        yield from _number_faults(annex, place, len(parts.annexes))
        yield from _head_faults(annex)
    if parts.annexes and not any(_REFERENCE.search(line.text) for line in parts.text):
        yield Finding(Point.ANNEXES, Reason.NOT_REFERRED_TO, parts.annexes[0].heading.spot)


def _number_faults(annex: Annex, place: int, count: int) -> Iterator[Finding]:
    heading = annex.heading
    found = ANNEX.fullmatch(heading.numbered_text)
    if found is None:
        yield Finding(Point.ANNEXES, Reason.ONLY_DATA_TELLS, heading.spot)
        return
    number = found[1] or ""
    if number and not re.fullmatch(r"[IVXLC]+", number):
        yield Finding(Point.ANNEXES, Reason.NOT_ROMAN, heading.spot)
    elif count > 1 and not number:
        yield Finding(Point.ANNEXES, Reason.UNNUMBERED, heading.spot)
    elif number and number != roman(place).upper():
        yield Finding(Point.ANNEXES, Reason.OUT_OF_ORDER, heading.spot)


def _head_faults(annex: Annex) -> Iterator[Finding]:
    title = annex.lines[0] if annex.lines else None
    if title is None or _ATTACHED.match(title.text) or title.table is not None:
        yield Finding(Point.ANNEXES, Reason.MISSING, annex.heading.spot)
        return
    yield from look_findings(Point.ANNEXES, title, _TITLE)
    attached = next((line for line in annex.lines[:4] if _ATTACHED.match(line.text)), None)
    if attached is None:
        yield Finding(Point.ANNEXES, Reason.MISSING, title.spot)
        return
    yield from look_findings(Point.ANNEXES, attached, _OF_DOCUMENT)
    if not (attached.text.startswith("(") and attached.text.endswith(")")):
        yield Finding(Point.ANNEXES, Reason.WRONG_WORDING, attached.spot)

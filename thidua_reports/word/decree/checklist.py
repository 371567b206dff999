"""The verdicts of Nghị định 30/2020/NĐ-CP on a document, point by point."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from thidua_reports.word.decree import (
    annexes,
    body,
    head,
    headings,
    page,
    recipients,
    signature,
    title,
)
from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason, Verdict
from thidua_reports.word.decree.written import Written

Check = Callable[[Parts], Iterator[Finding]]

_OF_PAGE = (page.paper, page.margins, page.lettering, page.page_number)
_OF_ISSUER = (head.country, head.motto, head.superior_body, head.issuing_body)
_CHECKS = (
    *_OF_PAGE,
    *_OF_ISSUER,
    head.number,
    head.place_and_day,
    title.title,
    title.legal_basis,
    body.body,
    headings.headings,
    title.addressees,
    recipients.recipients,
    signature.signature,
    annexes.annexes,
    body.end_mark,
    signature.room_to_sign,
)


_OF_PAPER = (*_OF_PAGE, *_OF_ISSUER, title.title)
_POINTS_OF_PAPER = (
    Point.PAPER,
    Point.MARGINS,
    Point.FONT,
    Point.PAGE_NUMBER,
    Point.COUNTRY,
    Point.MOTTO,
    Point.SUPERIOR_BODY,
    Point.ISSUING_BODY,
    Point.TITLE,
)
"""What is asked of a paper to fill in: it is neither numbered nor signed, and sent to nobody."""
_OF_ANNEX = (*_OF_PAGE, annexes.annexes)
_POINTS_OF_ANNEX = (Point.PAPER, Point.MARGINS, Point.FONT, Point.PAGE_NUMBER, Point.ANNEXES)
"""What is asked of an annex in a file of its own (Phụ lục III, mẫu 2.1)."""


def findings(document: bytes) -> tuple[Finding, ...]:
    """Return what is found in a .docx document, finished or a template, in the decree's order.

    Of a template only what is typed in it is judged; its tags are what only data can tell.
    """
    parts = Parts(Written(document))
    checks, points = _asked_of(parts)
    found = [each for check in checks for each in check(parts)]
    found += [Finding(point, Reason.NOT_ASKED_OF_KIND) for point in Point if point not in points]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.point.value))


def _asked_of(parts: Parts) -> tuple[Sequence[Check], Collection[Point]]:
    if parts.is_annex:
        return _OF_ANNEX, _POINTS_OF_ANNEX
    if parts.kind is Kind.PAPER:
        return _OF_PAPER, _POINTS_OF_PAPER
    return _CHECKS, tuple(Point)


def verdicts(document: bytes) -> Mapping[Point, Verdict]:
    """Return how a document stands at each point; one failure outweighs what is not applicable."""
    found = findings(document)
    return {point: _verdict([each for each in found if each.point is point]) for point in Point}


def _verdict(found: list[Finding]) -> Verdict:
    reached = {each.verdict for each in found}
    by_weight = (Verdict.FAIL, Verdict.NOT_APPLICABLE)
    return next((verdict for verdict in by_weight if verdict in reached), Verdict.PASS)

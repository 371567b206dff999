"""What a document breaks of Nghị định 30/2020/NĐ-CP, as issues with their places."""

from collections.abc import Iterable, Mapping, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import decree_kinds, template_content_kinds
from thidua_reports.issues.issue import Issue, IssueKind, errors
from thidua_reports.word.decree.checklist import findings
from thidua_reports.word.decree.points import Finding, Point, Reason, Verdict
from thidua_reports.word.text import BODY, filled_parts, paragraphs, parse
from thidua_reports.zip_package import unpack

MOST_IN_BRIEF = 3

KINDS: Mapping[Point, IssueKind] = {
    Point.PAPER: decree_kinds.PAPER,
    Point.MARGINS: decree_kinds.MARGINS,
    Point.FONT: decree_kinds.FONT,
    Point.PAGE_NUMBER: decree_kinds.PAGE_NUMBER,
    Point.COUNTRY: decree_kinds.COUNTRY,
    Point.MOTTO: decree_kinds.MOTTO,
    Point.SUPERIOR_BODY: decree_kinds.SUPERIOR_BODY,
    Point.ISSUING_BODY: decree_kinds.ISSUING_BODY,
    Point.NUMBER: decree_kinds.NUMBER,
    Point.PLACE_AND_DAY: decree_kinds.PLACE_AND_DAY,
    Point.TITLE: decree_kinds.TITLE,
    Point.LEGAL_BASIS: decree_kinds.LEGAL_BASIS,
    Point.BODY: decree_kinds.BODY,
    Point.HEADINGS: decree_kinds.HEADINGS,
    Point.ADDRESSEES: decree_kinds.ADDRESSEES,
    Point.RECIPIENTS: decree_kinds.RECIPIENTS,
    Point.SIGNATURE: decree_kinds.SIGNATURE,
    Point.ANNEXES: decree_kinds.ANNEXES,
    Point.END_MARK: decree_kinds.END_MARK,
    Point.ROOM_TO_SIGN: decree_kinds.ROOM_TO_SIGN,
}
"""The kind of issue for each point."""


def decree_issues(document: bytes, place: Place, told: Iterable[Issue] = ()) -> tuple[Issue, ...]:
    """Return what a .docx document, finished or a template, breaks; `place` names its file.

    What is wrong in the same way at many places is told at the first, with their count. `told` is
    what has been reported already: a paragraph in error is not judged, and follows from that.
    """
    parts = unpack(document)
    if BODY not in parts:
        return ()
    reported = tuple(told)
    in_error = {issue.place for issue in errors(reported)}
    below = {getattr(place, "paragraph", -1) + 1 for place in in_error}
    of_body = place._replace(sheet=filled_parts(parts).get(BODY, ""))
    places = [each.place for each in paragraphs(parse(parts[BODY]), of_body, BODY)]
    alike: dict[tuple[Point, Reason], list[tuple[Place, Finding]]] = {}
    for each in findings(document):
        number = each.spot.paragraph
        where = of_body if number is None else places[number]
        follows = each.reason is Reason.PARAGRAPH_SPACING and number in below
        if each.verdict is Verdict.FAIL and where not in in_error and not follows:
            alike.setdefault((each.point, each.reason), []).append((where, each))
    if template_content_kinds.NO_PAGE_NUMBER in {issue.kind for issue in reported}:
        alike.pop((Point.PAGE_NUMBER, Reason.MISSING), None)
    return tuple(map(_issue, alike.values()))


def in_brief(issues: Sequence[Issue], place: Place) -> tuple[Issue, ...]:
    """Return the issues if they are few, else one that names the points; `place` is of the file.

    Whoever makes documents has other things to read; `check-template` lists them all.
    """
    if len(issues) <= MOST_IN_BRIEF:
        return tuple(issues)
    points = dict.fromkeys(decree_kinds.PART_NAMES[issue.kind.code] for issue in issues)
    summary = decree_kinds.FAR_FROM_DECREE
    return (summary.at(place, count=len(issues), points=", ".join(points)),)


def _issue(group: Sequence[tuple[Place, Finding]]) -> Issue:
    (where, first), *others = group
    quote = first.spot.quote
    return KINDS[first.point].at(
        where,
        what=decree_kinds.FAULTS[first.reason.name],
        near=decree_kinds.NEAR.format(quote=quote) if quote else "",
        more=decree_kinds.MORE.format(count=len(others)) if others else "",
    )

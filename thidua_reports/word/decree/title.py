"""Points 11, 12 and 15: title and subject, legal basis, addressees."""

import re
from collections.abc import Iterator

from thidua_reports.language.citations import missing_in_citation
from thidua_reports.word.decree.drawn_rules import rule_findings
from thidua_reports.word.decree.kinds import Kind
from thidua_reports.word.decree.looks import Look, look_findings
from thidua_reports.word.decree.parts import Parts
from thidua_reports.word.decree.points import Finding, Point, Reason
from thidua_reports.word.decree.tail import RECIPIENTS
from thidua_reports.word.decree.written import Line
from thidua_reports.word.head_rules import PART_OF_TEXT

_SIZES = (13, 14)
_TITLE = Look(_SIZES, is_bold=True, is_capital=True, is_centred=True)
_SUBJECT = Look(_SIZES, is_bold=True, is_centred=True)
_ABOUT = Look((12, 13), is_bold=False)
_BASIS = Look(_SIZES, is_bold=False, is_italic=True)
_ADDRESSEES = Look(_SIZES, is_bold=False)

_WITH_ADDRESSEES = (Kind.REPORT, Kind.PROPOSAL, Kind.LETTER)
_AS_ABOVE = re.compile(r"-?\s*Như trên\s*[;.]")


def title(parts: Parts) -> Iterator[Finding]:
    """Type and subject are bold and centred, over a rule of 1/3 to 1/2 of the subject."""
    if parts.kind is Kind.LETTER:
        yield from _letter_subject(parts)
        return
    if parts.title is None:
        yield Finding(Point.TITLE, Reason.MISSING)
        return
    yield from look_findings(Point.TITLE, parts.title, _TITLE)
    if not parts.subject:
        yield Finding(Point.TITLE, Reason.MISSING, parts.title.spot)
        return
    for line in parts.subject:
        yield from look_findings(Point.TITLE, line, _SUBJECT)
    yield from rule_findings(Point.TITLE, parts.subject, PART_OF_TEXT, parts.written)


def legal_basis(parts: Parts) -> Iterator[Finding]:
    """Each basis is a line in italics that ends ";", the last "."; what it cites is cited whole.

    A law or an ordinance goes without number and issuing body.
    """
    if not parts.basis:
        yield Finding(Point.LEGAL_BASIS, Reason.NONE_THERE)
    for line in parts.basis:
        yield from look_findings(Point.LEGAL_BASIS, line, _BASIS)
        if line.has_tag:
            yield Finding(Point.LEGAL_BASIS, Reason.ONLY_DATA_TELLS, line.spot)
            continue
        endings = (".", ",") if line is parts.basis[-1] else (";",)
        if not line.text.endswith(endings):
            yield Finding(Point.LEGAL_BASIS, Reason.WRONG_ENDING, line.spot)
        if missing_in_citation(line.text):
            yield Finding(Point.LEGAL_BASIS, Reason.INCOMPLETE_CITATION, line.spot)


def addressees(parts: Parts) -> Iterator[Finding]:
    """Letter, proposal and report name whom they go to, who are "Như trên" among the recipients.

    II.9a and II.9b ask it of a report to a superior; a bloc's reports all go to one.
    """
    if parts.kind not in _WITH_ADDRESSEES:
        yield Finding(Point.ADDRESSEES, Reason.NOT_ASKED_OF_KIND)
        return
    if not parts.addressees:
        yield Finding(Point.ADDRESSEES, Reason.MISSING)
        return
    for line in parts.addressees:
        yield from look_findings(Point.ADDRESSEES, line, _ADDRESSEES)
        if line.text.endswith("}}"):
            yield Finding(Point.ADDRESSEES, Reason.ONLY_DATA_TELLS, line.spot)
    yield from _endings(parts.addressees[1:])
    yield from _as_above(parts)


def _letter_subject(parts: Parts) -> Iterator[Finding]:
    if parts.about is None:
        yield Finding(Point.TITLE, Reason.MISSING)
    else:
        yield from look_findings(Point.TITLE, parts.about, _ABOUT)


def _endings(lines: tuple[Line, ...]) -> Iterator[Finding]:
    for line in lines:
        ending = "." if line is lines[-1] else ";"
        if not line.text.endswith((ending, "}}")):
            yield Finding(Point.ADDRESSEES, Reason.WRONG_ENDING, line.spot)


def _as_above(parts: Parts) -> Iterator[Finding]:
    for at, line in enumerate(parts.tail):
        first = parts.tail[at + 1] if at + 1 < len(parts.tail) else line
        if RECIPIENTS.match(line.text) and not _AS_ABOVE.match(first.numbered_text):
            unknown = first.has_tag
            reason = Reason.ONLY_DATA_TELLS if unknown else Reason.NOT_AS_ABOVE
            yield Finding(Point.ADDRESSEES, reason, first.spot)

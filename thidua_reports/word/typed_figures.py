"""Figures typed into a template where its tags would print those of the period."""

import re
from collections.abc import Iterable, Iterator

from thidua_reports.domain.bloc import Bloc
from thidua_reports.issues.catalogue import template_slip_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.tags import TAG, excerpt, tags
from thidua_reports.word.text import Paragraph

_MEMBERS, _OFFICES = r"đơn vị thành viên|thành viên", r"đơn vị|cơ quan|sở, ngành"
_OTHERS = r"chỉ tiêu|tiêu chí|phiếu|đại biểu|ý kiến|tỷ đồng|triệu đồng"
_SIGNS = "%％"
_COUNT = re.compile(
    rf"(?<![\w.,/])(?:\d{{1,3}}/)?(\d{{1,4}})(?:[.,]\d+)*\s*"
    rf"(?:\(\w+(?: \w+){{0,3}}\)\s*)?(?:({_MEMBERS})|({_OFFICES})|{_OTHERS}|[{_SIGNS}])(?!\w)",
    re.IGNORECASE,
)
_OF_A_RULE = re.compile(
    r"((?:mỗi|từng)(?:\s+\w+){0,3}|(?:không quá|ít nhất|tối thiểu|tối đa|nhiều nhất|quá|trên|dưới|"
    r"từ|đến|đủ|cử|hoặc|thi đua(?:\s+số)?)(?:\s+(?:là|có))?)\s*$",
    re.IGNORECASE,
)
"""What stands before a figure that is the same every year, as that of a rule is."""
_FROM, _OR_MORE = re.compile(r"\btừ\s*$", re.IGNORECASE), re.compile(r"\s*trở\s+lên")
_OTHER_BODY = re.compile(
    r"\b(?:ban(?!\s+hành)|tổ(?!\s+chức)|hội đồng|đoàn|cụm)\b"
    r"(?:\s+(?:-\s+)?(?!khối\b)\w+){0,6}(?:\s+(?:gồm|có)(?:\s+có)?|:)\s*$",
    re.IGNORECASE,
)
"""What stands before the count of a body's members that is not the bloc."""
_PERCENT = re.compile(rf"\s*[{_SIGNS}]")


def typed_figure_issues(paragraphs: Iterable[Paragraph], bloc: Bloc | None) -> Iterator[Issue]:
    """Report counts, percentages and amounts beside the tags, and a percent sign after a tag.

    A count of members that is not that of the bloc is wrong now, others will be one day.
    """
    for paragraph in paragraphs:
        if any(each.isdigit() or each in _SIGNS for each in paragraph.text):
            yield from _percent_signs(paragraph)
            yield from _counts(paragraph, bloc)


def _percent_signs(paragraph: Paragraph) -> Iterator[Issue]:
    for tag in tags([paragraph]):
        after = paragraph.text[tag.start + len(tag.text) :]
        if tag.text.startswith("{{") and _PERCENT.match(after):
            yield tag.issue(template_slip_kinds.PERCENT_TYPED)


def _counts(paragraph: Paragraph, bloc: Bloc | None) -> Iterator[Issue]:
    typed = TAG.sub(lambda match: "\0" * len(match.group()), paragraph.text)
    found = [each for each in _COUNT.finditer(typed) if not _is_of_rule(each)]
    notes = []
    for match in found:
        near = excerpt(paragraph.text, *match.span())
        if bloc and _contradicts(match, bloc):
            kind = template_slip_kinds.STALE_COUNT
            count = len(bloc.members)
            yield kind.at(paragraph.place, found=match.group(), count=count, near=near)
        else:
            notes.append(match.group())
    if notes:
        kind = template_slip_kinds.TYPED_FIGURE
        near = excerpt(paragraph.text, found[0].start(), found[-1].end())
        yield kind.at(paragraph.place, found="; ".join(dict.fromkeys(notes)), near=near)


def _is_of_rule(match: re.Match[str]) -> bool:
    """Return whether a figure is one of a rule; members that a bloc "has from" are counted."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if match[2] and _FROM.search(before) and not _OR_MORE.match(after):
        return False
    return bool(_OF_A_RULE.search(before))


def _contradicts(match: re.Match[str], bloc: Bloc) -> bool:
    """Return whether a count cannot be that of the bloc's members, or of some of them."""
    count, members = int(match[1]), len(bloc.members)
    is_of_other = bool(_OTHER_BODY.search(match.string[: match.start()]))
    is_wrong = count != members if match[2] else bool(match[3]) and count > members
    return is_wrong and not is_of_other

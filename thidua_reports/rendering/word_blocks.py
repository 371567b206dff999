"""Whether the loops and conditions of a Word template open and close in matching places."""

from collections.abc import Iterator, Sequence

from thidua_reports.issues.catalogue import template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.rendering.word_tags import CLOSING, Tag

_WITHIN = {"for": ("else", "endfor"), "if": ("elif", "else", "endif")}


def block_issues(tags: Sequence[Tag]) -> Iterator[Issue]:
    """Check the tags of one part, given in reading order."""
    stack: list[Tag] = []
    for tag in tags:
        if tag.keyword in CLOSING:
            stack.append(tag)
        elif tag.keyword and not (stack and tag.keyword in _WITHIN[stack[-1].keyword]):
            yield tag.issue(template_kinds.BLOCK_NOT_OPENED)
        elif tag.keyword:
            yield from _mismatch(stack[-1], tag)
            if tag.keyword == CLOSING[stack[-1].keyword]:
                stack.pop()
    for tag in stack:
        prefix = f"{tag.prefix} " if tag.prefix else " "
        closing = f"{{%{prefix}{CLOSING[tag.keyword]} %}}"
        yield tag.issue(template_kinds.BLOCK_NOT_CLOSED, closing=closing)


def _mismatch(opening: Tag, tag: Tag) -> Iterator[Issue]:
    if opening.prefix != tag.prefix:
        yield tag.issue(template_kinds.OTHER_PREFIX, opening=opening.text)
    elif not _same_place(opening, tag):
        yield tag.issue(template_kinds.OTHER_PLACE, opening=opening.text)


def _same_place(opening: Tag, tag: Tag) -> bool:
    if not tag.prefix:
        return opening.paragraph is tag.paragraph and _holders(opening) == _holders(tag)
    if opening.unit is None or tag.unit is None:
        return True
    return opening.unit.getparent() is tag.unit.getparent()


def _holders(tag: Tag) -> object:
    return tag.paragraph.holders[tag.start]

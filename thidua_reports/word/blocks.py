"""Whether the loops and conditions of a Word template open and close in matching places."""

from collections.abc import Iterator, Sequence

from thidua_reports.issues.catalogue import template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.tags import CLOSING, Tag

_WITHIN = {"for": ("else", "endfor"), "if": ("elif", "else", "endif")}


def block_issues(tags: Sequence[Tag]) -> Iterator[Issue]:
    """Check the tags of one part, given in reading order."""
    stack: list[Tag] = []
    for position, tag in enumerate(tags):
        if tag.keyword in CLOSING:
            stack.append(tag)
            continue
        while stack and not _is_within(stack[-1], tag) and _lacks_end(stack, tags[position:]):
            yield _not_closed(stack.pop())
        if not (stack and _is_within(stack[-1], tag)):
            yield tag.issue(template_kinds.BLOCK_NOT_OPENED)
            continue
        yield from _mismatch(stack[-1], tag)
        if tag.keyword == CLOSING[stack[-1].keyword]:
            stack.pop()
    yield from map(_not_closed, stack)


def _is_within(opening: Tag, tag: Tag) -> bool:
    return tag.keyword in _WITHIN[opening.keyword]


def _lacks_end(stack: Sequence[Tag], later: Sequence[Tag]) -> bool:
    """Tell whether fewer ends follow than the open blocks of the innermost one's kind need."""
    kind = stack[-1].keyword
    ends = sum((tag.keyword == CLOSING[kind]) - (tag.keyword == kind) for tag in later)
    return ends < sum(tag.keyword == kind for tag in stack)


def _not_closed(tag: Tag) -> Issue:
    prefix = f"{tag.prefix} " if tag.prefix else " "
    closing = f"{{%{prefix}{CLOSING[tag.keyword]} %}}"
    return tag.issue(template_kinds.BLOCK_NOT_CLOSED, closing=closing)


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

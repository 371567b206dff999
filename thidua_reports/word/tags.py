"""The tags in the paragraphs of a Word template, and what each of them means."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, Undefined, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup

from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import template_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.word.text import CELL, PARAGRAPH, ROW, Paragraph

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
"""A template holds fields, loops and text; calls, filters, arithmetic and constants are refused."""


class PrintedValueError(ValueError):
    """A tag printed something that is no text."""


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """Jinja as the templates use it: sandboxed, escaping, strict about names and values."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=only_text)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return a field of a record, and nothing else of anything but the loop itself."""
        if isinstance(obj, Mapping):
            return self._field(obj, attribute)
        if isinstance(obj, LoopContext):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def _field(self, record: Mapping[str, object], name: str) -> object | Undefined:
        return record[name] if name in record else self.undefined(obj=record, name=name)


def only_text(value: object) -> object:
    """Let texts and whole numbers be printed, and what is undefined report itself.

    Raises:
        PrintedValueError: A list, a record, a fraction or nothing at all was to be printed.
    """
    if isinstance(value, str | Markup | Undefined) or type(value) is int:
        return value
    raise PrintedValueError(type(value).__name__)


_INSIDE = r"(?:(?!\{[{%]).)*?"
TAG = re.compile(rf"\{{\{{{_INSIDE}\}}\}}|\{{%{_INSIDE}%\}}|\{{#.*?#\}}", re.DOTALL)
"""A tag from its opening to its closing braces; another that opens within shows the first unclosed.
"""
CLOSING = {"for": "endfor", "if": "endif"}
"""The instructions that open a block, and what closes it."""

_INSTRUCTION = re.compile(r"\{%(?:(p|tr|tc) )?\s*([^\W\d]\w*)\b(.*)%\}", re.DOTALL)
_UNITS = {"": PARAGRAPH, "p": PARAGRAPH, "tr": ROW, "tc": CELL}
_ALONE = {
    "for": "{{% for{rest}%}}{{% endfor %}}",
    "if": "{{% if{rest}%}}{{% endif %}}",
    "elif": "{{% if{rest}%}}{{% endif %}}",
    "else": "{{% if x %}}{{% else{rest}%}}{{% endif %}}",
    "endfor": "{{% for x in y %}}{{% endfor{rest}%}}",
    "endif": "{{% if x %}}{{% endif{rest}%}}",
}
_NEIGHBOURHOOD = 40
_LANGUAGE = TemplateLanguage()


@frozen
class Tag:
    """A tag as it was typed, from its opening to its closing brace."""

    text: str
    start: int
    paragraph: Paragraph

    @property
    def is_instruction(self) -> bool:
        """Return whether the tag steers (loop, condition) rather than prints."""
        return self.text.startswith("{%")

    @property
    def is_remark(self) -> bool:
        """Return whether the tag is a remark, of which nothing is printed."""
        return self.text.startswith("{#")

    @property
    def prefix(self) -> str:
        """Return what the tag takes with it: a paragraph (p), row (tr), cell (tc) or nothing."""
        return instruction(self.text)[0]

    @property
    def keyword(self) -> str:
        """Return the instruction, such as "for"; empty where there is none."""
        return instruction(self.text)[1]

    @property
    def unit(self) -> etree._Element | None:
        """Return the paragraph, row or cell the tag acts on; None for a row outside a table."""
        element = self.paragraph.element
        wanted = _UNITS[self.prefix]
        return element if wanted == PARAGRAPH else next(element.iterancestors(wanted), None)

    @property
    def near(self) -> str:
        """Return the tag with some of the text around it."""
        return excerpt(self.paragraph.text, self.start, self.start + len(self.text))

    def syntax(self) -> nodes.Template:
        """Parse the tag by itself; a block is closed at once.

        Raises:
            jinja2.TemplateSyntaxError: The tag is no Jinja.
        """
        return _syntax(self.text)

    def issue(self, kind: IssueKind, **details: object) -> Issue:
        """Return a problem of this tag."""
        return kind.at(self.paragraph.place, tag=self.text, near=self.near, **details)


@lru_cache(maxsize=4096)
def instruction(tag: str) -> tuple[str, str]:
    """Return prefix and keyword of a whole tag, empty where it has none."""
    match = _INSTRUCTION.fullmatch(tag)
    return (match[1] or "", match[2]) if match else ("", "")


@lru_cache(maxsize=4096)
def _syntax(tag: str) -> nodes.Template:
    match = _INSTRUCTION.fullmatch(tag)
    if not match or match[2] not in _ALONE:
        return _LANGUAGE.parse(tag)
    return _LANGUAGE.parse(_ALONE[match[2]].format(rest=match[3]))


def tags(paragraphs: Iterable[Paragraph]) -> Iterator[Tag]:
    """Find the complete tags of the paragraphs, in reading order."""
    for paragraph in paragraphs:
        for match in TAG.finditer(paragraph.text):
            yield Tag(match.group(), match.start(), paragraph)


def is_sound(tag: Tag) -> bool:
    """Return whether the tag can be parsed."""
    try:
        tag.syntax()
    except TemplateSyntaxError:
        return False
    return True


def excerpt(text: str, start: int, end: int) -> str:
    """Return text[start:end] with its neighbourhood, and "…" where that was cut."""
    left, right = max(0, start - _NEIGHBOURHOOD), min(len(text), end + _NEIGHBOURHOOD)
    return ("…" if left else "") + text[left:right] + ("…" if right < len(text) else "")


_WITHIN = {"for": ("else", "endfor"), "if": ("elif", "else", "endif")}


def block_issues(tags: Sequence[Tag]) -> Iterator[Issue]:
    """Check the tags of one part, given in reading order; a fault is told once, at its cause."""
    stack: list[Tag] = []
    astray = 0
    for position, tag in enumerate(tags):
        later = tags[position:]
        if tag.keyword in CLOSING:
            stack.append(tag)
            continue
        while stack and _is_unclosed(stack, tag, later):
            yield _not_closed(stack.pop())
        if not (stack and _is_within(stack[-1], tag)) or _is_surplus(stack, tag, later):
            ends_one_told = tag.keyword == "endif" and astray
            if not ends_one_told:
                yield tag.issue(template_kinds.BLOCK_NOT_OPENED)
            astray += (tag.keyword in ("elif", "else")) - bool(ends_one_told)
            continue
        yield from _mismatch(stack[-1], tag)
        if tag.keyword == CLOSING[stack[-1].keyword]:
            stack.pop()
    yield from map(_not_closed, stack)


def _is_unclosed(stack: Sequence[Tag], tag: Tag, later: Sequence[Tag]) -> bool:
    """Return whether the innermost block has lost its end: the tag is of one around it."""
    *outer, top = stack
    if _fits(top, tag) or not _lacks_end(stack, later):
        return False
    return not _is_within(top, tag) or any(_fits(each, tag) for each in outer)


def _is_surplus(stack: Sequence[Tag], tag: Tag, later: Sequence[Tag]) -> bool:
    """Return whether an end that does not fit is one too many: its beginning was lost."""
    kind = next((kind for kind, end in CLOSING.items() if end == tag.keyword), "")
    ends = sum((each.keyword == tag.keyword) - (each.keyword == kind) for each in later)
    is_one_too_many = ends > sum(each.keyword == kind for each in stack)
    return bool(kind) and is_one_too_many and not _fits(stack[-1], tag)


def _fits(opening: Tag, tag: Tag) -> bool:
    return _is_within(opening, tag) and not any(_mismatch(opening, tag))


def _is_within(opening: Tag, tag: Tag) -> bool:
    return tag.keyword in _WITHIN[opening.keyword]


def _lacks_end(stack: Sequence[Tag], later: Sequence[Tag]) -> bool:
    """Return whether fewer ends follow than the open blocks of the innermost one's kind need."""
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

"""What is wrong with the tags of a Word template, reported all at once before filling."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence

from jinja2 import nodes
from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.catalogue.template_kinds import PARTS
from thidua_reports.issues.issue import Issue, IssueKind, errors
from thidua_reports.language.matching import nearest
from thidua_reports.word.columns import column_issues, is_heading
from thidua_reports.word.conditions import condition_issues
from thidua_reports.word.contract import Contract
from thidua_reports.word.empty_columns import LEAVE_OUT
from thidua_reports.word.fields import field_issues, field_uses
from thidua_reports.word.leftovers import keyed, left_over_issues, page_number_issues
from thidua_reports.word.losses import LEFT_OUT, MARKS, loss_issues
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.tags import (
    ALLOWED,
    TAG,
    Tag,
    block_issues,
    excerpt,
    instruction,
    is_sound,
    tags,
)
from thidua_reports.word.text import (
    PICTURES,
    ROW,
    SECTION,
    TEXT,
    TRACKED,
    Paragraph,
    W,
    filled_parts,
    parse,
    text_in,
)

_INSTRUCTIONS = {"for", "endfor", "if", "elif", "else", "endif"}
_LOOKALIKE = re.compile(r"[｛❴⦃{]\s*[｛❴⦃{%％]|[｝❵⦄}%％]\s*[｝❵⦄}]|\{#|#\}|\{$|^\}")
_TESTS = re.compile(r"\{%\w*\s+(?:el)?if\b[^{}]*%\}")
_HALVES = ("{{", "}}", "{%", "%}", "{#", "#}", "{", "}")
_SINGLE = re.compile(r"(?<!\{)\{\s*([^\W\d]\w*)[\w.]*\s*\}(?!\})")
_WITH_PREFIX = re.compile(r"\{[{#](r|p|tr|tc) |\{[{%][-+]|[-+][%}]\}")
_DELETED = W + "delText"
_UNIT_NAMES = {"p": "đoạn", "tr": "hàng", "tc": "ô"}
_NEVER_SHOWN = "docProps/app.xml"
"""Word lists the headings of a document here, with the tags they hold."""
_ANYWHERE = re.compile(r"\{[{%#].{0,40}", re.DOTALL)


def preflight(
    source: TemplateSource, fields: Mapping[str, object], contract: Contract | None = None
) -> tuple[Issue, ...]:
    """Check a template against the rules, the fields there are, and what it must print."""
    found: list[Issue] = []
    all_tags: list[Tag] = []
    spelt = contract.spelt if contract else {name: f"{{{{ {name} }}}}" for name in fields}
    fields_by_key = keyed(spelt)
    for part in source.read:
        broken: list[str] = []
        for paragraph in part.paragraphs:
            problems = tuple(_text_issues(paragraph, fields))
            found.extend(problems)
            broken.extend([paragraph.text] if problems else ())
            found.extend(left_over_issues(paragraph, fields_by_key))
        own = tuple(tags(part.paragraphs))
        all_tags.extend(own)
        found.extend(_tag_issues(own, fields, broken))
        found.extend(_hidden_places(part.root, part.place))
    found.extend(_unfilled_parts(source.parts, source.place))
    if not all_tags and not found:
        return (template_kinds.NO_TAGS.at(source.place),)
    if contract:
        found.extend(_broken_promises(source, contract, all_tags, has_errors=bool(errors(found))))
    return tuple(found)


def _broken_promises(
    source: TemplateSource, contract: Contract, found: Iterable[Tag], *, has_errors: bool
) -> Iterator[Issue]:
    """Find what is agreed about a template and it does not do, as far as its tags are sound."""
    yield from page_number_issues(source.parts, source.place)
    sound = [tag for tag in found if is_sound(tag)]
    typed = _typed(source, sound) if has_errors else frozenset()
    lost = tuple(loss_issues(sound, contract, source.place, typed))
    yield from lost
    if not has_errors:
        has_lost_marks = template_content_kinds.DOUBT_LOST in {issue.kind for issue in lost}
        yield from condition_issues(sound, contract, MARKS if has_lost_marks else ())
        yield from column_issues(sound, contract)


def _typed(source: TemplateSource, found: Iterable[Tag]) -> frozenset[str]:
    """Return the words beside braces: where tags are at fault, any of these may be printed.

    What a sound tag only asks for is not printed by it, and what a loop names is no field.
    """
    paragraphs = (paragraph for part in source.read for paragraph in part.paragraphs)
    texts = (_TESTS.sub("", each.text) for each in paragraphs if set("{}") & set(each.text))
    loops = (loop for tag in found for loop in tag.syntax().find_all(nodes.For))
    named = {getattr(loop.target, "name", "") for loop in loops}
    return frozenset(word for text in texts for word in re.findall(r"\w+", text)) - named


def _text_issues(paragraph: Paragraph, fields: Mapping[str, object]) -> Iterator[Issue]:
    """Find what looks like a tag to a reader but is none, and tracked changes."""
    rest = TAG.sub(lambda match: "\0" * len(match.group()), paragraph.text)
    for match in _LOOKALIKE.finditer(rest):
        typed = match.group()
        kind = template_kinds.UNCLOSED_TAG if typed in _HALVES else template_kinds.LOOKALIKE_BRACES
        yield _issue(kind, paragraph, match)
    for match in _SINGLE.finditer(rest):
        near = nearest(match[1], sorted(fields))
        if near:
            yield _issue(template_kinds.SINGLE_BRACES, paragraph, match, name=near)
    if _is_tracked(paragraph):
        yield from _deleted_issues(paragraph)


def _deleted_issues(paragraph: Paragraph) -> Iterator[Issue]:
    """Name the tags that somebody deleted while changes were tracked, or just the changes."""
    deleted = "".join(each.text or "" for each in paragraph.element.iter(_DELETED))
    for match in TAG.finditer(deleted):
        near = excerpt(deleted, *match.span())
        yield template_kinds.TRACKED_TAG.at(paragraph.place, tag=match.group(), near=near)
    if not TAG.search(paragraph.text + deleted):
        near = paragraph.text or deleted
        yield template_kinds.TRACKED_ELSEWHERE.at(paragraph.place, near=near)


def _issue(kind: IssueKind, paragraph: Paragraph, match: re.Match[str], **details: str) -> Issue:
    near = excerpt(paragraph.text, match.start(), match.end())
    return kind.at(paragraph.place, tag=match.group(), near=near, **details)


def _is_tracked(paragraph: Paragraph) -> bool:
    rows = (row.find(f"{W}trPr") for row in paragraph.element.iterancestors(W + "tr"))
    around = [paragraph.element, *(row for row in rows if row is not None)]
    return any(next(element.iter(*TRACKED), None) is not None for element in around) or any(
        up.tag in TRACKED for up in paragraph.element.iterancestors()
    )


def _tag_issues(
    found: Sequence[Tag], fields: Mapping[str, object], broken: Iterable[str]
) -> Iterator[Issue]:
    """Check the tags of one part; `broken` are texts with what looks like a tag but is none.

    What only follows from a broken instruction is not reported: its end, the name it would give.
    """
    well_formed = []
    spoilt = [text for text in broken if "%" in text]
    for tag in found:
        yield from _place_issues(tag)
        problem = _saying_issue(tag)
        if problem:
            yield problem
            spoilt.extend([tag.text] if tag.is_instruction else ())
        elif tag.is_remark and not (LEFT_OUT.fullmatch(tag.text) or _asks_in_a_heading(tag)):
            yield tag.issue(template_content_kinds.REMARK)
        else:
            well_formed.append(tag)
    blocks: tuple[Issue, ...] = ()
    if not any(instruction(text)[1] not in _INSTRUCTIONS for text in spoilt):
        blocks = tuple(block_issues([tag for tag in found if tag.keyword in _INSTRUCTIONS]))
        yield from blocks
        spoilt.extend(tag.text for tag in found if blocks and tag.keyword == "for")
    names = set(re.findall(r"\w+", " ".join(spoilt)))
    uses = [use for use in field_uses(well_formed) if use.path[0] not in names]
    if any(issue.kind is template_kinds.BLOCK_NOT_OPENED for issue in blocks):
        uses = [use for use in uses if use.path[0] in fields or len(use.path) == 1]
    yield from field_issues(uses, fields)


def _asks_in_a_heading(tag: Tag) -> bool:
    """Return whether a remark asks to leave a column out, where its heading is."""
    row = next(tag.paragraph.element.iterancestors(ROW), None)
    return row is not None and bool(LEAVE_OUT.fullmatch(tag.text)) and is_heading(row)


def _place_issues(tag: Tag) -> Iterator[Issue]:
    """Find what would make the tag, or something beside it, vanish in filling."""
    holders = set(tag.paragraph.holders[tag.start : tag.start + len(tag.text)])
    if _is_tracked(tag.paragraph):
        yield tag.issue(template_kinds.TRACKED_TAG)
    if len(holders) > 1:
        yield tag.issue(template_kinds.TAG_ACROSS)
    if tag.unit is None:
        yield tag.issue(template_kinds.OUTSIDE_TABLE)
    elif tag.prefix:
        other = ", ".join(_company(tag, tag.unit))
        if other:
            unit = _UNIT_NAMES[tag.prefix]
            yield tag.issue(template_kinds.NOT_ALONE, unit=unit, other=other)


def _company(tag: Tag, unit: etree._Element) -> Iterator[str]:
    """Yield what else is in the paragraph, row or cell that goes with a tag."""
    if unicodedata.normalize("NFC", text_in(unit)).strip() != tag.text:
        yield template_kinds.OTHER_TEXT
    if next(unit.iter(*PICTURES), None) is not None:
        yield template_kinds.A_PICTURE
    if next(unit.iter(SECTION), None) is not None:
        yield template_kinds.A_SECTION_BREAK
    if "page" in (mark.get(W + "type") for mark in unit.iter(W + "br")):
        yield template_kinds.A_PAGE_BREAK


def _saying_issue(tag: Tag) -> Issue | None:
    hidden = next((sign for sign in tag.text if unicodedata.category(sign) in ("Cf", "Cc")), "")
    if hidden:
        return tag.issue(template_kinds.HIDDEN_CHARACTER, code=f"U+{ord(hidden):04X}")
    if _WITH_PREFIX.search(tag.text) or (tag.is_instruction and tag.keyword not in _INSTRUCTIONS):
        return tag.issue(template_kinds.UNKNOWN_INSTRUCTION)
    if not is_sound(tag) or (tag.prefix and re.search("[%}]", tag.text[2:-2])):
        return tag.issue(template_kinds.BAD_SYNTAX)
    return tag.issue(template_kinds.FORBIDDEN_EXPRESSION) if _computes(tag.syntax()) else None


def _computes(syntax: nodes.Template) -> bool:
    return any(not isinstance(node, ALLOWED) for node in syntax.find_all(nodes.Node)) or any(
        loop.test or loop.recursive for loop in syntax.find_all(nodes.For)
    )


def _hidden_places(root: etree._Element, place: Place) -> Iterator[Issue]:
    """Find tags in what is no text of a paragraph: field codes, alternative texts."""
    for element in root.iter("*"):
        texts = [str(value) for value in element.attrib.values()]
        if element.tag not in (TEXT, _DELETED):
            texts.append(element.text or "")
        for found in filter(None, map(_ANYWHERE.search, texts)):
            part = f"{place.sheet}, mã trường hoặc văn bản thay thế"
            yield template_kinds.NOT_FILLED_PLACE.at(place, tag=found.group(), part=part)


def _unfilled_parts(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    filled = filled_parts(parts)
    for name, blob in parts.items():
        if name.endswith(".xml") and name not in (*filled, _NEVER_SHOWN) and b"{" in blob:
            text = "".join(map(str, parse(blob).itertext()))
            called = next((words for part, words in PARTS.items() if name.startswith(part)), name)
            for found in _ANYWHERE.finditer(text):
                yield template_kinds.NOT_FILLED_PLACE.at(place, tag=found.group(), part=called)

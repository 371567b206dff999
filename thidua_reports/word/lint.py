"""What makes Word call a filled document unreadable, though other programs open it."""

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.text import PARAGRAPH, parse, text_in, xpath
from thidua_reports.zip_package import CONTENT_TYPES, relations_part

_USED_LINKS = xpath(
    "//@r:*[local-name() = 'id' or local-name() = 'embed' or local-name() = 'link']"
)
_BROKEN_PARAGRAPHS = xpath(
    "/descendant::w:p[not(parent::w:tc or parent::w:body)]"  # nearly all of them are left out here
    "[parent::w:p or parent::w:r or parent::w:t] | /descendant::w:t[*]"
)
_TAG_MARK = re.compile(r".{0,40}(?:\{\{|\{%).{0,40}", re.DOTALL)


def lint(
    parts: Mapping[str, bytes],
    place: Place,
    only: Collection[str] | None = None,
    parsed: Mapping[str, etree._Element] = MappingProxyType({}),
) -> tuple[Issue, ...]:
    """Return what is broken in a filled document; its template is what has to be put right.

    Looked at are `only` some of its parts where the others are known, else all of them; `parsed`
    are those that have been parsed already.
    """
    looked_at = list(parts if only is None else only)
    roots = dict(parsed)
    found: list[Issue] = []
    beside = [each for each in map(relations_part, looked_at) if each in parts]
    for name in dict.fromkeys((*looked_at, *beside)):
        if name not in roots and name.endswith((".xml", ".rels")):
            try:
                roots[name] = parse(parts[name])
            except etree.XMLSyntaxError:
                found.append(_damaged(name, place))
    if CONTENT_TYPES in looked_at:
        found.extend(_untyped_parts(parts, roots, place))
    for name in filter(roots.__contains__, looked_at):
        found.extend(_part_issues(name, roots, parts, place))
        if b"{" in parts[name] or b"&#" in parts[name]:
            found.extend(_tags_left(roots[name], place))
    return tuple(found)


def _damaged(part: str, place: Place) -> Issue:
    """Return what no template is known to bring about, as it comes out of a sound one."""
    what = template_content_kinds.DAMAGED_PART.format(part=part)
    return template_content_kinds.CANNOT_BE_FILLED.at(place, what=what)


def _part_issues(
    name: str, roots: Mapping[str, etree._Element], parts: Mapping[str, bytes], place: Place
) -> Iterator[Issue]:
    if name.endswith(".rels"):
        yield from _missing_targets(name, roots[name], parts, place)
    elif name.startswith("word/"):
        yield from _missing_links(name, roots, place)
        yield from _broken_paragraphs(roots[name], place)


def _tags_left(root: etree._Element, place: Place) -> Iterator[Issue]:
    """Look in paragraphs, where a mark may be split, and in all other text of the part."""
    texts = [*map(text_in, root.iter(PARAGRAPH)), *map(str, root.itertext())]
    found = (match.group() for match in map(_TAG_MARK.search, texts) if match)
    yield from (template_kinds.TAG_LEFT.at(place, near=near) for near in dict.fromkeys(found))


def _untyped_parts(
    parts: Mapping[str, bytes], roots: Mapping[str, etree._Element], place: Place
) -> Iterator[Issue]:
    types = roots.get(CONTENT_TYPES)
    if types is None:
        yield _damaged(CONTENT_TYPES, place)
        return
    endings = {entry.get("Extension", "").lower() for entry in types if entry.get("Extension")}
    named = {entry.get("PartName", "").lower().lstrip("/") for entry in types}
    for name in parts:
        known = name.lower() in named or name.rsplit(".", 1)[-1].lower() in endings
        if name != CONTENT_TYPES and not known:
            yield _damaged(name, place)


def _missing_targets(
    name: str, relationships: etree._Element, parts: Mapping[str, bytes], place: Place
) -> Iterator[Issue]:
    folder = "/" + posixpath.dirname(posixpath.dirname(name))
    known = {part.lower() for part in parts}
    for relationship in relationships:
        target = relationship.get("Target", "").split("#")[0]
        path = posixpath.normpath(posixpath.join(folder, target)).lstrip("/").lower()
        if relationship.get("TargetMode") != "External" and path not in known:
            yield template_kinds.DANGLING_REFERENCE.at(place, part=name, name=target)


def _missing_links(name: str, roots: Mapping[str, etree._Element], place: Place) -> Iterator[Issue]:
    own = relations_part(name)
    known = {entry.get("Id") for entry in roots[own]} if own in roots else set()
    for link in _USED_LINKS(roots[name]):
        if link not in known:
            yield template_kinds.DANGLING_REFERENCE.at(place, part=name, name=link)


def _broken_paragraphs(root: etree._Element, place: Place) -> Iterator[Issue]:
    for element in _BROKEN_PARAGRAPHS(root):
        yield template_kinds.DAMAGED_PARAGRAPH.at(place, near=text_in(element)[:80])

"""A template's parts made fit to be filled: what Word bears with, and what is not printed."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.figures import without_marks
from thidua_reports.word.chart_frames import give_keys_back
from thidua_reports.word.tags import CLOSING, TAG, instruction
from thidua_reports.word.text import (
    PARAGRAPH,
    PICTURES,
    SECTION,
    TEXT,
    W,
    filled_parts,
    paragraph_text,
    parse,
    remove,
    serialized,
)
from thidua_reports.zip_package import CONTENT_TYPES

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_COMMENT_PARTS = {"comments", "commentsExtended", "commentsIds", "commentsExtensible"}
_COMMENT_MARKS = [W + "comment" + name for name in ("RangeStart", "RangeEnd", "Reference")]
_RUN, _OF_MARK = W + "r", {W + "rPr", W + "commentReference"}
_LINK, _PROPERTIES = W + "hyperlink", W + "pPr"
_WITH_TARGET = (*PICTURES, W + "headerReference", W + "footerReference", W + "altChunk")
_SETTINGS = "word/settings.xml"
_LOCKS = [W + name for name in ("documentProtection", "writeProtection", "trackRevisions")]
_BINDINGS = [W + "dataBinding", "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"]
_NO_HEIGHT = {W + "before": "0", W + "after": "0", W + "line": "20", W + "lineRule": "exact"}

Parts = dict[str, bytes]


def prepared(parts: Mapping[str, bytes], place: Place) -> tuple[Parts, tuple[Issue, ...]]:
    """Return the parts of a template as they are filled, and which pictures are missing in them.

    Comments are the author's own and are left out. A reference to a part that is not there goes,
    with the picture that nobody could see. A section break beside a tag gets its own paragraph.
    A chart gets back the alternative text that it was saved without.
    What locks the template, tracks changes in it, or ties a text to data elsewhere is taken off.
    """
    ready = {name: blob for name, blob in parts.items() if not _is_comment_part(name)}
    ready[CONTENT_TYPES] = _without_overrides(parts[CONTENT_TYPES], ready)
    ready, found = connected(ready, place)
    for name in filled_parts(ready):
        ready[name] = _tidied(ready[name])
    if _SETTINGS in ready:
        ready[_SETTINGS] = _without(ready[_SETTINGS], _LOCKS)
    return ready, found


def connected(parts: Mapping[str, bytes], place: Place) -> tuple[Parts, tuple[Issue, ...]]:
    """Return parts without references to what is not there, and which pictures that takes."""
    ready, called = dict(parts), filled_parts(parts)
    found: list[Issue] = []
    for name in [name for name in ready if name.endswith(".rels")]:
        owner = _owner(name)
        where = place._replace(sheet=called.get(owner, owner))
        found.extend(_drop_dangling(name, owner, ready, where))
    return ready, tuple(found)


def _is_comment_part(name: str) -> bool:
    stem = posixpath.basename(name).removesuffix(".rels").removesuffix(".xml")
    return name.startswith("word/") and stem in _COMMENT_PARTS


def _without_overrides(types: bytes, parts: Mapping[str, bytes]) -> bytes:
    root = parse(types)
    for entry in list(root):
        name = entry.get("PartName", "").lstrip("/")
        if name and _is_comment_part(name) and name not in parts:
            root.remove(entry)
    return serialized(root)


def _owner(rels: str) -> str:
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _drop_dangling(name: str, owner: str, parts: Parts, place: Place) -> Iterator[Issue]:
    """Drop the relations without target; a place within the document is linked to by its name."""
    relations = parse(parts[name])
    known = {part.lower() for part in parts}
    dangling = [each for each in relations if _is_dangling(each, owner, known)]
    if not dangling:
        return
    root = parse(parts[owner]) if owner.endswith(".xml") and owner in parts else None
    for relation in dangling:
        relations.remove(relation)
        if root is not None:
            yield from _disconnected(root, relation, place)
    parts[name] = serialized(relations)
    if root is not None:
        parts[owner] = serialized(root)


def _is_dangling(relation: etree._Element, owner: str, known: set[str]) -> bool:
    target = relation.get("Target", "")
    path = posixpath.join("/", posixpath.dirname(owner), target)
    is_inside = relation.get("TargetMode") != "External"
    return is_inside and posixpath.normpath(path).lstrip("/").lower() not in known


def _disconnected(root: etree._Element, relation: etree._Element, place: Place) -> Iterator[Issue]:
    identity, target = relation.get("Id"), relation.get("Target", "")
    for element in [*root.iter("*")]:
        linked = [key for key, value in element.attrib.items() if value == identity]
        leading = [key for key in linked if str(key).startswith(_R)]
        if not leading:
            continue
        for attribute in leading:
            del element.attrib[attribute]
        if element.tag == _LINK and "#" in target:
            element.set(W + "anchor", target.partition("#")[2])
        around = (element, *element.iterancestors())
        holder = next((up for up in around if up.tag in _WITH_TARGET), None)
        if holder is not None and holder.tag in PICTURES:
            yield template_content_kinds.MISSING_PICTURE.at(place, target=target)
        if holder is not None:
            remove(holder)


def _tidied(blob: bytes) -> bytes:
    """Return a part without marks of comments, with every section break apart from tags."""
    root = parse(blob)
    bindings, marks = list(root.iter(*_BINDINGS)), list(root.iter(*_COMMENT_MARKS))
    for each in (*bindings, *map(_with_run, marks)):
        remove(each)
    beside = [*_tags_that_end_a_section(root)]
    for paragraph, keyword in beside:
        _move_break(paragraph, keyword)
    is_named, is_cleaned = give_keys_back(root), _take_out_reserved(root)
    is_other = bindings or marks or beside or is_named or is_cleaned
    return serialized(root) if is_other else blob


def _take_out_reserved(root: etree._Element) -> bool:
    """Take out the characters that mark figures on their way through a template."""
    is_any = False
    for each in root.iter(TEXT):
        text = each.text or ""
        if text != without_marks(text):
            each.text, is_any = without_marks(text), True
    return is_any


def _without(blob: bytes, names: Sequence[str]) -> bytes:
    """Return a part without elements of these names; the same bytes if there are none."""
    root = parse(blob)
    found = list(root.iter(*names))
    for element in found:
        remove(element)
    return serialized(root) if found else blob


def _with_run(mark: etree._Element) -> etree._Element:
    """Return a mark, or the run that holds nothing else."""
    run = mark.getparent()
    is_all = run is not None and run.tag == _RUN and {each.tag for each in run} <= _OF_MARK
    return run if run is not None and is_all else mark


def _tags_that_end_a_section(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the paragraphs that go with their tag and would take a section break along.

    Each has nothing else in it but the tag, whose keyword is given.
    """
    for layout in root.iter(SECTION):
        paragraph = next(layout.iterancestors(PARAGRAPH), None)
        if paragraph is None or paragraph.find(f"{_PROPERTIES}/{SECTION}") is not layout:
            continue
        text = paragraph_text(paragraph).strip()
        tag = TAG.match(text)
        prefix, keyword = instruction(text) if tag and tag.group() == text else ("", "")
        if prefix == "p" and keyword in _ENDS:
            yield paragraph, keyword


_ENDS = {*CLOSING, *CLOSING.values()}


def _move_break(element: etree._Element, keyword: str) -> None:
    """Let the section end before a block that opens, or after one that closes."""
    properties = element.find(_PROPERTIES)
    layout = None if properties is None else properties.find(SECTION)
    if properties is None or layout is None:
        return
    apart = etree.Element(PARAGRAPH)
    inner = etree.SubElement(apart, _PROPERTIES)
    etree.SubElement(inner, W + "spacing", _NO_HEIGHT)
    inner.append(layout)
    (element.addprevious if keyword in CLOSING else element.addnext)(apart)

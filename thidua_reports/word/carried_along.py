"""What a template carries along that is not seen on its pages, and would be in its documents."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.formatting import is_on
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.text import (
    BODY_CALLED,
    PARAGRAPH,
    Paragraph,
    W,
    filled_parts,
    parse,
    text_in,
)
from thidua_reports.zip_package import unpack

_SETTINGS = "word/settings.xml"
_FETCHING = re.compile(
    r"^\s*(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|RD)\b.*",
    re.DOTALL | re.IGNORECASE,
)
"""The fields by which Word takes in what lies elsewhere; the last brings in a whole document."""
_CHANGING = re.compile(r"^\s*(DATE|TIME|SAVEDATE|PRINTDATE)\b.*", re.DOTALL | re.IGNORECASE)
"""The fields that print another day or hour whenever a document is opened, saved or printed."""
_BINDING = f"{W}sdtPr/{{*}}dataBinding"


def fetched_issues(source: TemplateSource) -> Iterator[Issue]:
    """Report what Word would take in from elsewhere, or change by itself."""
    merge = _merged_data(_parsed(source.parts, _SETTINGS))
    if merge:
        yield template_kinds.EXTERNAL_CONTENT.at(source.place, target=merge)
    for part in source.read:
        if next(part.root.iter(W + "altChunk"), None) is not None:
            yield template_content_kinds.FOREIGN_CHUNK.at(part.place)
        held = {each.element: each for each in part.paragraphs}
        for beginning, code in _field_codes(part.root):
            paragraph = held.get(next(beginning.iterancestors(PARAGRAPH), beginning))
            if paragraph is not None:
                yield from _of_field(code, paragraph, in_body=part.place.sheet == BODY_CALLED)


def _merged_data(settings: etree._Element | None) -> str:
    """Return the data that a mail merge is connected with; "" without one."""
    merge = None if settings is None else settings.find(W + "mailMerge")
    if merge is None:
        return ""
    said = (merge.find(W + name) for name in ("connectString", "query"))
    return next((each.get(W + "val", "") for each in said if each is not None), "Mail Merge")


def _of_field(code: str, paragraph: Paragraph, *, in_body: bool) -> Iterator[Issue]:
    target = " ".join(code.split())
    if _FETCHING.match(code):
        yield template_kinds.EXTERNAL_CONTENT.at(paragraph.place, target=target)
    elif _CHANGING.match(code):
        kind = template_content_kinds.CHANGING_DAY
        yield kind.at(paragraph.place, code=target, near=paragraph.text)
    elif in_body and target.startswith("="):
        kind, tag = template_content_kinds.LEFT_OVER_FIELD, fragments.SOME_FIELD
        yield kind.at(paragraph.place, sign=target, near=paragraph.text, tag=tag)


def locked_issues(source: TemplateSource) -> Iterator[Issue]:
    """Note what locks a template, and what ties a text of it to data; documents have neither."""
    parts = unpack(source.content)
    settings = _parsed(parts, _SETTINGS)
    if settings is not None:
        yield from _of_settings(settings, source.place)
    for name, called in filled_parts(parts).items():
        place = source.place._replace(sheet=called)
        for control in parse(parts[name]).iter(W + "sdt"):
            text = text_in(control).strip()
            if control.find(_BINDING) is not None and text and "{" not in text:
                yield template_content_kinds.BOUND_CONTROL.at(place, near=text)


def _of_settings(settings: etree._Element, place: Place) -> Iterator[Issue]:
    tracking = settings.find(W + "trackRevisions")
    if tracking is not None and is_on({"val": tracking.get(W + "val", "1")}):
        yield template_content_kinds.TRACKING_ON.at(place)
    protection = settings.find(W + "documentProtection")
    is_enforced = protection is not None and is_on({"val": protection.get(W + "enforcement", "0")})
    if is_enforced or settings.find(W + "writeProtection") is not None:
        yield template_content_kinds.PROTECTED.at(place)


def _parsed(parts: Mapping[str, bytes], name: str) -> etree._Element | None:
    return parse(parts[name]) if name in parts else None


def _field_codes(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the fields of a part by where they begin, each with its instruction in one piece."""
    open_fields: list[tuple[etree._Element, list[str]]] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "fldSimple"):
        kind = element.get(W + "fldCharType")
        if element.tag == W + "fldSimple":
            yield element, element.get(W + "instr", "")
        elif element.tag == W + "instrText":
            if open_fields:
                open_fields[-1][1].append(element.text or "")
            else:
                yield element, element.text or ""
        elif kind == "begin":
            open_fields.append((element, []))
        elif kind == "end" and open_fields:
            beginning, code = open_fields.pop()
            yield beginning, "".join(code)
    for beginning, code in open_fields:
        yield beginning, "".join(code)

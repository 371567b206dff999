"""What a template carries along that is not seen on its pages, and would be in its documents."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.formatting import is_on
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.text import Paragraph, W, filled_parts, parse, text_in
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
    """Report what Word would take in from elsewhere or change by itself."""
    for part in source.read:
        if next(part.root.iter(W + "altChunk"), None) is not None:
            yield template_content_kinds.FOREIGN_CHUNK.at(part.place)
        for paragraph in part.paragraphs:
            yield from _of_fields(paragraph)


def _of_fields(paragraph: Paragraph) -> Iterator[Issue]:
    for code in _field_codes(paragraph.element):
        target = " ".join(code.split())
        if _FETCHING.match(code):
            yield template_kinds.EXTERNAL_CONTENT.at(paragraph.place, target=target)
        elif _CHANGING.match(code):
            kind = template_content_kinds.CHANGING_DAY
            yield kind.at(paragraph.place, code=target, near=paragraph.text)


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


def _field_codes(paragraph: etree._Element) -> Iterator[str]:
    """Yield the instructions of the fields that begin in a paragraph, each in one piece."""
    code = ""
    for element in paragraph.iter(W + "fldChar", W + "instrText", W + "fldSimple"):
        if element.tag == W + "instrText":
            code += element.text or ""
            continue
        yield code
        code = element.get(W + "instr", "")
    yield code

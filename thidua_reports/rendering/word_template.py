"""Fill a Word template that the secretary edits: checked first, strict, alike on every run."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.office_package import pack, unpack
from thidua_reports.rendering.word_contract import Contract, schema, sound_tags
from thidua_reports.rendering.word_engine import FillingError, fill, without_instructions
from thidua_reports.rendering.word_fields import Use, field_uses
from thidua_reports.rendering.word_file import file_issues
from thidua_reports.rendering.word_lint import lint
from thidua_reports.rendering.word_package import prepared
from thidua_reports.rendering.word_preflight import preflight
from thidua_reports.rendering.word_text import filled_parts, paragraphs, parse
from thidua_reports.rendering.word_values import restored, safe_value

TITLE_FIELD, AUTHOR_FIELD = "trich_yeu", "ten_khoi"
"""The fields that also become the document's properties."""


def fill_template(
    template: bytes, place: Place, fields: Mapping[str, object], contract: Contract | None = None
) -> tuple[bytes | None, tuple[Issue, ...]]:
    """Return the filled document, or None and why; `place` names the template file.

    Fields are texts, and lists of texts or of records of fields. The same template and fields
    give the same bytes. Warnings do not keep the document from being made.
    """
    known = schema(contract.declared) if contract else _safe_fields(fields)
    parts, issues = _checked(template, place, known, contract)
    if _forbid(issues):
        return None, issues
    document, late = _filled(parts, place, fields)
    return document, issues + late


def check_template(
    template: bytes, place: Place, known: Mapping[str, object], contract: Contract | None = None
) -> tuple[Issue, ...]:
    """Return everything that is wrong with a template, without filling it.

    `known` are fields as data would give them; what a contract demands is looked for too.
    """
    return _checked(template, place, known, contract)[1]


def _checked(
    template: bytes, place: Place, known: Mapping[str, object], contract: Contract | None
) -> tuple[Mapping[str, bytes], tuple[Issue, ...]]:
    """Return the parts to fill, and everything that is wrong with them."""
    unusable = file_issues(template, place)
    if unusable:
        return {}, unusable
    parts, missing = prepared(unpack(template), place)
    found = (*missing, *preflight(parts, place, known, contract))
    return parts, tuple(dict.fromkeys(found))


def template_fields(template: bytes) -> frozenset[str]:
    """Return the fields a sound template prints, such as "noi_dung[].ten" or "can_cu[]"."""
    uses = field_uses(sound_tags(template))
    return frozenset(use.name for use in uses if use.use is Use.PRINTED)


def _safe_fields(fields: Mapping[str, object]) -> dict[str, object]:
    return {unicodedata.normalize("NFC", name): safe_value(value) for name, value in fields.items()}


def _forbid(issues: Iterable[Issue]) -> bool:
    return any(issue.kind.severity is Severity.ERROR for issue in issues)


def _filled(
    template: Mapping[str, bytes], place: Place, fields: Mapping[str, object]
) -> tuple[bytes | None, tuple[Issue, ...]]:
    safe = _safe_fields(fields)
    title, author = str(safe.get(TITLE_FIELD, "")), str(safe.get(AUTHOR_FIELD, ""))
    try:
        document = fill(pack(template), safe, title, author)
    except FillingError as error:
        return None, (_located(error, template, place),)
    parts = unpack(document)
    issues = lint(parts, place)
    if issues:
        return None, issues
    return pack({name: restored(blob) for name, blob in parts.items()}), ()


def _located(error: FillingError, parts: Mapping[str, bytes], place: Place) -> Issue:
    """Return the error where its text stands in the template, which no longer has its markers."""
    if error.is_unforeseen:
        return template_content_kinds.CANNOT_BE_FILLED.at(place, what=error.why)
    for name, called in filled_parts(parts).items():
        for paragraph in paragraphs(parse(parts[name]), replace(place, sheet=called)):
            if error.near and without_instructions(paragraph.text) == error.near:
                place = paragraph.place
    return template_kinds.FILLING_FAILED.at(place, near=error.near or "cả văn bản", why=error.why)

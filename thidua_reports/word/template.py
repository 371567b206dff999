"""Fill a Word template that the secretary edits: checked first, strict, alike on every run."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from functools import lru_cache

from lxml import etree

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import template_content_kinds, template_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.language.figures import without_marks
from thidua_reports.layouts.charts import Chart
from thidua_reports.word.charts import chart_issues, fill_charts, without_charts
from thidua_reports.word.contract import Contract, sound_tags
from thidua_reports.word.engine import FillingError, without_instructions
from thidua_reports.word.fields import printed_uses
from thidua_reports.word.fitted_columns import fit_tables
from thidua_reports.word.formatting import Formatting
from thidua_reports.word.head_rules import fit_rules
from thidua_reports.word.joined_lines import join_lines
from thidua_reports.word.kept_rows import loosen_rows
from thidua_reports.word.lint import lint
from thidua_reports.word.measured_rows import Ruler
from thidua_reports.word.source import TemplateSource, template_source
from thidua_reports.word.text import parse, serialized
from thidua_reports.word.traces import FigureSpot, spots_in
from thidua_reports.zip_package import pack

_STYLES = "word/styles.xml"

TITLE_FIELD, AUTHOR_FIELD = "trich_yeu", "ten_khoi"
"""The fields that also become the document's properties."""


@frozen
class Filled:
    """A filled document, and where the figures that were marked in its fields are."""

    parts: Mapping[str, bytes]
    spots: tuple[FigureSpot, ...]

    @property
    def content(self) -> bytes:
        """The document as a file."""
        return pack(self.parts)


def fill_template(
    template: bytes,
    place: Place,
    fields: Mapping[str, object],
    contract: Contract | None = None,
    bloc: Bloc | None = None,
) -> tuple[bytes | None, tuple[Issue, ...]]:
    """Return the filled document, or None and why; see `fill_traced`."""
    filled, issues = fill_traced(template, place, fields, contract, bloc)
    return None if filled is None else filled.content, issues


def fill_traced(
    template: bytes,
    place: Place,
    fields: Mapping[str, object],
    contract: Contract | None = None,
    bloc: Bloc | None = None,
) -> tuple[Filled | None, tuple[Issue, ...]]:
    """Return the filled document, or None and why; `place` names the template file.

    Fields are texts, lists of texts or of records of fields, whose figures may be marked, and
    charts, whose figures go to the charts of the template that are named like them. The same
    template and fields give the same bytes, with marks and without. Warnings do not keep the
    document from being made.
    """
    source = template_source(template, place)
    charts = {name: value for name, value in fields.items() if isinstance(value, Chart)}
    printed = {name: value for name, value in fields.items() if name not in charts}
    known = contract or _safe_fields(printed)
    issues, form = _judged(source, known, bloc)
    if not contract and not errors(issues):
        issues += tuple(chart_issues(source, dict.fromkeys(charts, "")))
    issues += _in_brief(form, place)
    if errors(issues):
        return None, issues
    document, late = _filled(source, without_charts(source, printed, charts), charts)
    return document, issues + late


def check_template(
    template: bytes,
    place: Place,
    known: Mapping[str, object] | Contract,
    bloc: Bloc | None = None,
) -> tuple[Issue, ...]:
    """Return everything that is wrong with a template, without filling it.

    `known` are fields as data would give them, or what is agreed about the template; what a
    contract demands is looked for too, what does not fit the bloc, and the form of a document.
    """
    source = template_source(template, place)
    found, form = _judged(source, known, bloc)
    return (*found, *form)


def _judged(
    source: TemplateSource, known: Mapping[str, object] | Contract, bloc: Bloc | None
) -> tuple[tuple[Issue, ...], tuple[Issue, ...]]:
    """Return what is wrong with a template and with its form; nothing is with a shipped one."""
    if isinstance(known, Contract) and source.content == known.shipped:
        return (), ()
    from thidua_reports.word.judging import form_issues, template_issues

    found = template_issues(source, known, bloc)
    return found, form_issues(source, known, found)


def _in_brief(form: tuple[Issue, ...], place: Place) -> tuple[Issue, ...]:
    if not form:
        return ()
    from thidua_reports.word.decree.reported import in_brief

    return in_brief(form, place)


def template_fields(template: bytes) -> frozenset[str]:
    """Return the fields a sound template prints, such as "noi_dung[].ten" or "can_cu[]"."""
    return frozenset(printed_uses(sound_tags(template)))


def _safe_fields(fields: Mapping[str, object]) -> dict[str, object]:
    return {unicodedata.normalize("NFC", name): safe_value(value) for name, value in fields.items()}


def _filled(
    source: TemplateSource, fields: Mapping[str, object], charts: Mapping[str, Chart]
) -> tuple[Filled | None, tuple[Issue, ...]]:
    safe = _safe_fields(fields)
    title, author = (without_marks(str(safe.get(name, ""))) for name in (TITLE_FIELD, AUTHOR_FIELD))
    try:
        compiled = source.compiled
        roots = compiled.fill(safe)
    except FillingError as error:
        return None, (_located(error, source),)
    parts = dict(compiled.fixed)
    for root in roots.values():
        join_lines(root, _formatting(source))
    undrawn = fill_charts(parts, roots, charts, source.place)
    spots = spots_in(roots)
    for root in roots.values():
        _lay_out(root, _formatting(source))
    filled = {name: serialized(root) for name, root in roots.items()}
    filled |= compiled.properties(title, author)
    parts |= filled
    issues = (*_fixed_issues(source), *lint(parts, source.place, filled, roots))
    if issues:
        return None, issues
    return Filled({name: restored(blob) for name, blob in parts.items()}, spots), undrawn


def _lay_out(root: etree._Element, formatting: Formatting) -> None:
    """Fit columns, rows that stand together, and rules to what a part says now."""
    ruler = Ruler(formatting)
    fit_tables(root, ruler)
    loosen_rows(root, ruler)
    fit_rules(root, formatting)


@lru_cache(maxsize=64)
def _formatting(source: TemplateSource) -> Formatting:
    """Return what the styles of a template say; they are the same however it is filled."""
    styles = source.compiled.fixed.get(_STYLES)
    return Formatting(None if styles is None else parse(styles))


@lru_cache(maxsize=64)
def _fixed_issues(source: TemplateSource) -> tuple[Issue, ...]:
    """Return what is broken in the parts that are the same however a template is filled."""
    compiled = source.compiled
    empty = dict.fromkeys(compiled.filled, b"")
    return lint(compiled.fixed | empty, source.place, compiled.fixed)


def _located(error: FillingError, source: TemplateSource) -> Issue:
    """Return the error where its text is in the template, which no longer has its markers."""
    place = source.place
    if error.is_unforeseen:
        return template_content_kinds.CANNOT_BE_FILLED.at(place, what=error.why)
    for paragraph in (paragraph for part in source.read for paragraph in part.paragraphs):
        if error.near and without_instructions(paragraph.text) == error.near:
            place = paragraph.place
    return template_kinds.FILLING_FAILED.at(place, near=error.near or "cả văn bản", why=error.why)


_OPENING, _CLOSING = "\ufdd0", "\ufdd1"
_KEPT = re.compile("[\t\n\x20-z|~\xa0-\u2027\u202a-\ud7ff]*")
"""Signs that stay as they are; nearly all texts hold nothing else."""
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def safe_value(value: object) -> object:
    """Return a value whose texts are NFC, legal in XML, and free of braces until `restored`.

    Braces are two characters that Unicode reserves for such use: so a value that reads
    `{{ 7*7 }}` is neither computed nor taken for a tag that was left over.
    """
    if isinstance(value, str):
        return _safe_text(value)
    if isinstance(value, Mapping):
        return {str(_safe_text(str(name))): safe_value(item) for name, item in value.items()}
    if is_dataclass(value):
        return safe_value(vars(value))
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [safe_value(item) for item in _in_paragraphs(value)]
    return value


def _in_paragraphs(items: Sequence[object]) -> Iterator[object]:
    """Yield the items, a text of several lines as so many: the entries of a list are paragraphs.

    A line that is broken within a justified paragraph would be stretched to the margin.
    """
    for item in items:
        lines = _LINE_ENDS.sub("\n", item).split("\n") if isinstance(item, str) else [item]
        yield from [line for line in lines if line] or lines[:1]


def restored(blob: bytes) -> bytes:
    """Put the braces back into a filled part (UTF-8)."""
    return blob.replace(_OPENING.encode(), b"{").replace(_CLOSING.encode(), b"}")


def _safe_text(text: str) -> str:
    if _KEPT.fullmatch(text):
        return unicodedata.normalize("NFC", text)
    legal = _ILLEGAL_IN_XML.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", legal).replace("{", _OPENING).replace("}", _CLOSING)

"""A Word template as it came in: judged before it is parsed, unpacked, read, and compiled once."""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import BytesIO

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.engine import CompiledTemplate
from thidua_reports.word.package import prepared
from thidua_reports.word.text import BODY_CALLED, Paragraph, filled_parts, paragraphs, parse
from thidua_reports.zip_package import (
    CONTENT_TYPES,
    CORE_PROPERTIES,
    GENERATED_MARK,
    pack_uncompressed,
    unpack,
)

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENT = b"officedocument.wordprocessingml.document.main+xml"
_WORD_TEMPLATE = b"officedocument.wordprocessingml.template.main+xml"
_MACRO_ENABLED = re.compile(rb"macroEnabled(Template)?\.main\+xml")
_MACROS = re.compile(r"vbaproject", re.IGNORECASE)
_CONTROL = re.compile(r"^word/activex/", re.IGNORECASE)
_OBJECT = re.compile(r"^word/embeddings/.", re.IGNORECASE)
_WORKBOOK = re.compile(r"\.xlsx$", re.IGNORECASE)
_OF_CHARTS = re.compile(r"^word/charts/_rels/(\w+\.xml)\.rels$", re.IGNORECASE)
"""Parts that Word runs, what it opens in another program, and where charts name their figures."""
_TYPES_OF_OBJECTS = ("/oleObject", "/package", "/control")
_STRICT_FORMAT = b"purl.oclc.org/ooxml"
_MOST_PARTS = 3000
_MOST_BYTES = 100 << 20


def file_issues(template: bytes, place: Place) -> tuple[Issue, ...]:
    """Return what forbids to open the file as a template; nothing of it is parsed unless safe."""
    refused = package_issues(template, place)
    if refused:
        return refused
    parts = unpack(template)
    return tuple(_content_issues(parts, place)) or tuple(_main_part_issues(parts, place))


def package_issues(template: bytes, place: Place) -> tuple[Issue, ...]:
    """Return what forbids to open the file as a Word document of any kind."""
    try:
        entries = zipfile.ZipFile(BytesIO(template)).infolist()
    except Exception:  # a damaged list of contents leads zipfile to raise whatever comes
        entries = None
    if entries is None or template.startswith(_COMPOUND_FILE):
        return (_not_an_archive(template, place),)
    refusal = _unsafe_archive(entries, place)
    if refusal:
        return (refusal,)
    try:
        parts = unpack(template)
    except Exception:
        return (template_kinds.NOT_A_DOCX.at(place, what="tệp hỏng hoặc tải về thiếu"),)
    return tuple(_declarations(parts, place)) or tuple(_document_issues(parts, place))


def _not_an_archive(template: bytes, place: Place) -> Issue:
    if template.startswith(_COMPOUND_FILE):
        return template_kinds.TEMPLATE_PASSWORD.at(place)
    what = "không đúng định dạng hoặc tải về thiếu" if template else "tệp rỗng"
    return template_kinds.NOT_A_DOCX.at(place, what=what)


def _unsafe_archive(entries: Sequence[zipfile.ZipInfo], place: Place) -> Issue | None:
    if any(entry.flag_bits & 1 for entry in entries):
        return template_kinds.TEMPLATE_PASSWORD.at(place)
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        return template_kinds.UNSAFE_PACKAGE.at(place, what="quá lớn khi giải nén")
    if len({entry.filename.lower() for entry in entries}) < len(entries):
        return template_kinds.UNSAFE_PACKAGE.at(place, what="trùng tên phần")
    return None


def _declarations(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    """Report the first part with a document type or an entity."""
    for name, blob in parts.items():
        if re.search(rb"<!DOCTYPE|<!ENTITY", blob.replace(b"\0", b"")) and _is_xml(name):
            yield template_kinds.UNSAFE_PACKAGE.at(place, what=f"khai báo DOCTYPE ở {name}")
            return


def _document_issues(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    types = parts.get(CONTENT_TYPES, b"")
    if _MACRO_ENABLED.search(types) or any(map(_MACROS.search, parts)):
        yield template_kinds.MACRO_TEMPLATE.at(place, what=template_kinds.MACROS)
    elif any(map(_CONTROL.search, parts)):
        yield template_kinds.MACRO_TEMPLATE.at(place, what=template_kinds.CONTROL)
    elif _WORD_TEMPLATE in types:
        yield template_kinds.NOT_A_DOCX.at(place, what="kiểu mẫu Word .dotx")
    elif _DOCUMENT not in types:
        yield template_kinds.NOT_A_DOCX.at(place, what="một loại tệp khác đổi đuôi")
    elif any(_STRICT_FORMAT in blob[:2000] for blob in parts.values()):
        yield template_kinds.NOT_A_DOCX.at(place, what="kiểu Strict Open XML")


def _content_issues(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    if GENERATED_MARK.encode() in parts.get(CORE_PROPERTIES, b""):
        yield template_kinds.GENERATED_AS_TEMPLATE.at(place)
    embedded = next(_foreign_objects(parts), "")
    if embedded:
        yield _foreign_object(embedded, place)
    for name, blob in parts.items():
        if _is_xml(name):
            try:
                root = etree.fromstring(blob)
            except etree.XMLSyntaxError:
                yield template_kinds.UNSAFE_PACKAGE.at(place, what=f"XML hỏng ở {name}")
                continue
            if name.endswith(".rels"):
                yield from _external_links(root, place)
                yield from _objects_by_link(name, root, place)


def _foreign_objects(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield what is embedded in the file, but for the workbooks with the figures of its charts."""
    named = [(name, _OF_CHARTS.match(name)) for name in parts]
    of_charts = [
        parts[name] for name, match in named if match and f"word/charts/{match[1]}" in parts
    ]
    for name in filter(_OBJECT.search, parts):
        file = name.rpartition("/")[2]
        is_figures = any(f'embeddings/{file}"'.encode() in blob for blob in of_charts)
        if not (is_figures and _WORKBOOK.search(file)):
            yield name


def _foreign_object(name: str, place: Place) -> Issue:
    what = template_kinds.OBJECT.format(name=name.rpartition("/")[2])
    return template_kinds.MACRO_TEMPLATE.at(place, what=what)


def _objects_by_link(name: str, relationships: etree._Element, place: Place) -> Iterator[Issue]:
    """Report objects that lie in another folder of the file than Word's own."""
    for relationship in relationships:
        is_object = relationship.get("Type", "").endswith(_TYPES_OF_OBJECTS)
        target = relationship.get("Target", "")
        is_elsewhere = "embeddings/" not in target and relationship.get("TargetMode") != "External"
        if is_object and is_elsewhere and not _OF_CHARTS.match(name):
            yield _foreign_object(target, place)


def _main_part_issues(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    if BODY_CALLED not in filled_parts(parts).values():
        yield template_kinds.NOT_A_DOCX.at(place, what="tệp hỏng, thiếu phần thân văn bản")


def _external_links(relationships: etree._Element, place: Place) -> Iterator[Issue]:
    for relationship in relationships:
        is_link = relationship.get("Type", "").endswith("/hyperlink")
        if relationship.get("TargetMode") == "External" and not is_link:
            yield template_kinds.EXTERNAL_CONTENT.at(place, target=relationship.get("Target", ""))


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


_TEMPLATES_KEPT = 64


@frozen
class ReadPart:
    """A part that is filled, as it is read: its elements, its paragraphs, and where it is."""

    root: etree._Element
    paragraphs: tuple[Paragraph, ...]
    place: Place


@dataclass(frozen=True, eq=False)
class TemplateSource:
    """A template's content, with what follows from it alone."""

    content: bytes
    place: Place

    @cached_property
    def unusable(self) -> tuple[Issue, ...]:
        """What forbids to open the file; nothing else may be asked of it then."""
        return file_issues(self.content, self.place)

    @cached_property
    def _prepared(self) -> tuple[Mapping[str, bytes], tuple[Issue, ...]]:
        return prepared(unpack(self.content), self.place)

    @property
    def parts(self) -> Mapping[str, bytes]:
        """The parts as they are filled."""
        return self._prepared[0]

    @property
    def missing(self) -> tuple[Issue, ...]:
        """The pictures that are missing in it."""
        return self._prepared[1]

    @cached_property
    def read(self) -> tuple[ReadPart, ...]:
        """The parts that are filled, in reading order."""
        places = {
            name: self.place._replace(sheet=called)
            for name, called in filled_parts(self.parts).items()
        }
        roots = {name: parse(self.parts[name]) for name in places}
        return tuple(
            ReadPart(roots[name], tuple(paragraphs(roots[name], place, name)), place)
            for name, place in places.items()
        )

    @cached_property
    def compiled(self) -> CompiledTemplate:
        """The template ready to be filled; it raises what compiling does."""
        return CompiledTemplate(pack_uncompressed(self.parts))


@lru_cache(maxsize=_TEMPLATES_KEPT)
def template_source(content: bytes, place: Place) -> TemplateSource:
    """Return the template of this content; what was found out about it before is kept."""
    return TemplateSource(content, place)

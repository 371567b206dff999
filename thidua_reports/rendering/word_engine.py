"""docxtpl made strict: whatever it would lose in silence raises an error that can be located."""

import re
import traceback
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Template
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from thidua_reports.office_package import GENERATED_MARK, unpack
from thidua_reports.rendering.word_language import PrintedValueError, TemplateLanguage
from thidua_reports.rendering.word_mending import mend
from thidua_reports.rendering.word_text import W

_LONGEST_PROPERTY = 255
_REASONS = {
    UndefinedError: "thiếu giá trị",
    PrintedValueError: "giá trị không phải là chữ",
    SecurityError: "thẻ không được phép",
    etree.XMLSyntaxError: "cấu trúc văn bản bị cắt",
    TemplateError: "thẻ viết sai",
}
"""What the tags can be to blame for; the more special error stands first."""

_TITLE, _AUTHOR = "\ufdd2", "\ufdd3"
"""Where title and author go; Unicode reserves such characters, so no text of ours holds them."""

_LAST_ID_OF_DOCXTPL = 1000
_BODY = W + "body"
_OWN_NAMESPACES = re.compile(r'^<w:body(?: xmlns(?::[\w.-]+)?="[^"]*")*')
_PARAGRAPH_START, _LINE_START = re.compile("<w:p(?=[ >])"), re.compile("\n(?=<w:p[ >])")
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*)?>.*?</w:p>", re.DOTALL)
_LISTING_SIGN = re.compile("[\t\n\a\f]")


class FillingError(Exception):
    """The template could not be filled; `near` is the text where it happened, "" if unknown.

    What is unforeseen says nothing about the tags: `why` is then what the program met.
    """

    def __init__(self, near: str, error: Exception) -> None:
        why = next((why for kind, why in _REASONS.items() if isinstance(error, kind)), "")
        super().__init__(near, why)
        self.near = near
        self.is_unforeseen = not why
        self.why = why or f"{type(error).__name__}: {error}"


@dataclass(frozen=True)
class _Source:
    """A part to fill as Jinja reads it; `head` and `tail` are the part around it."""

    name: str
    jinja: str
    head: str = ""
    tail: str = ""


class CompiledTemplate:
    """A template that passed the pre-flight, its tags compiled: filled as often as is wanted."""

    def __init__(self, template: bytes) -> None:
        """Unpack, patch and compile; FillingError if that cannot be done."""
        try:
            engine = _StrictTemplate(template)
            sources = tuple(engine.sources())
            self.fixed = engine.other_parts(source.name for source in sources)
        except Exception as error:
            raise FillingError("", error) from error
        self.filled = tuple(source.name for source in sources)
        self._parts = tuple(map(_CompiledPart, sources))

    def fill(self, fields: Mapping[str, object], title: str, author: str) -> dict[str, bytes]:
        """Return the filled parts, and that of the properties, to which title and author go.

        Raises:
            FillingError: Anything at all went wrong, with the place where it did.
        """
        engine = _StrictTemplate()
        filled = {part.name: part.filled(fields, engine) for part in self._parts}
        return filled | {
            name: blob.replace(_TITLE.encode(), _property(title)).replace(
                _AUTHOR.encode(), _property(author)
            )
            for name, blob in self.fixed.items()
            if _TITLE.encode() in blob
        }


class _CompiledPart:
    """A part whose tags are compiled; an error in a tag is told by its line."""

    def __init__(self, source: _Source) -> None:
        self.name = source.name
        self._source = source
        text = _PARAGRAPH_START.sub("\n<w:p", source.jinja)
        self._lines = text.split("\n")
        try:
            self._template: Template = TemplateLanguage().from_string(text)
        except Exception as error:
            raise FillingError(_near(error, self._lines), error) from error

    def filled(self, fields: Mapping[str, object], engine: "_StrictTemplate") -> bytes:
        """Return the part with these fields in it."""
        try:
            text = engine.resolve_listing(_LINE_START.sub("", self._template.render(fields)))
            root = engine.mended(self._source.head + text + self._source.tail)
        except Exception as error:
            raise FillingError(_near(error, self._lines), error) from error
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl 0.20.2 with its silent repairs replaced; the method names are mostly its own."""

    def __init__(self, template: bytes = b"") -> None:
        super().__init__(BytesIO(template))
        self.docx_ids_index = _LAST_ID_OF_DOCXTPL

    def sources(self) -> Iterator[_Source]:
        """Yield the body, the running heads and the footnotes in the order of filling."""
        self.init_docx()
        main = self.docx.part
        body = _OWN_NAMESPACES.sub("<w:body", self.patch_xml(self.get_xml()))
        yield _Source(main.partname.membername, body, *self._around_body())
        for uri in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(uri):
                yield _Source(part.partname.membername, self.patch_xml(self.get_part_xml(part)))
        for part in main.package.parts:
            if part.content_type.endswith("footnotes+xml"):
                yield _Source(part.partname.membername, self.patch_xml(part.blob.decode()))

    def _around_body(self) -> tuple[str, str]:
        root = self.docx.element
        root.replace(root.body, root.makeelement(_BODY))
        head, _, tail = str(self.xml_to_string(root)).partition("<w:body/>")
        return head, tail

    def other_parts(self, filled: Iterable[str]) -> dict[str, bytes]:
        """Return what is not filled: nothing of the template's author, no time of day."""
        properties = self.docx.core_properties
        for child in list(properties._element):
            properties._element.remove(child)
        properties.title, properties.author = _TITLE, _AUTHOR
        properties.language = "vi-VN"
        properties.content_status = GENERATED_MARK
        target = BytesIO()
        self.docx.save(target)
        left_out = set(filled)
        parts = unpack(target.getvalue())
        return {name: blob for name, blob in parts.items() if name not in left_out}

    def patch_xml(self, src_xml: str) -> str:
        """Make Jinja of a part, with names composed as the data's are."""
        return unicodedata.normalize("NFC", super().patch_xml(src_xml))

    def resolve_listing(self, xml: str) -> str:
        """Make elements of line breaks and tabs, where there are any."""
        resolve = super().resolve_listing
        return _PARAGRAPH.sub(
            lambda found: resolve(found[0]) if _LISTING_SIGN.search(found[0]) else found[0], xml
        )

    def mended(self, xml: str) -> etree._Element:
        """Parse what came out strictly (docxtpl drops all after a broken tag), and mend it."""
        root = etree.fromstring(xml.encode())
        body = root.find(_BODY)
        if body is not None:
            root = self.fix_tables(xml)
            body = root.find(_BODY)
        mend(root if body is None else body)
        self.fix_docpr_ids(root)
        return root


def _property(text: str) -> bytes:
    return escape(text[:_LONGEST_PROPERTY], quote=False).encode()


def _near(error: Exception, lines: list[str]) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    numbers = [frame.lineno for frame in frames if frame.filename in ("<template>", "<unknown>")]
    if not numbers or numbers[-1] is None or numbers[-1] > len(lines):
        return ""
    return without_instructions(re.sub("<[^>]+>", "", lines[numbers[-1] - 1]))


def without_instructions(text: str) -> str:
    """Return a template's text without its loop tags, which move between paragraphs in filling."""
    return re.sub(r"\{%.*?%\}", "", text).strip()

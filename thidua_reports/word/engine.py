"""docxtpl made strict: whatever it would lose in silence raises an error that can be located."""

import re
import traceback
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import Template
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.column_widths import share_width
from thidua_reports.word.empty_columns import LEAVE_OUT, MARK, leave_out_empty_columns
from thidua_reports.word.joined_lines import with_marked_breaks
from thidua_reports.word.repairs import mend
from thidua_reports.word.tags import PrintedValueError, TemplateLanguage
from thidua_reports.word.text import TABLE, W, xpath
from thidua_reports.zip_package import GENERATED_MARK, unpack

_LONGEST_PROPERTY = 255
_REASONS = {
    UndefinedError: "thiếu giá trị",
    PrintedValueError: "giá trị không phải là chữ",
    SecurityError: "thẻ không được phép",
    etree.XMLSyntaxError: "cấu trúc văn bản bị cắt",
    TemplateError: "thẻ viết sai",
}
"""What the tags can be to blame for; the more special error first."""

_TITLE, _AUTHOR = "\ufdd2", "\ufdd3"
"""Where title and author go; Unicode reserves such characters, so no text of ours holds them."""

_LAST_ID_OF_DOCXTPL = 1000
_BODY, _GRID, _GRID_COLUMN = W + "body", W + "tblGrid", W + "gridCol"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_LONGER_ROW = xpath("boolean(descendant::w:tr[count(w:tc) > $count])")
_FULL_ROW = xpath(
    "boolean(descendant::w:tr[count(w:tc) - count(w:tc/w:tcPr/w:gridSpan)"
    " + sum(w:tc/w:tcPr/w:gridSpan/@w:val) >= $count])"
)
_OWN_NAMESPACES = re.compile(r'^<w:body(?: xmlns(?::[\w.-]+)?="[^"]*")*')
_PARAGRAPH_START, _LINE_START = re.compile("<w:p(?=[ >])"), re.compile("\n(?=<w:p[ >])")
_PARAGRAPH_END = "</w:p>"
_LISTING_SIGN = re.compile("[\t\n\a\f]")


class FillingError(Exception):
    """The template could not be filled; `near` is the text where it happened, "" if unknown.

    What is unforeseen is not to be blamed on the tags: `why` is then what the program met.
    """

    def __init__(self, near: str, error: Exception) -> None:
        why = next((why for kind, why in _REASONS.items() if isinstance(error, kind)), "")
        super().__init__(near, why)
        self.near = near
        self.is_unforeseen = not why
        self.why = why or f"{type(error).__name__}: {error}"


@frozen
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

    def fill(self, fields: Mapping[str, object]) -> dict[str, etree._Element]:
        """Return the filled parts.

        Raises:
            FillingError: Anything at all went wrong, with the place where it did.
        """
        engine = _StrictTemplate()
        return {part.name: part.filled(fields, engine) for part in self._parts}

    def properties(self, title: str, author: str) -> dict[str, bytes]:
        """Return the part to which title and author go."""
        return {
            name: blob.replace(_TITLE.encode(), _property(title)).replace(
                _AUTHOR.encode(), _property(author)
            )
            for name, blob in self.fixed.items()
            if _TITLE.encode() in blob
        }


class _CompiledPart:
    """A part whose tags are compiled; an error in a tag is located by its line."""

    def __init__(self, source: _Source) -> None:
        self.name = source.name
        self._source = source
        text = _PARAGRAPH_START.sub("\n<w:p", source.jinja)
        self._lines = text.split("\n")
        try:
            self._template: Template = TemplateLanguage().from_string(text)
        except Exception as error:
            raise FillingError(_near(error, self._lines), error) from error

    def filled(self, fields: Mapping[str, object], engine: "_StrictTemplate") -> etree._Element:
        """Return the part with these fields in it."""
        try:
            text = engine.resolve_listing(_LINE_START.sub("", self._template.render(fields)))
            return engine.mended(self._source.head + text + self._source.tail)
        except Exception as error:
            raise FillingError(_near(error, self._lines), error) from error


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
        return LEAVE_OUT.sub(MARK, unicodedata.normalize("NFC", super().patch_xml(src_xml)))

    def resolve_listing(self, xml: str) -> str:
        """Make elements of line breaks and tabs in the paragraphs that hold any."""
        *ended, rest = xml.split(_PARAGRAPH_END)
        resolve = super().resolve_listing
        resolved = (
            resolve(with_marked_breaks(each + _PARAGRAPH_END))
            if _LISTING_SIGN.search(each)
            else each + _PARAGRAPH_END
            for each in ended
        )
        return "".join((*resolved, rest))

    def mended(self, xml: str) -> etree._Element:
        """Parse what came out strictly (docxtpl drops all after a broken tag), and mend it."""
        root = etree.fromstring(xml.encode())
        body = root.find(_BODY)
        if body is not None and any(map(_has_other_columns, body.iter(TABLE))):
            root = self.fix_tables(xml)
            body = root.find(_BODY)
        if MARK in xml:
            leave_out_empty_columns(root)
        for table in root.iter(TABLE):
            share_width(table)
        mend(root if body is None else body)
        for number, drawing in enumerate(root.iter(_DRAWING), self.docx_ids_index + 1):
            drawing.set("id", str(number))
            self.docx_ids_index = number
        return root


def _has_other_columns(table: etree._Element) -> bool:
    """Return whether a table has not as many columns as its longest row has cells."""
    grid = table.find(_GRID)
    if grid is None:
        return True
    count = len(grid.findall(_GRID_COLUMN))
    return bool(_LONGER_ROW(table, count=count)) or not _FULL_ROW(table, count=count)


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

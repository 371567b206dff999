"""docxtpl made strict: whatever it would lose in silence raises an error that can be located."""

import re
import traceback
import unicodedata
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from docxtpl import DocxTemplate
from jinja2.exceptions import SecurityError, TemplateError, UndefinedError
from lxml import etree

from thidua_reports.office_package import GENERATED_MARK
from thidua_reports.rendering.word_language import PrintedValueError, TemplateLanguage
from thidua_reports.rendering.word_mending import mend

_LONGEST_PROPERTY = 255
_REASONS = {
    UndefinedError: "thiếu giá trị",
    PrintedValueError: "giá trị không phải là chữ",
    SecurityError: "thẻ không được phép",
    etree.XMLSyntaxError: "cấu trúc văn bản bị cắt",
    TemplateError: "thẻ viết sai",
}
"""What the tags can be to blame for; the more special error stands first."""


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


def fill(template: bytes, fields: Mapping[str, object], title: str, author: str) -> bytes:
    """Fill a template that passed the pre-flight; title and author go to its properties.

    Raises:
        FillingError: Anything at all went wrong, with the place where it did.
    """
    engine = _StrictTemplate(template, title, author)
    target = BytesIO()
    try:
        engine.render(dict(fields), jinja_env=TemplateLanguage(), autoescape=True)
        engine.save(target)
    except Exception as error:
        raise FillingError(_near(error, engine.lines), error) from error
    return target.getvalue()


class _StrictTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl 0.20.2 with its silent repairs replaced; the method names are docxtpl's own."""

    def __init__(self, template: bytes, title: str, author: str) -> None:
        super().__init__(BytesIO(template))
        self._title = title[:_LONGEST_PROPERTY]
        self._author = author[:_LONGEST_PROPERTY]
        self.lines: list[str] = []

    def patch_xml(self, src_xml: str) -> str:
        """Make Jinja of a part, with names composed as the data's are."""
        return unicodedata.normalize("NFC", super().patch_xml(src_xml))

    def render_xml_part(self, src_xml: str, *rest: Any) -> str:  # noqa: ANN401 - docxtpl's types
        """Render a part, and keep its lines (one a paragraph) to locate an error by."""
        self.lines = re.sub("<w:p([ >])", r"\n<w:p\1", src_xml).split("\n")
        return str(super().render_xml_part(src_xml, *rest))

    def fix_tables(self, xml: str) -> etree._Element:
        """Parse what came out; docxtpl would drop all that follows a broken tag."""
        etree.fromstring(xml)
        tree: etree._Element = super().fix_tables(xml)
        mend(tree)
        return tree

    def map_headers_footers_xml(self, key: str, xml: bytes) -> None:
        """Put a filled running head in its place, mended as the body is."""
        super().map_headers_footers_xml(key, self._mended(xml))

    def render_footnotes(self, *rest: Any) -> None:  # noqa: ANN401 - docxtpl's types
        """Fill the footnotes, mended as the body is."""
        super().render_footnotes(*rest)
        for part in self.docx.part.package.parts:
            if part.content_type.endswith("footnotes+xml"):
                part._blob = self._mended(part.blob)

    def _mended(self, xml: bytes) -> bytes:
        root = etree.fromstring(xml)
        mend(root)
        self.fix_docpr_ids(root)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def render_properties(self, *_: object) -> None:
        """Write the properties anew: nothing of the template's author, no time of day."""
        properties = self.docx.core_properties
        for child in list(properties._element):
            properties._element.remove(child)
        properties.title = self._title
        properties.author = self._author
        properties.language = "vi-VN"
        properties.content_status = GENERATED_MARK


def _near(error: Exception, lines: list[str]) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    numbers = [frame.lineno for frame in frames if frame.filename in ("<template>", "<unknown>")]
    if not numbers or numbers[-1] is None or numbers[-1] > len(lines):
        return ""
    return without_instructions(re.sub("<[^>]+>", "", lines[numbers[-1] - 1]))


def without_instructions(text: str) -> str:
    """Return a template's text without its loop tags, which move between paragraphs in filling."""
    return re.sub(r"\{%.*?%\}", "", text).strip()

"""The shipped Word templates as she edits them, and what is reported of them."""

from collections.abc import Callable, Sequence
from functools import cache
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from tests.domain_values import a_bloc
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.template_fields import CHARTS, FIELDS
from thidua_reports.word.contract import Contract
from thidua_reports.word.template import check_template
from thidua_reports.workspace.templates import shipped_templates

HALF_YEAR, YEAR, PLEDGE, BEFORE, AFTER = (
    "bao_cao_6_thang.docx",
    "bao_cao_nam.docx",
    "giao_uoc.docx",
    "bien_ban_truoc_hop.docx",
    "bien_ban_sau_hop.docx",
)
BLOC = a_bloc(year=2020, name="Khối thi đua 4")


@cache
def shipped(name: str) -> bytes:
    """Return a shipped template."""
    return (shipped_templates() / name).read_bytes()


@cache
def contract(name: str) -> Contract:
    """Return what is agreed about a shipped template."""
    return Contract(FIELDS[name], shipped(name), CHARTS[name])


def edited(name: str, change: Callable[[WordDocument], object]) -> bytes:
    """Return a shipped template after a change by hand."""
    document = Document(BytesIO(shipped(name)))
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def reported(name: str, template: bytes) -> tuple[Issue, ...]:
    """Return what is reported of an edited template in the year 2020."""
    return check_template(template, Place(name), contract(name), BLOC)


def codes(name: str, template: bytes) -> list[str]:
    """Return the codes of what is reported of an edited template."""
    return [issue.kind.code for issue in reported(name, template)]


def all_paragraphs(document: WordDocument) -> list[Paragraph]:
    """Return the paragraphs of a body, those in its tables too."""
    return [Paragraph(element, document) for element in document.element.body.iter(_PARAGRAPH)]


_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


def without_text(text: str) -> Callable[[WordDocument], None]:
    """Return a change that deletes a text wherever it is within a run."""

    def change(document: WordDocument) -> None:
        for paragraph in all_paragraphs(document):
            for run in paragraph.runs:
                run.text = run.text.replace(text, "")

    return change


def without_part(first: str, last: str) -> Callable[[WordDocument], None]:
    """Return a change that deletes the body from a paragraph up to the next one of a text."""

    def change(document: WordDocument) -> None:
        for element in part(document, first, last):
            element.getparent().remove(element)

    return change


def part(document: WordDocument, first: str, last: str) -> Sequence[object]:
    """Return the paragraphs and tables of a body between two texts, both included."""
    elements = list(document.element.body)
    texts = ["".join(piece.text or "" for piece in each.iter(_TEXT)) for each in elements]
    start = next(i for i, text in enumerate(texts) if first in text)
    return elements[start : texts.index(last, start) + 1]


_TEXT = _PARAGRAPH[:-1] + "t"


def added(*lines: str) -> Callable[[WordDocument], None]:
    """Return a change that adds paragraphs before the last section of a body ends."""

    def change(document: WordDocument) -> None:
        for line in lines:
            document.add_paragraph(line)

    return change

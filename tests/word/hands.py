"""What a hand does to a Word template in Word: each function returns an edit of its bytes."""

from collections.abc import Callable
from io import BytesIO
from itertools import dropwhile
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

from tests.word.own_templates import all_paragraphs
from tests.word.word_documents import NAMESPACES

Edit = Callable[[bytes], bytes]
Change = Callable[[WordDocument], object]


def by_hand(change: Change) -> Edit:
    """Return an edit that opens a template, changes the document and saves it."""

    def edit(template: bytes) -> bytes:
        document = Document(BytesIO(template))
        change(document)
        target = BytesIO()
        document.save(target)
        return target.getvalue()

    return edit


def both(*edits: Edit) -> Edit:
    """Return an edit that does one after the other."""

    def edit(template: bytes) -> bytes:
        for each in edits:
            template = each(template)
        return template

    return edit


def paragraph(document: WordDocument, text: str, below: str = "") -> Paragraph:
    """Return the first paragraph that holds a text, below the first that holds another."""
    later = dropwhile(lambda each: below not in each.text, all_paragraphs(document))
    return next(each for each in later if text in each.text)


def row(document: WordDocument, text: str, below: str = "") -> BaseOxmlElement:
    """Return the innermost row of a table in which a text is."""
    return next(paragraph(document, text, below)._p.iterancestors(qn("w:tr")))


def cell(document: WordDocument, text: str, below: str = "") -> BaseOxmlElement:
    """Return the innermost cell of a table in which a text is."""
    return next(paragraph(document, text, below)._p.iterancestors(qn("w:tc")))


def typed(old: str, new: str, below: str = "") -> Edit:
    """Type one text over another, once."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, old, below)
        texts = [each.text for each in found.runs]
        first = next((i for i, each in enumerate(texts) if old in each), None)
        if first is None:
            texts = ["".join(texts)] + [""] * (len(texts) - 1)
        texts[first or 0] = texts[first or 0].replace(old, new, 1)
        for each, text in zip(found.runs, texts, strict=True):
            each.text = text

    return by_hand(change)


def typed_everywhere(old: str, new: str) -> Edit:
    """Replace a text in all paragraphs, as Find and Replace does."""

    def change(document: WordDocument) -> None:
        holding = [each for each in all_paragraphs(document) if old in each.text]
        assert holding, old
        for run in [run for each in holding for run in each.runs]:
            run.text = run.text.replace(old, new)

    return by_hand(change)


def set_anew(text: str, xml: str, below: str = "") -> Edit:
    """Put runs of XML in the place of what a paragraph holds."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, text, below)._p
        for each in [each for each in found if each.tag != qn("w:pPr")]:
            found.remove(each)
        found.extend(parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>"))

    return by_hand(change)


def with_xml(text: str, xml: str, below: str = "") -> Edit:
    """Add runs of XML at the end of a paragraph."""
    return by_hand(
        lambda document: paragraph(document, text, below)._p.extend(
            parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>")
        )
    )


def without_paragraph(text: str, below: str = "") -> Edit:
    """Delete the first paragraph that holds a text."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, text, below)._p
        found.getparent().remove(found)

    return by_hand(change)


def without_row(text: str, below: str = "") -> Edit:
    """Delete the row of a table in which a text is."""

    def change(document: WordDocument) -> None:
        found = row(document, text, below)
        found.getparent().remove(found)

    return by_hand(change)


def new_lines(text: str, *lines: str, below: str = "") -> Edit:
    """Type paragraphs above the one that holds a text, in its style."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, text, below)
        for line in lines:
            made = found.insert_paragraph_before(line)
            if found.style is not None:
                made.style = found.style

    return by_hand(change)


def enter_before(text: str, below: str = "") -> Edit:
    """Press Enter before a text within a paragraph."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, text, below)
        before, after, rest = found.text.partition(text)
        found.insert_paragraph_before(before, found.style)
        first, *others = found.runs
        first.text = after + rest
        for each in others:
            each.text = ""

    return by_hand(change)


def moved_above(text: str, target: str, below: str = "") -> Edit:
    """Move the paragraph that holds a text above the one that holds another."""

    def change(document: WordDocument) -> None:
        found = paragraph(document, text, below)._p
        paragraph(document, target, below)._p.addprevious(found)

    return by_hand(change)


def row_moved(text: str, target: str, below: str = "", *, after: bool = False) -> Edit:
    """Move the row in which a text is above, or below, the one in which another is."""

    def change(document: WordDocument) -> None:
        found, there = row(document, text, below), row(document, target, below)
        (there.addnext if after else there.addprevious)(found)

    return by_hand(change)


def column_deleted(text: str, below: str = "") -> Edit:
    """Delete the column of a table in which a text is; rows of fewer cells stay."""

    def change(document: WordDocument) -> None:
        line = row(document, text, below)
        cells = line.findall(qn("w:tc"))
        index = cells.index(cell(document, text, below))
        for each in line.getparent().findall(qn("w:tr")):
            if len(each.findall(qn("w:tc"))) == len(cells):
                each.remove(each.findall(qn("w:tc"))[index])

    return by_hand(change)


def formatted(text: str, xml: str, below: str = "") -> Edit:
    """Give all runs of a paragraph a property, such as <w:vanish/>."""

    def change(document: WordDocument) -> None:
        for each in paragraph(document, text, below).runs:
            made = parse_xml(f"<w:rPr {NAMESPACES}>{xml}</w:rPr>")
            each._r.get_or_add_rPr().extend(made)

    return by_hand(change)


def of_text(text: str, properties: str = "") -> str:
    """Return the XML of a run of text with properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def field_of_word(code: str, shown: str) -> str:
    """Return the XML of the runs of a field of Word's with its code and what it shows."""
    steps = ("begin", "separate", "end")
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in steps)
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return begin + instruction + middle + of_text(shown) + end

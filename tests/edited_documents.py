"""Documents edited as people edit them, and what is found in them."""

from collections.abc import Callable, Iterator
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.text.run import Run

from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.language.figures import Token, tokens
from thidua_reports.pipeline import examine
from thidua_reports.presenting.documents import views_of
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import Examination, examined_document
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.made_documents import MadeDocument, made_document
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

ORDINALS = frozenset(str(number) for number in range(1, 40))
"""What a cell that only numbers its row may hold."""


def made_of(folder, name: str = "bao_cao.docx") -> MadeDocument:
    """Return a document of a workspace as it would be made now."""
    return next(made for made in all_made_of(folder) if made.name == name)


def all_made_of(folder) -> Iterator[MadeDocument]:
    """Yield every document of a workspace as it would be made now."""
    material = examine(open_workspace(folder))
    for name, view in views_of(material).items():
        yield made_document(name, view, (shipped_templates(),), material.book)


def edited(document: bytes, *edits: Callable[[WordDocument], object]) -> bytes:
    """Return a document after some edits, saved as python-docx saves it."""
    opened = Document(BytesIO(document))
    for edit in edits:
        edit(opened)
    target = BytesIO()
    opened.save(target)
    return target.getvalue()


def examined(document: bytes, now: Origin) -> Examination:
    """Return what is found in a document."""
    return examined_document(opened_document(InputFile("bao_cao.docx", document)), now)


def runs_of(document: WordDocument) -> Iterator[Run]:
    """Yield the runs of the paragraphs, then those of the tables of a document."""
    for paragraph in document.paragraphs:
        yield from paragraph.runs
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    for cell in {each._tc: each for each in cells}.values():
        for paragraph in cell.paragraphs:
            yield from paragraph.runs


def figures_in(run: Run) -> list[Token]:
    """Return the figures of a run."""
    return [each for each in tokens(run.text) if each.is_figure]


def with_one_figure(document: WordDocument) -> list[Run]:
    """Return the runs that hold just one figure, without those that number a row."""
    return [
        run
        for run in runs_of(document)
        if len(figures_in(run)) == 1 and run.text.strip() not in ORDINALS
    ]


def write(run: Run, old: Token, new: str) -> None:
    """Write another figure over one of a run."""
    run.text = f"{run.text[: old.start]}{new}{run.text[old.end :]}"


def paragraph_with(document: WordDocument, words: str):
    """Return the first paragraph of the text that holds these words."""
    return next(each for each in document.paragraphs if words in each.text)


def replaced(words: str, new: str) -> Callable[[WordDocument], None]:
    """Return an edit that writes other words in the paragraph that holds some."""

    def edit(document: WordDocument) -> None:
        paragraph = paragraph_with(document, words)
        text = paragraph.text.replace(words, new)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = text

    return edit


def rewritten_cell(words: str, old: str, new: str) -> Callable[[WordDocument], None]:
    """Return an edit that writes other words in a cell of the first row that holds both."""

    def edit(document: WordDocument) -> None:
        rows = (row for table in document.tables for row in table.rows)
        row = next(each for each in rows if words in each._tr.xml and old in each._tr.xml)
        runs = (run for cell in row.cells for each in cell.paragraphs for run in each.runs)
        run = next(each for each in runs if each.text == old)
        run.text = new

    return edit

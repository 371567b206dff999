"""A view -> its document by its template, with where each figure stands and what it said."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.template_fields import CHARTS, FIELDS
from thidua_reports.layouts.views import Fields
from thidua_reports.presenting.fact_words import Fact, facts_of
from thidua_reports.presenting.tracing import TracedFigure, traced
from thidua_reports.presenting.work_steps import FILLING, Tell, nobody, told_of_each
from thidua_reports.word.contract import Contract
from thidua_reports.word.draft_sign import with_draft_sign
from thidua_reports.word.edited.identity import Identity, identity_of
from thidua_reports.word.edited.origin import Origin, origin_of, with_origin
from thidua_reports.word.template import Filled, fill_traced
from thidua_reports.workspace.templates import NAMES, find_template


@frozen
class MadeDocument:
    """A document by the name of its file, its figures by the numbers of their marks.

    `filled` is None where the template cannot be filled; `issues` say why. `facts` are the words
    that are data. `identity` is of which bloc and period it is. `sign` says that it is a draft
    which nobody can sign yet, "" where it is not.
    """

    name: str
    template: InputFile
    filled: Filled | None
    figures: tuple[TracedFigure, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]
    identity: Identity
    sign: str = ""

    @cached_property
    def origin(self) -> Origin | None:
        """What the document says, and which figures of it are ours; read out of it once."""
        if self.filled is None:
            return None
        keys = [each.key for each in self.figures]
        return origin_of(self.name, self.identity, self.filled, keys, self.facts)

    @property
    def content(self) -> bytes | None:
        """The document, which carries unseen what it says."""
        origin = self.origin
        if self.filled is None or origin is None:
            return None
        return with_origin(with_draft_sign(self.filled.parts, self.sign), origin)


def made_document(
    name: str, view: Fields, templates: Sequence[Path], book: BlocBook
) -> MadeDocument:
    """Make a document of a bloc; `templates` are the folders to look in, the first first."""
    folders = tuple(templates)
    template, figures = find_template(view.template, folders), traced(view)
    contract = contract_of(view.template, folders)
    place = Place(template.name)
    filled, issues = fill_traced(template.content, place, figures.fields, contract, book.bloc)
    facts, identity = facts_of(book), identity_of(book.bloc)
    return MadeDocument(name, template, filled, figures.figures, facts, issues, identity)


def made_documents(
    book: BlocBook, views: Mapping[str, Fields], templates: Sequence[Path], tell: Tell = nobody
) -> tuple[MadeDocument, ...]:
    """Make the documents of a bloc from their views, by the names of their files."""
    names = told_of_each(tuple(views), FILLING, str, tell)
    return tuple(made_document(name, views[name], templates, book) for name in names)


def contract_of(template: str, templates: tuple[Path, ...]) -> Contract:
    """Return what is agreed about a template; the last folder is that of the shipped ones."""
    return _agreed(template, find_template(template, templates[-1:]).content)


@lru_cache(maxsize=2 * len(NAMES))
def _agreed(name: str, shipped: bytes) -> Contract:
    return Contract(FIELDS[name], shipped, CHARTS[name])

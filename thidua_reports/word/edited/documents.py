"""An edited document as it was handed in, and which of our documents it is."""

from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds, template_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.word.closing import is_draft_sign
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import Origin, origin_in
from thidua_reports.word.edited.units import Unit, units_of
from thidua_reports.word.source import package_issues
from thidua_reports.word.text import BODY, parse
from thidua_reports.workspace.version_names import bare_stem
from thidua_reports.zip_package import CONTENT_TYPES, unpack

_LEAST_IN_COMMON = 0.3
"""Our own limit: with fewer paragraphs in common it is another document."""


@frozen
class EditedDocument:
    """A document by the name of its file: its parts, its body, and what it was when made.

    The sign of a draft is no part of what it says in its `units`.
    """

    name: str
    parts: Mapping[str, bytes]
    root: etree._Element
    units: tuple[Unit, ...]
    origin: Origin | None

    @property
    def stem(self) -> str:
        """The name of the file without its ending."""
        return PurePath(self.name).stem


def opened_document(file: InputFile) -> EditedDocument:
    """Read a document.

    Raises:
        CannotGoOn: it is no Word document, is damaged or locked by a password, or has macros.
    """
    place = Place(file.name)
    for refusal in package_issues(file.content, place):
        why = refusal.message.removeprefix(template_kinds.THE_TEMPLATE).strip(" .")
        raise CannotGoOn(edited_kinds.NOT_A_DOCUMENT.at(place, why=why))
    parts = unpack(file.content)
    try:
        root = parse(parts[BODY])
        for name in (CONTENT_TYPES, *parts):
            if name.endswith((".xml", ".rels")):
                parse(parts[name])
    except (KeyError, etree.XMLSyntaxError) as error:
        damaged = edited_kinds.NOT_A_DOCUMENT.at(place, why=edited_kinds.DAMAGED)
        raise CannotGoOn(damaged) from error
    units = tuple(unit for unit in units_of(root) if not is_draft_sign(text_of(unit)))
    return EditedDocument(file.name, parts, root, units, origin_in(parts))


def which_of(
    document: EditedDocument, now: Mapping[str, Origin], not_made: Mapping[str, str]
) -> str:
    """Return which of the documents of a period it is: by what it carries, its name, its words.

    What it carries decides, however it is called and was reworded. `not_made` are the documents
    that cannot be made now, each with why.

    Raises:
        CannotGoOn: it is one of these, or has too little in common with any that is made.
    """
    carried = document.origin.name if document.origin else ""
    if carried in now:
        return carried
    if carried in not_made:
        raise CannotGoOn(_not_made_now(document, carried, not_made[carried]))
    likeness = {name: _in_common(document, origin) for name, origin in now.items()}
    fitting = [name for name, share in likeness.items() if share >= _LEAST_IN_COMMON]
    named = f"{bare_stem(document.stem)}.docx"
    if fitting:
        return named if named in fitting else max(fitting, key=lambda each: likeness[each])
    raise CannotGoOn(
        edited_kinds.UNKNOWN_DOCUMENT.at(
            Place(document.name),
            name=document.name,
            documents=", ".join(now),
            example=next(iter(now), ""),
        )
    )


def _not_made_now(document: EditedDocument, carried: str, why: str) -> Issue:
    """Return that a document cannot be made now; one of another period is never made here."""
    is_elsewhere = why == edited_kinds.NOT_OF_THE_PERIOD
    todo = edited_kinds.CHOOSE_ITS_PERIOD if is_elsewhere else edited_kinds.HAVE_IT_MADE
    return edited_kinds.NOT_MADE_NOW.at(
        Place(document.name), document=carried, why=why, todo=todo.format(document=carried)
    )


def reviewed_document(stem: str) -> str:
    """Return what the document of a review copy is called, without endings; "" for others."""
    stems = {PurePath(copy).stem: PurePath(name).stem for name, copy in REVIEW_COPIES.items()}
    return stems.get(stem, "")


def _in_common(document: EditedDocument, origin: Origin) -> float:
    """Return the share of its words that a document has in common with another."""
    own, other = (
        Counter(word for unit in units for word in unit.skeleton)
        for units in (document.units, origin.units)
    )
    return 2 * (own & other).total() / max(1, own.total() + other.total())

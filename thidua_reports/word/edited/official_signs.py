"""What the official copy of each document is sealed with: a sign of what the data say in it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from thidua_reports.delivering.official_copies import Official, official_copies, official_names
from thidua_reports.domain.bloc import Bloc
from thidua_reports.layouts.template_fields import SIGNERS
from thidua_reports.layouts.views import Fields
from thidua_reports.presenting.document_titles import ATTACHED, FINISHED
from thidua_reports.presenting.documents import DOCUMENTS
from thidua_reports.word.edited.identity import attributes_of, identity_of

OF_THE_DRAFT = "ghi_chu_du_thao"
"""The field of the notes of a draft, of which no final version says anything."""


def official_signs(bloc: Bloc, views: Mapping[str, Fields]) -> Mapping[str, Sequence[str]]:
    """Return by the name of every document of which bloc, period and data its final version is.

    What its template adds, or somebody who edited it, is no part of that. `views` are of the
    documents that are made now; the sign of any other is empty.
    """
    whose = attributes_of(identity_of(bloc)).values()
    made = {name: (*whose, name, _said(view)) for name, view in views.items()}
    return {**{each.name: () for each in DOCUMENTS}, **made}


def official_of(folder: Path, bloc: Bloc, views: Mapping[str, Fields]) -> Official:
    """Return the official copies in a folder, and what is to be signed and has none that holds."""
    if not official_names(folder):
        return Official()
    copies = official_copies(folder, official_signs(bloc, views))
    has_one = {each.document for each in copies if each.holds}
    return Official(copies, tuple(each for each in to_be_signed(views) if each not in has_one))


def to_be_signed(views: Mapping[str, Fields]) -> Iterator[str]:
    """Yield the documents that are signed once they are final, and what is attached to them.

    What is signed is known by who signs it in a template.
    """
    for name, view in views.items():
        is_signed = name not in FINISHED and SIGNERS & vars(view).keys()
        if is_signed or name in ATTACHED:
            yield name


def _said(view: Fields) -> str:
    """Return the sign of all that a document would say of the data."""
    said = {name: value for name, value in vars(view).items() if name != OF_THE_DRAFT}
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()

"""What the official copy of each document is sealed with: a sign of what the data say in it."""

import hashlib
from collections.abc import Mapping, Sequence

from thidua_reports.layouts.views import Fields
from thidua_reports.presenting.documents import views_of
from thidua_reports.presenting.material import Material
from thidua_reports.word.edited.identity import attributes_of, identity_of

OF_THE_DRAFT = "ghi_chu_du_thao"
"""The field of the notes of a draft, of which no final version says anything."""


def official_signs(material: Material) -> Mapping[str, Sequence[str]]:
    """Return by the name of each document of which bloc, period and data its final version is.

    What its template adds, or somebody who edited it, is no part of that.
    """
    whose = attributes_of(identity_of(material.book.bloc)).values()
    return {name: (*whose, name, _said(view)) for name, view in views_of(material).items()}


def _said(view: Fields) -> str:
    """Return the sign of all that a document would say of the data."""
    said = {name: value for name, value in vars(view).items() if name != OF_THE_DRAFT}
    return hashlib.sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()

"""What edited documents of a workspace are held against: its data, and the documents made of it."""

from collections.abc import Mapping, Sequence

from thidua_reports import pipeline
from thidua_reports.commands.bao_cao import Sources
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.views import Fields
from thidua_reports.presenting.documents import views_of
from thidua_reports.presenting.material import Material
from thidua_reports.word.made_documents import MadeDocument, made_documents
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import template_folders


@frozen
class Basis:
    """What documents of a workspace rest on, and each as it would be made of the data now."""

    material: Material
    made: Sequence[MadeDocument]

    @property
    def views(self) -> Mapping[str, Fields]:
        """What the documents that are made now say, by their names."""
        return views_of(self.material)


def basis_of(sources: Sources) -> Basis:
    """Return every document of the period as it would be made of the data now.

    Raises:
        CannotGoOn: none can be made.
    """
    opened = open_workspace(sources.workspace)
    examined = pipeline.examine(opened)
    folders = template_folders(sources.templates, opened.templates)
    made = made_documents(examined.book, views_of(examined), folders)
    if all(each.filled is None for each in made):
        raise CannotGoOn(*(issue for each in made for issue in each.issues))
    return Basis(examined, made)

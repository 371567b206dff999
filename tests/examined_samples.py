"""What follows from each sample, found out once for all tests that ask."""

from collections.abc import Mapping
from functools import cache

from tests.workspaces import SAMPLES
from thidua_reports.layouts.views import View
from thidua_reports.pipeline import Examined, examine, render
from thidua_reports.presenting.documents import views_of
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates


@cache
def examined_sample(sample: str) -> Examined:
    """Return a sample as it is read, checked and scored."""
    return examine(open_workspace(SAMPLES / sample))


@cache
def views_of_sample(sample: str) -> Mapping[str, View]:
    """Return what the documents of a sample print, by their names."""
    return views_of(examined_sample(sample))


@cache
def outputs_of_sample(sample: str) -> Mapping[str, bytes]:
    """Return the files that are made of a sample by the shipped templates, by their names."""
    rendered = render(examined_sample(sample), (shipped_templates(),))
    return {each.name: each.content for each in rendered.outputs}

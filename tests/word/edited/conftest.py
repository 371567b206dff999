"""The documents of a year that somebody edits, and how they are made of other data."""

import pytest

from tests.edited_documents import all_made_of
from tests.workspaces import INVENTED_YEAR, SAMPLES, build_workspace, sample_texts

REPORT = "bao_cao.docx"


@pytest.fixture(scope="session")
def all_made():
    """Return every document of the year by its name."""
    return {each.name: each for each in all_made_of(SAMPLES / INVENTED_YEAR)}


@pytest.fixture(scope="session")
def made(all_made):
    """Return the report of the year."""
    return all_made[REPORT]


@pytest.fixture(scope="session")
def made_after(tmp_path_factory):
    """Return a function that makes the documents of the year anew after changes in khoi.xlsx.

    A change is a text of its sheets and the one that stands in its place, everywhere.
    """

    def make(*changes):
        bloc, members = sample_texts(INVENTED_YEAR)
        for old, new in changes:
            assert old in bloc
            bloc = bloc.replace(old, new)
        folder = tmp_path_factory.mktemp("nam") / INVENTED_YEAR
        return {each.name: each for each in all_made_of(build_workspace(folder, bloc, members))}

    return make

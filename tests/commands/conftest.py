"""Fixtures of the tests of verbs on documents that were made before."""

import pytest

from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace


@pytest.fixture
def workspace(tmp_path, make_report):
    """Return the small bloc, whose documents are made in output/khoi_9."""
    build_workspace(tmp_path / "khoi_9", SMALL_BLOC, SMALL_MEMBERS)
    make_report("khoi_9")
    return tmp_path / "khoi_9"


@pytest.fixture
def document(workspace):
    """Return the report of the small bloc, made and not edited yet."""
    return workspace.parent / "output" / "khoi_9" / "bao_cao.docx"

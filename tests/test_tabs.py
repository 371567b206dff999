"""The documents are the same wherever the small tables of khoi.xlsx lie."""

import pytest

from tests.document_text import word_text
from tests.full_bloc import full_workspace
from tests.tabs import taken_apart
from thidua_reports import cli
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK


def documents_of(folder, output):
    """Return the text of each document that is made of a workspace."""
    cli.run([str(folder), "--output", str(output)])
    return {path.name: word_text(path.read_bytes()) for path in sorted(output.glob("*.docx"))}


def signed(text):
    """Return the lines of a document but those of the draft that name a place in khoi.xlsx."""
    return [line for line in text.splitlines() if f"{BLOC_WORKBOOK} › " not in line]


# slow: two whole runs
@pytest.mark.slow
@pytest.mark.parametrize("period", list(Period))
def test_the_documents_say_the_same_in_both_arrangements(period, tmp_path):
    folder = full_workspace(tmp_path / "khoi", period, lambda text, _: text)
    together = documents_of(folder, tmp_path / "together")
    khoi = folder / BLOC_WORKBOOK
    khoi.write_bytes(taken_apart(khoi.read_bytes()))

    apart = documents_of(folder, tmp_path / "apart")

    assert len(together) > 5
    assert together.keys() == apart.keys()
    for name, text in together.items():
        assert signed(text) == signed(apart[name]), name

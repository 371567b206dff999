"""The Word note to a member is one page, whatever is to be told."""

import subprocess
from dataclasses import replace
from shutil import which

import pytest

from tests.examined_samples import examined_sample, outputs_of_sample
from tests.presenting.test_short_notes import issues, whole_and_note
from tests.workspaces import ALL_SAMPLES
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Severity
from thidua_reports.word.template import fill_template
from thidua_reports.workspace.templates import shipped_templates


@pytest.fixture
def pages(libreoffice, tmp_path):
    """Return how many pages each of some documents has."""
    if which("pdfinfo") is None:
        pytest.skip("pdfinfo is not installed")

    def counted(contents):
        paths = [tmp_path / f"{number}.docx" for number, _ in enumerate(contents)]
        for path, content in zip(paths, contents, strict=True):
            path.write_bytes(content)
        return [_pages(each) for each in libreoffice.converted(paths, "pdf")]

    return counted


def _pages(printed):
    told = subprocess.run(["pdfinfo", printed], check=True, capture_output=True, encoding="utf-8")
    (line,) = [each for each in told.stdout.splitlines() if each.startswith("Pages:")]
    return int(line.split()[1])


def filled(note):
    content, _ = fill_template(
        (shipped_templates() / note.template).read_bytes(), Place(note.template), vars(note)
    )
    return content


@pytest.mark.slow("prints the notes of every sample")
def test_the_notes_of_every_sample_are_one_page_each(pages):
    notes = [
        content
        for sample in ALL_SAMPLES
        for name, content in outputs_of_sample(sample).items()
        if name.endswith(" - phan_hoi.docx")
    ]

    assert len(notes) == sum(len(examined_sample(each).submissions) for each in ALL_SAMPLES)
    assert set(pages(notes)) == {1}


LENGTHS = ("Số liệu sai.", "Số liệu này cao hơn hẳn kế hoạch. " * 3, "Chưa có kết quả, " * 40)


@pytest.mark.slow("prints notes on up to 200 issues")
def test_a_note_on_any_number_of_issues_is_one_page(pages):
    notes = [
        whole_and_note((*issues(1, Severity.ERROR), *issues(count, words=words)))[1]
        for words in LENGTHS
        for count in (1, 2, 4, 7, 12, 25, 200)
    ]
    unscored = [replace(each, diem=[]) for each in notes]

    assert set(pages([filled(each) for each in (*notes, *unscored)])) == {1}

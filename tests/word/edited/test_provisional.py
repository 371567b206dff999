"""The mark of a provisional ranking goes once the ranking stands; what is left of it is told."""

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, made_of, runs_of
from tests.workspaces import SAMPLES, build_workspace, sample_texts
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

SAMPLE = "kien_giang_khoi_17_2018_nam_minh_hoa"
MARK = "(tạm tính)"
AGREED = "| CV | TC3.7 |"


@pytest.fixture(scope="module", params=["bao_cao.docx", "bang_diem.docx"])
def name(request):
    return request.param


@pytest.fixture(scope="module")
def draft(tmp_path_factory, name):
    """Return a document of a year in which the meeting has not agreed on all points yet."""
    bloc, members = sample_texts(SAMPLE)
    lines = [line for line in bloc.splitlines() if not line.startswith(AGREED)]
    assert len(lines) < len(bloc.splitlines())
    folder = tmp_path_factory.mktemp("nam") / SAMPLE
    return made_of(build_workspace(folder, "\n".join(lines), members), name)


@pytest.fixture(scope="module")
def now(name):
    return made_of(SAMPLES / SAMPLE, name)


def finished(document, now):
    opened = opened_document(InputFile(now.name, document))
    version = final_version(opened, examined_document(opened, now.origin))
    return word_text(version.content), [each.kind.code for each in version.issues]


def marked(content):
    return MARK in word_text(content).lower()


def test_the_mark_goes_from_the_final_version(draft, now):
    assert (marked(draft.content), marked(now.content)) == (True, False)

    text, found = finished(draft.content, now)

    assert MARK not in text.lower()
    assert "DC26" not in found


def test_a_mark_in_a_sentence_of_somebodys_is_left_and_told(draft, now):
    def add(document):
        run = next(each for each in runs_of(document) if MARK in each.text.lower())
        run.text = f"{run.text} theo biểu kèm"

    text, found = finished(edited(draft.content, add), now)

    assert MARK in text.lower()
    assert "DC26" in found

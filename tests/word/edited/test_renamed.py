"""A member that got another name is told once, and its new name written in the final version."""

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, examined, made_of, replaced, runs_of
from tests.workspaces import SAMPLES, build_workspace, sample_texts
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

SAMPLE = "kien_giang_khoi_17_2018_nam_minh_hoa"
OLD, NEW = "Cục Thuế tỉnh", "Thuế tỉnh Kiên Giang"


@pytest.fixture(scope="module")
def made():
    return made_of(SAMPLES / SAMPLE)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    bloc, members = sample_texts(SAMPLE)
    assert f"| THUE | {OLD}" in bloc
    folder = tmp_path_factory.mktemp("nam") / SAMPLE
    return made_of(build_workspace(folder, bloc.replace(OLD, NEW), members))


def finished(document, now):
    opened = opened_document(InputFile("bao_cao.docx", document))
    version = final_version(opened, examined_document(opened, now.origin))
    return version.content, [each.kind.code for each in version.issues]


def use_new_name(document):
    for run in runs_of(document):
        run.text = run.text.replace(OLD, NEW)


def test_a_new_name_is_told_once_with_how_often_the_old_one_stands(made, now):
    examination = examined(made.content, now.origin)

    (issue,) = [each for each in examination.issues if each.kind.severity.name == "ERROR"]
    count = word_text(made.content).count(OLD)
    assert issue.kind.code == "DC29"
    assert f"ghi tên “{OLD}” ở {count} chỗ" in issue.message
    assert f"nay là “{NEW}”" in issue.message
    assert examination.counts[Agreement.AGREES] == len(examination.figures)


@pytest.mark.remedy_of("DC29")
def test_the_final_version_has_the_new_name_everywhere(made, now):
    final, found = finished(made.content, now)

    text = word_text(final)
    assert (OLD in text, text.count(NEW)) == (False, word_text(made.content).count(OLD))
    assert "DC29" not in found


@pytest.mark.remedy_of("DC29")
def test_a_document_that_has_the_new_name_is_not_told_of_it(made, now):
    examination = examined(edited(made.content, use_new_name), now.origin)

    assert [each for each in examination.issues if each.kind.severity.name == "ERROR"] == []
    assert examination.counts[Agreement.AGREES] == len(examination.figures)


def test_a_wrong_figure_beside_an_old_name_is_still_told(made, now):
    document = edited(made.content, replaced("8.925 tỷ", "8.952 tỷ"))

    codes = [each.kind.code for each in examined(document, now.origin).issues]
    assert {"DC03", "DC29"} <= set(codes)

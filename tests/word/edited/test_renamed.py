"""A member that got another name is told once, and its new name written in the final version."""

import pytest

from tests.document_text import word_text
from tests.edited_documents import edited, examined, made_of, paragraph_with, replaced, runs_of
from tests.workspaces import PLEDGE, SAMPLES, build_workspace, sample_texts
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

REPORT = "bao_cao.docx"
OLD, NEW = "Cục Thuế tỉnh", "Thuế tỉnh Kiên Giang"


@pytest.fixture(scope="module")
def now(made_after):
    return made_after((OLD, NEW))[REPORT]


def finished(document, now):
    final, issues = finished_with_issues(document, now)
    return final, [each.kind.code for each in issues]


def finished_with_issues(document, now):
    opened = opened_document(InputFile(now.name, document))
    version = final_version(opened, examined_document(opened, now.origin))
    return version.content, version.issues


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


def with_sentence(text):
    def edit(document):
        paragraph_with(document, "hưởng ứng").add_run(f" {text}")

    return edit


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (f"Theo hướng dẫn của Tổng {OLD[0].lower()}{OLD[1:]}.", "cơ quan khác"),
        (f"Học tập Chi {OLD[0].lower()}{OLD[1:]}.", "cơ quan khác"),
        (f"Học tập {OLD} An Giang.", "cơ quan khác"),
        (f"Căn cứ Công văn số 12/CV-CT ngày 02 tháng 3 năm 2018 của {OLD}.", "dẫn văn bản"),
    ],
)
def test_a_name_that_may_be_of_another_or_of_then_stays_and_is_told(made, now, sentence, why):
    document = edited(made.content, with_sentence(sentence))

    final, found = finished_with_issues(document, now)

    (left,) = [each for each in found if each.kind.code == "DC32"]
    assert why in left.message
    assert word_text(final).count(OLD) + word_text(final).count("cục Thuế tỉnh") == 1
    assert sentence in word_text(final)


def test_an_old_name_that_somebody_wrote_in_a_sentence_of_hers_is_written_over(made, now):
    document = edited(made.content, with_sentence(f"Riêng {OLD} về đích sớm."))

    final, found = finished(document, now)

    assert f"Riêng {NEW} về đích sớm." in word_text(final)
    assert "DC32" not in found


def test_a_sentence_that_the_data_still_say_with_the_old_name_stays(tmp_path):
    bloc, members = sample_texts(PLEDGE)
    then, typed = "Cục Thống kê", "riêng Cục Thống kê thực hiện tiêu chí 2"
    assert (typed in bloc, f"| TK | {then} |" in bloc) == (True, True)
    renamed = bloc.replace(f"| TK | {then} |", "| TK | Chi cục Thống kê tỉnh |")
    minutes = made_of(SAMPLES / PLEDGE, "bien_ban.docx")

    final, found = finished_with_issues(
        minutes.content,
        made_of(build_workspace(tmp_path / PLEDGE, renamed, members), "bien_ban.docx"),
    )

    (left,) = [each for each in found if each.kind.code == "DC32"]
    assert (typed in left.message, "vẫn ghi như vậy" in left.message) == (True, True)
    assert (typed in word_text(final), word_text(final).count(then)) == (True, 1)

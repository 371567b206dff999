"""A figure that somebody put beside one of ours is told once that is written over."""

import pytest

from tests.edited_documents import edited, examined, replaced
from tests.word.edited.test_sureness import BUDGET, finished, now, report
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

__all__ = ["now", "report"]
SHARE = replaced(BUDGET, "Thu ngân sách nội địa: 8.925 tỷ đồng (tăng 10,2%), đạt 105% kế hoạch")
MARK = replaced(BUDGET, "Thu ngân sách nội địa: 8.925 tỷ đồng, đạt 105%(1) kế hoạch")


@pytest.mark.remedy_of("DC55")
def test_a_figure_that_may_be_reckoned_from_the_old_one_is_told_until_it_is_gone(report, now):
    texts, told = finished(edited(report.content, SHARE), now)
    _, without = finished(report.content, now)

    assert any("8.670 tỷ đồng ( tăng 10,2 %" in text for text in texts)
    assert "mà “10,2” là số tự ghi thêm" in told["DC55"]
    assert "DC55" not in without


def test_a_figure_that_is_told_to_be_her_own_is_not_told(report, now):
    document = InputFile("bao_cao.docx", edited(report.content, SHARE))
    opened = opened_document(document)

    final = final_version(opened, examined_document(opened, now, own=("10,2",)))

    assert "DC55" not in {each.kind.code for each in final.issues}


def test_a_mark_of_a_note_is_no_figure_to_be_reckoned_anew(report, now):
    _, told = finished(edited(report.content, MARK), now)

    assert "DC55" not in told


def test_what_is_not_written_over_needs_no_new_share(report):
    assert "DC55" not in finished(edited(report.content, SHARE), report.origin)[1]


def test_a_figure_that_somebody_made_a_share_of_is_its_first_part(report):
    share = replaced("Còn 06 chỉ tiêu", "Còn 06/50 chỉ tiêu (12%)")

    found = examined(edited(report.content, share), report.origin)

    assert "DC03" not in {each.kind.code for each in found.issues}

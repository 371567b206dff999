"""What files are called in words."""

import pytest

from thidua_reports.layouts.summary_workbook import FILE_NAME
from thidua_reports.presenting.document_titles import (
    TITLES,
    TO_THE_MEETING,
    title_before_meeting,
)
from thidua_reports.presenting.documents import DOCUMENTS, REVIEW_COPIES


def test_every_file_of_a_run_has_a_title_and_no_other():
    documents = [each.name for each in DOCUMENTS]

    assert set(TITLES) == {*documents, *REVIEW_COPIES.values(), FILE_NAME}
    assert set(TO_THE_MEETING) <= set(documents)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("giao_uoc.docx", "Dự thảo bản ký kết giao ước"),
        ("bao_cao.docx", "Dự thảo báo cáo"),
        ("bien_ban.docx", "Dự thảo biên bản hội nghị"),
        ("giay_moi.docx", "Giấy mời"),
    ],
)
def test_what_is_still_to_be_discussed_goes_out_as_a_draft(name, title):
    assert title_before_meeting(name) == title

"""The headings that repeat what a report is about."""

from dataclasses import replace

import pytest

from tests.domain_values import a_book
from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.presenting.report_headings import next_heading, results_heading

HALF, YEAR = Period.HALF_YEAR, Period.YEAR


def headings(subject, period):
    book = a_book("A")
    identities = dict(book.documents.identities)
    identities[REPORT.name] = replace(identities[REPORT.name], subject=subject)
    documents = replace(book.documents, identities=identities)
    book = replace(book, documents=documents, bloc=replace(book.bloc, period=period))
    return results_heading(book), next_heading(book)


@pytest.mark.parametrize(
    ("subject", "period", "results", "following"),
    [
        (
            "Sơ kết công tác thi đua, khen thưởng 06 tháng đầu năm và phương hướng, nhiệm vụ 06 "
            "tháng cuối năm 2024",
            HALF,
            "CÔNG TÁC THI ĐUA, KHEN THƯỞNG 06 THÁNG ĐẦU NĂM 2024",
            ", NHIỆM VỤ 06 THÁNG CUỐI NĂM 2024",
        ),
        (
            "Tổng kết giao ước thi đua năm 2024; phương hướng nhiệm vụ năm 2025",
            YEAR,
            "THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2024",
            " NHIỆM VỤ NĂM 2025",
        ),
        (
            "Báo cáo kết quả phong trào thi đua yêu nước",
            YEAR,
            "PHONG TRÀO THI ĐUA YÊU NƯỚC NĂM 2024",
            ", NHIỆM VỤ NĂM 2025",
        ),
        (
            "Công tác thi đua",
            HALF,
            "THỰC HIỆN GIAO ƯỚC THI ĐUA 6 THÁNG ĐẦU NĂM 2024",
            " HOẠT ĐỘNG 6 THÁNG CUỐI NĂM 2024",
        ),
        (
            "",
            YEAR,
            "CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2024",
            ", NHIỆM VỤ NĂM 2025",
        ),
    ],
    ids=["half a year", "the pledge", "nothing on what follows", "another form", "the usual one"],
)
def test_headings_say_what_the_subject_says(subject, period, results, following):
    assert headings(subject, period) == (results, following)

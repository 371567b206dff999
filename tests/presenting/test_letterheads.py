"""Heads and feet of the documents."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain_values import NO_DOCUMENTS, NO_MEETING, a_bloc, a_book, identified
from thidua_reports.domain.bloc import DocumentIdentity
from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import MINUTES, REPORT
from thidua_reports.layouts.document_settings import JUDGING
from thidua_reports.presenting import matrix_words
from thidua_reports.presenting.document_numbers import symbol
from thidua_reports.presenting.letterheads import (
    attached_to,
    closing_sentence,
    head,
    matrix_as_annex,
    matrix_name,
    names_of,
    opening_sentence,
    place_and_date,
    subject_of,
    titled,
    year_of_documents,
)


def test_a_head_names_the_bloc_and_the_body_above_it():
    documents = identified(MINUTES, number="7", subject="Đề nghị khen thưởng")
    book = a_book(bloc=a_bloc(), documents=replace(documents, recipients=("Sở Nội vụ;",)))

    assert head(book, MINUTES, "TTr") == {
        "co_quan_chu_quan": "Tỉnh Mẫu",
        "ten_khoi": "Khối thi đua 9",
        "ten_khoi_hoa": "KHỐI THI ĐUA 9",
        "so_ky_hieu": "Số: 07/TTr-KTĐ9",
        "trich_yeu": "Đề nghị khen\N{NO-BREAK SPACE}thưởng",
        "noi_nhan": ["Sở Nội vụ"],
        "luu": "VT, Hồ sơ",
    }


@pytest.mark.parametrize(
    ("number", "written"),
    [("5", "05/BC-KTĐ9"), ("05", "05/BC-KTĐ9"), ("12", "12/BC-KTĐ9"), ("", "     /BC-KTĐ9"),
     ("5a", "5a/BC-KTĐ9")],
    ids=["under ten", "with its zero", "over ten", "not taken yet", "with a letter"],
)  # fmt: skip
def test_number_and_symbol_of_a_document(number, written):
    book = a_book(bloc=a_bloc(), documents=identified(REPORT, number=number))

    assert symbol(book, REPORT, "BC") == written


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2024, 12, 5), "ngày 05 tháng 12 năm 2024"),
        (date(2025, 2, 21), "ngày 21 tháng 02 năm 2025"),
        (None, "ngày … tháng … năm …"),
    ],
    ids=["day with a zero", "month with a zero", "not signed yet"],
)
def test_place_and_date(day, written):
    book = a_book(documents=identified(REPORT, day=day, number="5"))

    assert place_and_date(book, REPORT) == f"Tỉnh Mẫu, {written}"
    assert attached_to(book, REPORT, "BC") == (
        f"Kèm theo Báo cáo số 05/BC-KTĐ9 {written} của Khối thi đua 9"
    )


@pytest.mark.parametrize(
    ("period", "document"),
    [
        (Period.YEAR, "Báo cáo"),
        (Period.HALF_YEAR, "Báo cáo"),
        (Period.PLEDGE, "Bản ký kết giao ước thi đua"),
    ],
    ids=lambda value: getattr(value, "value", None),
)
def test_an_annex_is_attached_to_the_main_document_of_the_period(period, document):
    book = a_book(bloc=a_bloc(period=period), documents=identified(REPORT, number="12"))

    assert attached_to(book, REPORT, "XY").startswith(f"Kèm theo {document} số 12/XY-KTĐ9 ngày … ")


@pytest.mark.parametrize(
    ("period", "report", "minutes"),
    [
        (
            Period.YEAR,
            "Tổng kết công tác thi đua, khen thưởng năm 2024 và phương hướng, nhiệm vụ năm 2025 "
            "của Khối thi đua 9",
            "Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024 của Khối thi đua 9",
        ),
        (
            Period.HALF_YEAR,
            "Sơ kết thực hiện giao ước thi đua 6 tháng đầu năm và phương hướng hoạt động 6 tháng "
            "cuối năm 2024 của Khối thi đua 9",
            "Hội nghị sơ kết thực hiện giao ước thi đua 6 tháng đầu năm 2024 của Khối thi đua 9",
        ),
        (
            Period.PLEDGE,
            "Năm 2024 của Khối thi đua 9",
            "Hội nghị ký kết giao ước thi đua năm 2024 của Khối thi đua 9",
        ),
    ],
    ids=[period.value for period in (Period.YEAR, Period.HALF_YEAR, Period.PLEDGE)],
)
def test_the_usual_subjects_of_a_period(period, report, minutes):
    book = a_book(bloc=a_bloc(period=period))

    assert subject_of(book, REPORT) == report
    assert subject_of(book, MINUTES) == minutes


@pytest.mark.parametrize(
    ("period", "report", "meeting", "year"),
    [
        (Period.YEAR, None, None, None),
        (Period.YEAR, None, date(2025, 1, 9), 2025),
        (Period.YEAR, date(2024, 12, 30), date(2025, 1, 9), 2024),
        (Period.HALF_YEAR, None, None, 2024),
        (Period.PLEDGE, None, None, 2024),
    ],
    ids=["the year or the next", "of the meeting", "of the report", "half a year", "the pledge"],
)
def test_in_which_year_the_documents_are_signed(period, report, meeting, year):
    book = a_book(
        bloc=a_bloc(period=period),
        documents=identified(REPORT, day=report),
        meeting=replace(NO_MEETING, day=meeting),
    )

    assert year_of_documents(book) == year


def test_the_blocs_own_subjects_come_first():
    subjects = {REPORT: "Kết quả năm", MINUTES: "Họp khối"}
    identities = {each.name: DocumentIdentity(subject=subjects[each]) for each in subjects}
    book = a_book(documents=replace(NO_DOCUMENTS, identities=identities))

    assert {each: subject_of(book, each) for each in subjects} == subjects


@pytest.mark.parametrize(
    ("subject", "told"),
    [
        pytest.param("Tổng kết năm 2024", "tổng kết năm 2024", id="as the title has it"),
        pytest.param("Báo cáo tổng kết năm 2024", "tổng kết năm 2024", id="with the name"),
        pytest.param("UBND giao", "UBND giao", id="an acronym first"),
    ],
)
def test_a_report_is_named_in_a_sentence_by_its_subject(subject, told):
    book = a_book(bloc=a_bloc(), documents=identified(REPORT, subject=subject))

    assert titled(book, REPORT) == f"Báo cáo {told}"


def test_a_pledge_that_is_called_a_pledge_is_not_called_so_twice():
    documents = identified(REPORT, subject="Ký kết giao ước thi đua năm 2024")
    book = a_book(bloc=a_bloc(period=Period.PLEDGE), documents=documents)

    assert titled(book, REPORT) == "Bản ký kết giao ước thi đua năm 2024"


@pytest.mark.parametrize(
    ("subject", "opening", "closing"),
    [
        pytest.param(
            "Tổng kết giao ước thi đua năm 2024 của Khối thi đua 9",
            "Khối thi đua 9 báo cáo tổng kết giao ước thi đua năm 2024 như sau:",
            "Trên đây là báo cáo tổng kết giao ước thi đua năm 2024 của Khối thi đua 9",
            id="the bloc at the end",
        ),
        pytest.param(
            "Báo cáo tổng kết giao ước thi đua của Khối năm 2024.",
            "Khối thi đua 9 báo cáo tổng kết giao ước thi đua của Khối năm 2024 như sau:",
            "Trên đây là báo cáo tổng kết giao ước thi đua của Khối năm 2024",
            id="the bloc within",
        ),
        pytest.param(
            "Tổng kết năm 2024",
            "Khối thi đua 9 báo cáo tổng kết năm 2024 như sau:",
            "Trên đây là báo cáo tổng kết năm 2024 của Khối thi đua 9",
            id="no bloc",
        ),
    ],
)
def test_the_first_and_the_last_sentence_say_what_the_title_says(subject, opening, closing):
    book = a_book(bloc=a_bloc(), documents=identified(REPORT, subject=subject))

    assert (opening_sentence(book), closing_sentence(book)) == (opening, closing)


def test_a_member_is_called_by_its_full_name_and_others_as_written():
    assert a_bloc().name_of("B") == "Sở B"
    assert a_bloc().name_of("Sở Nội vụ") == "Sở Nội vụ"
    assert names_of(a_bloc().members) == "Sở A; Sở B"


@pytest.mark.parametrize(
    ("period", "named"),
    [
        (
            Period.YEAR,
            {
                REPORT: "Bảng điểm thi đua năm 2024 (Phụ lục kèm theo Biên bản bình xét thi "
                "đua năm 2024)",
                MINUTES: "Bảng điểm thi đua năm 2024 (Phụ lục kèm theo Biên bản bình xét thi "
                "đua năm 2024)",
                JUDGING: "Bảng điểm thi đua năm 2024 (Phụ lục kèm theo Biên bản này)",
            },
        ),
        (
            Period.HALF_YEAR,
            {
                MINUTES: "Bảng điểm thi đua 6 tháng đầu năm 2024 (Phụ lục kèm theo Biên bản này)",
            },
        ),
        (Period.PLEDGE, {MINUTES: ""}),
    ],
    ids=str,
)
def test_documents_name_the_matrix_of_points_alike_with_the_minutes_it_is_attached_to(
    period, named
):
    book = a_book(bloc=a_bloc(period=period))

    assert {each: matrix_as_annex(book, each) for each in named} == named


@pytest.mark.parametrize("period", [Period.YEAR, Period.HALF_YEAR], ids=str)
def test_the_matrix_bears_the_title_that_documents_name_it_by(period):
    book = a_book(bloc=a_bloc(period=period))
    title = f"Bảng điểm thi đua {matrix_words.TITLES[period]}".format(year=2024, bloc="Khối")

    assert title.removesuffix(" của Khối") == matrix_name(book)

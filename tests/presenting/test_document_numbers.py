"""A number is typed alone, or with the symbol that its document has anyway."""

from dataclasses import replace

import pytest

from tests.domain_values import a_bloc, a_book, identified
from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.layouts.document_settings import AWARDS
from thidua_reports.presenting.document_numbers import number_issues, symbol


def book_with(number, document=REPORT, period=Period.YEAR, pledge_symbol=""):
    documents = replace(identified(document, number=number), pledge_symbol=pledge_symbol)
    return a_book(bloc=a_bloc(period=period), documents=documents)


@pytest.mark.parametrize(
    "typed", ["15", "15/BC-KTĐ9", "15 / bc-ktđ9", "Số: 15/BC-KTĐ9", "số 15", " 15/BC - KTĐ9 "]
)
def test_a_number_with_the_symbol_of_its_document_is_the_number(typed):
    book = book_with(typed)

    assert symbol(book, REPORT, "BC") == "15/BC-KTĐ9"
    assert number_issues(book) == ()


@pytest.mark.parametrize("typed", ["15/TTr-KTĐ9", "15/BC-UBND", "15/2024/BC-KTĐ9", "15/"])
def test_a_number_with_another_symbol_is_left_blank_and_reported_at_its_cell(typed):
    book = book_with(typed)
    (issue,) = number_issues(book)

    assert symbol(book, REPORT, "BC") == "     /BC-KTĐ9"
    assert (issue.kind.code, issue.place) == ("VB33", book.bloc.place.of("so_bao_cao"))
    assert f"“{typed}”" in issue.message


def test_each_document_is_compared_with_its_own_symbol():
    assert number_issues(book_with("15/TTr-KTĐ9", AWARDS)) == ()
    assert len(number_issues(book_with("15/BC-KTĐ9", AWARDS))) == 1


def test_a_pledge_is_compared_with_the_symbol_that_the_bloc_gives_it():
    assert number_issues(book_with("3/BKK-KTĐ9", period=Period.PLEDGE, pledge_symbol="BKK")) == ()
    assert number_issues(book_with("3/GƯ-KTĐ9", period=Period.PLEDGE)) == ()

"""To whom a document goes and where it is filed."""

from dataclasses import replace

import pytest

from tests.domain_values import NO_DOCUMENTS, a_book
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.presenting.letterheads import head
from thidua_reports.presenting.recipients import recipient_lines, salutation


def test_recipients_lose_the_marks_that_the_template_sets():
    recipients = ("Các đơn vị trong Khối;", "Hội đồng")

    assert recipient_lines(replace(NO_DOCUMENTS, recipients=recipients)) == [
        "Các đơn vị trong Khối",
        "Hội đồng",
    ]


@pytest.mark.parametrize(
    "line",
    ["Lưu: VT, KTĐ5.", "- Lưu : VT, KTĐ5;", "LƯU: VT, KTĐ5", "Lưu VT, KTĐ5", "Lưu: VT\nLưu: KTĐ5"],
)
def test_where_a_document_is_filed_stands_in_its_own_line_only(line):
    book = a_book("A")
    documents = replace(book.documents, recipients=("Hội đồng;", line))

    found = head(replace(book, documents=documents), REPORT, "BC")

    assert (found["noi_nhan"], found["luu"]) == (["Hội đồng"], "VT, KTĐ5")


@pytest.mark.parametrize(
    ("addressees", "line", "lines"),
    [
        ((), "", []),
        (("Ban Thi đua;",), "Kính gửi: Ban Thi đua", []),
        (("Hội đồng", "Ban Thi đua;"), "Kính gửi:", ["Hội đồng;", "Ban Thi đua."]),
        (("- Hội đồng\n- Ban Thi đua",), "Kính gửi:", ["Hội đồng;", "Ban Thi đua."]),
        (("Kính gửi: Ban Thi đua.",), "Kính gửi: Ban Thi đua", []),
    ],
)
def test_a_report_is_addressed_in_one_line_or_in_a_line_each(addressees, line, lines):
    assert salutation(replace(NO_DOCUMENTS, addressees=addressees)) == (line, lines)


def test_addressees_are_the_first_recipients_and_not_named_again():
    documents = replace(
        NO_DOCUMENTS,
        addressees=("Ban Thi đua;",),
        recipients=("- Như trên;", "- ban thi đua;", "Sở A;"),
    )

    assert recipient_lines(documents, is_addressed=True) == ["Như trên", "Sở A"]
    assert recipient_lines(documents) == ["ban thi đua", "Sở A"]


def test_an_addressee_without_the_name_of_its_province_is_not_named_again():
    documents = replace(
        NO_DOCUMENTS,
        addressees=("Hội đồng Thi đua - Khen thưởng tỉnh Lâm Đồng",),
        recipients=("Hội đồng Thi đua - Khen thưởng tỉnh;", "Hội đồng;", "UBND tỉnh;"),
    )

    assert recipient_lines(documents, is_addressed=True) == ["Như trên", "Hội đồng", "UBND tỉnh"]

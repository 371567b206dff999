"""Addresses of members: what letters go to, and what is told with its cell."""

import pytest

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.mailing.addresses import address_book, fault_of

GOOD = ["a@b.vn", "so.y-te_1+x@mail.tinh.gov.vn", "A.B@EXAMPLE.VN", "o'brien@example.com"]
BAD = {
    "so.an": "thiếu ký hiệu @",
    "a@b@c.vn": "nhiều ký hiệu @",
    "sở.an@example.vn": "chữ có dấu",
    "so.an@exаmple.vn": "chữ lạ “а”",
    "so an@example.vn": "còn có chữ khác",
    "so.an@ example.vn": "dấu cách",
    "Bà An <so.an@example.vn>": "còn có chữ khác",
    "so.an\u200b@example.vn": "không nhìn thấy",
    "so.an\u00ad@example.vn": "không nhìn thấy",
    "so.an@example": "tên miền",
    "so.an@-example.vn": "tên miền",
    "so.an@example.v": "tên miền",
    ".so@example.vn": "trước @",
    "so..an@example.vn": "trước @",
    "@example.vn": "trước @",
    f"{'a' * 65}@example.vn": "trước @",
    "so.an@example.vn\nBcc: x@y.vn": "nhiều ký hiệu @",
    "so.an@example.vn\r\nSubject": "ngắt dòng",
    "so.an@example.vn>": "tên miền",
}


def member(code, email):
    place = PlaceOfCells(Place("khoi.xlsx", "Thành viên", "A5"), {"Thư điện tử": "F5"})
    return Member(code, f"Sở {code}", "", (), "", email, "", place)


@pytest.mark.parametrize("address", GOOD)
def test_an_address_of_an_office_is_taken(address):
    assert fault_of(address) == ""


@pytest.mark.parametrize("address", BAD)
def test_what_is_no_address_is_told_in_words(address):
    assert BAD[address] in fault_of(address)


def told(found):
    return [(issue.kind.code, issue.place.cell) for issue in found.issues]


def test_a_member_without_address_is_told_with_its_cell():
    found = address_book([member("A", "")], ())

    assert told(found) == [("TH01", "F5")]
    assert found.recipients == {"A": ()}


def test_a_cell_with_a_bad_part_gives_no_address_at_all():
    found = address_book([member("A", "a@example.vn; b")], ())

    assert told(found) == [("TH02", "F5")]
    assert found.recipients == {"A": ()}


def test_an_address_among_other_words_is_proposed():
    found = address_book([member("A", "Bà An <a@example.vn>")], ())

    assert "Có phải là “a@example.vn”?" in found.issues[0].remedy


@pytest.mark.parametrize("between", ["; ", ",", ";;"])
def test_two_addresses_in_a_cell_are_both_taken_and_told(between):
    found = address_book([member("A", f"a@example.vn{between}b@example.vn")], ())

    assert told(found) == [("TH03", "F5")]
    assert [each.address for each in found.recipients["A"]] == ["a@example.vn", "b@example.vn"]


def test_a_private_letter_goes_to_no_address_that_two_members_share():
    members = [member("A", "a@example.vn"), member("B", "A@example.vn"), member("C", "c@d.vn")]

    private = address_book(members, members)
    to_all = address_book(members, ())

    assert told(private) == [("TH04", "F5"), ("TH04", "F5")]
    assert [code for code, each in private.recipients.items() if each] == ["C"]
    assert told(to_all) == []


def test_an_address_is_shared_even_with_a_member_that_gets_no_letter_now():
    asked, other = member("A", "a@example.vn"), member("B", "b@example.vn; A@example.vn; hỏng")

    found = address_book([asked], [asked, other])

    assert told(found) == [("TH04", "F5")]
    assert found.recipients == {"A": ()}


def test_an_address_that_stands_twice_in_a_cell_gets_one_letter():
    found = address_book([member("A", "a@kg.gov.vn; A@kg.gov.vn")], [])

    assert [each.address for each in found.recipients["A"]] == ["a@kg.gov.vn"]
    assert told(found) == []

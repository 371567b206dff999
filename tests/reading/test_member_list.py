"""A list of members is read from text or from a sheet, whatever saved it."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from tests.text_workbooks import cells_and_codes
from thidua_reports.errors import CannotGoOn
from thidua_reports.layouts.bloc_workbook import MEMBER_EMAIL, MEMBER_SHORT
from thidua_reports.reading.member_list import read_member_list

THREE = [("YT", "Sở Y tế", ""), ("DL", "Sở Du lịch", "Sở DL"), ("", "Ban Dân tộc", "")]
TEXT = "YT;Sở Y tế\nDL;Sở Du lịch;Sở DL\nBan Dân tộc\n"


def read(content, name="ds.txt"):
    """Return code, name and short name of each member, and the issues."""
    listed, issues = read_member_list(content, name)
    rows = [(each.code, each.name, each.said.get(MEMBER_SHORT, "")) for each in listed]
    return rows, cells_and_codes(issues)


def refused(content, name="ds.txt"):
    with pytest.raises(CannotGoOn) as stopped:
        read_member_list(content, name)
    return cells_and_codes(stopped.value.issues)


def sheet(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"], ids=str
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_text_is_read_in_every_encoding_that_notepad_and_excel_write(encoding, line_end):
    assert read(TEXT.replace("\n", line_end).encode(encoding)) == (THREE, [])


def test_a_file_with_the_mark_of_utf_16_big_end_first_is_read():
    assert read(b"\xfe\xff" + TEXT.encode("utf-16-be")) == (THREE, [])


def test_text_in_another_encoding_is_refused_at_its_line():
    content = b"YT;So Y te\nDL;S\xf4 Du l\xe7ch\n"

    assert refused(content) == [("dòng 2", "BD02")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Sở Y tế\n\n  Sở Du lịch  \n", [("", "Sở Y tế", ""), ("", "Sở Du lịch", "")]),
        ("1. Sở Y tế\n2) Sở Du lịch", [("", "Sở Y tế", ""), ("", "Sở Du lịch", "")]),
        ("Sở Lao động, Thương binh và Xã hội", [("", "Sở Lao động, Thương binh và Xã hội", "")]),
        ('VH;"Sở Văn hóa; Thể thao"', [("VH", "Sở Văn hóa; Thể thao", "")]),
        ('YT;"Sở Y tế\nDL;Sở Du lịch', [("YT", "Sở Y tế", ""), ("DL", "Sở Du lịch", "")]),
        ("YT\tSở Y tế\nDL\tSở Du lịch", [("YT", "Sở Y tế", ""), ("DL", "Sở Du lịch", "")]),
        ("Mã đơn vị;Tên đơn vị\nYT;Sở Y tế", [("YT", "Sở Y tế", "")]),
        ("Tên đơn vị;Mã\nSở Y tế;YT", [("YT", "Sở Y tế", "")]),
        ("Đơn vị\nSở Y tế", [("", "Sở Y tế", "")]),
        ("Sở Y te\u0302\u0301", [("", "Sở Y tế", "")]),
    ],
    ids=[
        "blanks", "numbered", "commas in a name", "quoted", "unclosed quotation", "tabs",
        "headed", "headed the other way round", "one heading", "letters in parts",
    ],
)  # fmt: skip
def test_lines_are_read_as_people_write_them(text, rows):
    assert read(text.encode()) == (rows, [])


def test_a_comma_between_code_and_name_is_no_guess_of_ours():
    assert read("YT,Sở Y tế\nSở Du lịch".encode())[1] == [("dòng 1", "BD10")]


def test_a_line_of_too_many_parts_is_told():
    assert read("YT;Sở Y tế;Sở YT;Ngành Y tế".encode())[1] == [("dòng 1", "BD11")]


@pytest.mark.parametrize("content", [b"", b"\n \n", "Mã;Tên đơn vị\n".encode()], ids=str)
def test_a_list_of_nobody_is_refused(content):
    assert refused(content) == [("ds.txt", "BD03")]


def test_a_sheet_is_read_by_its_headings_and_whatever_stands_above_them():
    content = sheet(
        ["DANH SÁCH ĐƠN VỊ"],
        [],
        ["STT", "Tên đơn vị", "Mã đơn vị", "Tên gọi tắt", "Thư điện tử", "Ghi chú"],
        [1, "Sở Y tế", "YT", None, "yt@example.vn", "x"],
        [2, "Sở  Du\nlịch", "DL", "Sở DL"],
        [None, None],
        [3, "Ban Dân tộc"],
    )

    assert read(content, "ds.xlsx") == (THREE, [])
    assert read_member_list(content, "ds.xlsx")[0][0].said[MEMBER_EMAIL] == "yt@example.vn"


def test_a_sheet_without_headings_is_read_like_lines():
    assert read(sheet(["Sở Y tế"], ["Sở Du lịch"]), "ds.xlsx")[0] == [
        ("", "Sở Y tế", ""),
        ("", "Sở Du lịch", ""),
    ]
    assert read(sheet(["YT", "Sở Y tế"]), "ds.xlsx")[0] == [("YT", "Sở Y tế", "")]


def test_a_member_of_a_sheet_stands_at_its_cell():
    (listed,), _ = read_member_list(sheet(["Tên đơn vị"], ["Sở Y tế"]), "ds.xlsx")

    assert (listed.place.workbook, listed.place.cell) == ("ds.xlsx", "A2")


def test_a_workbook_that_cannot_be_read_is_refused():
    assert refused(b"PK\x03\x04 not a workbook", "ds.xlsx") == [("ds.xlsx", "TM10")]

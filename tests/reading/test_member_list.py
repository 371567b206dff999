"""A list of members is read from text or from a sheet, whatever saved it."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from tests.text_workbooks import cells_and_codes
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.reading.member_list import read_member_list

THREE = [("YT", "Sở Y tế", ""), ("DL", "Sở Du lịch", "Sở DL"), ("", "Ban Dân tộc", "")]
TEXT = "YT;Sở Y tế\nDL;Sở Du lịch;Sở DL\nBan Dân tộc\n"


def read(content, name="ds.txt"):
    """Return code, name and short name of each member, and the issues."""
    listed, issues = read_member_list(content, name)
    rows = [(each.code, each.name, each.entries.get(Members.short_name, "")) for each in listed]
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


def test_a_line_of_too_many_parts_is_reported():
    assert read("YT;Sở Y tế;Sở YT;Ngành Y tế".encode())[1] == [("dòng 1", "BD11")]


@pytest.mark.parametrize("content", [b"", b"\n \n", "Mã;Tên đơn vị\n".encode()], ids=str)
def test_a_list_of_nobody_is_refused(content):
    assert refused(content) == [("ds.txt", "BD03")]


def test_a_sheet_is_read_by_its_headings_and_whatever_is_above_them():
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
    assert read_member_list(content, "ds.xlsx")[0][0].entries[Members.email] == "yt@example.vn"


def test_a_sheet_without_headings_is_read_like_lines():
    assert read(sheet(["Sở Y tế"], ["Sở Du lịch"]), "ds.xlsx")[0] == [
        ("", "Sở Y tế", ""),
        ("", "Sở Du lịch", ""),
    ]
    assert read(sheet(["YT", "Sở Y tế"]), "ds.xlsx")[0] == [("YT", "Sở Y tế", "")]


def test_a_member_of_a_sheet_is_at_its_cell():
    (listed,), _ = read_member_list(sheet(["Tên đơn vị"], ["Sở Y tế"]), "ds.xlsx")

    assert (listed.place.workbook, listed.place.cell) == ("ds.xlsx", "A2")


def test_a_workbook_that_cannot_be_read_is_refused():
    assert refused(b"PK\x03\x04 not a workbook", "ds.xlsx") == [("ds.xlsx", "TM10")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1\tSở Y tế\n2\tSở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("1.\tSở Y tế\n2.\tSở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("1;YT;Sở Y tế\n2;DL;Sở Du lịch", ["YT Sở Y tế", "DL Sở Du lịch"]),
        ("TT;Cơ quan, đơn vị\n1;Sở Y tế\n2;Sở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("STT\tTên đơn vị\n1\tSở Y tế\nSTT\tTên đơn vị\n2\tSở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("- Sở Y tế\n• Sở Du lịch\n+ Ban Dân tộc", ["Sở Y tế", "Sở Du lịch", "Ban Dân tộc"]),
        ("* Sở Y tế\n– Sở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("•\tSở Y tế\n•\tSở Du lịch", ["Sở Y tế", "Sở Du lịch"]),
        ("a) Sở Y tế\nb. Sở Du lịch\nđ) Ban Dân tộc", ["Sở Y tế", "Sở Du lịch", "Ban Dân tộc"]),
        ("1/ Sở Y tế\n(2) Sở Du lịch\n3 Ban Dân tộc", ["Sở Y tế", "Sở Du lịch", "Ban Dân tộc"]),
        ("- Sở Y tế;\n- Sở Du lịch.", ["Sở Y tế", "Sở Du lịch"]),
        ("Sở Y tế\nTổng cộng: 01 đơn vị", ["Sở Y tế"]),
        ("1\tSở Y tế\n\tTổng cộng\t1", ["Sở Y tế"]),
        ("DANH SÁCH ĐƠN VỊ\nKHỐI THI ĐUA 7\nSở Y tế\n(Danh sách có 01 đơn vị)", ["Sở Y tế"]),
        ("Tổng công ty Cấp nước\nCông an tỉnh", ["Tổng công ty Cấp nước", "Công an tỉnh"]),
        ("Sở Y tế - ĐT: 0912 345 678", ["Sở Y tế"]),
        ("1\tSở Y tế\t0912.345.678", ["Sở Y tế"]),
    ],
)
def test_a_list_out_of_word_gives_names_without_what_word_put_around_them(text, names):
    listed, issues = read_member_list(text.encode(), "ds.txt")

    assert [f"{each.code} {each.name}".strip() for each in listed] == names
    assert {issue.kind.code for issue in issues} <= {"BD16"}
    assert all(Members.short_name not in each.entries for each in listed)


def test_lines_that_name_nobody_are_reported_with_the_reason():
    _, found = read_member_list("Danh sách\nSở Y tế\nTổng số: 1".encode(), "ds.txt")

    assert cells_and_codes(found) == [("dòng 1", "BD16"), ("dòng 3", "BD16")]
    assert "“Tổng số: 1”" in found[1].message


def test_a_line_above_the_headings_is_not_lost_in_silence():
    listed, issues = read_member_list(
        "Sở Y tế\nTT;Cơ quan, đơn vị\n1;Sở Du lịch".encode(), "ds.txt"
    )

    assert [each.name for each in listed] == ["Sở Du lịch"]
    assert cells_and_codes(issues) == [("dòng 1", "BD16")]


@pytest.mark.parametrize(
    "text",
    [
        "YT;Sở Y tế;yt@example.vn",
        "YT;yt@example.vn;Sở Y tế",
        "1;YT;Sở Y tế;0912345678;yt@example.vn",
        "Mã;Tên đơn vị;Ghi chú\nYT;Sở Y tế;yt@example.vn",
        "Mã;Tên đơn vị;Email\nYT;Sở Y tế;yt@example.vn",
    ],
)
def test_an_e_mail_address_is_one_in_whatever_column_it_is(text):
    (listed,), issues = read_member_list(text.encode(), "ds.txt")

    assert (listed.code, listed.name, listed.entries[Members.email]) == (
        "YT",
        "Sở Y tế",
        "yt@example.vn",
    )
    assert (Members.short_name in listed.entries, issues) == (False, ())


def test_an_e_mail_address_behind_a_name_is_no_part_of_it():
    (listed,), _ = read_member_list("- Sở Y tế (yt@example.vn)".encode(), "ds.txt")

    assert (listed.name, listed.entries[Members.email]) == ("Sở Y tế", "yt@example.vn")


def test_letters_that_became_question_marks_are_an_error_with_the_way_to_save():
    _, issues = read_member_list(b"S? Y t?\r\nS? Du l?ch\r\n", "ds.txt")

    assert cells_and_codes(issues) == [("dòng 1", "BD17"), ("dòng 2", "BD17")]
    assert "UTF-8" in issues[0].remedy
    assert read("Sở Y tế\nSở Du lịch".encode())[1] == []


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Së Y tÕ\nSë Du lÞch", "TCVN3"),
        ("Sôû Y teá\nSôû Du lòch", "VNI"),
        ("Sở Y tế\nSở Du lịch".encode().decode("cp1252", "replace").replace("\ufffd", ""), "UTF-8"),
    ],
    ids=["TCVN3", "VNI", "decoded twice"],
)
def test_names_in_another_encoding_are_doubted(text, encoding):
    _, issues = read_member_list(text.encode(), "ds.txt")

    assert cells_and_codes(issues) == [("dòng 1", "BD18"), ("dòng 2", "BD18")]
    assert encoding in issues[0].message

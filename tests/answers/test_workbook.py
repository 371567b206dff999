"""The bloc's answer in a member's workbook: what it adds, and that nothing else changes."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText
from openpyxl.comments import Comment
from xlsxwriter import Workbook as NewWorkbook

from tests.workspaces import ALL_SAMPLES, SAMPLES
from thidua_reports.answers.sheet import SheetRow
from thidua_reports.answers.workbook import Answer, answered
from thidua_reports.domain.answer_marks import END, SHEET_MARK, SHEET_NAME, UNCHECKED_END
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.raw.own_words import as_answer, own_words
from thidua_reports.zip_package import pack, unpack

MAY_CHANGE = re.compile(
    r"\[Content_Types\]\.xml|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/(?:_rels/)?sheet\d+\.xml(?:\.rels)?|xl/styles\.xml"
)
A1, B2 = ("Số liệu", "A1"), ("Số liệu", "B2")
ROWS = (
    SheetRow(("TT", "Chỗ", "Nội dung"), is_heading=True),
    SheetRow(("1", "Số liệu › B2", "Số < 5 & “lạ”"), target="'Số liệu'!B2"),
)


def an_answer(remarks=None, rows=ROWS):
    return Answer(
        "Khối thi đua 9", "PHẢN HỒI", {B2: "[lỗi] Sai"} if remarks is None else remarks, rows
    )


def a_workbook(*comments, change=bool):
    """Return a workbook with one sheet, in which these cells have a comment of the member."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet["A1"], sheet["B2"] = "Đạt", 5
    for cell in comments:
        sheet[cell].comment = Comment("Số tạm tính", "Sở An")
    change(book)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def with_part(content, name, change):
    parts = unpack(content)
    before = parts[name]
    parts[name] = change(before)
    assert parts[name] != before
    return pack(parts)


def comments_in(content):
    book = load_workbook(BytesIO(content))
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.comment
    }


def boxes_in(content):
    """Return the cells that have a box for a comment, row and column from 0."""
    parts = (blob for name, blob in unpack(content).items() if name.endswith(".vml"))
    found = re.findall(rb"Row>(\d+)</\w+:Row>\s*<\w+:Column>(\d+)<", b"".join(parts))
    return sorted((int(row), int(column)) for row, column in found)


def styles_in(parts):
    listed = etree.fromstring(parts["xl/styles.xml"]).find("{*}cellXfs")
    return [etree.tostring(each, method="c14n") for each in listed]


def ours(text):
    return as_answer(text)


def read(content):
    workbook, issues = read_workbook(content, "so.xlsx")
    return workbook, issues


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_of_every_workbook_of_a_sample_all_other_parts_stay_byte_for_byte(sample):
    for path in sorted((SAMPLES / sample / "thanh_vien").glob("*.xlsx")):
        content = path.read_bytes()
        sheet = next(iter(load_workbook(path).sheetnames[1:]))
        made = answered(content, an_answer({(sheet, "C5"): "[lỗi] Sai"}))
        before, after = unpack(content), unpack(made)

        changed = [name for name in before if after[name] != before[name]]
        assert [name for name in changed if not MAY_CHANGE.fullmatch(name)] == [], path
        assert len([name for name in changed if "worksheets/sheet" in name]) == 1
        assert styles_in(after)[: len(styles_in(before))] == styles_in(before)
        assert read(made) == read(content), path
        assert comments_in(made)[(sheet, "C5")] == ours("[lỗi] Sai")


def test_of_the_xml_of_a_sheet_only_the_way_to_the_boxes_is_new():
    content = a_workbook()
    name = "xl/worksheets/sheet1.xml"

    before, after = unpack(content)[name], unpack(answered(content, an_answer()))[name]

    assert re.sub(rb"<legacyDrawing [^>]*/>", b"", after) == before


def test_parts_that_stay_are_copied_packed():
    content = a_workbook()
    name = "xl/theme/theme1.xml"

    with ZipFile(BytesIO(content)) as old, ZipFile(BytesIO(answered(content, an_answer()))) as new:
        before, after = old.getinfo(name), new.getinfo(name)
        assert (before.date_time, before.compress_size) == (after.date_time, after.compress_size)


def test_the_bloc_s_sheet_says_what_it_should_and_leads_to_the_cell():
    made = answered(a_workbook(), an_answer())

    sheet = load_workbook(BytesIO(made))[SHEET_NAME]
    assert [[cell.value for cell in row[:3]] for row in sheet.iter_rows()] == [
        ["PHẢN HỒI", None, None],
        [SHEET_MARK, None, None],
        ["TT", "Chỗ", "Nội dung"],
        ["1", "Số liệu › B2", "Số < 5 & “lạ”"],
    ]
    assert sheet["B4"].hyperlink.location == "'Số liệu'!B2"
    assert sheet.protection.sheet


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_on_the_bloc_s_sheet_only_a_place_looks_like_a_link_and_figures_are_at_the_right(sample):
    rows = (*ROWS, SheetRow(("1", "TC1", "Tiêu chí", "154,0", "152,6"), figures=2))
    for path in (SAMPLES / sample / "thanh_vien").glob("*.xlsx"):
        made = answered(path.read_bytes(), an_answer(rows=rows))
        sheet = load_workbook(BytesIO(made), rich_text=True)[SHEET_NAME]

        cells = [cell for row in sheet.iter_rows(min_row=3, max_col=5) for cell in row]
        assert not any(cell.font.underline or cell.font.bold for cell in cells), path
        assert {cell.coordinate for cell in cells if is_link(cell)} == {"B4"}, path
        at_right = {each.coordinate for each in cells if each.alignment.horizontal == "right"}
        assert at_right == {"D5", "E5"}, path
        assert all(cell.border.left.style for cell in cells[5:] if cell.value), path
        fonts = {run.font.rFont for cell in cells for run in runs_of(cell)}
        assert fonts == {sheet["A5"].font.name}, path


def runs_of(cell):
    return [each for each in cell.value if not isinstance(each, str)] if is_rich(cell) else []


def is_rich(cell):
    return isinstance(cell.value, CellRichText)


def is_link(cell):
    return any(run.font.u for run in runs_of(cell))


def test_the_pages_of_the_bloc_s_sheet_are_numbered():
    sheet = load_workbook(BytesIO(answered(a_workbook(), an_answer())))[SHEET_NAME]

    assert sheet.oddFooter.center.text == "&P/&N"


def test_an_answer_that_names_a_file_with_an_escape_in_it_is_ours_in_every_program(
    libreoffice, tmp_path
):
    path = tmp_path / "so.xlsx"
    path.write_bytes(answered(a_workbook("A1"), an_answer({A1: "bao_hiem_xa_hoi.xlsx"})))
    (saved,) = libreoffice.converted([path], "xlsx")

    for each in (path.read_bytes(), saved.read_bytes()):
        sheet = read(each)[0].sheets[0]
        assert own_words(sheet.cell((1, 1)).comment) == "Số tạm tính"
        assert END not in comments_in(answered(each, an_answer({})))[A1]


@pytest.mark.parametrize(
    "oddity",
    [
        b'<cols><col min="1" max="3" width="inf"/></cols>',
        b'<cols><col min="1" max="3" width="nan"/></cols>',
        b'<cols><col min="1" max="3" width="1e999"/></cols>',
        b'<cols><col min="1" max="3" width="-8"/></cols>',
    ],
)
def test_what_is_no_width_of_a_column_is_passed_over(oddity):
    sheet = "xl/worksheets/sheet1.xml"
    content = with_part(
        a_workbook(), sheet, lambda part: part.replace(b"<sheetData>", oddity + b"<sheetData>")
    )

    assert comments_in(answered(content, an_answer())) == {B2: ours("[lỗi] Sai")}


def test_what_is_no_height_of_a_row_is_passed_over():
    sheet = "xl/worksheets/sheet1.xml"
    content = with_part(
        a_workbook(), sheet, lambda part: part.replace(b'<row r="2"', b'<row r="2" ht="1e999"')
    )

    assert comments_in(answered(content, an_answer())) == {B2: ours("[lỗi] Sai")}


def test_whatever_goes_wrong_with_one_workbook_gives_none(monkeypatch):
    def fails(*_):
        raise OverflowError

    monkeypatch.setattr("thidua_reports.answers.workbook.grid_of", fails)

    assert answered(a_workbook(), an_answer()) is None


def test_what_the_member_wrote_in_a_comment_stays_first():
    made = answered(a_workbook("B2"), an_answer({A1: "[lỗi] A", B2: "[lỗi] B"}))

    assert comments_in(made) == {
        A1: ours("[lỗi] A"),
        B2: f"Số tạm tính\n{ours('[lỗi] B')}",
    }
    assert boxes_in(made) == [(0, 0), (1, 1)]
    assert [cell.comment for cell in read(made)[0].sheets[0].cells] == ["", "Số tạm tính"]


def test_an_answered_workbook_reads_as_the_one_that_came():
    for content in (a_workbook(), a_workbook("A1"), a_workbook("A1", "B2")):
        assert read(answered(content, an_answer())) == read(content)


def test_a_workbook_that_is_answered_twice_has_the_second_answer_only():
    content = a_workbook("B2")
    once = answered(content, an_answer({A1: "[lỗi] A", B2: "[lỗi] B"}))

    again = answered(once, an_answer({B2: "[lỗi] C"}, ROWS[:1]))

    assert comments_in(again) == {B2: f"Số tạm tính\n{ours('[lỗi] C')}"}
    assert boxes_in(again) == [(1, 1)]
    assert load_workbook(BytesIO(again)).sheetnames == ["Số liệu", SHEET_NAME]
    assert answered(again, an_answer({B2: "[lỗi] C"}, ROWS[:1])) == again
    nothing_left = answered(again, an_answer({}))
    assert comments_in(nothing_left) == {B2: "Số tạm tính"}


def test_what_the_member_replies_below_the_bloc_s_words_stays_when_it_is_answered_again():
    once = answered(a_workbook(), an_answer())
    replied = with_part(
        once,
        "xl/phanhoi/comments1.xml",
        lambda xml: xml.replace(b")</t>", ") Đã sửa</t>".encode()),
    )

    assert [cell.comment for cell in read(replied)[0].sheets[0].cells] == ["", "Đã sửa"]
    again = comments_in(answered(replied, an_answer({B2: "[lỗi] C"})))
    assert again == {B2: f" Đã sửa\n{ours('[lỗi] C')}"}


def test_what_the_member_types_into_the_bloc_s_words_stays_when_it_is_answered_again():
    once = answered(a_workbook("B2"), an_answer({B2: "[lỗi] Số này chưa rõ."}))
    replied = with_part(
        once, "xl/comments/comment1.xml", lambda xml: xml.replace(b"y ch", "y: Đã sửa! ch".encode())
    )

    again = answered(replied, an_answer({B2: "[lỗi] C"}))

    assert comments_in(again) == {B2: f"Số tạm tính\n: Đã sửa!\n{ours('[lỗi] C')}"}
    assert [each.comment for each in read(again)[0].sheets[0].cells] == [
        "",
        "Số tạm tính : Đã sửa!",
    ]
    third = answered(again, an_answer({}))
    assert comments_in(third) == {B2: "Số tạm tính\n: Đã sửa!"}


@pytest.mark.parametrize("after", [[], [B2]], ids=["nothing to say", "something to say"])
def test_an_answer_made_before_check_sums_is_replaced_like_any_other(after):
    once = answered(a_workbook("B2"), an_answer({A1: "[lỗi] A", B2: "[lỗi] B"}))
    sent = with_part(
        once,
        "xl/comments/comment1.xml",
        lambda xml: re.sub(rf"{END} \([^)]*\)".encode(), UNCHECKED_END.encode(), xml),
    )

    assert [each.comment for each in read(sent)[0].sheets[0].cells] == ["", "Số tạm tính"]
    again = comments_in(answered(sent, an_answer(dict.fromkeys(after, "[lỗi] C"))))
    assert again == {B2: "\n".join(["Số tạm tính", *(ours("[lỗi] C") for _ in after)])}


def test_the_same_workbook_and_answer_give_the_same_bytes():
    content = a_workbook("A1")

    assert answered(content, an_answer()) == answered(content, an_answer())


def test_a_sheet_of_the_member_with_the_name_of_ours_is_left_alone():
    content = a_workbook(change=lambda book: book.create_sheet(SHEET_NAME.upper()))

    made = answered(content, an_answer())

    names = ["Số liệu", SHEET_NAME.upper(), f"{SHEET_NAME} (2)"]
    assert load_workbook(BytesIO(made)).sheetnames == names
    assert [sheet.name for sheet in read(made)[0].sheets] == names[:2]


def test_protection_hidden_sheets_and_names_stay():
    def change(book):
        book.create_sheet("_ẩn").sheet_state = "veryHidden"
        book.security.lockStructure = True
        book.active.print_area = "A1:B2"

    made = load_workbook(BytesIO(answered(a_workbook(change=change), an_answer())))

    assert made["_ẩn"].sheet_state == "veryHidden"
    assert made.security.lockStructure
    assert made["Số liệu"].print_area == "'Số liệu'!$A$1:$B$2"


def test_macros_stay():
    parts = unpack(a_workbook())
    kind = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    types = re.sub(rb"application/vnd[^\"]*sheet\.main\+xml", kind, parts["[Content_Types].xml"])
    content = pack({**parts, "[Content_Types].xml": types, "xl/vbaProject.bin": b"\0macros"})

    made = unpack(answered(content, an_answer()))

    assert made["xl/vbaProject.bin"] == b"\0macros"
    assert kind in made["[Content_Types].xml"]


def test_buttons_drawn_beside_the_cells_keep_their_shapes():
    target = BytesIO()
    book = NewWorkbook(target)
    sheet = book.add_worksheet("Số liệu")
    sheet.write("B2", 5)
    sheet.insert_button("D4", {"caption": "Tính"})
    book.close()

    made = unpack(answered(target.getvalue(), an_answer()))

    (shapes,) = [blob for name, blob in made.items() if name.endswith(".vml")]
    assert b'ObjectType="Button"' in shapes
    assert b'ObjectType="Note"' in shapes
    assert made["xl/worksheets/sheet1.xml"].count(b"<legacyDrawing ") == 1


def with_conversation(content):
    """Return a workbook with a conversation at B2, as Excel writes it beside a notice."""
    parts = unpack(content)
    relation = (
        b'<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2017/10/relationships/'
        b'threadedComment" Target="/xl/threadedComments/threadedComment1.xml"/></Relationships>'
    )
    listed = "xl/worksheets/_rels/sheet1.xml.rels"
    talk = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/'
        'threadedcomments"><threadedComment ref="B2" id="{1}"><text>Số tạm</text>'
        "</threadedComment></ThreadedComments>"
    ).encode()
    return pack(
        {
            **parts,
            listed: parts[listed].replace(b"</Relationships>", relation),
            "xl/threadedComments/threadedComment1.xml": talk,
        }
    )


def test_a_conversation_stays_and_other_cells_are_commented():
    content = with_conversation(a_workbook("B2"))

    made = answered(content, an_answer({A1: "[lỗi] A", B2: "[lỗi] B"}))

    name = "xl/threadedComments/threadedComment1.xml"
    assert unpack(made)[name] == unpack(content)[name]
    assert comments_in(made) == {A1: ours("[lỗi] A"), B2: "Số tạm tính"}


STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
USUAL = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def related(kind):
    """Return a change of relations that adds one of a kind."""
    new = f'<Relationship Id="rId99" Type="http://x/{kind}" Target="/x.xml"/></Relationships>'
    return lambda xml: xml.replace(b"</Relationships>", new.encode())


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("xl/workbook.xml", lambda xml: xml.replace(USUAL, STRICT)),
        ("_rels/.rels", related("digital-signature/origin")),
        ("xl/_rels/workbook.xml.rels", related("revisionHeaders")),
        ("xl/worksheets/_rels/sheet1.xml.rels", related("comments")),
        ("xl/worksheets/sheet1.xml", lambda xml: re.sub(b"<legacyDrawing[^>]*/>", b"", xml)),
    ],
    ids=["strict", "signed", "tracked", "two parts of comments", "comments, no boxes"],
)
def test_a_workbook_in_which_nothing_can_be_put_safely_is_left_alone(name, change):
    content = with_part(a_workbook("B2"), name, change)

    assert answered(content, an_answer({A1: "[lỗi] A"})) is None


def test_a_sheet_in_another_encoding_is_left_alone():
    content = with_part(
        a_workbook(), "xl/worksheets/sheet1.xml", lambda xml: xml.decode().encode("utf-16")
    )

    assert answered(content, an_answer()) is None


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0", pack({"a": b""})]
)
def test_what_is_no_such_workbook_is_left_alone(content):
    assert answered(content, an_answer()) is None


def test_prefixed_and_marked_parts_are_edited():
    def prefixed(xml):
        text = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", xml.decode())
        return b"\xef\xbb\xbf" + text.replace("xmlns=", "xmlns:x=", 1).encode()

    content = with_part(a_workbook(), "xl/worksheets/sheet1.xml", prefixed)

    made = answered(content, an_answer())

    assert b"<x:legacyDrawing " in unpack(made)["xl/worksheets/sheet1.xml"]
    assert read(made) == read(content)


@pytest.mark.parametrize("first", ["A", "KHÔNG CÓ TRANG"])
def test_a_remark_without_its_cell_is_only_on_the_bloc_s_sheet(first):
    made = answered(a_workbook(), an_answer({(first, "A1"): "x", ("Số liệu", "A1:B2"): "x"}))

    assert comments_in(made) == {}


def test_the_package_has_no_fault_that_it_did_not_come_with(package_faults, tmp_path):
    before, after = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    for content in (a_workbook(), a_workbook("B2")):
        before.write_bytes(content)
        after.write_bytes(answered(content, an_answer()))

        assert package_faults(after, before) == set()


def test_what_libreoffice_saves_of_it_is_known_for_ours_and_answered_anew(libreoffice, tmp_path):
    content = a_workbook("A1")
    (tmp_path / "so.xlsx").write_bytes(answered(content, an_answer({A1: "[lỗi] A", B2: "[lỗi] B"})))
    saved = libreoffice.converted([tmp_path / "so.xlsx"], "xlsx")[0].read_bytes()
    as_ods = libreoffice.converted([tmp_path / "so.xlsx"], "ods")[0].read_bytes()

    assert comments_in(saved).keys() == {A1, B2}
    for each in (saved, as_ods):
        (sheet,) = read(each)[0].sheets
        assert [cell.comment for cell in sheet.cells] == ["Số tạm tính", ""]
    again = answered(saved, an_answer({B2: "[lỗi] C"}))
    assert comments_in(again) == {A1: "Số tạm tính", B2: ours("[lỗi] C")}
    assert load_workbook(BytesIO(again)).sheetnames == ["Số liệu", SHEET_NAME]

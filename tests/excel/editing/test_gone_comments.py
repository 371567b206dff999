"""Comments are taken away from some rows, with their boxes, and from no other."""

from tests.excel.editing.workbooks import found, made
from thidua_reports.excel.editing.book_edits import BookEdits
from thidua_reports.zip_package import unpack

VML = "xl/drawings/vmlDrawing1.vml"


def three_comments(book):
    sheet = book.add_worksheet("Một")
    for row in (4, 5, 8):
        sheet.write_comment(row, 1, f"hàng {row + 1}")
    sheet.insert_textbox("E5", "khung chữ")


def without(rows, content):
    edits = BookEdits(content, "thu")
    edits.take_comments_away("Một", rows)
    return edits.to_bytes()


def test_the_comments_of_the_rows_and_their_boxes_are_gone():
    after = without({5, 9}, made(three_comments))

    sheet = found(after)["Một"]
    assert [sheet.cell(row, 2).comment is None for row in (5, 6, 9)] == [True, False, True]
    assert unpack(after)[VML].count(b'ObjectType="Note"') == 1


def test_nothing_is_another_where_no_comment_is():
    content = made(three_comments)

    assert unpack(without({3, 7}, content)) == unpack(content)


def test_they_stay_where_a_box_cannot_be_taken_out():
    content = made(three_comments)
    edits = BookEdits(content, "thu").edits
    edits.put(
        VML,
        edits.read(VML)
        .replace(b"</v:stroke>", b"<br></v:stroke>")
        .replace(b"</xml>", b"<br></xml>"),
    )
    content = edits.to_bytes()

    assert unpack(without({5, 9}, content)) == unpack(content)

"""What the data have added since and a document lacks is told with its place and its words."""

import pytest

from tests.edited_documents import edited, examined
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

REPORT = "bao_cao.docx"
AGREED = (
    "| HKRG | TC2.4 | 50,5 (mh) | Hội nghị (mh) |  |",
    "| HKRG | TC2.4 | 50 | Hội nghị | bổ sung minh chứng |",
)
"""Points of a criterion that stands among the others, until it differs."""
ROW = "Xây dựng tổ chức đoàn thể"
BEFORE = "Sáng kiến, đổi mới phương pháp làm việc"
FIRST = "| HKPQ | HKPQ2 | Thực hiện |"
CORRECTED = (
    FIRST,
    "| HQ | HQ3 | Thực hiện | 9 | 10 | Rà soát lại số liệu | Đơn vị, ngày 10/01/2019 |\n" + FIRST,
)


@pytest.fixture(scope="module")
def with_row(made_after):
    return made_after(AGREED)[REPORT].origin


def lines_of(document, now, code):
    return [each.message for each in examined(document, now).issues if each.kind.code == code]


@pytest.mark.remedy_of("DC56")
def test_a_row_that_a_table_lacks_is_told_with_its_words_until_it_is_copied(
    made, made_after, with_row
):
    (message,) = lines_of(made.content, with_row, "DC56")

    assert f"sau “{BEFORE}" in message
    assert f"có thêm hàng: “{ROW} Tự chấm 50,5 điểm; giảm 0,5 điểm" in message
    new = made_after(AGREED)[REPORT].content
    assert lines_of(new, with_row, "DC56") == []


def test_the_final_version_tells_of_a_row_that_it_lacks(made, with_row):
    opened = opened_document(InputFile(REPORT, made.content))

    version = final_version(opened, examined_document(opened, with_row))

    assert [each.kind.code for each in version.issues].count("DC56") == 1


def test_a_row_that_somebody_has_put_in_is_not_told(made, with_row):
    assert lines_of(edited(made.content, put_in), with_row, "DC56") == []


def test_a_row_that_somebody_has_put_in_with_other_words_is_not_told(made, with_row):
    def shorter(document):
        put_in(document)
        cells = (cell for table in document.tables for cell in table._cells)
        next(cell for cell in cells if cell.text.startswith("Tự chấm 50,5")).text = "Như đã họp"

    assert lines_of(edited(made.content, shorter), with_row, "DC56") == []


def test_a_row_of_a_table_that_somebody_took_out_can_be_left_out(made, with_row):
    def without_table(document):
        table = next(each for each in document.tables if BEFORE in each._tbl.xml)
        while table is not None:
            table._tbl.getparent().remove(table._tbl)
            table = next((each for each in document.tables if BEFORE in each._tbl.xml), None)

    assert lines_of(edited(made.content, without_table), with_row, "DC56") == []


def put_in(document):
    """Put the row in that the data have added."""
    tables = [each for each in document.tables if BEFORE in each._tbl.xml]
    table = next(each for each in tables if "Báo cáo công tác thi đua" in each._tbl.xml)
    row = table.add_row()
    words = ROW, "Tự chấm 50,5 điểm; giảm 0,5 điểm so với điểm tự chấm và điểm tính, lý do: bổ "
    for cell, text in zip(row.cells, (words[0], f"{words[1]}sung minh chứng"), strict=False):
        cell.text = text
    for cell, text in zip(row.cells[-3:], ("50,5", "50,5", "50,0"), strict=True):
        cell.text = text


@pytest.mark.remedy_of("DC53")
def test_a_row_that_lacks_words_is_told_whole_and_a_cell_that_is_written_over_is_not(
    made, made_after
):
    now = made_after(CORRECTED, ("| HQ | TC1.1 | 354,2", "| HQ | TC1.1 | 361,2"))[REPORT]

    (message,) = lines_of(made.content, now.origin, "DC53")

    assert "hàng này ghi đủ là: “Thực hiện các chỉ tiêu định lượng đã đăng ký" in message
    assert "tăng 7 điểm so với điểm tự chấm" in message
    assert lines_of(now.content, now.origin, "DC53") == []

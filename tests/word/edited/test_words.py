"""Words in the rows of a table are compared although somebody took out or added a column."""

from copy import deepcopy
from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited, paragraph_with
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

REPORT = "bao_cao.docx"
BANK = "Ngân hàng Nhà nước chi nhánh Kiên Giang"
POINTS = ("| NHNN | TC2.2 | 70,5 (mh) |", "| NHNN | TC2.2 | 69 |")
"""Points with which the bank's class is Tốt, and no longer Xuất sắc."""

OWN_SCORES = 2
"""Which column of the ranking holds the scores that members give themselves, from 0."""


@pytest.fixture(scope="module")
def now(made_after):
    return made_after(POINTS)[REPORT]


def rows_of_ranking(document):
    table = next(each for each in document.tables if "Điểm thống nhất" in each._tbl.xml)
    return table.rows


def row_of_bank(document):
    return next(row for row in rows_of_ranking(document) if BANK in row._tr.xml)


def delete_own_scores(document):
    for row in rows_of_ranking(document):
        row._tr.remove(row._tr.tc_lst[OWN_SCORES])


def add_column(document):
    for row in rows_of_ranking(document):
        row._tr.append(deepcopy(row._tr.tc_lst[-1]))
        row.cells[-1].paragraphs[0].runs[0].text = ""
    rows_of_ranking(document)[0].cells[-1].paragraphs[0].runs[0].text = "Người theo dõi"


def write_class(document):
    (cell,) = (each for each in row_of_bank(document).cells if each.text == "Xuất sắc")
    cell.paragraphs[0].runs[0].text = "Khá"


def finished(document, now):
    opened = opened_document(InputFile(REPORT, document))
    return final_version(opened, examined_document(opened, now.origin))


@pytest.mark.parametrize("edit", [delete_own_scores, add_column])
def test_a_class_that_the_data_changed_is_written_anew_in_a_row_with_other_columns(made, now, edit):
    version = finished(edited(made.content, edit), now)

    written = Document(BytesIO(version.content))
    rows = rows_of_ranking(written)[0], row_of_bank(written)
    texts = [[each.text for each in row.cells] for row in rows]
    told = dict(zip(*texts, strict=True))
    assert (told["Điểm thống nhất"], told["Xếp loại"]) == ("949,5", "Tốt")


@pytest.mark.parametrize("edit", [delete_own_scores, add_column])
def test_a_column_more_or_less_is_no_word_to_be_told(made, edit):
    opened = opened_document(InputFile(REPORT, edited(made.content, edit)))

    assert examined_document(opened, made.origin).words == ()


def test_a_class_that_was_changed_by_hand_as_well_is_told_with_its_row(made, now):
    document = edited(made.content, delete_own_scores, write_class)

    (message,) = (
        each.message for each in finished(document, now).issues if "“Khá”" in each.message
    )
    assert BANK in message


def test_a_paragraph_joined_to_the_one_before_puts_no_member_into_it(made):
    def join(document):
        first = paragraph_with(document, "Vượt tất cả các chỉ tiêu đã đăng ký: Cục Thuế tỉnh")
        second = paragraph_with(document, "Đạt và vượt tất cả các chỉ tiêu đã đăng ký")
        first.runs[-1].text += f" {second.text}"
        second._p.getparent().remove(second._p)

    opened = opened_document(InputFile(REPORT, edited(made.content, join)))

    assert examined_document(opened, made.origin).words == ()

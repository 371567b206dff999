"""A table whose rows the data put in another order is told, and put in order where that is sure."""

from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited, examined, made_of
from tests.workspaces import SAMPLES, build_workspace, sample_texts
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

SAMPLE = "kien_giang_khoi_17_2018_nam_minh_hoa"
TAX, INSURANCE = "Cục Thuế tỉnh", "Bảo hiểm xã hội Kiên Giang"
AGREED = (
    "| THUE | TC2.2 | 72 (mh) | Hội nghị (mh) |  |",
    "| THUE | TC2.2 | 79,9 | Hội nghị | bổ sung |",
)
"""Points with which the tax office is first, and no longer second."""


@pytest.fixture(scope="module")
def made():
    return made_of(SAMPLES / SAMPLE)


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    bloc, members = sample_texts(SAMPLE)
    assert AGREED[0] in bloc
    folder = tmp_path_factory.mktemp("nam") / SAMPLE
    return made_of(build_workspace(folder, bloc.replace(*AGREED), members))


def ranking(content):
    tables = Document(BytesIO(content)).tables
    table = next(each for each in tables if "Điểm thống nhất" in each._tbl.xml)
    return [[cell.text for cell in row.cells] for row in table.rows]


def codes(document, now):
    return [each.kind.code for each in examined(document, now.origin).issues]


def finished(document, now):
    opened = opened_document(InputFile("bao_cao.docx", document))
    version = final_version(opened, examined_document(opened, now.origin))
    return version.content, [each.kind.code for each in version.issues]


def ranking_table(document):
    return next(each for each in document.tables if "Điểm thống nhất" in each._tbl.xml)


def move_third_row_up(document):
    rows = ranking_table(document).rows
    rows[1]._tr.addprevious(rows[3]._tr)


def add_row(document):
    row = ranking_table(document).add_row()
    row.cells[1].text = "Đơn vị khách mời"
    ranking_table(document).rows[1]._tr.addnext(row._tr)


def test_a_table_to_be_ordered_anew_is_told_with_the_rows_that_move(made, now):
    issues = [
        each for each in examined(made.content, now.origin).issues if each.kind.code == "DC28"
    ]

    (message,) = {each.message for each in issues}
    assert f"“{TAX}” từ hàng 2 sang hàng 1; “{INSURANCE}” từ hàng 1 sang hàng 2" in message


@pytest.mark.remedy_of("DC28")
def test_the_final_version_has_the_rows_in_the_new_order_with_their_points(made, now):
    final, found = finished(made.content, now)

    assert ranking(final) == ranking(now.content)
    assert [ranking(final)[1][column] for column in (0, 1, 4)] == ["1", TAX, "976,3"]
    assert "DC28" not in found
    assert "DC10" in found


def test_a_table_with_a_row_of_somebody_elses_is_left_as_it_is_and_told(made, now):
    document = edited(made.content, add_row)

    final, found = finished(document, now)

    assert "DC28" in found
    assert [row[1] for row in ranking(final)[1:4]] == [INSURANCE, "Đơn vị khách mời", TAX]


def test_rows_that_somebody_moved_by_hand_are_left_where_the_data_have_not_moved_them(made):
    document = edited(made.content, move_third_row_up)

    assert "DC28" not in codes(document, made)


@pytest.mark.remedy_of("DC28")
def test_a_table_that_somebody_has_put_in_the_new_order_is_not_told(made, now):
    def put_in_order(document):
        rows = ranking_table(document).rows
        rows[1]._tr.addprevious(rows[2]._tr)

    assert "DC28" not in codes(edited(made.content, put_in_order), now)


def test_a_sentence_to_be_rewritten_is_quoted_as_the_data_word_it_now(made, now):
    told = [each for each in examined(made.content, now.origin).issues if each.kind.code == "DC05"]
    sentence = told[0].message.partition("theo số liệu hiện có thì ghi: “")[2]

    assert sentence.startswith(
        f"Hội nghị thống nhất đề nghị tặng Cờ thi đua của UBND tỉnh cho {TAX}"
    )
    assert "nhất" in sentence

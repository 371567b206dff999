"""A table whose rows the data put in another order is told, and put in order where that is sure."""

from io import BytesIO

import pytest
from docx import Document

from tests.edited_documents import edited, examined
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version

REPORT = "bao_cao.docx"
TAX, INSURANCE = "Cục Thuế tỉnh", "Bảo hiểm xã hội Kiên Giang"
AGREED = (
    "| THUE | TC2.2 | 72 (mh) | Hội nghị (mh) |  |",
    "| THUE | TC2.2 | 79,9 | Hội nghị | bổ sung |",
)
"""Points with which the tax office is first, and no longer second."""
BALLOTS, BALLOT_PAPER = "bien_ban_kiem_phieu.docx", "phieu_suy_ton.docx"
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh (mh)", "Bằng khen của UBND tỉnh (mh)"
BANK, CUSTOMS = "Ngân hàng Nhà nước chi nhánh Kiên Giang", "Hải quan Kiên Giang"
FEWER_VOTES = (
    f"| BHXH | {CERTIFICATE} | 9 (mh) | 0 (mh) |",
    f"| BHXH | {CERTIFICATE} | 7 | 2 |",
)
OTHER_GROUP_FIRST = (
    f"| THUE | {FLAG} | 9 (mh) | 0 (mh) |",
    f"| BHXH | {CERTIFICATE} | 9 (mh) | 0 (mh) |",
)
"""Two rows of the ballots that change places: so do the groups and the members in one of them."""


@pytest.fixture(scope="module")
def now(made_after):
    return made_after(AGREED)[REPORT]


@pytest.fixture(scope="module")
def with_fewer_votes(made_after):
    return made_after(FEWER_VOTES)


@pytest.fixture(scope="module")
def with_other_group_first(made_after):
    one, other = OTHER_GROUP_FIRST
    return made_after((one, "\0"), (other, one), ("\0", other))


def clear_numbers(document):
    for table in document.tables:
        for row in table.rows[1:]:
            if row.cells[0].text.strip().isdigit():
                row.cells[0].text = ""


def delete_first_column(document):
    for table in document.tables:
        for row in table.rows:
            if row.cells[0].text.strip() == "TT" or row.cells[0].text.strip().isdigit():
                row._tr.remove(row._tr.tc_lst[0])


def ordered(document, now, name):
    """Return the rows of all tables of a final version, and its issues."""
    opened = opened_document(InputFile(name, document))
    version = final_version(opened, examined_document(opened, now.origin))
    tables = Document(BytesIO(version.content)).tables
    rows = [[cell.text for cell in row.cells] for table in tables for row in table.rows]
    return rows, version.issues


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


@pytest.mark.parametrize(("edit", "told"), [(clear_numbers, "DC28"), (delete_first_column, "DC30")])
def test_rows_without_their_numbers_stay_with_their_own_results_and_are_told(
    all_made, with_fewer_votes, edit, told
):
    document = edited(all_made[BALLOTS].content, edit)

    rows, issues = ordered(document, with_fewer_votes[BALLOTS], BALLOTS)

    results = {name: row for row in rows for name in (INSURANCE, BANK) if name in row}
    assert [results[INSURANCE][-3], results[BANK][-3]] == ["70%", "80%"]
    assert told in [each.kind.code for each in issues]


def test_members_of_groups_that_change_places_are_numbered_in_their_new_order(
    all_made, with_other_group_first
):
    now = with_other_group_first[BALLOT_PAPER]

    rows, issues = ordered(all_made[BALLOT_PAPER].content, now, BALLOT_PAPER)

    assert [row[:2] for row in rows if row[1] in (TAX, INSURANCE, BANK, CUSTOMS)] == [
        ["1", INSURANCE],
        ["2", BANK],
        ["3", CUSTOMS],
        ["1", TAX],
    ]
    assert "DC28" not in [each.kind.code for each in issues]


def test_groups_numbered_anew_by_hand_are_left_as_they_are_and_told(
    all_made, with_other_group_first
):
    def number_through(document):
        rows = [row for table in document.tables for row in table.rows]
        numbered = [row for row in rows if row.cells[0].text.strip().isdigit()]
        for row, number in zip(numbered, (2, 5, 4, 9), strict=False):
            row.cells[0].paragraphs[0].runs[0].text = str(number)

    document = edited(all_made[BALLOT_PAPER].content, number_through)

    rows, issues = ordered(document, with_other_group_first[BALLOT_PAPER], BALLOT_PAPER)

    assert [row[:2] for row in rows if row[1] in (TAX, BANK)] == [["2", TAX], ["5", BANK]]
    assert "DC28" in [each.kind.code for each in issues]


def test_a_row_whose_number_was_cleared_still_has_its_result_written_anew(
    all_made, with_fewer_votes
):
    document = edited(all_made[BALLOTS].content, clear_numbers)

    rows, _ = ordered(document, with_fewer_votes[BALLOTS], BALLOTS)

    (row,) = (row for row in rows if INSURANCE in row)
    assert row[-1] == "không đạt"


def test_rows_put_in_order_are_quoted_as_they_are_printed_in_a_note_of_their_own(
    all_made, with_other_group_first
):
    _, issues = ordered(all_made[BALLOTS].content, with_other_group_first[BALLOTS], BALLOTS)

    (message,) = [each.message for each in issues if each.kind.code == "DC30"]
    assert "“Bằng khen của UBND tỉnh (cần từ 80% trở lên tổng số thành viên đồng ý)”; “" in message

"""A column that was moved, taken out or put in is known by its heading, and never guessed."""

from dataclasses import replace

import pytest

from tests.edited_documents import edited, examined, rewritten_cell
from tests.table_edits import (
    moved_column,
    new_column,
    rows_of,
    typed_headings,
    without_column,
)
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import opened_document
from thidua_reports.word.edited.examination import examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.edited.origin import with_origin, without_origin
from thidua_reports.word.edited.units import Unit
from thidua_reports.zip_package import unpack

REPORT, MATRIX = "bao_cao.docx", "bang_diem.docx"
TAX = "Cục Thuế tỉnh"
AGREED = (
    "| THUE | TC2.2 | 72 (mh) | Hội nghị (mh) |  |",
    "| THUE | TC2.2 | 72,4 | Hội nghị | bổ sung |",
)
OLD, NEW = "968,4", "968,8"
"""The points of the tax office, in three columns alike, and those agreed on since."""
SELF, WORKED_OUT, FINAL, RANK = "Điểm tự chấm", "Điểm tính", "Điểm thống nhất", "Hạng"
PLAN, DONE, BONUS = "Kế hoạch", "Thực hiện", "Thưởng"
TREASURY, STATISTICS = "Kho bạc Nhà nước", "Cục Thống kê"


@pytest.fixture(scope="module")
def now(made_after):
    return made_after(AGREED)


def finished(document, origin):
    opened = opened_document(InputFile(REPORT, document))
    version = final_version(opened, examined_document(opened, origin))
    return version.content, [each.kind.code for each in version.issues]


def row_of(content, heading, name):
    headings, *rows = rows_of(content, heading)
    row = next(each for each in rows if name in each)
    return dict(zip(headings, row, strict=True))


MOVES = {
    "worked out points taken out": (without_column(WORKED_OUT),),
    "own points taken out": (without_column(SELF),),
    "both taken out": (without_column(WORKED_OUT), without_column(SELF)),
    "rank taken out": (without_column(RANK),),
    "agreed points first": (moved_column(FINAL, SELF),),
    "agreed points before the rank": (moved_column(FINAL, RANK),),
    "a column of her own": (new_column("Điểm cộng", "5,0", FINAL),),
    "taken out and moved": (without_column(WORKED_OUT), moved_column(FINAL, RANK)),
}


@pytest.mark.parametrize("name", MOVES)
def test_a_new_figure_goes_under_its_own_heading(all_made, now, name):
    document = edited(all_made[REPORT].content, *MOVES[name])

    content, codes = finished(document, now[REPORT].origin)

    before, after = (row_of(each, FINAL, TAX) for each in (document, content))
    assert (before[FINAL], after) == (OLD, {**before, FINAL: NEW})
    assert not {"DC03", "DC04", "DC05", "DC06", "DC25", "DC26", "DC40", "DC41"} & {*codes}


LEFT = {
    "ranking without a column": (REPORT, without_column(WORKED_OUT), 10),
    "annex without remarks": (REPORT, without_column("Ghi chú"), 0),
    "ranking moved": (REPORT, moved_column(FINAL, SELF), 0),
    "annex without the bonus": (REPORT, without_column(BONUS), 60),
    "annex without the pledges": (REPORT, without_column(PLAN), 50),
    "annex without its numbers": (REPORT, without_column("TT"), 0),
    "annex moved": (REPORT, moved_column(BONUS, "Điểm"), 0),
    "matrix without a member": (MATRIX, without_column(TREASURY), 23),
    "matrix moved": (MATRIX, moved_column(STATISTICS, TREASURY), 0),
}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_agrees_and_only_what_was_taken_out_is_told(all_made, name):
    document, edit, gone = LEFT[name]

    found = examined(edited(all_made[document].content, edit), all_made[document].origin)

    assert found.counts[Agreement.GONE] == gone
    assert found.counts[Agreement.AGREES] == len(found.figures) - gone
    assert [each.kind.code for each in found.issues] == (["DC08"] if gone else [])


def test_a_figure_typed_over_in_a_moved_column_is_told(all_made):
    edits = moved_column(FINAL, SELF), rewritten_cell("Cảng vụ", "861,5", "863,5")

    found = examined(edited(all_made[REPORT].content, *edits), all_made[REPORT].origin)

    (issue,) = found.issues
    assert (issue.kind.code, "“861,5”" in issue.message) == ("DC03", True)


HEADINGS = {
    "ranking exchanged": (REPORT, ((SELF, FINAL), (FINAL, SELF)), 2),
    "annex exchanged": (REPORT, ((PLAN, DONE), (DONE, PLAN)), 2),
    "one twice": (REPORT, ((PLAN, DONE),), 1),
    "another": (REPORT, ((FINAL, "Điểm thẩm định"),), 1),
    "none": (REPORT, ((FINAL, ""),), 1),
    "members exchanged": (MATRIX, ((TREASURY, STATISTICS), (STATISTICS, TREASURY)), 2),
}


@pytest.mark.parametrize("name", HEADINGS)
@pytest.mark.remedy_of("DC40")
def test_other_headings_over_the_same_cells_are_told_until_they_are_put_back(all_made, name):
    document, headings, count = HEADINGS[name]
    origin = all_made[document].origin

    found = examined(edited(all_made[document].content, typed_headings(*headings)), origin)
    back = examined(edited(all_made[document].content), origin)

    told = [each.message for each in found.issues if each.kind.code == "DC40"]
    assert len(told) == count
    assert all(f"“{old}”" in "".join(told) for old, _ in headings)
    assert back.issues == ()


@pytest.mark.parametrize("heading", ["Điểm Khối thống nhất", "điểm thống nhất", "Thống nhất"])
def test_a_heading_in_more_or_fewer_words_is_the_same(all_made, heading):
    edit = typed_headings((FINAL, heading))

    assert examined(edited(all_made[REPORT].content, edit), all_made[REPORT].origin).issues == ()


@pytest.mark.remedy_of("DC41")
def test_no_figure_is_guessed_where_no_heading_tells_its_column(all_made, now):
    edits = typed_headings((FINAL, "Điểm thẩm định")), without_column(WORKED_OUT)
    document = edited(all_made[REPORT].content, *edits)
    repaired = edited(document, typed_headings(("Điểm thẩm định", FINAL)))

    content, codes = finished(document, now[REPORT].origin)
    _, of_repaired = finished(repaired, now[REPORT].origin)

    assert rows_of(content, SELF) == rows_of(document, SELF)
    assert ("DC41" in codes, "DC41" in of_repaired) == (True, False)


def test_rows_are_put_in_order_though_their_ranks_stand_elsewhere(all_made, made_after):
    first = (AGREED[0], "| THUE | TC2.2 | 79,9 | Hội nghị | bổ sung |")
    then = made_after(first)[REPORT]
    document = edited(all_made[REPORT].content, moved_column(FINAL, RANK))

    content, codes = finished(document, then.origin)

    assert "DC28" not in codes
    assert rows_of(content, FINAL)[1][:3] == ["976,3", "1", TAX]


def test_a_document_that_does_not_tell_its_tables_is_compared_as_it_stands(all_made):
    origin = all_made[REPORT].origin
    older = replace(origin, units=tuple(Unit(unit.pieces) for unit in origin.units))
    content = with_origin(without_origin(unpack(all_made[REPORT].content)), older)

    found = examined(edited(content, without_column("Ghi chú")), origin)

    assert opened_document(InputFile(REPORT, content)).origin is not None
    assert found.counts[Agreement.CHANGED] == 0

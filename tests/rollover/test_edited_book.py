"""What is written into khoi.xlsx is read back as it was meant, and what is hers is as it was."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from tests.rollover import hers as of_her
from tests.rollover.hers import AGREED, CHANGES, TARGETS, changed_parts, hers, lost, part_of
from tests.tabs import sheet_with
from tests.workspaces import INVENTED_YEAR, SAMPLES, YEAR
from thidua_reports.commands.rewriting import told_of
from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.writing.cell_values import TextCell
from thidua_reports.issues.catalogue.year_kinds import ENDS_WHERE_TABLE_DID
from thidua_reports.layouts.accepted_sheet import Accepted
from thidua_reports.layouts.bloc_sheets import BLOC, PERIOD
from thidua_reports.layouts.bloc_sheets import YEAR as YEAR_OF_BLOC
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.decision_sheets import Agreed
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.layouts.year_sheets import Pledged
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.rollover.edited_book import Edited, NotEdited, edited, said_in
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.zip_package import unpack, with_parts

SAMPLE = (SAMPLES / YEAR / BLOC_WORKBOOK).read_bytes()

OF_THE_PROGRAM = [
    name
    for name in load_workbook(BytesIO(SAMPLE)).sheetnames
    if name not in {sheet_with(sheet.name) for sheet in SHEETS}
]
"""Sheets that lead through the others, and say something else once these do."""


def book_of(content):
    workbook, _ = read_workbook(content, BLOC_WORKBOOK)
    return raw_book(workbook)


def scores(count):
    return [
        {
            Agreed.member: f"Đ{number}",
            Agreed.criterion: "TC1",
            Agreed.points: Decimal(number) / 4,
            Agreed.computed: Decimal(number) / 4,
        }
        for number in range(count)
    ]


def targets(count):
    return [
        {
            Targets.member: "YT",
            Targets.code: f"M{number}",
            Targets.name: f"Chỉ tiêu mới = {number}",
            Targets.unit: "người",
            Targets.kind: "lũy kế",
            Targets.direction: "tăng",
            Targets.plan: Decimal(number * 5000),
            Targets.note: "1.10",
        }
        for number in range(1, count + 1)
    ]


def facts(count):
    return [
        {
            Pledged.sheet: "Chỉ tiêu",
            Pledged.code: f"M{number}",
            Pledged.column: "Kế hoạch",
            Pledged.value: TextCell(str(number)),
        }
        for number in range(count)
    ]


def readings(count):
    return [
        {
            Accepted.member: "YT",
            Accepted.item: TextCell(f"M{number}"),
            Accepted.code: "SO01",
            Accepted.message: TextCell("“7.620.000” đọc là 7620000. Đúng thì chấp nhận."),
            Accepted.by: "Nguyễn Thị Lan",
            Accepted.day: date(2026, 11, 30),
        }
        for number in range(count)
    ]


def with_more(book, many=(3, 2, 4, 2)):
    """Return the book with as many more scores, targets, facts of the pledge, accepted readings."""
    of_scores, of_targets, of_facts, of_readings = many
    return (
        book.with_rows(Agreed.layout, (*book.rows(Agreed.layout), *scores(of_scores)))
        .with_rows(Targets.layout, (*book.rows(Targets.layout), *targets(of_targets)))
        .with_rows(Pledged.layout, facts(of_facts))
        .with_rows(Accepted.layout, (*book.rows(Accepted.layout)[1:], *readings(of_readings)))
    )


def written_into(content, many=(3, 2, 4, 2)):
    """Return khoi.xlsx with more rows, which must have been written into it."""
    book = with_more(book_of(content), many)
    made = edited(content, book, Occasion.THE_SAME_PERIOD)
    assert isinstance(made, Edited), made
    assert said_in(book_of(made.content)) == said_in(book)
    return made.content


def written_parts(content, changes):
    """Return the parts that may be written; hers, where a formula of hers leads to what was."""
    own = [of_her.OWN] if of_her.an_own_sheet in changes else []
    sheets = {part_of(content, name) for name in (*of_her.SHEETS, *OF_THE_PROGRAM, *own)}
    return {*sheets, "xl/workbook.xml", "xl/styles.xml"}


def lost_of_hers(content, made):
    """Return what is lost, but for what the program says on sheets of its own."""
    parts = tuple(part_of(content, name) for name in OF_THE_PROGRAM)
    return [each for each in lost(content, made) if not each.startswith(parts)]


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_hers_stays(change):
    content = hers(SAMPLE, (change,))

    made = written_into(content)

    assert changed_parts(content, made) <= written_parts(content, (change,))
    assert lost_of_hers(content, made) == []


def test_the_validators_find_nothing_in_what_is_made(workbook_faults, tmp_path):
    content = hers(SAMPLE, CHANGES)
    before, after, beyond = (tmp_path / name for name in ("cu.xlsx", "moi.xlsx", "sau.xlsx"))
    before.write_bytes(content)

    after.write_bytes(written_into(content, (40, 40, 40, 40)))
    beyond.write_bytes(for_next(content).content)

    # openpyxl and this program write texts into the cells, which is none, but said of each sheet
    was, is_now, will_be = (
        [each for each in workbook_faults(path) if "inline-string" not in each]
        for path in (before, after, beyond)
    )
    assert is_now == will_be == was


def test_libreoffice_computes_of_it_what_it_should(libreoffice, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(written_into(hers(SAMPLE, (of_her.an_own_sheet,))))

    (computed,) = libreoffice.computed([path])

    points = [row[Agreed.points] for row in with_more(book_of(SAMPLE)).rows(Agreed.layout)]
    assert computed[of_her.OWN]["D1"].value == float(sum(points))
    assert computed[of_her.OWN]["D2"].value == 8


@pytest.mark.slow("LibreOffice saves a workbook of 38 sheets")
def test_what_libreoffice_saved_is_written_into(libreoffice, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(hers(SAMPLE, (of_her.an_own_sheet, of_her.colours_and_borders)))
    (saved,) = libreoffice.converted([path], "xlsx")
    content = saved.read_bytes()

    made = written_into(content)

    assert lost_of_hers(content, made) == []


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=st.lists(st.sampled_from(CHANGES), unique=True, max_size=6).map(tuple),
    many=st.tuples(*(st.integers(0, 40) for _ in range(4))),
)
def test_whatever_she_did_and_however_much_is_written(changes, many):
    content = hers(SAMPLE, changes)

    made = written_into(content, many)

    assert changed_parts(content, made) <= written_parts(content, changes)
    assert lost_of_hers(content, made) == []


ANOTHER_PERIOD = Decimal(2031)


def for_next(content):
    """Return khoi.xlsx of the next period, in which nothing agreed or accepted is left."""
    book = book_of(content)
    emptied = book.with_rows(Agreed.layout, ()).with_rows(Accepted.layout, ())
    book = emptied.with_settings(BLOC, {YEAR_OF_BLOC: ANOTHER_PERIOD})
    made = edited(content, book, Occasion.THE_NEXT_PERIOD)
    assert isinstance(made, Edited), made
    assert said_in(book_of(made.content)) == said_in(book)
    return made


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_hers_goes_on_into_the_next_period(change):
    content = hers(SAMPLE, (change,))

    made = for_next(content)

    may_change = written_parts(content, (change,)) | {part_of(content, "Khối")}
    of_comments = {each for each in changed_parts(content, made.content) if "omment" in each}
    assert changed_parts(content, made.content) - of_comments <= may_change
    assert bool(of_comments) == (change is of_her.comments)
    assert lost_of_hers(content, made.content) == []


def test_what_she_noted_beside_a_row_goes_with_the_row_and_is_named():
    content = hers(SAMPLE, (of_her.own_columns_at_the_end, of_her.comments))

    made = for_next(content)

    assert made.emptied == ("Điểm thống nhất › Ghi riêng", "Đã chấp nhận › Ghi riêng")
    sheets = load_workbook(BytesIO(made.content))
    assert [cell.value for cell in sheets[AGREED][4]][-1] == "Ghi riêng"
    assert {cell.value for cell in sheets[AGREED][5] if cell.data_type != "f"} == {None}
    assert [sheets[name]["A5"].comment for name in (AGREED, "Đã chấp nhận")] == [None, None]
    assert sheets[TARGETS]["A5"].comment.text == "hỏi lại anh Ba"
    assert [cell.value for cell in sheets[TARGETS][5]][-1] == "đã gọi điện"


def printed(content):
    return {sheet.title: sheet.print_title_rows for sheet in load_workbook(BytesIO(content))}


def test_what_an_older_version_lacks_is_added():
    content = hers(SAMPLE, (of_her.an_older_version, of_her.names_and_print))

    made = for_next(content).content

    old, new = (load_workbook(BytesIO(each)) for each in (content, made))
    names = load_workbook(BytesIO(SAMPLE)).sheetnames
    assert new.sheetnames == names
    assert len(new["Khối"]["A"]) == len(old["Khối"]["A"]) + 1
    assert new[AGREED].cell(4, 6).value == Agreed.layout.columns[5].heading
    heads = (new["Thư điện tử"]["A4"], new["Thay đổi trong kỳ"]["A4"])
    assert heads[0].fill.fgColor.rgb == heads[1].fill.fgColor.rgb
    printed = {sheet.title: sheet.print_title_rows for sheet in new}
    assert printed == {
        sheet.title: sheet.print_title_rows for sheet in load_workbook(BytesIO(SAMPLE))
    }


def test_within_the_period_nothing_is_added_that_she_took_away():
    content = hers(SAMPLE, (of_her.an_older_version,))

    made = written_into(content)

    assert "Thư điện tử" not in load_workbook(BytesIO(made)).sheetnames


def last_of_table(content, name):
    area = load_workbook(BytesIO(content))[name].tables["Bang1"].ref
    return int(re.findall(r"\d+", area)[-1])


@pytest.mark.parametrize("name", [AGREED, TARGETS])
def test_a_table_of_excel_grows_with_its_rows(name):
    content = hers(SAMPLE, (of_her.as_table(name),))

    made = written_into(content)

    before, after = (
        load_workbook(BytesIO(each))[name].tables["Bang1"].ref for each in (content, made)
    )
    more = {AGREED: 3, TARGETS: 2}[name]
    assert int(re.findall(r"\d+", after)[-1]) == int(re.findall(r"\d+", before)[-1]) + more


def last_score(book):
    sheet = book[AGREED]
    return max(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 1).value)


def more_scores(content):
    book = book_of(content)
    made = edited(
        content,
        book.with_rows(Agreed.layout, (*book.rows(Agreed.layout), *scores(3))),
        Occasion.THE_SAME_PERIOD,
    )
    assert isinstance(made, Edited), made
    return made


def test_formulas_that_end_where_a_table_did_are_named():
    def sums(book):
        last, sheet = last_score(book), book.create_sheet(of_her.OWN)
        sheet["A1"] = f"=SUM('{AGREED}'!C5:C{last})"
        sheet["A2"] = f"=SUM('{AGREED}'!C5:C{last + 20})"
        sheet["A3"] = f"='{AGREED}'!C{last}"

    made = more_scores(hers(SAMPLE, (sums,)))

    assert made.short == (f"{of_her.OWN}!A1",)
    (told,) = told_of(made)
    assert told.kind is ENDS_WHERE_TABLE_DID
    assert f"{of_her.OWN}!A1" in told.message


@pytest.mark.remedy_of("NK26")
def test_a_formula_that_was_mended_to_count_new_rows_is_not_named_again():
    def ends_with_the_table(book):
        book.create_sheet(of_her.OWN)["A1"] = f"=SUM('{AGREED}'!C5:C{last_score(book)})"

    def mended(book):
        book[of_her.OWN]["A1"] = f"=SUM('{AGREED}'!C5:C{last_score(book) + 50})"

    made = more_scores(hers(SAMPLE, (ends_with_the_table,)))
    (told,) = told_of(made)
    again = more_scores(hers(made.content, (mended,)))

    assert told.remedy == "Sửa các công thức, bảng đó để tính cả các hàng mới."
    assert list(told_of(again)) == []


def with_short_counts(content):
    """Return the workbook whose map counts each table to its row 300 only."""
    part = part_of(content, words.MAP)
    text = unpack(content)[part].decode()
    shorter = re.sub(r"(\$[A-Z]+\$)[0-9]{4,}\b", r"\g<1>300", text)
    assert shorter != text
    return with_parts(content, {part: shorter.encode()}, set())


@pytest.mark.parametrize("counts", [lambda content: content, with_short_counts])
def test_what_the_map_counts_is_never_told_as_hers_and_reaches_over_what_is_written(counts):
    content = counts(SAMPLE)
    book = book_of(content)
    many = with_more(book, (400, 350, 700, 320))

    made = edited(content, many, Occasion.THE_SAME_PERIOD)

    assert isinstance(made, Edited), made
    assert (made.short, made.outdated) == ((), ())
    ends = last_counted(made.content)
    for layout in (Agreed.layout, Targets.layout, Pledged.layout, Accepted.layout):
        assert ends[layout.name] > len(many.rows(layout)) + 5


def last_counted(content):
    """Return the last row to which the map counts each sheet."""
    sheet = load_workbook(BytesIO(content))[words.MAP]
    texts = " ".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value)
    found = re.findall(r"'([^'!]+)'!\$[A-Z]+\$\d+:\$[A-Z]+\$(\d+)", texts)
    ends = {}
    for name, row in found:
        ends[name] = max(int(row), ends.get(name, 0))
    return ends


@pytest.mark.parametrize("is_table", [True, False], ids=["another table", "a note"])
def test_a_table_of_excel_does_not_grow_over_what_is_hers(is_table):
    areas = []

    def with_below(book):
        sheet, last = book[AGREED], last_score(book)
        sheet.cell(4, 9, "Ghi một")
        sheet.cell(4, 10, "Ghi hai")
        width = [sheet.cell(4, at).value or f"Cột {at}" for at in range(1, 11)]
        for at, heading in enumerate(width, 1):
            sheet.cell(4, at, heading)
        areas.append(f"A4:J{last}")
        sheet.add_table(Table(displayName="Bang1", ref=areas[0]))
        sheet.cell(last + 2, 9, "P")
        sheet.cell(last + 2, 10, "Q")
        if is_table:
            sheet.add_table(Table(displayName="Bang2", ref=f"I{last + 2}:J{last + 4}"))

    made = more_scores(hers(SAMPLE, (with_below,)))

    assert load_workbook(BytesIO(made.content))[AGREED].tables["Bang1"].ref == areas[0]
    assert made.short == (f"{AGREED}!{areas[0]}",)


def test_a_score_below_the_rows_that_were_ready_looks_like_those_above():
    ready = load_workbook(BytesIO(SAMPLE))[AGREED].max_row

    book = load_workbook(BytesIO(written_into(SAMPLE, (40, 2, 4, 2))))

    sheet, row = book[AGREED], last_score(book)
    assert row > ready
    for above, cell in zip(sheet[ready], sheet[row], strict=True):
        assert cell.border.left.style == above.border.left.style == "thin", cell.coordinate
        assert cell.alignment.wrap_text == above.alignment.wrap_text, cell.coordinate


def test_a_picture_over_the_rows_stays():
    content = of_her.with_a_drawing(SAMPLE, part_of(SAMPLE, AGREED))

    made = written_into(content)

    assert lost_of_hers(content, made) == []
    assert b"<drawing " in unpack(made)[part_of(made, AGREED)]


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param(lambda book: book[AGREED].merge_cells("A26:C300"), id="merged cells"),
        pytest.param(lambda book: book[AGREED].cell(4, 9, "Đơn vị"), id="a heading twice"),
    ],
)
def test_what_cannot_be_done_safely_is_left_to_a_new_workbook(odd):
    content = hers(SAMPLE, (odd,))

    made = edited(content, with_more(book_of(content)), Occasion.THE_SAME_PERIOD)

    assert made == NotEdited(Place(BLOC_WORKBOOK, AGREED))


def of_the_next_period(content):
    book = book_of(content).with_rows(Agreed.layout, ())
    return edited(content, book, Occasion.THE_NEXT_PERIOD)


def test_the_cell_that_is_in_the_way_is_named():
    def several(book):
        book[AGREED]["C6"] = ArrayFormula("C6:C9", "=SUM(C20:C22)")

    made = of_the_next_period(hers(SAMPLE, (several,)))

    assert made == NotEdited(Place(BLOC_WORKBOOK, AGREED, "C6"))


def test_an_array_formula_of_one_cell_goes_with_its_row():
    def alone(book):
        book[AGREED]["C6"] = ArrayFormula("C6", "=SUM(C20:C22)")

    made = of_the_next_period(hers(SAMPLE, (alone,)))

    assert isinstance(made, Edited), made
    assert load_workbook(BytesIO(made.content))[AGREED]["C6"].value is None


def test_a_sheet_of_hers_that_cannot_be_read_strictly_is_left_as_it_is():
    content = hers(SAMPLE, (of_her.an_own_sheet,))
    part = part_of(content, of_her.OWN)
    without = re.sub(rb'<c r="[A-Z]+[0-9]+"', b"<c", unpack(content)[part])
    content = with_parts(content, {part: without}, set())

    made = written_into(content)

    assert unpack(made)[part] == without
    assert b'calcId="124519"' in unpack(made)["xl/workbook.xml"]


def test_other_rules_are_written_anew():
    book = replace(book_of(SAMPLE), rules=())

    made = edited(SAMPLE, book, Occasion.THE_SAME_PERIOD)

    assert made == NotEdited(Place(BLOC_WORKBOOK, "Cách chấm"))


def test_what_is_no_workbook_is_not_edited():
    made = edited(b"PK", book_of(SAMPLE), Occasion.THE_SAME_PERIOD)

    assert isinstance(made, NotEdited)
    assert made.place == Place(BLOC_WORKBOOK)


def test_a_row_out_of_sight_is_not_filled_again():
    def hidden(book):
        book[AGREED].row_dimensions[5].hidden = True

    content = hers(SAMPLE, (hidden,))
    book = book_of(content)
    changed = book.with_rows(Agreed.layout, (*book.rows(Agreed.layout)[1:], *scores(1)))

    made = edited(content, changed, Occasion.THE_NEXT_PERIOD)

    assert isinstance(made, Edited), made
    sheet = load_workbook(BytesIO(made.content))[AGREED]
    assert sheet["A5"].value is None
    (row,) = (cell.row for cell in sheet["A"] if cell.value == "Đ0")
    assert not sheet.row_dimensions[row].hidden


def fills_of(sheet):
    return {cell.coordinate: cell.fill.fgColor.rgb for row in sheet["A5:F60"] for cell in row}


def test_what_is_emptied_looks_like_an_example_no_more():
    content = (SAMPLES / INVENTED_YEAR / BLOC_WORKBOOK).read_bytes()

    made = of_the_next_period(content)

    assert isinstance(made, Edited), made
    before, after = (load_workbook(BytesIO(each))[AGREED] for each in (content, made.content))
    assert "FFFCE4D6" in fills_of(before).values()
    assert "FFFCE4D6" not in fills_of(after).values()
    assert not any(cell.font.i for row in after["A5:F60"] for cell in row)
    assert after["C5"].border.bottom.style == before["C5"].border.bottom.style


def test_a_sheet_that_is_called_almost_so_is_hidden_like_the_others():
    def renamed(book):
        book[AGREED].title = f"{AGREED.lower()} "

    content = hers(SAMPLE, (renamed,))
    book = book_of(content).with_rows(Agreed.layout, ()).with_settings(BLOC, {PERIOD: "Giao ước"})

    made = edited(content, book, Occasion.THE_NEXT_PERIOD)

    assert isinstance(made, Edited), made
    assert load_workbook(BytesIO(made.content))[f"{AGREED.lower()} "].sheet_state == "hidden"

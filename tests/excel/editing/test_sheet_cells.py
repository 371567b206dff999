"""Cells of a worksheet are filled and emptied where they are, and nothing else changes."""

import re
from datetime import date, datetime
from decimal import Decimal

import pytest

from tests.excel.editing.sheets import (
    DAY,
    PERCENT,
    STRUCK,
    TEXT,
    TWO_DECIMALS,
    cells,
    rows,
    styles,
    written,
)
from thidua_reports.excel.editing.xml_edits import CannotBeEditedError
from thidua_reports.excel.writing.cell_values import Formatted, Formula, TextCell

THREE = (
    '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>4</v></c>'
    '<c r="C1" s="2"><v>0.5</v></c></row>'
    '<row r="3"><c r="A3" s="3"/></row>'
)
INLINE = '<is><t xml:space="preserve">{}</t></is>'


def test_nothing_changes_where_nothing_is_put():
    sheet = cells(THREE)

    assert rows(sheet) == THREE
    assert not sheet.is_changed


def test_a_cell_that_is_there_keeps_its_look():
    sheet = cells(THREE)

    sheet.put((1, 1), "Sở An", 1)

    assert rows(sheet) == THREE.replace(
        '<c r="A1" s="1" t="s"><v>4</v></c>',
        f'<c r="A1" s="1" t="inlineStr">{INLINE.format("Sở An")}</c>',
    )


def test_a_new_cell_goes_where_it_belongs_and_looks_as_the_one_above():
    sheet = cells(THREE)

    sheet.put((1, 2), Decimal("1.5"), 1)
    sheet.put((2, 1), "x", 1)
    sheet.put((4, 1), date(2026, 11, 30), 1)

    assert rows(sheet) == (
        '<row r="1" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>4</v></c>'
        '<c r="B1"><v>1.5</v></c><c r="C1" s="2"><v>0.5</v></c></row>'
        f'<row r="2"><c r="A2" s="1" t="inlineStr">{INLINE.format("x")}</c></row>'
        '<row r="3"><c r="A3" s="3"/></row><row r="4"><c r="A4" s="3"><v>46356</v></c></row>'
    )


def test_a_column_gives_its_look_where_no_cell_does():
    columns = '<cols><col min="1" max="2" style="1"/><col min="3" max="3" width="9"/></cols>'
    sheet = cells("", columns)

    sheet.put((7, 2), "x", 5)

    assert 'r="B7" s="1"' in rows(sheet)


def test_a_row_gives_its_look_to_a_cell_that_was_not_there():
    sheet = cells('<row r="2"><c r="A2" s="1"/></row><row r="3" s="5" customFormat="1"/>')

    sheet.put((3, 1), Decimal(2), 2)

    assert f'r="A3" s="{TWO_DECIMALS}"' in rows(sheet)


def test_what_is_emptied_keeps_its_look():
    sheet = cells(THREE)

    sheet.put((1, 1), None, 1)

    assert '<c r="A1" s="1"/>' in rows(sheet)


def looks(value, style):
    book = styles()
    sheet = cells(f'<row r="1"><c r="A1" s="{style}"/></row>', book=book)
    sheet.put((1, 1), value, 1)
    found = re.search(' s="([0-9]+)"', rows(sheet))
    return book.number_format(int(found[1]) if found else 0)


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        pytest.param(Decimal("8.75"), TWO_DECIMALS, "0.00", id="a number in its format"),
        pytest.param(Decimal("0.5"), PERCENT, "General", id="a number where per cents were"),
        pytest.param(Decimal(12000), TEXT, "#,##0", id="a large number where a text was"),
        pytest.param(Decimal(3), DAY, "General", id="a number where a day was"),
        pytest.param(date(2026, 1, 5), DAY, "dd/mm/yyyy", id="a day"),
        pytest.param(date(2026, 1, 5), TEXT, "dd/mm/yyyy", id="a day where a text was"),
        pytest.param(Formatted(Decimal("0.5"), "0.00%"), DAY, "0.00%", id="per cents"),
        pytest.param(TextCell("06/10"), 0, "@", id="a text that stays one"),
        pytest.param(None, PERCENT, "General", id="emptied per cents"),
        pytest.param(None, DAY, "dd/mm/yyyy", id="an emptied day"),
        pytest.param(None, TEXT, "@", id="an emptied text"),
        pytest.param("x", TWO_DECIMALS, "0.00", id="a text where a number was"),
    ],
)
def test_a_value_is_shown_as_what_it_is(value, style, shown):
    assert looks(value, style) == shown


def test_nothing_is_written_struck_through_or_in_a_style_that_hides_it():
    sheet = cells(f'<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="A2" s="{STRUCK}"/></row>')

    sheet.put((2, 1), "còn", 1)

    assert 'r="A2" s="1"' in rows(sheet)


def test_signs_that_no_xml_holds_are_written_as_workbooks_keep_them():
    sheet = cells("")

    sheet.put((1, 1), "a\x07b & <c> _x0041_\r\n", 1)

    text = "a_x0007_b &amp; &lt;c&gt; _x005F_x0041__x000D_\n"
    assert rows(sheet) == f'<row r="1"><c r="A1" t="inlineStr">{INLINE.format(text)}</c></row>'


def test_days_are_counted_as_the_workbook_counts_them():
    sheet = cells(f'<row r="1"><c r="A1" s="{DAY}"/></row>', epoch=datetime(1904, 1, 1))

    sheet.put((1, 1), date(1904, 1, 3), 1)

    assert "<v>2</v>" in rows(sheet)


def test_the_sheet_says_how_far_it_reaches_now():
    sheet = cells(THREE, '<dimension ref="A1:C3"/>')

    sheet.put((12, 5), "x", 1)

    assert '<dimension ref="A1:E12"/>' in written(sheet)


SHARED = (
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c></row>'
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>'
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>'
)


@pytest.mark.parametrize("row", [1, 2, 3])
def test_a_formula_that_cells_share_stays_in_the_others(row):
    sheet = cells(SHARED)

    sheet.put((row, 1), Decimal(9), 1)

    left = {1: "B1*$C$1", 2: "B2*$C$1", 3: "B3*$C$1"}
    del left[row]
    assert {at[0]: text for at, text in sheet.formulas.texts()} == left
    assert sheet.formulas.are_fewer
    assert "shared" not in rows(sheet)


def test_formulas_of_which_none_is_written_over_stay_as_they_are():
    sheet = cells(SHARED)

    sheet.put((1, 5), Decimal(9), 1)

    assert 't="shared"' in rows(sheet)
    assert not sheet.formulas.are_fewer


def test_what_is_computed_for_several_cells_at_once_is_not_written_over():
    array = (
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row>'
        '<row r="2"><c r="A2"><v>4</v></c></row>'
    )

    with pytest.raises(CannotBeEditedError):
        cells(array).put((2, 1), Decimal(1), 1)


@pytest.mark.parametrize(
    "odd",
    [
        pytest.param('<row><c r="A1"/></row>', id="a row without its number"),
        pytest.param('<row r="1"><c><v>1</v></c></row>', id="a cell without its address"),
        pytest.param('<row r="2"/><row r="1"/>', id="rows in disorder"),
        pytest.param('<row r="1"/><row r="1"/>', id="a row twice"),
        pytest.param('<row r="1"><c r="B1"/><c r="A1"/></row>', id="cells in disorder"),
        pytest.param('<row r="1"><c r="A2"/></row>', id="a cell of another row"),
    ],
)
def test_a_sheet_in_disorder_is_not_edited(odd):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever comes of it, it is refused
        cells(odd)


def test_a_formula_is_not_written():
    with pytest.raises(CannotBeEditedError):
        cells("").put((1, 1), Formula("=1+1", Decimal(2)), 1)


def test_what_was_typed_is_known_from_what_is_computed():
    sheet = cells(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c><c r="C1" s="1"/></row>'
    )

    assert [sheet.is_typed_in((1, at)) for at in (1, 2, 3, 4)] == [True, False, False, False]
    assert [sheet.is_filled((1, at)) for at in (1, 2, 3, 4)] == [True, True, False, False]
    assert (sheet.typed_columns(1), sheet.last_typed_column) == ({1}, 1)


def test_a_column_gets_a_width_where_it_has_none():
    sheet = cells(
        "", '<cols><col min="1" max="2" width="9"/><col min="5" max="5" width="3"/></cols>'
    )

    sheet.widen(3, 20)
    sheet.widen(2, 20)

    assert '<col min="3" max="3" width="20" customWidth="1"/><col min="5"' in written(sheet)
    assert written(sheet).count("<col ") == 3


def test_columns_without_any_width_get_one_before_the_rows():
    sheet = cells("")

    sheet.widen(3, 20)

    assert written(sheet).index("<cols>") < written(sheet).index("<sheetData")


@pytest.mark.parametrize(
    ("row", "points", "after"),
    [
        pytest.param('<row r="2"/>', 45.0, '<row r="2" ht="45" customHeight="1"/>', id="long"),
        pytest.param('<row r="2" ht="15.75"/>', None, '<row r="2"/>', id="measured before"),
        pytest.param(
            *('<row r="2" ht="60" customHeight="1"/>', 45.0),
            '<row r="2" ht="60" customHeight="1"/>',
            id="of somebody's own",
        ),
    ],
)
def test_a_row_is_as_high_as_its_texts(row, points, after):
    sheet = cells(row)

    sheet.make_room(2, points)

    assert rows(sheet) == after


def test_the_width_of_a_column():
    sheet = cells("", '<cols><col min="2" max="3" width="20.5"/></cols>')

    assert [sheet.width(column) for column in (1, 2, 3, 4)] == [9, 20.5, 20.5, 9]

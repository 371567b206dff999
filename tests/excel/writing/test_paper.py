"""On which pages of A4 the columns of a sheet are printed."""

import pytest

from thidua_reports.excel.writing.paper import (
    LEAST_SCALE,
    Heights,
    paper_for,
    paper_for_tables,
    paper_with_rows,
)

WIDE = (12, *[30] * 9)


def test_narrow_columns_are_printed_upright_and_wider_ones_across():
    assert paper_for([40, 40]).is_across is False
    assert paper_for([40, 70]).is_across is True


def test_columns_that_fit_on_one_page_are_not_parted():
    assert paper_for([20, 32, 54, 62]).breaks == ()


def test_columns_that_would_be_too_small_on_one_page_are_parted_about_equally():
    paper = paper_for(WIDE, repeated=1)

    assert paper.breaks == (6,)
    assert paper.scale >= LEAST_SCALE


def test_repeated_columns_take_their_room_on_every_page():
    assert len(paper_for([60, *[30] * 9], repeated=1).breaks) == 2


def test_hidden_columns_take_no_room():
    assert paper_for([12, *[30] * 4, *[0] * 5], repeated=1).breaks == ()


@pytest.mark.parametrize("width", [200, 400])
def test_a_single_column_wider_than_a_page_has_a_page_of_its_own(width):
    assert paper_for([10, width, 10], repeated=1).breaks == (2,)


def test_a_table_that_fits_on_no_rest_of_a_page_begins_the_next():
    paper = paper_for_tables([40, 70], [(0, 300.0), (20, 300.0), (40, 150.0)])

    assert (paper.is_across, paper.rows) == (True, (20,))


def test_tables_that_are_a_little_too_high_get_smaller():
    paper = paper_for_tables([40, 70], [(0, 280.0), (20, 280.0)])

    assert (paper.scale, paper.rows) == (LEAST_SCALE, ())


def test_tables_on_one_page_fit_its_width_however_wide_they_become():
    assert paper_for_tables([40, 70], [(0, 200.0), (20, 200.0)]).rows == ()


def test_a_table_longer_than_a_page_begins_one_and_others_follow_where_it_ends():
    paper = paper_for_tables([40, 70], [(0, 100.0), (9, 900.0), (80, 90.0), (90, 400.0)])

    assert paper.rows == (9, 90)


def rows_of(*points, above=60.0):
    return Heights(above, 30.0, 4, points)


def test_a_table_on_one_page_fits_its_width():
    assert paper_with_rows([40, 60], rows_of(*[15.0] * 20)).rows == ()


def test_a_long_table_with_a_good_part_of_its_last_page_is_left_to_the_program():
    paper = paper_with_rows([40, 60], rows_of(*[15.0] * 40))

    assert (paper.rows, paper.is_one) == ((), False)


@pytest.mark.parametrize("count", range(20, 90))
def test_no_few_rows_are_alone_on_the_last_page(count):
    paper = paper_with_rows([40, 70], rows_of(*[15.0] * count))

    assert paper.scale >= LEAST_SCALE
    assert not paper.rows or 4 + count - paper.rows[-1] > 3


def test_a_few_rows_too_many_get_smaller_or_take_others_along():
    smaller, along = (paper_with_rows([40, 70], rows_of(*[60.0] * count)) for count in (8, 9))

    assert smaller.is_one
    assert along.rows == (4 + 9 - 4,)

"""On which pages of A4 the columns of a sheet are printed."""

import pytest

from thidua_reports.excel.writing.paper import LEAST_SCALE, paper_for

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

"""Totals become ranks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.scoring.ranking import ranks

TOTALS = st.lists(st.decimals(0, 300, places=1), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        (("90", "95.5", "80"), (2, 1, 3)),
        (("95", "90", "90", "80"), (1, 2, 2, 4)),
        (("90", "90.0", "90.00"), (1, 1, 1)),
        (("0.3", "0.3000001"), (2, 1)),
        ((), ()),
    ],
    ids=["all different", "a tie", "the same number written otherwise", "nearly", "nobody"],
)
def test_the_highest_total_is_first_and_equal_totals_share_a_rank(totals, expected):
    assert ranks([Decimal(total) for total in totals]) == expected


@given(data=st.data(), totals=TOTALS)
def test_ranks_do_not_depend_on_the_order_of_members(data, totals):
    order = data.draw(st.permutations(range(len(totals))))
    direct = ranks(totals)

    assert ranks([totals[each] for each in order]) == tuple(direct[each] for each in order)


@given(totals=TOTALS)
def test_as_many_members_stand_before_one_as_its_rank_says(totals):
    for total, rank in zip(totals, ranks(totals), strict=True):
        assert sum(other > total for other in totals) == rank - 1

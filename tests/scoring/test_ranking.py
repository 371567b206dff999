"""Totals become ranks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain_values import a_tie_break
from thidua_reports.scoring.ranking import TieGroup, rank

TOTALS = st.lists(st.decimals(0, 300, places=1), min_size=1, max_size=12)


def ranks(totals, breaks=()):
    return rank(totals, breaks).ranks


def measured(tie_break, *figures):
    """Return a tie-break that compares these figures, None for what is unknown."""
    known = [None if figure is None else Decimal(figure) for figure in figures]
    return tie_break, known.__getitem__


@pytest.mark.parametrize(
    ("totals", "expected"),
    [
        (("90", "95.5", "80"), (2, 1, 3)),
        (("95", "90", "90", "80"), (1, 2, 2, 4)),
        (("90", "90.0", "90.00"), (1, 1, 1)),
        (("0.3", "0.3000001"), (2, 1)),
        ((), ()),
        (("90", None, "95"), (2, None, 1)),
        ((None, None), (None, None)),
    ],
    ids=[
        "all different",
        "a tie",
        "the same number written otherwise",
        "nearly",
        "nobody",
        "one total missing",
        "all totals missing",
    ],
)
def test_the_highest_total_is_first_and_equal_totals_share_a_rank(totals, expected):
    assert ranks([None if total is None else Decimal(total) for total in totals]) == expected


FIRST, SECOND = a_tie_break(1, "ND1"), a_tie_break(2, "số chỉ tiêu vượt")
MEETING = a_tie_break(3, "hội nghị quyết định", "C", "B", "A")


def split(positions, by, values, asked=()):
    return TieGroup(positions, by, values=tuple(map(Decimal, values)), asked=asked)


def stuck(positions, at, *unknown, asked=()):
    return TieGroup(positions, None, stuck_at=at, unknown=unknown, asked=asked)


@pytest.mark.parametrize(
    ("first", "second", "expected", "ties"),
    [
        ((3, 2, 1), (0, 0, 0), (1, 2, 3), [split((0, 1, 2), FIRST, (3, 2, 1))]),
        (
            (2, 2, 5),
            (0, 7, 0),
            (3, 2, 1),
            [split((0, 1, 2), FIRST, (2, 2, 5)), split((0, 1), SECOND, (0, 7), (FIRST,))],
        ),
        (
            (2, 2, 2),
            (0, 7, 0),
            (2, 1, 2),
            [
                split((0, 1, 2), SECOND, (0, 7, 0), (FIRST,)),
                TieGroup((0, 2), None, asked=(FIRST, SECOND)),
            ],
        ),
        ((2, 2, 2), (7, 7, 7), (1, 1, 1), [TieGroup((0, 1, 2), None, asked=(FIRST, SECOND))]),
        ((2, None, 5), (1, 2, 3), (1, 1, 1), [stuck((0, 1, 2), FIRST, 1)]),
        ((None, 2, None), (1, 2, 3), (1, 1, 1), [stuck((0, 1, 2), FIRST, 0, 2)]),
        (
            (2, 2, 5),
            (1, None, 3),
            (2, 2, 1),
            [split((0, 1, 2), FIRST, (2, 2, 5)), stuck((0, 1), SECOND, 1, asked=(FIRST,))],
        ),
        (
            (2, 2, 5),
            (1, 3, None),
            (3, 2, 1),
            [split((0, 1, 2), FIRST, (2, 2, 5)), split((0, 1), SECOND, (1, 3), (FIRST,))],
        ),
    ],
    ids=[
        "by the first",
        "by the first and then the second",
        "in part",
        "by neither",
        "unknown for one: nobody is split off, and the second is not asked",
        "unknown for two",
        "the second unknown for one that it should split off",
        "the second unknown for one that is split off already",
    ],
)
def test_equal_totals_are_split_by_the_list_as_far_as_it_is_known(first, second, expected, ties):
    breaks = [measured(FIRST, *first), measured(SECOND, *second)]

    ranking = rank([Decimal(90)] * 3, breaks)

    assert ranking.ranks == expected
    assert list(ranking.ties) == ties


def test_the_meeting_splits_those_a_figure_is_missing_for_if_it_decided_on_all():
    unknown, decided = measured(FIRST, 1, None, 1), measured(MEETING, -2, -1, 0)

    ranking = rank([Decimal(90)] * 3, [unknown, measured(SECOND, 1, 2, 3), decided])
    without_c = rank([Decimal(90)] * 3, [unknown, measured(MEETING, -1, 0, None)])

    assert ranking.ranks == (3, 2, 1)
    (tie,) = ranking.ties
    assert (tie.stuck_at, tie.unknown, tie.settled_by) == (FIRST, (1,), MEETING)
    assert without_c.ranks == (1, 1, 1)
    assert list(without_c.ties) == [stuck((0, 1, 2), FIRST, 1)]


def test_what_the_meeting_decided_on_others_does_not_end_the_list():
    breaks = [measured(MEETING, 0, -1, None, None), measured(SECOND, 1, 1, 1, 2)]

    assert ranks([Decimal(95)] * 2 + [Decimal(90)] * 2, breaks) == (1, 2, 4, 3)


def test_a_tie_break_splits_only_those_with_equal_totals():
    breaks = [measured(FIRST, 1, 9, 2)]

    assert ranks([Decimal(95), Decimal(90), Decimal(95)], breaks) == (2, 3, 1)


@given(data=st.data(), totals=TOTALS)
def test_ranks_do_not_depend_on_the_order_of_members(data, totals):
    order = data.draw(st.permutations(range(len(totals))))
    direct = ranks(totals)

    assert ranks([totals[each] for each in order]) == tuple(direct[each] for each in order)


@given(data=st.data(), totals=TOTALS)
def test_a_tie_break_moves_nobody_past_a_member_with_another_total(data, totals):
    figures = data.draw(
        st.lists(st.integers(0, 2), min_size=len(totals), max_size=len(totals)).map(tuple)
    )

    ranked = ranks(totals, [measured(FIRST, *figures)])

    assert sorted(zip(ranked, totals, strict=True)) == sorted(
        (1 + sum((other, figure) > (total, own) for other, figure in known), total)
        for known in [list(zip(totals, figures, strict=True))]
        for total, own in known
    )


@given(totals=TOTALS)
def test_as_many_members_are_before_one_as_its_rank_shows(totals):
    for total, place in zip(totals, ranks(totals), strict=True):
        assert sum(other > total for other in totals) == place - 1

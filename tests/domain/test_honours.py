"""For which ranks an honour is meant, for how many members, and when one is proposed."""

import pytest

from tests.domain_values import a_member, an_honour
from thidua_reports.domain.honours import Obstacle, ObstacleKind, Proposal


@pytest.mark.parametrize(
    ("rank", "last", "ranks"),
    [(1, None, [1]), (2, 2, [2]), (2, 4, [2, 3, 4]), (3, 2, [])],
    ids=["one rank", "one rank, written twice", "several", "none"],
)
def test_for_which_ranks_an_honour_is_meant(rank, last, ranks):
    assert list(an_honour(rank, "Cờ", last_rank=last).ranks) == ranks


@pytest.mark.parametrize(
    ("quota", "places"),
    [(None, 3), (2, 2), (5, 5), (0, 0)],
    ids=["one for each rank", "fewer", "more", "nobody"],
)
def test_how_many_may_be_proposed(quota, places):
    assert an_honour(2, "Bằng khen", last_rank=4, quota=quota).places == places


@pytest.mark.parametrize(
    ("obstacles", "allowed"), [((), True), ((Obstacle(ObstacleKind.QUOTA),), False)]
)
def test_a_member_is_proposed_unless_something_stands_in_the_way(obstacles, allowed):
    assert Proposal(an_honour(1, "Cờ"), a_member("A"), obstacles).is_allowed is allowed

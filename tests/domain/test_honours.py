"""For which ranks an honour is meant, for how many members, and when one is proposed."""

import pytest

from tests.domain_values import a_decision, a_member, an_honour
from thidua_reports.domain.honours import Obstacle, ObstacleKind, Proposal


@pytest.mark.parametrize(
    ("rank", "last", "ranks"),
    [(1, None, [1]), (2, 2, [2]), (2, 4, [2, 3, 4]), (3, 2, [])],
    ids=["one rank", "one rank, written twice", "several", "none"],
)
def test_for_which_ranks_an_honour_is_meant(rank, last, ranks):
    assert list(an_honour(rank, "Cờ", last_rank=last).ranks) == ranks


@pytest.mark.parametrize(
    ("quota", "awards"),
    [(None, 3), (2, 2), (5, 5), (0, 0)],
    ids=["one for each rank", "fewer", "more", "nobody"],
)
def test_how_many_may_be_proposed(quota, awards):
    assert an_honour(2, "Bằng khen", last_rank=4, quota=quota).awards == awards


def a_proposal(*obstacles, decision=None):
    found = tuple(map(Obstacle, obstacles))
    return Proposal(an_honour(1, "Cờ"), a_member("A"), found, decision=decision)


YES, NO = a_decision("A", "Cờ"), a_decision("A", "Cờ", proposed=False)
TIED, QUOTA = ObstacleKind.TIED, ObstacleKind.QUOTA


@pytest.mark.parametrize(("obstacles", "allowed"), [((), True), ((QUOTA,), False)])
def test_a_member_is_proposed_unless_something_is_in_the_way(obstacles, allowed):
    proposal = a_proposal(*obstacles)

    assert (proposal.is_allowed, proposal.is_proposed) == (allowed, allowed)


@pytest.mark.parametrize("obstacles", [(), (QUOTA,), (TIED,)])
@pytest.mark.parametrize("decision", [YES, NO])
def test_what_the_meeting_decided_goes_before_the_rules(obstacles, decision):
    assert a_proposal(*obstacles, decision=decision).is_proposed is decision.proposed


@pytest.mark.parametrize(
    ("obstacles", "decision", "against"),
    [
        ((), None, False),
        ((QUOTA,), None, False),
        ((), YES, False),
        ((QUOTA,), YES, True),
        ((TIED,), YES, False),
        ((TIED, QUOTA), YES, True),
        ((), NO, True),
        ((QUOTA,), NO, False),
        ((TIED,), NO, False),
    ],
    ids=[
        "nothing decided, nothing in the way",
        "nothing decided",
        "chosen by right",
        "chosen in spite of the rules",
        "chosen of equals",
        "chosen of equals in spite of the rules",
        "refused by choice",
        "refused by right",
        "refused of equals",
    ],
)
def test_the_meeting_decides_against_the_rules_unless_it_settles_a_tie(
    obstacles, decision, against
):
    assert a_proposal(*obstacles, decision=decision).is_against_the_rules is against

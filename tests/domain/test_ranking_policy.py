"""How a bloc ranks unless it says otherwise, and the words in which it may say so."""

from thidua_reports.domain.place import NO_FIGURE
from thidua_reports.domain.ranking_policy import RankedBy, RankingPolicy, TieMeasure


def test_a_bloc_that_says_nothing_ranks_by_points_without_caps_tie_breaks_or_classes():
    assert RankingPolicy() == RankingPolicy(
        RankedBy.POINTS,
        2,
        NO_FIGURE,
        NO_FIGURE,
        cap_is_low=False,
        tie_breaks=(),
        grades=(),
        unranked=(),
    )


def test_the_words_of_measures_are_all_different():
    """A tie-break is looked up by its word, so that two alike would hide one of them."""
    words = [each.value.casefold() for each in (*TieMeasure, *RankedBy)]

    assert len(set(words)) == len(words)

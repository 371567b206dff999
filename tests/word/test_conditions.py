"""When a template prints its fields, compared with when the shipped one does."""

import pytest

from tests.word.hands import both, typed, typed_everywhere
from tests.word.own_templates import PLEDGE, YEAR, codes, reported, shipped


@pytest.mark.parametrize(
    "wider", ["dac_diem or han_che", "han_che or dac_diem", "not han_che or han_che"]
)
def test_a_condition_under_which_at_least_as_much_is_printed_is_left_alone(wider):
    assert codes(YEAR, typed("if dac_diem", f"if {wider}")(shipped(YEAR))) == []


@pytest.mark.parametrize(
    ("narrower", "when"),
    [
        ("dac_diem and han_che", "khi không có han_che"),
        ("not (dac_diem or han_che)", "khi có dac_diem"),
        ("han_che", "khi không có han_che"),
    ],
)
def test_a_condition_under_which_less_is_printed_is_told_with_what_lacks_then(narrower, when):
    (issue,) = reported(YEAR, typed("if dac_diem", f"if {narrower}")(shipped(YEAR)))

    assert issue.kind.code == "MW59"
    assert when in issue.message


def test_a_field_may_be_printed_only_where_the_flag_says_that_there_is_any():
    flagged = typed_everywhere("{% if h.luu_y %}", "{% if noi.co_luu_y %}")(shipped(PLEDGE))

    assert codes(PLEDGE, flagged) == []


def test_what_follows_from_a_year_typed_over_a_tag_is_told_after_it():
    typed_over = both(
        typed("{%p if dac_diem %}", "{%p if han_che %}"),
        typed("{{ nam_sau }}", "2018"),
    )(shipped(YEAR))

    assert [each.kind.code for each in reported(YEAR, typed_over)] == ["MW40", "MW38", "MW59"]

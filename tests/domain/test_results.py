"""Met, exceeded and missed are one question with one answer, wherever it is asked."""

from decimal import Decimal

import pytest

from tests.domain_values import a_report, a_result, a_target
from thidua_reports.presenting.sentences import level_word

PLAN = "3000000000"
CLOSE_TO_THE_PLAN = [
    pytest.param("2999999999", "1", "đạt", id="short by less than nine digits show"),
    pytest.param("3000000001", "1", "đạt", id="more by less than nine digits show"),
    pytest.param("2999999990", "0.999999997", "chưa đạt", id="short"),
    pytest.param("3000000010", "1.000000003", "vượt", id="more"),
]


@pytest.mark.parametrize(("achieved", "compared", "word"), CLOSE_TO_THE_PLAN)
def test_words_tell_what_rules_compare(achieved, compared, word):
    result = a_result(a_target("X", PLAN), a_report("X", achieved))

    assert result.compared == Decimal(compared)
    assert level_word(result) == word

"""A near name is offered as a sentence, a far one not at all."""

import pytest

from thidua_reports.issues.suggestion import did_you_mean


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("Điều chinh", " Có phải là “Điều chỉnh”?", id="misspelt"),
        pytest.param("Nháp", "", id="nothing near"),
        pytest.param("", "", id="blank"),
    ],
)
def test_the_near_name_is_offered(text, sentence):
    assert did_you_mean(text, ["Chỉ tiêu", "Điều chỉnh"]) == sentence


@pytest.mark.parametrize("text", ["chưa đạt", "đạt 100%", "chua dat"])
def test_the_opposite_is_never_offered(text):
    assert "“đạt”" not in did_you_mean(text, ["đạt", "không đạt"])

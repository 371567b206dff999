"""Every figure that is computed of a target is told with what it is counted in."""

import re

import pytest

from tests.examined_samples import examined_sample
from tests.workspaces import HALF_YEAR, INVENTED_YEAR
from thidua_reports.presenting.target_figures import computed

BARE = re.compile(r"\(7(; [^()]*)?\)")


@pytest.mark.parametrize("sample", [HALF_YEAR, INVENTED_YEAR])
def test_each_exact_value_has_a_unit(sample):
    material = examined_sample(sample)
    figures = [
        (result, each)
        for result in material.standings.results
        for each in computed(material.book.bloc, result)
    ]

    assert figures
    for result, each in figures:
        said = each.words.format(exact="7")
        assert "7%" in said or "7 điểm phần trăm" in said or f"7 {result.target.unit}" in said
        assert not BARE.search(said), said

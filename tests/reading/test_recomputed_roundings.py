"""Which roundings programs do alike, and which hang on the noise of binary fractions."""

import pytest

from thidua_reports.reading.recomputed import is_on_edge, roundings


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        ("=ROUND(8.325*100,0)-65", [("=8.325*100", "=0")]),
        ("=round((A1 + MAX(B1,2))*3, C1)", [("=(A1 + MAX(B1,2))*3", "=C1")]),
        ("=ROUND(ROUND(A1,1)*2,0)", [("=ROUND(A1,1)*2", "=0"), ("=A1", "=1")]),
        ("=ROUND(A1)", [("=A1", "=0")]),
        ("=SUM(A1:A2)", []),
        ('="ROUND(1,2)"', []),
    ],
)
def test_what_is_rounded_and_to_how_many_decimals(formula, found):
    assert list(roundings(formula)) == found


@pytest.mark.parametrize(
    ("number", "digits", "is_on"),
    [
        pytest.param(8.325 * 100, 0, True, id="noise under a half"),
        pytest.param(64.1 * 25, 0, True, id="and another"),
        pytest.param(0.285 * 100, 0, True, id="a third one"),
        pytest.param(832.5, 0, False, id="a half"),
        pytest.param(-8.325 * 100, 0, True, id="negative"),
        pytest.param(0.8325, 3, False, id="a half as it is typed"),
        pytest.param(1.1 * 1.1, 2, False, id="noise far from a half"),
        pytest.param(83249.99999999999, -1, False, id="to tens, far from a half"),
        pytest.param(8324.999999999999, -1, True, id="to tens"),
    ],
)
def test_a_number_is_on_the_edge_if_only_noise_keeps_it_from_a_half(number, digits, is_on):
    assert is_on_edge(number, digits) is is_on

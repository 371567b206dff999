"""Whether a formula can add points is read off its form."""

import pytest

from thidua_reports.formulas.least_points import only_deducts


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        ("=0", True),
        ("=-2*so_luong", True),
        ("=-MIN(tru_toi_da,tru_nhap)", True),
        ("=IF(ty_le>=1,0,-3*so_luong)", True),
        ("=MIN(0,ty_le-1)", True),
        ("=MAX(-5,-so_luong)", True),
        ("=5", False),
        ("=-1+5", False),
        ("=IF(ty_le>=1,5,0)", False),
        ("=IF(ty_le<1,-3)", False),
        ("=MAX(0,ty_le-1)", False),
        ("=-(ty_le-1)", False),
        ("=MIN(thuong_toi_da,thuong_nhap)", False),
        ("=(", False),
    ],
)
def test_only_a_formula_that_never_adds_is_said_to_deduct_only(formula, expected):
    assert only_deducts(formula) is expected

"""Two ways of writing the same value of a pledge."""

import pytest

from thidua_reports.pledged_values import means


@pytest.mark.parametrize(
    ("typed", "pledged"),
    [
        ("1200", "1.200"),
        ("96", "96%"),
        ("96%", "96%"),
        ("70%", "0,7"),
        ("0,70", "0,7"),
        ("trống", ""),
        ("B; A", "A; B"),
        ("không  có", "không có"),
        ("=round( KE_HOACH ; 2 )", "=ROUND(ke_hoach,2)"),
        ("=diem_chuan*0,98+MAX(0;1)", "=diem_chuan*0.980+MAX(0,1)"),
        ("=IF(TRUE(),1,0)", "=IF(TRUE,1,0)"),
    ],
)
def test_the_same_value(typed, pledged):
    assert means(typed, pledged)


@pytest.mark.parametrize(
    ("typed", "pledged"),
    [
        ("300", "230"),
        ("0,96", "96%"),
        ("96%", "0,96%"),
        ("96", "0,96"),
        ("1,2", "1.200"),
        ("", "0"),
        ("A", "A; B"),
        ("=ROUND(ke_hoach,2)", "=ROUND(ke_hoach,3)"),
        ("=diem_chuan*0.98", "=diem_chuan*0.908"),
        ("=100", "=10"),
    ],
)
def test_another_value(typed, pledged):
    assert not means(typed, pledged)

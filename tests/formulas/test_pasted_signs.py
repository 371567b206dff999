"""Signs that look like those of a formula are read as what they look like."""

import pytest

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.pasted_signs import plain_formula


@pytest.mark.parametrize(
    ("pasted", "plain"),
    [
        ("=MIN(diem_chuan,\u00a0diem_chuan*ty_le)", "=MIN(diem_chuan, diem_chuan*ty_le)"),
        ("\ufeff=diem_chuan\u200b*ty_le\u00ad", "=diem_chuan*ty_le"),
        ("=diem_chuan×ty_le", "=diem_chuan*ty_le"),
        ("=ke_hoach÷thuc_hien", "=ke_hoach/thuc_hien"),
        ("=diem_chuan−1–1", "=diem_chuan-1-1"),
        ("=IF(ty_le≥1,5,0)", "=IF(ty_le>=1,5,0)"),
        ("=IF(ty_le≤1,5,0)", "=IF(ty_le<=1,5,0)"),
        ("＝ＭＩＮ（ｄｉｅｍ_chuan，１）", "=MIN(diem_chuan,1)"),
        ("=diеm_chuаn", "=diem_chuan"),
        ("=_xlfn.SINGLE(diem_chuan)*_xlfn.single(ty_le)", "=diem_chuan*ty_le"),
        ("=@diem_chuan*@ty_le", "=diem_chuan*ty_le"),
        ("  =ty_le ", "=ty_le"),
    ],
    ids=[
        "no-break blank", "unseen", "times", "divided", "dashes", "at least", "at most", "wide",
        "Cyrillic", "stored @", "@", "blanks around",
    ],
)  # fmt: skip
def test_a_pasted_sign_is_the_one_it_looks_like(pasted, plain):
    assert plain_formula(pasted) == plain
    assert faults(plain) == ()


def test_curly_quotes_are_told_as_the_text_they_enclose():
    (fault,) = faults(plain_formula("=IF(ty_le>1,“tốt”,0)"))

    assert (fault.kind.code, fault.part) == ("CT09", '"tốt"')


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_ready_rules_stay_as_they_are(rule):
    assert (plain_formula(rule.points), plain_formula(rule.bonus)) == (rule.points, rule.bonus)

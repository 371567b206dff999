"""The quantities of a formula, binding them to cells, and pasted signs made those of Excel."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.formula_faults import faults
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_formula import (
    bind,
    is_over_all_targets,
    names_in,
    plain_formula,
)

CELLS = {quantity: f"X{number}" for number, quantity in enumerate(Quantity, start=1)}


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        pytest.param("=MIN(diem_chuan,diem_chuan*ty_le)", {"diem_chuan", "ty_le"}, id="two"),
        pytest.param("=TY_LE*Diem_Chuan", {"diem_chuan", "ty_le"}, id="capitals"),
        pytest.param("=ty_le_cao_nhat", {"ty_le_cao_nhat"}, id="longer name only"),
        pytest.param('=IF(1>0,"ty_le",0)', set(), id="in a text"),
        pytest.param("=ty_le_x+xty_le", set(), id="part of another name"),
        pytest.param("=LOOKUP(ty_le,{0,1},{0,5})", {"ty_le"}, id="beside a series"),
    ],
)
def test_the_quantities_of_a_formula_are_found(formula, names):
    assert names_in(formula) == names


@pytest.mark.parametrize(
    ("formula", "bound"),
    [
        pytest.param("=MIN(diem_chuan,diem_chuan*ty_le)", "=MIN(D7,D7*$F$7)", id="each time"),
        pytest.param("=TY_LE*Diem_Chuan", "=$F$7*D7", id="capitals"),
        pytest.param("=ty_le+ty_le_cao_nhat", "=$F$7+'Tổng hợp'!B2", id="prefix of another name"),
        pytest.param('=IF(ty_le="ty_le",0,1)', '=IF($F$7="ty_le",0,1)', id="text untouched"),
        pytest.param("= MIN( ty_le ,\n1 ) ", "= MIN( $F$7 ,\n1 ) ", id="spaces and lines kept"),
        pytest.param("=-ty_le%", "=-$F$7%", id="signs"),
        pytest.param("=LOOKUP(ty_le,{0,-0.5;1,2},1)", "=LOOKUP($F$7,{0,-0.5;1,2},1)", id="series"),
        pytest.param("=IF(ty_le>=99.9%,1,0)", "=IF($F$7>=0.999,1,0)", id="per cent as a decimal"),
        pytest.param("=IF(ty_le>=99.9 %,1,0)", "=IF($F$7>=0.999,1,0)", id="a blank before it"),
        pytest.param("=ty_le*.5%", "=$F$7*0.005", id="half a per cent"),
        pytest.param(
            "=LOOKUP(ty_le,{0,95%},{0,1})",
            "=LOOKUP($F$7,{0,0.95},{0,1})",
            id="per cent in a series",
        ),
    ],
)
def test_binding_replaces_quantities_and_nothing_else(formula, bound):
    cells = {"ty_le": "$F$7", "diem_chuan": "D7", "ty_le_cao_nhat": "'Tổng hợp'!B2"}

    assert bind(formula, cells) == bound


def test_a_quantity_without_a_cell_is_refused():
    with pytest.raises(KeyError, match="so_luong"):
        bind("=ty_le*so_luong", {"ty_le": "A1"})


EXPRESSIONS = st.recursive(
    st.sampled_from(sorted(CELLS)) | st.integers(0, 999).map(str) | st.just('"ty_le, ke_hoach"'),
    lambda inner: (
        st.tuples(inner, st.sampled_from(["+", " * ", ">=", "&"]), inner).map("".join)
        | st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"MAX({', '.join(parts)})")
    ),
)


@given(EXPRESSIONS)
def test_binding_to_the_names_themselves_changes_nothing(expression):
    formula = f"={expression}"

    assert bind(formula, {name: name for name in CELLS}) == formula


@given(EXPRESSIONS)
def test_a_bound_formula_has_no_quantities_left(expression):
    assert names_in(bind(f"={expression}", CELLS)) == set()


@pytest.mark.parametrize(
    ("formula", "over_all"),
    [
        ("=so_chi_tieu_dat", True),
        ("=SO_CHI_TIEU_VUOT*2", True),
        ("=diem_chuan*ty_le_binh_quan", True),
        ("=so_chi_tieu*2", False),
        ("=diem_chuan*ty_le", False),
    ],
)
def test_which_rules_look_at_all_targets_at_once(formula, over_all):
    assert is_over_all_targets(formula, "") is over_all
    assert is_over_all_targets("=1", formula) is over_all


@pytest.mark.parametrize("formula", ["=MIN(ke_hoach,1}", '="', "=(ke_hoach"])
def test_a_formula_that_cannot_be_taken_apart_is_refused(formula):
    with pytest.raises(ValueError, match=re.escape(formula)):
        names_in(formula)


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


def test_curly_quotes_are_reported_as_the_text_they_enclose():
    (fault,) = faults(plain_formula("=IF(ty_le>1,“tốt”,0)"))

    assert (fault.kind.code, fault.part) == ("CT09", '"tốt"')


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_ready_rules_stay_as_they_are(rule):
    assert (plain_formula(rule.points), plain_formula(rule.bonus)) == (rule.points, rule.bonus)

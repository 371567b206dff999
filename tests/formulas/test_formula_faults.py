"""What is wrong with a formula."""

import pytest

from thidua_reports.domain.place import Place
from thidua_reports.formulas.formula_faults import faults

READY_RULES = {
    "proportional": "=MIN(diem_chuan,diem_chuan*ty_le)",
    "bonus per 1 % over": "=MIN(thuong_toi_da,MAX(0,ty_le-1)*100*tham_so_1)",
    "bonus per full 1 % over": ("=MIN(thuong_toi_da,INT(ROUND(MAX(0,ty_le-1)*100,9))*tham_so_1)"),
    "bands": "=LOOKUP(ty_le,{0,0.5,0.8,1},{0,5,8,10})",
    "bands falling": "=INDEX({10,5,0},MATCH(so_luong,{9,5,0},-1))",
    "all or nothing": "=IF(ty_le>=1,diem_chuan,0)",
    "count with a cap": "=MIN(thuong_toi_da,so_luong*tham_so_1)",
    "deduction with a cap": "=diem_chuan-MIN(tru_toi_da,tham_so_1*so_luong)",
    "leader-relative": (
        "=IF(ty_le>1,0.5*diem_chuan*(1+(ty_le-1)/(ty_le_cao_nhat-1)),0.5*diem_chuan*ty_le)"
    ),
    "half-weight under target": "=IF(ty_le>=1,diem_chuan,0.5*diem_chuan*ty_le)",
    "typed in": "=MAX(0,MIN(diem_chuan,diem_nhap))",
    "against the elapsed year": "=diem_chuan*MIN(1,ty_le/phan_nam)",
    "step of a half point": "=ROUND(diem_chuan*ty_le*2,0)/2",
    "percentage as a limit": "=IF(ty_le>=115%,1,0)",
    "rounded product": "=ROUND(MIN(diem_chuan,diem_chuan*ty_le),2)",
    "whole numbers compared": "=IF(INT(ty_le)+1>=2,1,0)",
    "capitals": "=Min(DIEM_CHUAN,5)",
    "nine and ten decimals are free of noise": "=INT(ROUND(ty_le*9,9))+INT(ROUND(ty_le*9,10))",
    "a third at nine digits as a limit": "=IF(ty_le>=0.333333333,1,0)",
}


@pytest.mark.parametrize("formula", READY_RULES.values(), ids=READY_RULES.keys())
def test_a_sound_rule_has_no_faults(formula):
    assert faults(formula) == ()


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        pytest.param("", [("CT01", "")], id="empty"),
        pytest.param(" \n", [("CT01", "")], id="blanks"),
        pytest.param("diem_chuan*ty_le", [("CT02", "")], id="text without ="),
        pytest.param("70", [("CT40", "")], id="the result in place of the formula"),
        pytest.param("-0,5", [("CT40", "")], id="a decimal in place of the formula"),
        pytest.param("60%", [("CT40", "")], id="per cent in place of the formula"),
        pytest.param("=", [("CT03", "")], id="nothing after ="),
        pytest.param("=1+", [("CT03", "")], id="unfinished"),
        pytest.param("=ROUND(2.5;0)", [("CT03", "")], id="semicolons"),
        pytest.param("=ty_le*1,5", [("CT03", "")], id="decimal comma"),
        pytest.param("=(ty_le", [("CT03", "")], id="bracket missing"),
        pytest.param("=1+2)", [("CT03", "")], id="bracket too many"),
        pytest.param("=ty_le diem_chuan", [("CT03", "")], id="two operands"),
        pytest.param("=ty_le#", [("CT03", "")], id="spill sign"),
        pytest.param("=@ty_le", [("CT03", "")], id="intersection sign"),
        pytest.param("=LOOKUP(1,{0,ty_le},{0,1})", [("CT03", "")], id="name in a series"),
        pytest.param("={1,2;3}", [("CT03", "")], id="uneven series"),
        pytest.param('="', [("CT03", "")], id="open quote"),
        pytest.param("=TODAY()", [("CT04", "TODAY")], id="TODAY"),
        pytest.param("=IFERROR(ty_le,0)", [("CT04", "IFERROR")], id="IFERROR"),
        pytest.param("=_xlfn.IFS(ty_le>1,1)", [("CT04", "IFS")], id="newer than Excel 2010"),
        pytest.param("=FLOOR(ty_le,0.1)", [("CT04", "FLOOR")], id="programs differ"),
        pytest.param("=ty_le(1)", [("CT04", "TY_LE")], id="quantity as function"),
        pytest.param("=MIN(1,,)", [("CT05", "MIN")], id="blank argument"),
        pytest.param("=MIN()", [("CT05", "MIN")], id="no argument"),
        pytest.param("=ROUND(2,5,1)", [("CT05", "ROUND")], id="decimal comma in a function"),
        pytest.param("=IF(ty_le>=1,5)", [("CT05", "IF")], id="IF without otherwise"),
        pytest.param("=foo", [("CT06", "foo")], id="unknown name"),
        pytest.param("=0.5.5", [("CT06", "0.5.5")], id="mistyped number"),
        pytest.param("=D7", [("CT07", "D7")], id="cell"),
        pytest.param("=$D$7", [("CT07", "$D$7")], id="absolute cell"),
        pytest.param("=tru1", [("CT07", "tru1")], id="cell that looks like a name"),
        pytest.param("=SUM(A1:B2)", [("CT07", "A1:B2")], id="range"),
        pytest.param("=SUM(A:A)", [("CT07", "A:A")], id="column"),
        pytest.param("=SUM(1:3)", [("CT07", "1:3")], id="rows"),
        pytest.param("='Cách chấm'!D1", [("CT07", "'Cách chấm'!D1")], id="sheet"),
        pytest.param("=[1]Tờ1!A1", [("CT07", "[1]Tờ1!A1")], id="other workbook"),
        pytest.param("=SUM(Bảng[Điểm])", [("CT07", "Bảng[Điểm]")], id="table"),
        pytest.param(
            "=SUM(tham_so_1:tham_so_3)", [("CT07", "tham_so_1:tham_so_3")], id="range of names"
        ),
        pytest.param("=#REF!*2", [("CT08", "#REF!")], id="error value"),
        pytest.param('=IF(ty_le>1,"x",0)', [("CT09", '"x"')], id="text"),
        pytest.param("=1&ty_le", [("CT09", "&")], id="joined text"),
        pytest.param("=IF(ty_le*100>=115,1,0)", [("CT10", "ty_le * 100")], id="compared product"),
        pytest.param("=INT(ty_le/0.1)", [("CT10", "ty_le / 0.1")], id="whole part of a quotient"),
        pytest.param(
            "=IF(ty_le>=0.3333333333,1,0)",
            [("CT10", "0.3333333333")],
            id="a limit that no third at nine digits reaches",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,0.3333333333},{0,1})",
            [("CT11", "LOOKUP(ty_le, {0, 0.3333333333}, {0, 1})")],
            id="a band that no third at nine digits reaches",
        ),
        pytest.param(
            "=MATCH(ty_le,{0,0.3333333333},1)",
            [("CT11", "MATCH(ty_le, {0, 0.3333333333}, 1)")],
            id="a searched limit that no third at nine digits reaches",
        ),
        pytest.param(
            "=INT(ROUND(ty_le*100,11))",
            [("CT10", "ROUND(ty_le * 100, 11)")],
            id="the eleventh decimal may be part of the noise",
        ),
        pytest.param("=TRUNC(ty_le*100)", [("CT10", "ty_le * 100")], id="truncated product"),
        pytest.param("=CHOOSE(ty_le*10,1,2)", [("CT10", "ty_le * 10")], id="chosen by a product"),
        pytest.param(
            "=LOOKUP(ty_le-1,{0,0.1},{0,1})", [("CT10", "ty_le - 1")], id="band of a difference"
        ),
        pytest.param(
            "=IF(AND(ty_le>=1,thuc_hien>=1.1*ke_hoach),1,0)",
            [("CT10", "1.1 * ke_hoach")],
            id="compared inside AND",
        ),
        pytest.param(
            "=IF(ROUND(ty_le*100,15)>=115,1,0)",
            [("CT10", "ROUND(ty_le * 100, 15)")],
            id="rounded to the noise",
        ),
        pytest.param(
            "=ROUND((ty_le-1)*100,0)", [("CT10", "(ty_le - 1) * 100")], id="magnified difference"
        ),
        pytest.param("=thuc_hien>=1", [("CT18", "thuc_hien >= 1")], id="true or false"),
        pytest.param("=IF(ty_le>1,TRUE,0)", [("CT18", "TRUE")], id="true in one case"),
        pytest.param(
            "=IF(ty_le>1,AND(so_luong>1,ke_hoach>1),5)",
            [("CT18", "AND(so_luong > 1, ke_hoach > 1)")],
            id="a condition in a case",
        ),
        pytest.param("=diem_chuan*(thuc_hien>=1)", [], id="a condition that is counted with"),
        pytest.param(
            "=IF(0.9<=ty_le<1,5,0)", [("CT19", "0.9 <= ty_le < 1")], id="two comparisons in a row"
        ),
        pytest.param(
            "=IF((ty_le>=1)=TRUE,5,0)", [("CT19", "ty_le >= 1 = true")], id="compared with true"
        ),
        pytest.param(
            "=IF(TRUE=NOT(ty_le>1),5,0)",
            [("CT19", "true = NOT(ty_le > 1)")],
            id="true compared with it",
        ),
        pytest.param(
            "=IF(so_luong<(ty_le>1),5,0)", [("CT19", "so_luong < (ty_le > 1)")], id="in brackets"
        ),
        pytest.param("=IF(AND(0.9<=ty_le,ty_le<1),5,0)", [], id="two comparisons with AND"),
        pytest.param("=IF((ty_le>1)*5>3,1,0)", [], id="a condition counted with, compared"),
        pytest.param("={1,2}", [("CT11", "{1, 2}")], id="series alone"),
        pytest.param("=MAX({1,2})", [("CT11", "MAX({1, 2})")], id="series elsewhere"),
        pytest.param(
            "=LOOKUP(ty_le,{0,1,0.5},{0,5,10})",
            [("CT11", "LOOKUP(ty_le, {0, 1, 0.5}, {0, 5, 10})")],
            id="limits out of order",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,1},{0,5,10})",
            [("CT11", "LOOKUP(ty_le, {0, 1}, {0, 5, 10})")],
            id="more results than limits",
        ),
        pytest.param(
            "=LOOKUP(ty_le,{0,1;2,3},{0,1;2,3})",
            [("CT11", "LOOKUP(ty_le, {0, 1; 2, 3}, {0, 1; 2, 3})")],
            id="series of two rows",
        ),
        pytest.param(
            "=LOOKUP(ty_le,tham_so_1,tham_so_2)",
            [("CT11", "LOOKUP(ty_le, tham_so_1, tham_so_2)")],
            id="no series",
        ),
        pytest.param(
            "=MATCH(ty_le,{1,0.5})", [("CT11", "MATCH(ty_le, {1, 0.5})")], id="falling limits"
        ),
        pytest.param(
            "=MATCH(ty_le,{0.5,1},-1)",
            [("CT11", "MATCH(ty_le, {0.5, 1}, -1)")],
            id="rising where falling is said",
        ),
        pytest.param(
            "=foo+D7+foo+TODAY()",
            [("CT06", "foo"), ("CT07", "D7"), ("CT04", "TODAY")],
            id="all at once, each once",
        ),
    ],
)
def test_a_fault_is_named_with_its_part(formula, found):
    assert [(fault.kind.code, fault.part) for fault in faults(formula)] == found


@pytest.mark.parametrize(
    ("formula", "near"),
    [
        pytest.param("=dim_chuan", "diem_chuan", id="letter missing"),
        pytest.param("=tỷ_lệ", "ty_le", id="with diacritics"),
        pytest.param("=Điểm_chuẩn", "diem_chuan", id="with đ"),
        pytest.param("=tyle", "ty_le", id="sign missing"),
        pytest.param("=ROUNDED(1,2)", "ROUND", id="function"),
    ],
)
def test_the_nearest_known_name_is_suggested(formula, near):
    (fault,) = faults(formula)

    assert fault.hint == f" Có phải là “{near}”?"


def test_a_name_like_no_other_gets_the_list_of_names():
    (fault,) = faults("=xyz")

    assert fault.hint.startswith(" Dùng được: co_ke_hoach, cung_ky, diem_chuan, ")


@pytest.mark.parametrize(
    "name", ["thuc_hien_thap_nhat", "ty_le_thap_nhat", "he_so", "diem_6_thang", "hang_trong_khoi"]
)
def test_what_is_not_to_be_had_is_not_taken_for_its_opposite(name):
    (fault,) = faults(f"={name}")

    assert "Có phải là" not in fault.hint
    assert "Công thức không lấy được số thấp nhất, thứ hạng" in fault.hint
    assert "ghi điểm ở trang Điểm thống nhất" in fault.hint


def test_a_fault_becomes_an_issue_with_place_formula_and_remedy():
    (fault,) = faults("=dim_chuan*2")
    place = Place("khoi.xlsx", "Cách chấm", "B4")

    issue = fault.at(place)

    assert str(issue) == (
        "khoi.xlsx › Cách chấm › B4: Công thức “=dim_chuan*2” dùng tên “dim_chuan” không phải là "
        "tên đại lượng. Sửa lại cho đúng tên đại lượng. Có phải là “diem_chuan”? [CT06]"
    )

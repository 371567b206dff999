"""What the engine makes of formulas, blanks and errors."""

import io
import zipfile
from decimal import Decimal

import formualizer
import pytest
import xlsxwriter
from openpyxl import load_workbook

from thidua_reports.formulas.engine import FormulaFailure, FormulaRow, evaluate, with_cached_values


def outcome(formula, **inputs):
    """Return the result of one formula over inputs given as texts, None for a blank."""
    row = {name: None if text is None else Decimal(text) for name, text in inputs.items()}
    ((result,),) = evaluate([FormulaRow(row, (formula,))])
    return result


@pytest.mark.parametrize(
    ("formula", "inputs", "result"),
    [
        pytest.param("=ke_hoach*2", {"ke_hoach": "0.1"}, "0.2", id="decimal"),
        pytest.param("=0.1+0.2", {}, "0.3", id="noise beyond 15 digits is gone"),
        pytest.param("=diem_chuan*ty_le", {"diem_chuan": "100", "ty_le": "0.29"}, "29", id="29"),
        pytest.param("=ROUND(1.005,2)", {}, "1.01", id="half up"),
        pytest.param("=ROUND(2.675,2)", {}, "2.68", id="half up again"),
        pytest.param("=ROUND(-2.5,0)", {}, "-3", id="half away from zero"),
        pytest.param("=-2^2", {}, "4", id="minus binds first, as in Excel"),
        pytest.param("=LOOKUP(ty_le,{0,0.6,1},{1,2,3})", {"ty_le": "0.6"}, "2", id="band"),
        pytest.param("=IF(ty_le>=99.9%,1,0)", {"ty_le": "0.999"}, "1", id="just the per cent"),
        pytest.param("=IF(ty_le>=99.9%,1,0)", {"ty_le": "0.998999999"}, "0", id="just below it"),
        pytest.param("=LOOKUP(ty_le,{0,99.9%},{0,1})", {"ty_le": "0.999"}, "1", id="band in %"),
        pytest.param("=TY_LE", {"ty_le": "1.5"}, "1.5", id="capitals"),
        pytest.param("=so_luong*0", {"so_luong": "-1"}, "0", id="no minus zero"),
        pytest.param("=ke_hoach*1000", {"ke_hoach": "387279000000"}, "387279000000000", id="large"),
    ],
)
def test_a_formula_gives_the_number_excel_shows(formula, inputs, result):
    value = outcome(formula, **inputs)

    assert str(value) == result


def test_a_blank_input_is_not_counted_as_zero():
    failure = outcome(
        "=diem_chuan-so_luong*tham_so_1", diem_chuan="10", so_luong=None, tham_so_1=None
    )

    assert (failure.kind, failure.missing) == (None, ("so_luong", "tham_so_1"))


def test_a_blank_input_that_a_formula_does_not_use_does_no_harm():
    assert outcome("=diem_chuan", diem_chuan="10", so_luong=None) == Decimal(10)


def test_zero_is_a_number():
    assert outcome("=diem_chuan-so_luong", diem_chuan="10", so_luong="0") == Decimal(10)


def test_a_quantity_that_nobody_thought_of_is_a_mistake_of_the_program():
    with pytest.raises(KeyError, match="ty_le"):
        outcome("=ty_le", diem_chuan="10")


@pytest.mark.parametrize(
    ("formula", "code", "detail"),
    [
        pytest.param("=1/so_luong", "CT22", "#DIV/0!", id="division by zero"),
        pytest.param("=0/so_luong", "CT22", "#DIV/0!", id="zero by zero"),
        pytest.param("=so_luong>1", "CT24", "FALSE", id="true or false"),
        pytest.param('="chữ"', "CT24", "CHỮ", id="text"),
        pytest.param("=LOOKUP(so_luong,{1,2},{5,6})", "CT24", "#N/A", id="below the lowest band"),
        pytest.param("=SQRT(so_luong-1)", "CT24", "#NUM!", id="root of a negative number"),
        pytest.param("=FOO(so_luong)", "CT24", "#NAME?", id="unknown function"),
        pytest.param("=1+", "CT24", "Error", id="syntax"),
    ],
)
def test_a_failure_says_of_what_kind_it_is(formula, code, detail):
    failure = outcome(formula, so_luong="0")

    assert (failure.kind.code, failure.formula, failure.detail) == (code, formula, detail)


def test_rows_keep_their_own_figures_and_their_order():
    rows = [
        FormulaRow({"ke_hoach": Decimal(number)}, ("=ke_hoach", "=ke_hoach*2")[: number % 3])
        for number in range(6)
    ]

    results = evaluate(rows)

    assert results == [(), (1,), (2, 4), (), (4,), (5, 10)]


def test_one_bad_row_does_not_spoil_the_others():
    rows = [
        FormulaRow({"ke_hoach": value}, ("=1/ke_hoach",))
        for value in (Decimal(0), None, Decimal(4))
    ]

    first, second, third = [result for (result,) in evaluate(rows)]

    assert (first.kind.code, second.missing) == ("CT22", ("ke_hoach",))
    assert third == Decimal("0.25")


@pytest.mark.parametrize("rows", [[], [FormulaRow({}, ())]], ids=["no rows", "no formulas"])
def test_nothing_to_compute_gives_nothing(rows):
    assert evaluate(rows) == [() for _ in rows]


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        pytest.param("=A1+5", 5.0, id="blank is 0 in arithmetic"),
        pytest.param("=AVERAGE(A1,5)", 5.0, id="blank is left out of an average"),
        pytest.param("=B1*2", 14.0, id="text of digits is a number in arithmetic"),
        pytest.param("=SUM(B1,5)", 5.0, id="text of digits is left out of a sum"),
        pytest.param("=C1+1", 2.0, id="true is 1 in arithmetic"),
        pytest.param("=SUM(D1,5)", {"type": "Error", "kind": "Div"}, id="an error passes through"),
    ],
)
def test_the_engine_treats_odd_cells_as_its_docstring_says(formula, value):
    workbook = formualizer.Workbook()
    sheet = workbook.sheet("S")
    workbook.set_values_batch("S", 1, 1, [[None, "7", True]])
    sheet.set_formula(1, 4, "=1/0")
    sheet.set_formula(1, 5, formula)

    assert workbook.evaluate_cell("S", 1, 5) == value


@pytest.fixture
def workbook():
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        first, second = book.add_worksheet("Xếp hạng"), book.add_worksheet("Ghi chú")
        first.write_row("A1", ["Sở Y tế", 70])
        for row, formula in enumerate(("=B1*1.05", "=1/0", '=A1&"!"', "=RANK(B1,B1:B1)"), start=1):
            first.write_formula(row, 1, formula)
        second.write("A1", "không có công thức")
    return content.getvalue()


def test_a_workbook_shows_its_results_without_being_calculated(workbook):
    sheet = load_workbook(io.BytesIO(with_cached_values(workbook)), data_only=True)["Xếp hạng"]

    assert [cell.value for cell in sheet["B"]] == [70, 73.5, "#DIV/0!", "Sở Y tế!", 1]


def test_stored_results_change_only_the_sheets_that_have_formulas(workbook):
    before = zipfile.ZipFile(io.BytesIO(workbook))
    after = zipfile.ZipFile(io.BytesIO(with_cached_values(workbook)))

    assert after.namelist() == before.namelist()
    assert [name for name in before.namelist() if before.read(name) != after.read(name)] == [
        "xl/worksheets/sheet1.xml"
    ]


def test_the_same_workbook_gives_the_same_bytes(workbook):
    assert with_cached_values(workbook) == with_cached_values(workbook)


def test_a_file_that_is_no_workbook_is_refused():
    with pytest.raises(OSError, match="recalculate XLSX failed"):
        with_cached_values(b"not a workbook")


def test_a_failure_is_a_value_that_can_be_compared():
    assert outcome("=1/so_luong", so_luong="0") == outcome("=1/so_luong", so_luong="0")
    assert isinstance(outcome("=1/so_luong", so_luong="0"), FormulaFailure)

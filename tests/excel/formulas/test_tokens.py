"""A formula is taken apart as spreadsheet programs understand it."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.formula import Tokenizer

from thidua_reports.excel.formulas.tokens import TokenKind, tokens
from thidua_reports.formulas.engine import parse

OPERANDS = (
    "A1", "$B$2", "A1:B3", "A:C", "$3:$4", "Sheet1!A1", "'Kết quả'!B2", "'it''s'!C3:D4",
    "Kết_quả!A1", "[1]Sheet1!A1", "'[1]Kết quả'!A1", "[1]!ten", "Bảng[Cột 1]", "ke_hoach",
    "Bảng[[#This Row],[a b]]",
    "1", "2.5", "1E5", "1E-5", "1.5E+3", ".5", '"ab"', '"a""b"', '""', '"A1+(,;{"', "TRUE", "FALSE",
    "#N/A", "#DIV/0!", "#REF!", "{1,2;3,4}", '{"a",-1}',
)  # fmt: skip
FRAMES = (
    "={0}", "={0}+{1}", "=-{0}%", "=({0}-{1})*2", "=SUM({0},{1})", "=IF({0}>={1},{0},)", "={0}&{1}",
    "= {0} / {1}", "=_xlfn.CONCAT({0})<>{1}", "=ROUND(SUM({0};{1}),2)", "={0}^-{1}",
    "=SUM(({0},{1}))",
)  # fmt: skip
SIGNS = (*"=()[]{}'\"!#,;:+-*/^&<>%@ \n\t", "IF(")
KINDS = {
    ("OPERAND", "RANGE"): TokenKind.REFERENCE,
    ("OPERAND", "NUMBER"): TokenKind.NUMBER,
    ("OPERAND", "TEXT"): TokenKind.TEXT,
    ("OPERAND", "LOGICAL"): TokenKind.TRUTH,
    ("OPERAND", "ERROR"): TokenKind.ERROR,
    ("OPERATOR-PREFIX", ""): TokenKind.PREFIX,
    ("OPERATOR-INFIX", ""): TokenKind.INFIX,
    ("OPERATOR-POSTFIX", ""): TokenKind.POSTFIX,
    ("FUNC", "OPEN"): TokenKind.FUNCTION,
    ("PAREN", "OPEN"): TokenKind.PARENTHESIS,
    ("ARRAY", "OPEN"): TokenKind.ARRAY,
    ("FUNC", "CLOSE"): TokenKind.CLOSE,
    ("PAREN", "CLOSE"): TokenKind.CLOSE,
    ("ARRAY", "CLOSE"): TokenKind.CLOSE,
    ("SEP", "ARG"): TokenKind.SEPARATOR,
    ("SEP", "ROW"): TokenKind.SEPARATOR,
    ("WHITE-SPACE", ""): TokenKind.BLANK,
}  # fmt: skip


def kinds_and_texts(formula):
    return [(each.kind, each.text) for each in tokens(formula)]


@pytest.mark.parametrize("frame", FRAMES)
def test_a_formula_is_taken_apart_as_openpyxl_does(frame):
    for operands in product(OPERANDS, repeat=2):
        formula = frame.format(*operands)
        others = [(KINDS[each.type, each.subtype], each.value) for each in Tokenizer(formula).items]

        assert kinds_and_texts(formula) == others


@pytest.mark.parametrize(
    ("formula", "found"),
    [
        pytest.param("=12E+3", [(TokenKind.NUMBER, "12E+3")], id="two digits before the exponent"),
        pytest.param(
            "=A1:INDEX(B1,2)",
            [
                (TokenKind.REFERENCE, "A1"),
                (TokenKind.INFIX, ":"),
                (TokenKind.FUNCTION, "INDEX("),
                (TokenKind.REFERENCE, "B1"),
                (TokenKind.SEPARATOR, ","),
                (TokenKind.NUMBER, "2"),
                (TokenKind.CLOSE, ")"),
            ],
            id="a range up to what a function finds",
        ),
        pytest.param(
            "=A1 B2",
            [(TokenKind.REFERENCE, "A1"), (TokenKind.INFIX, " "), (TokenKind.REFERENCE, "B2")],
            id="what two ranges have in common",
        ),
        pytest.param(
            "='Tờ 1'!#REF!", [(TokenKind.ERROR, "'Tờ 1'!#REF!")], id="a cell that was deleted"
        ),
        pytest.param("=true", [(TokenKind.TRUTH, "true")], id="small letters"),
        pytest.param(
            "=A1#", [(TokenKind.REFERENCE, "A1"), (TokenKind.POSTFIX, "#")], id="spilled values"
        ),
        pytest.param("diem_chuan", [(TokenKind.NO_FORMULA, "diem_chuan")], id="no formula"),
    ],
)
def test_what_openpyxl_gets_wrong_is_taken_apart_too(formula, found):
    assert kinds_and_texts(formula) == found


@pytest.mark.parametrize("formula", ["", "=", '="', "=(A1", "=A1)", "=MIN(1}", "=[1B2", "='B2"])
def test_there_is_nothing_of_what_is_no_formula(formula):
    assert tokens(formula) == ()


@settings(max_examples=500, derandomize=True)
@given(st.lists(st.one_of(st.sampled_from([*OPERANDS, *SIGNS]), st.text())))
def test_whatever_is_written_is_kept_and_no_other_formula_is_computed(pieces):
    formula = "=" + "".join(pieces)
    found = tokens(formula)

    assert not found or "=" + "".join(each.text for each in found) == formula
    assert found or parse(formula) is None or not formula.strip("= \n\t")

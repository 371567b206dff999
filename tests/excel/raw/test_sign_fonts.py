"""Letters in fonts of signs become the signs that are drawn, where it is certain which."""

import pytest

from tests.excel.xlsx.test_parts import book, cells_of
from thidua_reports.excel.raw.sign_fonts import as_drawn, has_signs, kept_apart


@pytest.mark.parametrize(
    ("text", "font", "drawn"),
    [
        pytest.param("³ 95%", "Symbol", "≥ 95%", id="at least"),
        pytest.param("£", "Symbol", "≤", id="at most"),
        pytest.param("\uf0b1 5", "Symbol", "± 5", id="code of its own"),
        pytest.param("\uf035", "Symbol", "5", id="digit by a code of its own"),
        pytest.param("2´3¸4", "Symbol", "2×3÷4", id="times and divided by"),
        pytest.param("abW", "Symbol", "αβΩ", id="Greek"),
        pytest.param("ắ", "Symbol", "ắ", id="letter that the font has not"),
        pytest.param("\xa7", "Symbol", None, id="sign of cards"),
        pytest.param("ü", "Wingdings", None, id="check mark"),
        pytest.param("5", "Webdings", None, id="digit that is drawn as a picture"),
        pytest.param(" \n", "Wingdings", " \n", id="blanks"),
        pytest.param("£ 5", "Arial", "£ 5", id="another font"),
        pytest.param("\uf0b3 5", "Arial", None, id="code of a font that is lost"),
        pytest.param("\uf0b7 a\n\uf0a7 b", "Arial", "• a\n• b", id="bullets"),
        pytest.param("a \uf0b7 b", "Arial", None, id="bullet within a line"),
    ],
)
def test_signs_are_read_as_they_are_drawn(text, font, drawn):
    assert as_drawn(kept_apart(text, font)) == drawn


def test_only_what_a_font_draws_otherwise_is_kept_apart():
    assert not has_signs(kept_apart("5 (%)", "Symbol"))
    assert has_signs(kept_apart("5 (%)", "Wingdings"))


def test_a_run_in_a_font_of_signs_is_kept_apart_from_the_others():
    cell = (
        '<c r="A1" t="inlineStr"><is><r><rPr><rFont val="Symbol"/></rPr><t>³</t></r>'
        "<r><t> 95 £</t></r></is></c>"
    )

    (found,) = cells_of(book(f"<row>{cell}</row>")).values()

    assert as_drawn(str(found.value)) == "≥ 95 £"

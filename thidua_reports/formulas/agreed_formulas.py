"""Formulas that give the same in every spreadsheet program, and so may be computed anew here."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens
from thidua_reports.formulas.engine import Plain

_OF_LISTS = frozenset({"SUM", "MIN", "MAX", "AVERAGE", "COUNT"})
_OF_CHOICES = frozenset({"IF", "IFERROR"})
_COMPARISONS = frozenset({"=", "<>", "<", ">", "<=", ">="})
_DECIDING = _COMPARISONS | {"IF", "AND", "OR", "NOT"}
_DIVIDING = frozenset({"/", "%", "^", "AVERAGE"})
_COMPUTING = _DIVIDING | {"+", "-", "*", "SUM"}
_JOIN = "&"
_KNOWN = _OF_LISTS | _OF_CHOICES | _DECIDING | _COMPUTING | {_JOIN, "ROUND", "ABS"}
_SIGNS = (TokenKind.INFIX, TokenKind.PREFIX, TokenKind.POSTFIX, TokenKind.FUNCTION)
_OPERANDS = (
    TokenKind.REFERENCE,
    TokenKind.NUMBER,
    TokenKind.TEXT,
    TokenKind.TRUTH,
    TokenKind.ERROR,
)
_BRACKETS = (TokenKind.FUNCTION, TokenKind.PARENTHESIS)
_DRAWN = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_LARGEST = 1e9


class _Operand(NamedTuple):
    """A constant or a reference, and its value.

    `inside` is the function of which it is a whole argument; empty where it is part of a sum and
    the like.
    """

    token: Token
    values: Sequence[Plain]
    inside: str

    @property
    def fits(self) -> bool:
        """Programs make the same of it: numbers, and texts and lists where they are passed over."""
        if self.token.kind in (TokenKind.TRUTH, TokenKind.ERROR) or any(
            isinstance(each, bool) for each in self.values
        ):
            return False
        if self.token.kind is TokenKind.REFERENCE and self.inside in _OF_LISTS:
            return True
        has_text = self.inside not in _OF_CHOICES and any(map(_is_text, self.values))
        return not (self.is_list or has_text)

    @property
    def is_list(self) -> bool:
        """It is a reference to many cells."""
        return self.token.kind is TokenKind.REFERENCE and ":" in self.token.text


def is_agreed(formula: str, values_of: Callable[[str], Sequence[Plain]]) -> bool:
    """Return whether no program, language or setting makes something else of a formula.

    `values_of` returns the values of the cells of a reference. Not agreed on are all but the
    commonest functions; texts and truths in arithmetic; ranges where one value is due; what hangs
    on two numbers that are nearly equal; and how numbers with decimals look within a text.
    """
    pieces = [each for each in tokens(formula) if each.kind is not TokenKind.BLANK]
    signs = {_sign(each) for each in pieces if each.kind in _SIGNS}
    if not pieces or not signs <= _KNOWN or any(each.kind is TokenKind.ARRAY for each in pieces):
        return False
    operands = list(_operands(pieces, values_of))
    if not signs or signs == {_JOIN}:
        return all(not each.is_list and _looks_alike(each, signs) for each in operands)
    return _JOIN not in signs and all(each.fits for each in operands) and _decides(signs, operands)


def _sign(token: Token) -> str:
    return token.text.rstrip("(").upper()


def _operands(
    pieces: Sequence[Token], values_of: Callable[[str], Sequence[Plain]]
) -> Iterator[_Operand]:
    open_functions: list[str] = []
    for before, token, after in zip([None, *pieces], pieces, [*pieces[1:], None], strict=False):
        if token.kind in _BRACKETS:
            open_functions.append(_sign(token))
        elif token.kind is TokenKind.CLOSE:
            open_functions.pop()
        if token.kind not in _OPERANDS:
            continue
        is_whole = _starts(before) and _ends(after)
        inside = open_functions[-1] if open_functions and is_whole else ""
        yield _Operand(token, _values(token, values_of), inside)


def _starts(before: Token | None) -> bool:
    return before is not None and before.kind in (*_BRACKETS, TokenKind.SEPARATOR)


def _ends(after: Token | None) -> bool:
    return after is not None and after.kind in (TokenKind.CLOSE, TokenKind.SEPARATOR)


def _values(token: Token, values_of: Callable[[str], Sequence[Plain]]) -> Sequence[Plain]:
    match token.kind:
        case TokenKind.REFERENCE:
            return values_of(token.text)
        case TokenKind.NUMBER:
            return (float(token.text),)
        case TokenKind.TEXT:
            return (token.text[1:-1],)
    return (True,)


def _is_text(value: Plain) -> bool:
    """Return whether it is a text that is not empty."""
    return isinstance(value, str) and value != ""


def _looks_alike(operand: _Operand, signs: set[str]) -> bool:
    """Raised signs are drawn only, and decimals within a text depend on the language."""
    for value in operand.values:
        if isinstance(value, str):
            if _DRAWN & set(value):
                return False
        elif isinstance(value, bool) or (signs and not _is_whole(value)):
            return False
    return True


def _decides(signs: set[str], operands: Sequence[_Operand]) -> bool:
    """Return whether two numbers that are compared are equal or clearly are not."""
    if not signs & _DECIDING:
        return True
    values = [value for each in operands for value in each.values]
    numbers = [value for value in values if isinstance(value, float | int)]
    if all(map(_is_whole, numbers)):
        return not signs & _DIVIDING
    return not signs & _COMPUTING and all(map(_is_short, numbers))


def _is_whole(number: float) -> bool:
    return float(number).is_integer() and abs(number) < _LARGEST


def _is_short(number: float) -> bool:
    """Return whether it is what somebody may type, without the noise of binary fractions."""
    return float(f"{number:.12g}") == number

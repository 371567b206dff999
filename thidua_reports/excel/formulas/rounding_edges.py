"""Roundings whose result hangs on the noise of binary fractions."""

from collections.abc import Iterator

from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens

_ROUND = "ROUND("
_NOISE, _HALF = 1e-9, 0.5
_DIGITS = 15
"""More digits than a spreadsheet program keeps are nobody's."""
_OPENING = (TokenKind.FUNCTION, TokenKind.PARENTHESIS, TokenKind.ARRAY)


def roundings(formula: str) -> Iterator[tuple[str, str]]:
    """Yield what each ROUND in a formula rounds, and to how many decimals, both as formulas."""
    pieces = tokens(formula)
    for at, piece in enumerate(pieces):
        if piece.kind is TokenKind.FUNCTION and piece.text.upper() == _ROUND:
            number, digits = [*_arguments(pieces[at + 1 :]), "", ""][:2]
            yield f"={number}", f"={digits or 0}"


def is_on_edge(number: float, digits: float) -> bool:
    """Tell whether programs may round the number up or down, as they treat its noise.

    A number is free of noise that is what somebody types: 832.5, but not 8.325*100.
    """
    if float(f"{number:.{_DIGITS}g}") == number:
        return False
    if abs(digits) > _DIGITS:
        return True
    scaled = abs(number) * 10.0 ** int(digits)
    return abs(scaled % 1 - _HALF) <= _NOISE * max(1.0, scaled)


def _arguments(pieces: tuple[Token, ...]) -> Iterator[str]:
    depth, text = 0, ""
    for piece in pieces:
        if depth == 0 and piece.kind in (TokenKind.CLOSE, TokenKind.SEPARATOR):
            yield text.strip()
            text = ""
            if piece.kind is TokenKind.CLOSE:
                return
            continue
        depth += (piece.kind in _OPENING) - (piece.kind is TokenKind.CLOSE)
        text += piece.text

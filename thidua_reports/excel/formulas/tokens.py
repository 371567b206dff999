"""The words and signs of a formula from left to right, as the engine tells them apart."""

from enum import Enum, auto
from typing import NamedTuple

import formualizer
from formualizer import TokenSubType, TokenType


class TokenKind(Enum):
    """What a piece of a formula is; a function and an array are the bracket that opens them."""

    REFERENCE = auto()
    NUMBER = auto()
    TEXT = auto()
    TRUTH = auto()
    ERROR = auto()
    PREFIX = auto()
    INFIX = auto()
    POSTFIX = auto()
    FUNCTION = auto()
    PARENTHESIS = auto()
    ARRAY = auto()
    CLOSE = auto()
    SEPARATOR = auto()
    BLANK = auto()
    NO_FORMULA = auto()


class Token(NamedTuple):
    """A piece of a formula and its text as it is written; a name is a reference, too."""

    kind: TokenKind
    text: str


_KINDS = {
    (TokenType.Operand, TokenSubType.Range): TokenKind.REFERENCE,
    (TokenType.Operand, TokenSubType.Number): TokenKind.NUMBER,
    (TokenType.Operand, TokenSubType.Text): TokenKind.TEXT,
    (TokenType.Operand, TokenSubType.Logical): TokenKind.TRUTH,
    (TokenType.Operand, TokenSubType.Error): TokenKind.ERROR,
    (TokenType.OpPrefix, TokenSubType.None_): TokenKind.PREFIX,
    (TokenType.OpInfix, TokenSubType.None_): TokenKind.INFIX,
    (TokenType.OpPostfix, TokenSubType.None_): TokenKind.POSTFIX,
    (TokenType.Func, TokenSubType.Open): TokenKind.FUNCTION,
    (TokenType.Func, TokenSubType.Close): TokenKind.CLOSE,
    (TokenType.Paren, TokenSubType.Open): TokenKind.PARENTHESIS,
    (TokenType.Paren, TokenSubType.Close): TokenKind.CLOSE,
    (TokenType.Array, TokenSubType.Open): TokenKind.ARRAY,
    (TokenType.Array, TokenSubType.Close): TokenKind.CLOSE,
    (TokenType.Sep, TokenSubType.Arg): TokenKind.SEPARATOR,
    (TokenType.Sep, TokenSubType.Row): TokenKind.SEPARATOR,
    (TokenType.Whitespace, TokenSubType.None_): TokenKind.BLANK,
    (TokenType.Literal, TokenSubType.None_): TokenKind.NO_FORMULA,
}


def tokens(formula: str) -> tuple[Token, ...]:
    """Return the pieces behind the equals sign, which together are all of the text.

    A text without an equals sign is one piece. Nothing where the formula breaks off within a text,
    a bracket and the like.
    """
    written, found = formula.encode(), list[Token]()
    try:
        pieces = formualizer.tokenize(formula).tokens()
    except formualizer.TokenizerError:
        return ()
    start = len("=") if formula.startswith("=") else 0
    for piece in pieces:
        kind = _KINDS[piece.token_type, piece.subtype]
        # the engine leaves out the sheet of 'Sheet'!#REF!
        found.append(Token(kind, written[start : piece.end].decode()))
        start = piece.end
    return tuple(found)

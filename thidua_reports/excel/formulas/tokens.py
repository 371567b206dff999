"""The words and signs of a formula from left to right, as the engine separates them."""

from enum import Enum
from typing import NamedTuple

import formualizer
from formualizer import TokenSubType, TokenType


def _of(kind: TokenType, *parts: TokenSubType) -> tuple[tuple[TokenType, TokenSubType], ...]:
    return tuple((kind, part) for part in parts or (TokenSubType.None_,))


class TokenKind(Enum):
    """What a piece of a formula is, each with what the engine calls it.

    A function and an array are the bracket that opens them.
    """

    REFERENCE = _of(TokenType.Operand, TokenSubType.Range)
    NUMBER = _of(TokenType.Operand, TokenSubType.Number)
    TEXT = _of(TokenType.Operand, TokenSubType.Text)
    TRUTH = _of(TokenType.Operand, TokenSubType.Logical)
    ERROR = _of(TokenType.Operand, TokenSubType.Error)
    PREFIX = _of(TokenType.OpPrefix)
    INFIX = _of(TokenType.OpInfix)
    POSTFIX = _of(TokenType.OpPostfix)
    FUNCTION = _of(TokenType.Func, TokenSubType.Open)
    PARENTHESIS = _of(TokenType.Paren, TokenSubType.Open)
    ARRAY = _of(TokenType.Array, TokenSubType.Open)
    CLOSE = tuple(
        (each, TokenSubType.Close) for each in (TokenType.Func, TokenType.Paren, TokenType.Array)
    )
    SEPARATOR = _of(TokenType.Sep, TokenSubType.Arg, TokenSubType.Row)
    BLANK = _of(TokenType.Whitespace)
    NO_FORMULA = _of(TokenType.Literal)


_KINDS = {of_engine: kind for kind in TokenKind for of_engine in kind.value}


class Token(NamedTuple):
    """A piece of a formula and its text as it is written; a name is a reference, too."""

    kind: TokenKind
    text: str


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

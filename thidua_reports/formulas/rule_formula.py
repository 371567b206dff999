"""The text of a scoring rule: its parts, the quantities it uses, the same rule bound to cells."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from thidua_reports.domain.scores import PartKind
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens
from thidua_reports.formulas.quantities import NAMES, OF_ALL_TARGETS
from thidua_reports.frozen import frozen


@frozen
class Node:
    """A part of a formula, its text, and the parts it is computed from.

    `label` is the function's name in capitals or the operator's sign, empty for other parts. The
    children of an array come row by row.
    """

    kind: PartKind
    label: str
    text: str
    children: tuple["Node", ...]

    @property
    def is_number(self) -> bool:
        """Return whether the part is a number as it is written, and no truth or text."""
        return self.kind is PartKind.LITERAL and self.text.replace(".", "", 1).isdigit()

    def walk(self) -> Iterator["Node"]:
        """Yield this part and all below it, outermost first."""
        yield self
        for child in self.children:
            yield from child.walk()


_NUMBER = re.compile(r"[0-9]*\.?[0-9]+(?:E[-+]?[0-9]+)?", re.IGNORECASE)


# a bloc has some dozen rules, which are bound for every member and target
@lru_cache(maxsize=1024)
def names_in(formula: str) -> frozenset[str]:
    """Return the names of the quantities that `formula` uses, as `quantities` spells them.

    ValueError when the formula cannot be taken apart; see `formula_faults`.
    """
    return frozenset(occurrences(formula))


@lru_cache(maxsize=1024)
def names_in_rule(points: str, bonus: str) -> frozenset[str]:
    """Return the quantities of a rule's two formulas; an empty formula uses none."""
    return frozenset(name for formula in (points, bonus) if formula for name in names_in(formula))


def is_over_all_targets(points: str, bonus: str) -> bool:
    """Return whether a rule looks at all targets of a criterion at once."""
    return not names_in_rule(points, bonus).isdisjoint(OF_ALL_TARGETS)


def bind(formula: str, cells: Mapping[str, str]) -> str:
    """Return `formula` with each quantity replaced by its cell, all else kept.

    A number of per cent becomes a decimal: 99.9% is 0.999, while 99.9 divided by 100 is a little
    more, and no ratio of 99,9 % would reach it.

    `cells` maps names to addresses as the formula shall show them ("D7", "$D$7", "'Tiêu chí'!D7").
    Names are found as Excel finds them, whatever their capitals; texts in quotes are left alone.
    KeyError when a quantity of the formula has no cell.
    """
    return bind_each(formula, [cells[name] for name in occurrences(formula)])


def occurrences(formula: str) -> tuple[str, ...]:
    """Return the quantity of each place where `formula` names one, from left to right."""
    return tuple(part.quantity for part in _parts(formula) if part.quantity)


def bind_each(formula: str, texts: Sequence[str]) -> str:
    """Return `formula` with a text for each place where it names a quantity; see `bind`."""
    ahead = iter(texts)
    pieces = [next(ahead) if part.quantity else part.text for part in _parts(formula)]
    return "=" + "".join(pieces)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a formula's text, and the quantity it names, if any."""

    text: str
    quantity: str


@lru_cache(maxsize=1024)
def _parts(formula: str) -> tuple[_Part, ...]:
    parts: list[_Part] = []
    pieces = tokens(formula)
    if not pieces:
        raise ValueError(formula)
    for token in pieces:
        if token.kind is TokenKind.POSTFIX and parts and parts[-1].text.isspace():
            parts.pop()
        if token.kind is TokenKind.POSTFIX and parts and _NUMBER.fullmatch(parts[-1].text):
            share = Decimal(parts.pop().text).scaleb(-2)
            parts.append(_Part(f"{share:f}", ""))
        else:
            parts.append(_Part(token.text, _quantity(token)))
    return tuple(parts)


def _quantity(token: Token) -> str:
    name = token.text.lower()
    is_quantity = token.kind is TokenKind.REFERENCE and name in NAMES
    return name if is_quantity else ""


_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_SIGNS = {
    **dict.fromkeys(map(ord, "×✕·⋅∙"), "*"),
    **dict.fromkeys(map(ord, "÷∕"), "/"),
    **dict.fromkeys(map(ord, "−–—‐‑"), "-"),
    **dict.fromkeys(map(ord, "“”„‟«»"), '"'),
    **dict.fromkeys(map(ord, "‘’"), "'"),
    ord("≥"): ">=",
    ord("≤"): "<=",
    ord("≠"): "<>",
}
_LOOK_ALIKES = str.maketrans("аеорсхуітАВЕКМНОРСТХІυον", "aeopcxyitABEKMHOPCTXIuov")
_PLAIN = _UNSEEN | _BLANKS | _SIGNS | _LOOK_ALIKES
_SINGLE = re.compile(r"_xlfn\.SINGLE\(([A-Za-z_][A-Za-z0-9_]*)\)", re.IGNORECASE)
_AT = re.compile(r"@(?=[A-Za-z_])")


def plain_formula(formula: str) -> str:
    """Return a formula that was pasted from elsewhere in the signs of Excel.

    One that comes out of Word, a chat or a newer Excel may hold blanks that cannot be seen, the
    signs of school books, curly quotes, wide letters, or Cyrillic letters that look like Latin
    ones. Each of them means one thing only in a formula. @ before a quantity, which is one value,
    is left out.
    """
    narrow = formula if formula.isascii() else "".join(map(_narrow, formula))
    return _AT.sub("", _SINGLE.sub(r"\1", narrow.translate(_PLAIN))).strip()


def _narrow(sign: str) -> str:
    is_wide = "\uff01" <= sign <= "\uff5e"
    return unicodedata.normalize("NFKC", sign) if is_wide else sign

"""A number format of a spreadsheet -> its sections, and the one in which a number is shown."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import takewhile
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

from thidua_reports.excel.raw.colours import named_colour
from thidua_reports.excel.raw.workbook import GENERAL
from thidua_reports.frozen import frozen

BUILT_IN_FORMATS = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)',
    6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)',
    8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: r'_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_)',
    42: r'_("$"* #,##0_);_("$"* \(#,##0\);_("$"* "-"_);_(@_)',
    43: r'_(* #,##0.00_);_(* \(#,##0.00\);_(* "-"??_);_(@_)',
    44: r'_("$"* #,##0.00_);_("$"* \(#,##0.00\);_("$"* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
}


_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)(?:"|$)|\\(?P<escaped>.)|_(?P<pad>.)|\*(?P<fill>.)'
    r"|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<condition>[<>=]+ *-?[0-9]+(?:\.[0-9]+)?)\]"
    r"|\[(?P<bracket>[^\]]*)\]|(?P<general>General|@)|(?P<exponent>E[+-])|(?P<end>;)"
    r"|(?P<holder>[0#?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_LITERALS = ("quoted", "escaped", "currency", "other")
_PLACES = ("holder", "general")
_SHARE = re.compile(r"[?#0-9]/[?#0-9]")
_CONDITION = re.compile(r"(?P<sign>[<>=]+) *(?P<limit>.+)")
_COMPARED: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": eq, "<>": ne,
}  # fmt: skip
_DASHES = ("-", "–")
_OF_NUMBERS = 3
"""How many sections numbers have; one that follows is of texts."""
_PLAIN_BEFORE, _PLAIN_AFTER = ("", "+"), ("",)
_MINUS_BEFORE, _MINUS_AFTER = ("-", "("), ("", ")", "-")


class Token(NamedTuple):
    """A piece of a format: of what kind it is, and its sign or text."""

    kind: str
    text: str

    @property
    def literal(self) -> str:
        """What the piece writes of itself; a digit that fills the cell is seen many times."""
        if self.kind == "pad":
            return " "
        if self.kind == "fill" and self.text.isdigit():
            return f"{self.text}…"
        return self.text if self.kind in _LITERALS else ""


@frozen
class Section:
    """How a format shows some numbers; `of_negative` has to write the minus sign itself."""

    tokens: tuple[Token, ...]
    of_negative: bool = False

    @cached_property
    def condition(self) -> tuple[str, Decimal] | None:
        """Which numbers it is for: a sign such as "<=", and a limit; None where it names none."""
        found = (each.text for each in self.tokens if each.kind == "condition")
        condition = _CONDITION.fullmatch(next(found, ""))
        return (condition["sign"], Decimal(condition["limit"])) if condition else None

    @cached_property
    def colour(self) -> str:
        """In which colour it shows them; nothing where it names none."""
        found = (named_colour(each.text) for each in self.tokens if each.kind == "bracket")
        return next(filter(None, found), "")

    @cached_property
    def before(self) -> str:
        """What comes before the digits, or alone where there are none."""
        return _written(self.tokens[: self._first])

    @cached_property
    def inside(self) -> tuple[Token, ...]:
        """The places of digits and what is between them."""
        return self.tokens[self._first : self._last + 1]

    @cached_property
    def after(self) -> str:
        """What comes behind the digits, without a per cent sign that counts."""
        return _written(self.tokens[self._last + 1 :])

    @cached_property
    def percents(self) -> int:
        """How many times what is shown is a hundred times the number."""
        return sum(each.kind == "percent" for each in self.tokens)

    @cached_property
    def thousands(self) -> int:
        """How many times three digits are left out at the end."""
        behind = takewhile(_is_comma, self.tokens[self._last + 1 :])
        whole = takewhile(lambda each: each.kind != "point", self.inside)
        before_point = takewhile(_is_comma, reversed(tuple(whole)))
        return sum(1 for _ in (*behind, *before_point))

    @cached_property
    def is_share(self) -> bool:
        """It shows a fraction such as 3/5."""
        plain = (each.text for each in self.tokens if each.kind in ("holder", "other"))
        return _SHARE.search("".join(plain)) is not None

    @cached_property
    def breaks_digits(self) -> bool:
        """Something that is no space, or digits that are nobody's, is among the digits."""
        within = _written(self.inside).strip()
        return bool(within or re.search(r"\d", self.before + self.after)) and not self.is_share

    @cached_property
    def is_plain(self) -> bool:
        """It adds nothing to the digits of a number and leaves nothing out, but for a zero."""
        if self.is_share:
            return True
        before, after = self.before.strip(), self.after.strip()
        if self.of_negative:
            is_bare = before in _MINUS_BEFORE and after in _MINUS_AFTER
        else:
            is_bare = before in _PLAIN_BEFORE and after in _PLAIN_AFTER
        return is_bare and bool(self.inside) and not (self.thousands or self.breaks_digits)

    @cached_property
    def shows_zero(self) -> bool:
        """A zero is seen as one, or as the dash of accounts."""
        dash = (self.before + self.after).strip() in _DASHES
        return dash or any(each.kind == "general" or each.text == "0" for each in self.inside)

    def pads_groups(self, value: Decimal) -> bool:
        """Return whether zeros are set before the digits with a sign among them: 0.008 for 8."""
        whole = [*takewhile(lambda each: each.kind != "point", self.inside)]
        zeros = sum(each.text == "0" for each in whole)
        has_sign = any(map(_is_comma, whole[:-1]))
        return has_sign and len(str(abs(int(value)))) < zeros

    @property
    def shows_minus(self) -> bool:
        """A negative number is seen to be one."""
        return not self.of_negative or any(sign in self.before for sign in _MINUS_BEFORE)

    @cached_property
    def _first(self) -> int:
        places = (at for at, each in enumerate(self.tokens) if each.kind in _PLACES)
        return next(places, len(self.tokens))

    @cached_property
    def _last(self) -> int:
        places = [at for at, each in enumerate(self.tokens) if each.kind in _PLACES]
        return places[-1] if places else len(self.tokens)


def section_of(number_format: str, value: Decimal) -> Section | None:
    """Return the section in which the number is shown; None where it is shown in none."""
    sections = _of_numbers(number_format)
    if any(each.condition for each in sections):
        return next((each for each in sections if _lets_in(each, value, sections)), None)
    if value < 0 and len(sections) > 1:
        return sections[1]
    return sections[2] if value == 0 and len(sections) > 2 else sections[0]


def colour_of(number_format: str, value: object) -> str:
    """Return the colour in which the format shows a value; nothing where it names none."""
    if "[" not in number_format or value is None:
        return ""
    if isinstance(value, str):
        section = _sections(number_format)[-1] if is_of_text(number_format) else None
    elif isinstance(value, int | float | Decimal):
        section = section_of(number_format, Decimal(value))
    else:
        section = _sections(number_format)[0]
    return section.colour if section else ""


def is_as_typed(section: Section | None, value: Decimal) -> bool:
    """Return whether nothing is seen of the format but the number itself."""
    if section is None:
        return False
    if value:
        return section.is_plain and not section.pads_groups(value)
    return section.shows_zero and (section.is_plain or section.before.strip() in _DASHES)


def text_frame(number_format: str) -> tuple[str, str]:
    """Return what the format writes before and behind a text."""
    if number_format in (GENERAL, "@"):
        return "", ""
    last = _sections(number_format)[-1]
    return (last.before, last.after) if _takes_text(last) else ("", "")


def is_of_text(number_format: str) -> bool:
    """Return whether the format has a section for text, be it with nothing of it."""
    sections = _sections(number_format)
    return len(sections) > _OF_NUMBERS or _takes_text(sections[-1])


def hides_text(number_format: str) -> bool:
    """Return whether nothing is seen of a text, as with ;;;."""
    sections = _sections(number_format)
    return len(sections) > _OF_NUMBERS and not _takes_text(sections[-1])


@lru_cache(maxsize=4096)
def _sections(number_format: str) -> tuple[Section, ...]:
    parts: list[list[Token]] = [[]]
    for token in _tokens(number_format):
        if token.kind == "end":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(Section(tuple(part)) for part in parts)


@lru_cache(maxsize=4096)
def _of_numbers(number_format: str) -> tuple[Section, ...]:
    """Return the sections that numbers are shown in, not more than three."""
    every = _sections(number_format)
    if len(every) > 1 and _takes_text(every[-1]):
        every = every[:-1]
    if any(each.condition for each in every):
        return tuple(replace(each, of_negative=_is_below_zero(each)) for each in every[:3])
    negative = tuple(replace(each, of_negative=True) for each in every[1:2])
    return (every[0], *negative, *every[2:3])


def _is_below_zero(section: Section) -> bool:
    sign, limit = section.condition or ("", Decimal(0))
    return sign in ("<", "<=") and limit <= 0


def _takes_text(section: Section) -> bool:
    return any(each.text == "@" and each.kind == "general" for each in section.tokens)


def _tokens(number_format: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(number_format):
        kind = found.lastgroup or "other"
        yield Token(kind, found[kind])


def _lets_in(section: Section, value: Decimal, sections: tuple[Section, ...]) -> bool:
    """A section without a condition is for negative numbers if another follows, else for all."""
    if section.condition is None:
        return section is sections[-1] or value < 0
    sign, limit = section.condition
    return sign in _COMPARED and _COMPARED[sign](value, limit)


def _is_comma(token: Token) -> bool:
    return token.kind == "comma"


def _written(tokens: tuple[Token, ...]) -> str:
    return "".join(each.literal for each in tokens)

"""The fields of a form: what belongs in them, and what is wrong with what was typed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum
from typing import Self
from urllib.parse import quote

from thidua_reports.commands.accept_readings import DAY_PATTERN
from thidua_reports.frozen import frozen
from thidua_reports.language.text import clean_text, in_one_line
from thidua_reports.layouts.bloc_sheets import YEARS
from thidua_reports.presenting import desk_words
from thidua_reports.presenting.action_words import FieldWords


class Kind(Enum):
    """How something is put into a field."""

    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"
    TICK = "tick"
    YEAR = "year"
    DAY = "day"
    FILE = "file"
    TICKS = "ticks"
    """Any of several lines; what is ticked stands in the field, a line each."""
    LIST = "list"
    """The sign of a list that stands on the form: what she has seen."""


@frozen
class Choice:
    """Something to choose: what it is for the program, and what she reads."""

    value: str
    label: str

    @property
    def sent(self) -> str:
        """What the form sends: the value, in other words where a page or a form would alter it.

        The name of a file may be in characters that cannot be seen, or begin with a blank.
        """
        if _cleaned(in_one_line(self.value)) == self.value:
            return self.value
        return quote(self.value, safe="", errors="surrogateescape")

    @classmethod
    def all_of(cls, pairs: Iterable[tuple[str, str]]) -> tuple[Self, ...]:
        """Return a choice for each value with its label."""
        return tuple(cls(value, label) for value, label in pairs)


@frozen
class Field:
    """A field of a form; what `is_needed` may not be left empty."""

    name: str
    words: FieldWords
    kind: Kind = Kind.TEXT
    choices: tuple[Choice, ...] = ()
    is_needed: bool = False

    def problem(self, text: str) -> str:
        """Return what is wrong with what was typed, "" if nothing is."""
        if not text.strip():
            return self._lacking()
        match self.kind:
            case Kind.CHOICE if text not in [each.value for each in self.choices]:
                return desk_words.NOT_OFFERED
            case Kind.YEAR if not _is_year(text):
                return desk_words.NOT_A_YEAR
            case Kind.DAY if not _is_day(text):
                return desk_words.NOT_A_DAY
        return ""

    def _lacking(self) -> str:
        """Return what is wrong with an empty field; where there is no line none can be ticked."""
        if self.kind is Kind.LIST:
            return desk_words.LIST_NOT_SEEN
        if self.kind is Kind.TICKS and not self.choices:
            return ""
        lacking = desk_words.NOTHING_CHOSEN if self.choices else desk_words.NOTHING_TYPED
        return lacking if self.is_needed else ""


def as_lines(sent: Iterable[tuple[str, Sequence[str]]]) -> dict[str, str]:
    """Return what was sent by name; what was sent several times under one, a line each."""
    return {name: "\n".join(values) for name, values in sent}


def typed_in(fields: Sequence[Field], sent: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed into each field, without blanks around it, or what was chosen."""
    return {each.name: _typed_in(each, sent.get(each.name, "")) for each in fields}


def _typed_in(field: Field, sent: str) -> str:
    known = {each.sent: each.value for each in field.choices} | {
        each.value: each.value for each in field.choices
    }
    return known.get(sent, _cleaned(sent))


def _cleaned(text: str) -> str:
    return clean_text(text).strip()


def problems(fields: Sequence[Field], typed: Mapping[str, str]) -> dict[str, str]:
    """Return what is wrong, by the name of the field."""
    found = {each.name: each.problem(typed[each.name]) for each in fields}
    return {name: problem for name, problem in found.items() if problem}


def _is_year(text: str) -> bool:
    is_number = text.isascii() and text.isdigit()
    return is_number and YEARS.least <= int(text) <= YEARS.most


def _is_day(text: str) -> bool:
    try:
        datetime.strptime(text, DAY_PATTERN)
    except ValueError:
        return False
    return True

"""A view -> its fields with every figure marked, and what each of the marks stands for.

A template prints the marks along with the figures; `word` takes them out again and so knows where
each figure of a document came to stand. What is printed is the same with and without.
"""

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import Token, skeleton, with_marks, without_marks
from thidua_reports.layouts.charts import Chart
from thidua_reports.layouts.views import View

_ORDINALS = frozenset({"tt"})
"""Fields that only number the rows, which change when a row is taken out."""
_WORDS = re.compile(r"[^\W\d_]{2}")
_KEY_LENGTH = 16


@frozen
class TracedFigure:
    """A figure of a document: the field that it is printed from, and where it is in that text.

    `labels` are the first words of the rows around it, the outermost first: the unit, the target.
    """

    field: str
    labels: tuple[str, ...]
    line: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """The figure as it is printed."""
        return self.line[self.start : self.end]

    @property
    def attribute(self) -> str:
        """The name of the field itself, without those of the lists around it."""
        return self.field.rpartition(".")[2].removesuffix("[]")

    @property
    def key(self) -> str:
        """What the figure is known by in another run: all around it but the figures."""
        place = str(skeleton(self.line[: self.start]).split().count("#"))
        parts = (self.field, *map(skeleton, self.labels), skeleton(self.line), place)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_KEY_LENGTH]


@frozen
class Traced:
    """The fields for a template with their figures marked, and the figures by number."""

    fields: Mapping[str, object]
    figures: tuple[TracedFigure, ...]


def traced(view: View) -> Traced:
    """Return the fields of a view, every figure in them marked with its place in the list."""
    figures: list[TracedFigure] = []

    def number_of(figure: TracedFigure) -> int:
        figures.append(figure)
        return len(figures) - 1

    fields = {
        name: _marked(value, _Around(name, ()), number_of) for name, value in vars(view).items()
    }
    return Traced(fields, tuple(figures))


@frozen
class _Around:
    """The path of a value, and the labels of the rows that it is in."""

    field: str
    labels: tuple[str, ...]


def _marked(value: object, around: _Around, number_of: Callable[[TracedFigure], int]) -> object:
    if isinstance(value, Chart):
        return value
    if isinstance(value, str):
        return _marked_text(without_marks(value), around, number_of)
    if is_dataclass(value):
        row = vars(value)
        labels = (*around.labels, *_label(row))
        return {
            name: item
            if name in _ORDINALS
            else _marked(item, _Around(f"{around.field}.{name}", labels), number_of)
            for name, item in row.items()
        }
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        entry = _Around(f"{around.field}[]", around.labels)
        return [_marked(item, entry, number_of) for item in value]
    return value


def _label(row: Mapping[str, object]) -> list[str]:
    """Return the first words of a row, by which it is known among the others."""
    texts = (each for each in row.values() if isinstance(each, str))
    return [next((each for each in texts if _WORDS.search(each)), "")]


def _marked_text(text: str, around: _Around, number_of: Callable[[TracedFigure], int]) -> str:
    def number(token: Token) -> int:
        return number_of(TracedFigure(around.field, around.labels, text, token.start, token.end))

    return with_marks(text, number)

"""A view -> its fields with every figure marked, and what each of the marks stands for.

A template prints the marks along with the figures; `word` takes them out again and so knows where
each figure of a document came to stand. What is printed is the same with and without.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass

from thidua_reports.frozen import frozen
from thidua_reports.language.figures import Token, skeleton, with_marks, without_marks
from thidua_reports.layouts.charts import Chart
from thidua_reports.layouts.views import Fields

_ORDINALS = frozenset({"tt"})
"""Fields that only number the rows, which change when a row is taken out."""
_BY_COLUMN = frozenset({"diem", "tong", "hang", "xep_loai"})
"""Lists with an entry for each column of a table, if they are as long as its headings."""
_HEADINGS = "don_vi"
_WORDS = re.compile(r"[^\W\d_]{2}")
_KEY_LENGTH = 12


@frozen
class TracedFigure:
    """A figure of a document: the field that it is printed from, and where it is in that text.

    `labels` are the first words of the rows around it, the outermost first: the unit, the target;
    in a table that has a column for each member, the heading of its column is the last.
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
        """What the figure is known by in another run: its line and rows, but for the figures."""
        first = self.line.rfind("\n", 0, self.start) + 1
        line = self.line[first:].partition("\n")[0]
        known_by = (*self.labels, line, self.line[first : self.start])
        parts = (self.field, *map(skeleton, known_by))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_KEY_LENGTH]


@frozen
class Traced:
    """The fields for a template with their figures marked, and the figures by number."""

    fields: Mapping[str, object]
    figures: tuple[TracedFigure, ...]


def traced(view: Fields) -> Traced:
    """Return the fields of a view, every figure in them marked with its place in the list."""
    figures: list[TracedFigure] = []

    def number_of(figure: TracedFigure) -> int:
        figures.append(figure)
        return len(figures) - 1

    columns = _columns_of(view)
    fields = {
        name: _marked(value, _Around(name, (), columns), number_of)
        for name, value in vars(view).items()
    }
    return Traced(fields, tuple(figures))


def _columns_of(view: Fields) -> tuple[str, ...]:
    """Return the headings of the columns of a table of lists, if the view has such a table."""
    headings = getattr(view, _HEADINGS, ())
    is_list = isinstance(headings, Sequence) and not isinstance(headings, str)
    return tuple(each for each in headings if isinstance(each, str)) if is_list else ()


@frozen
class _Around:
    """The path of a value, the labels of the rows that it is in, and the headings of columns."""

    field: str
    labels: tuple[str, ...]
    columns: tuple[str, ...]

    def within(self, name: str, *labels: str) -> "_Around":
        """Return what is around a field or an entry of this value."""
        return _Around(f"{self.field}{name}", (*self.labels, *labels), self.columns)

    def entries(self, count: int) -> Iterator["_Around"]:
        """Yield what is around each entry of this list, its column among it where it has one."""
        is_by_column = self.field.rpartition(".")[2] in _BY_COLUMN and count == len(self.columns)
        for number in range(count):
            yield self.within("[]", *(self.columns[number : number + 1] if is_by_column else ()))


def _marked(value: object, around: _Around, number_of: Callable[[TracedFigure], int]) -> object:
    if isinstance(value, str):
        return _marked_text(without_marks(value), around, number_of)
    if isinstance(value, Chart):
        return value
    if is_dataclass(value):
        row = vars(value)
        label = _label(row)
        return {
            name: item
            if name in _ORDINALS
            else _marked(item, around.within(f".{name}", label), number_of)
            for name, item in row.items()
        }
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        entries = around.entries(len(value))
        return [_marked(item, entry, number_of) for item, entry in zip(value, entries, strict=True)]
    return value


def _label(row: Mapping[str, object]) -> str:
    """Return the first words of a row, by which it is known among the others."""
    texts = (each for each in row.values() if isinstance(each, str))
    return next((each for each in texts if _WORDS.search(each)), "")


def _marked_text(text: str, around: _Around, number_of: Callable[[TracedFigure], int]) -> str:
    def number(token: Token) -> int:
        return number_of(TracedFigure(around.field, around.labels, text, token.start, token.end))

    return with_marks(text, number)

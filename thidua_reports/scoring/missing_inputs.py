"""What a rule lacks of an item -> the issue at the cell that has to be filled in."""

from collections.abc import Collection, Iterator, Mapping

from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.scores import ScoredItem
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.member_sheets import (
    FIGURES_OF_CRITERIA,
    FIGURES_OF_TARGETS,
    OF_CRITERIA,
    OF_TARGETS,
    Columns,
    CriterionResults,
)


def place_of(item: ScoredItem) -> Place:
    """Return the row that an item was reported in, or the criterion where nobody reported it."""
    if item.result is not None and item.result.entry is not None:
        return item.result.entry.place
    return item.entry.place if item.entry is not None else item.criterion.place


def input_missing(item: ScoredItem, missing: Collection[Quantity]) -> Issue:
    """Return the issue of the quantities that are missing, at the first cell to fill in.

    Named are the blank cells, and only where none is blank the columns that were asked for. A
    total of zero is not missing, and no other figure of the row makes a ratio of it.
    """
    place, asked = place_of(item), _asked(item, missing)
    blank = [column for column in asked if _is_blank(item, column)]
    if not blank and _counts_of_nothing(item, asked):
        return bloc_kinds.OUT_OF_ZERO.at(
            place.of(CriterionResults.out_of.heading), criterion=item.criterion.code
        )
    of_total = CriterionResults.out_of in blank or _counts_of_nothing(item, asked)
    return bloc_kinds.SCORE_INPUT_MISSING.at(
        place.of(blank[0].heading) if blank else place,
        criterion=item.criterion.code,
        missing=_named(blank, place) or "; ".join(dict.fromkeys(_meant(item, missing))),
        zero=fragments.TOTAL_ABOVE_ZERO if of_total else fragments.ZERO_IS_NONE,
    )


def _asked(item: ScoredItem, missing: Collection[Quantity]) -> list[Column]:
    """Return the columns that the quantities are reported in, as they follow in the row."""
    columns = _columns(item)
    asked = [column for each in missing for column in columns.get(each, ())]
    return [column for column in _fields(item).values() if column in asked]


def _is_blank(item: ScoredItem, column: Column) -> bool:
    """A rating such as "tốt" is no figure where one is asked for."""
    figure = _figure(item, column)
    is_rated = item.result is None and item.entry is not None and item.entry.rating != ""
    is_word = is_rated and column is CriterionResults.achieved
    return figure is not None and (figure.value is None or is_word)


def _counts_of_nothing(item: ScoredItem, asked: Collection[Column]) -> bool:
    out_of = item.entry.out_of.value if item.result is None and item.entry is not None else None
    return out_of == 0 and CriterionResults.out_of in asked


def _figure(item: ScoredItem, column: Column) -> Figure | None:
    """Return what is reported under a column; None where there is no row."""
    entry = item.entry if item.result is None else item.result.entry
    name = next(name for name, each in _fields(item).items() if each is column)
    figure: Figure | None = getattr(entry, name, None)
    return figure


def _named(blank: Collection[Column], place: Place) -> str:
    """Return the headings; of several each with its cell, as the place names only the first."""
    cells = place.cells if len(blank) > 1 else {}
    return "; ".join(
        fragments.COLUMN_AND_CELL.format(heading=column.heading, cell=cells[column.heading])
        if column.heading in cells
        else fragments.COLUMN.format(heading=column.heading)
        for column in blank
    )


def _meant(item: ScoredItem, missing: Collection[Quantity]) -> Iterator[str]:
    """Yield the columns that quantities are reported in; what one means where there is none."""
    for quantity in missing:
        columns = _columns(item).get(quantity, ())
        named = [fragments.COLUMN.format(heading=each.heading) for each in columns]
        yield " và ".join(named) or quantity.meaning


def _columns(item: ScoredItem) -> Columns:
    return OF_CRITERIA if item.result is None else OF_TARGETS


def _fields(item: ScoredItem) -> Mapping[str, Column]:
    return FIGURES_OF_CRITERIA if item.result is None else FIGURES_OF_TARGETS

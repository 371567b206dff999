"""A worksheet part -> a sheet: its cells, without those under merged ones, and what is hidden."""

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.excel.addresses import position_of
from thidua_reports.excel.raw.areas import Area, areas_of, rules_over, within
from thidua_reports.excel.raw.cell_styles import LEAST_HEIGHT, LEAST_WIDTH
from thidua_reports.excel.raw.page_words import words_of
from thidua_reports.excel.raw.workbook import (
    MAX_COLUMNS,
    Extent,
    Position,
    RawCell,
    RawSheet,
    is_within_reach,
    lines_of,
    with_comments,
)
from thidua_reports.excel.raw.xml_tree import namespace_of
from thidua_reports.excel.xlsx.cells import CellElements, Surroundings
from thidua_reports.excel.xlsx.overlays import Overlays
from thidua_reports.excel.xlsx.package import OFF, ON
from thidua_reports.excel.xlsx.styles import rules_of


class Worksheet:
    """One sheet of the workbook, whose cells are read once."""

    def __init__(
        self,
        part: etree._Element,
        place: Place,
        around: Surroundings,
        overlays: Overlays,
    ) -> None:
        """Read the cells; see `CellElements.read` for what it raises."""
        self._part, self._place, self._space = part, place, namespace_of(part)
        self._looks, self._boxes = around.looks, overlays.boxes
        elements = CellElements(part, self._space, around)
        every = dict(elements.read(place))
        filled = {position: cell for position, cell in every.items() if not cell.is_blank}
        seen = _without(filled, list(self._merged()))
        rows = max((row for row, _ in seen), default=0)
        columns = max((column for _, column in seen), default=0)
        self.extent = Extent(place.sheet, rows, columns, len(seen))
        near = {at: cell for at, cell in seen.items() if is_within_reach(at)}
        self._unread = _of_value(every, every.keys() - near.keys())
        comments = ((position_of(cell), text) for cell, text in overlays.comments.items())
        self._near = with_comments(near, comments, place)

    def sheet(self, *, is_visible: bool) -> RawSheet:
        """Return it as far as it is read."""
        views = f"{self._space}sheetViews/{self._space}sheetView"
        return RawSheet(
            self._place.sheet,
            self._place,
            lines_of(self._near),
            frozenset(self._hidden_rows()),
            frozenset(self._hidden_columns()),
            is_visible,
            self._unread,
            rules_over(self._near, rules_of(self._part, self._looks)),
            any(view.get("showZeros") in OFF for view in self._part.iterfind(views)),
            self._boxes,
            words_of(each.text or "" for each in self._part.iterfind("{*}headerFooter/*")),
        )

    def _merged(self) -> Iterator[Area]:
        """Yield the corners of merged cells, as far as they are cells."""
        path = f"{self._space}mergeCells/{self._space}mergeCell"
        for each in self._part.iterfind(path):
            yield from areas_of(each.get("ref", ""))

    def _hidden_rows(self) -> Iterator[int]:
        """Yield the rows without height; those hidden by default are not in the file at all."""
        usual = self._by_default("defaultRowHeight")
        row = 0
        for line in self._part.iterfind(f"{self._space}sheetData/{self._space}row"):
            row = int(line.get("r") or row + 1)
            if line.get("hidden") in ON or _is_below(line.get("ht", usual), LEAST_HEIGHT):
                yield row

    def _hidden_columns(self) -> Iterator[int]:
        usual = self._by_default("defaultColWidth") or self._by_default("baseColWidth")
        left = set(range(1, MAX_COLUMNS + 1)) if _is_below(usual, LEAST_WIDTH) else set()
        for each in self._part.iterfind(f"{self._space}cols/{self._space}col"):
            last = min(int(each.get("max", "0")), MAX_COLUMNS)
            columns = range(int(each.get("min", "1")), last + 1)
            left.difference_update(columns)
            if each.get("hidden") in ON or _is_below(each.get("width", usual), LEAST_WIDTH):
                yield from columns
        yield from left

    def _by_default(self, name: str) -> str | None:
        default = self._part.find(f"{self._space}sheetFormatPr")
        return None if default is None else default.get(name)


def _of_value(cells: Mapping[Position, RawCell], unread: Iterable[Position]) -> frozenset[Position]:
    """Return the cells in which formulas find something that is not there for anybody else."""
    return frozenset(at for at in unread if cells[at].value is not None)


def _is_below(length: str | None, least: float) -> bool:
    try:
        return length is not None and float(length) < least
    except ValueError:
        return False


def _without(cells: Mapping[Position, RawCell], merged: list[Area]) -> dict[Position, RawCell]:
    """Return the cells that merged ones do not cover; of those, the first shows what it holds."""
    left = dict(cells)
    for area in merged:
        for position in tuple(within(area, left)):
            if position != area[0]:
                del left[position]
    return left

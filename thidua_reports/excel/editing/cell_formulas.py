"""The formulas of one worksheet part, as far as an edit has to do with them."""

from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.excel.addresses import address_of
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.excel.formulas.copies import copied
from thidua_reports.excel.formulas.tokens import tokens
from thidua_reports.excel.raw.areas import areas_of, within
from thidua_reports.excel.raw.workbook import Position

_SHARED, _ARRAY = "shared", "array"
_OF_SHARED = ("t", "si", "ref")


class CellFormulas:
    """The formulas in the `cells` of a sheet, whose elements are in the namespace `space`."""

    def __init__(self, cells: Mapping[Position, etree._Element], space: str) -> None:
        self._cells, self._space = cells, space
        self._found = {
            at: formula
            for at, cell in cells.items()
            if (formula := cell.find(f"{space}f")) is not None
        }
        self.are_fewer = False

    def is_at(self, at: Position) -> bool:
        """Return whether a formula is in the cell, or one of several cells reaches over it."""
        return at in self._found or self._is_of_array(at)

    def texts(self) -> Iterator[tuple[Position, str]]:
        """Yield each formula without its equals sign; nothing of one that is not known."""
        masters: dict[str, tuple[str, Position]] = {}
        for at, formula in self._found.items():
            text, number = formula.text or "", formula.get("si", "")
            if _is_shared(formula):
                if text:
                    masters[number] = text, at
                text = _copied(*masters.get(number, ("", at)), at)
            yield at, text

    def put(self, at: Position, text: str) -> None:
        """Put a formula into a cell with nothing in it."""
        self._found[at] = etree.SubElement(self._cells[at], f"{self._space}f")
        self._found[at].text = text.removeprefix("=")

    def take_out(self, at: Position) -> None:
        """Take the formula out of a cell; what other cells have of it, they keep.

        Raises:
            CannotBeEditedError: it is one of several cells at once.
        """
        if self._is_alone(at):
            self._cells[at].remove(self._found.pop(at))
            self.are_fewer = True
        refuse_unless(not self._is_of_array(at), address_of(at))
        if at not in self._found:
            return
        if _is_shared(self._found[at]):
            self._keep_apart(self._found[at].get("si", ""))
        self._cells[at].remove(self._found.pop(at))
        self.are_fewer = True

    def keep_all_apart(self) -> None:
        """Write each formula into its own cell.

        Raises:
            CannotBeEditedError: one cannot be read as it is in another cell.
        """
        for number in {each.get("si", "") for each in self._found.values() if _is_shared(each)}:
            self._keep_apart(number)

    def forget_result(self, at: Position) -> None:
        """Leave the result of a formula to whoever computes it next."""
        cell = self._cells[at]
        cell.attrib.pop("t", "")
        for each in [*cell.iterchildren(f"{self._space}v", f"{self._space}is")]:
            cell.remove(each)

    def _is_of_array(self, at: Position) -> bool:
        kinds = (_ARRAY, "dataTable")
        refs = (each.get("ref", "") for each in self._found.values() if each.get("t") in kinds)
        areas = (area for ref in refs for area in areas_of(ref))
        return any(next(within(area, (at,)), None) for area in areas)

    def _is_alone(self, at: Position) -> bool:
        """Return whether a formula for several cells is for this one only, as newer ones may be."""
        formula = self._found.get(at)
        if formula is None or formula.get("t") != _ARRAY:
            return False
        return [*areas_of(formula.get("ref", ""))] == [(at, at)]

    def _keep_apart(self, number: str) -> None:
        """Write a formula that is written once for many cells into each of them."""
        texts = dict(self.texts())
        for at, formula in self._found.items():
            if _is_shared(formula) and formula.get("si") == number:
                refuse_unless(texts[at], address_of(at))
                formula.text = texts[at]
                for name in _OF_SHARED:
                    formula.attrib.pop(name, "")


def _is_shared(formula: etree._Element) -> bool:
    return formula.get("t") == _SHARED


def _copied(text: str, origin: Position, at: Position) -> str:
    if at == origin or not tokens(f"={text}"):
        return text if at == origin else ""
    return copied(f"={text}", address_of(origin), address_of(at)).removeprefix("=")

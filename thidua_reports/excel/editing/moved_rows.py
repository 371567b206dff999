"""Rows put in between others of a sheet: where cells, areas and what formulas refer to are then."""

import re

from thidua_reports.excel.addresses import LAST_ROW
from thidua_reports.excel.editing.package_edits import refuse_unless
from thidua_reports.excel.formulas.tokens import Token, TokenKind, tokens
from thidua_reports.frozen import frozen

_END = re.compile(r"(\$?[A-Za-z]{1,3})?(\$?)([1-9][0-9]{0,6})?")
"""A cell, or one end of whole columns or rows."""
_LEADS_ANYWHERE = "INDIRECT("
_OF_ANOTHER, _TO = "[", ":"
"""In the name of a sheet: it is of another workbook; it is of all sheets up to a second one."""


@frozen
class Insertion:
    """So many blank rows are put in above the row `before` of the sheet of this name.

    An area that begins above and ends below them reaches over them.
    """

    sheet: str
    before: int
    count: int

    def row(self, number: int) -> int:
        """Return the number that a row has by now."""
        moved = number + self.count if number >= self.before else number
        refuse_unless(moved <= LAST_ROW)
        return moved

    def areas(self, references: str) -> str:
        """Return a list such as "A1:B2 D5" of areas on the sheet."""
        return " ".join(map(self._area, references.split()))

    def formula(self, text: str, sheet: str) -> str:
        """Return a formula, without its equals sign, that is on one of the sheets.

        Raises:
            CannotBeEditedError: it is not known where it leads.
        """
        if not text:
            return text
        pieces = tokens(f"={text}")
        refuse_unless(pieces and _LEADS_ANYWHERE not in text.upper())
        return "".join(self._piece(each, sheet) for each in pieces)

    def location(self, text: str) -> str:
        """Return where a link within the workbook leads."""
        sheet, mark, area = text.rpartition("!")
        return f"{sheet}{mark}{self._area(area)}" if self._is_own(sheet) else text

    def _piece(self, token: Token, sheet: str) -> str:
        if token.kind is not TokenKind.REFERENCE:
            return token.text
        named, mark, area = token.text.rpartition("!")
        refuse_unless(_TO not in named or _OF_ANOTHER in named)
        is_own = self._is_own(named) if mark else sheet == self.sheet
        return f"{named}{mark}{self._area(area)}" if is_own else token.text

    def _is_own(self, named: str) -> bool:
        return named.strip("'").replace("''", "'").casefold() == self.sheet.casefold()

    def _area(self, text: str) -> str:
        """A name, and what refers to columns alone, stays as it is."""
        ends = [_END.fullmatch(each) for each in text.split(":")]
        found = [each for each in ends if each]
        is_area = len(found) == len(ends) and (len(ends) > 1 or all(found[0].group(1, 3)))
        return ":".join(map(self._end, found)) if is_area else text

    def _end(self, found: re.Match[str]) -> str:
        letters, kept, number = found.groups()
        return f"{letters or ''}{kept}{self.row(int(number)) if number else ''}"

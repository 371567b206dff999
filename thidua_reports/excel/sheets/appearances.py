"""What a sheet lets its cells show otherwise than what is read of them."""

from collections.abc import Iterator, Sequence

from thidua_reports.excel.layout.sheet_layout import CellKind, Column
from thidua_reports.excel.raw.number_formats import is_of_text
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, Rule, Veil, place_at
from thidua_reports.excel.sheets.unseen import Area, few_of, quoted
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, sheet_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened


def shown_otherwise(area: Area) -> Iterator[Issue]:
    """Report the cells that are read and may look otherwise, and of what lies over them."""
    used = _used(area)
    yield from _by_rules(area.sheet, used)
    yield from _zeros(area.sheet, used)
    yield from _veiled(used)
    yield from beside_cells(area.sheet)


def beside_cells(sheet: RawSheet) -> Iterator[Issue]:
    """Report what is written in shapes over the cells, and above and below on paper."""
    for position, text in sheet.boxes:
        yield sheet_kinds.TEXT_BOX.at(place_at(sheet.place, position), text=shortened(text))
    for text in sheet.on_pages:
        yield sheet_kinds.WORDS_ON_PAGES.at(sheet.place, sheet=sheet.name, text=shortened(text))


def _by_rules(sheet: RawSheet, used: Sequence[RawCell]) -> Iterator[Issue]:
    for rule, positions in sheet.rules.items():
        cells = [each for each in used if each.position in positions and _changes(rule, each)]
        if cells:
            place, how = cells[0].place, _how(rule)
            yield sheet_kinds.CONDITIONAL_LOOK.at(place, how=how, cells=quoted(cells))


def _zeros(sheet: RawSheet, used: Sequence[RawCell]) -> Iterator[Issue]:
    """Report zeros in a sheet whose view leaves them blank."""
    zeros = [each for each in used if each.value == 0 and each.value is not False]
    if sheet.hides_zeros and zeros:
        cells = few_of(each.place.cell for each in zeros)
        yield sheet_kinds.ZEROS_NOT_SHOWN.at(zeros[0].place, cells=cells)


def _veiled(used: Sequence[RawCell]) -> Iterator[Issue]:
    """Report what is not seen as it is; a number that its format leaves out is an error anyway."""
    found: dict[Veil, list[RawCell]] = {}
    for cell in used:
        if cell.veil and (cell.veil is not Veil.NO_TEXT or isinstance(cell.value, str)):
            found.setdefault(cell.veil, []).append(cell)
    for veil, cells in found.items():
        yield cell_kinds.NOT_SEEN.at(cells[0].place, how=veil.value, cells=quoted(cells))


def _changes(rule: Rule, cell: RawCell) -> bool:
    if rule.strikes or rule.hides or rule.fades or rule.is_unknown:
        return True
    if isinstance(cell.value, str):
        return is_of_text(rule.number_format)
    return rule.number_format != cell.number_format


def _how(rule: Rule) -> str:
    if rule.hides:
        return fragments.RULE_HIDES
    if rule.strikes:
        return fragments.RULE_STRIKES
    if rule.fades:
        return fragments.RULE_FADES
    if rule.is_unknown:
        return fragments.RULE_UNKNOWN
    return fragments.RULE_FORMATS.format(format=shortened(rule.number_format))


def _used(area: Area) -> list[RawCell]:
    """Return what somebody has filled in in the rows that are read; words and codes as well."""

    def is_filled_in(column: Column) -> bool:
        return column.kind is not CellKind.COMPUTED and not column.is_given

    return [each for each in area.cells(is_filled_in) if each.value is not None]

"""What somebody typed where the form has words or formulas of its own, as issues."""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from thidua_reports.domain import words
from thidua_reports.domain.place import Figure, Placed
from thidua_reports.domain.ratios import comparable_value, ratio_to_plan
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.submission import TargetEntry
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.figures.numbers import read_number_value, seen_number
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.raw.workbook import RawCell, RawSheet, RawWorkbook, is_error_text
from thidua_reports.excel.sheets.found_sheets import find_sheet
from thidua_reports.excel.sheets.over_cells import beside_cells, pictures_over
from thidua_reports.excel.sheets.shown_cells import plain_text, shown
from thidua_reports.excel.sheets.tables import Row
from thidua_reports.excel.sheets.unseen import Line, comments_on, quoted
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import (
    sheet_kinds,
    typed_over_kinds,
)
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import short_percent
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.form_guide import (
    BEGINNINGS,
    COUNTED,
    DEADLINE,
    FURTHER_ON,
    NOT_BINDING,
    SCORED_BY,
    SEND_TO,
    SHORTENED,
    tells_state,
)
from thidua_reports.layouts.member_sheets import Readiness

_RULE_TOLD = SCORED_BY.partition("{")[0]
ONLY_LOOKED_AT = (words.GUIDE, words.MAP, Readiness.layout.name)
_WIDTH = 6
"""So many columns of the sheets are the form's at most."""
_WIDTH_OF_COUNTS = len(Readiness.layout.columns)
"""An .xls may keep a figure for the name of a sheet, which a formula finds."""
_WORDS = rf"(?:\b(?:{'|'.join(SHORTENED)})\.|[^.:;?!\d\n])"
_UNIT = re.escape(SEND_TO).replace(r"\{unit\}", rf"{_WORDS}+(?:\d+{_WORDS}*)?")
_UNTIL = re.sub(r"\\{.*\\}", r"[\\d/]+", re.escape(DEADLINE))
_SENT_BACK = re.compile(rf"(?:{_UNTIL})? ?(?:{_UNIT})? ?(?i:{re.escape(NOT_BINDING)})?")
"""The line that names a date and a member, which are no words of the form; no further sentence."""


def typed_where_nothing_is_read(workbook: RawWorkbook) -> Iterator[Issue]:
    """Yield an issue of words, figures, remarks and boxes on the sheets that nobody fills in."""
    found = (find_sheet(workbook, name) for name in ONLY_LOOKED_AT)
    for sheet in filter(None, found):
        cells = [cell for line in sheet.lines.values() for cell in _typed_in_row(line)]
        if cells:
            place, typed = cells[0].place, quoted(cells)
            yield sheet_kinds.TYPED_ON_GUIDE.at(place, sheet=sheet.name, cells=typed)
        yield from comments_on(sheet)
        yield from beside_cells(sheet)
        yield from pictures_over(sheet, [*sheet.lines], _columns_of(sheet))


def _columns_of(sheet: RawSheet) -> set[int]:
    return {column for line in sheet.lines.values() for column in line}


def _typed_in_row(line: Line) -> Iterator[RawCell]:
    """Yield what of a row is not the form's, whose own rows begin with words of the form."""
    filled = {at: cell for at, cell in line.items() if not cell.is_blank}
    first = next(iter(filled), 0)
    begins = _words_of(filled[first]) if filled else ""
    if not begins_row_of_form(begins):
        yield from filled.values()
        return
    counts = matching_key(begins) in COUNTED
    for at in filter(first.__lt__, filled):
        is_count = counts and at - first < _WIDTH_OF_COUNTS and _is_number(filled[at])
        is_ours = is_count or is_in_row_of_form(_words_of(filled[at]))
        if not (is_ours and at < first + _WIDTH):
            yield filled[at]


def _is_number(cell: RawCell) -> bool:
    return not isinstance(cell.value, str)


@lru_cache(maxsize=1024)
def begins_row_of_form(text: str) -> bool:
    """Return whether a form begins a row of its sheets that are only looked at with these words."""
    if text.startswith(_RULE_TOLD):
        return True
    return matching_key(text) in BEGINNINGS or _SENT_BACK.fullmatch(text) is not None


@lru_cache(maxsize=1024)
def is_in_row_of_form(text: str) -> bool:
    """Return whether a form writes these words further on in such a row."""
    is_known = matching_key(text) in FURTHER_ON or tells_state(text)
    return is_known or _SENT_BACK.fullmatch(text) is not None


def _words_of(cell: RawCell) -> str:
    """Return the words unchanged, or a number as it would be typed."""
    return cell.value if isinstance(cell.value, str) else plain_text(cell)


TO_BE_TYPED: Mapping[Column, Sequence[Column]] = {
    layout.Results.ratio: (layout.Results.own_percent,),
    layout.Results.points: (layout.Results.self_score,),
    layout.Results.bonus: (layout.Results.self_score,),
    layout.Results.check: (layout.Results.note,),
    layout.CriterionResults.points: (layout.CriterionResults.self_score,),
    layout.CriterionResults.extra: (
        layout.CriterionResults.bonus,
        layout.CriterionResults.deduction,
    ),
    layout.CriterionResults.check: (layout.CriterionResults.evidence,),
}
"""The column for somebody's own words, by the computed column in which they were typed."""
SAME = Fraction(5, 10_000)
"""Nearer to each other than this, two ratios differ by their rounding only."""


def typed_among_formulas(rows: Sequence[Row], sheet: SheetLayout) -> Iterator[Issue]:
    """Yield what was typed where other cells of the sheet still hold their formulas.

    A workbook that was pasted as values, or is of a kind that keeps no formulas, has typed nothing.
    Ratios are left to `ratios_typed_over`.
    """
    computed = [column for column in sheet.columns if column in TO_BE_TYPED]
    if not any(row[column].formula for row in rows for column in computed):
        return
    for row in rows:
        for column in computed:
            if column is not layout.Results.ratio and _is_typed(row[column]):
                yield _typed_over(column, row[column])


def ratios_typed_over(
    rows: Sequence[Row], entries: Sequence[TargetEntry], targets: Mapping[str, Target]
) -> Iterator[Issue]:
    """Yield each typed ratio that does not follow from the figures of its row."""
    for row, entry in zip(rows, entries, strict=True):
        cell = row[layout.Results.ratio]
        if not _is_typed(cell):
            continue
        exact = _ratio(targets.get(entry.code), entry)
        if exact is None or not any(abs(each - exact) <= SAME for each in _shares(cell)):
            yield _typed_over(layout.Results.ratio, cell, exact)


def last_figure(cell: RawCell) -> Figure:
    """Return the figure of the last period in the form; None for a word or a blank."""
    word = words.YES_NO.get(plain_text(cell))
    seen = read_number_value(cell.value, cell.number_format).value if word is None else word
    return Placed(seen, cell.place)


def typed_text(cell: RawCell) -> Placed[str]:
    """Return what is in a computed cell without a formula; nothing where the form wrote it."""
    return Placed(shortened(shown(cell)) if _is_typed(cell) else "", cell.place)


def _is_typed(cell: RawCell) -> bool:
    if cell.formula or cell.is_blank or cell.struck:
        return False
    text = plain_text(cell)
    return not is_error_text(text) and matching_key(text) != matching_key(words.WHEN_MERGED)


def _ratio(target: Target | None, entry: TargetEntry) -> Fraction | None:
    """Return the ratio as the form computes it: from the figures of its own row."""
    if target is None or target.kind is TargetKind.INFORMATIONAL:
        return None
    value = comparable_value(target.kind, entry.achieved.value, entry.out_of.value)
    plan = target.plan.value if entry.plan.value is None else entry.plan.value
    return ratio_to_plan(target.direction, value, plan)


def _shares(cell: RawCell) -> tuple[Fraction, ...]:
    """Return what a typed ratio may mean: 97 may be per cent, and 0,97 a share."""
    seen = read_number_value(cell.value, cell.number_format)
    if seen.value is None:
        return ()
    as_per_cent = Fraction(seen.value) / 100
    return (as_per_cent,) if seen.percent else (as_per_cent, Fraction(seen.value))


def _typed_over(column: Column, cell: RawCell, exact: Fraction | None = None) -> Issue:
    return typed_over_kinds.TYPED_OVER_FORMULA.at(
        cell.place,
        heading=column.heading,
        found=_as_seen(cell),
        computed="" if exact is None else _computed(exact),
        columns=", ".join(each.heading for each in TO_BE_TYPED[column]),
    )


def _as_seen(cell: RawCell) -> str:
    """Return what somebody sees who looks for it."""
    if isinstance(cell.value, bool) or not isinstance(cell.value, int | float):
        return typed_text(cell).value
    return seen_number(cell.value, cell.number_format)


def _computed(exact: Fraction) -> str:
    per_cent = Rounding(RoundingMode.HALF_UP, 2).round(100 * exact)
    return fragments.COMPUTED_FROM_THE_ROW.format(percent=short_percent(per_cent))

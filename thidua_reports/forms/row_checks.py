"""What each row of a form shows while it is being filled in: complete, or what is wrong.

The words are formulas, so that they change as somebody types, and the colours follow from them; the
program checks again, and more.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.ratios import LIKELY_TIMES
from thidua_reports.excel.layout.legends import LEGEND
from thidua_reports.excel.layout.sheet_layout import Column, SheetLayout
from thidua_reports.excel.sheets.cells import LARGEST, SMALLEST
from thidua_reports.excel.writing.cell_help import EXCEL_DATES
from thidua_reports.excel.writing.cell_values import Formula
from thidua_reports.excel.writing.sheet_content import ColourRule, Row, legend

COMPLETE, MISSING, TO_SEE = "đủ", "thiếu", "xem lại"
NOT_A_NUMBER = f"{TO_SEE}: không phải là số"
BELOW_ZERO = f"{TO_SEE}: số âm"
AN_ERROR = f"{TO_SEE}: ô báo lỗi"
NOT_A_PART = f"{TO_SEE}: tử số lớn hơn mẫu số"
NO_NUMBER_IN = TO_SEE + ": {heading} không phải là số"
BELOW_ZERO_IN = TO_SEE + ": {heading} là số âm"
ABOVE_MAXIMUM = TO_SEE + ": {heading} vượt mức tối đa"
NOT_WHOLE = TO_SEE + ": {heading} phải là số nguyên"
OUT_OF_SIZE = TO_SEE + ": {heading} quá lớn hoặc quá nhỏ"
NOT_A_WORD = TO_SEE + ": {heading} không có trong danh sách"
NOT_ASKED_IN = TO_SEE + ": {heading} không phải ghi"
A_DATE = TO_SEE + ": {heading} là ngày tháng?"
LISTED, MISSING_CELLS = "; ", f"{MISSING}: "
"""Between the headings of blank cells, and before them."""
Problem = tuple[str, str]
"""A condition over the cells of a row, and what the row says where it holds."""


def no_value(cells: Iterable[str]) -> Problem:
    """Return that an error value such as #N/A is in one of the cells.

    It comes before all other problems: their conditions would be errors themselves.
    """
    return f"ISERROR({'&'.join(cells)})", AN_ERROR


def no_number(cell: str, heading: str) -> Iterator[Problem]:
    """Yield what a cell cannot be that is blank or holds a number."""
    yield (
        f"NOT(OR({is_blank(cell)},{is_number(cell)}))",
        NO_NUMBER_IN.format(heading=heading),
    )
    yield is_out_of_size(cell), OUT_OF_SIZE.format(heading=heading)


def no_figure(cell: str, heading: str) -> Iterator[Problem]:
    """Yield what a cell cannot be that is blank or holds a number from zero on."""
    yield from no_number(cell, heading)
    yield f"N({cell})<0", BELOW_ZERO_IN.format(heading=heading)


def no_day(cell: str, heading: str) -> Problem:
    """Return that a figure which is never so large would be a day.

    That a cell shows a day no formula can tell in both Excel and LibreOffice; its size can.
    """
    first, last = EXCEL_DATES
    return f"AND(N({cell})>={first},N({cell})<={last})", A_DATE.format(heading=heading)


def no_count(cell: str, heading: str) -> Iterator[Problem]:
    """Yield what a cell cannot be in which things are counted: a part of one, a day."""
    yield f"N({cell})<>INT(N({cell}))", NOT_WHOLE.format(heading=heading)
    yield no_day(cell, heading)


def no_choice(cell: str, heading: str, choices: Iterable[str]) -> Problem:
    """Return that a cell is neither blank nor one of some words, in letters of any size."""
    chosen = is_one_of(cell, choices)
    return f"NOT(OR({is_blank(cell)},{chosen}))", NOT_A_WORD.format(heading=heading)


def not_asked(cell: str, heading: str) -> Problem:
    """Return that something is in a cell that is closed."""
    return f"NOT({is_blank(cell)})", NOT_ASKED_IN.format(heading=heading)


def too_high(cell: str, heading: str, most: Decimal | None) -> Iterator[Problem]:
    """Yield that a figure is above the most that it can be, None where that is not known."""
    if most is not None:
        yield f"N({cell})>{most:f}", ABOVE_MAXIMUM.format(heading=heading)


def first_of(problems: Sequence[Problem], otherwise: str = COMPLETE) -> Formula:
    """Return a formula that shows the first of the problems that there is."""
    text = f'"{otherwise}"'
    for condition, message in reversed(problems):
        text = f'IF({condition},"{message}",{text})'
    return Formula(f"={text}")


def is_blank(cell: str) -> str:
    """Return the condition that a cell holds nothing, or nothing but blanks."""
    return f"LEN(TRIM({cell}))=0"


def is_number(cell: str) -> str:
    """Return the condition that a cell holds a number; TRUE is one to LibreOffice."""
    return f"AND(ISNUMBER({cell}),NOT(ISLOGICAL({cell})))"


def is_out_of_size(cell: str) -> str:
    """Return the condition that a number is larger, or nearer to zero, than figures are."""
    size = f"ABS(N({cell}))"
    return f"OR({size}>={LARGEST:f},AND({size}>0,{size}<{SMALLEST:f}))"


def is_one_of(cell: str, choices: Iterable[str]) -> str:
    """Return the condition that a cell holds one of some words: as they are, no patterns."""
    return f"SUMPRODUCT(--(TRIM({cell})={{{','.join(map(quoted, choices))}}}))>0"


def quoted(text: str) -> str:
    """Return a text as it stands in a formula."""
    plain = " ".join(text.split()).replace('"', '""')
    return f'"{plain}"'


def is_far(found: str, expected: str, share: Decimal = Decimal(1)) -> str:
    """Return the condition that both are figures, one of them many times the other.

    By now only a share of what is expected may be there.
    """
    least = expected if share == 1 else f"{share:f}*{expected}"
    far = f"OR({LIKELY_TIMES}*{found}<{least},{found}>{LIKELY_TIMES}*{expected})"
    return f"IF(COUNT({found},{expected})<2,FALSE,AND({expected}>0,{found}>0,{far}))"


MISSING_COLOUR, ODD_COLOUR = "#FFD9A8", "#FFC7CE"


def colour_key(rows: Sequence[Row]) -> str:
    """Return the note under the title of a sheet on what its colours mean."""
    return " ".join(filter(None, (LEGEND, legend(rows))))


def check_colours(
    layout: SheetLayout, check: Column, columns: Sequence[Column], *, of_others: str = ""
) -> tuple[ColourRule, ...]:
    """Return colours for `columns` by the words of the column `check` in the row.

    `of_others` are words that are not about these columns.
    """
    result = f"${layout.letters(check)}{{row}}"
    return tuple(
        ColourRule(
            column,
            f'=AND(LEFT({result},{len(word)})="{word}",{result}<>"{of_others}")',
            colour,
        )
        for column in columns
        for word, colour in ((MISSING, MISSING_COLOUR), (TO_SEE, ODD_COLOUR))
    )


def named_colours(
    layout: SheetLayout, check: Column, columns: Sequence[Column]
) -> tuple[ColourRule, ...]:
    """Return colours for those of the `columns` whose heading the column `check` names."""
    named = f'"{LISTED}"&MID(${layout.letters(check)}{{row}},{len(MISSING_CELLS) + 1},200)'
    return tuple(
        ColourRule(
            column,
            f'=ISNUMBER(SEARCH("{LISTED}{column.heading}{LISTED}",{named}&"{LISTED}"))',
            MISSING_COLOUR,
        )
        for column in columns
    )

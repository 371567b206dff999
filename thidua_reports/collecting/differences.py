"""Two workbooks of one member -> where they differ, sheet by sheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.submission import CriterionEntry, Registration, Submission, TargetEntry
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.language.vietnamese import joined, number
from thidua_reports.layouts import member_sheets as layout

Entry = TargetEntry | CriterionEntry
SHOWN = 3
TARGET_COLUMNS = {"plan": layout.Results.plan, **layout.FIGURES_OF_TARGETS}


@frozen
class Difference:
    """What differs on a sheet, and how in words: the code of a row and its first such figure."""

    sheet: str
    words: str


def differences(one: Submission, other: Submission) -> tuple[Difference, ...]:
    """Return the rows in which two workbooks differ, each once."""
    found = (
        *_rows(one.targets, other.targets, TARGET_COLUMNS),
        *_registered(one.registrations, other.registrations),
        *_rows(one.criteria, other.criteria, layout.FIGURES_OF_CRITERIA),
        *_sections(one, other),
        *_settings(one, other),
    )
    first: dict[tuple[str, str], Difference] = {}
    for code, difference in found:
        first.setdefault((difference.sheet, code), difference)
    return tuple(first.values())


def in_words(found: Sequence[Difference]) -> str:
    """Return the first few differences, and how many there are besides."""
    shown = joined([each.words for each in found[:SHOWN]])
    left = len(found) - SHOWN
    return fragments.AND_OTHERS.format(shown=shown, count=left) if left > 0 else shown


def _rows(
    one: Iterable[Entry], other: Iterable[Entry], columns: Mapping[str, Column]
) -> Iterator[tuple[str, Difference]]:
    ours, theirs = _by_code(one), _by_code(other)
    for code in ours | theirs:
        here, there = ours.get(code, []), theirs.get(code, [])
        if here != there:
            sheet = (here or there)[0].place.sheet
            yield code, Difference(sheet, _row_words(code, here, there, columns))


def _row_words(
    code: str, here: Sequence[Entry], there: Sequence[Entry], columns: Mapping[str, Column]
) -> str:
    for mine, its in zip(here, there, strict=False):
        for field, column in columns.items():
            ours, theirs = getattr(mine, field), getattr(its, field)
            if ours != theirs:
                return fragments.FIGURE_DIFFERS.format(
                    item=code, heading=column.heading, ours=_shown(ours), theirs=_shown(theirs)
                )
    return code


def _registered(
    one: Iterable[Registration], other: Iterable[Registration]
) -> Iterator[tuple[str, Difference]]:
    ours = {each.target.code: each for each in one}
    theirs = {each.target.code: each for each in other}
    for code in ours | theirs:
        if ours.get(code) != theirs.get(code):
            place: Place = (ours | theirs)[code].target.place
            yield code, Difference(place.sheet, code)


def _sections(one: Submission, other: Submission) -> Iterator[tuple[str, Difference]]:
    """Yield the parts of the report that differ; where none is stated, the row of the text."""
    ours = {(each.section, each.text): each.place for each in one.passages}
    theirs = {(each.section, each.text): each.place for each in other.passages}
    differing = ours.keys() ^ theirs.keys()
    for (section, text), place in (ours | theirs).items():
        if (section, text) in differing:
            words = section or fragments.ROW_WITHOUT_NAME.format(row=place.row)
            yield words, Difference(layout.MemberPassages.layout.name, words)


def _settings(one: Submission, other: Submission) -> Iterator[tuple[str, Difference]]:
    pairs = {
        layout.REPORTER: (one.reporter, other.reporter),
        layout.PERIOD: (one.period, other.period),
        layout.YEAR: (one.year, other.year),
    }
    for setting, (ours, theirs) in pairs.items():
        if ours != theirs:
            yield setting.code, Difference(layout.UNIT.name, setting.label)


def _by_code(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    by_code: dict[str, list[Entry]] = {}
    for entry in entries:
        by_code.setdefault(entry.code, []).append(entry)
    return by_code


def _shown(figure: Figure) -> str:
    return fragments.BLANK if figure.value is None else number(figure.value)

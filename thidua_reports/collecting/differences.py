"""Two workbooks of one member -> where they differ, sheet by sheet."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from thidua_reports.domain.place import NO_WORDS, Figure
from thidua_reports.domain.submission import CriterionEntry, Registration, Submission, TargetEntry
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined, number
from thidua_reports.layouts import member_sheets as layout

Entry = TargetEntry | CriterionEntry
Files = tuple[str, str]
"""What the two workbooks are called."""
SHOWN = 3
NAMED = 40
"""So many letters of a name stand beside its code."""
TARGET_COLUMNS = {"plan": layout.Results.plan, **layout.FIGURES_OF_TARGETS}


@frozen
class Difference:
    """What differs on a sheet, and how in words: the code of a row and its first such figure."""

    sheet: str
    words: str


def differences(one: Submission, other: Submission) -> tuple[Difference, ...]:
    """Return the rows in which two workbooks differ, each once."""
    files = _called(one.workbook, other.workbook)
    found = (
        *_rows(one.targets, other.targets, TARGET_COLUMNS, files),
        *_registered(one.registrations, other.registrations, files),
        *_rows(one.criteria, other.criteria, layout.FIGURES_OF_CRITERIA, files),
        *_sections(one, other),
        *_settings(one, other),
    )
    first: dict[tuple[str, str], Difference] = {}
    for code, difference in found:
        first.setdefault((difference.sheet, code), difference)
    return tuple(first.values())


def _called(one: str, other: str) -> Files:
    """Return what two files are called; where they have one name, each with its folder."""
    names = PurePath(one).name, PurePath(other).name
    return names if names[0] != names[1] else (one, other)


def in_words(found: Sequence[Difference]) -> str:
    """Return the first few differences, and how many there are besides."""
    shown = joined([each.words for each in found[:SHOWN]])
    left = len(found) - SHOWN
    return fragments.AND_OTHERS.format(shown=shown, count=left) if left > 0 else shown


def _rows(
    one: Iterable[Entry], other: Iterable[Entry], columns: Mapping[str, Column], files: Files
) -> Iterator[tuple[str, Difference]]:
    ours, theirs = _by_code(one), _by_code(other)
    for code in ours | theirs:
        here, there = ours.get(code, []), theirs.get(code, [])
        if here != there:
            first = (here or there)[0]
            item = _item(code, _name_of(first))
            words = _figure_words(item, here, there, columns, files)
            alone = _only_in_one(item, here, there, files)
            yield code, Difference(first.place.sheet, words or alone)


def _figure_words(
    item: str,
    here: Sequence[Entry],
    there: Sequence[Entry],
    columns: Mapping[str, Column],
    files: Files,
) -> str:
    """Return the first figure in which rows of one code differ, "" where none does."""
    for mine, its in zip(here, there, strict=False):
        for field, column in columns.items():
            if getattr(mine, field) != getattr(its, field):
                return fragments.FIGURE_DIFFERS.format(
                    item=item,
                    heading=column.heading,
                    first=files[0],
                    ours=_shown(mine, field, column),
                    second=files[1],
                    theirs=_shown(its, field, column),
                )
    return ""


def _only_in_one(item: str, here: object, there: object, files: Files) -> str:
    """Return the item, and which of the files alone has it."""
    if here and there:
        return item
    return fragments.ONLY_IN_ONE.format(item=item, file=files[0] if here else files[1])


def _name_of(entry: Entry) -> str:
    if isinstance(entry, CriterionEntry):
        return entry.name.value
    return entry.words.get(layout.Results.name.heading, NO_WORDS).value


def _item(code: str, name: str) -> str:
    """Return a code with its name beside it, where there is one."""
    short = textwrap.shorten(name, NAMED, placeholder="…")
    return fragments.REMARK_OF.format(code=code, text=short) if name else code


def _registered(
    one: Iterable[Registration], other: Iterable[Registration], files: Files
) -> Iterator[tuple[str, Difference]]:
    ours = {each.target.code: each for each in one}
    theirs = {each.target.code: each for each in other}
    for code in ours | theirs:
        here, there = ours.get(code), theirs.get(code)
        if here != there:
            target = (ours | theirs)[code].target
            words = _only_in_one(_item(code, target.name), here, there, files)
            yield code, Difference(target.place.sheet, words)


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


def _shown(entry: Entry, field: str, column: Column) -> str:
    """Return the figure; where none can be used, what stands in its cell."""
    figure: Figure = getattr(entry, field)
    if figure.value is not None:
        return number(figure.value)
    return shortened(entry.written.get(column.heading, "")) or fragments.BLANK

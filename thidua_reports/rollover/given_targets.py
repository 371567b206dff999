"""Targets that the bloc itself gave its members in a year -> those of the next year's pledge."""

from collections.abc import Iterator

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.targets import is_registered_code
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.rollover.editable_book import EditableBook, shown_text
from thidua_reports.rollover.ended_period import EndedPeriod


def with_given_targets(
    following: EditableBook, book: EditableBook, ended: BlocBook
) -> EditableBook:
    """Return the pledge's khoi.xlsx with the given targets of the year's `book`, their plans blank.

    A target that its member registered goes into the member's form instead, to be registered anew.
    """
    given = given_codes(ended)
    rows = [
        _without_plan(row)
        for row in book.rows(Targets.layout)
        if shown_text(row[Targets.code]) in given
    ]
    return following.with_rows(Targets.layout, rows)


def given_codes(ended: BlocBook) -> tuple[str, ...]:
    """Return the codes of the targets that the bloc gave; none where no pledge was frozen.

    All that a member registers has a code of its form, be it under a code of an earlier name. Where
    no pledge was frozen all targets may have been typed in, registered ones too.
    """
    if not ended.pledged:
        return ()
    names = [name for member in ended.bloc.members for name in (member.code, *member.other_names)]
    return tuple(
        target.code for target in ended.targets if not is_registered_code(target.code, names)
    )


def given_or_not(ended: EndedPeriod) -> Iterator[Issue]:
    """Yield which targets have come along and want a plan, or that they cannot be told apart."""
    place = Place(BLOC_WORKBOOK, Targets.layout.name)
    book = ended.book
    given = given_codes(book)
    if book.bloc.period is not Period.YEAR or not book.targets:
        return
    if not book.pledged:
        yield year_kinds.GIVEN_TARGETS_NOT_KNOWN.at(place)
    elif given:
        yield year_kinds.GIVEN_TARGETS_CARRIED.at(
            place, codes=", ".join(given), year=book.bloc.year + 1
        )


def _without_plan(row: Row) -> Row:
    """Of what has no plan on purpose that is the bloc's decision, not last year's figure."""
    has_none = matching_key(shown_text(row.get(Targets.plan))) == matching_key(words.NO_PLAN)
    return row if has_none else {**row, Targets.plan: None}

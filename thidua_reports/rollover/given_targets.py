"""Targets that the bloc itself gave its members in a year -> those of the next year's pledge."""

from collections.abc import Iterator

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.targets import Target, is_registered_code
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import counted_integer
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

    All that a member registers in its form has a code of that form, be it under a code of an
    earlier name. Of a member that registered nothing so it is not known what it was given: the bloc
    may have typed its registered targets in. Where no pledge was frozen that goes for all.
    """
    if not ended.pledged:
        return ()
    registering = {each.member for each in _registered(ended)}
    return tuple(each.code for each in _typed_in(ended) if each.member in registering)


def given_or_not(ended: EndedPeriod) -> Iterator[Issue]:
    """Yield which targets have come along and want a plan, or that they cannot be told apart."""
    place = Place(BLOC_WORKBOOK, Targets.layout.name)
    book = ended.book
    if book.bloc.period is not Period.YEAR or not book.targets:
        return
    if not book.pledged:
        yield year_kinds.GIVEN_TARGETS_NOT_KNOWN.at(place)
        return
    if given := given_codes(book):
        yield year_kinds.GIVEN_TARGETS_CARRIED.at(
            place, codes=", ".join(given), year=book.bloc.year + 1
        )
    doubtful = [each for each in _typed_in(book) if each.code not in given]
    if doubtful:
        members = ", ".join(dict.fromkeys(each.member for each in doubtful))
        yield year_kinds.GIVEN_OR_TYPED_IN.at(
            place, count=counted_integer(len(doubtful)), members=members
        )


def _typed_in(ended: BlocBook) -> list[Target]:
    """Return the targets that the bloc entered itself."""
    registered = {each.code for each in _registered(ended)}
    return [each for each in ended.targets if each.code not in registered]


def _registered(ended: BlocBook) -> list[Target]:
    """Return the targets that members registered in their forms."""
    names = [name for member in ended.bloc.members for name in (member.code, *member.other_names)]
    return [each for each in ended.targets if is_registered_code(each.code, names)]


def _without_plan(row: Row) -> Row:
    """Of what has no plan on purpose that is the bloc's decision, not last year's figure."""
    has_none = matching_key(shown_text(row.get(Targets.plan))) == matching_key(words.NO_PLAN)
    return row if has_none else {**row, Targets.plan: None}

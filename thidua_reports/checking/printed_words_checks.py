"""Rows of khoi.xlsx have the words by which documents name what they are about."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Targets

COUNTED_IN_UNITS = (TargetKind.CUMULATIVE, TargetKind.SNAPSHOT)


def what_is_printed_has_its_name(book: BlocBook) -> Iterator[Issue]:
    """A row with a code and no name would be printed as a blank, or in no content at all."""
    for what, column, code, words, place in _named(book):
        if not words:
            printed = (
                fragments.IN_NO_CONTENT
                if column is Criteria.content
                else fragments.PRINTED_AS_BLANK
            )
            yield bloc_kinds.PRINTED_WORDS_MISSING.at(
                place.of(column.heading),
                what=what.capitalize(),
                code=code,
                heading=column.heading,
                consequence=printed,
            )


def counts_have_their_unit(book: BlocBook) -> Iterator[Issue]:
    """A count without its unit of measure is printed as a bare number."""
    for target in book.targets:
        if target.kind in COUNTED_IN_UNITS and not target.unit and not target.pattern:
            yield bloc_kinds.UNIT_MISSING.at(
                target.place.of(Targets.unit.heading), target=target.name or target.code
            )


PRINTED_WORDS_CHECKS = (what_is_printed_has_its_name, counts_have_their_unit)


def _own_targets(book: BlocBook) -> Iterator[Target]:
    """Yield the targets of khoi.xlsx: a form without the words of its rows is reported as it is."""
    return (each for each in book.targets if each.place.workbook == BLOC_WORKBOOK)


def _named(book: BlocBook) -> Iterator[tuple[str, Column, str, str, Place]]:
    """Yield what a row is, its column of words, its code, those words and its place."""
    for member in book.bloc.members:
        yield fragments.A_MEMBER, Members.name, member.code, member.name, member.place
    for content in book.contents:
        yield fragments.A_CONTENT, Contents.name, content.code, content.name, content.place
    for each in book.criteria:
        yield fragments.A_CRITERION, Criteria.name, each.code, each.name, each.place
        if book.contents and not each.is_outside:
            yield fragments.A_CRITERION, Criteria.content, each.code, each.content, each.place
    for target in _own_targets(book):
        yield fragments.A_TARGET, Targets.name, target.code, target.name, target.place

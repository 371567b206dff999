"""Prose belongs to a part of the report."""

from collections.abc import Iterable, Iterator

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Passage
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean


def unknown_parts(passages: Iterable[Passage], book: BlocBook) -> Iterator[Issue]:
    """Report passages whose part is neither a content of the bloc nor a part of the report."""
    parts = [*(content.code for content in book.contents), *words.REPORT_PARTS]
    for passage in passages:
        if passage.section and passage.text and passage.section not in parts:
            yield cell_kinds.UNKNOWN_WORD.at(
                passage.place,
                text=passage.section,
                choices=", ".join(parts),
                hint=did_you_mean(passage.section, parts),
            )

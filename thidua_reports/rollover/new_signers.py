"""Who signed in one year does not sign in the next where the offices of the bloc changed hands."""

import re
from collections.abc import Mapping

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.layout.sheet_layout import Setting
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.rollover.editable_book import EditableBook, shown_text
from thidua_reports.rollover.ended_period import EndedPeriod

_OFFICE_OF_THE_BLOC = re.compile(
    r"\s*((?:Khối (?:trưởng|phó)|(?:Trưởng|Phó) khối))\s*(?:,.*)?", re.I
)


def with_new_signers(
    book: EditableBook, ended: EndedPeriod, offices: Mapping[Setting, CellValue]
) -> tuple[EditableBook, tuple[Issue, ...]]:
    """Return the next book without the people who signed for other units; and who they are.

    On whose behalf somebody signs, and as what in the bloc, goes on.
    """
    bloc, rows = ended.book.bloc, book.rows(layout.Signers.layout)
    now = tuple(str(offices.get(each) or "") for each in (layout.LEADER, layout.DEPUTY))
    names = [name for row in rows if (name := shown_text(row[layout.Signers.name]))]
    if not offices or now == (bloc.leader, bloc.deputy) or not names:
        return book, ()
    before, after = (
        joined([bloc.name_of(each) for each in codes if each])
        for codes in ((bloc.leader, bloc.deputy), now)
    )
    told = year_kinds.SIGNERS_CLEARED.at(
        Place(BLOC_WORKBOOK, layout.Signers.layout.name),
        before=before,
        now=after,
        names=joined(names),
        seat=bloc.seat,
    )
    return book.with_rows(layout.Signers.layout, map(_unsigned, rows)), (told,)


def _unsigned(row: Row) -> Row:
    office = _OFFICE_OF_THE_BLOC.fullmatch(shown_text(row[layout.Signers.position]))
    position = office[1] if office else None
    return {**row, layout.Signers.name: None, layout.Signers.position: position}

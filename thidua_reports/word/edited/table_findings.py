"""What is said of the columns of tables that are not as they were made."""

from collections.abc import Iterable, Iterator

from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.word.edited.findings import FigureFinding, FigureFindings
from thidua_reports.word.edited.group_rows import OtherHead
from thidua_reports.word.edited.in_columns import InColumns


def table_findings(
    found: FigureFindings, columns: InColumns, heads: Iterable[OtherHead]
) -> Iterator[FigureFinding]:
    """Yield the headings and rows that head others than as made, and tables of unknown columns."""
    for each in columns.headings:
        yield found.at_piece(
            edited_kinds.OTHER_HEADING,
            each.at,
            made=each.made,
            written=each.written or edited_kinds.EMPTY,
        )
    for piece, headings in columns.unknown:
        yield found.at_piece(edited_kinds.COLUMNS_UNKNOWN, piece, headings=headings)
    for head in heads:
        yield found.at_piece(
            edited_kinds.OTHER_GROUP,
            head.at,
            row=head.row,
            written=head.written,
            expected=head.expected,
        )

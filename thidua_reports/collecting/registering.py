"""What members register in their own workbooks becomes part of what the bloc knows."""

from collections.abc import Sequence
from dataclasses import replace

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.submission import Submission
from thidua_reports.domain.targets import Target
from thidua_reports.layouts.bloc_workbook import FILE_NAME


def with_registrations(book: BlocBook, submissions: Sequence[Submission]) -> BlocBook:
    """Return the book with the targets that only the members' workbooks have, member by member.

    What khoi.xlsx has is what counts; the same code in a workbook is compared with it elsewhere. In
    a reporting period a bloc that allows no results beyond the pledge gets none.
    """
    if book.bloc.period is not Period.PLEDGE and not book.bloc.extra_results:
        return book
    targets: dict[str, Target] = {target.code: target for target in book.targets}
    for submission in submissions:
        for registration in submission.registrations:
            targets.setdefault(registration.target.code, registration.target)
    return replace(book, targets=tuple(targets.values()))


def unaccepted(book: BlocBook) -> tuple[Target, ...]:
    """Return the targets that stand in a member's workbook only, not yet in khoi.xlsx."""
    return tuple(target for target in book.targets if target.place.workbook != FILE_NAME)

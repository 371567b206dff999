"""What members register in their own workbooks becomes part of what the bloc knows."""

from collections.abc import Sequence
from dataclasses import replace

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure, Place, Placed
from thidua_reports.domain.submission import Submission, TargetReport
from thidua_reports.domain.targets import Target
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.layouts.member_workbook import RESULTS


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


def with_rows_for_results(
    book: BlocBook, submissions: Sequence[Submission]
) -> tuple[Submission, ...]:
    """Return the submissions with a row for each target whose result only the bloc has noted down.

    A form that was made before the target was added to the pledge has no row for it.
    """
    noted = {(each.member, each.item) for each in book.corrections}
    return tuple(
        replace(
            submission,
            targets=(
                *submission.targets,
                *(
                    _empty_row(target, submission)
                    for target in book.targets
                    if (submission.member, target.code) in noted
                    and target.member == submission.member
                    and target.code not in {report.code for report in submission.targets}
                ),
            ),
        )
        for submission in submissions
    )


def _empty_row(target: Target, submission: Submission) -> TargetReport:
    place = Place(submission.workbook, RESULTS.name)
    nothing: Figure = Placed(None, place)
    return TargetReport(
        code=target.code,
        unit=Placed("", place),
        plan=nothing,
        achieved=nothing,
        out_of=nothing,
        previous=nothing,
        own_percent=nothing,
        own_excess=nothing,
        self_score=nothing,
        highlighted=False,
        remark="",
        evidence="",
        note="",
        place=place,
    )


def unaccepted(book: BlocBook) -> tuple[Target, ...]:
    """Return the targets that stand in a member's workbook only, not yet in khoi.xlsx."""
    return tuple(target for target in book.targets if target.place.workbook != FILE_NAME)

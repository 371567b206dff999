"""Rules one member's submission must meet: the rows it has, and its codes."""

from collections.abc import Callable, Iterable, Iterator

from thidua_reports.checking.criterion_row_checks import (
    CRITERION_ROW_CHECKS,
    criterion_codes_are_known,
)
from thidua_reports.checking.figure_checks import FIGURE_CHECKS, REGISTRATION_CHECKS
from thidua_reports.checking.history_checks import HISTORY_CHECKS, PLAN_CHECKS
from thidua_reports.checking.known_words import unknown_parts
from thidua_reports.checking.own_ratio_checks import OWN_RATIO_CHECKS
from thidua_reports.checking.rounded_display_checks import rounded_figures_are_told
from thidua_reports.checking.submission_context import SubmissionContext
from thidua_reports.checking.typing_checks import TYPING_CHECKS
from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.submission import Submission
from thidua_reports.domain.targets import Target
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, pledge_kinds, sheet_kinds, submission_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.text import shortened
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.pledged.contents import is_added

MOST_NOTES = 5
"""So many notes of a member are quoted."""


def target_codes_are_known(context: SubmissionContext) -> Iterator[Issue]:
    """Every row of results is about a registered target of this member."""
    owners = {target.code: target.member for target in context.book.targets}
    own = [target.code for target in context.targets()]
    for entry in context.submission.targets:
        owner = owners.get(entry.code)
        if owner is None:
            hint = fragments.MAKE_A_NEW_FORM + did_you_mean(entry.code, own)
            yield cell_kinds.UNKNOWN_CODE.at(
                entry.place, what=fragments.A_TARGET, code=entry.code, hint=hint
            )
        elif owner != context.submission.member:
            yield submission_kinds.TARGET_OF_ANOTHER.at(entry.place, code=entry.code, owner=owner)


def every_target_is_reported(context: SubmissionContext) -> Iterator[Issue]:
    """Each registered target has its row; what the bloc added to the pledge needs none there."""
    reported = {entry.code for entry in context.submission.targets}
    for target in context.targets():
        if target.code in reported:
            continue
        if context.book.bloc.period is not Period.PLEDGE:
            yield submission_kinds.TARGET_NOT_REPORTED.at(
                context.sheet(layout.Results.layout.name),
                code=target.code,
                target=target.name,
                member=target.member,
                column=layout.Results.achieved.heading,
            )
        elif not is_added(context.book, target):
            yield pledge_kinds.REGISTRATION_WITHOUT_TARGET.at(
                context.sheet(layout.Registrations.layout.name),
                code=target.code,
                target=target.name,
                agreed=_agreed_without(context, target),
            )


def _agreed_without(context: SubmissionContext, target: Target) -> str:
    """What is to be done where the bloc agrees that the member has not registered the target."""
    sentence = fragments.TAKEN_BACK if context.is_frozen(target) else fragments.ADDED_BY_BLOC
    return sentence.format(sheet=Targets.layout.name, code=target.code, word=words.ADDED)


def passages_belong_somewhere(context: SubmissionContext) -> Iterator[Issue]:
    """A passage names a content or a part of the report; it would be left out otherwise."""
    yield from unknown_parts(context.submission.passages, context.book)


def notes_are_reported(context: SubmissionContext) -> Iterator[Issue]:
    """A note is not printed, and may contradict the figure beside it."""
    noted = [each for each in context.submission.targets if each.note]
    if noted:
        quoted = (
            fragments.REMARK_OF.format(code=each.code, text=shortened(each.note))
            for each in noted[:MOST_NOTES]
        )
        shown, more = "; ".join(quoted), len(noted) - MOST_NOTES
        if more > 0:
            shown = fragments.AND_OTHERS.format(shown=shown, count=more)
        yield sheet_kinds.NOTES_BESIDE.at(
            noted[0].place.of(layout.Results.note.heading), notes=shown
        )


REGISTERING_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    target_codes_are_known,
    criterion_codes_are_known,
    every_target_is_reported,
    passages_belong_somewhere,
    *REGISTRATION_CHECKS,
    *PLAN_CHECKS,
    rounded_figures_are_told,
)
"""When the pledge is made nothing has been achieved yet: plans and units are what there is."""

SUBMISSION_CHECKS: tuple[Callable[[SubmissionContext], Iterator[Issue]], ...] = (
    target_codes_are_known,
    every_target_is_reported,
    *CRITERION_ROW_CHECKS,
    passages_belong_somewhere,
    notes_are_reported,
    *FIGURE_CHECKS,
    *TYPING_CHECKS,
    *OWN_RATIO_CHECKS,
    *HISTORY_CHECKS,
    rounded_figures_are_told,
)


def check_submission(context: SubmissionContext) -> tuple[Issue, ...]:
    """Return every problem of the submission, in the order of the checks."""
    checks = REGISTERING_CHECKS if context.book.bloc.period is Period.PLEDGE else SUBMISSION_CHECKS
    return tuple(issue for check in checks for issue in check(context))


def check_submissions(submissions: Iterable[Submission], book: BlocBook) -> Iterator[Issue]:
    """Yield every problem of each of them."""
    for each in submissions:
        yield from check_submission(SubmissionContext(each, book))

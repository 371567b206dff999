"""What the bloc sends out is complete: comments have answers, activities a time and a doer."""

from collections.abc import Callable, Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.plan import Activity
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts.meeting_sheets import Comments
from thidua_reports.layouts.plan_sheets import Activities


def comments_are_answered(book: BlocBook) -> Iterator[Issue]:
    """What became of a comment is written beside it; an answer alone would be to nobody."""
    for comment in book.meeting.comments:
        if not comment.text:
            yield document_kinds.ANSWER_TO_NOTHING.at(
                comment.place.of(Comments.text.heading),
                who=comment.speaker,
                outcome=shortened(comment.outcome),
            )
        elif not comment.outcome:
            yield document_kinds.COMMENT_NOT_ANSWERED.at(
                comment.place.of(Comments.outcome.heading), text=shortened(comment.text)
            )


def activities_are_complete(book: BlocBook) -> Iterator[Issue]:
    """An activity says what is done, when and by whom, while the plan of the year is made."""
    for activity in book.activities if book.bloc.period is Period.PLEDGE else ():
        if activity.what:
            yield from _lacking(activity)
            continue
        heading = Activities.what.heading
        yield document_kinds.ACTIVITY_WITHOUT_WORDS.at(
            activity.place.of(heading),
            when=activity.when,
            who=joined(activity.who),
            heading=heading,
        )


LETTER_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    comments_are_answered,
    activities_are_complete,
)


def _lacking(activity: Activity) -> Iterator[Issue]:
    for column, given in ((Activities.when, activity.when), (Activities.who, activity.who)):
        if not given:
            yield document_kinds.ACTIVITY_LACKS.at(
                activity.place.of(column.heading),
                what=shortened(activity.what),
                lacking=column.heading.lower(),
            )

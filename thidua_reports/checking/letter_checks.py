"""What the bloc sends out is complete: comments have answers, speeches a speaker, votes a count."""

import re
from collections.abc import Callable, Iterator

from thidua_reports.domain.adoption import open_adoptions
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.plan import Activity
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.hours import tells_hour
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import joined
from thidua_reports.layouts.bloc_sheets import Members
from thidua_reports.layouts.meeting_sheets import END, START, Comments, Steps, Votes
from thidua_reports.layouts.plan_sheets import Activities

MOST_COLUMNS = 20
"""So many columns leave room for 121,5 in each (see `word/column_widths.py`)."""
_ADDRESS = re.compile(r"^(?:ông|bà|đồng chí|đ/c)\s+")
_OFFICES = (
    "Khối trưởng", "Khối phó", "Chủ tọa", "Chủ trì", "Thư ký", "Các đơn vị", "Đại biểu", "Hội nghị",
)  # fmt: skip


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


def directions_have_speakers(book: BlocBook) -> Iterator[Issue]:
    """Minutes say who gave directions."""
    for each in book.meeting.directions:
        if not each.section:
            yield document_kinds.SPEAKER_NOT_NAMED.at(
                each.place.of(Steps.speaker.heading), text=shortened(each.text)
            )


def votes_are_counted(book: BlocBook) -> Iterator[Issue]:
    """What was put to the vote has votes, or a result in words."""
    for vote in book.meeting.votes:
        counts = (vote.in_favour, vote.against, vote.abstaining)
        if not vote.result and all(each.value is None for each in counts):
            yield document_kinds.VOTE_NOT_COUNTED.at(
                vote.place.of(Votes.in_favour.heading), matter=shortened(vote.matter)
            )


def the_adoption_is_recorded(book: BlocBook) -> Iterator[Issue]:
    """Minutes say what became of each draft that the meeting was held to adopt."""
    for draft in open_adoptions(book):
        place = Place(BLOC_WORKBOOK, Votes.layout.name)
        yield document_kinds.ADOPTION_NOT_RECORDED.at(place, draft=draft)


def the_meeting_has_its_hours(book: BlocBook) -> Iterator[Issue]:
    """An invitation says at what hour to come, and minutes when the meeting began and ended."""
    meeting = book.meeting
    is_called = meeting.has_been_held or bool(meeting.day and meeting.venue)
    for setting, hour, is_due, documents in (
        (START, meeting.start, is_called, "giấy mời, biên bản"),
        (END, meeting.end, meeting.has_been_held, "biên bản"),
    ):
        if is_due and not tells_hour(hour):
            yield document_kinds.HOUR_NOT_KNOWN.at(
                meeting.place.of(setting.code), label=setting.label.lower(), documents=documents
            )


def comments_have_known_authors(book: BlocBook) -> Iterator[Issue]:
    """Who made a comment is a member, somebody at the meeting, or holds an office in the bloc.

    Where nobody is named the authors are not known, as may be; where some are, one was forgotten.
    """
    comments = [each for each in book.meeting.comments if each.text]
    known = {_key(each) for each in _names(book)}
    for comment in comments:
        place, who = comment.place.of(Comments.speaker.heading), _key(comment.speaker)
        if who.strip() and not any(each in who or who in each for each in known):
            yield document_kinds.COMMENT_OF_A_STRANGER.at(place, who=comment.speaker)
        if not who.strip() and any(each.speaker for each in comments):
            yield document_kinds.COMMENT_OF_NOBODY.at(place, text=shortened(comment.text))


def _names(book: BlocBook) -> Iterator[str]:
    """Yield every name under which somebody may have spoken."""
    yield from (*_OFFICES, book.bloc.governing_body)
    for member in book.bloc.members:
        yield from member.names
    for attendee in book.meeting.attendees:
        yield from filter(None, (attendee.name, attendee.position, attendee.office))


def _key(name: str) -> str:
    """Return a name as it is compared: without a form of address, between blanks, word by word."""
    return f" {_ADDRESS.sub('', matching_key(name))} "


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


def matrix_has_room(book: BlocBook) -> Iterator[Issue]:
    """The matrix of points has a column for each member, on a sheet of A4."""
    count = len(book.bloc.members)
    is_made = book.bloc.period is not Period.PLEDGE and bool(book.scored_criteria)
    if is_made and count > MOST_COLUMNS:
        place = Place(BLOC_WORKBOOK, Members.layout.name)
        yield document_kinds.TOO_MANY_FOR_MATRIX.at(place, count=count, most=MOST_COLUMNS)


LETTER_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    comments_are_answered,
    comments_have_known_authors,
    directions_have_speakers,
    votes_are_counted,
    the_adoption_is_recorded,
    the_meeting_has_its_hours,
    matrix_has_room,
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

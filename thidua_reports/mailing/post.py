"""What letters are made from, and what stands in the place of each of their fields."""

from collections.abc import Iterator, Mapping

from thidua_reports.domain.arrival import Arrival, arrival_of
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.mail import MailKind
from thidua_reports.domain.submission import Received, Submission
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.hours import tells_hour
from thidua_reports.language.vietnamese import long_date, sentence_continue
from thidua_reports.layouts import bloc_sheets, mail_sheets, meeting_sheets
from thidua_reports.layouts.bloc_sheets import MINUTES, Members
from thidua_reports.mailing.wording import Values, broken_name, lines_left_out, wording_of
from thidua_reports.presenting import mail_texts
from thidua_reports.presenting.letterheads import hour_and_day, subject_of, year_of_documents


@frozen
class Post:
    """The bloc, what came in, what is wrong, and to which of the members letters are made.

    `is_named` is whether these members were asked for by name.
    """

    book: BlocBook
    submissions: tuple[Submission, ...]
    account: tuple[Received, ...]
    issues: tuple[Issue, ...]
    members: tuple[Member, ...]
    is_named: bool = False

    def arrival(self, member: Member) -> Arrival:
        """Return how far the workbook of a member has come."""
        submitted = {each.member for each in self.submissions}
        return arrival_of(self.book, member.code, submitted, self.account)


def values_for(post: Post, member: Member | None, **known: str) -> Values:
    """Return the fields of a letter to a member, or to all; `known` are those of this letter.

    Their names are those of `state`, `faults` and `files`.
    """
    book, bloc = post.book, post.book.bloc
    drafter = bloc.name_of(bloc.collector)
    due = book.due(member.code) if member else bloc.deadline
    everybody = mail_texts.ALL_MEMBERS.format(bloc=bloc.name)
    return {
        mail_sheets.UNIT: member.name if member else everybody,
        mail_sheets.REPRESENTATIVE: member.representative if member else "",
        mail_sheets.BLOC: bloc.name,
        mail_sheets.PERIOD: period_of(book),
        mail_sheets.YEAR: str(bloc.year),
        mail_sheets.DEADLINE: f"{due:%d/%m/%Y}" if due else "",
        mail_sheets.MEETING: sentence_continue(subject_of(book, MINUTES)),
        mail_sheets.TIME: _time(book),
        mail_sheets.VENUE: book.meeting.venue,
        mail_sheets.DRAFTER: drafter,
        mail_sheets.SIGNATURE: book.mail.signature or drafter,
        mail_sheets.STATE: known.get("state", ""),
        mail_sheets.FAULTS: known.get("faults", ""),
        mail_sheets.FILES: known.get("files", ""),
    }


def period_of(book: BlocBook) -> str:
    """Return the period in words: "6 tháng đầu năm 2020"."""
    return mail_texts.PERIODS[book.bloc.period].format(year=book.bloc.year)


def invited_late(post: Post, kind: MailKind) -> Iterator[Issue]:
    """Report that the usual words invite to a meeting that has been held."""
    book = post.book
    is_usual = not wording_of(kind, book.letters).is_own
    if kind is MailKind.MEETING and book.meeting.has_been_held and is_usual:
        yield mail_kinds.HAS_BEEN_HELD.at(book.meeting.place, kind=kind.value)


def issues_of_values(post: Post, kind: MailKind) -> Iterator[Issue]:
    """Yield the lines a letter of this kind goes without, and the names that cannot stand in it."""
    wording = wording_of(kind, post.book.letters)
    members = (None,) if kind.is_to_all else post.members
    for each in members:
        yield from lines_left_out(wording, values_for(post, each), WHERE)
    for member in post.members:
        yield from broken_name(member.name, member.place.of(Members.name.heading))


def _time(book: BlocBook) -> str:
    meeting = book.meeting
    day = long_date(meeting.day, year_of_documents(book))
    if not meeting.day or tells_hour(meeting.start):
        return hour_and_day(meeting.start, day) if meeting.day else ""
    return f"{sentence_continue(meeting.start)} {day}".strip()


def _where(label: str, sheet: str) -> str:
    return mail_texts.ON_SHEET.format(label=label, sheet=sheet)


WHERE: Mapping[str, str] = {
    mail_sheets.REPRESENTATIVE: mail_texts.IN_COLUMN.format(
        heading=Members.representative.heading, sheet=Members.layout.name
    ),
    mail_sheets.DEADLINE: _where(bloc_sheets.DEADLINE.label, bloc_sheets.BLOC.name),
    mail_sheets.TIME: _where(meeting_sheets.DAY.label, meeting_sheets.MEETING.name),
    mail_sheets.VENUE: _where(meeting_sheets.VENUE.label, meeting_sheets.MEETING.name),
}
"""Where the value of a field is entered that a line is left out for want of."""

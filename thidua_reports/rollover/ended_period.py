"""A period at its end, and what follows from it for the next: whether it is scored, who leads."""

from collections.abc import Iterable, Iterator, Mapping

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place, is_in_doubt, sheets_in_doubt
from thidua_reports.domain.standing import Standings
from thidua_reports.excel.layout.sheet_layout import Setting
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.frozen import frozen
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.issues.catalogue import year_kinds
from thidua_reports.issues.issue import Issue, errors, places_in_error
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import meeting_sheets
from thidua_reports.pledged.contents import is_pledged_unscored


@frozen
class EndedPeriod:
    """The contents of khoi.xlsx, the standings, and all issues of the period that ended."""

    book: BlocBook
    standings: Standings
    issues: tuple[Issue, ...]

    @property
    def is_passed_over(self) -> bool:
        """Whether it is a half year without a usable workbook: many blocs hold no review."""
        came = any(each.submitted for each in self.standings.members)
        return self.book.bloc.period is Period.HALF_YEAR and not came

    def doubt_at(self, places: Iterable[Place]) -> Issue | None:
        """Return the first issue that casts doubt on the figure at one of the places."""
        known = tuple(places)
        for issue in (*errors(self.issues), *asked_back(self.issues)):
            if issue.place.sheet and any(
                is_in_doubt(place, set(issue.place.doubted)) for place in known
            ):
                return issue
        return None

    def is_sheet_in_error(self, sheet: str) -> bool:
        """Return whether any error was found on a sheet of khoi.xlsx."""
        return sheet in sheets_in_doubt(BLOC_WORKBOOK, places_in_error(self.issues))


def scored_word_of_next(book: BlocBook, following: Period) -> str | None:
    """Return whether the following period is scored; None where only the bloc can decide it.

    A year that has points is scored, unless it was pledged to be without. Half a year may go by
    without; whether it does is for the bloc to decide, unless its pledge is without points too.
    """
    if following is Period.YEAR:
        is_scored = _has_scoring(book) and not is_pledged_unscored(book)
        return words.SCORED if is_scored else words.NOT_SCORED
    if book.bloc.scored is False:
        return words.NOT_SCORED
    if following is Period.PLEDGE:
        return words.SCORED
    return None if _has_scoring(book) else words.NOT_SCORED


def _has_scoring(book: BlocBook) -> bool:
    return any(criterion.rule or criterion.has_points for criterion in book.criteria)


@frozen
class _Office:
    """Where the elected one was entered, who that is, who held the office, who is a member."""

    setting: Setting
    elected: str
    before: str
    members: frozenset[str]

    @property
    def is_decided(self) -> bool:
        return self.elected in self.members

    @property
    def holder(self) -> str:
        return self.elected if self.is_decided else self.before


def next_offices(ended: EndedPeriod) -> tuple[Mapping[Setting, CellValue], tuple[Issue, ...]]:
    """Return leader and deputy of the new year, and the issues of those not elected."""
    bloc, meeting = ended.book.bloc, ended.book.meeting
    members = frozenset(member.code for member in bloc.members)
    leader = _Office(meeting_sheets.NEXT_LEADER, meeting.next_leader, bloc.leader, members)
    deputy = _Office(meeting_sheets.NEXT_DEPUTY, meeting.next_deputy, bloc.deputy, members)
    has_risen = not deputy.is_decided and deputy.holder == leader.holder != ""
    new_deputy = "" if has_risen else deputy.holder
    return {layout.LEADER: leader.holder, layout.DEPUTY: new_deputy}, (
        *_kept(leader),
        *(_risen(deputy) if has_risen else _kept(deputy)),
    )


def _kept(office: _Office) -> Iterator[Issue]:
    if office.before and not office.is_decided:
        yield year_kinds.OFFICE_KEPT.at(_place(), label=office.setting.label, member=office.before)


def _risen(deputy: _Office) -> Iterator[Issue]:
    yield year_kinds.DEPUTY_BECAME_LEADER.at(_place(), member=deputy.before)


def _place() -> Place:
    return Place(BLOC_WORKBOOK, meeting_sheets.MEETING.name)

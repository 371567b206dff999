"""A cap is for bonuses: it leaves room for all standard points, unless the bloc wants less."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure
from thidua_reports.domain.scores import capped
from thidua_reports.formulas.rule_uses import scored_by_targets
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import bloc_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import joined, short_number
from thidua_reports.layouts import bloc_sheets, criteria_sheets

IN_COLUMN = fragments.MARKED_IN_COLUMN.format(heading=criteria_sheets.Contents.cap_is_low.heading)
IN_SETTING = fragments.MARKED_IN_SETTING.format(heading=bloc_sheets.LOW_TOTAL_CAP.label)


def criterion_caps_hold_the_standard(book: BlocBook) -> Iterator[Issue]:
    """The cap of a criterion is not below the standard points of any member."""
    for criterion in book.scored_criteria:
        standards = {
            member.code: _uncapped(book, criterion, member)
            for member in book.bloc.members
            if book.is_assigned(criterion, member.code)
        }
        what = fragments.CAP_OF_CRITERION.format(code=criterion.code)
        if not criterion.cap_is_low:
            yield from _too_low(criterion.cap, standards, what, IN_COLUMN)


def content_caps_hold_the_standard(book: BlocBook) -> Iterator[Issue]:
    """The cap of a content is not below the standard points of its criteria together."""
    for content in book.contents:
        standards = {each.code: _of_content(book, content.code, each) for each in book.bloc.members}
        what = fragments.CAP_OF_CONTENT.format(code=content.code)
        if not content.cap_is_low:
            yield from _too_low(content.cap, standards, what, IN_COLUMN)


def total_cap_holds_the_standard(book: BlocBook) -> Iterator[Issue]:
    """The cap of the total is not below what the contents' standard points come to."""
    ranking = book.policy.ranking
    standards = {
        member.code: sum(
            (
                capped(_of_content(book, each.code, member), each.cap.value)
                for each in book.contents
            ),
            Decimal(0),
        )
        for member in book.bloc.members
    }
    if not ranking.cap_is_low:
        yield from _too_low(ranking.cap, standards, fragments.CAP_OF_TOTAL, IN_SETTING)


CAP_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    criterion_caps_hold_the_standard,
    content_caps_hold_the_standard,
    total_cap_holds_the_standard,
)


def _of_content(book: BlocBook, content: str, member: Member) -> Decimal:
    own = (
        capped(_uncapped(book, each, member), each.cap.value)
        for each in book.criteria_of(member.code)
        if each.content == content and not each.is_outside
    )
    return sum(own, Decimal(0))


def _uncapped(book: BlocBook, criterion: Criterion, member: Member) -> Decimal:
    """Return the standard points as the member is scored: with targets added, or of former members.

    Before all are registered, those that are asked for count as well.
    """
    standard = criterion.standard.value or Decimal(0)
    if all(criterion.code != each.code for each in scored_by_targets(book)):
        return standard
    asked = (criterion.target_count or 0) if book.bloc.period is Period.PLEDGE else 0
    return standard * max(asked, len(book.targets_of(criterion.code, member.code)))


def _too_low(
    cap: Figure, standards: Mapping[str, Decimal], what: str, mark: str
) -> Iterator[Issue]:
    above = [
        f"{member} {short_number(standard)}"
        for member, standard in standards.items()
        if cap.value is not None and standard > cap.value
    ]
    if above and cap.value is not None:
        yield bloc_kinds.CAP_BELOW_STANDARD.at(
            cap.place, what=what, cap=short_number(cap.value), members=joined(above), mark=mark
        )

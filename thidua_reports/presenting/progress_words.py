"""At mid-year, who is on time and who is behind, and by how much."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.results import Progress, progress_at_mid_year
from thidua_reports.domain.rounding import as_decimal
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import (
    counted_integer,
    in_one_sentence,
    joined,
    plain,
    short_number,
    short_percent,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.sentences import in_its_unit, written_figure


def progress_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return how many targets are on time, and which cannot be judged."""
    behind = standings.behind.values()
    judged, unknown = sum(each.known for each in behind), _unknown(book, standings)
    sentences = []
    if judged:
        pattern = phrases.PROGRESS_OF_KNOWN if unknown else phrases.PROGRESS
        sentences.append(
            pattern.format(
                period=book.bloc.period.value,
                reached=sum(each.no for each in behind),
                judged=judged,
                share=share_due(book.bloc),
            )
        )
    return [*sentences, *unknown]


def behind_sentences(book: BlocBook, standings: Standings) -> list[str]:
    """Return who is behind and by how much, member by member; nothing where nobody is."""
    members = [
        phrases.OF_UNIT.format(unit=standing.member.name, targets=_listed(book, behind))
        for standing in standings.members
        for behind in [[each for each in _of(book, standings, standing) if each.is_behind]]
        if behind
    ]
    return [phrases.BEHIND_ARE.format(share=share_due(book.bloc)), *members] if members else []


def due_is(book: BlocBook) -> str:
    """Return what is due at mid-year, and of which targets."""
    return phrases.DUE_IS.format(share=share_due(book.bloc))


def share_due(bloc: Bloc) -> str:
    """Return what share of the year's plan is due: 50%."""
    return short_percent(100 * bloc.elapsed)


def progress_word(found: Progress | None) -> str:
    """Return whether a target is on time, in two words; an empty string where it is unknown."""
    if found is None or found.is_behind is None:
        return ""
    return phrases.BEHIND_TIME if found.is_behind else phrases.ON_TIME


def written_due(found: Progress | None) -> str:
    """Return what is due, without its unit; an empty string for nothing."""
    if found is None or found.due is None:
        return ""
    return written_figure(found.result, plain(as_decimal(found.due)))


def _of(book: BlocBook, standings: Standings, standing: MemberStanding) -> Iterator[Progress]:
    for result in standings.results_of(standing.member.code):
        found = progress_at_mid_year(book.bloc, result)
        if found is not None and not result.is_never_reported:
            yield found


def _unknown(book: BlocBook, standings: Standings) -> list[str]:
    members = []
    for standing in standings.members:
        unknown = [each for each in _of(book, standings, standing) if each.is_behind is None]
        if unknown:
            members.append(f"{standing.member.name}: {_named(standing, unknown)}")
    count = counted_integer(sum(each.unknown for each in standings.behind.values()))
    sentence = phrases.PROGRESS_UNKNOWN
    return [sentence.format(count=count, units=joined(members))] if members else []


def _named(standing: MemberStanding, unknown: Sequence[Progress]) -> str:
    if not standing.submitted:
        return phrases.ALL_OF_UNIT.format(count=counted_integer(len(unknown)))
    return ", ".join(f"“{each.result.target.name}”" for each in unknown)


def _listed(book: BlocBook, behind: Sequence[Progress]) -> str:
    return in_one_sentence([_behind_by(book.bloc, each) for each in behind])


def _behind_by(bloc: Bloc, behind: Progress) -> str:
    pattern = phrases.BEHIND_BY if behind.points_behind else phrases.BEHIND_BY_LITTLE
    return pattern.format(
        target=behind.result.target.name,
        share=share_due(bloc),
        percent=short_percent(behind.result.percent or Decimal(0)),
        points=short_number(behind.points_behind or Decimal(0)),
        missing=_quantity(behind, behind.missing),
        due=_quantity(behind, behind.due),
    )


def _quantity(behind: Progress, exact: Fraction | None) -> str:
    return "" if exact is None else in_its_unit(behind.result, plain(as_decimal(exact)))

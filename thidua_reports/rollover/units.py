"""Which units go on as which: the rows of the sheet of successions, put together and checked."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.history import Succession
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import sheet_kinds, year_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import year_sheets


@frozen
class Unit:
    """A unit from now on, and the rows of the sheet that lead to it, in their order."""

    new: str
    changes: tuple[Succession, ...]

    @property
    def olds(self) -> tuple[str, ...]:
        """The codes that become this one."""
        return tuple(each.old for each in self.changes)

    @property
    def is_unchanged(self) -> bool:
        """Tell whether it goes on alone, under its code and names."""
        return self.olds == (self.new,) and not (self.name or self.short_name)

    @property
    def name(self) -> str:
        """The new name; empty where it stays."""
        return next((each.name for each in self.changes if each.name), "")

    @property
    def short_name(self) -> str:
        """The new short name; empty where it stays."""
        return next((each.short_name for each in self.changes if each.short_name), "")


def units_of(changes: Sequence[Succession]) -> tuple[Unit, ...]:
    """Return the units that the rows lead to, in the order of their first rows."""
    news = dict.fromkeys(each.new for each in changes)
    return tuple(Unit(new, tuple(each for each in changes if each.new == new)) for new in news)


def contradictions(changes: Sequence[Succession], members: Sequence[str]) -> Iterator[Issue]:
    """Yield where the rows contradict each other or the `members`, by their codes."""
    becomes = {each.old: each.new for each in changes}
    for each in changes:
        yield from _unknown(each, members)
        place, last = each.place.of(year_sheets.NEW_CODE.heading), becomes.get(each.new)
        if each.new in members and last is None:
            yield year_kinds.SUCCESSOR_IS_ANOTHER.at(place, old=each.old, new=each.new)
        elif last is not None and last != each.new:
            yield year_kinds.SUCCESSION_CHAIN.at(place, old=each.old, new=each.new, last=last)
    for unit in units_of(changes):
        yield from _names_that_differ(unit)


def _unknown(each: Succession, members: Sequence[str]) -> Iterator[Issue]:
    if each.old not in members:
        yield sheet_kinds.UNKNOWN_CODE.at(
            each.place.of(year_sheets.OLD_CODE.heading),
            what=fragments.A_MEMBER,
            code=each.old,
            hint=did_you_mean(each.old, members),
        )


def _names_that_differ(unit: Unit) -> Iterator[Issue]:
    for each in unit.changes:
        for given, chosen in ((each.name, unit.name), (each.short_name, unit.short_name)):
            if given and matching_key(given) != matching_key(chosen):
                yield year_kinds.SUCCESSION_NAMES_DIFFER.at(
                    each.place, new=unit.new, first=chosen, second=given
                )

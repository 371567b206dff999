"""Which column of an edited table is which of those it was made with, by their headings."""

from collections import Counter
from collections.abc import Sequence

from thidua_reports.frozen import frozen

NOWHERE = -1
"""The place of a column that is not in the table any more."""
Column = Sequence[str]
"""The texts of a column from its heading on; "" for an empty cell."""


@frozen
class Renaming:
    """A column by its place in the edited table, and what its heading was when it was made."""

    place: int
    heading: str


@frozen
class Columns:
    """Where each column of a table as made stands now, and which headings are others over it.

    `hers` are the columns that it was not made with.
    """

    places: tuple[int, ...]
    hers: tuple[int, ...]
    renamed: tuple[Renaming, ...]

    @property
    def are_in_place(self) -> bool:
        """Return whether the columns stand as they were made, however they are headed."""
        return not self.hers and self.places == tuple(range(len(self.places)))


def columns_of(was: Sequence[Column], now: Sequence[Column]) -> Columns | None:
    """Return where the columns of a table stand now; None where that would be a guess.

    Columns that stand under their own headings are known by them. Where as many stand under the
    headings of others, or under new ones, and hold what they held, only the headings were changed.
    """
    old, new = [_said(each[0]) for each in was], [_said(each[0]) for each in now]
    in_place = _in_place(was, now) if len(old) == len(new) else None
    if len({*old}) < len(old) or len({*new}) < len(new):
        return in_place
    missing, hers = {*old} - {*new}, {*new} - {*old}
    if missing and hers:
        stay = all(one == other or one in missing for one, other in zip(old, new, strict=False))
        return in_place if stay else None
    places = tuple(new.index(each) if each in new else NOWHERE for each in old)
    if in_place and _held(was, now, range(len(old))) > _held(was, now, places):
        return in_place
    return Columns(places, tuple(new.index(each) for each in new if each in hers), ())


def _in_place(was: Sequence[Column], now: Sequence[Column]) -> Columns:
    headings = [each[0] for each in was]
    renamed = (
        Renaming(place, one[0])
        for place, (one, other) in enumerate(zip(was, now, strict=True))
        if not _means_the_same(one[0], other[0], headings)
    )
    return Columns(tuple(range(len(was))), (), tuple(renamed))


def _held(was: Sequence[Column], now: Sequence[Column], places: Sequence[int]) -> int:
    """Return how many cells hold what they held, if the columns stand at these places now."""
    return sum(
        (Counter(was[column][1:]) & Counter(now[place][1:])).total()
        for column, place in enumerate(places)
    )


def _said(heading: str) -> tuple[str, ...]:
    return tuple(heading.lower().split())


def _means_the_same(old: str, new: str, headings: Sequence[str]) -> bool:
    """Return whether a heading only has more words or fewer, and is not that of another column."""
    was, now = ({*_said(each)} for each in (old, new))
    others = [{*_said(each)} for each in headings if _said(each) != _said(old)]
    if not now or any(other <= now and not other <= was for other in others):
        return was == now
    return was <= now or now <= was

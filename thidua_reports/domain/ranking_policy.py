"""How the bloc adds up, ranks and classifies."""

from collections.abc import Collection
from dataclasses import field
from enum import Enum

from thidua_reports.domain.place import NO_FIGURE, Figure, Place
from thidua_reports.frozen import frozen


class RankedBy(Enum):
    """What the ranking compares; the value is the word in the workbook."""

    POINTS = "điểm"
    SHARE = "tỷ lệ điểm"


class TieMeasure(Enum):
    """What may decide between equal totals besides contents and criteria; the value is the word."""

    BONUS = "điểm thưởng"
    EXCEEDED = "số chỉ tiêu vượt"
    MET = "số chỉ tiêu đạt"
    MEETING = "hội nghị quyết định"


class PointsOf(Enum):
    """What a code means; the value is the word that distinguishes it from the other."""

    CONTENT = "nội dung"
    CRITERION = "tiêu chí"


@frozen
class TieBreak:
    """A way of parting equal totals, applied in the order of `position`.

    `by` is a content, a criterion or the word of a TieMeasure, `about` which of the first two
    where that was given; `order` lists members, the better first, where the meeting itself decided.
    """

    position: int
    by: str
    order: tuple[str, ...]
    place: Place = field(compare=False)
    about: PointsOf | None = None

    @property
    def measure(self) -> TieMeasure | None:
        """The measure that it names; None where it names a content or a criterion."""
        return next((measure for measure in TieMeasure if measure.value == self.by), None)

    @property
    def is_by_meeting(self) -> bool:
        """Return whether the meeting itself decided."""
        return self.measure is TieMeasure.MEETING

    @property
    def stated(self) -> str:
        """What it compares, as it is written in the workbook."""
        return f"{self.about.value} {self.by}" if self.about else self.by

    def may_be_about(self, kind: PointsOf, codes: Collection[str]) -> bool:
        """Return whether it may compare the points of one of these `codes`, which are of a kind."""
        return self.about in (None, kind) and self.by in codes


@frozen
class Grade:
    """A class (xuất sắc, tốt, khá) and the least ranking value for it."""

    name: str
    least: Figure
    place: Place = field(compare=False)


@frozen
class Unranked:
    """A member that is not ranked (không xếp loại), why, and on whose word.

    `sends_nothing` means that the bloc no longer waits for its workbook in this period.
    """

    member: str
    reason: str
    source: str
    place: Place = field(compare=False)
    sends_nothing: bool = False


@frozen
class RankingPolicy:
    """How totals are capped, compared, split where equal, and classified.

    `scale` is the announced sum of all standard points, `cap` the most a total can be without what
    is outside the scale; blank where the bloc has none. `cap_is_low` means that the bloc wants
    the cap below the standard points. `share_decimals` is to how many decimals the share of the
    assigned maximum is rounded, in per cent.
    """

    ranked_by: RankedBy = RankedBy.POINTS
    share_decimals: int = 2
    scale: Figure = NO_FIGURE
    cap: Figure = NO_FIGURE
    cap_is_low: bool = False
    tie_breaks: tuple[TieBreak, ...] = ()
    grades: tuple[Grade, ...] = ()
    unranked: tuple[Unranked, ...] = ()

    @property
    def is_by_share(self) -> bool:
        """Return whether members are compared by their share of the maximum, in per cent."""
        return self.ranked_by is RankedBy.SHARE

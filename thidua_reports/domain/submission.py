"""What one member reports for one period, in which form, and what became of its files."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import Enum

from thidua_reports.domain.period import Period
from thidua_reports.domain.place import NO_FIGURE, NO_WORDS, Figure, Place, Placed
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen


class Absence(Enum):
    """What the bloc decided on a member that sends no workbook; the value describes it."""

    UNRANKED = "không xếp loại"
    GIVEN_POINTS = "điểm do khối thống nhất"


@frozen
class TargetEntry:
    """A row of "Nội dung 1": what was achieved of one target.

    `out_of` is the b of a/b: the plan for a count (16/25), the population for a rate
    (372.412/387.279). `own_percent` and `own_excess` are the member's own "đạt" and "vượt", in per
    cent. For a yes/no target `achieved` is 1 or 0. `words` are wording, kind, direction and what it
    is compared with, by heading, `standard` the standard points and `last` the figure of the last
    period, as the workbook repeats them; `written` is the text of the cells of its figures, by
    heading.
    """

    code: str
    unit: Placed[str]
    plan: Figure
    achieved: Figure
    place: Place = field(compare=False)
    out_of: Figure = NO_FIGURE
    previous: Figure = NO_FIGURE
    own_percent: Figure = NO_FIGURE
    own_excess: Figure = NO_FIGURE
    self_score: Figure = NO_FIGURE
    highlighted: bool = False
    remark: str = ""
    evidence: str = ""
    note: str = ""
    words: Mapping[str, Placed[str]] = field(default_factory=dict, compare=False)
    written: Mapping[str, str] = field(default_factory=dict, compare=False)
    standard: Figure = field(default=NO_FIGURE, compare=False)
    last: Figure = field(default=NO_FIGURE, compare=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that results and scores rest on."""
        return self.achieved, self.out_of, self.previous, self.self_score

    @property
    def correctable(self) -> tuple[Figure, ...]:
        """The figures that a correction may change: these, and the member's own ratios."""
        return *self.figures, self.own_percent, self.own_excess


@frozen
class CriterionEntry:
    """A row of "Tiêu chí": what the member reports of a criterion that is not scored by targets.

    `rating` is the word reported instead of a figure (xuất sắc), and `achieved` what it is worth.
    `other` is a second figure that a rule may ask for. `written` is the text of the cells of its
    figures, by heading. `name` and `standard` are the wording and the standard points of the
    criterion as the workbook repeats them, `typed_points` what is typed in place of its points.
    """

    code: str
    achieved: Figure
    out_of: Figure
    count: Figure
    self_score: Figure
    bonus: Figure
    deduction: Figure
    evidence: str
    place: Place = field(compare=False)
    other: Figure = NO_FIGURE
    rating: str = ""
    written: Mapping[str, str] = field(default_factory=dict, compare=False)
    name: Placed[str] = field(default=NO_WORDS, compare=False)
    standard: Figure = field(default=NO_FIGURE, compare=False)
    typed_points: Placed[str] = field(default=NO_WORDS, compare=False)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that scores rest on."""
        reported = (self.achieved, self.out_of, self.count, self.other)
        return *reported, self.self_score, self.bonus, self.deduction

    @property
    def correctable(self) -> tuple[Figure, ...]:
        """The figures that a correction may change."""
        return self.figures


@frozen
class Passage:
    """A paragraph of prose and the part of the report it belongs to (a content code or a name)."""

    section: str
    text: str
    place: Place = field(compare=False)


@frozen
class Registration:
    """A target that the member's own workbook registers, with plan and achievement of last year.

    At the time of the pledge it is a target for the year; later a result beyond the pledge, which
    is stated only.
    """

    target: Target
    last_plan: Figure = NO_FIGURE
    last_achieved: Figure = NO_FIGURE


@frozen
class Submission:
    """A member's workbook, read but not yet checked.

    `decimal_mark` is the one of the machine that last computed it, "" where that is not known;
    `saved_on` the day on which the workbook itself says it was last saved, which is only shown: who
    opens and saves it anew changes it.
    """

    member: str
    workbook: str = field(compare=False)
    reporter: str
    period: Placed[Period | None]
    year: Placed[int | None]
    targets: tuple[TargetEntry, ...]
    criteria: tuple[CriterionEntry, ...]
    passages: tuple[Passage, ...]
    registrations: tuple[Registration, ...] = ()
    decimal_mark: str = field(default="", compare=False)
    saved_on: date | None = field(default=None, compare=False)


class Fate(Enum):
    """What was done with it; the value is the word the user sees."""

    USED = "được dùng"
    TWICE = "trùng"
    REFUSED = "chưa dùng được"
    MISPLACED = "để sai chỗ"
    PASSED_OVER = "bỏ qua"


@frozen
class Received:
    """A file or folder of the members' folder: which member's it is, if known, and why not used.

    A workbook that is MISPLACED is the only one of its member, and lies in no place that is read.
    """

    name: str
    fate: Fate
    member: str = ""
    why: str = ""


FORM_VERSION = 1
"""Counts up whenever a form of before can no longer be read as one of today."""

_SEPARATOR = " | "
_MAKER = "make-report"


@frozen
class FormIdentity:
    """What a form carries with it unseen, in two places; its file name and looks may change.

    `bloc` is the bloc's symbol, or its name where it has none.
    """

    version: int
    bloc: str
    period: Period
    year: int
    member: str

    @property
    def line(self) -> str:
        """The identity as one line, for the properties of a document."""
        parts = (_MAKER, str(self.version), self.bloc, self.period.value, str(self.year))
        return _SEPARATOR.join((*parts, self.member))


def identity_in(line: str) -> FormIdentity | None:
    """Return the identity written as one line; None where it is no such line."""
    parts = [part.strip() for part in line.split(_SEPARATOR.strip())]
    if len(parts) != 6 or parts[0] != _MAKER or not (parts[1] + parts[4]).isdigit():
        return None
    _, version, bloc, period, year, member = parts
    known = {each.value: each for each in Period}
    if period not in known:
        return None
    return FormIdentity(int(version), bloc, known[period], int(year), member)

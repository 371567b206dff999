"""The meeting, what it decided, and what follows from it."""

from collections.abc import Collection
from dataclasses import field
from datetime import date
from decimal import Decimal
from enum import Enum

from thidua_reports.domain.place import NO_FIGURE, NOWHERE, Figure, Place, Placed
from thidua_reports.domain.submission import Passage
from thidua_reports.frozen import frozen


class ItemKind(Enum):
    """What a code means; the value is the word that distinguishes it from the other."""

    TARGET = "chỉ tiêu"
    CRITERION = "tiêu chí"


class Role(Enum):
    """In what role somebody attends; the value is the word in the workbook."""

    CHAIR = "chủ trì"
    SECRETARY = "thư ký"
    GUEST = "khách mời"
    MEMBER = "thành viên"


@frozen
class Attendee:
    """Somebody at the meeting, or a member's seat; `present` is None when it is not yet known."""

    role: Role
    office: str
    name: str
    position: str
    present: bool | None
    absence: str
    place: Place = field(compare=False)


@frozen
class Comment:
    """A remark on the draft: who made it (may be unknown), what was done about it and where."""

    speaker: str
    text: str
    outcome: str
    where: str
    place: Place = field(compare=False)


@frozen
class Vote:
    """A matter put to the vote and the numbers for, against and abstaining; None if not counted."""

    matter: str
    in_favour: Placed[Decimal | None]
    against: Placed[Decimal | None]
    abstaining: Placed[Decimal | None]
    result: str
    place: Place = field(default=NOWHERE, compare=False)


@frozen
class Meeting:
    """The meeting; `start` and `end` are times as words ("14 giờ 00"), empty when unknown.

    `comment_count` is the number of remarks made, which may exceed those written down. `place` is
    that of the settings.
    """

    day: date | None
    start: str
    end: str
    venue: str
    agenda: tuple[str, ...]
    attendees: tuple[Attendee, ...]
    comment_count: int | None
    comments: tuple[Comment, ...]
    directions: tuple[Passage, ...]
    conclusions: tuple[str, ...]
    votes: tuple[Vote, ...]
    next_leader: str
    next_deputy: str
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def remarks(self) -> tuple[Comment, ...]:
        """The comments that say something; an answer alone is to nobody."""
        return tuple(each for each in self.comments if each.text)

    @property
    def has_been_held(self) -> bool:
        """Return whether anything that only the meeting itself can bring has been entered."""
        return bool(self.comments or self.conclusions or self.votes or self.end)


@frozen
class AgreedScore:
    """The points the meeting settled on for a member and criterion.

    `computed` are the computed points as they were when the scores were agreed; blank where they
    were not noted down.
    """

    member: str
    criterion: str
    points: Placed[Decimal | None]
    assessor: str
    reason: str
    place: Place = field(compare=False)
    computed: Figure = NO_FIGURE

    @property
    def is_as_computed(self) -> bool:
        """Return whether the meeting is known to have agreed to what was computed."""
        return self.computed.value is not None and self.computed.value == self.points.value


@frozen
class Correction:
    """A figure changed after submission, on whose word, and why.

    `item` is a target or criterion code, `about` which of them, where that was given, `column` the
    heading of the corrected column. `rating` is the word that the new value was given by, as "tốt".
    `old_text` is the old value as it was typed. `found` is the text of the corrected cell where
    that was no number; known once the correction is applied.
    """

    member: str
    item: str
    column: str
    old: Placed[Decimal | None]
    new: Placed[Decimal | None]
    reason: str
    source: str
    place: Place = field(compare=False)
    rating: str = ""
    about: ItemKind | None = None
    old_text: str = field(default="", compare=False)
    found: str = ""

    def is_about(self, kind: ItemKind, codes: Collection[str]) -> bool:
        """Return whether its item may be the one of these `codes`, which are of that kind."""
        return self.about in (None, kind) and self.item in codes

"""A step of a bloc's period, as the working page shows it."""

from enum import Enum

from thidua_reports.desk.actions import Action
from thidua_reports.frozen import frozen


class State(Enum):
    """How far a step is."""

    DONE = "done"
    AGAIN = "again"
    NOW = "now"
    LATER = "later"


@frozen
class Offered:
    """An action that a step offers, with what is in its fields at first, and its own label."""

    action: Action
    label: str
    typed: tuple[tuple[str, str], ...] = ()


@frozen
class Opened:
    """A file or folder that a step offers to open: its name for `HerFolder.file`, its label."""

    name: str
    label: str


@frozen
class Step:
    """A step: what is to be done, how far it is, its main action, and what else it offers.

    `seldom` is what is offered for Word templates: who has none of her own needs nothing of it.
    `so_far` tells how far a step is that is done bit by bit, in place of the state's own word.
    """

    key: str
    title: str
    told: str
    state: State
    main: Offered | None = None
    opened: tuple[Opened, ...] = ()
    others: tuple[Offered, ...] = ()
    seldom: tuple[Offered, ...] = ()
    takes_files: bool = False
    shows_page: bool = False
    so_far: str = ""

"""A file among the results that may go along with a letter, and who made it as it is now."""

from enum import Enum
from pathlib import PurePosixPath

from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments


class Made(Enum):
    """Who made a file as it is now: the last run, only an earlier one, or somebody by hand."""

    NOW = fragments.MADE_NOW
    EARLIER = ""
    BY_HAND = fragments.EDITED_BY_HAND


@frozen
class Version:
    """A file that may be meant, its name within the folder as stated, and who made it as it is."""

    name: str
    content: bytes
    made: Made

    @property
    def path(self) -> PurePosixPath:
        """Where it is within the folder, however that is written."""
        return PurePosixPath(self.name.replace("\\", "/"))

    @property
    def own_name(self) -> str:
        """The name without the folder."""
        return self.path.name

    @property
    def described(self) -> str:
        """The name, and who wrote it as it is now."""
        return f"{self.own_name} ({self.made.value})"

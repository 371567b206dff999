"""How many, of how many, as far as it is known."""

from thidua_reports.frozen import frozen


@frozen
class Count:
    """How many are asked about, of how many the answer is known, and how many answer yes."""

    asked: int = 0
    known: int = 0
    yes: int = 0

    @property
    def unknown(self) -> int:
        """Of how many the answer is not known."""
        return self.asked - self.known

    @property
    def no(self) -> int:
        """How many answer no."""
        return self.known - self.yes

    @property
    def settled(self) -> int | None:
        """How many answer yes; None while one of them is unknown."""
        return None if self.unknown else self.yes


NOBODY = Count()

"""What the bloc plans to do in its year."""

from dataclasses import field

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen


@frozen
class Activity:
    """An activity of the bloc, when it takes place, and who sees to it: codes or names."""

    what: str
    when: str
    who: tuple[str, ...]
    place: Place = field(compare=False)

"""The official copies in an output folder: which is the newest of each document, and if it holds.

A copy carries a seal of what the data said when it was made; none holds once they say other.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path

from thidua_reports.delivering.seal import is_sealed, is_sealed_as
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.version_names import composed, final_name

_ENDING = ".docx"
_ADDED = final_name("").removesuffix(_ENDING)
_ANY = f"*{_ENDING}"
_VERSION = re.compile(rf"(.*{re.escape(_ADDED)})(?: \((\d{{1,9}})\))?{re.escape(_ENDING)}")


class Standing(Enum):
    """How an official copy stands to the data of now."""

    HOLDS = "holds"
    OUTDATED = "outdated"
    EDITED = "edited"


@frozen
class OfficialCopy:
    """An official copy: the newest of those of a name, how it stands, and the others beside it.

    `called` is the name without any number.
    """

    called: str
    name: str
    standing: Standing
    others: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it says what the data say, as far as can be known."""
        return self.standing is Standing.HOLDS


def official_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the official copies in a folder, old ones too."""
    names = [each.name for each in own_files(folder, _ANY)]
    return tuple(each for each in names if is_official(each))


def is_official(name: str) -> bool:
    """Return whether a file is called like an official copy."""
    return bool(_matched(name))


def _matched(name: str) -> re.Match[str] | None:
    return _VERSION.fullmatch(composed(name))


def official_copies(folder: Path, signs: Collection[Sequence[str]]) -> tuple[OfficialCopy, ...]:
    """Return the newest official copy of each name in a folder; one that holds goes before others.

    `signs` are of what seals of now are made, one of each document of the period.
    """
    found: dict[str, list[tuple[bool, int, str, Standing]]] = {}
    for name in official_names(folder):
        match = _matched(name)
        if match:
            standing = _standing(folder / name, signs)
            version = standing is Standing.HOLDS, int(match[2] or 1), name, standing
            found.setdefault(match[1], []).append(version)
    return tuple(_newest(called, versions) for called, versions in found.items())


def _newest(called: str, versions: list[tuple[bool, int, str, Standing]]) -> OfficialCopy:
    *others, (_, _, name, standing) = sorted(versions, key=lambda each: each[:3])
    return OfficialCopy(f"{called}{_ENDING}", name, standing, tuple(each[2] for each in others))


def _standing(path: Path, signs: Collection[Sequence[str]]) -> Standing:
    try:
        content = path.read_bytes()
    except OSError:
        return Standing.EDITED
    return standing_of(content, signs)


def standing_of(content: bytes, signs: Iterable[Sequence[str]]) -> Standing:
    """Return how the content of an official copy stands; `signs` are as in `official_copies`."""
    if any(is_sealed_as(content, each) for each in signs):
        return Standing.HOLDS
    return Standing.OUTDATED if is_sealed(content) else Standing.EDITED


def official_issues(copies: Iterable[OfficialCopy]) -> Iterator[Issue]:
    """Yield each official copy that is not to be signed as it is."""
    for each in copies:
        if each.standing in NOT_TO_BE_SIGNED:
            yield NOT_TO_BE_SIGNED[each.standing].at(Place(each.name), name=each.name)


NOT_TO_BE_SIGNED: Mapping[Standing, IssueKind] = {
    Standing.OUTDATED: final_kinds.OFFICIAL_OUTDATED,
    Standing.EDITED: final_kinds.OFFICIAL_EDITED,
}
"""What is said of an official copy that does not hold."""

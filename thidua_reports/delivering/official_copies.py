"""The official copies in an output folder: which is the newest of each document, and if it holds.

A copy carries a seal of what the data said when it was made; none holds once they say other.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path

from thidua_reports.delivering.seal import is_draft, sealed_as
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.version_names import alike, composed, document_of, final_name

Signs = Mapping[str, Sequence[str]]
_ENDING = ".docx"
_ADDED = final_name("").removesuffix(_ENDING)
_ANY = f"*{_ENDING}"
_VERSION = re.compile(rf"(.*{re.escape(_ADDED)})(?: \((\d{{1,9}})\))?{re.escape(_ENDING)}")


class Standing(Enum):
    """How an official copy stands to the data of now."""

    HOLDS = "holds"
    OUTDATED = "outdated"
    EDITED = "edited"
    DRAFT = "draft"
    """It was never made official, whatever it is called."""
    ANOTHER = "another"
    """It is the official copy of another document than its name says."""


@frozen
class OfficialCopy:
    """An official copy: the newest of those of a name, how it stands, and the others beside it.

    `called` is the name without any number; `document` of which it says what the data say, "" where
    that is not known.
    """

    called: str
    name: str
    standing: Standing
    document: str = ""
    others: tuple[str, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it says what the data say, as far as can be known."""
        return self.standing is Standing.HOLDS


@frozen
class Official:
    """The official copies there are, and the documents to be signed that have none that holds.

    Where there are no copies yet, none is lacking.
    """

    copies: tuple[OfficialCopy, ...] = ()
    lacking: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether none of them must be made again."""
        return all(each.holds for each in self.copies)

    @property
    def is_done(self) -> bool:
        """Whether all that is to be signed is there, and holds."""
        return bool(self.copies) and self.is_right and not self.lacking


Judge = Callable[[str, bytes], OfficialCopy]
"""Says of a file, by its name and content, how it stands to the data."""


def official_names(folder: Path) -> tuple[str, ...]:
    """Return the names of the official copies in a folder, old ones too."""
    names = [each.name for each in own_files(folder, _ANY)]
    return tuple(each for each in names if is_official(each))


def is_official(name: str) -> bool:
    """Return whether a file is called like an official copy."""
    return bool(_matched(name))


def _matched(name: str) -> re.Match[str] | None:
    return _VERSION.fullmatch(composed(name))


def official_copies(folder: Path, signs: Signs) -> tuple[OfficialCopy, ...]:
    """Return the newest official copy of each name in a folder; one that holds goes before others.

    `signs` are of what seals of now are made, by the names of all documents there may be.
    """
    return newest_copies(folder, partial(judged, signs=signs))


def newest_copies(folder: Path, judge: Judge) -> tuple[OfficialCopy, ...]:
    """Return the same by what says how a file stands to the data."""
    found: dict[str, list[tuple[int, OfficialCopy]]] = {}
    for name in official_names(folder):
        match = _matched(name)
        if match:
            copy = judge(name, _content_of(folder / name))
            found.setdefault(match[1], []).append((int(match[2] or 1), copy))
    return tuple(map(_newest, found.values()))


def _newest(versions: list[tuple[int, OfficialCopy]]) -> OfficialCopy:
    ordered = sorted(versions, key=lambda each: (each[1].holds, each[0], each[1].name))
    *others, (_, newest) = ordered
    return replace(newest, others=tuple(each.name for _, each in others))


def judged(name: str, content: bytes, signs: Signs) -> OfficialCopy:
    """Return how a file that is called like an official copy stands; `signs` as above."""
    match = _matched(name)
    called = f"{match[1]}{_ENDING}" if match else name
    return OfficialCopy(called, name, *_standing(name, content, signs))


def _content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _standing(name: str, content: bytes, signs: Signs) -> tuple[Standing, str]:
    if is_draft(content):
        return Standing.DRAFT, ""
    document = sealed_as(content, signs)
    if document is None:
        return Standing.EDITED, ""
    if not document:
        return Standing.OUTDATED, ""
    return _standing_by_name(name, document, signs), document


def _standing_by_name(name: str, document: str, signs: Signs) -> Standing:
    """A name of no document of ours says nothing of which it is."""
    said = alike(document_of(name))
    is_another = said != alike(document) and said in map(alike, signs)
    return Standing.ANOTHER if is_another else Standing.HOLDS


def official_issues(copies: Iterable[OfficialCopy]) -> Iterator[Issue]:
    """Yield each official copy that is not to be signed as it is."""
    for each in copies:
        if each.standing in _NOT_TO_BE_SIGNED:
            kind = _NOT_TO_BE_SIGNED[each.standing]
            yield kind.at(Place(each.name), name=each.name, document=each.document)


_NOT_TO_BE_SIGNED: Mapping[Standing, IssueKind] = {
    Standing.OUTDATED: final_kinds.OFFICIAL_OUTDATED,
    Standing.EDITED: final_kinds.OFFICIAL_EDITED,
    Standing.DRAFT: final_kinds.OFFICIAL_IS_DRAFT,
    Standing.ANOTHER: final_kinds.OFFICIAL_OF_ANOTHER,
}

"""Which file goes along for a document that the last run made, never by guessing.

Where somebody edited it, or several versions of it are there, she is asked, or has to name one.
What only an earlier run made says what is no longer so, and never goes along.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from pathlib import Path, PurePosixPath

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, IssueKind, did_you_mean
from thidua_reports.mailing.drafts import FOLDER as DRAFTS_FOLDER
from thidua_reports.workspace.folder import ANSWERS_FOLDER, FORMS_FOLDER, required_file
from thidua_reports.workspace.version_names import is_version_of

_OWN_EYES = re.compile(r" \(góp ý\)|_soat_xet")
_PRIVATE_FOLDERS = (ANSWERS_FOLDER, FORMS_FOLDER, DRAFTS_FOLDER)
"""What lies in these folders of the results is for one member each."""


class Made(Enum):
    """Who made a file as it is now: the last run, only an earlier one, or somebody by hand."""

    NOW = fragments.MADE_NOW
    EARLIER = ""
    BY_HAND = fragments.EDITED_BY_HAND


@frozen
class Version:
    """A file that may be meant, its name within the folder, and who made it as it is."""

    name: str
    content: bytes
    made: Made

    @property
    def described(self) -> str:
        """The name, and who wrote it as it is now."""
        return f"{PurePosixPath(self.name).name} ({self.made.value})"


Choose = Callable[[str, Sequence[Version]], str]
"""Asks which version of a document is meant; returns its name, "" where nobody can be asked."""


@frozen
class Shelf:
    """The folder of results: who made a file in it, and how she says which file to take.

    `command` is what makes the files anew, `outdated` what is said of one that only an earlier run
    made, `named` are those that she named, `private` the documents that belong to one member each:
    none of them is a version of another one. `delivered` are the files of the last run, where that
    is known: a private document is among them or is not there, as what an earlier run or somebody
    left under such a name may be for another member.
    """

    folder: Path
    made: Callable[[str, bytes], Made]
    command: str
    outdated: IssueKind
    named: tuple[str, ...]
    choose: Choose
    private: frozenset[str] = frozenset()
    delivered: frozenset[str] | None = None

    def has(self, name: str) -> bool:
        """Return whether a document, or a version of it, is there."""
        return bool(self.versions(name))

    def taken(self, name: str) -> tuple[Version | None, tuple[Issue, ...]]:
        """Return the file to take for a document, and what keeps it from that or is doubted."""
        found = self.versions(name)
        version, issues = self._one_of(name, found)
        if version is None or version.made is not Made.BY_HAND:
            return version, issues
        own = version.name
        of_now = [each for each in found if each.made is Made.NOW and each.name != own]
        newer = [each for each in of_now if is_version_of(each.name, own, self.private)]
        return version, (*issues, *(_doubted(version, each) for each in newer))

    def _one_of(
        self, name: str, found: Sequence[Version]
    ) -> tuple[Version | None, tuple[Issue, ...]]:
        if not found:
            details = {"name": name, "command": self.command}
            return None, (mail_kinds.NOT_THERE.at(Place(name), **details),)
        named = [each for each in found if _is_named(each, self.named)]
        of_now = [each for each in found if each.made is not Made.EARLIER]
        meant = named if len(named) == 1 else of_now or list(found[:1])
        if meant[0].made is Made.EARLIER:
            return None, (self._outdated(meant[0]),)
        is_clear = len(meant) == 1 and (meant == named or meant[0].made is Made.NOW)
        return (meant[0], ()) if is_clear else self._asked(name, meant)

    def _asked(
        self, name: str, found: Sequence[Version]
    ) -> tuple[Version | None, tuple[Issue, ...]]:
        """Ask which one is meant; that of the last run stands first."""
        ordered = sorted(found, key=lambda each: each.made is not Made.NOW)
        chosen = self.choose(name, ordered)
        for each in ordered:
            if each.name == chosen:
                return each, ()
        listed = ", ".join(each.described for each in ordered)
        first = PurePosixPath(ordered[0].name).name
        details = {"name": name, "versions": listed, "first": first}
        return None, (mail_kinds.WHICH_VERSION.at(Place(name), **details),)

    def versions(self, name: str) -> tuple[Version, ...]:
        """Return the files that may be meant by a document's name, that name itself first."""
        path = PurePosixPath(name)
        folder = self.folder / path.parent
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
        names.sort(key=lambda each: (each != path.name, each))
        of_others = self.private - {name}
        found = ((path.parent / each).as_posix() for each in names if not _is_for_own_eyes(each))
        alike = (each for each in found if is_version_of(each, name, of_others))
        there = (each for each in alike if (self.folder / each).is_file())
        return tuple(self._version(each) for each in there if self._is_safe(each, name))

    def _is_safe(self, version: str, name: str) -> bool:
        is_known = name in self.private and self.delivered is not None
        return not is_known or version in (self.delivered or ())

    def added(self, documents: Iterable[str]) -> tuple[list[Version], list[Issue]]:
        """Return the files that she named beyond the versions of these documents."""
        meant = {each.name for name in documents for each in self.versions(name)}
        found, issues = list[Version](), list[Issue]()
        for name in self.named:
            if any(_is_of_name(each, name) for each in meant):
                continue
            issue = next(self._unfit(name), None)
            if issue:
                issues.append(issue)
            else:
                found.append(self._version(name))
        return found, issues

    def _unfit(self, name: str) -> Iterator[Issue]:
        """Yield why a file cannot go along to all: it is known by where it really is."""
        place = Place(name)
        path, root = (self.folder / name.replace("\\", "/")).resolve(), self.folder.resolve()
        if not path.is_relative_to(root) or not path.is_file():
            names = [each.name for each in self.folder.iterdir()] if self.folder.is_dir() else []
            hint = did_you_mean(name, names)
            yield mail_kinds.NO_SUCH_ATTACHMENT.at(place, name=name, hint=hint)
            return
        if path.relative_to(root).parts[0].casefold() in _PRIVATE_FOLDERS:
            yield mail_kinds.PRIVATE_FILE.at(place, name=name)
        if _is_for_own_eyes(name) or _is_for_own_eyes(path.name):
            yield mail_kinds.NOT_TO_BE_SENT.at(place, name=name)
        version = self._version(name)
        if version.made is Made.EARLIER:
            yield self._outdated(version)

    def _outdated(self, version: Version) -> Issue:
        details = {"name": PurePosixPath(version.name).name, "command": self.command}
        return self.outdated.at(Place(version.name), **details)

    def _version(self, name: str) -> Version:
        content = required_file(self.folder / name.replace("\\", "/"), name).content
        return Version(name, content, self.made(name, content))


def _doubted(edited: Version, newer: Version) -> Issue:
    """Return that what she edited was made before the file of the last run beside it."""
    names = {"name": PurePosixPath(edited.name).name, "new": PurePosixPath(newer.name).name}
    return mail_kinds.EDITED_BEFORE.at(Place(edited.name), **names)


def _is_for_own_eyes(name: str) -> bool:
    return bool(_OWN_EYES.search(unicodedata.normalize("NFC", name)))


def _is_named(version: Version, named: Iterable[str]) -> bool:
    return any(_is_of_name(version.name, each) for each in named)


def _is_of_name(name: str, stated: str) -> bool:
    """Return whether a file is stated, by its own name or with the folder it is in."""
    own, said = (
        unicodedata.normalize("NFC", each).casefold() for each in (name, stated.replace("\\", "/"))
    )
    return said in (own, PurePosixPath(own).name)

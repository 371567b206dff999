"""Which file goes along for a document that the last run made, never by guessing.

Where somebody edited it, or several versions of it are there, she is asked, or has to name one.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from thidua_reports.delivering.run_record import fingerprint
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.workspace.folder import required_file

FINAL = "chính thức"
_BEHIND = rf"(?: \((?:\d{{1,9}}|{FINAL})\))*"
_OWN_EYES = re.compile(r" \(góp ý\)|_soat_xet")


@frozen
class Version:
    """A file that may be meant, its name within the folder, and whether we wrote it as it is."""

    name: str
    content: bytes
    is_ours: bool

    @property
    def described(self) -> str:
        """The name, and who wrote it as it is now."""
        who = fragments.MADE_HERE if self.is_ours else fragments.EDITED_BY_HAND
        return f"{PurePosixPath(self.name).name} ({who})"


Choose = Callable[[str, Sequence[Version]], str]
"""Asks which version of a document is meant; returns its name, "" where nobody can be asked."""


@frozen
class Shelf:
    """A folder of results, the sha256 of what we wrote there, and how she says which file to take.

    `command` is what makes the files anew, `named` are those that she named, `private` the files
    that belong to one member each: none of them is a version of another one.
    """

    folder: Path
    ours: frozenset[str]
    command: str
    named: tuple[str, ...]
    choose: Choose
    private: frozenset[str] = frozenset()

    def has(self, name: str) -> bool:
        """Return whether a document, or a version of it, is there."""
        return bool(self.versions(name))

    def taken(self, name: str) -> tuple[Version | None, tuple[Issue, ...]]:
        """Return the file to take for a document, or what keeps it from being taken."""
        found = self.versions(name)
        if not found:
            details = {"name": name, "command": self.command}
            return None, (mail_kinds.NOT_THERE.at(Place(name), **details),)
        named = [each for each in found if _is_named(each, self.named)]
        if len(named) == 1 or (len(found) == 1 and found[0].is_ours):
            return (named or found)[0], ()
        chosen = self.choose(name, found)
        for each in found:
            if each.name == chosen:
                return each, ()
        listed = ", ".join(each.described for each in found)
        first = PurePosixPath(found[0].name).name
        details = {"name": name, "versions": listed, "first": first}
        return None, (mail_kinds.WHICH_VERSION.at(Place(name), **details),)

    def versions(self, name: str) -> tuple[Version, ...]:
        """Return the files that may be meant by a document's name, that name itself first."""
        path = PurePosixPath(name)
        stem, suffix = re.escape(path.stem), re.escape(path.suffix)
        pattern = re.compile(f"{stem}{_BEHIND}{suffix}", re.IGNORECASE)
        folder = self.folder / path.parent
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
        names.sort(key=lambda each: (each != path.name, each))
        alike = (each for each in names if pattern.fullmatch(unicodedata.normalize("NFC", each)))
        found = ((path.parent / each).as_posix() for each in alike)
        of_others = self.private - {name}
        return tuple(self._version(each) for each in found if each not in of_others)

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
        if not (self.folder / name).is_file() or Path(name).is_absolute():
            names = [each.name for each in self.folder.iterdir()] if self.folder.is_dir() else []
            hint = did_you_mean(name, names)
            yield mail_kinds.NO_SUCH_ATTACHMENT.at(Place(name), name=name, hint=hint)
        elif name.replace("\\", "/") in self.private:
            yield mail_kinds.PRIVATE_FILE.at(Place(name), name=name)
        elif _OWN_EYES.search(unicodedata.normalize("NFC", name)):
            yield mail_kinds.NOT_TO_BE_SENT.at(Place(name), name=name)

    def _version(self, name: str) -> Version:
        content = required_file(self.folder / name, name).content
        return Version(name, content, fingerprint(name, content).sha256 in self.ours)


def _is_named(version: Version, named: Iterable[str]) -> bool:
    return any(_is_of_name(version.name, each) for each in named)


def _is_of_name(name: str, stated: str) -> bool:
    """Return whether a file is stated, by its own name or with the folder it is in."""
    own, said = (
        unicodedata.normalize("NFC", each).casefold() for each in (name, stated.replace("\\", "/"))
    )
    return said in (own, PurePosixPath(own).name)

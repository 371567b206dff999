"""Which file goes along for a document that the last run made, never by guessing.

Where somebody edited it, or several versions of it are there, she is asked, or has to name one.
What only an earlier run made says what is no longer so, and never goes along.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from thidua_reports.delivering.official_copies import OfficialCopy, is_official, newest_copies
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.mailing.fit_to_go import Known, doubts, is_for_own_eyes, refusals, source_of
from thidua_reports.mailing.version import Made, Version
from thidua_reports.pdf.marks import origin_of
from thidua_reports.presenting.document_titles import AFTER_THE_MEETING, TITLES
from thidua_reports.workspace.folder import ANSWERS_FOLDER, required_file
from thidua_reports.workspace.version_names import alike, document_of, is_version_of

Choose = Callable[[str, Sequence[Version]], str]
"""Asks which version of a document is meant; returns its name, "" where nobody can be asked."""


@frozen
class Shelf:
    """The folder of results: what is known of its files, and how she says which one to take.

    `named` are those that she named. The answer to a member is among the files of the last run or
    is not there: what an earlier run or somebody left under such a name may be for another member.
    """

    folder: Path
    known: Known
    named: tuple[str, ...]
    choose: Choose

    def has(self, name: str) -> bool:
        """Return whether a document, or a version of it, is there."""
        return bool(self.versions(name))

    def has_as_made(self, name: str) -> bool:
        """Return whether a document is there in one version, as it is made by now."""
        return [each.made for each in self.versions(name)] == [Made.NOW]

    def taken(self, name: str) -> tuple[Version | None, tuple[Issue, ...]]:
        """Return the file to take for a document, and what keeps it from that or is doubted.

        An official copy is that very file, which holds as long as the data say what it says.
        """
        if is_official(name):
            return self._exactly(self._version(name))
        version, issues = self._one_of(name, self.versions(name))
        if version is None:
            return None, issues
        refused = next(refusals(version, self.folder, self.known, name), None)
        return (None, (refused,)) if refused else (version, (*issues, *self._doubts(version)))

    def official(self) -> dict[str, str]:
        """Return the official copies of what goes out after the meeting, with titles.

        Of each the newest, where she named no other one.
        """
        copies = newest_copies(self.folder, self.known.official)
        names = [(each.document or document_of(each.name), self._meant(each)) for each in copies]
        sent = [each for each in names if each[0] in AFTER_THE_MEETING]
        sent.sort(key=lambda each: AFTER_THE_MEETING.index(each[0]))
        return {name: TITLES[document] for document, name in sent}

    def _meant(self, copy: OfficialCopy) -> str:
        there = (copy.name, *copy.others)
        named = (each for each in there if any(_is_of_name(each, said) for said in self.named))
        return next(named, copy.name)

    def _exactly(self, version: Version) -> tuple[Version | None, tuple[Issue, ...]]:
        refused = next(refusals(version, self.folder, self.known), None)
        if refused:
            return None, (refused,)
        return version, tuple(doubts(version, self.folder, self.known))

    def _one_of(
        self, name: str, found: Sequence[Version]
    ) -> tuple[Version | None, tuple[Issue, ...]]:
        if not found:
            details = {"name": name, "deed": self.known.deed_for(name)}
            return None, (mail_kinds.NOT_THERE.at(Place(name), **details),)
        named = [each for each in found if _is_named(each, self.named)]
        of_now = [each for each in found if _may_be_meant(each)]
        meant = named if len(named) == 1 else of_now or list(found[:1])
        is_sure = meant == named or meant[0].made is not Made.BY_HAND
        return (meant[0], ()) if len(meant) == 1 and is_sure else self._asked(name, meant)

    def _asked(
        self, name: str, found: Sequence[Version]
    ) -> tuple[Version | None, tuple[Issue, ...]]:
        """Ask which one is meant; that of the last run stands first."""
        ordered = sorted(found, key=lambda each: each.made is not Made.NOW)
        chosen = self.choose(name, ordered)
        for each in ordered:
            if each.name == chosen:
                return each, ()
        if len(ordered) == 1:
            own, deed = ordered[0].own_name, self.known.deed_for(name)
            details = {"name": own, "first": own, "deed": deed}
            return None, (mail_kinds.EDITED_VERSION.at(Place(name), **details),)
        listed = ", ".join(each.described for each in ordered)
        details = {"name": name, "versions": listed, "first": ordered[0].own_name}
        return None, (mail_kinds.WHICH_VERSION.at(Place(name), **details),)

    def versions(self, name: str) -> tuple[Version, ...]:
        """Return the files that may be meant by a document's name, that name itself first."""
        path = PurePosixPath(name)
        folder = self.folder / path.parent
        names = [each.name for each in folder.iterdir()] if folder.is_dir() else []
        names.sort(key=lambda each: (each != path.name, each))
        of_others = self.known.private - {name}
        found = ((path.parent / each).as_posix() for each in names if not is_for_own_eyes(each))
        alike = (each for each in found if is_version_of(each, name, of_others))
        there = (each for each in alike if (self.folder / each).is_file())
        return tuple(self._version(each) for each in there if self._is_safe(each, name))

    def _is_safe(self, version: str, name: str) -> bool:
        delivered = self.known.delivered
        is_answer = name in self.known.private and name.startswith(f"{ANSWERS_FOLDER}/")
        return not is_answer or delivered is None or version in delivered

    def added(
        self, documents: Iterable[str], own: Collection[str] = ()
    ) -> tuple[list[Version], tuple[Issue, ...], tuple[Issue, ...]]:
        """Return the files that she named beyond the versions of these documents.

        With them why others cannot go along, and what is doubted of those that can. `own` are the
        documents of the one member that the letters are to, whose PDF copies go along as well.
        """
        meant = [each for name in documents for each in self.versions(name)]
        found, refused = list[Version](), list[Issue]()
        for name in self.named:
            if any(_is_named(each, [name]) for each in meant):
                continue
            version = self._there(name)
            if version is None:
                refused.append(self._not_there(name))
                continue
            printed = self._printed(version, own)
            issue = next(refusals(version, self.folder, self.known, printed), None)
            if issue:
                refused.append(issue)
            else:
                found.append(version)
        return found, tuple(refused), tuple(each for file in found for each in self._doubts(file))

    def _printed(self, version: Version, own: Iterable[str]) -> str:
        """Return of which of these documents, as the last run made it, a file is our PDF; or ""."""
        source = source_of(version, self.folder, self.known)
        if not origin_of(version.content) or source is None:
            return ""
        name = source.path.as_posix()
        others = self.known.private
        found = (each for each in own if is_version_of(name, each, others - {each}))
        return next((each for each in found if self._is_safe(name, each)), "")

    def _there(self, name: str) -> Version | None:
        """Return a file within the folder, which is known by where it really is."""
        path, root = (self.folder / name.replace("\\", "/")).resolve(), self.folder.resolve()
        return self._version(name) if path.is_relative_to(root) and path.is_file() else None

    def _not_there(self, name: str) -> Issue:
        names = [each.name for each in self.folder.iterdir()] if self.folder.is_dir() else []
        hint = did_you_mean(name, names)
        return mail_kinds.NO_SUCH_ATTACHMENT.at(Place(name), name=name, hint=hint)

    def _doubts(self, version: Version) -> Iterator[Issue]:
        """Yield what is doubted, as that what she edited is older than a file of the last run."""
        yield from doubts(version, self.folder, self.known)
        source = source_of(version, self.folder, self.known)
        if source and source.made is Made.BY_HAND:
            document = document_of(source.path.as_posix(), self.known.private)
            for each in self.versions(document):
                if each.made is Made.NOW:
                    names = {"name": source.own_name, "new": each.own_name}
                    yield mail_kinds.EDITED_BEFORE.at(Place(version.name), **names)

    def _version(self, name: str) -> Version:
        content = required_file(self.folder / name.replace("\\", "/"), name).content
        return Version(name, content, self.known.made(name, content))


def _may_be_meant(version: Version) -> bool:
    """An official copy goes along only where it is named: before the meeting drafts do."""
    return version.made is not Made.EARLIER and not is_official(version.own_name)


def _is_named(version: Version, named: Iterable[str]) -> bool:
    return any(_is_of_name(version.name, each) for each in named)


def _is_of_name(name: str, stated: str) -> bool:
    """Return whether a file is stated, by its own name or with the folder it is in."""
    own, said = alike(name), alike(stated.replace("\\", "/"))
    return said in (own, PurePosixPath(own).name)

"""`make-report check-document --final`: the final version of one document, or of all to sign."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TypeVar

from thidua_reports.commands.bao_cao import Sources
from thidua_reports.commands.check_document import finish_document, finish_on
from thidua_reports.commands.document_basis import Basis, basis_of
from thidua_reports.commands.result import CommandResult, Found, Made, Refused, Words
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.vietnamese import joined_names
from thidua_reports.presenting.console import finished_line, not_signed_lines, unfinished_line
from thidua_reports.word.edited.official_signs import to_be_signed
from thidua_reports.word.edited.versions import Version, latest, versions_in

T = TypeVar("T")


@frozen
class _Finished:
    """What came of a document, and of which of its files, or its own name where that is open."""

    document: str
    version: str
    result: CommandResult

    @property
    def lines(self) -> tuple[str, ...]:
        """What is said of its final version; nothing where there is none."""
        names = (name for each in _of(Made, self.result) for name, _ in each.files)
        return tuple(finished_line((self.document, self.version, name)) for name in names)


def finish(what: Path, sources: Sources, own: Collection[str] = ()) -> CommandResult:
    """Write the final version of a document, or of each that is to be signed in a folder.

    Of each the version is taken that was edited last, the draft where none was. A document that is
    refused keeps none of the others from being made.

    Raises:
        CannotGoOn: the document, the folder or the workspace cannot be read; `own` is given, which
            belongs to one document, for all of a folder.
    """
    if not what.is_dir():
        return finish_document(what, sources, own)
    if own:
        raise CannotGoOn(final_kinds.OWN_OF_ONE.at(Place(what.name)))
    basis = basis_of(sources)
    wanted = [*to_be_signed(basis.views)]
    versions = versions_in(what, wanted)
    done = _in_one([_finished(what, each, versions[each], basis) for each in wanted])
    others = tuple(not_signed_lines([each for each in basis.views if each not in wanted]))
    return replace(done, parts=(*done.parts, *([Words(others)] if others else ())))


def _finished(folder: Path, document: str, versions: Sequence[Version], basis: Basis) -> _Finished:
    version = latest(versions)
    if version is None:
        return _Finished(document, document, _stopped(_without_version(folder, document, versions)))
    try:
        return _Finished(document, version.name, finish_on(folder / version.name, basis))
    except CannotGoOn as stop:
        return _Finished(document, version.name, _stopped(*stop.issues))


def _without_version(folder: Path, document: str, versions: Sequence[Version]) -> Issue:
    place = Place(document)
    if versions:
        names = joined_names([each.name for each in versions])
        return final_kinds.VERSIONS_IN_DOUBT.at(place, document=document, names=names)
    return final_kinds.NO_VERSION.at(place, document=document, folder=folder.name)


def _stopped(*issues: Issue) -> CommandResult:
    return CommandResult((Found(issues), Refused(())), has_errors=True)


def _in_one(finished: Sequence[_Finished]) -> CommandResult:
    """Return what came of all documents: what was said, found and made, and how each ended."""
    results = [each.result for each in finished]
    said = chain.from_iterable(each.lines for each in _all_of(Words, results))
    issues = dict.fromkeys(chain.from_iterable(each.issues for each in _all_of(Found, results)))
    made = [*_all_of(Made, results)]
    done = [line for each in finished for line in each.lines]
    failed = [unfinished_line(each.document, each.version) for each in finished if not each.lines]
    files = tuple(chain.from_iterable(each.files for each in made))
    parts = (
        Words(tuple(said)),
        Found(tuple(issues)),
        *((Made(made[0].folder, files), Words(("", *done))) if made else ()),
        *((Refused(("", *failed)),) if failed else ()),
    )
    return CommandResult(parts, any(each.has_errors for each in results))


def _all_of(kind: type[T], results: Sequence[CommandResult]) -> Iterator[T]:
    for each in results:
        yield from _of(kind, each)


def _of(kind: type[T], result: CommandResult) -> Iterator[T]:
    yield from (part for part in result.parts if isinstance(part, kind))

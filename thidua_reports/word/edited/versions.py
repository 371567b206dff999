"""The files in a folder of results that are versions of a document, and which was edited last."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from thidua_reports.delivering.official_copies import is_official
from thidua_reports.frozen import frozen
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.word.edited.origin import origin_in
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.version_names import alike, document_of, is_annotated, number_of
from thidua_reports.zip_package import is_packed_here, unpack


@frozen
class Version:
    """A version of a document: the name of its file, and when that was saved.

    `number` is what the program has put behind its name, 1 for nothing, 0 where the name is not of
    the program. `is_edited`, if somebody has saved it since it was made here.
    """

    name: str
    saved: int
    number: int
    is_edited: bool


def versions_in(folder: Path, documents: Collection[str]) -> Mapping[str, Sequence[Version]]:
    """Return the versions of each document in a folder, in the order of their names.

    A file is of the document that it carries, else of the one that it is called after. Copies for
    looking over, with comments, and official ones are versions once somebody has edited them.
    """
    found: dict[str, list[Version]] = {each: [] for each in documents}
    for path in own_files(folder, "*.docx"):
        content = _content_of(path)
        document = _carried(content) or _called(path.name, documents)
        is_edited = not is_packed_here(content)
        if document in found and (is_edited or not _is_copy(path.name)):
            number = _number(path.name, document)
            version = Version(path.name, path.stat().st_mtime_ns, number, is_edited)
            found[document].append(version)
    return found


def latest(versions: Sequence[Version]) -> Version | None:
    """Return the version that was edited last, of those that nobody edited the last one made.

    It is the only one, or the one that is last both by the number that the program gave it and by
    when it was saved; None where they do not say the same.
    """
    wanted = [each for each in versions if each.is_edited] or versions
    last = max(wanted, key=lambda each: each.number, default=None)
    others = [each for each in wanted if each is not last]
    if last is None or not others:
        return last
    is_last = all(each.number > 0 and each.saved < last.saved for each in others)
    return last if is_last else None


def _content_of(path: Path) -> bytes:
    """Return what is in a file; nothing of one that cannot be read, which so counts as edited."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _carried(content: bytes) -> str:
    try:
        origin = origin_in(unpack(content))
    except Exception:  # whatever damaged bytes make the reader raise
        return ""
    return origin.name if origin else ""


def _called(name: str, documents: Collection[str]) -> str:
    of_copies = {alike(copy): document for document, copy in REVIEW_COPIES.items()}
    own = {alike(each): each for each in documents}
    called = alike(document_of(name))
    return of_copies.get(called, own.get(called, ""))


def _is_copy(name: str) -> bool:
    is_review = alike(document_of(name)) in map(alike, REVIEW_COPIES.values())
    return is_review or is_annotated(name) or is_official(name)


def _number(name: str, document: str) -> int:
    return 1 if alike(name) == alike(document) else number_of(name, document) or 0

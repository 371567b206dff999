"""The PDF copies in a folder: which are of their documents as these are now, which are old.

A copy that is old is the worst of all files to send: it looks like the new document. Where it is
beside its document, and as this program made it, it is removed, as an old document is written over.
"""

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import pdf_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.pdf.marks import is_made_here, origin_of, source_of
from thidua_reports.pdf.names import content_of
from thidua_reports.pdf.sources import document_of
from thidua_reports.workspace.copy_names import PDF, WORD, copy_name
from thidua_reports.workspace.folder import in_order


def copies_of(folder: Path, documents: Mapping[str, str]) -> frozenset[str]:
    """Return the names of the copies that are of documents with these names and sha256."""
    sources = {copy_name(name): sha256 for name, sha256 in documents.items() if name.endswith(WORD)}
    found = {name: source_of(content_of(folder / name) or b"") for name in sources}
    return frozenset(name for name, source in found.items() if source == sources[name])


def without_old_copies(
    folder: Path,
    documents: Iterable[str],
    overtaken: Collection[str] = (),
    but: Container[Place] = (),
) -> Iterator[Issue]:
    """Remove each old copy of ours beside its document, and yield what was removed or stays.

    They are looked for where the documents of these names are, `but` not in places of which there
    is something else to say. A copy of a document that is `overtaken`, since it could not be
    written over, is old with it. A copy that got another name, or whose document is gone, stays;
    with another name it may be of any document there. So does one that somebody has signed.
    """
    dead = {folder / name for name in overtaken}
    for place in dict.fromkeys((folder, *((folder / name).parent for name in documents))):
        for path in in_order(place.glob(f"*{PDF}")):
            pdf, found = content_of(path) or b"", Place(path.relative_to(folder).as_posix())
            origin = origin_of(pdf)
            if found not in but and origin and document_of(path, origin, dead) is None:
                yield _told(found, path, is_as_made=is_made_here(pdf))


def _told(place: Place, path: Path, *, is_as_made: bool) -> Issue:
    own = path.with_suffix(WORD)
    if not (is_as_made and own.exists()):
        return pdf_kinds.PDF_OUT_OF_DATE.at(place, way=pdf_kinds.TAKE_AWAY)
    if _is_removed(path):
        return pdf_kinds.OLD_PDF_REMOVED.at(place, name=own.name)
    return pdf_kinds.PDF_OUT_OF_DATE.at(place, way=pdf_kinds.CLOSE_IT)


def _is_removed(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:
        return False
    return True

"""One letter goes out with one version of a document: two would state different figures."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.mailing.fit_to_go import Known, document_made, source_of
from thidua_reports.mailing.version import Version


def clashes(files: Sequence[Version], folder: Path, known: Known) -> Iterator[Issue]:
    """Yield which files of a letter are of different versions of one document of the main job.

    A PDF is what it was made of, or of the document that has its name; a file under a new name is
    what a run wrote.
    """
    sources = [(each, source_of(each, folder, known)) for each in files]
    told = [(each, source) for each, source in sources if source]
    for (one, first), (other, second) in combinations(told, 2):
        is_same = _documents(first, known) & _documents(second, known)
        if is_same and first.content != second.content:
            names = {"name": other.own_name, "other": one.own_name}
            yield mail_kinds.TWO_VERSIONS.at(Place(other.name), **names)


def _documents(version: Version, known: Known) -> frozenset[str]:
    names = (version.own_name, *known.names(version.content))
    return frozenset(map(document_made, names)) - {""}

"""The PDF copies beside Word documents: made where there is none yet, renewed where it is old.

A program that prints gives other bytes each time. So a copy stays while it is that of its document,
and what somebody else made or changed is never replaced.
"""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import partial
from pathlib import Path

from thidua_reports.delivering.deliveries import Status
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import pdf_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import joined_names
from thidua_reports.pdf.marks import is_made_here, is_made_of, marked
from thidua_reports.pdf.names import content_of, is_open
from thidua_reports.pdf.printing import Printed, print_documents
from thidua_reports.presenting.work_steps import Tell
from thidua_reports.workspace.copy_names import WORD, copy_name

OPTION = "--pdf"


class _State(Enum):
    """What is found under the name of a copy."""

    TO_MAKE = auto()
    SAME = auto()
    FOREIGN = auto()
    LOCKED = auto()


@frozen
class _Copy:
    """A document, and what is found under the name that its copy has."""

    document: str
    content: bytes
    name: str
    state: _State


def pdf_copies(
    folder: Path, documents: Iterable[str], tell: Tell
) -> tuple[tuple[tuple[str, str], ...], tuple[Issue, ...]]:
    """Make a PDF copy of each Word document of these names that has none of its own yet.

    Return the copies that are there now, each with what became of it, and what went wrong.
    """
    copies = [_copy(folder, name) for name in documents if name.endswith(WORD)]
    to_make = {each.document: each.content for each in copies if each.state is _State.TO_MAKE}
    printed = print_documents(to_make, tell)
    results = [
        _result(folder, each, printed.pdfs.get(each.document, b""))
        for each in copies
        if each.document not in to_make or each.document in printed.pdfs
    ]
    files = tuple(each for each in results if not isinstance(each, Issue))
    told = (each for each in results if isinstance(each, Issue))
    opened = (
        pdf_kinds.COPIED_WHILE_OPEN.at(Place(each.document))
        for each in copies
        if is_open(folder / each.document)
    )
    return files, (*_lacking(printed, to_make), *told, *opened)


def _lacking(printed: Printed, to_make: Iterable[str]) -> Iterator[Issue]:
    """Yield which documents have no new copy, and why."""
    lacking = [each for each in to_make if each not in printed.pdfs]
    unfit = [each for each in lacking if each in printed.unfit]
    others = [each for each in lacking if each not in printed.unfit]
    programs = joined_names(printed.programs)
    if others:
        kind = pdf_kinds.NOT_PRINTED if printed.programs else pdf_kinds.NO_PROGRAM
        yield kind.at(Place(OPTION), programs=programs, names=", ".join(others))
    if unfit:
        yield pdf_kinds.UNFIT_PDF.at(Place(OPTION), programs=programs, names=", ".join(unfit))


def _copy(folder: Path, document: str) -> _Copy:
    name, content = copy_name(document), content_of(folder / document) or b""
    path = folder / name
    there = content_of(path)
    if there is None:
        state = _State.LOCKED if path.exists() else _State.TO_MAKE
    elif is_made_of(there, content):
        state = _State.SAME
    else:
        state = _State.TO_MAKE if is_made_here(there) else _State.FOREIGN
    return _Copy(document, content, name, state)


def _result(folder: Path, copy: _Copy, pdf: bytes) -> tuple[str, str] | Issue:
    """Return what became of a copy, or why it was left; `pdf` is the new one, if one was due."""
    match copy.state:
        case _State.SAME:
            return copy.name, Status.UNCHANGED.value
        case _State.FOREIGN:
            return _issue(pdf_kinds.FOREIGN_PDF_KEPT, copy)
        case _State.LOCKED:
            return _issue(pdf_kinds.PDF_NOT_WRITTEN, copy)
    try:
        _write(folder / copy.name, marked(pdf, copy.content))
    except OSError:
        return _issue(pdf_kinds.PDF_NOT_WRITTEN, copy)
    return copy.name, Status.WRITTEN.value


def _issue(kind: IssueKind, copy: _Copy) -> Issue:
    return kind.at(Place(copy.name), name=copy.document)


def _write(path: Path, content: bytes) -> None:
    with staged_for_now(path.parent, path.name, content) as temporary:
        retry_while_locked(partial(temporary.replace, path))

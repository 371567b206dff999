"""The PDF copies beside Word documents: made where there is none yet, renewed where it is old.

LibreOffice gives other bytes each time. So a copy stays while it is that of its document, and what
somebody else made or changed is never replaced.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from enum import Enum, auto
from functools import partial
from pathlib import Path

from thidua_reports.delivering.deliveries import Status
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import pdf_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.pdf.libreoffice import libreoffice, printed
from thidua_reports.pdf.marks import is_made_here, is_made_of, marked
from thidua_reports.presenting.work_steps import PRINTING, Tell

OPTION = "--pdf"
WORD, PDF = ".docx", ".pdf"


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
    to_make = [each for each in copies if each.state is _State.TO_MAKE]
    program = libreoffice() if to_make else None
    pdfs = _printed(program, to_make, tell) if program is not None else {}
    lacking = [each.document for each in to_make if each.document not in pdfs]
    kind = pdf_kinds.NOT_PRINTED if program is not None else pdf_kinds.NO_LIBREOFFICE
    told = (kind.at(Place(OPTION), names=", ".join(lacking)),) if lacking else ()
    results = [
        _result(folder, each, pdfs.get(each.document, b""))
        for each in copies
        if each.document not in lacking
    ]
    files = tuple(each for each in results if not isinstance(each, Issue))
    return files, (*told, *(each for each in results if isinstance(each, Issue)))


def _printed(program: Path, copies: Sequence[_Copy], tell: Tell) -> dict[str, bytes]:
    """Return the PDF of each document by its name, as far as they can be made."""
    tell(PRINTING.format(count=len(copies)))
    with suppress(OSError):
        pdfs = printed(program, [each.content for each in copies])
        return {each.document: pdf for each, pdf in zip(copies, pdfs, strict=True) if pdf}
    return {}


def _copy(folder: Path, document: str) -> _Copy:
    name, content = document.removesuffix(WORD) + PDF, _content(folder / document) or b""
    path = folder / name
    there = _content(path)
    if there is None:
        state = _State.LOCKED if path.exists() else _State.TO_MAKE
    elif is_made_of(there, content):
        state = _State.SAME
    else:
        state = _State.TO_MAKE if is_made_here(there) else _State.FOREIGN
    return _Copy(document, content, name, state)


def _content(path: Path) -> bytes | None:
    """Return what a file holds; None where there is none, or none that can be read."""
    with suppress(OSError):
        return retry_while_locked(path.read_bytes) if path.is_file() else None
    return None


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


def copies_out_of_date(folder: Path, documents: Sequence[str]) -> Iterator[Issue]:
    """Yield the copies of ours that are not of their Word document as it is now.

    They are looked for where the documents of these names are. A copy without a document of its
    name got another name; it is that of any document there.
    """
    for place in dict.fromkeys((folder, *((folder / name).parent for name in documents))):
        for path in sorted(place.glob(f"*{PDF}")):
            pdf = _content(path) or b""
            if is_made_here(pdf) and not _is_of_now(path, pdf):
                yield pdf_kinds.PDF_OUT_OF_DATE.at(Place(path.relative_to(folder).as_posix()))


def _is_of_now(path: Path, pdf: bytes) -> bool:
    own = path.with_suffix(WORD)
    sources = [own] if own.exists() else path.parent.glob(f"*{WORD}")
    return any(is_made_of(pdf, _content(source) or b"") for source in sources)

"""Word documents -> PDF, by the programs that this machine has for it, each PDF proven.

Word goes first: the page breaks are those that she sees when she opens the document.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial

from thidua_reports.frozen import frozen
from thidua_reports.pdf import libreoffice, word
from thidua_reports.presenting.work_steps import PRINTING, Tell


@frozen
class Program:
    """A program that prints .docx as PDF: its name, and how it is asked, for all in one run."""

    name: str
    print_all: Callable[[Sequence[bytes]], list[bytes | None]]


@frozen
class Printed:
    """The proven PDF of each document by name, what was made unfit, and the programs asked."""

    pdfs: Mapping[str, bytes]
    unfit: frozenset[str]
    programs: tuple[str, ...]


def print_documents(documents: Mapping[str, bytes], tell: Tell) -> Printed:
    """Print each .docx; what one program cannot print, the next one is asked for."""
    from thidua_reports.pdf.proof import is_proven

    pdfs: dict[str, bytes] = {}
    unfit: set[str] = set()
    asked = []
    for program in _programs() if documents else ():
        left = {name: content for name, content in documents.items() if name not in pdfs}
        if left:
            asked.append(program.name)
            tell(PRINTING.format(count=len(left), program=program.name))
            for name, pdf in _made(program, left):
                if is_proven(pdf, documents[name]):
                    pdfs[name] = pdf
                else:
                    unfit.add(name)
    return Printed(pdfs, frozenset(unfit - pdfs.keys()), tuple(asked))


def _programs() -> Iterator[Program]:
    if word.has_word():
        yield Program("Word", word.printed)
    path = libreoffice.program()
    if path is not None:
        yield Program("LibreOffice", partial(libreoffice.printed, path))


def _made(program: Program, documents: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the PDF of each document that a program has made; none if it cannot be started."""
    with suppress(OSError):
        pdfs = program.print_all(tuple(documents.values()))
        yield from ((name, pdf) for name, pdf in zip(documents, pdfs, strict=True) if pdf)

"""The grounds on which a document is made, as its head lists them."""

from collections.abc import Iterator

from thidua_reports.domain.bloc import DocumentDetails

_ENDS = " .;,"


def legal_basis(documents: DocumentDetails) -> tuple[str, ...]:
    """Return each ground with a semicolon at its end, the last with a full stop.

    That is how NĐ 30/2020 (Phụ lục I, II.6) has them end, however they were typed.
    """
    return tuple(_ended([line.value for line in documents.legal_basis]))


def _ended(grounds: list[str]) -> Iterator[str]:
    bare = [each for ground in grounds if (each := ground.rstrip(_ENDS))]
    for number, ground in enumerate(bare, start=1):
        yield f"{ground}{'.' if number == len(bare) else ';'}"

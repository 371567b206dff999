"""A short text that is another one as soon as a row of the frozen pledge is lost or retyped."""

from collections.abc import Iterable
from hashlib import sha256

from thidua_reports.domain import words
from thidua_reports.domain.pledged import PledgedFact
from thidua_reports.language.matching import matching_key

SIGNS = 8


def seal(rows: Iterable[tuple[str, ...]]) -> str:
    """Return the seal of the rows, in whatever order they stand; nothing where there are none."""
    lines = sorted("\t".join(matching_key(part) for part in row) for row in rows)
    digest = sha256("\n".join(lines).encode()).hexdigest()[:SIGNS]
    return words.SEAL.format(count=len(lines), digest=digest) if lines else ""


def seal_of(facts: Iterable[PledgedFact]) -> str:
    """Return the seal of what was frozen, and of what was added to it later."""
    return seal(
        (fact.sheet, fact.code, fact.column, fact.value, words.MARK if fact.is_added else "")
        for fact in facts
    )

"""What shows that a pledge is complete: its seal, and the chain of its changes."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from thidua_reports.domain import words
from thidua_reports.domain.history import ROW, PledgeChange, PledgedFact
from thidua_reports.language.matching import matching_key
from thidua_reports.pledged.values import Key, means

SIGNS = 8


def seal(rows: Iterable[tuple[str, ...]]) -> str:
    """Return the seal of the rows, in any order; an empty string for none."""
    lines = sorted("\t".join(matching_key(part) for part in row) for row in rows)
    digest = sha256("\n".join(lines).encode()).hexdigest()[:SIGNS]
    return words.SEAL.format(count=len(lines), digest=digest) if lines else ""


def seal_of(facts: Iterable[PledgedFact]) -> str:
    """Return the seal of what was frozen, and of what was added to it later."""
    return seal(
        (fact.sheet, fact.code, fact.column, fact.value, words.CROSS if fact.is_added else "")
        for fact in facts
    )


def in_order(
    changes: Sequence[PledgeChange], frozen: Iterable[PledgedFact]
) -> tuple[PledgeChange, ...]:
    """Return the changes so that those of one cell go on from each other, however they were typed.

    The first goes on from what was frozen. What fits nowhere comes after the others.
    """
    pledged = {fact.key: fact.value for fact in frozen}
    of_cells: dict[Key, list[PledgeChange]] = {}
    for change in changes:
        of_cells.setdefault(change.key, []).append(change)
    chains = {key: iter(_chain(own, pledged.get(key))) for key, own in of_cells.items()}
    return tuple(next(chains[change.key]) for change in changes)


def _chain(changes: list[PledgeChange], start: str | None) -> list[PledgeChange]:
    if len(changes) == 1 or changes[0].column == ROW:
        return changes
    value = _first_value(changes) if start is None else start
    chain, left = [], list(changes)
    while following := _going_on_from(value, left):
        chain.append(following)
        left.remove(following)
        value = following.new.value
    return [*chain, *left]


def _going_on_from(value: str, changes: Iterable[PledgeChange]) -> PledgeChange | None:
    return next((each for each in changes if means(each.old.value, value, each.key)), None)


def _first_value(changes: Sequence[PledgeChange]) -> str:
    """Return the value no other change leads to; in a circle, that of the first change."""
    for change in changes:
        others = (each.new.value for each in changes if each is not change)
        if not any(means(new, change.old.value, change.key) for new in others):
            return change.old.value
    return changes[0].old.value

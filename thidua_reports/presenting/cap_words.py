"""What a total was capped from, printed beside the total, so that its parts add up."""

from collections.abc import Iterator
from decimal import Decimal

from thidua_reports.domain.scores import Basis, ContentScore, MemberScores
from thidua_reports.domain.standing import MemberStanding
from thidua_reports.language.vietnamese import short_number
from thidua_reports.presenting import phrases


def caps_of_member(scores: MemberScores, basis: Basis) -> Iterator[str]:
    """Yield for each content, and for the total, what its parts add up to and what counts."""
    for each in scores.contents:
        name = phrases.OF_CONTENT.format(name=each.content.name or each.content.code)
        yield from _capped(name, each.uncapped(basis), each.points(basis))
    if scores.cap is not None and scores.points(basis) is not None:
        added = scores.uncapped(basis)
        yield from _capped(phrases.OF_ALL_CONTENTS, added, min(added, scores.cap))


def caps_in_words(standing: MemberStanding) -> str:
    """Return what was capped of the points of every kind, in one line; empty for nothing."""
    by_basis = {basis: list(caps_of_member(standing.scores, basis)) for basis in _known(standing)}
    return "; ".join(
        phrases.CAPPED_OF_BASIS.format(basis=basis.value, caps=", ".join(caps))
        for basis, caps in by_basis.items()
        if caps
    )


def content_remarks(standing: MemberStanding, scores: ContentScore) -> Iterator[str]:
    """Yield the remarks beside the points of a content: some are missing, what was capped."""
    if standing.is_awaited:
        yield phrases.NOT_SUBMITTED_BY
    elif standing.submitted and not scores.is_complete:
        yield phrases.INCOMPLETE
    for basis in _known(standing):
        yield from _capped(basis.value, scores.uncapped(basis), scores.points(basis))
    if scores.maximum < scores.standard:
        yield from _capped(phrases.STANDARD_POINTS, scores.standard, scores.maximum)


def _known(standing: MemberStanding) -> tuple[Basis, ...]:
    """The kinds of points there are: nothing is computed without a workbook."""
    return tuple(each for each in Basis if each is not Basis.COMPUTED or standing.submitted)


def _capped(name: str, added: Decimal | None, counted: Decimal | None) -> Iterator[str]:
    if added is not None and counted is not None and counted < added:
        yield phrases.CAPPED_FROM.format(
            name=name, added=short_number(added), counted=short_number(counted)
        )

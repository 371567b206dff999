"""Why a member is not proposed for an honour, with the figures that show it."""

from collections.abc import Iterable
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Exclusion, Obstacle, ObstacleKind, Proposal, Requirement
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    joined_names,
    points_or_share,
    short_percent,
)
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.ballot_words import votes_in_words
from thidua_reports.presenting.limitations import against_plan
from thidua_reports.presenting.sentences import level_word


def objections(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return the reasons against a member; a tie is no reason, but for the meeting to decide."""
    return joined(
        [
            reason_in_words(book, standings, proposal, obstacle)
            for obstacle in proposal.obstacles
            if obstacle.kind is not ObstacleKind.TIED
        ]
    )


def reason_in_words(
    book: BlocBook, standings: Standings, proposal: Proposal, obstacle: Obstacle
) -> str:
    """Return one reason why a member is not proposed, with the figures that show it."""
    match obstacle.kind:
        case ObstacleKind.EXCLUDED if obstacle.exclusion:
            return exclusion_in_words(obstacle.exclusion)
        case ObstacleKind.TARGETS:
            exceeds = proposal.honour.requirement is Requirement.EXCEEDED
            missed = words.NOT_EXCEEDED if exceeds else words.NOT_MET
            return f"{missed} {_targets(obstacle.targets)}"
        case ObstacleKind.TOO_FEW_POINTS:
            value = next(s.value for s in standings.members if s.member == proposal.member)
            return words.TOO_FEW_POINTS.format(
                points=_figure(standings, value),
                least=_figure(standings, proposal.honour.least.value),
            )
        case ObstacleKind.TOO_FEW_VOTES if obstacle.candidate and proposal.honour.votes.value:
            return words.TOO_FEW_VOTES.format(
                votes=votes_in_words(book, obstacle.candidate),
                least=short_percent(proposal.honour.votes.value),
            )
    return words.OBSTACLES[obstacle.kind].format(
        places=counted_integer(proposal.honour.awards),
        others=joined_names([member.name for member in obstacle.others]),
        title=obstacle.honour.title if obstacle.honour else "",
    )


def _figure(standings: Standings, value: Decimal | None) -> str:
    return "" if value is None else points_or_share(value, is_share=standings.by_share)


def exclusion_in_words(exclusion: Exclusion) -> str:
    """Return why a member may not be proposed, and on whose word."""
    source = f" ({exclusion.source})" if exclusion.source else ""
    return f"{exclusion.reason.rstrip('.') or words.NO_REASON_GIVEN}{source}"


def _targets(results: Iterable[TargetResult]) -> str:
    return ", ".join(f"“{result.target.name}” ({_reached(result)})" for result in results)


def _reached(result: TargetResult) -> str:
    if result.ratio is None:
        return words.RESULT_UNKNOWN
    shown = against_plan(result) or level_word(result)
    return f"{shown}, {phrases.UNVERIFIED}" if result.doubtful else shown

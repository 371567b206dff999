"""Why the meeting decided as it did on an honour, and whether the figures bear that out."""

import re

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import HonourDecision, Proposal
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import sentence_continue
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.claimed_results import untrue_of_member

_OPENING_OF_REASON = re.compile(r"^(?:lý do|do|vì)\s*:?\s+", re.IGNORECASE)


def bare_reason(decision: HonourDecision) -> str:
    """Return the reason as part of a sentence."""
    return sentence_continue(_OPENING_OF_REASON.sub("", decision.reason.rstrip(".")))


def untrue_reason(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return what the figures show where the reason to propose a member claims otherwise."""
    decision = proposal.decision
    if decision is None or not decision.proposed:
        return ""
    results = standings.results_of(proposal.member.code)
    return untrue_of_member(book, results, decision.reason)


def lacks_a_reason(book: BlocBook, standings: Standings, proposal: Proposal) -> bool:
    """Return whether a member is proposed against a condition, or on a claim that is not so.

    A true reason makes an exception; without one nothing is sent to a superior.
    """
    if untrue_reason(book, standings, proposal):
        return True
    return proposal.breaks_a_condition and not (proposal.decision and proposal.decision.reason)


def reason_in_brackets(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return what the brackets behind a member say of the decision on it.

    That it is a reason is said where it speaks against; that of an exception stands apart.
    """
    decision = proposal.decision
    if decision is None or proposal.breaks_a_condition:
        return ""
    if untrue_reason(book, standings, proposal):
        return words.REASON_TO_VERIFY
    reason = bare_reason(decision)
    if not reason or decision.proposed:
        return reason
    return phrases.BECAUSE.format(reason=reason)


def exception_in_words(book: BlocBook, standings: Standings, proposal: Proposal) -> str:
    """Return that the meeting proposes a member all the same, and why; "" where it is no exception.

    A reason that is missing or untrue is to be verified.
    """
    if proposal.decision is None or not proposal.breaks_a_condition:
        return ""
    if lacks_a_reason(book, standings, proposal):
        return words.ALL_THE_SAME.format(reason=words.REASON_TO_VERIFY)
    because = phrases.BECAUSE.format(reason=bare_reason(proposal.decision))
    return words.ALL_THE_SAME.format(reason=because)

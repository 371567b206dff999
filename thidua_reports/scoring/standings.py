"""Tables, rules and issues so far -> the standings of the bloc."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place, sheets_in_doubt
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import Basis, ScoredItem
from thidua_reports.domain.standing import NOBODY, MemberStanding, Standings, Tie
from thidua_reports.domain.submission import Absence, Submission
from thidua_reports.formulas.quantities import REPORTED
from thidua_reports.formulas.rule_uses import (
    compared_together,
    quantities_used,
    scored_target_by_target,
    usable_rules,
)
from thidua_reports.issues.issue import Issue, places_in_error
from thidua_reports.layouts import (
    ballot_sheets,
    bloc_sheets,
    criteria_sheets,
    decision_sheets,
    year_sheets,
)
from thidua_reports.scoring.honours import proposals
from thidua_reports.scoring.items import (
    Assignment,
    criterion_item,
    target_items,
    with_best_of_the_bloc,
)
from thidua_reports.scoring.member_scores import agreed_on_other_figures, member_scores
from thidua_reports.scoring.noted import (
    decisive_sheets,
    is_noted_in_doubt,
    noted_inputs,
    unknown_receipts,
)
from thidua_reports.scoring.own_points import with_blanks_as_none
from thidua_reports.scoring.points import score_items, with_derivations, within_limits
from thidua_reports.scoring.ranking import Ranking, measures, rank
from thidua_reports.scoring.tables import (
    counts_of_criteria,
    earners_of_criteria,
    score_table,
    target_table,
)
from thidua_reports.scoring.target_results import (
    MergedCriterion,
    MergedTarget,
    merge_criteria,
    merge_targets,
    target_result,
)

DECISIONS = {bloc_sheets.BLOC.name} | frozenset(
    sheet.name
    for sheet in (
        bloc_sheets.Members.layout,
        criteria_sheets.Contents.layout,
        criteria_sheets.Criteria.layout,
        criteria_sheets.Rules.layout,
        criteria_sheets.Ratings.layout,
        year_sheets.Pledged.layout,
        year_sheets.PledgeChanges.layout,
        *ballot_sheets.SHEETS,
        *(
            sheet
            for sheet in decision_sheets.SHEETS
            if sheet is not decision_sheets.Thresholds.layout
        ),
    )
)
"""The sheets of khoi.xlsx that decide the ranks and who is proposed."""


def score(
    book: BlocBook, submissions: Sequence[Submission], in_error: frozenset[Place]
) -> tuple[Standings, tuple[Issue, ...]]:
    """Return the standings, and what could not be scored as it should.

    `in_error` is where errors have been reported: figures of those rows and sheets are in doubt,
    and an error on a sheet of decisions keeps the ranking provisional.
    """
    submitted = frozenset(submission.member for submission in submissions)
    absences = _settled_absences(book, submitted)
    results = _results(merge_targets(book, submissions), in_error, absences)
    targets = target_table(book, results)
    criteria = _scored_criteria(book, submissions)
    items, issues = _scored(book, _items(book, criteria, results, targets, in_error), absences)
    unranked = {each.member: each for each in book.policy.ranking.unranked}
    members = [
        MemberStanding(
            member=member,
            submitted=member.code in submitted,
            scores=member_scores(book, member, criteria, items),
            unranked=unranked.get(member.code),
            absence=absences.get(member.code),
        )
        for member in book.bloc.members
    ]
    unknown = unknown_receipts(book, submissions, in_error)
    issues = (*issues, *agreed_on_other_figures(members), *unknown)
    in_doubt = sheets_in_doubt(BLOC_WORKBOOK, in_error | places_in_error(issues))
    undecided = in_doubt & (DECISIONS | decisive_sheets(book))
    standings = _ranked(book, results, targets, members, tuple(sorted(undecided)))
    doubted = in_error & {each.points.place for each in book.agreed}
    return replace(standings, doubted=doubted), issues


def _settled_absences(book: BlocBook, submitted: Collection[str]) -> Mapping[str, Absence]:
    """Return how the bloc settled that members send no workbook, by member."""
    found = {
        member.code: book.settled_absence(member.code)
        for member in book.bloc.members
        if member.code not in submitted
    }
    return {code: absence for code, absence in found.items() if absence is not None}


def _results(
    targets: Iterable[MergedTarget], in_error: frozenset[Place], absent: Collection[str]
) -> tuple[TargetResult, ...]:
    """What nobody will report, as the bloc has settled, is in no doubt."""
    results = (target_result(each.target, each.entry, in_error) for each in targets)
    return tuple(
        replace(each, doubtful=False) if each.target.member in absent else each for each in results
    )


def _scored_criteria(
    book: BlocBook, submissions: Sequence[Submission]
) -> tuple[MergedCriterion, ...]:
    """When the pledge is made there is nothing to score yet."""
    return () if book.bloc.period is Period.PLEDGE else merge_criteria(book, submissions)


def _items(
    book: BlocBook,
    criteria: Iterable[MergedCriterion],
    results: Sequence[TargetResult],
    targets: pd.DataFrame,
    in_error: frozenset[Place],
) -> tuple[ScoredItem, ...]:
    met = counts_of_criteria(targets, "is_met")
    exceeded = counts_of_criteria(targets, "is_exceeded")
    names, by_target = quantities_used(book), scored_target_by_target(book)
    own: dict[tuple[str, str], list[TargetResult]] = {}
    for result in results:
        own.setdefault((result.target.member, result.target.scored_by), []).append(result)
    items: list[ScoredItem] = []
    for each in criteria:
        criterion, key = each.criterion, (each.member.code, each.criterion.code)
        assignment = Assignment(
            member=each.member,
            criterion=criterion,
            names=names.get(criterion.rule, REPORTED),
            elapsed=book.bloc.elapsed,
            results=tuple(own.get(key, ())),
            met=met.get(key, NOBODY),
            exceeded=exceeded.get(key, NOBODY),
            noted=noted_inputs(book, *key),
            is_noted_in_doubt=is_noted_in_doubt(book, key, names.get(criterion.rule, ()), in_error),
        )
        if criterion.code in by_target:
            items.extend(target_items(assignment))
        else:
            items.append(criterion_item(assignment, each.entry, in_error))
    return with_blanks_as_none(book, items, in_error)


def _scored(
    book: BlocBook, items: Sequence[ScoredItem], absent: Collection[str]
) -> tuple[tuple[ScoredItem, ...], tuple[Issue, ...]]:
    rules = usable_rules(book)
    unranked = {each.member for each in book.policy.ranking.unranked}
    expected = [item for item in items if item.member.code not in absent]
    compared = with_best_of_the_bloc(expected, unranked, compared_together(book))
    scored, failures = score_items(compared, rules, book.policy.points)
    within, excesses = within_limits(scored, rules)
    without_report = (item for item in items if item.member.code in absent)
    return (*with_derivations(within, rules), *without_report), (*failures, *excesses)


def _ranked(
    book: BlocBook,
    results: tuple[TargetResult, ...],
    targets: pd.DataFrame,
    members: Sequence[MemberStanding],
    undecided: tuple[str, ...],
) -> Standings:
    contenders = [standing for standing in members if standing.unranked is None]
    agreed = all(standing.points(Basis.AGREED) is not None for standing in contenders)
    basis = Basis.AGREED if agreed and contenders else Basis.COMPUTED
    awaited = any(standing.is_awaited for standing in contenders)
    provisional = basis is Basis.COMPUTED or awaited or bool(undecided)
    valued = [replace(each, value=_value(book, each, basis)) for each in members]
    without_ranks = Standings(
        results=results,
        members=tuple(valued),
        basis=basis,
        provisional=provisional,
        undecided=undecided,
        by_share=book.policy.ranking.is_by_share,
        by_target=scored_target_by_target(book),
    )
    return _with_ranks(book, without_ranks, targets) if without_ranks.is_scored else without_ranks


def _value(book: BlocBook, standing: MemberStanding, basis: Basis) -> Decimal | None:
    """Return what the ranking compares; None where the member is not, or cannot be, ranked."""
    points, maximum = standing.points(basis), standing.scores.maximum
    policy = book.policy.ranking
    if standing.unranked is not None or points is None:
        return None
    if not policy.is_by_share:
        return points
    share = Rounding(book.policy.percent.mode, policy.share_decimals)
    return share.round(100 * Fraction(points) / Fraction(maximum)) if maximum else None


def _with_ranks(book: BlocBook, standings: Standings, targets: pd.DataFrame) -> Standings:
    """Give ranks and classes; nothing is proposed from a provisional ranking."""
    breaks = measures(book, standings.members, targets, standings.basis)
    ranking = rank([standing.value for standing in standings.members], breaks)
    members = tuple(
        replace(standing, rank=place, grade=_grade(book, standing))
        for standing, place in zip(standings.members, ranking.ranks, strict=True)
    )
    ties = _ties(standings, ranking)
    provisional = standings.provisional or any(tie.waits_for_figures for tie in ties)
    return replace(
        standings,
        members=members,
        ties=ties,
        provisional=provisional,
        earners=earners_of_criteria(score_table(book, members)),
        proposals=() if provisional else proposals(book, members, standings.results),
    )


def _grade(book: BlocBook, standing: MemberStanding) -> str:
    """Return the highest class whose least value the member reaches."""
    reached = [
        (grade.least.value, grade.name)
        for grade in book.policy.ranking.grades
        if grade.least.value is not None
        and standing.value is not None
        and standing.value >= grade.least.value
    ]
    return max(reached)[1] if reached else ""


def _ties(standings: Standings, ranking: Ranking) -> tuple[Tie, ...]:
    members = [standing.member for standing in standings.members]
    return tuple(
        Tie(
            members=tuple(members[at] for at in tie.positions),
            settled_by=tie.settled_by,
            stuck_at=tie.stuck_at,
            unknown=tuple(members[at] for at in tie.unknown),
            values=tie.values,
            asked=tie.asked,
        )
        for tie in ranking.ties
    )

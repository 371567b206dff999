"""Tables, rules and issues so far -> the standings of the bloc."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.doubts import sheets_in_doubt
from thidua_reports.domain.place import Place
from thidua_reports.domain.standing import (
    Basis,
    CriterionScore,
    MemberStanding,
    ScoredItem,
    Standings,
    TargetResult,
)
from thidua_reports.domain.submission import Submission
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.merging import merge_criteria, merge_targets, rows
from thidua_reports.scoring.items import criterion_item, target_item, with_best_ratios
from thidua_reports.scoring.points import score_items, usable_rules
from thidua_reports.scoring.ranking import ranks
from thidua_reports.scoring.results import target_result

DECISIONS = frozenset(
    sheet.name
    for sheet in (
        layout.MEMBERS,
        layout.CONTENTS,
        layout.CRITERIA,
        layout.RULES,
        layout.AGREED,
        layout.CORRECTIONS,
        layout.HONOURS,
        layout.EXCLUSIONS,
    )
)
"""The sheets of khoi.xlsx that decide who stands where and who is proposed."""


def score(
    book: BlocBook, submissions: Sequence[Submission], in_error: frozenset[Place]
) -> tuple[Standings, tuple[Issue, ...]]:
    """Return the standings, and what could not be scored.

    `in_error` is where errors have been reported: figures of those rows and sheets are in doubt,
    and an error on a sheet of decisions keeps the ranking provisional.
    """
    results = _results(merge_targets(book, submissions), in_error)
    criteria = merge_criteria(book, submissions)
    items = with_best_ratios(_items(book, criteria, results, in_error))
    scored, issues = score_items(items, usable_rules(book), book.policy.points)
    submitted = frozenset(submission.member for submission in submissions)
    members = [
        MemberStanding(
            member, member.code in submitted, _scores(member, criteria, scored), None, ()
        )
        for member in book.bloc.members
    ]
    undecided = sheets_in_doubt(FILE_NAME, in_error) & DECISIONS
    return _ranked(book, results, members, tuple(sorted(undecided))), issues


def _results(table: pd.DataFrame, in_error: frozenset[Place]) -> tuple[TargetResult, ...]:
    return tuple(target_result(row["target"], row["report"], in_error) for row in rows(table))


def _items(
    book: BlocBook,
    criteria: pd.DataFrame,
    results: Iterable[TargetResult],
    in_error: frozenset[Place],
) -> tuple[ScoredItem, ...]:
    by_criterion: dict[tuple[str, str], list[TargetResult]] = {}
    for result in results:
        key = (result.target.member, result.target.criterion)
        by_criterion.setdefault(key, []).append(result)
    by_targets = {code for _, code in by_criterion}
    items: list[ScoredItem] = []
    for row in rows(criteria):
        member, criterion = book.bloc.member(row["member"]), row["criterion"]
        if criterion.code in by_targets:
            own = by_criterion.get((member.code, criterion.code), [])
            items.extend(target_item(book.bloc, member, criterion, result) for result in own)
        else:
            items.append(criterion_item(book.bloc, member, criterion, row["report"], in_error))
    return tuple(items)


def _scores(
    member: Member, criteria: pd.DataFrame, items: Iterable[ScoredItem]
) -> tuple[CriterionScore, ...]:
    own: dict[str, list[ScoredItem]] = {}
    for item in items:
        if item.member.code == member.code:
            own.setdefault(item.criterion.code, []).append(item)
    return tuple(
        CriterionScore(row["criterion"], tuple(own.get(row["code"], ())), row["agreed"])
        for row in rows(criteria)
        if row["member"] == member.code
    )


def _ranked(
    book: BlocBook,
    results: tuple[TargetResult, ...],
    members: Sequence[MemberStanding],
    undecided: tuple[str, ...],
) -> Standings:
    all_agreed = all(standing.agreed is not None for standing in members)
    basis = Basis.AGREED if all_agreed and members else Basis.COMPUTED
    all_submitted = all(standing.submitted for standing in members)
    provisional = basis is Basis.COMPUTED or not all_submitted or bool(undecided)
    unranked = Standings(results, tuple(members), basis, provisional, undecided)
    if not unranked.is_scored:
        return unranked
    places = ranks([unranked.points_of(standing) for standing in members])
    return replace(
        unranked,
        members=tuple(
            _placed(book, standing, rank, provisional=provisional)
            for standing, rank in zip(members, places, strict=True)
        ),
    )


def _placed(
    book: BlocBook, standing: MemberStanding, rank: int | None, *, provisional: bool
) -> MemberStanding:
    """Give a rank and what goes with it; nothing is proposed from a provisional ranking."""
    excluded = any(exclusion.member == standing.member.code for exclusion in book.exclusions)
    proposals = () if provisional or excluded else book.honours
    return replace(
        standing,
        rank=rank,
        proposals=tuple(honour for honour in proposals if honour.rank == rank),
    )

"""Submissions and the bloc's targets and criteria -> tables, a row per member and item.

The tables hold domain values in object columns; only merging and scoring know them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Submission

KEY = ["member", "code"]


def merge_targets(book: BlocBook, submissions: Sequence[Submission]) -> pd.DataFrame:
    """Return a row for each registered target: member, code, target, report (None: not reported).

    The registered targets decide which rows there are; a target has one report at most.
    """
    registered = _frame(
        [*KEY, "target"], [(target.member, target.code, target) for target in book.targets]
    )
    reported = _frame(
        [*KEY, "report"],
        [(sub.member, report.code, report) for sub in submissions for report in sub.targets],
    )
    return _left(registered, reported)


def merge_criteria(book: BlocBook, submissions: Sequence[Submission]) -> pd.DataFrame:
    """Return a row for each scored criterion and member it is assigned to.

    Columns: member, code, criterion, report and agreed (None where there is none).
    """
    assigned = _frame(
        [*KEY, "criterion"],
        [
            (member.code, criterion.code, criterion)
            for member in book.bloc.members
            for criterion in book.criteria_of(member.code)
        ],
    )
    reported = _frame(
        [*KEY, "report"],
        [(sub.member, report.code, report) for sub in submissions for report in sub.criteria],
    )
    agreed = _frame(
        [*KEY, "agreed"], [(score.member, score.criterion, score) for score in book.agreed]
    )
    return _left(_left(assigned, reported), agreed)


def rows(table: pd.DataFrame) -> Iterable[Mapping[str, Any]]:
    """Return the table's rows as mappings, with None where a merge found nothing."""
    plain = table.astype(object).where(table.notna(), None)
    return [dict(zip(plain.columns, row, strict=True)) for row in plain.itertuples(index=False)]


def _frame(columns: list[str], records: Sequence[tuple[object, ...]]) -> pd.DataFrame:
    return pd.DataFrame(records, columns=columns, dtype=object)


def _left(left: pd.DataFrame, right: pd.DataFrame) -> pd.DataFrame:
    return left.merge(right, how="left", on=KEY, validate="one_to_one")

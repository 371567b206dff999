"""Registered targets -> the annex of the pledge; what all rows would repeat is said once."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import TypedDict

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Figure
from thidua_reports.domain.targets import Target
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import short_number
from thidua_reports.layouts.pledge_views import RegisteredByUnit, RegisteredRow
from thidua_reports.presenting import phrases
from thidua_reports.presenting.plan_words import tabled_plan
from thidua_reports.presenting.seldom_columns import is_worth_a_column


class Registered(TypedDict):
    """The fields of the annex: the targets, and which of its columns are worth their room."""

    bang_dang_ky: Sequence[RegisteredByUnit]
    co_so_voi: str
    diem_chung: str
    co_diem: str


def registered(book: BlocBook, by_target: frozenset[str]) -> Registered:
    """Return the targets under their members, numbered through all of them."""
    numbers = count(1)
    of_members = [
        (member, [each for each in book.targets if each.member == member.code])
        for member in book.bloc.members
    ]
    compared = [each for each in book.targets if not _is_itself(each)]
    has_column = is_worth_a_column(len(compared), len(book.targets))
    rows = [
        RegisteredByUnit(
            member.name,
            [
                _compared(_target(book, by_target, next(numbers), each), each, has_column)
                for each in own
            ],
        )
        for member, own in of_members
        if own
    ]
    every = [row for unit in rows for row in unit.dong]
    points = {(row.diem_chuan, row.thuong) for row in every}
    return {
        "bang_dang_ky": rows,
        "co_so_voi": phrases.THERE_IS if has_column else "",
        "diem_chung": _in_common(*points.pop()) if len(points) == 1 else "",
        "co_diem": phrases.THERE_IS if len(points) > 1 else "",
    }


def _in_common(standard: str, bonus: str) -> str:
    """Return the points that each target has; "" where none is scored."""
    if standard == phrases.DASH:
        return ""
    words = phrases.POINTS_OF_EACH if bonus == phrases.DASH else phrases.POINTS_AND_BONUS_OF_EACH
    return words.format(standard=standard, bonus=bonus)


def _target(
    book: BlocBook, by_target: frozenset[str], position: int, target: Target
) -> RegisteredRow:
    criterion = book.criterion_of(target) if target.scored_by in by_target else None
    return RegisteredRow(
        tt=str(position),
        chi_tieu=target.name,
        don_vi_tinh=target.unit,
        ke_hoach=tabled_plan(target),
        so_voi="",
        diem_chuan=tabled_points(criterion.standard) if criterion else phrases.DASH,
        thuong=tabled_points(criterion.max_bonus) if criterion else phrases.DASH,
    )


def _compared(row: RegisteredRow, target: Target, has_column: bool) -> RegisteredRow:  # noqa: FBT001
    """Return the row with what the target is compared with: in its column, or beside its name."""
    if _is_itself(target):
        return row
    if has_column:
        return replace(row, so_voi=target.compared_with)
    named = phrases.COMPARED_WITH.format(target=row.chi_tieu, other=target.compared_with)
    return replace(row, chi_tieu=named)


def _is_itself(target: Target) -> bool:
    """Return whether a target is compared with the very figure that is registered."""
    return matching_key(target.compared_with) in map(matching_key, phrases.WHAT_IS_REGISTERED)


def tabled_points(points: Figure) -> str:
    """Return points as a table shows them, a dash for none."""
    return short_number(points.value) if points.value else phrases.DASH

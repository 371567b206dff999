"""What a pledge binds the bloc to, as facts to compare: plans, points, rules, ranks, honours."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.history import ROW, PledgedFact
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Placed
from thidua_reports.domain.ranking_policy import Grade, TieBreak
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import SETTING_VALUE, Column, Setting, Sheet
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_typed, plain, short_percent
from thidua_reports.layouts import bloc_sheets
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Ratings, Rules, Targets
from thidua_reports.layouts.decision_sheets import Grades, Honours, TieBreaks

LISTED = f"{words.LIST_SEPARATOR} "
_Record = Target | Content | Criterion | ScoringRule | Rating | TieBreak | Grade | Honour
_POINTS = ("standard", "max_bonus", "max_deduction", "parameters")
_ASSIGNED = ("applies_to", "condition", "replaces", "target_count")
_FIELDS: Mapping[type[Sheet], Sequence[str]] = {
    Targets: (
        "member",
        "name",
        "unit",
        "kind",
        "direction",
        "compared_with",
        "plan",
        "criterion",
        "parent",
        "group",
    ),
    Contents: ("standard", "cap", "cap_is_low"),
    Criteria: ("content", "rule", *_POINTS, *_ASSIGNED, "cap", "is_outside", "cap_is_low"),
    Rules: ("points", "bonus"),
    Ratings: ("value",),
    TieBreaks: ("by",),
    Grades: ("least",),
    Honours: ("condition", "last_rank", "quota", "requirement", "passes_on", "least", "votes"),
}
"""What is pledged of a row: the fields of its record, each under the columns of that name."""
OF_THE_BLOC: Mapping[Setting, Callable[[BlocBook], object]] = {
    bloc_sheets.SCORED: lambda book: words.SCORED if book.is_scored else words.NOT_SCORED,
    bloc_sheets.POINTS_ROUNDING: lambda book: book.policy.points.mode,
    bloc_sheets.POINTS_DECIMALS: lambda book: book.policy.points.decimals,
    bloc_sheets.PERCENT_ROUNDING: lambda book: book.policy.percent.mode,
    bloc_sheets.PERCENT_DECIMALS: lambda book: book.policy.percent.decimals,
    bloc_sheets.RANKED_BY: lambda book: book.policy.ranking.ranked_by,
    bloc_sheets.SHARE_DECIMALS: lambda book: book.policy.ranking.share_decimals,
    bloc_sheets.SCALE: lambda book: book.policy.ranking.scale,
    bloc_sheets.TOTAL_CAP: lambda book: book.policy.ranking.cap,
    bloc_sheets.LOW_TOTAL_CAP: lambda book: book.policy.ranking.cap_is_low,
}
OF_MEMBERS = (Targets.member, Criteria.applies_to)
"""Columns whose values are codes of members."""


def _columns(sheet: type[Sheet], name: str) -> tuple[Column, ...]:
    found = sheet.by_name[name]
    return found if isinstance(found, tuple) else (found,)


COLUMNS: Mapping[str, tuple[str, ...]] = {
    **{
        sheet.layout.name: tuple(
            column.heading for name in names for column in _columns(sheet, name)
        )
        for sheet, names in _FIELDS.items()
    },
    bloc_sheets.BLOC.name: (SETTING_VALUE.heading,),
}
"""What is pledged, by sheet of khoi.xlsx: the headings of the columns."""


def pledged_facts(book: BlocBook) -> Iterator[PledgedFact]:
    """Yield what the bloc binds itself to, as it is now in khoi.xlsx and the registrations.

    Of the rules only those that a criterion is scored by: the others decide nothing. What the
    meeting itself decides on a tie is of its own period, and no part of a pledge. Where it is
    not set whether points are given, and nothing gives any, the pledge leaves it out.
    """
    used, ranking = {criterion.rule for criterion in book.criteria}, book.policy.ranking
    records: Mapping[type[Sheet], Sequence[_Record]] = {
        Targets: book.targets,
        Contents: book.contents,
        Criteria: book.criteria,
        Rules: [rule for rule in book.rules if rule.name in used],
        Ratings: book.ratings,
        TieBreaks: [tie for tie in ranking.tie_breaks if not tie.is_by_meeting],
        Grades: ranking.grades,
        Honours: book.honours,
    }
    for sheet, found in records.items():
        for record in found:
            yield from _of_record(sheet, record, by_share=ranking.is_by_share)
    for setting, value in OF_THE_BLOC.items():
        if setting is bloc_sheets.SCORED and book.bloc.scored is None and not book.is_scored:
            continue
        place, text = book.bloc.place.of(setting.code), _text(value(book))
        name, heading = bloc_sheets.BLOC.name, SETTING_VALUE.heading
        yield PledgedFact(name, setting.code, setting.label, heading, text, place)


def _of_record(sheet: type[Sheet], record: _Record, *, by_share: bool) -> Iterator[PledgedFact]:
    code, label = _named(record)
    for name in _FIELDS[sheet]:
        columns, value = _columns(sheet, name), _value(record, name, by_share=by_share)
        values = value if len(columns) > 1 and isinstance(value, tuple) else (value,)
        for column, each in zip(columns, values, strict=True):
            place = record.place.of(column.heading)
            yield PledgedFact(sheet.layout.name, code, label, column.heading, _text(each), place)


def _named(record: _Record) -> tuple[str, str]:
    """Return the code by which a row is found, and its name where it has one beside."""
    match record:
        case Target() | Content() | Criterion():
            return record.code, record.name
        case Rating():
            return record.word, ""
        case TieBreak():
            return str(record.position), ""
        case Honour():
            return f"{record.rank} {record.title}", ""
    return record.name, ""


def _value(record: _Record, name: str, *, by_share: bool) -> object:
    match record, name:
        case Target(), "plan":
            text = plan_text(record.kind, record.plan.value)
            return words.NO_PLAN if record.without_plan else text
        case Target(), "direction":
            # where no direction is asked for, what the cell holds means nothing
            is_asked = record.kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
            return record.direction if is_asked else None
        case Criterion(), "target_count":
            return record.target_count or None
        case TieBreak(), "by":
            return record.stated
        case ((Grade() | Honour()), ("least" | "votes")) if by_share or name == "votes":
            share = getattr(record, name).value
            return None if share is None else short_percent(share)
    return getattr(record, name)


def _text(value: object) -> str:
    """Return a value as it is frozen: a cross for yes, nothing for no and for a blank."""
    match value:
        case Placed():
            return _text(value.value)
        case Enum():
            return str(value.value)
        case Decimal():
            return as_typed(plain(value))
        case tuple():
            return LISTED.join(value)
        case bool() | None:
            return words.CROSS if value else ""
    return str(value)


def plan_text(kind: TargetKind, plan: Decimal | None) -> str:
    """Return a plan as it is written for a target of this kind."""
    if kind is TargetKind.PASS_FAIL:
        return words.ATTAINED
    if plan is not None and kind is TargetKind.RATE:
        return short_percent(plan)
    return _text(plan)


def binds_now(book: BlocBook, fact: PledgedFact) -> bool:
    """Return whether a fact must be as pledged in this period.

    Half a year may go by with points or without, whatever is pledged for the year.
    """
    is_on_scoring = (fact.sheet, fact.code) == (bloc_sheets.BLOC.name, bloc_sheets.SCORED.code)
    return not is_on_scoring or book.bloc.period is not Period.HALF_YEAR


def is_pledged_unscored(book: BlocBook) -> bool:
    """Return whether the pledge, as it was last changed, is one for a year without points."""
    row = (bloc_sheets.BLOC.name, bloc_sheets.SCORED.code)
    frozen = [fact.value for fact in book.pledged if fact.row == row]
    changed = [change.new.value for change in book.pledge_changes if change.row == row]
    return [*frozen, *changed][-1:] == [words.NOT_SCORED]


def rows_changed(book: BlocBook, word: str) -> frozenset[tuple[str, str]]:
    """Return the rows that the bloc has added to its pledge, or removed: `word` is which."""
    return frozenset(
        change.row
        for change in book.pledge_changes
        if change.column == ROW and change.new.value == word
    )


def is_added(book: BlocBook, target: Target) -> bool:
    """Return whether the bloc has added the target to its pledge by a change."""
    return (Targets.layout.name, target.code) in rows_changed(book, words.ADDED)


def lost_parts(book: BlocBook) -> Iterator[tuple[str, str, str]]:
    """Yield the frozen cells that are gone from rows that are left: by sheet, code and column.

    A column that an older version of the program did not freeze is missing in every row. What was
    added later, or removed, may have been frozen by another version than the rest.
    """
    removed = rows_changed(book, words.REMOVED)
    frozen = [each for each in book.pledged if not each.is_added and each.row not in removed]
    columns: dict[str, dict[str, None]] = {}
    for fact in frozen:
        columns.setdefault(fact.sheet, {})[fact.column] = None
    there = {fact.key for fact in frozen}
    for sheet, code in dict.fromkeys(fact.row for fact in frozen):
        for column in columns[sheet]:
            if (sheet, code, column) not in there:
                yield sheet, code, column
    yield from _lost_rules(book)


def _lost_rules(book: BlocBook) -> Iterator[tuple[str, str, str]]:
    """Yield the rules that a frozen criterion is scored by and of which nothing is frozen."""
    frozen = {matching_key(each.code) for each in book.pledged if each.sheet == Rules.layout.name}
    by_rule = (Criteria.layout.name, Criteria.rule.heading)
    for fact in book.pledged:
        if (fact.sheet, fact.column) == by_rule and fact.value:
            changed = [each.new.value for each in book.pledge_changes if each.key == fact.key]
            if frozen.isdisjoint(map(matching_key, (fact.value, *changed))):
                yield Rules.layout.name, fact.value, Rules.points.heading

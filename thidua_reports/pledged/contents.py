"""What a pledge binds the bloc to, as facts to compare: plans, points, rules, ranks, honours."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Protocol, TypeVar

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure, Place
from thidua_reports.domain.pledged import ROW, PledgedFact
from thidua_reports.domain.ranking_policy import Grade, TieBreak
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import SETTING_VALUE, Column, Setting
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_typed, plain, short_percent
from thidua_reports.layouts import bloc_workbook
from thidua_reports.layouts.criteria_sheets import Contents, Criteria, Ratings, Rules, Targets
from thidua_reports.layouts.decision_sheets import Grades, Honours, TieBreaks

LISTED = f"{words.LIST_SEPARATOR} "


class _Row(Protocol):
    @property
    def place(self) -> Place:
        """Where the row stands."""


R = TypeVar("R", bound=_Row)


def _shown(value: Decimal | None) -> str:
    return "" if value is None else as_typed(plain(value))


def _figure(figure: Figure) -> str:
    return _shown(figure.value)


def _per_cent(figure: Figure) -> str:
    return "" if figure.value is None else short_percent(figure.value)


def _mark(is_so: object) -> str:
    return words.CROSS if is_so else ""


def _count(number_of: int | None) -> str:
    return "" if number_of is None else str(number_of)


def _plan(target: Target) -> str:
    return words.NO_PLAN if target.without_plan else plan_text(target.kind, target.plan.value)


def plan_text(kind: TargetKind, plan: Decimal | None) -> str:
    """Return a plan as it is written for a target of this kind."""
    if kind is TargetKind.PASS_FAIL:
        return words.ATTAINED
    if plan is not None and kind is TargetKind.RATE:
        return short_percent(plan)
    return _shown(plan)


def _direction(target: Target) -> str:
    """Where no direction is asked for, what stands there means nothing."""
    is_asked = target.kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    return target.direction.value if is_asked else ""


OF_TARGETS: Mapping[Column, Callable[[Target], str]] = {
    Targets.member: lambda target: target.member,
    Targets.name: lambda target: target.name,
    Targets.unit: lambda target: target.unit,
    Targets.kind: lambda target: target.kind.value,
    Targets.direction: _direction,
    Targets.compared_with: lambda target: target.compared_with,
    Targets.plan: _plan,
    Targets.criterion: lambda target: target.criterion,
    Targets.parent: lambda target: target.parent,
    Targets.group: lambda target: target.group,
}
OF_CONTENTS: Mapping[Column, Callable[[Content], str]] = {
    Contents.standard: lambda content: _figure(content.standard),
    Contents.cap: lambda content: _figure(content.cap),
    Contents.cap_is_low: lambda content: _mark(content.cap_is_low),
}
OF_CRITERIA: Mapping[Column, Callable[[Criterion], str]] = {
    Criteria.content: lambda criterion: criterion.content,
    Criteria.rule: lambda criterion: criterion.rule,
    Criteria.standard: lambda criterion: _figure(criterion.standard),
    Criteria.max_bonus: lambda criterion: _figure(criterion.max_bonus),
    Criteria.max_deduction: lambda criterion: _figure(criterion.max_deduction),
    Criteria.parameters[0]: lambda criterion: _shown(criterion.parameters[0]),
    Criteria.parameters[1]: lambda criterion: _shown(criterion.parameters[1]),
    Criteria.parameters[2]: lambda criterion: _shown(criterion.parameters[2]),
    Criteria.applies_to: lambda criterion: LISTED.join(criterion.applies_to),
    Criteria.condition: lambda criterion: criterion.condition,
    Criteria.replaces: lambda criterion: criterion.replaces,
    Criteria.target_count: lambda criterion: str(criterion.target_count or ""),
    Criteria.cap: lambda criterion: _figure(criterion.cap),
    Criteria.is_outside: lambda criterion: _mark(criterion.is_outside),
    Contents.cap_is_low: lambda criterion: _mark(criterion.cap_is_low),
}
OF_RULES: Mapping[Column, Callable[[ScoringRule], str]] = {
    Rules.points: lambda rule: rule.points.value,
    Rules.bonus: lambda rule: rule.bonus.value,
}
OF_RATINGS: Mapping[Column, Callable[[Rating], str]] = {
    Ratings.value: lambda rating: _shown(rating.value)
}
OF_TIE_BREAKS: Mapping[Column, Callable[[TieBreak], str]] = {TieBreaks.by: lambda tie: tie.stated}
OF_HONOURS: Mapping[Column, Callable[[Honour], str]] = {
    Honours.condition: lambda honour: honour.condition,
    Honours.last_rank: lambda honour: _count(honour.last_rank),
    Honours.quota: lambda honour: _count(honour.quota),
    Honours.requirement: lambda honour: honour.requirement.value if honour.requirement else "",
    Honours.passes_on: lambda honour: _mark(honour.passes_on),
}
OF_THE_BLOC: Mapping[Setting, Callable[[BlocBook], str]] = {
    bloc_workbook.SCORED: lambda book: words.SCORED if book.is_scored else words.NOT_SCORED,
    bloc_workbook.POINTS_ROUNDING: lambda book: book.policy.points.mode.value,
    bloc_workbook.POINTS_DECIMALS: lambda book: str(book.policy.points.decimals),
    bloc_workbook.PERCENT_ROUNDING: lambda book: book.policy.percent.mode.value,
    bloc_workbook.PERCENT_DECIMALS: lambda book: str(book.policy.percent.decimals),
    bloc_workbook.RANKED_BY: lambda book: book.policy.ranking.ranked_by.value,
    bloc_workbook.SHARE_DECIMALS: lambda book: str(book.policy.ranking.share_decimals),
    bloc_workbook.SCALE: lambda book: _figure(book.policy.ranking.scale),
    bloc_workbook.TOTAL_CAP: lambda book: _figure(book.policy.ranking.cap),
    bloc_workbook.LOW_TOTAL_CAP: lambda book: _mark(book.policy.ranking.cap_is_low),
}
OF_MEMBERS = (Targets.member, Criteria.applies_to)
"""Columns whose values are codes of members."""
COLUMNS: Mapping[str, tuple[str, ...]] = {
    Targets.layout.name: tuple(column.heading for column in OF_TARGETS),
    Contents.layout.name: tuple(column.heading for column in OF_CONTENTS),
    Criteria.layout.name: tuple(column.heading for column in OF_CRITERIA),
    Rules.layout.name: tuple(column.heading for column in OF_RULES),
    Ratings.layout.name: tuple(column.heading for column in OF_RATINGS),
    TieBreaks.layout.name: tuple(column.heading for column in OF_TIE_BREAKS),
    Grades.layout.name: (Grades.least.heading,),
    Honours.layout.name: tuple(column.heading for column in (*OF_HONOURS, Honours.least)),
    bloc_workbook.BLOC.name: (SETTING_VALUE.heading,),
}
"""What is pledged, by sheet of khoi.xlsx: the headings of the columns."""


def pledged_facts(book: BlocBook) -> Iterator[PledgedFact]:
    """Yield what the bloc binds itself to, as khoi.xlsx and the registrations now say it.

    Of the rules only those that a criterion is scored by: the others decide nothing. Where nobody
    says whether points are given, and nothing gives any, the pledge is silent on it.
    """
    used = {criterion.rule for criterion in book.criteria}
    rules = (rule for rule in book.rules if rule.name in used)
    targets = ((each.code, each.name, each) for each in book.targets)
    contents = ((each.code, each.name, each) for each in book.contents)
    criteria = ((each.code, each.name, each) for each in book.criteria)
    yield from _of(Targets.layout.name, targets, OF_TARGETS)
    yield from _of(Contents.layout.name, contents, OF_CONTENTS)
    yield from _of(Criteria.layout.name, criteria, OF_CRITERIA)
    yield from _of(Rules.layout.name, ((each.name, "", each) for each in rules), OF_RULES)
    yield from _of(
        Ratings.layout.name, ((each.word, "", each) for each in book.ratings), OF_RATINGS
    )
    yield from _of_ranking(book)
    for setting, value in OF_THE_BLOC.items():
        if setting is bloc_workbook.SCORED and book.bloc.scored is None and not book.is_scored:
            continue
        place = book.bloc.place.of(setting.code)
        sheet, heading = bloc_workbook.BLOC.name, SETTING_VALUE.heading
        yield PledgedFact(sheet, setting.code, setting.label, heading, value(book), place)


def _of_ranking(book: BlocBook) -> Iterator[PledgedFact]:
    """Yield how ties are settled, the classes and the honours.

    What the meeting itself decides on a tie is of its own period, and no part of a pledge.
    """
    ranking = book.policy.ranking
    ties = (tie for tie in ranking.tie_breaks if not tie.is_by_meeting)
    least = _per_cent if ranking.is_by_share else _figure
    of_grades: Mapping[Column, Callable[[Grade], str]] = {
        Grades.least: lambda grade: least(grade.least)
    }
    of_honours: Mapping[Column, Callable[[Honour], str]] = {
        **OF_HONOURS,
        Honours.least: lambda honour: least(honour.least),
    }
    by_position = ((str(tie.position), "", tie) for tie in ties)
    grades = ((each.name, "", each) for each in ranking.grades)
    honours = ((f"{each.rank} {each.title}", "", each) for each in book.honours)
    yield from _of(TieBreaks.layout.name, by_position, OF_TIE_BREAKS)
    yield from _of(Grades.layout.name, grades, of_grades)
    yield from _of(Honours.layout.name, honours, of_honours)


def binds_now(book: BlocBook, fact: PledgedFact) -> bool:
    """Tell whether a fact must be as pledged in this period.

    Half a year may go by with points or without, whatever the pledge says of the year.
    """
    is_on_scoring = (fact.sheet, fact.code) == (bloc_workbook.BLOC.name, bloc_workbook.SCORED.code)
    return not is_on_scoring or book.bloc.period is not Period.HALF_YEAR


def is_pledged_unscored(book: BlocBook) -> bool:
    """Tell whether the pledge, as it was last changed, is one for a year without points."""
    row = (bloc_workbook.BLOC.name, bloc_workbook.SCORED.code)
    frozen = [fact.value for fact in book.pledged if fact.row == row]
    changed = [change.new.value for change in book.pledge_changes if change.row == row]
    return [*frozen, *changed][-1:] == [words.NOT_SCORED]


def rows_changed(book: BlocBook, word: str) -> frozenset[tuple[str, str]]:
    """Return the rows that the bloc has added to its pledge, or removed: `word` says which."""
    return frozenset(
        change.row
        for change in book.pledge_changes
        if change.column == ROW and change.new.value == word
    )


def is_added(book: BlocBook, target: Target) -> bool:
    """Tell whether the bloc has added the target to its pledge, and said so."""
    return (Targets.layout.name, target.code) in rows_changed(book, words.ADDED)


def lost_parts(book: BlocBook) -> Iterator[tuple[str, str, str]]:
    """Yield what was frozen beside what still stands, and is gone: by sheet, code and column.

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


def _of(
    sheet: str, rows: Iterable[tuple[str, str, R]], columns: Mapping[Column, Callable[[R], str]]
) -> Iterator[PledgedFact]:
    for code, name, row in rows:
        for column, value in columns.items():
            place = row.place.of(column.heading)
            yield PledgedFact(sheet, code, name, column.heading, value(row), place)

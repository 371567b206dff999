"""How the bloc ranks and whom it honours must be clear before the ranks are known."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from thidua_reports.checking.known_words import unknown_codes, unknown_honour
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.place import Figure
from thidua_reports.domain.ranking_policy import PointsOf, TieMeasure
from thidua_reports.formulas.quantities import BONUSES
from thidua_reports.formulas.rule_formula import names_in
from thidua_reports.formulas.rule_uses import usable_rules
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import decision_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts import decision_sheets as layout

NOTHING = Decimal(0)


def ties_are_split_by_something_known(book: BlocBook) -> Iterator[Issue]:
    """A tie-break compares a content or a criterion, not both, or one of the measures there are."""
    words = [measure.value for measure in TieMeasure]
    contents = {content.code: content.name for content in book.contents}
    criteria = {criterion.code: criterion.name for criterion in book.criteria}
    known = [*contents, *criteria, *words]
    for tie_break in book.policy.ranking.tie_breaks:
        of_content = tie_break.may_be_about(PointsOf.CONTENT, contents)
        of_criterion = tie_break.may_be_about(PointsOf.CRITERION, criteria)
        if of_content and of_criterion:
            yield decision_kinds.TIE_BREAK_OF_TWO.at(
                tie_break.place.of(layout.TieBreaks.by.heading),
                code=tie_break.by,
                content=contents[tie_break.by],
                criterion=criteria[tie_break.by],
            )
        if not (of_content or of_criterion or tie_break.stated in words):
            yield decision_kinds.UNKNOWN_TIE_BREAK.at(
                tie_break.place.of(layout.TieBreaks.by.heading),
                text=tie_break.stated or fragments.BLANK,
                words=", ".join(words),
                hint=did_you_mean(tie_break.by, known),
            )
        where = tie_break.place.of(layout.TieBreaks.order.heading)
        named = ((fragments.A_MEMBER, code, where) for code in tie_break.order)
        yield from unknown_codes(book, named)


def a_bonus_is_apart_from_points(book: BlocBook) -> Iterator[Issue]:
    """What a formula of points adds or takes off by itself is no bonus that ties are settled by."""
    rules = usable_rules(book)
    criteria = [
        criterion.code
        for criterion in book.scored_criteria
        if criterion.rule in rules and names_in(rules[criterion.rule].points.value) & BONUSES
    ]
    for tie_break in book.policy.ranking.tie_breaks:
        if criteria and tie_break.measure is TieMeasure.BONUS:
            yield decision_kinds.BONUS_WITHIN_POINTS.at(
                tie_break.place.of(layout.TieBreaks.by.heading), criteria=", ".join(criteria)
            )


def grades_have_their_least(book: BlocBook) -> Iterator[Issue]:
    """Every class begins somewhere, and no two at the same place."""
    first: dict[object, str] = {}
    for grade in book.policy.ranking.grades:
        least = grade.least.value
        if least is None:
            yield decision_kinds.GRADE_WITHOUT_LEAST.at(grade.least.place, grade=grade.name)
        elif first.setdefault(least, grade.name) != grade.name:
            yield decision_kinds.GRADES_BEGIN_ALIKE.at(
                grade.least.place, first=first[least], second=grade.name, least=number(least)
            )


def grades_keep_an_order(book: BlocBook) -> Iterator[Issue]:
    """Classes are listed from the best, or else from the worst; one out of order is exchanged.

    Where all rise, or there are but two, figures that were exchanged would look the same.
    """
    grades = [each for each in book.policy.ranking.grades if each.least.value is not None]
    leasts = [_value(each.least) for each in grades]
    turn = _turn(leasts)
    if turn is not None:
        named = zip(grades, leasts, strict=True)
        yield decision_kinds.GRADES_OUT_OF_ORDER.at(
            grades[turn].least.place,
            grades="; ".join(f"{each.name} {number(least)}" for each, least in named),
        )
    elif grades and leasts[0] < leasts[-1]:
        yield decision_kinds.GRADES_RISE.at(
            grades[-1].least.place,
            best=grades[-1].name,
            most=number(leasts[-1]),
            worst=grades[0].name,
            fewest=number(leasts[0]),
        )


def ratings_keep_an_order(book: BlocBook) -> Iterator[Issue]:
    """Ratings are listed from the best or from the worst; a word out of order may be exchanged."""
    ratings = [(each, each.value) for each in book.ratings if each.value is not None]
    turn = _turn([value for _, value in ratings])
    if turn is not None:
        yield decision_kinds.RATINGS_OUT_OF_ORDER.at(
            ratings[turn][0].place.of(criteria_sheets.Ratings.value.heading),
            ratings="; ".join(f"{each.word} {number(value)}" for each, value in ratings),
        )


def _turn(figures: Sequence[Decimal]) -> int | None:
    """Return where figures that fall begin to rise, or the other way round; None if nowhere."""
    rises = [
        (at, one < other) for at, (one, other) in enumerate(pairwise(figures), 1) if one != other
    ]
    turns = (at for (at, before), (_, after) in pairwise(rises) if before != after)
    return next(turns, None)


def _value(figure: Figure) -> Decimal:
    return figure.value or NOTHING


def better_honours_ask_for_more(book: BlocBook) -> Iterator[Issue]:
    """What is meant for a better rank does not ask for fewer points than what comes next to it."""
    asking = [each for each in book.honours if each.least.value is not None and each.ranks]
    for worse in asking:
        better = [each for each in asking if _is_before(each, worse)]
        next_to_it = [one for one in better if not any(_is_before(one, each) for each in better)]
        least = min(next_to_it, key=lambda each: _value(each.least), default=worse)
        if _value(least.least) < _value(worse.least):
            yield decision_kinds.HONOURS_OUT_OF_ORDER.at(
                worse.least.place,
                worse=worse.title,
                more=number(_value(worse.least)),
                better=least.title,
                less=number(_value(least.least)),
            )


def _is_before(one: Honour, other: Honour) -> bool:
    return one.ranks[-1] < other.rank


def honours_are_for_some_rank(book: BlocBook) -> Iterator[Issue]:
    """An honour is meant for the first rank or a later one, up to none before it."""
    for honour in book.honours:
        if honour.rank < 1 or not honour.ranks:
            yield decision_kinds.NO_SUCH_RANKS.at(
                honour.place, title=honour.title, ranks=_ranks(honour)
            )
        elif honour.awards > len(honour.ranks) and not honour.passes_on:
            yield decision_kinds.MORE_PLACES_THAN_RANKS.at(
                honour.place.of(layout.Honours.quota.heading),
                title=honour.title,
                quota=honour.awards,
                ranks=_ranks(honour),
            )


def _ranks(honour: Honour) -> str:
    return str(honour.rank) if honour.last_rank is None else f"{honour.rank} đến {honour.last_rank}"


def decisions_are_about_known_honours(book: BlocBook) -> Iterator[Issue]:
    """What the meeting decided names a member and an honour of the bloc."""
    for decision in book.decisions:
        yield from unknown_codes(book, [(fragments.A_MEMBER, decision.member, decision.place)])
        title = decision.place.of(layout.Decisions.title.heading)
        yield from unknown_honour(book, decision.title, title)


def decisions_keep_to_the_awards(book: BlocBook) -> Iterator[Issue]:
    """No more members are decided on than there are places."""
    for title in dict.fromkeys(honour.title for honour in book.honours):
        awards = sum(honour.awards for honour in book.honours if honour.title == title)
        chosen = [each for each in book.decisions if each.proposed and each.title == title]
        if len(chosen) > awards:
            yield decision_kinds.MORE_DECIDED_THAN_PLACES.at(
                chosen[-1].place, title=title, decided=len(chosen), places=awards
            )


def unranked_members_are_known(book: BlocBook) -> Iterator[Issue]:
    """Who is not ranked is a member, and the reason is given."""
    for unranked in book.policy.ranking.unranked:
        yield from unknown_codes(book, [(fragments.A_MEMBER, unranked.member, unranked.place)])
        if not unranked.reason:
            where = unranked.place.of(layout.UnrankedMembers.reason.heading)
            yield decision_kinds.UNRANKED_WITHOUT_REASON.at(where, member=unranked.member)


def exclusions_say_why(book: BlocBook) -> Iterator[Issue]:
    """Why a member may not be proposed is given, and printed."""
    for exclusion in book.exclusions:
        if not exclusion.reason:
            where = exclusion.place.of(layout.Exclusions.reason.heading)
            yield decision_kinds.EXCLUDED_WITHOUT_REASON.at(where, member=exclusion.member)


RANKING_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    ties_are_split_by_something_known,
    a_bonus_is_apart_from_points,
    grades_have_their_least,
    grades_keep_an_order,
    ratings_keep_an_order,
    better_honours_ask_for_more,
    honours_are_for_some_rank,
    decisions_are_about_known_honours,
    decisions_keep_to_the_awards,
    unranked_members_are_known,
    exclusions_say_why,
)

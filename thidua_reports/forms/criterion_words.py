"""What a criterion asks a member for, and what earns its points, in the words of the form."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.excel.layout.sheet_layout import Column, Rows
from thidua_reports.formulas.own_points import own_points_asked
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_uses import quantities_used, scored_target_by_target
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import sentence_start, short_number
from thidua_reports.layouts import patterns
from thidua_reports.layouts.form_guide import SCORED_BY
from thidua_reports.layouts.member_sheets import OF_CRITERIA, CriterionResults
from thidua_reports.presenting.counted_points import name_of_counted
from thidua_reports.presenting.criterion_names import criterion_name
from thidua_reports.presenting.rule_words import in_words

FIGURES = (
    CriterionResults.achieved,
    CriterionResults.out_of,
    CriterionResults.count,
    CriterionResults.other,
)
"""What is reported of a criterion, apart from the points that a member gives itself."""
RATING_FIELDS = frozenset(patterns.RULE_RATINGS)
LEAST_NAMED = 2
"""So many are named by a rule that goes by them; one, as "tốt", is a word like any other."""
NOT_ASKED = "Không phải ghi: cách chấm của tiêu chí này không dùng cột này."
AN_ACHIEVEMENT = "số đã làm được"
A_RATING = "mức đạt được ({ratings})"
A_FIGURE_OR_RATING = "số đã làm được, hoặc mức đạt được ({ratings})"
NUMERATOR = "số đã làm được, như 16 của 16 trên 25"
DENOMINATOR = "tổng số, như 25 của 16 trên 25"
A_COUNT = "số {counted}, không có thì ghi 0"
ANOTHER_FIGURE = "số liệu thứ hai nói ở cột Cách chấm"
OWN_POINTS = "điểm đơn vị tự chấm{up_to}"
OWN_BONUS = "điểm thưởng đơn vị đề nghị{up_to}, {none}"
OWN_DEDUCTION = "điểm trừ đơn vị đề nghị, ghi số dương{up_to}, {none}"
UP_TO = ", không quá {most}"
NONE_IS_ZERO, NONE_IS_BLANK = "không có thì ghi 0", "không có thì ghi 0 hoặc để trống"
ONE_COLUMN = "{heading}: {words}."


def columns_of(used: Collection[str]) -> Sequence[Column]:
    """Return the columns of the sheet in which quantities are reported, in their order."""
    found = {column for each in Quantity if each in used for column in OF_CRITERIA.get(each, ())}
    return [column for column in CriterionResults.layout.columns if column in found]


def rule_in_words(book: BlocBook, criterion: Criterion) -> str:
    """Return what earns the points of a criterion; "" where no rule is known."""
    explanations = {rule.name: rule.explanation or rule.name for rule in book.rules}
    if criterion.rule not in explanations:
        return ""
    return sentence_start(in_words(book, [criterion], explanations[criterion.rule]))


def rules_told(book: BlocBook, member: str) -> Sequence[str]:
    """Return what earns the points of a member's targets, a line for each criterion with some."""
    if not book.is_scored or book.bloc.period is Period.PLEDGE:
        return ()
    own = {target.scored_by for target in book.targets if target.member == member}
    scored = [each for each in book.criteria if each.code in own & scored_target_by_target(book)]
    return [
        SCORED_BY.format(criterion=criterion_name(book, each), rule=rule_in_words(book, each))
        for each in scored
    ]


def asked(book: BlocBook, criterion: Criterion) -> Mapping[Column, str]:
    """Return what is to be typed into each column that the criterion asks for, in their order.

    A rule that cannot be used yet may ask for any figure; a criterion that is never scored asks
    for none.
    """
    if not criterion.rule:
        return {}
    used = quantities_used(book).get(criterion.rule)
    figures = FIGURES if used is None else [each for each in FIGURES if each in columns_of(used)]
    words = {column: _of_figure(book, criterion, column, used or ()) for column in figures}
    return words | dict(_own_points(book, criterion))


def told(words: Mapping[Column, str]) -> str:
    """Return what is asked for in one text, each column by its heading."""
    parts = (ONE_COLUMN.format(heading=each.heading, words=said) for each, said in words.items())
    return " ".join(parts)


def not_asked(words: Collection[Column]) -> frozenset[Column]:
    """Return the columns for figures that are in none of the words."""
    typed = CriterionResults.typed_in(Rows.GIVEN, CriterionResults.evidence)
    return frozenset(typed.values()) - frozenset(words)


def _of_figure(book: BlocBook, criterion: Criterion, column: Column, used: Collection[str]) -> str:
    is_part = CriterionResults.out_of in columns_of(used)
    if column is CriterionResults.count:
        return A_COUNT.format(counted=name_of_counted(criterion))
    if column is CriterionResults.other:
        return criterion.other or ANOTHER_FIGURE
    if column is CriterionResults.out_of:
        return DENOMINATOR
    return NUMERATOR if is_part else _of_achievement(book, criterion)


def _of_achievement(book: BlocBook, criterion: Criterion) -> str:
    """A rule that names ratings in its words asks for one; else either may be meant."""
    ratings = ratings_for(book, criterion)
    if not ratings:
        return AN_ACHIEVEMENT
    told = " ".join(rule.explanation for rule in book.rules if rule.name == criterion.rule)
    words_told = f" {matching_key(told)} "
    named = [each for each in ratings if f" {matching_key(each)} " in words_told]
    is_field = not RATING_FIELDS.isdisjoint(patterns.fields_in(told))
    asks_for_rating = is_field or len(named) >= LEAST_NAMED
    words = A_RATING if asks_for_rating else A_FIGURE_OR_RATING
    return words.format(ratings=", ".join(ratings))


def ratings_for(book: BlocBook, criterion: Criterion) -> Sequence[str]:
    """Return the words that may be reported as an achievement; none of them is part of a total."""
    used = quantities_used(book).get(criterion.rule, frozenset())
    is_part = CriterionResults.out_of in columns_of(used)
    return [] if is_part else [rating.word for rating in book.ratings]


def _own_points(book: BlocBook, criterion: Criterion) -> Iterator[tuple[Column, str]]:
    """Yield what is said of the points that the member gives itself, of each kind asked for."""
    given = own_points_asked(book, criterion)
    looked_at = quantities_used(book).get(criterion.rule, frozenset())
    for quantity, column, words, most in (
        (Quantity.POINTS_GIVEN, CriterionResults.self_score, OWN_POINTS, criterion.standard),
        (Quantity.BONUS_GIVEN, CriterionResults.bonus, OWN_BONUS, criterion.max_bonus),
        (
            Quantity.DEDUCTION_GIVEN,
            CriterionResults.deduction,
            OWN_DEDUCTION,
            criterion.max_deduction,
        ),
    ):
        if quantity in given:
            up_to = UP_TO.format(most=short_number(most.value)) if most.value else ""
            none = NONE_IS_ZERO if quantity in looked_at else NONE_IS_BLANK
            yield column, words.format(up_to=up_to, none=none)

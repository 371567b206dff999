"""What the bloc workbook must hold together."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from thidua_reports.checking.decision_checks import DECISION_CHECKS
from thidua_reports.checking.passage_checks import unknown_parts
from thidua_reports.checking.wording_checks import WORDING_CHECKS
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, ScoringRule
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.targets import TargetKind
from thidua_reports.formulas import quantities as q
from thidua_reports.formulas.formula_faults import faults, is_sound
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts import patterns, words
from thidua_reports.matching import matching_key
from thidua_reports.vietnamese import number

ELAPSED = {
    Period.PLEDGE: Decimal(0),
    Period.HALF_YEAR: Decimal("0.5"),
    Period.YEAR: Decimal(1),
}
SHEET_OF_SETTINGS = Place(layout.FILE_NAME, layout.BLOC.name)


def names_are_unique(book: BlocBook) -> Iterator[Issue]:
    """A name or code leads to one member only."""
    owners: dict[str, str] = {}
    for member in book.bloc.members:
        for key in {matching_key(name) for name in member.names}:
            first = owners.setdefault(key, member.code)
            if first != member.code:
                yield catalogue.DUPLICATE_MEMBER_NAME.at(
                    member.place, name=key, first=first, second=member.code
                )


def offices_are_members(book: BlocBook) -> Iterator[Issue]:
    """Leader, deputy, drafter and those elected are members."""
    offices = (
        book.bloc.leader,
        book.bloc.deputy,
        book.bloc.drafter,
        book.meeting.next_leader,
        book.meeting.next_deputy,
    )
    for code in offices:
        yield from _unknown(catalogue.A_MEMBER, code, _member_codes(book), SHEET_OF_SETTINGS)


def rows_name_known_codes(book: BlocBook) -> Iterator[Issue]:
    """Members, contents, criteria and targets that rows refer to exist."""
    members = _member_codes(book)
    contents = [content.code for content in book.contents]
    criteria = [criterion.code for criterion in book.criteria]
    for criterion in book.criteria:
        yield from _unknown(catalogue.A_CONTENT, criterion.content, contents, criterion.place)
        for code in criterion.applies_to:
            yield from _unknown(catalogue.A_MEMBER, code, members, criterion.place)
    for threshold in book.policy.thresholds:
        yield from _unknown(catalogue.A_CONTENT, threshold.content, contents, threshold.place)
    for score in book.agreed:
        yield from _unknown(catalogue.A_MEMBER, score.member, members, score.place)
        yield from _unknown(catalogue.A_CRITERION, score.criterion, criteria, score.place)
    for exclusion in book.exclusions:
        yield from _unknown(catalogue.A_MEMBER, exclusion.member, members, exclusion.place)
    for seat in book.meeting.attendees:
        if seat.role is Role.MEMBER:
            yield from _unknown(catalogue.A_MEMBER, seat.unit, members, seat.place)


def targets_name_known_codes(book: BlocBook) -> Iterator[Issue]:
    """A target belongs to a member, to a criterion if it is scored, to a target if it is a part."""
    members = _member_codes(book)
    criteria = [criterion.code for criterion in book.criteria]
    codes = [target.code for target in book.targets]
    for target in book.targets:
        yield from _unknown(catalogue.A_MEMBER, target.member, members, target.place)
        yield from _unknown(catalogue.A_CRITERION, target.criterion, criteria, target.place)
        yield from _unknown(catalogue.A_TARGET, target.parent, codes, target.place)


def targets_have_a_member(book: BlocBook) -> Iterator[Issue]:
    """A row whose member is blank, as under a merged cell, would be nobody's."""
    for target in book.targets:
        if not target.member:
            yield catalogue.KEY_MISSING.at(target.place, heading=layout.TARGET_MEMBER.heading)


def elapsed_share_fits_the_period(book: BlocBook) -> Iterator[Issue]:
    """Half a year has passed at mid-year; a forgotten share changes every cumulative score."""
    period, found = book.bloc.period, book.bloc.elapsed
    if found != ELAPSED[period]:
        yield catalogue.ELAPSED_DIFFERS.at(
            SHEET_OF_SETTINGS,
            period=period.value,
            usual=number(ELAPSED[period]),
            found=number(found),
        )


def parts_belong_to_a_target_of_their_member(book: BlocBook) -> Iterator[Issue]:
    """A part ("trong đó") is told with its parent, which therefore is no part itself."""
    targets = {target.code: target for target in book.targets}
    for target in book.targets:
        parent = targets.get(target.parent)
        if parent is not None and (parent.member != target.member or parent.parent):
            yield catalogue.PART_OF_WRONG_TARGET.at(
                target.place, code=target.code, parent=target.parent
            )


def passages_belong_somewhere(book: BlocBook) -> Iterator[Issue]:
    """A passage names a content or a part of the report; it would be left out otherwise."""
    yield from unknown_parts(book.passages, book)


def plans_are_given(book: BlocBook) -> Iterator[Issue]:
    """A target needs a plan other than zero, unless it is only stated."""
    for target in book.targets:
        if target.kind is TargetKind.STATED:
            continue
        if target.plan.value is None:
            yield catalogue.PLAN_MISSING.at(
                target.plan.place, target=target.name, member=target.member
            )
        elif target.plan.value == 0:
            yield catalogue.PLAN_ZERO.at(target.plan.place, target=target.name)


def rates_are_in_per_cent(book: BlocBook) -> Iterator[Issue]:
    """A rate is a number of per cent; one per thousand would come out ten times too small."""
    for target in book.targets:
        if target.kind is TargetKind.RATE and "‰" in target.unit:
            yield catalogue.RATE_NOT_IN_PER_CENT.at(
                target.plan.place, target=target.name, unit=target.unit
            )


def points_and_plans_are_not_negative(book: BlocBook) -> Iterator[Issue]:
    """A deduction is written as a positive number; so is everything else in khoi.xlsx."""
    figures = [target.plan for target in book.targets]
    figures += [score.points for score in book.agreed]
    for criterion in book.criteria:
        figures += [criterion.standard, criterion.max_bonus, criterion.max_deduction]
    for figure in figures:
        if figure.value is not None and figure.value < 0:
            yield catalogue.NEGATIVE_FIGURE.at(figure.place, found=number(figure.value))


def patterns_use_known_fields(book: BlocBook) -> Iterator[Issue]:
    """A sentence pattern holds no field that cannot be filled."""
    placed = [(book.policy.pattern, SHEET_OF_SETTINGS)]
    placed += [(target.pattern, target.place) for target in book.targets]
    for pattern, place in placed:
        for field in patterns.fields_in(pattern):
            if field not in patterns.FIELDS:
                yield catalogue.UNKNOWN_PATTERN_FIELD.at(
                    place,
                    field=field,
                    fields=", ".join(f"[{name}]" for name in patterns.FIELDS),
                    hint=did_you_mean(field, patterns.FIELDS),
                )


def formulas_can_be_used(book: BlocBook) -> Iterator[Issue]:
    """Every formula of a rule is one that Excel and the tool compute alike."""
    for rule in book.rules:
        for formula in (rule.points, rule.bonus):
            if formula.value or formula is rule.points:
                yield from (fault.at(formula.place) for fault in faults(formula.value))


def criteria_have_rules(book: BlocBook) -> Iterator[Issue]:
    """A criterion's rule exists, and the criterion gives the quantities the rule needs."""
    rules = {rule.name: rule for rule in book.rules}
    for criterion in book.criteria:
        if not criterion.rule:
            continue
        if criterion.rule not in rules:
            yield catalogue.RULE_MISSING.at(
                criterion.place,
                criterion=criterion.code,
                rule=criterion.rule,
                hint=did_you_mean(criterion.rule, rules),
            )
        else:
            yield from _needed_values(criterion, rules[criterion.rule])


def members_have_targets_to_score(book: BlocBook) -> Iterator[Issue]:
    """Who is assigned a criterion that is scored by targets has at least one such target."""
    owners: dict[str, set[str]] = {}
    for target in book.targets:
        owners.setdefault(target.criterion, set()).add(target.member)
    for criterion in book.criteria:
        for member in book.bloc.members:
            assigned = criterion.rule and criterion.applies_to_member(member.code)
            if assigned and member.code not in owners.get(criterion.code, {member.code}):
                yield catalogue.NO_TARGETS_TO_SCORE.at(
                    criterion.place, member=member.name, criterion=criterion.code
                )


def somebody_signs(book: BlocBook) -> Iterator[Issue]:
    """A report is signed by one or two people."""
    if not book.documents.signers:
        yield catalogue.NO_SIGNER.at(Place(layout.FILE_NAME, layout.SIGNERS.name))


def report_parts_are_written(book: BlocBook) -> Iterator[Issue]:
    """The parts that only the bloc can write are not forgotten."""
    written = {passage.section for passage in book.passages}
    for section in (words.LIMITATIONS, words.NEXT_STEPS):
        if section not in written:
            place = Place(layout.FILE_NAME, layout.PASSAGES.name)
            yield catalogue.SECTION_EMPTY.at(place, section=section)


BLOC_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    names_are_unique,
    offices_are_members,
    rows_name_known_codes,
    targets_name_known_codes,
    targets_have_a_member,
    elapsed_share_fits_the_period,
    parts_belong_to_a_target_of_their_member,
    passages_belong_somewhere,
    plans_are_given,
    rates_are_in_per_cent,
    points_and_plans_are_not_negative,
    patterns_use_known_fields,
    formulas_can_be_used,
    criteria_have_rules,
    members_have_targets_to_score,
    *DECISION_CHECKS,
    *WORDING_CHECKS,
    somebody_signs,
    report_parts_are_written,
)


def check_bloc(book: BlocBook) -> tuple[Issue, ...]:
    """Return every problem of the bloc workbook, in the order of the checks."""
    return tuple(issue for check in BLOC_CHECKS for issue in check(book))


def _member_codes(book: BlocBook) -> list[str]:
    return [member.code for member in book.bloc.members]


def _unknown(what: str, code: str, known: Iterable[str], place: Place) -> Iterator[Issue]:
    known = list(known)
    if code and code not in known:
        hint = did_you_mean(code, known)
        yield catalogue.UNKNOWN_CODE.at(place, what=what, code=code, hint=hint)


def _needed_values(criterion: Criterion, rule: ScoringRule) -> Iterator[Issue]:
    if not is_sound(rule.points.value, rule.bonus.value):
        return
    used = names_in_rule(rule.points.value, rule.bonus.value)
    given = {
        q.STANDARD: criterion.standard.value,
        q.MAX_BONUS: criterion.max_bonus.value,
        q.MAX_DEDUCTION: criterion.max_deduction.value,
        q.PARAMETER_1: criterion.parameters[0],
        q.PARAMETER_2: criterion.parameters[1],
        q.PARAMETER_3: criterion.parameters[2],
    }
    for quantity, value in given.items():
        if quantity.name in used and value is None:
            yield catalogue.RULE_NEEDS_VALUE.at(
                criterion.place,
                rule=rule.name,
                criterion=criterion.code,
                quantity=quantity.meaning,
            )

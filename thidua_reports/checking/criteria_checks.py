"""What is scored: assigned to somebody, replaced by what exists, adding up as announced."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion, replaced_in_turn
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Figure, Place
from thidua_reports.domain.targets import Target, TargetKind
from thidua_reports.formulas.rule_uses import needs_plan, quantities_used, scored_by_targets
from thidua_reports.issues.catalogue import bloc_kinds, replacement_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.vietnamese import joined, short_number
from thidua_reports.layouts import criteria_sheets as layout
from thidua_reports.pledged.contents import is_added


def criteria_are_assigned(book: BlocBook) -> Iterator[Issue]:
    """What is scored is assigned to at least one member."""
    for criterion in book.scored_criteria:
        assigned = (book.is_assigned(criterion, member.code) for member in book.bloc.members)
        if not any(assigned):
            where = criterion.place.of(layout.Criteria.applies_to.heading)
            yield bloc_kinds.ASSIGNED_TO_NOBODY.at(where, criterion=criterion.code)


def replacements_are_for_somebody(book: BlocBook) -> Iterator[Issue]:
    """A criterion that replaces another is for somebody, and does not replace itself."""
    replaced = {criterion.code: criterion.replaces for criterion in book.criteria}
    for criterion in book.criteria:
        if criterion.replaces and not criterion.applies_to:
            yield replacement_kinds.REPLACEMENT_FOR_NOBODY.at(
                criterion.place.of(layout.Criteria.applies_to.heading),
                criterion=criterion.code,
                replaced=criterion.replaces,
            )
        if criterion.code in replaced_in_turn(replaced, criterion.replaces):
            yield replacement_kinds.REPLACES_ITSELF.at(
                criterion.place.of(layout.Criteria.replaces.heading),
                criterion=criterion.code,
                replaced=criterion.replaces,
            )


def a_member_has_one_replacement(book: BlocBook) -> Iterator[Issue]:
    """Of the criteria that replace the same one, a member has one."""
    first: dict[tuple[str, str], Criterion] = {}
    for criterion in book.criteria:
        for member in criterion.applies_to if criterion.replaces else ():
            other = first.setdefault((criterion.replaces, member), criterion)
            if other is not criterion:
                yield replacement_kinds.REPLACED_TWICE.at(
                    criterion.place.of(layout.Criteria.applies_to.heading),
                    criterion=criterion.code,
                    other=other.code,
                    replaced=criterion.replaces,
                    member=member,
                )


def replacements_replace_what_the_member_has(book: BlocBook) -> Iterator[Issue]:
    """In the place of what a member does not have, nothing gives way to what comes in addition."""
    for criterion in book.criteria:
        replaced = book.criteria_by_code.get(criterion.replaces)
        for member in criterion.applies_to if replaced else ():
            others = _alike(book, criterion, member)
            if replaced and others and not replaced.names_member(member):
                yield replacement_kinds.REPLACES_NOTHING.at(
                    criterion.place.of(layout.Criteria.replaces.heading),
                    criterion=criterion.code,
                    replaced=replaced.code,
                    member=member,
                    others=", ".join(others),
                )


def _alike(book: BlocBook, criterion: Criterion, member: str) -> list[str]:
    """Return what else the member has of the criteria that replace each other."""
    origin = book.in_place_of(criterion.code)[-1]
    return [
        other.code
        for other in book.criteria
        if other is not criterion
        and book.in_place_of(other.code)[-1] == origin
        and book.is_assigned(other, member)
    ]


def replacements_are_worth_the_same(book: BlocBook) -> Iterator[Issue]:
    """Who has another criterion can reach the same points."""
    for criterion in book.criteria:
        replaced = book.criteria_by_code.get(criterion.replaces)
        if replaced is not None and criterion.worth != replaced.worth:
            yield replacement_kinds.REPLACEMENT_WORTH_OTHERWISE.at(
                criterion.place,
                criterion=criterion.code,
                replaced=replaced.code,
                most=short_number(criterion.worth),
                most_replaced=short_number(replaced.worth),
            )


def members_register_as_many_targets_as_asked(book: BlocBook) -> Iterator[Issue]:
    """Where the bloc has unified the number of targets, every member has that many.

    While targets are being registered, each member's workbook is checked by itself. What was frozen
    as the pledge is compared with that: a merged member has the targets of all it was merged from.
    """
    if book.bloc.period is Period.PLEDGE or book.pledged:
        return
    place = Place(BLOC_WORKBOOK, layout.Targets.layout.name)
    for criterion in book.criteria:
        for member in book.bloc.members:
            asked = criterion.target_count
            if asked is None or not book.is_assigned(criterion, member.code):
                continue
            found = number_registered(book, criterion, member)
            if found != asked:
                yield bloc_kinds.OTHER_NUMBER_OF_TARGETS.at(
                    place,
                    member=member.name,
                    criterion=criterion.code,
                    found=found,
                    asked=asked,
                )


def number_registered(book: BlocBook, criterion: Criterion, member: Member) -> int:
    """Return how many targets the member has, but for those that the bloc has added since."""
    targets = book.targets_of(criterion.code, member.code)
    return sum(not is_added(book, target) for target in targets)


def targets_are_of_assigned_criteria(book: BlocBook) -> Iterator[Issue]:
    """A target of a criterion that is not assigned to its member would count for nothing."""
    criteria = {each.code: each for each in book.scored_criteria}
    members = {member.code for member in book.bloc.members}
    for target in book.targets:
        criterion = criteria.get(target.scored_by)
        is_known = target.member in members
        if criterion and is_known and not book.is_assigned(criterion, target.member):
            yield bloc_kinds.TARGET_NOT_ASSIGNED.at(
                target.place.of(layout.Targets.criterion.heading),
                target=target.name,
                criterion=criterion.code,
                member=target.member,
            )


def plans_are_given(book: BlocBook) -> Iterator[Issue]:
    """A target needs a plan other than zero, unless its rule can score without one."""
    names = quantities_used(book)
    rules = {criterion.code: criterion.rule for criterion in book.scored_criteria}
    for target in book.targets:
        rule = rules.get(target.criterion, "")
        is_needed = target.kind is not TargetKind.INFORMATIONAL and not target.has_plan
        if is_needed and not _goes_without_plan(target, rule, names.get(rule, frozenset())):
            yield _plan_issue(target, rule)


def standard_points_add_up(book: BlocBook) -> Iterator[Issue]:
    """The standard points of the criteria give those announced for each content and in all."""
    for content in book.contents:
        if content.standard.value is not None:
            own = [criterion for criterion in book.criteria if criterion.content == content.code]
            kind = bloc_kinds.CONTENT_DOES_NOT_ADD_UP
            yield from _differing_sums(book, own, content.standard, kind, name=content.code)
    if book.policy.ranking.scale.value is not None:
        scale, kind = book.policy.ranking.scale, bloc_kinds.SCALE_DOES_NOT_ADD_UP
        yield from _differing_sums(book, book.criteria, scale, kind, name="")


def points_of_each_target_are_meant(book: BlocBook) -> Iterator[Issue]:
    """Standard points are those of each target: whoever means all of them together gives more.

    Where the sum is announced, in all or for the content, it is compared with that instead.
    """
    announced = {each.code for each in book.contents if each.standard.value is not None}
    for criterion in scored_by_targets(book) if book.policy.ranking.scale.value is None else ():
        targets = [len(book.targets_of(criterion.code, each.code)) for each in book.bloc.members]
        count, standard = max(targets, default=0), criterion.standard.value
        if standard and count > 1 and criterion.content not in announced:
            yield bloc_kinds.POINTS_OF_EACH_TARGET.at(
                criterion.standard.place,
                criterion=criterion.code,
                standard=short_number(standard),
                count=count,
                total=short_number(standard * count),
            )


def shares_have_something_to_be_shares_of(book: BlocBook) -> Iterator[Issue]:
    """Where members are compared by shares, every criterion has its standard points."""
    for criterion in book.scored_criteria if book.policy.ranking.is_by_share else ():
        if not criterion.is_outside and criterion.standard.value is None:
            yield bloc_kinds.STANDARD_MISSING.at(criterion.standard.place, criterion=criterion.code)


def ratings_are_worth_something(book: BlocBook) -> Iterator[Issue]:
    """Every rating has its value."""
    for rating in book.ratings:
        if rating.value is None:
            yield bloc_kinds.RATING_WITHOUT_VALUE.at(rating.place, rating=rating.word)


def standard_points(
    book: BlocBook, criterion: Criterion, member: Member, by_targets: Sequence[Criterion]
) -> Decimal | None:
    """Return the standard points of all targets together; None as long as none is registered."""
    standard = criterion.standard.value or Decimal(0)
    if criterion not in by_targets:
        return standard
    count = criterion.target_count
    own = number_registered(book, criterion, member)
    if count is None and not own and book.bloc.period is Period.PLEDGE:
        return None
    return standard * (own if count is None else count)


CRITERIA_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    replacements_are_for_somebody,
    a_member_has_one_replacement,
    criteria_are_assigned,
    replacements_replace_what_the_member_has,
    replacements_are_worth_the_same,
    members_register_as_many_targets_as_asked,
    targets_are_of_assigned_criteria,
    plans_are_given,
    standard_points_add_up,
    points_of_each_target_are_meant,
    shares_have_something_to_be_shares_of,
    ratings_are_worth_something,
)


def _goes_without_plan(target: Target, rule: str, used: frozenset[str]) -> bool:
    """A plan that was forgotten is never taken for one that does not exist."""
    has_way = not needs_plan(used) or (target.without_plan and not rule)
    return target.has_plan is False and has_way


def _plan_issue(target: Target, rule: str) -> Issue:
    place, name = target.plan.place, target.name
    if target.without_plan:
        return bloc_kinds.RULE_NEEDS_A_PLAN.at(place, target=name, rule=rule)
    if target.plan.value is None:
        return bloc_kinds.PLAN_MISSING.at(place, target=name, member=target.member)
    return bloc_kinds.PLAN_ZERO.at(place, target=name)


def _differing_sums(
    book: BlocBook, criteria: Iterable[Criterion], announced: Figure, kind: IssueKind, name: str
) -> Iterator[Issue]:
    """Yield the sums that differ from what is announced, with the members who have them.

    A member to whom a criterion is not assigned, without a replacement, has a lower sum by right.
    Where a sum rests on how many targets there are, it is that of the frozen pledge: later a merged
    member has the targets of all it was merged from.
    """
    scored = [each for each in criteria if _counts(each) and not each.is_outside]
    by_targets = scored_by_targets(book)
    sums: dict[Decimal, list[str]] = {}
    for member in book.bloc.members:
        own = [each for each in scored if book.is_assigned(each, member.code)]
        if own and _are_all(own, scored) and not _was_frozen(book, own, by_targets):
            standards = [standard_points(book, each, member, by_targets) for each in own]
            known = [standard for standard in standards if standard is not None]
            if known == standards:
                sums.setdefault(sum(known, Decimal(0)), []).append(member.code)
    for found, members in sums.items():
        if announced.value is not None and found != announced.value:
            yield kind.at(
                announced.place,
                name=name,
                announced=short_number(announced.value),
                found=short_number(found),
                members=joined(members),
            )


def _was_frozen(book: BlocBook, own: list[Criterion], by_targets: Sequence[Criterion]) -> bool:
    """Return whether the sum was looked at in the pledge, and rests on the number of targets."""
    is_later = bool(book.pledged) and book.bloc.period is not Period.PLEDGE
    return is_later and any(each in by_targets and each.target_count is None for each in own)


def _counts(criterion: Criterion) -> bool:
    """A criterion whose rule was forgotten is announced all the same."""
    return bool(criterion.rule) or criterion.has_points


def _are_all(own: list[Criterion], scored: list[Criterion]) -> bool:
    """Return whether nothing is left out: each criterion is there itself, or what replaces it."""
    replaced = {each.code: each.replaces for each in scored}
    covered = {code for each in own for code in replaced_in_turn(replaced, each.code)}
    return all(each.replaces or each.code in covered for each in scored)

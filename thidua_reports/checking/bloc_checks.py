"""What the bloc workbook must hold together."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from thidua_reports.checking.ballot_checks import BALLOT_CHECKS
from thidua_reports.checking.cap_checks import CAP_CHECKS
from thidua_reports.checking.criteria_checks import CRITERIA_CHECKS
from thidua_reports.checking.decision_checks import DECISION_CHECKS
from thidua_reports.checking.known_words import unknown_codes, unknown_parts
from thidua_reports.checking.letter_checks import LETTER_CHECKS
from thidua_reports.checking.noted_checks import NOTED_CHECKS
from thidua_reports.checking.pledge_checks import PLEDGE_CHECKS
from thidua_reports.checking.printed_words_checks import PRINTED_WORDS_CHECKS
from thidua_reports.checking.ranking_checks import RANKING_CHECKS
from thidua_reports.checking.rounded_display_checks import rounded_decisions_are_told
from thidua_reports.checking.rule_checks import RULE_CHECKS
from thidua_reports.checking.scale_checks import SCALE_CHECKS
from thidua_reports.checking.signature_checks import SIGNATURE_CHECKS
from thidua_reports.checking.unit_checks import kinds_fit_their_units
from thidua_reports.checking.wording_checks import WORDING_CHECKS, words_agree_with_formulas
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import ballot_kinds, bloc_kinds, sheet_kinds, submission_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import criteria_sheets, decision_sheets, meeting_sheets, patterns
from thidua_reports.layouts.ballot_sheets import Candidates
from thidua_reports.layouts.criteria_sheets import Targets


def names_are_unique(book: BlocBook) -> Iterator[Issue]:
    """A name or code leads to one member only."""
    owners: dict[str, str] = {}
    for member in book.bloc.members:
        for key in {matching_key(name) for name in member.names}:
            first = owners.setdefault(key, member.code)
            if first != member.code:
                yield bloc_kinds.DUPLICATE_MEMBER_NAME.at(
                    member.place, name=key, first=first, second=member.code
                )


def offices_are_members(book: BlocBook) -> Iterator[Issue]:
    """Leader, deputy, drafter and those elected are members."""
    bloc, meeting = book.bloc, book.meeting
    offices = (
        (bloc.leader, bloc.place.of(layout.LEADER.code)),
        (bloc.deputy, bloc.place.of(layout.DEPUTY.code)),
        (bloc.drafter, bloc.place.of(layout.DRAFTER.code)),
        (meeting.next_leader, meeting.place.of(meeting_sheets.NEXT_LEADER.code)),
        (meeting.next_deputy, meeting.place.of(meeting_sheets.NEXT_DEPUTY.code)),
    )
    yield from unknown_codes(book, ((fragments.A_MEMBER, *office) for office in offices))


def criteria_name_known_codes(book: BlocBook) -> Iterator[Issue]:
    """Members, contents and criteria that criteria refer to exist."""
    content, replaces = criteria_sheets.Criteria.content, criteria_sheets.Criteria.replaces
    for each in book.criteria:
        named = [
            (fragments.A_CONTENT, each.content, each.place.of(content.heading)),
            (fragments.A_CRITERION, each.replaces, each.place.of(replaces.heading)),
        ]
        where = each.place.of(criteria_sheets.Criteria.applies_to.heading)
        named += [(fragments.A_MEMBER, code, where) for code in each.applies_to]
        yield from unknown_codes(book, named)


def decisions_name_known_codes(book: BlocBook) -> Iterator[Issue]:
    """Members, contents and criteria that the meeting's decisions refer to exist."""
    criterion, office = decision_sheets.Agreed.criterion, meeting_sheets.Attendees.office
    named = [(fragments.A_CONTENT, each.content, each.place) for each in book.policy.thresholds]
    for score in book.agreed:
        named.append((fragments.A_MEMBER, score.member, score.place))
        where = score.place.of(criterion.heading)
        named.append((fragments.A_CRITERION, score.criterion, where))
    named += [(fragments.A_MEMBER, each.member, each.place) for each in book.exclusions]
    seats = (each for each in book.meeting.attendees if each.role is Role.MEMBER)
    named += [(fragments.A_MEMBER, each.office, each.place.of(office.heading)) for each in seats]
    yield from unknown_codes(book, named)


def targets_name_known_codes(book: BlocBook) -> Iterator[Issue]:
    """A target belongs to a member, to a criterion if it is scored, to a target if it is a part."""
    for target in book.targets:
        named = (
            (fragments.A_MEMBER, target.member, criteria_sheets.Targets.member),
            (fragments.A_CRITERION, target.criterion, criteria_sheets.Targets.criterion),
            (fragments.A_TARGET, target.parent, criteria_sheets.Targets.parent),
        )
        placed = ((what, code, target.place.of(each.heading)) for what, code, each in named)
        yield from unknown_codes(book, placed)


def codes_mean_one_thing(book: BlocBook) -> Iterator[Issue]:
    """A correction with a code that a target and a criterion share would be about neither."""
    criteria = book.criteria_by_code
    for target in book.targets:
        if target.code in criteria:
            yield bloc_kinds.CODE_OF_TWO_ITEMS.at(
                target.place.of(criteria_sheets.Targets.code.heading),
                code=target.code,
                target=target.name,
                criterion=criteria[target.code].name,
            )


def elapsed_share_fits_the_period(book: BlocBook) -> Iterator[Issue]:
    """Half a year has passed at mid-year; a forgotten share changes every cumulative score."""
    period, found = book.bloc.period, book.bloc.elapsed
    if found != period.usual_elapsed:
        yield bloc_kinds.ELAPSED_DIFFERS.at(
            book.bloc.place.of(layout.ELAPSED.code),
            period=period.value,
            usual=number(period.usual_elapsed),
            found=number(found),
        )


def parts_belong_to_a_target_of_their_member(book: BlocBook) -> Iterator[Issue]:
    """A part ("trong đó") is reported with its parent, which therefore is no part itself."""
    targets = {target.code: target for target in book.targets}
    for target in book.targets:
        parent = targets.get(target.parent)
        if parent is not None and (parent.member != target.member or parent.parent):
            yield bloc_kinds.PART_OF_WRONG_TARGET.at(
                target.place, code=target.code, parent=target.parent
            )


def passages_belong_somewhere(book: BlocBook) -> Iterator[Issue]:
    """A passage names a content or a part of the report; it would be left out otherwise."""
    yield from unknown_parts(book.passages, book)


def points_and_plans_are_not_negative(book: BlocBook) -> Iterator[Issue]:
    """A deduction is written as a positive number; so is everything else in khoi.xlsx."""
    ranking = book.policy.ranking
    figures = [target.plan for target in book.targets]
    figures += [ranking.scale, ranking.cap]
    for content in book.contents:
        figures += [content.standard, content.cap]
    for criterion in book.criteria:
        figures += [criterion.standard, criterion.max_bonus, criterion.max_deduction, criterion.cap]
    for figure in figures:
        if figure.value is not None and figure.value < 0:
            yield submission_kinds.NEGATIVE_FIGURE.at(figure.place, found=number(figure.value))


def patterns_use_known_fields(book: BlocBook) -> Iterator[Issue]:
    """A sentence pattern holds no field that cannot be filled."""
    pattern, explanation = criteria_sheets.Targets.pattern, criteria_sheets.Rules.explanation
    placed = [(book.policy.pattern, book.bloc.place.of(layout.PATTERN.code))]
    placed += [(each.pattern, each.place.of(pattern.heading)) for each in book.targets]
    yield from _unknown_fields(placed, patterns.FIELDS)
    of_points = decision_sheets.Thresholds.pattern.heading
    told = [(each.pattern, each.place.of(of_points)) for each in book.policy.thresholds]
    yield from _unknown_fields(told, patterns.THRESHOLD_FIELDS)
    explained = [(each.explanation, each.place.of(explanation.heading)) for each in book.rules]
    yield from _unknown_fields(explained, patterns.RULE_FIELDS)


def what_is_judged_is_entered(book: BlocBook) -> Iterator[Issue]:
    """Forms say what the members compete in, and by what they are scored where they are."""
    lacking = (
        (criteria_sheets.Contents.layout.name, bloc_kinds.NO_CONTENTS, book.contents),
        (
            criteria_sheets.Criteria.layout.name,
            bloc_kinds.NO_CRITERIA,
            book.criteria or book.bloc.scored is False,
        ),
    )
    for sheet, what, is_there in lacking if book.bloc.members else ():
        if not is_there:
            place = Place(BLOC_WORKBOOK, sheet)
            yield bloc_kinds.SHEET_STILL_EMPTY.at(place, sheet=sheet, what=what)


def members_have_targets_to_score(book: BlocBook) -> Iterator[Issue]:
    """Who is assigned a criterion that is scored by targets has at least one such target.

    While targets are being registered, each member's workbook is looked at by itself.
    """
    if book.bloc.period is Period.PLEDGE:
        return
    owners: dict[str, set[str]] = {}
    for target in book.targets:
        owners.setdefault(target.scored_by, set()).add(target.member)
    for criterion in book.scored_criteria:
        for member in book.bloc.members:
            assigned = book.is_assigned(criterion, member.code)
            if assigned and member.code not in owners.get(criterion.code, {member.code}):
                yield bloc_kinds.NO_TARGETS_TO_SCORE.at(
                    criterion.place.of(criteria_sheets.Criteria.applies_to.heading),
                    member=member.name,
                    criterion=criterion.code,
                )


BLOC_CHECKS: tuple[Callable[[BlocBook], Iterator[Issue]], ...] = (
    names_are_unique,
    what_is_judged_is_entered,
    *PRINTED_WORDS_CHECKS,
    offices_are_members,
    criteria_name_known_codes,
    decisions_name_known_codes,
    targets_name_known_codes,
    codes_mean_one_thing,
    elapsed_share_fits_the_period,
    parts_belong_to_a_target_of_their_member,
    passages_belong_somewhere,
    kinds_fit_their_units,
    points_and_plans_are_not_negative,
    patterns_use_known_fields,
    *RULE_CHECKS,
    *SCALE_CHECKS,
    words_agree_with_formulas,
    *CRITERIA_CHECKS,
    *CAP_CHECKS,
    members_have_targets_to_score,
    *DECISION_CHECKS,
    *NOTED_CHECKS,
    *RANKING_CHECKS,
    *BALLOT_CHECKS,
    *WORDING_CHECKS,
    *PLEDGE_CHECKS,
    *SIGNATURE_CHECKS,
    *LETTER_CHECKS,
    rounded_decisions_are_told,
)


def check_bloc(book: BlocBook) -> tuple[Issue, ...]:
    """Return every problem of the bloc workbook, in the order of the checks."""
    return tuple(issue for check in BLOC_CHECKS for issue in check(book))


def _unknown_fields(placed: Iterable[tuple[str, Place]], known: Sequence[str]) -> Iterator[Issue]:
    for pattern, place in placed:
        for field in patterns.fields_in(pattern):
            if field not in known:
                yield bloc_kinds.UNKNOWN_PATTERN_FIELD.at(
                    place,
                    field=field,
                    fields=", ".join(f"[{name}]" for name in known),
                    hint=did_you_mean(field, known),
                )


def without_unfounded(issues: Sequence[Issue]) -> Iterable[Issue]:
    """Return the issues; of a list of which something was not read nobody knows what it lacks."""
    unread = {issue.place for issue in issues if issue.kind == sheet_kinds.TOO_FAR}
    unused = {(issue.place.workbook, issue.place.sheet) for issue in issues if _leaves_out(issue)}
    unfounded = set[str]()
    if Place(BLOC_WORKBOOK, Targets.layout.name) in unread:
        unfounded.add(bloc_kinds.NO_TARGETS_TO_SCORE.code)
    if (BLOC_WORKBOOK, Candidates.layout.name) in unused:
        unfounded.add(ballot_kinds.NO_CANDIDATES.code)
    return [issue for issue in issues if issue.kind.code not in unfounded]


def _leaves_out(issue: Issue) -> bool:
    """Return whether rows of a sheet are not used because of the issue."""
    return issue.kind in (sheet_kinds.TOO_FAR, sheet_kinds.KEY_MISSING)

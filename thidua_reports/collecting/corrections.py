"""Corrections that came after submission, applied to the figures they correct."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Correction, ItemKind
from thidua_reports.domain.place import Figure, Place, Placed
from thidua_reports.domain.submission import CriterionEntry, Submission, TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, decision_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import shortened
from thidua_reports.language.vietnamese import as_typed, number
from thidua_reports.layouts import decision_sheets
from thidua_reports.layouts import member_sheets as layout

Entry = TypeVar("Entry", TargetEntry, CriterionEntry)
_DIGITS_AND_COMMA = "-0123456789,"


@frozen
class Corrected:
    """The submissions with the corrected figures, and the book whose corrections were applied.

    `issues` are why others were not. `replaced` are the cells of the members' workbooks whose
    figures no longer count. `repeating` are the corrections to the very figure that was read.
    """

    book: BlocBook
    submissions: tuple[Submission, ...]
    issues: tuple[Issue, ...]
    replaced: frozenset[Place]
    repeating: tuple[Correction, ...] = ()

    def still_wrong(self, issues: Iterable[Issue]) -> tuple[Issue, ...]:
        """Return the issues of reading but for those of cells that were corrected."""
        return tuple(issue for issue in issues if issue.place not in self.replaced)


@frozen
class _Effect:
    """What became of a correction: as it was applied, or why not; the cell that it replaces."""

    correction: Correction
    issues: tuple[Issue, ...] = ()
    replaced: frozenset[Place] = frozenset()
    repeats: bool = False


def apply_corrections(book: BlocBook, submissions: Sequence[Submission]) -> Corrected:
    """Return the submissions with the corrected figures, each placed where it was corrected.

    A correction whose old value is not in the workbook is reported and not applied.
    """
    current = {submission.member: submission for submission in submissions}
    effects: list[_Effect] = []
    for correction in book.corrections:
        submission = current.get(correction.member)
        if submission is None:
            effects.append(_Effect(correction, (_no_workbook(book, correction, current),)))
            continue
        current[correction.member], effect = _corrected(book, submission, correction)
        effects.append(effect)
    return Corrected(
        replace(book, corrections=tuple(effect.correction for effect in effects)),
        tuple(current[submission.member] for submission in submissions),
        tuple(issue for effect in effects for issue in effect.issues),
        frozenset(place for effect in effects for place in effect.replaced),
        tuple(effect.correction for effect in effects if effect.repeats),
    )


def of_nothing(correction: Correction) -> Issue:
    """Return that a correction changes nothing."""
    return decision_kinds.CORRECTION_OF_NOTHING.at(
        correction.new.place,
        new=number(correction.new.value or Decimal(0)),
        member=correction.member,
        reason=shortened(correction.reason) or fragments.BLANK,
    )


def _corrected(
    book: BlocBook, submission: Submission, correction: Correction
) -> tuple[Submission, _Effect]:
    submission = _with_row_for_result(book, submission, correction)
    target = _row(submission.targets, correction, ItemKind.TARGET)
    criterion = _row(submission.criteria, correction, ItemKind.CRITERION)
    if target is not None and criterion is not None:
        return submission, _Effect(correction, _ambiguous(target, criterion, correction))
    if target is not None:
        changed, effect = _changed(target, correction, layout.FIGURES_OF_TARGETS)
        targets = tuple(changed if each is target else each for each in submission.targets)
        return replace(submission, targets=targets), effect
    if criterion is not None:
        changed_row, effect = _changed(criterion, correction, layout.FIGURES_OF_CRITERIA)
        criteria = tuple(changed_row if each is criterion else each for each in submission.criteria)
        return replace(submission, criteria=criteria), effect
    return submission, _Effect(correction, (_unknown_item(book, submission, correction),))


def _with_row_for_result(
    book: BlocBook, submission: Submission, correction: Correction
) -> Submission:
    """A form that was made before the target was added to the pledge has no row for its result."""
    known = {matching_key(each.heading) for each in layout.FIGURES_OF_TARGETS.values()}
    if correction.old_text or matching_key(correction.column) not in known:
        return submission
    reported = {entry.code for entry in submission.targets}
    for target in book.targets:
        is_its_own = target.member == submission.member and target.code not in reported
        if is_its_own and correction.is_about(ItemKind.TARGET, (target.code,)):
            row = _empty_row(target, Place(submission.workbook, layout.Results.layout.name))
            return replace(submission, targets=(*submission.targets, row))
    return submission


def _empty_row(target: Target, place: Place) -> TargetEntry:
    nothing: Any = Placed(None, place)
    row = TargetEntry(target.code, Placed("", place), nothing, nothing, place)
    return replace(row, **dict.fromkeys(layout.FIGURES_OF_TARGETS, nothing))


def _row(entries: Sequence[Entry], correction: Correction, kind: ItemKind) -> Entry | None:
    for entry in entries:
        if correction.is_about(kind, (entry.code,)):
            return entry
    return None


def _ambiguous(
    target: TargetEntry, criterion: CriterionEntry, correction: Correction
) -> tuple[Issue, ...]:
    ambiguous = decision_kinds.CORRECTION_OF_TWO_ITEMS.at(
        correction.place.of(decision_sheets.Corrections.item.heading),
        item=correction.item,
        target=target.place,
        criterion=criterion.place,
    )
    return ambiguous, _pending(target, correction), _pending(criterion, correction)


def _unknown_item(book: BlocBook, submission: Submission, correction: Correction) -> Issue:
    """What is registered but missing in the workbook is no mistake of the correction."""
    targets = [target.code for target in book.targets if target.member == correction.member]
    criteria = [criterion.code for criterion in book.criteria]
    registered = ((ItemKind.TARGET, targets), (ItemKind.CRITERION, criteria))
    if any(correction.is_about(kind, codes) for kind, codes in registered):
        return decision_kinds.CORRECTION_WITHOUT_ROW.at(
            correction.place, member=correction.member, item=correction.item
        )
    reported = [entry.code for entry in submission.targets]
    reported += [entry.code for entry in submission.criteria]
    return cell_kinds.UNKNOWN_CODE.at(
        correction.place.of(decision_sheets.Corrections.item.heading),
        what=fragments.AN_ITEM,
        code=correction.item,
        hint=did_you_mean(correction.item, (*targets, *criteria, *reported)),
    )


def _changed(
    entry: Entry, correction: Correction, columns: Mapping[str, Column]
) -> tuple[Entry, _Effect]:
    names = {matching_key(each.heading): name for name, each in columns.items()}
    name = names.get(matching_key(correction.column))
    if name is None:
        return entry, _refused(entry, correction, _unknown_column(correction, columns))
    figure: Figure = getattr(entry, name)
    heading = columns[name].heading
    written = entry.written.get(heading, "")
    if not _is_the_old(figure, written, correction):
        return entry, _refused(entry, correction, _old_value_differs(figure, written, correction))
    if correction.new.value is None:
        without = decision_kinds.CORRECTION_WITHOUT_VALUE.at(correction.place)
        return entry, _refused(entry, correction, without)
    applied = _as_applied(entry, heading, figure, correction)
    effect = _Effect(
        applied,
        replaced=frozenset({figure.place} if figure.place.cell else ()),
        repeats=_repeats(figure, written, applied),
    )
    return _with_new_figure(entry, heading, name, correction), effect


def _repeats(figure: Figure, written: str, correction: Correction) -> bool:
    """A figure read on an assumption may be confirmed; one plainly in its cell need not be."""
    is_plain = not written.strip(_DIGITS_AND_COMMA)
    return correction.new.value == figure.value and not correction.rating and is_plain


def _refused(entry: Entry, correction: Correction, why: Issue) -> _Effect:
    return _Effect(correction, (why, _pending(entry, correction)))


def _pending(entry: TargetEntry | CriterionEntry, correction: Correction) -> Issue:
    return decision_kinds.CORRECTION_PENDING.at(entry.place, where=correction.place.cell)


def _is_the_old(figure: Figure, written: str, correction: Correction) -> bool:
    """Return whether the old value is the figure, or the very text of its cell.

    A cell that holds no usable figure need not be repeated.
    """
    old, typed = correction.old.value, matching_key(correction.old_text)
    if old is not None and old == figure.value:
        return True
    same = {matching_key(written)}
    same |= {""} if figure.value is None else {matching_key(as_typed(figure.value))}
    return typed in same and bool(typed or figure.value is None)


def _as_applied(
    entry: TargetEntry | CriterionEntry, heading: str, figure: Figure, correction: Correction
) -> Correction:
    """Return the correction with what it found in the cell: a figure, a rating, or neither."""
    is_rating = (
        isinstance(entry, CriterionEntry) and heading == layout.CriterionResults.achieved.heading
    )
    rating = entry.rating if isinstance(entry, CriterionEntry) and is_rating else ""
    unread = entry.written.get(heading, "") if figure.value is None else ""
    return replace(
        correction,
        old=Placed(figure.value, correction.old.place),
        found=rating or shortened(unread),
    )


def _with_new_figure(entry: Entry, heading: str, field: str, correction: Correction) -> Entry:
    """Return an entry with a new figure; a rating in words is worth its own figure only."""
    written = {**entry.written, heading: ""}
    changes: dict[str, Any] = {field: correction.new, "written": written}
    if isinstance(entry, CriterionEntry) and field == "achieved":
        changes["rating"] = correction.rating
    return replace(entry, **changes)


def _unknown_column(correction: Correction, columns: Mapping[str, Column]) -> Issue:
    known = [each.heading for each in columns.values()]
    return cell_kinds.UNKNOWN_WORD.at(
        correction.place.of(decision_sheets.Corrections.column.heading),
        text=correction.column,
        choices=", ".join(known),
        hint=did_you_mean(correction.column, known),
    )


def _no_workbook(book: BlocBook, correction: Correction, known: dict[str, Submission]) -> Issue:
    """A member whose workbook did not come in is no mistake in the code."""
    members = [member.code for member in book.bloc.members]
    if correction.member in members:
        return decision_kinds.CORRECTION_WITHOUT_WORKBOOK.at(
            correction.place, member=correction.member
        )
    return cell_kinds.UNKNOWN_CODE.at(
        correction.place,
        what=fragments.A_WORKBOOK,
        code=correction.member,
        hint=did_you_mean(correction.member, known),
    )


def _old_value_differs(figure: Figure, written: str, correction: Correction) -> Issue:
    return decision_kinds.CORRECTION_OF_ANOTHER_VALUE.at(
        correction.old.place,
        old=_quoted_value(correction.old, correction.old_text),
        found=_quoted_value(figure, written),
        where=figure.place,
    )


def _quoted_value(figure: Figure, written: str) -> str:
    """Return a figure; other contents of a cell are quoted."""
    if figure.value is not None:
        return number(figure.value)
    return f"“{shortened(written)}”" if written else fragments.BLANK

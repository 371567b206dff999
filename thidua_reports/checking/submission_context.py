"""What a check of a member looks at."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Criterion
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import CriterionEntry, Submission, TargetEntry
from thidua_reports.domain.targets import Target
from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.rule_uses import scored_target_by_target
from thidua_reports.frozen import frozen
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.pledged.contents import plan_text
from thidua_reports.pledged.values import means


@frozen
class SubmissionContext:
    """A submission with the bloc it belongs to."""

    submission: Submission
    book: BlocBook

    def was(self, target: Target, column: Column, value: str) -> bool:
        """Return whether the bloc has changed this part of the pledged target from `value`."""
        key = (Targets.layout.name, target.code, column.heading)
        return any(
            change.key == key and means(change.old.value, value, key)
            for change in self.book.pledge_changes
        )

    def is_frozen(self, target: Target) -> bool:
        """Return whether the target was frozen with the pledge."""
        return any(fact.row == (Targets.layout.name, target.code) for fact in self.book.pledged)

    def agreed_plan(self, target: Target) -> str | None:
        """Return the plan on record, as it was last changed; None where there is no record."""
        key = (Targets.layout.name, target.code, Targets.plan.heading)
        changed = [each.new.value for each in self.book.pledge_changes if each.key == key]
        frozen = [fact.value for fact in self.book.pledged if fact.key == key]
        past = self.book.past(target, self.book.bloc.year, Period.HALF_YEAR)
        if not frozen and past is not None and past.plan.value is not None:
            frozen = [plan_text(target.kind, past.plan.value)]
        return next(iter([*reversed(changed), *frozen]), None)

    def sheet(self, name: str) -> Place:
        """Return the place of a sheet of the member's workbook."""
        return Place(self.submission.workbook, name)

    def targets(self) -> Iterator[Target]:
        """Yield the member's registered targets."""
        return (each for each in self.book.targets if each.member == self.submission.member)

    def pairs(self) -> Iterator[tuple[Target, TargetEntry]]:
        """Yield every registered target that was reported, with its entry."""
        entries = {entry.code: entry for entry in self.submission.targets}
        for target in self.targets():
            if target.code in entries:
                yield target, entries[target.code]


def used_rows(context: SubmissionContext) -> Iterator[tuple[Criterion, CriterionEntry]]:
    """Yield the rows whose criterion is assigned to the member and scored as a whole."""
    by_targets = scored_target_by_target(context.book)
    own = context.book.criteria_of(context.submission.member)
    criteria = {each.code: each for each in own if each.code not in by_targets}
    for row in context.submission.criteria:
        if row.code in criteria:
            yield criteria[row.code], row

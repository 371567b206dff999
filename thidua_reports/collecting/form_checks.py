"""Whether a workbook is the form that was made for this bloc, member and period."""

from collections.abc import Iterator

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.form_identity import FORM_VERSION, FormIdentity
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts.member_workbook import UNIT
from thidua_reports.reading.form_identity import FormStamp


def refusals(bloc: Bloc, marks: FormStamp, file: Place) -> Iterator[Issue]:
    """Yield why a workbook must not be used, by the marks that it carries unseen."""
    identity = marks.identity
    if identity is None:
        return
    if marks.inside and marks.outside and marks.disagree:
        inside, outside = _named(marks.inside), _named(marks.outside)
        yield file_kinds.FORM_MARKS_DISAGREE.at(file, inside=inside, outside=outside)
    elif matching_key(identity.bloc) not in {matching_key(bloc.symbol), matching_key(bloc.name)}:
        yield file_kinds.FORM_OF_ANOTHER_BLOC.at(file, found=identity.bloc, expected=bloc.name)
    elif identity.version > FORM_VERSION:
        found, current = identity.version, FORM_VERSION
        yield file_kinds.NEWER_FORM.at(file, found=found, current=current)
    elif (identity.period, identity.year) != (bloc.period, bloc.year):
        yield of_another_period(bloc, file, identity.period, identity.year)


def of_another_period(bloc: Bloc, place: Place, period: Period, year: int) -> Issue:
    """Return the issue of a workbook that is for another period than the bloc reports on now."""
    return file_kinds.WRONG_PERIOD.at(
        place,
        found=f"{period.value} {year}",
        expected=f"{bloc.period.value} {bloc.year}",
    )


def relabelled(bloc: Bloc, marks: FormStamp, submission: Submission) -> Iterator[Issue]:
    """Yield an issue where what can be seen says another member or period than the form's marks.

    A member is the same under every name that it has or had.
    """
    identity = marks.identity
    if identity is None:
        return
    period, year = submission.period.value, submission.year.value
    said = (submission.member, period or identity.period, year or identity.year)
    names = {matching_key(name) for name in bloc.member(submission.member).names}
    is_same_member = matching_key(identity.member) in names
    if not is_same_member or said[1:] != (identity.period, identity.year):
        yield file_kinds.FORM_SAYS_OTHERWISE.at(
            Place(submission.workbook, UNIT.name),
            made=_named(identity),
            said=fragments.MEMBER_AND_PERIOD.format(
                member=submission.member, period=said[1].value, year=said[2]
            ),
        )


def outdated(marks: FormStamp, file: Place) -> Iterator[Issue]:
    """Yield a warning where the form is of an earlier version than forms made today."""
    identity = marks.identity
    if identity is not None and identity.version < FORM_VERSION:
        found, current = identity.version, FORM_VERSION
        yield file_kinds.OLD_FORM.at(file, found=found, current=current)


def _named(identity: FormIdentity) -> str:
    return fragments.MEMBER_AND_PERIOD.format(
        member=identity.member, period=identity.period.value, year=identity.year
    )

"""One kind of issue: how it comes about, and what its own message says to do about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.remedies.desk import Act, laid_out
from thidua_reports.issues.issue import Issue, Severity, errors

# what the figure that was in error, once it is read, is still asked about
_OF_THE_FIGURE = {"TV15", "TV51"}
# what a form that was sent before says otherwise than the changed khoi.xlsx
_OF_THE_FORM = {"TV20", "TV55"}
REPORTED_ONLY_THEN = {
    "TV08": _OF_THE_FIGURE,
    "TV21": _OF_THE_FIGURE,
    "SO11": _OF_THE_FIGURE,
    "SO15": _OF_THE_FIGURE,
    **dict.fromkeys(("SO16", "SO17", "SO18", "SO25"), _OF_THE_FIGURE),
    "SK17": _OF_THE_FORM,
    "SK25": _OF_THE_FORM,
    "SK60": _OF_THE_FORM,
    "SK87": _OF_THE_FORM,
    "TV22": _OF_THE_FORM,
    "CT15": _OF_THE_FORM,
    "SK64": {"SK65"},  # an exception with its reason is told
    "TM04": {"SK12"},  # the points that replace a workbook are the first that were agreed
    "CT28": {"CT29"},  # the maximum that was raised makes negative points possible
}
"""The warnings that a remedy may bring, by the code of its error; any other is a fault."""


@dataclass(frozen=True)
class Remedy:
    """The issue with this code is `provoked` on the desk and goes away by what `takes` does.

    `bloc` and `typed` are what khoi.xlsx and the forms held before; `says` is the part of the
    message's remedy that the acts of `takes` follow, and nothing else.
    """

    code: str
    says: str
    takes: Sequence[Act]
    provoked: Sequence[Act] = ()
    bloc: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)


def remedy_of(code: str, says: str, *takes: Act, **provoked: Any) -> Any:
    """Return a remedy as a case of a parametrised test."""
    remedy = Remedy(code, says, takes, **provoked)
    return pytest.param(remedy, id=code, marks=pytest.mark.remedy_of(code))


def clears(remedy: Remedy, folder: Path) -> None:
    """Assert that the error is there, names this remedy, and is gone without a new one."""
    desk = laid_out(folder, remedy.bloc, remedy.typed)
    for act in remedy.provoked:
        act(desk)
    before = desk.issues()
    found = [issue for issue in errors(before) if issue.kind.code == remedy.code]

    assert any(remedy.says in issue.remedy for issue in found), _listed(before)

    for act in remedy.takes:
        act(desk)

    after = desk.issues()

    assert errors(after) == (), _listed(errors(after))
    new = _warned(after) - _warned(before) - REPORTED_ONLY_THEN.get(remedy.code, set())
    assert new == set(), _listed(after)


def quiets(remedy: Remedy, folder: Path) -> None:
    """Assert that the warning or note is there, names this remedy, and is gone without more."""
    desk = laid_out(folder, remedy.bloc, remedy.typed)
    for act in remedy.provoked:
        act(desk)
    before = desk.issues()
    found = [issue for issue in before if issue.kind.code == remedy.code]

    assert any(remedy.says in issue.remedy for issue in found), _listed(before)

    for act in remedy.takes:
        act(desk)

    after = desk.issues()

    assert remedy.code not in {issue.kind.code for issue in after}, _listed(after)
    assert errors(after) == errors(before), _listed(errors(after))
    assert _warned(after) <= _warned(before), _listed(after)


def _warned(issues: Iterable[Issue]) -> frozenset[str]:
    warnings = (issue for issue in issues if issue.kind.severity is Severity.WARNING)
    return frozenset(issue.kind.code for issue in warnings)


def _listed(issues: Iterable[Issue]) -> str:
    return "\n".join(f"[{issue.kind.severity.value}] {issue}" for issue in issues)

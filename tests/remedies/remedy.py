"""One kind of error: how it comes about, and what its own message says to do about it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.remedies.desk import Act, laid_out
from thidua_reports.issues.issue import Issue


@dataclass(frozen=True)
class Remedy:
    """The error with this code is `provoked` on the desk and goes away by what `takes` does.

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
    found = [issue for issue in desk.errors() if issue.kind.code == remedy.code]

    assert any(remedy.says in issue.remedy for issue in found), _listed(desk.issues())

    for act in remedy.takes:
        act(desk)

    assert desk.errors() == (), _listed(desk.errors())


def _listed(issues: Iterable[Issue]) -> str:
    return "\n".join(f"[{issue.kind.severity.value}] {issue}" for issue in issues)

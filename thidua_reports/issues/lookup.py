"""Every kind of the catalogue by its code, and an example of each as somebody would meet it.

The examples lie beside this module, a file for each group of codes, so that a usual run does not
load them: where the problem was found (`at`), and what fills the fields of message and remedy.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import import_module, resources
from pkgutil import iter_modules

from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.tabs import on_tab
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import Issue, IssueKind

LETTERS = 2
"""So many letters of a code name its group."""
_AT, _BETWEEN = "at", " › "
_EXAMPLES = "examples"


def group_of(code: str) -> str:
    """Return the letters that a code has in common with what is about the same."""
    return code[:LETTERS]


@cache
def kinds_by_code() -> Mapping[str, IssueKind]:
    """Return every kind of the catalogue in the order of the codes."""
    names = (module.name for module in iter_modules(catalogue.__path__))
    modules = (import_module(f"{catalogue.__name__}.{name}") for name in names)
    found = (each for module in modules for each in vars(module).values())
    kinds = {kind.code: kind for kind in found if isinstance(kind, IssueKind)}
    return dict(sorted(kinds.items()))


@cache
def codes_remedied_by(deed: str) -> frozenset[str]:
    """Return the codes of the kinds whose remedy names a deed of `verbs`."""
    return frozenset(code for code, kind in kinds_by_code().items() if deed in kind.remedy)


@cache
def examples_of_group(letters: str) -> Mapping[str, Mapping[str, str]]:
    """Return what fills the example of each kind of a group, by code."""
    folder = resources.files(__package__ or "") / _EXAMPLES
    return tomllib.loads((folder / f"{letters}.toml").read_text("utf-8"))


def example_of(kind: IssueKind) -> Issue:
    """Return the kind's example; a kind or a field without one raises KeyError."""
    details = dict(examples_of_group(group_of(kind.code))[kind.code])
    workbook, *within = details.pop(_AT).split(_BETWEEN)
    if workbook == BLOC_WORKBOOK:
        within[:1] = map(on_tab, within[:1])
    return kind.at(Place(workbook, *within), **details)

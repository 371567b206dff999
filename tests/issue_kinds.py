"""Every kind of problem in the catalogue, by its name."""

from importlib import import_module
from pkgutil import iter_modules

from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import IssueKind

_MODULES = [
    import_module(f"{catalogue.__name__}.{module.name}")
    for module in iter_modules(catalogue.__path__)
]
KINDS: dict[str, IssueKind] = {
    name: kind
    for module in _MODULES
    for name, kind in vars(module).items()
    if isinstance(kind, IssueKind)
}

"""What is agreed about a template: the fields there are, and the shipped template that has all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua_reports.domain.bloc import Bloc

_TEXT = "x"


@dataclass(frozen=True)
class Contract:
    """The fields of a template with their meaning, the shipped template, and whom it is for."""

    declared: Mapping[str, str]
    shipped: bytes
    bloc: Bloc


def schema(declared: Iterable[str]) -> dict[str, object]:
    """Return fields as data would give them, with one entry in every list.

    So a misspelt field is found even where a list of today's data is empty.
    """
    paths = list(declared)
    return {head: _value(head, paths) for head in dict.fromkeys(map(_head, paths))}


def _head(path: str) -> str:
    return path.partition("[]")[0].partition(".")[0]


def _value(head: str, paths: Iterable[str]) -> object:
    below = [path.removeprefix(head + "[]") for path in paths if path.startswith(head + "[]")]
    inner = [path.removeprefix(".") for path in below if path]
    if not below:
        return _TEXT
    return [schema(inner) if inner else _TEXT]

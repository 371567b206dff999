"""How each field of a template is printed: a tag, or a loop to copy."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua_reports.layouts.template_fields import FIELDS

_ENTRIES = ("muc", "con", "chau")
_ROW = "h"


@dataclass(frozen=True)
class Loop:
    """A list of a template, with the fields of an entry; `tags` are the lines that print it.

    The tags of a table stand in rows of their own, and its fields in the cells of the row between.
    """

    name: str
    fields: Sequence[str]
    tags: Sequence[str]
    is_table: bool


def loops(template: str) -> Iterator[Loop]:
    """Yield the lists of a template that lie in no other list."""
    declared = FIELDS[template]
    for name in dict.fromkeys(path.partition("[]")[0] for path in declared if "[]" in path):
        fields = [path.removeprefix(f"{name}[].") for path in declared if _is_in(path, name)]
        is_table = bool(fields) and not any("[]" in field for field in fields)
        tags = _rows(name, fields) if is_table else [*_paragraphs(name, fields)]
        yield Loop(name, fields, tags, is_table)


def tags(template: str) -> Mapping[str, str]:
    """Return the tag that prints each field, those of entries as the loops name them."""
    return {path: f"{{{{ {_spelt(path, template)} }}}}" for path in FIELDS[template]}


def _is_in(path: str, name: str) -> bool:
    return path.startswith(f"{name}[].")


def _rows(name: str, fields: Sequence[str]) -> Sequence[str]:
    cells = [f"{{{{ {_ROW}.{field} }}}}" for field in fields]
    return [f"{{%tr for {_ROW} in {name} %}}", *cells, "{%tr endfor %}"]


def _paragraphs(name: str, fields: Sequence[str], depth: int = 0) -> Iterator[str]:
    """Yield the paragraphs that print a list, and the lists in its entries."""
    entry = _ENTRIES[depth] if fields else "dong"
    yield f"{{%p for {entry} in {name} %}}"
    if not fields:
        yield "{{ dong }}"
    done: set[str] = set()
    for field in fields:
        head, mark, _ = field.partition("[]")
        if not mark:
            yield f"{{{{ {entry}.{head} }}}}"
        elif head not in done:
            done.add(head)
            below = [each.removeprefix(f"{head}[].") for each in fields if _is_in(each, head)]
            yield from _paragraphs(f"{entry}.{head}", below, depth + 1)
    yield "{%p endfor %}"


def _spelt(path: str, template: str) -> str:
    head, mark, below = path.partition("[]")
    if not mark:
        return path
    if path.endswith("[]"):
        return "dong"
    is_table = not any(
        "[]" in each.removeprefix(f"{head}[].") for each in FIELDS[template] if _is_in(each, head)
    )
    steps = below.removeprefix(".").split("[].")
    entry = _ROW if is_table else _ENTRIES[len(steps) - 1]
    return f"{entry}.{steps[-1]}"

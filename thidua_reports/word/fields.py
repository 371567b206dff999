"""Which fields the tags of a Word template use, and whether the data have them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum

from jinja2 import nodes

from thidua_reports.frozen import frozen
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import nearest
from thidua_reports.word.tags import CLOSING, Tag

EACH = "[]"
"""The step of a path for every entry of a list."""

Path = tuple[str, ...]


class Use(Enum):
    """What a tag does with a field."""

    PRINTED = "printed"
    REPEATED = "repeated"
    TESTED = "tested"


@frozen
class FieldUse:
    """A field used by a tag; ("noi_dung", "[]", "ten") is the `ten` of each of `noi_dung`."""

    path: Path
    use: Use
    tag: Tag
    blocks: tuple[Tag, ...] = ()
    """The loops and conditions around the tag, the outermost first."""

    @property
    def loop(self) -> Tag | None:
        """Return the innermost loop around the tag."""
        return next((tag for tag in reversed(self.blocks) if tag.keyword == "for"), None)

    @property
    def name(self) -> str:
        """Return the path as the declared lists write it: "noi_dung[].ten"."""
        return ".".join(self.path).replace("." + EACH, EACH)


def field_uses(tags: Iterable[Tag]) -> Iterator[FieldUse]:
    """Return the uses of fields by well-formed tags, in reading order."""
    scopes: list[tuple[Tag, dict[str, Path]]] = []
    for tag in tags:
        syntax = tag.syntax()
        names = {name: path for _, scope in scopes for name, path in scope.items()}
        if tag.keyword in CLOSING.values() and scopes:
            scopes.pop()
        if tag.keyword not in ("else", *CLOSING.values()):
            blocks = tuple(opening for opening, _ in scopes)
            yield from (replace(use, blocks=blocks) for use in _uses(syntax, names, tag))
        if tag.keyword in CLOSING:
            loops = syntax.find_all(nodes.For)
            scopes.append((tag, {k: v for each in loops for k, v in _loop_names(each, names)}))


def printed_uses(tags: Iterable[Tag]) -> dict[str, list[FieldUse]]:
    """Return where each field is printed, by its name, in reading order."""
    found: dict[str, list[FieldUse]] = {}
    for use in field_uses(tags):
        if use.use is Use.PRINTED:
            found.setdefault(use.name, []).append(use)
    return found


def _loop_names(loop: nodes.For, names: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    path = _path(loop.iter, names)
    yield getattr(loop.target, "name", ""), (*path, EACH) if path else ()
    yield "loop", ()


def _uses(syntax: nodes.Template, names: Mapping[str, Path], tag: Tag) -> Iterator[FieldUse]:
    loops = {id(loop.iter): loop for loop in syntax.find_all(nodes.For)}
    targets = {id(loop.target) for loop in loops.values()}
    for node in _outermost(syntax):
        path = _path(node, names)
        if path and id(node) not in targets:
            use = Use.TESTED if tag.is_instruction else Use.PRINTED
            yield FieldUse(path, Use.REPEATED if id(node) in loops else use, tag)


def _outermost(node: nodes.Node) -> Iterator[nodes.Expr]:
    """Return the names and dotted names below a node, not the parts of a dotted name."""
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Name | nodes.Getattr):
            yield child
        else:
            yield from _outermost(child)


def _path(node: nodes.Node, names: Mapping[str, Path]) -> Path:
    """Return the path an expression denotes; empty when it is no field (`loop.first`)."""
    if isinstance(node, nodes.Name):
        return names.get(node.name, (node.name,))
    if isinstance(node, nodes.Getattr):
        base = _path(node.node, names)
        return (*base, node.attr) if base else ()
    return ()


def field_issues(uses: Iterable[FieldUse], fields: Mapping[str, object]) -> Iterator[Issue]:
    """Compare the uses with the data; below an empty list nothing is known.

    What a loop over an unknown list prints follows from that, and is not reported.
    """
    unfounded: set[int] = set()
    for use in uses:
        if not {id(block) for block in use.blocks} & unfounded:
            found = tuple(_problems(use, fields))
            if found and use.use is Use.REPEATED:
                unfounded.add(id(use.tag))
            yield from found


def _problems(use: FieldUse, fields: Mapping[str, object]) -> Iterator[Issue]:
    values: Sequence[object] = [fields]
    for step in use.path:
        unknown = _unknown(step, values, use)
        if unknown:
            yield unknown
            return
        values = _step(step, values)
    yield from _wrong_kind(use, values)


def _unknown(step: str, values: Sequence[object], use: FieldUse) -> Issue | None:
    known = {name for value in values if isinstance(value, Mapping) for name in value}
    if step == EACH or not values or step in known:
        return None
    around = _variables(use) if step == use.path[0] else set()
    near = nearest(step, sorted(known | around))
    hint = fragments.DID_YOU_MEAN.format(near=near) if near else ""
    return use.tag.issue(template_kinds.UNKNOWN_FIELD, name=step, hint=hint)


def _variables(use: FieldUse) -> set[str]:
    """Return the names that the loops around a tag give to their entries."""
    loops = (each for block in use.blocks for each in block.syntax().find_all(nodes.For))
    return {name for each in loops if (name := getattr(each.target, "name", ""))}


def _step(step: str, values: Sequence[object]) -> Sequence[object]:
    if step == EACH:
        return [entry for value in values if isinstance(value, list | tuple) for entry in value]
    return [value[step] for value in values if isinstance(value, Mapping) and step in value]


def _wrong_kind(use: FieldUse, values: Sequence[object]) -> Iterator[Issue]:
    texts = [value for value in values if not isinstance(value, list | tuple | Mapping)]
    if use.use is Use.REPEATED and texts:
        yield use.tag.issue(template_kinds.NOT_A_LIST, name=use.name)
    if use.use is Use.PRINTED and len(texts) < len(values):
        yield use.tag.issue(template_kinds.NOT_A_TEXT, name=use.name)

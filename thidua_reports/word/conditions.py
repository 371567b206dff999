"""Fields that a template prints only sometimes, where the shipped one prints them otherwise too."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import combinations, product

from jinja2 import nodes

from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.template_fields import FLAG_OF
from thidua_reports.word.contract import Contract
from thidua_reports.word.fields import FieldUse, Use, field_uses
from thidua_reports.word.tags import CLOSING, Tag

Literal = tuple[str, bool]
"""What is asked for, and whether it must be there."""
Condition = frozenset[Literal]
Cases = tuple[Condition, ...]
"""Conditions of which any may hold."""
Printed = Mapping[str, list[tuple[FieldUse, Cases]]]
"""Where each field is printed, and when."""
_ALWAYS: Cases = (frozenset(),)
_MOST_ASKED = 8


def condition_issues(
    tags: Sequence[Tag], contract: Contract, told: Collection[str] = ()
) -> Iterator[Issue]:
    """Compare when a sound template prints each field with when the shipped one does.

    Of the fields `told` it has been reported already that they are lost somewhere. One that the
    shipped template prints at places of which several may be in a document, such as the year in
    headings, may be taken out of some.
    """
    hers, shipped = _printed_when(tags), _printed_when(contract.tags)
    lacking: dict[Condition, list[FieldUse]] = {}
    for name, uses in hers.items():
        models = shipped.get(name, [])
        case = _uncovered(_all_cases(uses), _all_cases(models))
        is_elsewhere = len(uses) < len(models) and _may_stand_together(models)
        if case is not None and name not in told and not is_elsewhere:
            lacking.setdefault(case, []).append(uses[0][0])
    for case, found in lacking.items():
        first, *others = found
        names = ", ".join(use.name.replace("[]", "") for use in others)
        yield first.tag.issue(
            template_content_kinds.PRINTED_SOMETIMES,
            others=fragments.AND_FIELDS.format(names=names) if names else "",
            when=_worded(case),
        )


def _all_cases(uses: Iterable[tuple[FieldUse, Cases]]) -> Cases:
    return tuple(case for _, cases in uses for case in cases)


def _may_stand_together(uses: Iterable[tuple[FieldUse, Cases]]) -> bool:
    """Return whether two of the places may be in one document: neither excludes the other."""
    return any(
        not any((name, not is_there) in two for name, is_there in one)
        for (_, some), (_, others) in combinations(uses, 2)
        for one, two in product(some, others)
    )


def _printed_when(tags: Sequence[Tag]) -> Printed:
    uses = tuple(field_uses([tag for tag in tags if not tag.is_remark]))
    asked: dict[int, list[str]] = {}
    for use in uses:
        if use.use is Use.TESTED:
            asked.setdefault(id(use.tag), []).append(use.name)
    conditions = _conditions(tags, asked)
    found: dict[str, list[tuple[FieldUse, Cases]]] = {}
    for use in uses:
        if use.use is Use.PRINTED:
            cases = (_without_granted(case, use.name) for case in conditions[id(use.tag)])
            found.setdefault(use.name, []).append((use, tuple(cases)))
    return found


def _without_granted(case: Condition, field: str) -> Condition:
    """Return a condition without what only asks whether there is anything of a field to print."""
    return frozenset(
        (asked, is_there)
        for asked, is_there in case
        if not (is_there and _is_granted(asked, field))
    )


def _is_granted(asked: str, field: str) -> bool:
    is_part = field == asked or field.startswith((f"{asked}[]", f"{asked}."))
    return is_part or FLAG_OF.get(field) == asked


def _conditions(tags: Sequence[Tag], asked: Mapping[int, Sequence[str]]) -> Mapping[int, Cases]:
    """Return for each tag, by its identity, when what stands there is printed."""
    branches: list[tuple[Cases, Cases]] = []
    found: dict[int, Cases] = {}
    for tag in tags:
        if tag.keyword in CLOSING:
            branches.append(_branch(tag, asked, _ALWAYS))
        elif tag.keyword in ("elif", "else") and branches:
            branches.append(_branch(tag, asked, branches.pop()[1]))
        elif tag.keyword in CLOSING.values() and branches:
            branches.pop()
        found[id(tag)] = reduce(_both, (here for here, _ in branches), _ALWAYS)
    return found


def _branch(tag: Tag, asked: Mapping[int, Sequence[str]], left: Cases) -> tuple[Cases, Cases]:
    """Return when a branch is printed of what those before it left, and what it leaves in turn."""
    if tag.keyword not in ("if", "elif"):
        return left, left
    test = next(tag.syntax().find_all(nodes.If)).test
    there, missing = (
        _cases(test, iter(asked.get(id(tag), ())), is_there=each) for each in (True, False)
    )
    return _both(left, there), _both(left, missing)


def _cases(test: nodes.Node, names: Iterator[str], *, is_there: bool) -> Cases:
    """Return when a test holds, or when it does not; `names` are the fields it asks for."""
    if isinstance(test, nodes.Not):
        return _cases(test.node, names, is_there=not is_there)
    if isinstance(test, nodes.And | nodes.Or):
        left = _cases(test.left, names, is_there=is_there)
        right = _cases(test.right, names, is_there=is_there)
        return (*left, *right) if isinstance(test, nodes.Or) == is_there else _both(left, right)
    return (frozenset({(_asked(test, names), is_there)}),)


def _asked(test: nodes.Node, names: Iterator[str]) -> str:
    """Return the field that a test asks for, or what it asks of a loop, which is no field."""
    if isinstance(test, nodes.Getattr) and getattr(test.node, "name", "") == "loop":
        return f"loop.{test.attr}"
    return next(names, "")


def _both(one: Cases, other: Cases) -> Cases:
    return tuple(dict.fromkeys(left | right for left, right in product(one, other)))


def _uncovered(hers: Cases, shipped: Cases) -> Condition | None:
    """Return when the shipped template prints and hers does not, None if there is no such case."""
    names = sorted({name for each in (*hers, *shipped) for name, _ in each})
    if len(names) > _MOST_ASKED:
        return None
    for values in product((True, False), repeat=len(names)):
        case = {*zip(names, values, strict=True)}
        printed = next((each for each in shipped if each <= case), None)
        if printed is not None and not any(each <= case for each in hers):
            missing = {(name, not there) for each in hers for name, there in each} & case
            return frozenset(missing)
    return None


def _worded(case: Iterable[Literal]) -> str:
    words = {True: fragments.WHERE_THERE_IS, False: fragments.WHERE_THERE_IS_NO}
    return ", ".join(
        words[there].format(name=name.replace("[]", "")) for name, there in sorted(case)
    )

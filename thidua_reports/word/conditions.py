"""Fields that a template prints only sometimes, where the shipped one prints them otherwise too."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import product

from jinja2 import nodes

from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.contract import Contract
from thidua_reports.word.fields import FieldUse, Use, field_uses
from thidua_reports.word.tags import CLOSING, Tag

Literal = tuple[str, bool]
"""What is asked for, and whether it must be there."""
Condition = frozenset[Literal]
_MOST_ASKED = 8


def condition_issues(
    tags: Sequence[Tag], contract: Contract, told: Collection[str] = ()
) -> Iterator[Issue]:
    """Compare when a sound template prints each field with when the shipped one does.

    Of the fields `told` it has been reported already that they are lost somewhere.
    """
    hers, shipped = _printed_when(tags), _printed_when(contract.tags)
    lacking: dict[Condition, list[FieldUse]] = {}
    for name, cases in hers.items():
        case = _uncovered([when for _, when in cases], [when for _, when in shipped.get(name, ())])
        if case is not None and name not in told:
            lacking.setdefault(case, []).append(cases[0][0])
    for case, uses in lacking.items():
        first, *others = uses
        names = ", ".join(use.name.replace("[]", "") for use in others)
        yield first.tag.issue(
            template_content_kinds.PRINTED_SOMETIMES,
            others=fragments.AND_FIELDS.format(names=names) if names else "",
            when=_worded(case),
        )


def _printed_when(tags: Sequence[Tag]) -> Mapping[str, list[tuple[FieldUse, Condition]]]:
    uses = tuple(field_uses([tag for tag in tags if not tag.is_remark]))
    asked = {id(use.tag): use.name for use in uses if use.use is Use.TESTED}
    conditions = _conditions(tags, asked)
    found: dict[str, list[tuple[FieldUse, Condition]]] = {}
    for use in uses:
        if use.use is Use.PRINTED:
            when = frozenset(
                each for each in conditions[id(use.tag)] if not _is_granted(each, use.name)
            )
            found.setdefault(use.name, []).append((use, when))
    return found


def _is_granted(literal: Literal, field: str) -> bool:
    """Return whether a condition only asks whether there is anything to print."""
    asked, is_there = literal
    return is_there and (field == asked or field.startswith((f"{asked}[]", f"{asked}.")))


def _conditions(tags: Sequence[Tag], asked: Mapping[int, str]) -> Mapping[int, Condition]:
    """Return for each tag, by its identity, what holds where it stands."""
    branches: list[tuple[str, list[Literal]]] = []
    found: dict[int, Condition] = {}
    for tag in tags:
        if tag.keyword in CLOSING:
            branches.append((tag.keyword, _literals(tag, asked) if tag.keyword == "if" else []))
        elif tag.keyword in ("elif", "else") and branches:
            kind, before = branches.pop()
            turned = [(name, not is_there) for name, is_there in before[-1:]]
            own = _literals(tag, asked) if tag.keyword == "elif" else []
            branches.append((kind, [*before[:-1], *turned, *own]))
        elif tag.keyword in CLOSING.values() and branches:
            branches.pop()
        found[id(tag)] = frozenset(each for _, literals in branches for each in literals)
    return found


def _literals(tag: Tag, asked: Mapping[int, str]) -> list[Literal]:
    """Return a condition as what it asks for; one of several things is taken by its words."""
    test = next(tag.syntax().find_all(nodes.If)).test
    is_there = not isinstance(test, nodes.Not)
    inner = test.node if isinstance(test, nodes.Not) else test
    is_one = isinstance(inner, nodes.Name | nodes.Getattr)
    return [(asked[id(tag)] if is_one and id(tag) in asked else tag.text, is_there)]


def _uncovered(hers: Sequence[Condition], shipped: Sequence[Condition]) -> Condition | None:
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

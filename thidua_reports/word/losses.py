"""What a template has lost: marks of doubt, the draft's notes, whole parts of the document."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue, IssueKind
from thidua_reports.language.matching import nearest
from thidua_reports.layouts.template_fields import DOUBT_OF, DRAFT_NOTES, FINER_ONES
from thidua_reports.word.chart_frames import NAME_OF, NOTES_OF
from thidua_reports.word.contract import Contract, head_of
from thidua_reports.word.fields import FieldUse, field_uses, printed_uses
from thidua_reports.word.tags import Tag

LEFT_OUT = re.compile(r"\{#\s*không in\s*:(.*?)#\}", re.DOTALL | re.IGNORECASE)
"""A remark by which a template names the fields it leaves out on purpose."""

MARKS = frozenset(mark for marks in DOUBT_OF.values() for mark in marks)
"""The fields that show a doubt."""
_LAST_STEP = re.compile(r"\.\w+\s*\}\}")

Printed = Mapping[str, Sequence[FieldUse]]


def loss_issues(
    tags: Sequence[Tag], contract: Contract, place: Place, typed: Collection[str] = ()
) -> Iterator[Issue]:
    """Compare the sound tags of a template with what the shipped one prints.

    Where other tags are at fault, `typed` are all words beside braces; a field that one of them
    names, or nearly names, is not lost for sure, and follows from what is reported of that tag.
    """
    printed = printed_uses([tag for tag in tags if not tag.is_remark])
    kept = frozenset(name for name in contract.model if _may_be_meant(name, contract, typed))
    reported = {*DRAFT_NOTES}
    for figure, marks in DOUBT_OF.items():
        for mark in marks:
            bare = [use for use in printed.get(figure, ()) if not _carries(use, mark, printed)]
            if bare and mark in contract.model and mark not in reported | kept:
                reported.add(mark)
                yield _doubt_lost(bare[0], mark, contract)
    notes = [name for name in DRAFT_NOTES if name in contract.model and name not in printed]
    if notes and not kept & {*notes}:
        yield _part_issue(template_content_kinds.DRAFT_NOTES_LOST, notes, contract, place)
    with_their_part = {*_in_lost_parts(printed, contract)}
    elsewhere = {*_of_charts(contract), *_held_by_others(printed)}
    missed = reported | kept | with_their_part | _left_out(tags) | elsewhere
    yield from _lost_parts(printed, missed, contract, place)


def follows(issue: Issue) -> bool:
    """Return whether an issue may follow from others: what was typed over a tag is its loss too."""
    return issue.kind in (
        template_content_kinds.PART_LOST,
        template_content_kinds.PRINTED_SOMETIMES,
    )


def _of_charts(contract: Contract) -> Iterator[str]:
    """Yield what is said of charts: a template may do without any."""
    yield from (start + key for key in contract.charts for start in (NAME_OF, NOTES_OF))


def _held_by_others(printed: Printed) -> Iterator[str]:
    """Yield the fields whose text is in one that is printed."""
    for whole, finer in FINER_ONES.items():
        yield from finer if whole in printed else ()


def _may_be_meant(name: str, contract: Contract, typed: Collection[str]) -> bool:
    step = _bare(name).rpartition(".")[2]
    if step in typed:
        return True
    known = {_bare(each).rpartition(".")[2] for each in contract.declared}
    return any(nearest(word, known) == step for word in typed if _is_name_like(word, known))


def _is_name_like(word: str, known: Collection[str]) -> bool:
    """Return whether a word may be a misspelt field, which no word of the text is taken for.

    Fields are written without marks; keyboards put some into the names, not into the underscores.
    """
    return (word.isascii() or "_" in word) and len(word) > 1 and word not in known


def _carries(use: FieldUse, mark: str, printed: Printed) -> bool:
    """Return whether a figure's mark is printed: one of the same record, in the same loop."""
    marks = printed.get(mark, ())
    if _is_beside(use, mark):
        return any(other.loop == use.loop for other in marks)
    return bool(marks)


def _is_beside(use: FieldUse, mark: str) -> bool:
    return use.name.rpartition(".")[0] == mark.rpartition(".")[0]


def _doubt_lost(use: FieldUse, mark: str, contract: Contract) -> Issue:
    missing = contract.model[mark].tag.text
    if _is_beside(use, mark):
        missing = _LAST_STEP.sub(f".{mark.rpartition('.')[2]} }}}}", use.tag.text)
    return use.tag.issue(
        template_content_kinds.DOUBT_LOST,
        missing=missing,
        meaning=contract.declared[mark],
        lines=contract.lines(mark),
        spot=contract.model[mark].tag.paragraph.place.cell,
    )


def _lost_parts(
    printed: Printed, reported: set[str], contract: Contract, place: Place
) -> Iterator[Issue]:
    groups: dict[str, list[str]] = {}
    heads = {head_of(name) for name in printed}
    for name in contract.model:
        if name not in printed and not {name, _bare(name), head_of(name)} & reported:
            group = name if head_of(name) in heads else head_of(name)
            groups.setdefault(group, []).append(name)
    for names in groups.values():
        yield _part_issue(template_content_kinds.PART_LOST, names, contract, place)


def _in_lost_parts(printed: Printed, contract: Contract) -> Iterator[str]:
    """Yield the fields that only the heading of a part prints of which nothing is printed."""
    absent = {head_of(name) for name in contract.model} - {head_of(name) for name in printed}
    for name, uses in printed_uses(contract.tags).items():
        if name not in printed and all(_asked_for(use) & absent - {head_of(name)} for use in uses):
            yield name


def _asked_for(use: FieldUse) -> set[str]:
    """Return the parts of which there must be something for a field to be printed."""
    conditions = (block for block in use.blocks if block.keyword == "if")
    return {asked.path[0] for block in conditions for asked in field_uses([block])}


def _part_issue(kind: IssueKind, names: Sequence[str], contract: Contract, place: Place) -> Issue:
    first = names[0]
    return kind.at(
        place,
        name=_bare(first) if len(names) == 1 else head_of(first),
        meaning="; ".join(contract.declared[name] for name in names),
        lines=contract.lines(*names),
        spot=contract.model[first].tag.paragraph.place.cell,
    )


def _bare(name: str) -> str:
    return name.replace("[]", "")


def _left_out(tags: Sequence[Tag]) -> set[str]:
    """Return the fields that a remark of the template names as left out on purpose."""
    remarks = [match[1] for tag in tags for match in [LEFT_OUT.fullmatch(tag.text)] if match]
    return {_bare(name.strip()) for text in remarks for name in re.split("[,;]", text)}

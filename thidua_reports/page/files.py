"""Deliveries -> the files of this run with their addresses, and what could not be made."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import quote

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import State
from thidua_reports.delivering.official_copies import OfficialCopy
from thidua_reports.delivering.overview import Planned
from thidua_reports.domain.standing import Standings
from thidua_reports.frozen import frozen
from thidua_reports.language.vietnamese import joined_names
from thidua_reports.page.file_views import AnsweredMember, Files, MadeFile, NotMade, OfficialFile
from thidua_reports.page.link_views import Link
from thidua_reports.page.official import told_of
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.document_titles import TITLES
from thidua_reports.workspace.copy_names import copy_name

MARKED_KIND = ".xlsx"
"""The kind of workbook in which remarks can be written."""
KEPT_WORDS = {
    State.EDITED: words.KEPT_EDITED,
    State.UNSURE: words.KEPT_UNKNOWN,
    State.OPEN: words.KEPT_OPEN,
    State.BLOCKED: words.KEPT_BLOCKED,
}


@frozen
class AnswerOf:
    """A member, and the names of the outputs that go back to it; of one that is not made too."""

    member: str
    workbook: str
    note: str


def files(
    planned: Planned,
    left_out: Sequence[tuple[str, str]],
    answers: Sequence[AnswerOf] = (),
    copies: Collection[str] = (),
    without_answer: str = "",
) -> Files:
    """Return the files under the names that they really have, and the documents left out.

    `copies` are the PDF copies that are there.
    """
    of_members = {name for each in answers for name in (each.workbook, each.note)}
    made = {each.name: each for each in planned.deliveries}
    return Files(
        made=[
            MadeFile(
                link=_link(each),
                copy=_copy(each, copies),
                title=TITLES.get(each.name, ""),
                notes=[*_notes(each)],
            )
            for each in planned.deliveries
            if each.name not in of_members
        ],
        answers=[
            replace(_answered(each, made), copy=_copy(made.get(each.note), copies))
            for each in answers
        ],
        unanswered=without_answer,
        not_made=[NotMade(name, why) for name, why in left_out],
    )


def official_file(copy: OfficialCopy) -> OfficialFile:
    """Return an official copy with its address, and what is to be known of it."""
    return OfficialFile(Link(copy.name, address(copy.name)), [*told_of(copy)])


def unanswered(standings: Standings) -> str:
    """Return who has no answer because no workbook of it can be used; "" where all have one."""
    names = [each.member.name for each in standings.members if each.is_awaited]
    return words.UNANSWERED.format(units=joined_names(names)) if names else ""


def _answered(answer: AnswerOf, made: Mapping[str, Delivery]) -> AnsweredMember:
    workbook, note = made.get(answer.workbook), made.get(answer.note)
    is_marked = answer.workbook.casefold().endswith(MARKED_KIND)
    both = [each for each in (workbook, note) if each]
    return AnsweredMember(
        name=answer.member,
        workbook=_link(workbook) if workbook else None,
        note=_link(note) if note else None,
        why_no_workbook=words.NO_ANSWER if is_marked else words.OTHER_KIND_OF_WORKBOOK,
        remarks=[remark for each in both for remark in _notes(each)],
    )


def _copy(document: Delivery | None, copies: Collection[str]) -> Link | None:
    """Return where the PDF copy of a document is, if there is one."""
    if document is None:
        return None
    name = copy_name(document.file.name)
    return Link(PurePosixPath(name).name, address(name)) if name in copies else None


def _link(delivery: Delivery) -> Link:
    name = delivery.file.name
    return Link(name.rpartition("/")[2], address(name))


def _notes(delivery: Delivery) -> Iterator[str]:
    """Yield what is to be known of the names."""
    for kept in delivery.kept:
        yield KEPT_WORDS[kept.state].format(name=kept.name)


def address(name: str) -> str:
    """Return the address of a file beside the page; a colon in it begins no other protocol."""
    return f"./{quote(name, errors='surrogatepass')}"

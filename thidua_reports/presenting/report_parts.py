"""The parts of a report or a pledge: what is said in each, and which are left out."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.layouts.bloc_sheets import Passages
from thidua_reports.layouts.report_views import ReportContent
from thidua_reports.presenting import phrases
from thidua_reports.presenting.limitations import shortfalls
from thidua_reports.presenting.member_sentences import member_sentences
from thidua_reports.presenting.passages import (
    bloc_passages,
    composition,
    member_passages,
    part_passages,
)
from thidua_reports.presenting.progress_words import behind_sentences

_OF_PLEDGE = (words.SITUATION, words.NEXT_STEPS)
_EXPECTED = (words.LIMITATIONS, words.NEXT_STEPS)
"""Without these a report or a pledge says too little; of the others a bloc may have none."""


def written_parts(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings
) -> Mapping[str, list[str]]:
    """Return what stands in each part, by its name; an empty one has no heading in the document.

    The first is about the bloc itself.
    """
    is_pledge = book.bloc.period is Period.PLEDGE
    parts = {
        part: part_passages(book, submissions, part)
        for part in (_OF_PLEDGE if is_pledge else words.REPORT_PARTS)
    }
    parts[words.SITUATION] = [*composition(book), *parts[words.SITUATION]]
    if not is_pledge:
        parts[words.LIMITATIONS] = _limitations(book, submissions, standings)
    return parts


def _limitations(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings
) -> list[str]:
    """Return what the figures show, then what is written; units are listed alike in both."""
    shown = [*shortfalls(book, standings), *behind_sentences(book, standings)]
    section = words.LIMITATIONS
    written = member_passages(book, submissions, section)
    listed = [phrases.ENTRY.format(text=each) for each in written] if shown else written
    return [*shown, *bloc_passages(book, section), *listed]


def written_contents(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings
) -> list[ReportContent]:
    """Return the contents of which there is something to say."""
    contents = (_content(book, submissions, standings, each) for each in book.contents)
    return [each for each in contents if _is_written(each)]


def unwritten(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings
) -> Iterator[Issue]:
    """Yield each content that the report leaves out, and each part it should have."""
    place = Place(BLOC_WORKBOOK, Passages.layout.name)
    for each in book.contents if book.bloc.period is not Period.PLEDGE else ():
        if not _is_written(_content(book, submissions, standings, each)):
            yield document_kinds.CONTENT_NOT_WRITTEN.at(place, name=each.name, code=each.code)
    parts = written_parts(book, submissions, standings)
    empty = [f"“{part}”" for part in _EXPECTED if not parts.get(part, [""])]
    if empty:
        yield document_kinds.PARTS_NOT_WRITTEN.at(place, parts=", ".join(empty))


def _content(
    book: BlocBook, submissions: Sequence[Submission], standings: Standings, content: Content
) -> ReportContent:
    """The content; a line that leads to nothing is left out."""
    members = member_sentences(book, standings, content.code)
    paragraphs = part_passages(book, submissions, content.code)
    lead = [line for line in content.lead.split("\n") if line.strip()]
    if lead and lead[-1].rstrip().endswith(":") and not (members or paragraphs):
        lead.pop()
    return ReportContent(
        ten=content.name,
        mo_dau=lead,
        don_vi=members,
        doan=paragraphs,
    )


def _is_written(content: ReportContent) -> bool:
    return bool(content.mo_dau or content.don_vi or content.doan)

"""Which drafts a meeting was held to adopt, and whether it is known to have done so."""

import re
from collections.abc import Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.matching import matching_key

DRAFTS = {Period.PLEDGE: "giao ước", Period.HALF_YEAR: "báo cáo", Period.YEAR: "báo cáo"}
"""What the draft that a meeting of the period goes through is called in a sentence."""
_ALL_DRAFTS = ("báo cáo", "giao ước", "quy chế", "kế hoạch")
_ADOPTED = "thông qua"
_SETTLED = (
    _ADOPTED, "thống nhất", "nhất trí", "tán thành", "đồng ý", "hoàn chỉnh", "hoàn thiện",
)  # fmt: skip
_DIRECTLY = r"(?:thông qua|dự thảo)\s+(?:(?:các|dự thảo|bản|nội dung)\s+)*{draft}\b"


def open_adoptions(book: BlocBook) -> list[str]:
    """Return the drafts on the agenda of which nothing says what was decided about them.

    That is a vote on it, or a conclusion that adopts it or has it finished. Without an agenda a
    meeting is held to adopt the draft of its period. Before it nothing is decided, so none is open.
    """
    meeting, usual = book.meeting, DRAFTS[book.bloc.period]
    if not meeting.has_been_held:
        return []
    agenda = meeting.agenda or (f"{_ADOPTED} {usual}",)
    return [
        draft
        for draft in _ALL_DRAFTS
        if _is_to_be_adopted(agenda, draft, anyhow=draft == usual) and not _is_settled(book, draft)
    ]


def _is_to_be_adopted(agenda: Sequence[str], draft: str, *, anyhow: bool) -> bool:
    """Return whether an item adopts the draft: one that others only mention is not adopted."""
    items = [matching_key(each) for each in agenda if _says(each, _ADOPTED)]
    directly = _DIRECTLY.format(draft=draft)
    return any(draft in each if anyhow else re.search(directly, each) for each in items)


def _is_settled(book: BlocBook, draft: str) -> bool:
    meeting = book.meeting
    is_voted_on = any(_says(each.matter, draft) for each in meeting.votes)
    is_concluded = any(
        _says(each, draft) and any(_says(each, settled) for settled in _SETTLED)
        for each in meeting.conclusions
    )
    return is_voted_on or is_concluded


def _says(text: str, words: str) -> bool:
    return matching_key(words) in matching_key(text)

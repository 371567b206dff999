"""Whether the meeting is known to have adopted what it was held to adopt."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.matching import matching_key

DRAFTS = {Period.PLEDGE: "giao ước", Period.HALF_YEAR: "báo cáo", Period.YEAR: "báo cáo"}
"""What the draft that a meeting goes through is called in a sentence."""
_ADOPTED = "thông qua"
_SETTLED = (
    _ADOPTED, "thống nhất", "nhất trí", "tán thành", "đồng ý", "hoàn chỉnh", "hoàn thiện",
)  # fmt: skip


def is_adoption_open(book: BlocBook) -> bool:
    """Return whether the draft was on the agenda and nothing says what was decided about it.

    That is a vote on it, or a conclusion that adopts it or has it finished. Without an agenda a
    meeting is held to adopt it. Before the meeting nothing is decided, so nothing is open.
    """
    meeting, draft = book.meeting, DRAFTS[book.bloc.period]
    if not meeting.has_been_held:
        return False
    agenda = meeting.agenda or (f"{_ADOPTED} {draft}",)
    is_on_the_agenda = any(_says(each, draft) and _says(each, _ADOPTED) for each in agenda)
    is_voted_on = any(_says(each.matter, draft) for each in meeting.votes)
    is_concluded = any(
        _says(each, draft) and any(_says(each, settled) for settled in _SETTLED)
        for each in meeting.conclusions
    )
    return is_on_the_agenda and not is_voted_on and not is_concluded


def _says(text: str, words: str) -> bool:
    return matching_key(words) in matching_key(text)

"""A comment of a workbook that came back -> what its member wrote of it.

The bloc's answer ends with how many letters it has and their check sum, so that words which a
member typed into it are told from it. Blanks do not count: programs break lines as they like.
What stands in an answer that was made without them is all the bloc's.
"""

import re
from collections.abc import Iterator, Sequence
from zlib import crc32

from thidua_reports.domain.answer_marks import BEGINNING, END, MARKS, UNCHECKED_END

Span = tuple[int, int]
_START, _LAST, _UNCHECKED = map(re.escape, (BEGINNING, END, UNCHECKED_END))
_MARKS = re.compile(
    rf"\s?{_START}(?P<said>(?:(?!{_START}).)*?){_LAST}"
    r" \((?P<length>\d{1,6})-(?P<sum>[0-9a-f]{6})\)"
    rf"|\s?{_START}(?:(?!{_START}|{_LAST}).)*?{_UNCHECKED}"
    rf"|\s?{_START}|{_LAST}(?: \(\d{{1,6}}-[0-9a-f]{{6}}\))?|{_UNCHECKED}",
    re.DOTALL,
)
"""An answer with both its ends, one without a check sum, or an end that lost the other."""
_LONGEST = 3000
"""The most letters of an answer in which every place is tried."""


def as_answer(text: str) -> str:
    """Return what the bloc says, as it stands in a comment."""
    letters = "".join(text.split())
    return f"{BEGINNING}\n{text}\n{END} ({len(letters)}-{_sum(letters)})"


def own_words(comment: str) -> str:
    """Return a comment without what the bloc says in it; nothing where that is all."""
    if not any(mark in comment for mark in MARKS):
        return comment
    own, at = [""], 0
    for start, end in answer_spans(comment):
        own.append(comment[at:start])
        at = end
    return " ".join(" ".join((*own, comment[at:])).split())


def answer_spans(comment: str) -> Iterator[Span]:
    """Yield from where to where the bloc speaks, with the blank before it.

    Of an answer that was changed otherwise than by words put in at one place, only the marks are
    the bloc's: rather its own former words are kept than those of the member lost.
    """
    for found in _MARKS.finditer(comment):
        if found["said"] is None:
            yield found.span()
            continue
        start, end = found.span("said")
        own = _typed(found["said"], int(found["length"]), found["sum"])
        first, last = (start, end) if own is None else (start + own[0], start + own[1])
        if first == last:
            yield found.span()
        else:
            yield comment.index(BEGINNING, found.start()), first
            yield last, found.end()


def _typed(said: str, length: int, checked: str) -> Span | None:
    """Return where a member typed into an answer, an empty span for nowhere; None if unknown."""
    places = [at for at, sign in enumerate(said) if not sign.isspace()]
    letters = "".join(said[at] for at in places)
    more = len(letters) - length
    if more < 0 or (more and length > _LONGEST):
        return None
    fitting = [
        at for at in range(length + 1) if _sum(letters[:at] + letters[at + more :]) == checked
    ]
    if not fitting:
        return None
    if not more:
        return 0, 0
    at = next((each for each in fitting if _begins_word(said, places, each)), fitting[0])
    return places[at], places[at + more - 1] + 1


def _begins_word(said: str, places: Sequence[int], at: int) -> bool:
    return said[: places[at]][-1:].isspace()


def _sum(letters: str) -> str:
    return f"{crc32(letters.encode()) & 0xFFFFFF:06x}"

"""A copy of a template with a Word comment at each fault, at the words that are at fault."""

import re
from collections.abc import Iterable, Sequence

from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue
from thidua_reports.word.comments import Remark, commented
from thidua_reports.word.source import template_source
from thidua_reports.word.tags import TAG
from thidua_reports.word.text import BODY, PlaceInText, paragraphs, parse
from thidua_reports.zip_package import unpack

_QUOTED = re.compile(r"“([^“”]+)”")


def annotated(template: bytes, issues: Iterable[Issue]) -> bytes:
    """Return the copy; what is of no paragraph is said at the first.

    Raises:
        CannotBeOpenedError: No copy of the template can be made.
    """
    places = _Original(template)
    return commented(template, [_remark(issue, places) for issue in issues])


class _Original:
    """The paragraphs of a template as it came in, by their numbers as it is read.

    Reading adds paragraphs for breaks that stand beside tags, which the template does not have.
    """

    def __init__(self, template: bytes) -> None:
        """Read the body twice: as it is, and as it is filled."""
        self.texts = _texts(unpack(template).get(BODY, b""))
        prepared = template_source(template, Place("")).parts.get(BODY, b"")
        self._numbers = [*_aligned(_texts(prepared), self.texts)]

    def number(self, place: Place) -> int | None:
        """Return the number of the paragraph that a place is in, None if it is in none."""
        is_of_body = isinstance(place, PlaceInText) and place.part == BODY
        return self._numbers[place.paragraph] if is_of_body else None  # type: ignore[attr-defined]


def _texts(body: bytes) -> Sequence[str]:
    return [each.text for each in paragraphs(parse(body), Place(""))] if body else []


def _aligned(read: Sequence[str], original: Sequence[str]) -> Iterable[int]:
    """Yield for each paragraph as it is read the number of the original one; an added one is blank.

    An added paragraph gets the number of the one that follows.
    """
    at = 0
    for text in read:
        yield min(at, len(original) - 1)
        at += at < len(original) and text == original[at]


def _remark(issue: Issue, places: _Original) -> Remark:
    text = f"[{issue.kind.severity.value}] {issue.message} {issue.remedy} [{issue.kind.code}]"
    number = places.number(issue.place)
    if number is None:
        return Remark(text, 0)
    start, end = _span(issue.message, places.texts[number])
    return Remark(text, number, start, end)


def _span(message: str, text: str) -> tuple[int, int | None]:
    """Return from where to where a paragraph holds what a message quotes, else all of it."""
    named = (*TAG.findall(message), *(quote.strip("…") for quote in _QUOTED.findall(message)))
    for words in named:
        start = text.find(words)
        if start >= 0:
            return start, start + len(words)
    return 0, None

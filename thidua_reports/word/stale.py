"""Text typed into a template that was true once: a year, a date, a number, another bloc's name."""

import re
from collections.abc import Iterable, Iterator

from thidua_reports.checking.wording_checks import BLOC, YEAR
from thidua_reports.domain.bloc import Bloc
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.word.tags import TAG, excerpt
from thidua_reports.word.text import Paragraph

_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)\b")
_NUMBER = re.compile(r"(?:^\s*Số|\bSố\s*:)\s*\d+\s*/\s*[A-ZĐ]{2,}[\w-]*")
_CITED = re.compile(
    r"\b(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|"
    r"(Kết luận|Kế hoạch|Công văn|Hướng dẫn|Văn bản|Quy chế) số)\b"
)


def stale_issues(paragraphs: Iterable[Paragraph], bloc: Bloc) -> Iterator[Issue]:
    """Find what is said outside the tags of a template that does not fit this year and bloc."""
    for paragraph in paragraphs:
        yield from _stale(paragraph, bloc)


def _stale(paragraph: Paragraph, bloc: Bloc) -> Iterator[Issue]:
    typed = TAG.sub(lambda match: "\0" * len(match.group()), paragraph.text)
    yield from _years(typed, paragraph, bloc)
    yield from _other_blocs(typed, paragraph, bloc)
    for match in _NUMBER.finditer(typed):
        yield template_content_kinds.STALE_NUMBER.at(paragraph.place, found=match.group().strip())


def _years(typed: str, paragraph: Paragraph, bloc: Bloc) -> Iterator[Issue]:
    """A text that is cited keeps its own year; the next year may be spoken of."""
    told: set[str] = set()
    for match in () if _CITED.search(typed) else (*YEAR.finditer(typed), *_DATE.finditer(typed)):
        if match[1] not in told and int(match[1]) not in (bloc.year, bloc.year + 1):
            told.add(match[1])
            near = excerpt(paragraph.text, *match.span())
            yield template_content_kinds.STALE_YEAR.at(
                paragraph.place, found=match[1], year=bloc.year, near=near
            )


def _other_blocs(typed: str, paragraph: Paragraph, bloc: Bloc) -> Iterator[Issue]:
    own = BLOC.search(bloc.name)
    for match in BLOC.finditer(typed):
        if own and match[1] != own[1]:
            near = excerpt(paragraph.text, *match.span())
            yield template_content_kinds.STALE_BLOC.at(
                paragraph.place, found=match[1], name=bloc.name, near=near
            )

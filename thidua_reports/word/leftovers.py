"""What of a template shows that something is left over: blanks, page numbers, stale years."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from lxml import etree

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.place import Place
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import nearest, without_diacritics
from thidua_reports.language.mentions import BLOC, YEAR
from thidua_reports.word.tags import TAG, excerpt
from thidua_reports.word.text import BODY, SECTION, Paragraph, W, parse, sections

_NAME = r"\s*([^\W\d][\w .]*?)\s*"
_DOUBLE = re.compile(rf"«{_NAME}»|<<{_NAME}>>|\[\[{_NAME}\]\]")
_SINGLE = re.compile(rf"(?<!\[)\[{_NAME}\](?!\])|‹{_NAME}›|<{_NAME}>")
_MERGE_FIELD = re.compile(r'MERGEFIELD\s+"?([^\W\d][\w.]*)', re.IGNORECASE)


def keyed(known: Mapping[str, str]) -> dict[str, str]:
    """Return the tags that print the fields by what spellings of a field's name have in common."""
    return {_key(name): tag for name, tag in known.items()}


def left_over_issues(paragraph: Paragraph, tags: Mapping[str, str]) -> Iterator[Issue]:
    """Find fields of a mail merge, and names of fields in other brackets than braces.

    `tags` are the tags that print the fields, as they are `keyed`.
    """
    reported = set()
    for name, sign, near in _signs(paragraph, tags):
        if _key(name) not in reported:
            reported.add(_key(name))
            yield _issue(paragraph, name, sign, near, tags)


def _issue(paragraph: Paragraph, name: str, sign: str, near: str, tags: Mapping[str, str]) -> Issue:
    meant = _key(name) if _key(name) in tags else nearest(name, tags)
    tag = tags.get(meant, fragments.SOME_FIELD)
    return template_content_kinds.LEFT_OVER_FIELD.at(paragraph.place, sign=sign, near=near, tag=tag)


def _signs(paragraph: Paragraph, known: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the mark as it is typed, and the text around it."""
    for match in _MERGE_FIELD.finditer(_field_codes(paragraph)):
        yield match[1], match.group(), paragraph.text
    rest = TAG.sub(lambda match: "\0" * len(match.group()), paragraph.text)
    for match in (*_DOUBLE.finditer(rest), *_SINGLE.finditer(rest)):
        name = next(filter(None, match.groups()))
        is_double = match.re is _DOUBLE and "_" in name
        if is_double or _key(name) in known:
            yield name, match.group(), excerpt(paragraph.text, *match.span())


def _field_codes(paragraph: Paragraph) -> str:
    codes = [text.text or "" for text in paragraph.element.iter(W + "instrText")]
    simple = [field.get(W + "instr", "") for field in paragraph.element.iter(W + "fldSimple")]
    return "".join(codes) + " ".join(simple)


def _key(name: str) -> str:
    return without_diacritics(name).replace(" ", "_").rpartition(".")[2]


_RELATIONS = "word/_rels/document.xml.rels"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HEADS = (W + "headerReference", W + "footerReference")
_PAGE_NUMBER = re.compile(rb"\bPAGE\b")
_SETTINGS = "word/settings.xml"
_EVEN_HEADS = re.compile(rb'<w:evenAndOddHeaders(?! w:val="(?:0|false|off)")')


def page_number_issues(parts: Mapping[str, bytes], place: Place) -> Iterator[Issue]:
    """Report sections without a page number; a running head passes on to the next section.

    Even pages have heads of their own where that is switched on for the whole document.
    """
    if BODY not in parts or _RELATIONS not in parts:
        return
    kinds = ("default", "even") if _EVEN_HEADS.search(parts.get(_SETTINGS, b"")) else ("default",)
    targets = {each.get("Id"): each.get("Target", "") for each in parse(parts[_RELATIONS])}
    heads: dict[tuple[str, str], str] = {}
    layouts = [*sections(parse(parts[BODY]))] or [etree.Element(SECTION)]
    for number, section in enumerate(layouts, start=1):
        for head in section.iter(*_HEADS):
            target = targets.get(head.get(_ID), "")
            kind = head.get(W + "type", "default")
            heads[kind, str(head.tag)] = posixpath.join("word", target).lstrip("/")
        for kind in kinds:
            names = [name for (of, _), name in heads.items() if of == kind]
            if not any(_PAGE_NUMBER.search(parts.get(name, b"")) for name in names):
                pages = fragments.ON_EVEN_PAGES if kind == "even" else ""
                yield template_content_kinds.NO_PAGE_NUMBER.at(place, number=number, pages=pages)
                break


_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]((?:19|20)\d\d)\b")
_DAY = re.compile(r"\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^\s*Số|\bSố\s*:)\s*\d+\s*/\s*[A-ZĐ]{2,}[\w-]*")
_CITED = re.compile(
    r"\b(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|"
    r"(Kết luận|Kế hoạch|Công văn|Hướng dẫn|Văn bản|Quy chế) số)\b"
)


def stale_issues(paragraphs: Iterable[Paragraph], bloc: Bloc | None) -> Iterator[Issue]:
    """Find what is written outside the tags of a template that does not fit this year and bloc.

    Of no bloc it is only known that every year and day will be stale one day.
    """
    for paragraph in paragraphs:
        typed = TAG.sub(lambda match: "\0" * len(match.group()), paragraph.text)
        if not _CITED.search(typed):
            yield from _years(typed, paragraph, bloc)
        if bloc:
            yield from _other_blocs(typed, paragraph, bloc)
        for match in _NUMBER.finditer(typed):
            found = match.group().strip()
            yield template_content_kinds.STALE_NUMBER.at(paragraph.place, found=found)


def _years(typed: str, paragraph: Paragraph, bloc: Bloc | None) -> Iterator[Issue]:
    """A text that is cited keeps its own year; the next year may be spoken of."""
    days = [match.span() for pattern in (_DAY, _DATE) for match in pattern.finditer(typed)]
    reported: set[str] = set()
    for match in (*YEAR.finditer(typed), *_DATE.finditer(typed)):
        is_of_day = any(start <= match.start() < end for start, end in days)
        fits = bloc is not None and int(match[1]) in (bloc.year, bloc.year + 1)
        if match[1] not in reported and not (fits and not is_of_day):
            reported.add(match[1])
            near = excerpt(paragraph.text, *match.span())
            if bloc and not fits:
                details = {"found": match[1], "year": bloc.year, "near": near}
                yield template_content_kinds.STALE_YEAR.at(paragraph.place, **details)
            else:
                kind = template_content_kinds.TYPED_YEAR
                yield kind.at(paragraph.place, found=match[1], near=near)


def _other_blocs(typed: str, paragraph: Paragraph, bloc: Bloc) -> Iterator[Issue]:
    own = BLOC.search(bloc.name)
    for match in BLOC.finditer(typed):
        if own and match[1] != own[1]:
            near = excerpt(paragraph.text, *match.span())
            yield template_content_kinds.STALE_BLOC.at(
                paragraph.place, found=match[1], name=bloc.name, near=near
            )

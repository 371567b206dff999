"""Marks of other ways to fill a Word document, which this program would print as they stand."""

import re
from collections.abc import Collection, Iterator, Mapping

from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import nearest, without_marks
from thidua_reports.word.tags import TAG, excerpt
from thidua_reports.word.text import Paragraph, W

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
    told = set()
    for name, sign, near in _signs(paragraph, tags):
        if _key(name) not in told:
            told.add(_key(name))
            yield _issue(paragraph, name, sign, near, tags)


def _issue(paragraph: Paragraph, name: str, sign: str, near: str, tags: Mapping[str, str]) -> Issue:
    meant = _key(name) if _key(name) in tags else nearest(name, tags)
    tag = tags.get(meant, fragments.SOME_FIELD)
    return template_content_kinds.LEFT_OVER_FIELD.at(paragraph.place, sign=sign, near=near, tag=tag)


def _signs(paragraph: Paragraph, known: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the mark as it stands, and the text around it."""
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
    return without_marks(name).replace(" ", "_").rpartition(".")[2]

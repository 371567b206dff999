"""A template whose broken tags read as whole ones, so that the rest of it can be judged."""

import re
from collections.abc import Collection, Mapping

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.word.tags import TAG
from thidua_reports.word.text import PARAGRAPH, TEXT, PlaceInText, parse, serialized, text_in

_INSTRUCTION, _FIELD = "{%p if x %}", "{{ x }}"
_HALF = re.compile(r"\{{1,2}\s*\w[\w.]*\s*\}{0,2}|\{{0,2}\s*\w[\w.]*\s*\}{1,2}")


def mended(parts: Mapping[str, bytes], broken: Collection[Place]) -> dict[str, bytes]:
    """Return the parts of a template, its broken paragraphs with whole tags in place of halves."""
    wanted: dict[str, set[int]] = {}
    for place in broken:
        if isinstance(place, PlaceInText):
            wanted.setdefault(place.part, set()).add(place.paragraph)
    return {
        name: _mended(blob, wanted[name]) if name in wanted else blob
        for name, blob in parts.items()
    }


def _mended(part: bytes, numbers: Collection[int]) -> bytes:
    root = parse(part)
    paragraphs = list(root.iter(PARAGRAPH))
    for number in numbers:
        _mend(paragraphs[number])
    return serialized(root)


def _mend(paragraph: etree._Element) -> None:
    text = text_in(paragraph)
    if not set("{}") & set(TAG.sub("", text)):
        return
    whole = _INSTRUCTION if "%" in TAG.sub("", text) else _HALF.sub(_FIELD, TAG.sub(_FIELD, text))
    first, *others = paragraph.iter(TEXT)
    first.text = whole
    for each in others:
        each.text = ""

"""The comments that the program put into a copy of a document, taken out of it again.

Those of people stay. Word keeps more about a comment in further parts, by the numbers of its
paragraphs; what these say of a comment that is gone goes too.
"""

from collections.abc import Iterator, Mapping, Set

from lxml import etree

from thidua_reports.word.comments import AUTHOR
from thidua_reports.word.text import BODY, PARAGRAPH, RUN, W, parse, remove, serialized

_COMMENTS = "word/comments.xml"
_BESIDE = "word/comments"
_ID, _AUTHOR = W + "id", W + "author"
_RANGE = W + "commentRangeStart", W + "commentRangeEnd"
_REFERENCE = W + "commentReference"
_OF_PARAGRAPH, _LASTING = "paraId", "durableId"


def take_off_own_comments(body: etree._Element, parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Take the marks of our comments out of a body; return the parts that change with it."""
    if _COMMENTS not in parts:
        return {}
    root = parse(parts[_COMMENTS])
    ours = _ours(root)
    if not ours:
        return {}
    numbers = {str(each.get(_ID)) for each in ours}
    known = {name for each in ours for name in _names(each, _OF_PARAGRAPH)}
    for each in ours:
        remove(each)
    _take_off_marks(body, numbers)
    return {_COMMENTS: serialized(root), **dict(_beside(parts, known))}


def without_own_comments(parts: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the parts of a document without our comments."""
    body = parse(parts[BODY])
    changed = take_off_own_comments(body, parts)
    return {**parts, **changed, BODY: serialized(body)} if changed else parts


def count_comments(parts: Mapping[str, bytes]) -> tuple[int, int]:
    """Return how many comments of ours a document has, and how many of people."""
    if _COMMENTS not in parts:
        return 0, 0
    root = parse(parts[_COMMENTS])
    ours = len(_ours(root))
    return ours, len(root) - ours


def _ours(comments: etree._Element) -> list[etree._Element]:
    return [each for each in comments if each.get(_AUTHOR) == AUTHOR]


def _take_off_marks(body: etree._Element, numbers: Set[str]) -> None:
    for each in [*body.iter(*_RANGE, _REFERENCE)]:
        if each.get(_ID) in numbers:
            run = next(each.iterancestors(RUN), None)
            remove(each)
            if run is not None and all(child.tag == W + "rPr" for child in run):
                remove(run)


def _beside(parts: Mapping[str, bytes], known: Set[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the further parts on comments, without what they say of those that are gone."""
    others = {
        name: parse(blob)
        for name, blob in parts.items()
        if name.startswith(_BESIDE) and name.endswith(".xml") and name != _COMMENTS
    }
    entries = [each for root in others.values() for each in root]
    of_ours = (each for each in entries if known & {*_own(each, _OF_PARAGRAPH)})
    gone = known | {name for each in of_ours for name in _own(each, _LASTING)}
    for name, root in others.items():
        for each in list(root):
            if gone & {*_own(each, _OF_PARAGRAPH), *_own(each, _LASTING)}:
                remove(each)
        yield name, serialized(root)


def _names(comment: etree._Element, name: str) -> Iterator[str]:
    return (value for paragraph in comment.iter(PARAGRAPH) for value in _own(paragraph, name))


def _own(element: etree._Element, name: str) -> list[str]:
    return [str(value) for key, value in element.attrib.items() if str(key).endswith(f"}}{name}")]

"""The manual as one text: its pages in the order they are read, every place in it named.

The pages stay the Markdown that the repository shows; here they become markdown-it's tokens, whose
headings and codes have names to jump to, and whose links lead from page to page of one document.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

DOCS = Path(__file__).resolve().parents[1]
BUILT = DOCS.parent / "build" / "manual"
PICTURES = BUILT / "pictures"
BEGINNING, REFERENCE, QUESTIONS = "bat_dau", "huong_dan_su_dung", "hoi_dap"
CODES, FIELDS = "danh_sach_ma", "danh_sach_truong"
ORDER = (BEGINNING, REFERENCE, QUESTIONS, CODES, FIELDS)
MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_CODE = re.compile(r"\b[A-Z]{2}\d{2}\b")


@dataclass(frozen=True)
class Heading:
    """A heading of the manual: its rank from 1, its name to jump to, its words."""

    rank: int
    name: str
    text: str


@dataclass(frozen=True)
class Part:
    """A page as the manual has it."""

    page: str
    tokens: tuple[Token, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in order; the first is that of the part."""
        return tuple(
            Heading(int(opened.tag[1]), str(opened.attrs["id"]), plain_text(inline))
            for opened, inline in pairwise(self.tokens)
            if opened.type == "heading_open"
        )


def manual_parts(pictures: Path) -> tuple[Part, ...]:
    """Return the parts of the manual, with the pictures that have been made.

    A link that leads out of the manual is no link in them.
    """
    pages = {page: MARKDOWN.parse((DOCS / f"{page}.md").read_text("utf-8")) for page in ORDER}
    places: dict[str, str] = {}
    for page, tokens in pages.items():
        places |= _name_headings(page, tokens)
    codes = _name_codes(pages[CODES])
    for page, tokens in pages.items():
        for token in tokens:
            token.children = [*_relinked(page, token.children or [], places)]
            if page != CODES:
                token.children = [*_with_codes(token.children, codes)]
    return tuple(
        Part(page, tuple(_figures(_without_contents(tokens), pictures)))
        for page, tokens in pages.items()
    )


def plain_text(inline: Token) -> str:
    """Return the words of a heading, a paragraph or a cell."""
    return "".join(
        " " if child.type == "softbreak" else child.content for child in inline.children or ()
    )


def anchor(heading: str) -> str:
    """Return what the repository's pages call a heading in links."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _name_headings(page: str, tokens: list[Token]) -> dict[str, str]:
    """Name the headings of a page; return the names by what links to them say."""
    places: dict[str, str] = {}
    for opened, inline in pairwise(tokens):
        if opened.type != "heading_open":
            continue
        base = place = f"{page}.md#{anchor(inline.content)}"
        number = 0
        while place in places:
            number += 1
            place = f"{base}-{number}"
        places[place] = place.replace(".md#", "-")
        places.setdefault(f"{page}.md", places[place])
        opened.attrSet("id", places[place])
    return places


def _name_codes(tokens: list[Token]) -> frozenset[str]:
    """Name each row that tells of a code by the code; return the codes."""
    found = set()
    for row, _, inline in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if row.type == "tr_open" and _CODE.fullmatch(inline.content):
            row.attrSet("id", inline.content)
            found.add(inline.content)
    return frozenset(found)


def _relinked(page: str, children: list[Token], places: dict[str, str]) -> Iterator[Token]:
    is_lost = False
    for child in children:
        if child.type == "link_open":
            target = places.get(_place(page, str(child.attrs["href"])))
            is_lost = target is None
            child.attrSet("href", f"#{target}")
        if not (is_lost and child.type in ("link_open", "link_close")):
            yield child


def _place(page: str, href: str) -> str:
    target = unquote(href)
    return f"{page}.md{target}" if target.startswith("#") else target


def _with_codes(children: Iterable[Token], codes: frozenset[str]) -> Iterator[Token]:
    """Yield the tokens, each code that stands in a text and in no link leading to its row."""
    depth = 0
    for child in children:
        depth += child.nesting if child.type.startswith("link_") else 0
        if child.type != "text" or depth:
            yield child
            continue
        end = 0
        for match in _CODE.finditer(child.content):
            if match[0] in codes:
                yield _text(child.content[end : match.start()])
                yield Token("link_open", "a", 1, attrs={"href": f"#{match[0]}", "class": "ma"})
                yield _text(match[0])
                yield Token("link_close", "a", -1)
                end = match.end()
        yield _text(child.content[end:])


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)


def _without_contents(tokens: list[Token]) -> Iterator[Token]:
    """Leave out the first list of a page if it is but a list of links: the page's contents."""
    opened = next((at for at, each in enumerate(tokens) if each.type == "ordered_list_open"), None)
    if opened is None:
        yield from tokens
        return
    closed = next(
        at
        for at, each in enumerate(tokens)
        if at > opened and each.type == "ordered_list_close" and each.level == tokens[opened].level
    )
    inlines = [each.children or [] for each in tokens[opened:closed] if each.type == "inline"]
    is_contents = all(
        words[0].type == "link_open" and words[-1].type == "link_close" for words in inlines
    )
    yield from tokens[:opened]
    yield from tokens[closed + 1 :] if is_contents else tokens[opened:]


def _figures(tokens: Iterable[Token], pictures: Path) -> Iterator[Token]:
    """Make a paragraph that is a picture a figure; without the picture there is none."""
    given = [*tokens]
    at = 0
    while at < len(given):
        words = given[at + 1].children or [] if given[at].type == "paragraph_open" else []
        if [each.type for each in words] == ["image"]:
            path = pictures / Path(str(words[0].attrs["src"])).name
            if path.is_file():
                yield _figure(words[0], path)
            at += 3
        else:
            yield given[at]
            at += 1


def _figure(image: Token, path: Path) -> Token:
    words = {"alt": image.content, "caption": str(image.attrs.get("title", ""))}
    return Token("figure", "figure", 0, attrs={"src": str(path), **words}, block=True)

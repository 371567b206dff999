"""Markup of a file -> the same, if it holds nothing but what kiem_tra.html is made of.

The seal of the page is no secret: whoever can write into the results can make one that fits. What
is shown is therefore written anew from what was understood, and nothing in it can act.
"""

import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser

from markupsafe import Markup, escape

ELEMENTS = frozenset({
    "a", "br", "button", "caption", "details", "div", "em", "fieldset", "figcaption",
    "figure", "form", "h2", "h3", "input", "label", "legend", "li", "line", "ol", "option",
    "output", "p", "path", "rect", "section", "select", "span", "strong", "summary", "svg",
    "table", "tbody", "td", "text", "th", "thead", "tr", "ul", "wbr",
})  # fmt: skip
EMPTY = frozenset({"br", "input", "wbr"})
"""What is never closed."""
CLOSED_AT_ONCE = frozenset({"line", "path", "rect"})
ATTRIBUTES = frozenset({
    "aria-hidden", "aria-label", "aria-labelledby", "autocomplete", "checked", "class", "d",
    "data-du", "data-khong", "data-loc", "data-muc", "data-nhom", "data-ten", "data-viec",
    "dx", "fill", "focusable", "height", "hidden", "href", "id", "name", "overflow", "role",
    "scope", "start", "tabindex", "type", "value", "width", "x", "x1", "x2", "y", "y1", "y2",
})  # fmt: skip
VALUES = {
    # files of the results and places of the page; nothing leads out of it
    "href": re.compile(r"\./[^\\]*|#.*", re.DOTALL),
    "fill": re.compile(r"url\(#\w+\)"),
    # what the working page's own scripts look for by its id is no part of it
    "id": re.compile(
        r"v\d|(?:bang|bd|ten|van-de)-[\w-]+|"
        r"chi-tieu|dem|diem|ket-luan|loc|nop|so-diem|thay-doi|van-ban|van-de"
    ),
    "name": re.compile("chu|cua|viec"),
    "type": re.compile("checkbox|reset|search"),
}
"""What the value of an attribute may be, where not everything may be."""
MUST_HAVE = {
    "form": ("id", re.compile("loc")),
    "button": ("type", re.compile("reset")),
    "input": ("type", re.compile("checkbox|search")),
}
"""What a field must say of itself: the filter is the only form, and sends nothing."""
_ANY = re.compile(".*", re.DOTALL)
Attributes = Sequence[tuple[str, str | None]]


def known_markup(markup: str) -> Markup | None:
    """Return the markup written anew, or None if there is anything in it that is not known."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    is_known = not reader.unknown and not reader.open
    return Markup("".join(reader.written)) if is_known else None


class _Reader(HTMLParser):
    """Writes what it reads, and notes what of it is unknown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self.open: list[str] = []
        self.unknown: list[str] = []
        self._ids: set[str | None] = set()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Write the beginning of an element."""
        self._begin(tag, attrs, "")
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Write an element of a drawing that is closed at once; of others that means nothing."""
        if tag not in CLOSED_AT_ONCE:
            self.unknown.append(tag)
        self._begin(tag, attrs, "/")

    def handle_endtag(self, tag: str) -> None:
        """Write the end of the element that was begun last."""
        if not self.open or self.open.pop() != tag:
            self.unknown.append(tag)
        self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Write text as text."""
        self.written.append(str(escape(data)))

    def handle_comment(self, data: str) -> None:
        """Know no comment."""
        self.unknown.append(data)

    def handle_decl(self, decl: str) -> None:
        """Know no declaration."""
        self.unknown.append(decl)

    def handle_pi(self, data: str) -> None:
        """Know no instruction to a program."""
        self.unknown.append(data)

    def unknown_decl(self, data: str) -> None:
        """Know no part of another language."""
        self.unknown.append(data)

    def _begin(self, tag: str, attrs: Attributes, end: str) -> None:
        names = [name for name, _ in attrs]
        if tag not in ELEMENTS or len(set(names)) < len(names):
            self.unknown.append(tag)
        self.unknown.extend(name for name, value in attrs if not _is_known(name, value))
        self._note_what_it_is(tag, dict(attrs))
        self.written.append(f"<{tag}{''.join(_written(*each) for each in attrs)}{end}>")

    def _note_what_it_is(self, tag: str, named: Mapping[str, str | None]) -> None:
        """Know no second element of an id, and no field but those of the filter."""
        if "id" in named and named["id"] in self._ids:
            self.unknown.append(tag)
        self._ids.update({named["id"]} if "id" in named else ())
        name, rule = MUST_HAVE.get(tag, ("", _ANY))
        if not rule.fullmatch(named.get(name) or ""):
            self.unknown.append(tag)


def _written(name: str, value: str | None) -> str:
    return f" {name}" if value is None else f' {name}="{escape(value)}"'


def _is_known(name: str, value: str | None) -> bool:
    rule = VALUES.get(name)
    return name in ATTRIBUTES and (rule is None or bool(rule.fullmatch(value or "")))

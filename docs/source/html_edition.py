"""The manual as one HTML file that needs no server: contents, search, pictures inside."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from manual_text import MARKDOWN, Heading, Part, plain_text
from manual_words import FOUND_MANY, FOUND_NONE, FOUND_SOME, TITLE, version_line
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

HERE = Path(__file__).resolve().parent
_WHOLE = 28
"""How many letters a name or command may have that is never broken between two lines."""
_SHOWN_RANK = 3


@dataclass(frozen=True)
class Entry:
    """A heading in the contents at the side, with those below it."""

    name: str
    text: str
    below: tuple["Entry", ...]


@dataclass(frozen=True)
class Chapter:
    """A part of the manual as the page shows it."""

    entry: Entry
    body: str


class _Renderer(RendererHTML):
    """markdown-it's HTML, with tables that scroll by themselves and pictures inside."""

    heading = ""
    tables = 0

    def heading_open(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """Write a heading one rank lower, as the page has a title above the parts."""
        self.heading = escape(plain_text(tokens[idx + 1]))
        return f'<h{int(tokens[idx].tag[1]) + 1} id="{tokens[idx].attrs["id"]}" tabindex="-1">'

    def heading_close(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """End a heading."""
        return f"</h{int(tokens[idx].tag[1]) + 1}>\n"

    def table_open(
        self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """Begin a table that can be scrolled, with the keyboard too, where there is little room."""
        self.tables += 1
        label = f"Bảng {self.tables}: {self.heading}"
        return f'<div class="cuon" role="region" tabindex="0" aria-label="{label}"><table>\n'

    def table_close(
        self, _tokens: Sequence[Token], _idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """End a table."""
        return "</table></div>\n"

    def code_inline(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """Write a name or command, whole on its line if it is short."""
        whole = ' class="lien"' if len(tokens[idx].content) <= _WHOLE else ""
        return f"<code{whole}>{escape(tokens[idx].content)}</code>"

    def figure(
        self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
    ) -> str:
        """Write a picture into the page, its caption below."""
        given = {name: str(value) for name, value in tokens[idx].attrs.items()}
        image = b64encode(Path(given["src"]).read_bytes()).decode()
        return (
            f'<figure><img src="data:image/png;base64,{image}" alt="{escape(given["alt"])}">'
            f"<figcaption>{escape(given['caption'])}</figcaption></figure>\n"
        )


def html_edition(parts: Sequence[Part]) -> bytes:
    """Return the page."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FileSystemLoader(HERE),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = ((HERE / f"manual.{kind}").read_text("utf-8") for kind in ("css", "js"))
    page = environment.get_template("manual.html.jinja").render(
        title=TITLE,
        version=version_line(),
        found_many=FOUND_MANY,
        found_some=FOUND_SOME,
        found_none=FOUND_NONE,
        chapters=[_chapter(part) for part in parts],
        style=style,
        script=script,
        allowed=f"img-src data:; style-src {_hash(style)}; script-src {_hash(script)}",
    )
    return page.encode()


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _chapter(part: Part) -> Chapter:
    headings = [each for each in part.headings if each.rank <= _SHOWN_RANK]
    body = _Renderer().render(part.tokens, MARKDOWN.options, {})
    return Chapter(_entries(headings)[0], body)


def _entries(headings: Sequence[Heading]) -> tuple[Entry, ...]:
    """Return the headings as a tree: below each those of lower rank that follow it."""
    if not headings:
        return ()
    tops = [at for at, each in enumerate(headings) if each.rank == headings[0].rank]
    return tuple(
        Entry(headings[at].name, headings[at].text, _entries(headings[at + 1 : end]))
        for at, end in zip(tops, [*tops[1:], len(headings)], strict=True)
    )

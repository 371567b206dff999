"""Words of the manual as runs of Word: emphasis, code, links to places of the document."""

from collections.abc import Iterable, Mapping

from manual_look import CODE_LOOK
from markdown_it.token import Token
from word_pieces import run

_FACES = {"em": "<w:i/>", "strong": "<w:b/>", "link": '<w:rStyle w:val="SachNoi"/>'}


def runs(children: Iterable[Token], bookmarks: Mapping[str, str], code: str = CODE_LOOK) -> str:
    """Return the runs of a paragraph; `bookmarks` are the names of places that links lead to.

    Names and commands look like `code`.
    """
    written = []
    faces: list[str] = []
    for child in children:
        kind = child.type.removesuffix("_open").removesuffix("_close")
        if kind == "link":
            written.append(_edge_of_link(child, bookmarks))
        if kind not in _FACES:
            written.append(_run(child, faces, code))
        elif child.nesting > 0:
            faces.append(kind)
        else:
            faces.remove(kind)
    return "".join(written)


def _edge_of_link(child: Token, bookmarks: Mapping[str, str]) -> str:
    if child.nesting < 0:
        return "</w:hyperlink>"
    target = bookmarks[str(child.attrs["href"]).removeprefix("#")]
    return f'<w:hyperlink w:anchor="{target}" w:history="1">'


def _run(child: Token, faces: Iterable[str], code: str) -> str:
    if child.type == "code_inline":
        return run(child.content, f'<w:rStyle w:val="SachMa"/>{code}')
    text = " " if child.type == "softbreak" else child.content
    # the style of a link comes first, as the schema wants
    look = "".join(_FACES[face] for face in ("link", "strong", "em") if face in faces)
    return run(text, look) if text else ""

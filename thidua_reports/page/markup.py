"""What the page shows, filled into its template: one file that loads and runs nothing else."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from thidua_reports.delivering.seal import sealed
from thidua_reports.language.text import in_one_line
from thidua_reports.page.views import CheckPage
from thidua_reports.presenting import page_words

_FOLDER = Path(__file__).parent
Finalize = Callable[[object], object]


def shown(value: object) -> object:
    """Return text without what cannot be seen or moves its neighbours; markup as it is."""
    return in_one_line(value) if type(value) is str else value


def filled(view: CheckPage) -> bytes:
    """Return the page; what comes from workbooks and file names is text in it, never markup."""
    return sealed(_template().render(page=view).encode("utf-8"))


@cache
def _template() -> Template:
    style, script = text_of("kiem_tra.css"), text_of("kiem_tra.js")
    made = page_environment().get_template("kiem_tra.html.jinja")
    made.globals.update(
        style=style, script=script, style_hash=_hash(style), script_hash=_hash(script)
    )
    return made


def page_environment(*more: Path, finalize: Finalize = shown) -> Environment:
    """Return what fills the templates of this folder, and of `more` folders before them.

    `finalize` is done with each value before it is shown.
    """
    environment = Environment(
        loader=FileSystemLoader((*more, _FOLDER)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=finalize,
    )
    environment.filters["breakable"] = _breakable
    environment.globals["w"] = page_words
    return environment


def text_of(name: str) -> str:
    """Return a file that pages are made with."""
    return (_FOLDER / name).read_text("utf-8")


def _hash(content: str) -> str:
    """Return by what the browser knows the one style and the one script that it may use."""
    return f"sha256-{b64encode(hashlib.sha256(content.encode()).digest()).decode()}"


def _breakable(name: str) -> Markup:
    """Return a file name that goes on in the next line only where its words end."""
    return Markup(re.sub("(?<=[/_])(?=.)", "<wbr>", str(escape(in_one_line(name)))))

"""Where the editions of the manual lie that were built for the reader: HTML and Word."""

from importlib.util import find_spec
from pathlib import Path

PACKAGE = "thidua_manual"
HTML_EDITION, WORD_EDITION = "huong_dan_su_dung.html", "huong_dan_su_dung.docx"


def html_manual() -> Path | None:
    """Return the manual as a page for the browser; None where it has not been built."""
    return _edition(HTML_EDITION)


def word_manual() -> Path | None:
    """Return the manual as a Word document; None where it has not been built."""
    return _edition(WORD_EDITION)


def _edition(name: str) -> Path | None:
    return next((folder / name for folder in _folders() if (folder / name).is_file()), None)


def _folders() -> list[Path]:
    """Return where the editions may lie; in a repository what was built of it goes first."""
    spec = find_spec(PACKAGE)
    installed = [Path(place) for place in (spec and spec.submodule_search_locations) or ()]
    top = Path(__file__).resolve().parent.parent
    built = [top / "build" / "manual"] if (top / "docs" / "source").is_dir() else []
    return [*built, *installed]

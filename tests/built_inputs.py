"""What the tests read and git does not hold: the samples' workbooks, the templates, the manual."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspaces import (
    ROOT,
    SAMPLES,
    TEMPLATES,
    manual_builder,
    sample_builder,
    template_builder,
)
from thidua_reports.version import libraries

_STATE = "thidua/built_inputs"
_READ_OR_BUILT = {
    *(".py", ".txt", ".json", ".xlsx", ".docx", ".md", ".css", ".js", ".jinja", ".html", ".png"),
}


def build_what_is_stale(cache: pytest.Cache | None) -> None:
    """Build anew if a module, a text, a library or a built file is not as it was after the last.

    Without a cache that knows, it is built every time.
    """
    if cache is None or cache.get(_STATE, "") != _state():
        template_builder().write_templates()
        sample_builder().write_samples()
        manual_builder().write_manual()
        if cache is not None:
            cache.set(_STATE, _state())


def _state() -> str:
    state = hashlib.sha256("\n".join(libraries()).encode())
    for path in _files():
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        state.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    return state.hexdigest()


def _files() -> Iterator[Path]:
    folders = (
        ROOT / "thidua_reports",
        SAMPLES,
        TEMPLATES,
        ROOT / "docs",
        ROOT / "build" / "manual",
    )
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in _READ_OR_BUILT:
                yield path

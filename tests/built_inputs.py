"""What the tests read and git does not hold: the samples' workbooks, the shipped templates."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspaces import ROOT, SAMPLES, TEMPLATES, sample_builder, template_builder
from thidua_reports.version import libraries

_STATE = "thidua/built_inputs"


def build_what_is_stale(cache: pytest.Cache | None) -> None:
    """Build anew if a module, a text, a library or a built file is not as it was after the last.

    Without a cache that knows, it is built every time.
    """
    if cache is None or cache.get(_STATE, "") != _state():
        template_builder().write_templates()
        sample_builder().write_samples()
        if cache is not None:
            cache.set(_STATE, _state())


def _state() -> str:
    state = hashlib.sha256("\n".join(libraries()).encode())
    for path in _files():
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        state.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    return state.hexdigest()


def _files() -> Iterator[Path]:
    for folder in (ROOT / "thidua_reports", SAMPLES, TEMPLATES):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".txt", ".json", ".xlsx", ".docx"}:
                yield path

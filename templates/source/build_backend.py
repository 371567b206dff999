"""What pip builds this project with: setuptools, after what it ships.

pyproject.toml says so. A wheel, a source archive and an editable installation hold the Word
templates and the workbooks of the samples, a wheel and an editable installation the manual; git
does not.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from build_manual import write_manual
from build_samples import write_samples
from manual_text import BUILT
from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403 - the hooks that need nothing built
from shipped import write_templates

_P = ParamSpec("_P")

# setuptools wants the folder of a package there even when it is but asked what it needs
BUILT.mkdir(parents=True, exist_ok=True)


def _after_what_is_shipped(hook: Callable[_P, str]) -> Callable[_P, str]:
    @wraps(hook)
    def build(*arguments: _P.args, **named: _P.kwargs) -> str:
        write_templates()
        write_samples()
        write_manual()
        return hook(*arguments, **named)

    return build


build_wheel = _after_what_is_shipped(build_meta.build_wheel)
build_editable = _after_what_is_shipped(build_meta.build_editable)
build_sdist = _after_what_is_shipped(build_meta.build_sdist)

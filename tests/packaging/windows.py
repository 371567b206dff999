"""The modules of packaging/windows, which import each other by their bare names."""

import importlib.util
import sys
from functools import cache
from types import ModuleType

from tests.workspaces import ROOT

HERE = ROOT / "packaging" / "windows"
FILES = HERE / "files"


@cache
def module(name: str) -> ModuleType:
    """Return a module of packaging/windows, or of its files, which is none of ours elsewhere."""
    folder = HERE if (HERE / f"{name}.py").is_file() else FILES
    sys.path.insert(0, str(HERE))
    try:
        spec = importlib.util.spec_from_file_location(f"windows_{name}", folder / f"{name}.py")
        assert spec
        assert spec.loader
        found = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = found
        spec.loader.exec_module(found)
    finally:
        sys.path.remove(str(HERE))
    return found

"""The file that keeps the record of a run, from which other runs take what they need."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from thidua_reports.delivering.staging import retry_while_locked

T = TypeVar("T")
RECORD_NAME = "nhat_ky.json"


def read_as(path: Path, build: Callable[[Mapping[str, Any]], T]) -> T | None:
    """Return what `build` makes of the record; None if it is missing, damaged or not a record."""
    try:
        return build(json.loads(retry_while_locked(path.read_bytes)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None

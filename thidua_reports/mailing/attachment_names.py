"""The name under which a file goes along with a letter.

Mail programs and gateways lose names with Vietnamese letters, or show "noname"; so plain letters
are the rule, and the true name is taken only on demand.
"""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

from thidua_reports.language.text import file_stem, in_one_line

LONGEST = 60
FORBIDDEN = re.compile(r'[\\/:*?"<>|\ufffd]')
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def plain_name(name: str) -> str:
    """Return the name in small letters, digits and underscores, with its ending."""
    path = PurePath(name)
    ending = path.suffix.lower() if path.suffix.isascii() else ""
    stem = file_stem(path.stem)[: LONGEST - len(ending)].strip("_")
    return f"{stem}_{ending}" if DEVICES.match(stem) else f"{stem}{ending}"


def true_name(name: str) -> str:
    """Return the name as it is, without what a file's name must not hold anywhere."""
    path = PurePath(FORBIDDEN.sub("_", in_one_line(unicodedata.normalize("NFC", name))))
    stem = path.stem[: LONGEST - len(path.suffix)].rstrip(" .") or "_"
    return f"_{stem}{path.suffix}" if DEVICES.match(stem) else f"{stem}{path.suffix}"


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names, a number behind those that would be the same."""
    found: list[str] = []
    for name in names:
        path, number = PurePath(name), 1
        while name in found:
            number += 1
            name = f"{path.stem}_{number}{path.suffix}"  # noqa: PLW2901 - until it is free
        found.append(name)
    return found

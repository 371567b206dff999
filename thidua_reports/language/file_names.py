"""Names of files and folders that every system takes, Windows among them."""

import re
from collections.abc import Iterable, Iterator

from thidua_reports.language.matching import without_diacritics

LONGEST = 60
_OTHER = re.compile("[^a-z0-9]+")


def slug(text: str) -> str:
    """Return the small letters and digits of a text, an underscore for all between: `so_y_te`."""
    return _OTHER.sub("_", without_diacritics(text)).strip("_")


def file_stem(*parts: str) -> str:
    """Return a name of small letters, digits and underscores, such as `yt_so_y_te`.

    Never empty; never one that Windows keeps for a device, since those have no underscore and a
    lone part gets one.
    """
    name = "_".join(filter(None, map(slug, parts)))[:LONGEST].strip("_")
    return name if "_" in name else f"{name}_" if name else "khong_ten"


def unique_stems(names: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield a name for each, a number behind those that would be the same."""
    seen: dict[str, int] = {}
    for parts in names:
        stem = file_stem(*parts)
        seen[stem] = seen.get(stem, 0) + 1
        yield stem if seen[stem] == 1 else f"{stem}_{seen[stem]}"

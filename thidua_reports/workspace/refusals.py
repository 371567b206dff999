"""Why the system does not open or write a file, as far as it can be known."""

import errno
import os
from pathlib import Path
from stat import FILE_ATTRIBUTE_OFFLINE, FILE_ATTRIBUTE_READONLY

ON_WINDOWS = os.name == "nt"
LONGEST_PATH = 259
"""So many signs Windows takes, unless long paths are switched on."""
NAME_TOO_LONG = (206, 234)
NOT_FOUND = (2, 3)
"""What Windows says of a path that is too long; the latter two of one that is not there as well."""
RECALL_ON_OPEN, RECALL_ON_ACCESS = 0x40000, 0x400000
"""How Windows marks a file of OneDrive that has to be fetched first; `stat` has no names of it."""
IN_THE_CLOUD = FILE_ATTRIBUTE_OFFLINE | RECALL_ON_OPEN | RECALL_ON_ACCESS


def too_long(error: OSError) -> str:
    """Return the path that was too long for the system, "" if that was not the reason."""
    named = [str(Path(os.fsdecode(each)).absolute()) for each in _paths(error)]
    longest = max(named, key=len, default="")
    number = getattr(error, "winerror", None)
    is_long = len(longest) > LONGEST_PATH
    is_said = error.errno == errno.ENAMETOOLONG or number in NAME_TOO_LONG
    return longest if is_said or (number in NOT_FOUND and is_long) else ""


def is_of_full_disk(error: OSError) -> bool:
    """Return whether nothing more can be written anywhere on the disk."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def _paths(error: OSError) -> list[str | bytes]:
    return [each for each in (error.filename, error.filename2) if isinstance(each, str | bytes)]


def is_too_long_for_windows(path: Path) -> bool:
    """Return whether the program runs on Windows, which says that such a path is not there."""
    return ON_WINDOWS and len(str(path.absolute())) > LONGEST_PATH


def is_in_the_cloud(path: Path) -> bool:
    """Return whether a file is only in OneDrive, and not on this computer."""
    return bool(_attributes(path) & IN_THE_CLOUD)


def is_read_only(path: Path) -> bool:
    """Return whether a file bears the mark Read-only, so that nothing replaces it on Windows."""
    return bool(_attributes(path) & FILE_ATTRIBUTE_READONLY)


def _attributes(path: Path) -> int:
    """Return what Windows has noted of a file; other systems note nothing."""
    try:
        return getattr(path.stat(), "st_file_attributes", 0)
    except OSError:
        return 0

"""Files that are not wanted where they lie -> a folder beside it; nothing is ever deleted.

Moving a file is the page's own right, as dropping one is: on a terminal nobody needs a verb for it.
"""

import errno
import os
import threading
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path, PurePath

from thidua_reports.delivering.staging import retry_while_locked
from thidua_reports.desk.files import SHOWN_KINDS
from thidua_reports.desk.her_folder import OUTPUT, HerFolder
from thidua_reports.desk.uploads import free_name, why_not_put
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.workspace.folder import MEMBERS_FOLDER, PUT_AWAY_FOLDER
from thidua_reports.workspace.members import WORKBOOK_ENDINGS
from thidua_reports.workspace.version_names import alike

HELD = dict.fromkeys((errno.EACCES, errno.EPERM, errno.EBUSY), notices.STILL_OPEN)
_MOVING = threading.Lock()
"""One file after the other finds its name: two pages may put the same one away at once."""


def put_away(folder: HerFolder, bloc: str, names: Iterable[str]) -> list[str]:
    """Put files of a bloc away, by their names for `HerFolder.file`; say what became of each."""
    return [_told_of(folder, bloc, name) for name in names]


def _told_of(folder: HerFolder, bloc: str, name: str) -> str:
    path, own = folder.file(bloc, name), name.rpartition("/")[2]
    if path is None:
        return notices.NO_SUCH_FILE.format(name=own)
    if not _may_be_put_away(name.split("/")):
        return notices.NOT_TO_BE_PUT_AWAY.format(name=own)
    place = _place_for(folder, bloc, name)
    try:
        with _MOVING:
            moved = _moved(path, place)
    except OSError as error:
        why = why_not_put(error, place, HELD, notices.NO_REASON)
        return notices.NOT_PUT_AWAY.format(name=own, why=why)
    renamed = "" if moved.name == path.name else notices.PUT_AWAY_AS.format(name=moved.name)
    return notices.PUT_AWAY.format(name=own, folder=moved.parent, moved=renamed)


def _may_be_put_away(parts: Sequence[str]) -> bool:
    """What came in, a workbook beside khoi.xlsx, a result; nothing that the program keeps."""
    first, *others = parts
    if not others:
        is_workbook = PurePath(first).suffix.lower() in WORKBOOK_ENDINGS - {""}
        return is_workbook and alike(first) != alike(BLOC_WORKBOOK)
    is_result = first == OUTPUT and PurePath(others[-1]).suffix.lower() in SHOWN_KINDS
    return PUT_AWAY_FOLDER not in others and (first == MEMBERS_FOLDER or is_result)


def _place_for(folder: HerFolder, bloc: str, name: str) -> Path:
    """Results are put away among the results, which may lie on another drive."""
    root = folder.file(bloc, OUTPUT if name.startswith(f"{OUTPUT}/") else "")
    return (root or folder.path / bloc) / PUT_AWAY_FOLDER


def _moved(path: Path, place: Path) -> Path:
    place.mkdir(exist_ok=True)
    new = place / free_name(place, path.name)
    retry_while_locked(partial(os.rename, path, new))
    return new

"""The zip: alike from the same files, whoever packs it and wherever."""

import time
import zipfile
from pathlib import Path

_ON_WINDOWS = 0
_COMPRESSION = 9


def write_archive(folder: Path, top: str, target: Path, seconds: int) -> None:
    """Pack the files of `folder` as those of a folder `top`, all dated `seconds`."""
    date = time.gmtime(seconds)[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            entry = zipfile.ZipInfo(f"{top}/{path.relative_to(folder).as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _ON_WINDOWS
            archive.writestr(entry, path.read_bytes(), compresslevel=_COMPRESSION)

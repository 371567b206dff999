"""Why a folder cannot be written to, in the user's words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues import catalogue
from thidua_reports.issues.issue import IssueKind

KINDS = {
    errno.EACCES: catalogue.FOLDER_NOT_WRITABLE,
    errno.EPERM: catalogue.FOLDER_NOT_WRITABLE,
    errno.EROFS: catalogue.FOLDER_NOT_WRITABLE,
    errno.ENOSPC: catalogue.DISK_FULL,
    errno.EDQUOT: catalogue.DISK_FULL,
    errno.EEXIST: catalogue.OUTPUT_FOLDER_IS_A_FILE,
    errno.ENOTDIR: catalogue.OUTPUT_FOLDER_IS_A_FILE,
}


@contextmanager
def write_errors_told(folder: Path) -> Iterator[None]:
    """Turn the system's refusal to write into `folder` into CannotGoOn."""
    try:
        yield
    except OSError as error:
        kind = _kind(error)
        raise CannotGoOn(kind.at(Place(str(folder)), reason=error.strerror or error)) from error


def _kind(error: OSError) -> IssueKind:
    return KINDS.get(error.errno or 0, catalogue.WRITING_FAILED)

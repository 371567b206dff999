"""Why a folder cannot be written to, in the user's words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import CannotGoOn, IssueKind

KINDS = {
    errno.EACCES: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EPERM: output_kinds.FOLDER_NOT_WRITABLE,
    errno.EROFS: output_kinds.FOLDER_NOT_WRITABLE,
    errno.ENOSPC: output_kinds.DISK_FULL,
    errno.EDQUOT: output_kinds.DISK_FULL,
    errno.EEXIST: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
    errno.ENOTDIR: output_kinds.OUTPUT_FOLDER_IS_A_FILE,
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
    return KINDS.get(error.errno or 0, output_kinds.WRITING_FAILED)

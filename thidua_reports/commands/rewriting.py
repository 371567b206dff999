"""khoi.xlsx is replaced by a new one; what it was before is kept beside it."""

from functools import partial
from pathlib import Path

from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside
from thidua_reports.delivering.staging import patiently, staged_for_now
from thidua_reports.delivering.write_errors import write_errors_told
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.errors import CannotGoOn
from thidua_reports.layouts.bloc_workbook import FILE_NAME
from thidua_reports.workspace.folder import Workspace


def replace_bloc_workbook(workspace: Workspace, content: bytes, kept_name: str) -> str:
    """Put `content` in the place of khoi.xlsx, and return under what name the old one is kept.

    Raises:
        CannotGoOn: khoi.xlsx is open or the folder cannot be written to; then it stays as it was.
    """
    folder, path = workspace.folder, workspace.folder / FILE_NAME
    before = Output(kept_name, workspace.bloc_workbook().content)
    (kept,), _ = deliver_beside(folder, [before])
    with write_errors_told(folder), staged_for_now(folder, FILE_NAME, content) as temporary:
        _put(temporary, path)
    return kept.file.name


def _put(temporary: Path, path: Path) -> None:
    try:
        patiently(partial(temporary.replace, path))
    except PermissionError as error:
        raise CannotGoOn(file_kinds.FILE_LOCKED.at(Place(FILE_NAME))) from error

"""The Word templates: hers, the workspace's, or the shipped ones, looked up file by file."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from thidua_reports.domain.place import Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.issues.catalogue import file_kinds, template_content_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, did_you_mean
from thidua_reports.language.matching import nearest
from thidua_reports.language.text import printable_name
from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.version import shipped_folder
from thidua_reports.workspace.folder import (
    MEMBERS_FOLDER,
    TEMPLATES_FOLDER,
    required_file,
)
from thidua_reports.workspace.office_files import own_files
from thidua_reports.zip_package import is_generated

NAMES = tuple(FIELDS)
FIELD_LIST = "danh_sach_truong.docx"
"""The list of fields to copy tags from, which lies beside the shipped templates and is none."""
ONE_OF_THEM = "bien_ban_truoc_hop.docx"
"""The template that is missed where none is installed."""

_WORD_ENDINGS = {
    *(".docx", ".docm", ".doc", ".dotx", ".dotm", ".dot"),
    *(".odt", ".ott", ".fodt", ".rtf", ".wps"),
}
_STEMS = "|".join(re.escape(name.removesuffix(".docx")) for name in NAMES)
_COPY = re.compile(rf"(?:copy of |bản sao của )?(?:{_STEMS})(?: ?\(\d+\)| - copy)?", re.IGNORECASE)


def shipped_templates() -> Path:
    """Return the folder of the shipped templates; CannotGoOn if they are not installed."""
    folder = shipped_folder()
    if folder is None:
        raise CannotGoOn(file_kinds.NO_SHIPPED_TEMPLATES.at(Place(ONE_OF_THEM)))
    return folder


def named_templates(folder: Path | None) -> tuple[Path, ...]:
    """Return the folder that --templates names, if it does; CannotGoOn if there is none."""
    if folder is not None and not folder.is_dir():
        raise CannotGoOn(file_kinds.NO_TEMPLATES_FOLDER.at(Place(str(folder)), folder=folder))
    return () if folder is None else (folder,)


def template_folders(named: Path | None, own: Path) -> tuple[Path, ...]:
    """Return where templates are looked for, the first first: hers, the workspace's, the shipped.

    Raises:
        CannotGoOn: the folder that she names is not there, or no templates are installed.
    """
    return (*named_templates(named), own, shipped_templates())


def find_template(name: str, folders: Iterable[Path]) -> InputFile:
    """Return the first template of that name; CannotGoOn if no folder has it."""
    for folder in folders:
        path = folder / name
        if path.is_file():
            return required_file(path, f"{TEMPLATES_FOLDER}/{name}")
    raise CannotGoOn(file_kinds.NO_SHIPPED_TEMPLATES.at(Place(name)))


def unused_templates(folders: Iterable[Path], workspace: Path) -> Iterator[Issue]:
    """Report the Word files of her own folders, and of the workspace, that are passed over."""
    for folder in folders:
        for path in _word_files(folder, "**/*"):
            yield from _passed_over(path, folder)
    for path in (*_word_files(workspace, "*"), *_word_files(workspace, "*/*")):
        is_elsewhere = path.parent.name not in (TEMPLATES_FOLDER, MEMBERS_FOLDER)
        if is_elsewhere and _COPY.fullmatch(path.stem) and not is_generated(path):
            place = Place(printable_name(path.relative_to(workspace).as_posix()))
            yield template_content_kinds.MISPLACED_TEMPLATE.at(place, name=_meant(path))


def _word_files(folder: Path, pattern: str) -> list[Path]:
    return [
        path
        for path in own_files(folder, pattern)
        if path.suffix.lower() in _WORD_ENDINGS and path.name != FIELD_LIST
    ]


def _passed_over(path: Path, folder: Path) -> Iterator[Issue]:
    inside = printable_name(path.relative_to(folder).as_posix())
    place = Place(f"{TEMPLATES_FOLDER}/{inside}")
    if path.parent != folder:
        yield template_content_kinds.MISPLACED_TEMPLATE.at(place, name=_meant(path))
    elif path.suffix.lower() != ".docx":
        yield template_content_kinds.OTHER_ENDING.at(place, name=_meant(path))
    elif path.name not in NAMES:
        hint = did_you_mean(path.name, NAMES)
        yield file_kinds.UNKNOWN_TEMPLATE.at(place, name=path.name, hint=hint)


def _meant(path: Path) -> str:
    return nearest(path.stem + ".docx", NAMES) or path.stem + ".docx"

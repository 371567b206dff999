"""The Word templates: hers, the workspace's, or the shipped ones, looked up file by file."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.errors import CannotGoOn
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.issues.suggestion import did_you_mean
from thidua_reports.workspace import InputFile, required_file

SHIPPED_PACKAGE = "thidua_templates"
MAIN_DOCUMENTS = {
    Period.PLEDGE: "giao_uoc.docx",
    Period.HALF_YEAR: "bao_cao_6_thang.docx",
    Period.YEAR: "bao_cao_nam.docx",
}
MINUTES_BEFORE, MINUTES_AFTER = "bien_ban_truoc_hop.docx", "bien_ban_sau_hop.docx"


def shipped_templates() -> Path:
    """Return the folder of the shipped templates: in the installed package, or beside the source.

    In a wheel the folder travels as a package of its own; in the repository it lies at the top.
    """
    spec = find_spec(SHIPPED_PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    beside = Path(__file__).resolve().parent.parent / "templates"
    for folder in (*map(Path, places), beside):
        if (folder / MINUTES_BEFORE).is_file():
            return folder
    raise CannotGoOn(file_kinds.NO_SHIPPED_TEMPLATES.at(Place(MINUTES_BEFORE)))


def named_templates(folder: Path | None) -> tuple[Path, ...]:
    """Return the folder that --templates names, if it does; CannotGoOn if there is none."""
    if folder is not None and not folder.is_dir():
        raise CannotGoOn(file_kinds.NO_TEMPLATES_FOLDER.at(Place(str(folder)), folder=folder))
    return () if folder is None else (folder,)


def find_template(name: str, folders: tuple[Path, ...]) -> InputFile:
    """Return the first template of that name; CannotGoOn if no folder has it."""
    for folder in folders:
        path = folder / name
        if path.is_file():
            return required_file(path, f"templates/{name}")
    raise CannotGoOn(file_kinds.NO_SHIPPED_TEMPLATES.at(Place(name)))


def unused_templates(folders: Iterable[Path]) -> Iterator[Issue]:
    """Report the Word files of her own folders that no document is made from."""
    known = (*MAIN_DOCUMENTS.values(), MINUTES_BEFORE, MINUTES_AFTER)
    for folder in folders:
        for path in sorted(folder.glob("*.docx")):
            if path.name not in known and not path.name.startswith("~$"):
                hint = did_you_mean(path.name, known)
                yield file_kinds.UNKNOWN_TEMPLATE.at(
                    Place(f"templates/{path.name}"), name=path.name, hint=hint
                )


def main_template(book: BlocBook) -> str:
    """Return the name of the template of the period's main document: pledge or report."""
    return MAIN_DOCUMENTS[book.bloc.period]


def minutes_template(book: BlocBook) -> str:
    """Return the name of the minutes template, before or after the meeting."""
    return MINUTES_AFTER if book.meeting.has_been_held else MINUTES_BEFORE

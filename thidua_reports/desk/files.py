"""Files of results and of verbs -> as the page lists them, with the names to open them by."""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath

from thidua_reports.delivering.run_record import RECORD_NAME, read_as
from thidua_reports.desk.delivered_page import page_name
from thidua_reports.desk.her_folder import OUTPUT, HerFolder
from thidua_reports.desk.look import Look
from thidua_reports.desk.views import FileGroup, FileView
from thidua_reports.page.page import PAGE_NAME
from thidua_reports.pdf.marks import is_of, origin_of
from thidua_reports.presenting import desk_words as words
from thidua_reports.presenting.document_titles import TITLES
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.workspace.folder import ANSWERS_FOLDER
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.version_names import alike, document_of, is_annotated

SHOWN_KINDS = frozenset({".docx", ".xlsx", ".pdf", ".html"})


def result_files(look: Look, page: str) -> Iterator[FileGroup]:
    """Yield the files of a bloc's results by what they are for, in the order of a run.

    `page` is the address at which the page to look over is shown.
    """
    found, copies = [*_files(look, page)], look.official.copies
    official = {alike(name): "official" for each in copies for name in (each.name, *each.others)}
    official |= {alike(each.name): "sign" for each in copies if each.holds}
    by_purpose: dict[str, list[FileView]] = {each: [] for each in words.PURPOSES}
    for each in found:
        by_purpose[_purpose_of(each.file, look.spot.output, official)].append(each)
    for purpose, files in by_purpose.items():
        if files:
            yield FileGroup(words.PURPOSES[purpose], files)


def _purpose_of(file: str, folder: Path, official: Mapping[str, str]) -> str:
    """Return what a file is for; a PDF of a document of ours only if it was made of it."""
    name = _as_document(file)
    is_ours = alike(name) in official or document_of(name) in TITLES
    if file != name and is_ours and not _is_print(folder / file, folder / name):
        return "unclear"
    return official.get(alike(name)) or _purpose(name)


def _is_print(pdf: Path, document: Path) -> bool:
    """Return whether a PDF was made of a document as it is now, whoever has signed it since."""
    try:
        return is_of(origin_of(pdf.read_bytes()), document.read_bytes())
    except OSError:
        return False


def _purpose(name: str) -> str:
    if is_annotated(name) or document_of(name) in REVIEW_COPIES.values():
        return "remarks"
    if not name.endswith(".docx"):
        return "data"
    return "draft" if document_of(name) in TITLES else "other"


def _files(look: Look, page: str) -> Iterator[FileView]:
    order, shown_one = [*TITLES], page_name(look.spot.output)
    found = [each for each in own_files(look.spot.output) if each.suffix in SHOWN_KINDS]
    for path in sorted(found, key=lambda each: (_place(order, each.name), each.name)):
        shown = page if path.name == shown_one else ""
        yield FileView(path.name, title_of(path.name), look.name, f"{OUTPUT}/{path.name}", shown)


def answers_left_over(look: Look) -> Iterator[FileView]:
    """Yield the answers that the last run has not made: they are of an earlier one.

    Nothing is known of them where no record tells what it has made.
    """
    output = look.spot.output
    made = read_as(output / RECORD_NAME, lambda record: {*record["thu_tu"]})
    if made is None:
        return
    for path in own_files(output / ANSWERS_FOLDER):
        name = f"{ANSWERS_FOLDER}/{path.name}"
        if name not in made and path.suffix in SHOWN_KINDS:
            yield FileView(path.name, "", look.name, f"{OUTPUT}/{name}")


def title_of(name: str) -> str:
    """Return what a file is; a version beside a document is that document."""
    titles = {**TITLES, PAGE_NAME: words.PAGE_BEFORE_SENDING}
    return titles.get(_document(name), "")


def names_for_opening(folder: HerFolder, path: Path) -> tuple[str, str] | None:
    """Return the bloc of a file, and its name for `HerFolder.file`; None for any other file."""
    for bloc in folder.blocs():
        output, own = folder.output(bloc), folder.bloc(bloc)
        if path.is_relative_to(output):
            return bloc, "/".join((OUTPUT, *path.relative_to(output).parts))
        if own is not None and path.is_relative_to(own):
            return bloc, "/".join(path.relative_to(own).parts)
    return None


def _place(order: list[str], name: str) -> int:
    document = _document(name)
    return order.index(document) if document in order else len(order)


def _document(name: str) -> str:
    """Return the document that a file is a version of, or a PDF copy."""
    return document_of(_as_document(name))


def _as_document(name: str) -> str:
    path = PurePath(name)
    return f"{path.stem}.docx" if path.suffix == ".pdf" else name

"""What may go along with a letter: one rule for every way in which a file can get into one.

A file is known by where it is, by what it is called, and by its content: what a run read or wrote
stays what it is under any other name.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from thidua_reports.delivering.official_copies import (
    OfficialCopy,
    is_official,
    official_issues,
)
from thidua_reports.delivering.run_record import RECORD_NAME
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, Severity, errors
from thidua_reports.layouts.leaflet_view import Leaflet
from thidua_reports.layouts.summary_workbook import FILE_NAME as SUMMARY_NAME
from thidua_reports.mailing.drafts import FOLDER as DRAFTS_FOLDER
from thidua_reports.mailing.inside import (
    has_our_remarks,
    is_archive,
    is_of_one_member,
    tells_of_all,
)
from thidua_reports.mailing.version import Made, Version
from thidua_reports.page.page import PAGE_NAME
from thidua_reports.pdf.marks import is_of, origin_of
from thidua_reports.presenting.documents import DOCUMENTS, is_review_copy
from thidua_reports.presenting.mail_lines import MAKE_DOCUMENTS, MAKE_FORMS
from thidua_reports.workspace.copy_names import WORD, document_name, is_pdf
from thidua_reports.workspace.folder import (
    ANSWERS_FOLDER,
    FORMS_FOLDER,
    MEMBERS_FOLDER,
    SENT_LOG,
    in_order,
    required_file,
)
from thidua_reports.workspace.version_names import is_annotated, is_version_of

_OF_ALL = (*(each.name for each in DOCUMENTS), SUMMARY_NAME)
"""What the main job makes for more than one reader."""
_PRIVATE_FOLDERS = (ANSWERS_FOLDER, FORMS_FOLDER, DRAFTS_FOLDER, MEMBERS_FOLDER)
"""What lies in these folders is of one member each, but for the leaflet."""
LEAFLET = f"{FORMS_FOLDER}/{Leaflet.template}"
"""The page that is the same for all; it lies beside the forms that it goes along with."""
_OF_THE_BLOC = (PAGE_NAME, RECORD_NAME, BLOC_WORKBOOK, SENT_LOG)


@frozen
class Known:
    """What is known of files.

    `made` tells who made a content that lies under a name, `names` under which names runs read or
    wrote it. `official` tells of an official copy, by its name and content, how it stands to the
    data. `private` are the documents of one member each, none of which is a version of another
    one; `delivered` the files of the last run, None where that is not known. `make_forms` is what
    puts forms where they are looked for.
    """

    made: Callable[[str, bytes], Made]
    names: Callable[[bytes], frozenset[str]]
    official: Callable[[str, bytes], OfficialCopy]
    private: frozenset[str] = frozenset()
    delivered: frozenset[str] | None = None
    make_forms: str = MAKE_FORMS

    def deed_for(self, name: str) -> str:
        """Return what makes a file of this name anew."""
        return self.make_forms if _folder_of(name) == FORMS_FOLDER else MAKE_DOCUMENTS


def is_for_own_eyes(name: str) -> bool:
    """Return whether a file is one with remarks, for the bloc to look over."""
    return is_annotated(name) or is_review_copy(name)


def is_called_like_ours(name: str) -> bool:
    """Return whether a file is called like one that the main job makes for many readers."""
    return bool(document_made(PurePosixPath(name.replace("\\", "/")).name))


def document_made(name: str) -> str:
    """Return of which document of the main job a file is a version, or the PDF of one; else ""."""
    document = document_name(name)
    return next((each for each in _OF_ALL if is_version_of(document, each)), "")


def refusals(version: Version, folder: Path, known: Known, meant: str = "") -> Iterator[Issue]:
    """Yield why a file cannot go along; `meant` is the document that it is taken for, if any."""
    place, details = Place(version.name), {"name": version.name}
    here = _where(version, folder)
    written = known.names(version.content)
    names = (version.name, here, *written)
    is_private = _is_of_another([here], meant, known) or _is_of_another(written, meant, known)
    if is_private or _is_private_inside(version, meant, known):
        yield mail_kinds.PRIVATE_FILE.at(place, **details)
    if any(map(is_for_own_eyes, names)) or has_our_remarks(version.content):
        yield mail_kinds.NOT_TO_BE_SENT.at(place, **details)
    if any(is_version_of(each, own) for each in names for own in _OF_THE_BLOC):
        yield mail_kinds.OF_THE_BLOC.at(place, **details)
    if version.made is Made.EARLIER or _is_left_over(version, here, known):
        is_form = _folder_of(here) == FORMS_FOLDER
        kind = mail_kinds.OUTDATED_FORM if is_form else mail_kinds.LEFT_OVER
        yield kind.at(place, name=version.own_name, deed=known.deed_for(here))
    yield from errors(_told_of_official(version, here, known))
    if is_pdf(here) and origin_of(version.content):
        yield from _refusals_of_pdf(version, folder, known, meant)


def doubts(version: Version, folder: Path, known: Known) -> Iterator[Issue]:
    """Yield what she should know before a file that may go along does."""
    place, name = Place(version.name), version.own_name
    official = _told_of_official(version, _where(version, folder), known)
    yield from (each for each in official if each.kind.severity is not Severity.ERROR)
    if tells_of_all(version.content):
        yield mail_kinds.TELLS_OF_ALL.at(place, name=name)
    if is_archive(version.content):
        yield mail_kinds.UNSEEN_INSIDE.at(place, name=name)
    document = document_name(name)
    is_foreign = is_pdf(name) and not origin_of(version.content)
    if is_foreign and (folder / version.path).with_name(document).is_file():
        yield mail_kinds.FOREIGN_PDF.at(place, name=name, document=document)


def _told_of_official(version: Version, here: str, known: Known) -> tuple[Issue, ...]:
    """Return what speaks against an official copy; of all other files nothing is said."""
    name = PurePosixPath(here).name
    if not is_official(name):
        return ()
    return tuple(official_issues([known.official(name, version.content)]))


def source_of(version: Version, folder: Path, known: Known) -> Version | None:
    """Return the Word document that tells how old a file is: itself, or that of a PDF.

    It is None where a PDF tells of none: neither is it made here, nor has a document its name.
    """
    if not is_pdf(version.own_name):
        return version
    if origin_of(version.content):
        return _made_into(version, folder, known)
    path = version.path.with_name(document_name(version.own_name))
    if not (folder / path).is_file():
        return None
    content = required_file(folder / path, path.name).content
    return Version(path.as_posix(), content, known.made(path.as_posix(), content))


def _where(version: Version, folder: Path) -> str:
    """Return where in the folder of results a file really is; a link out of it is what it says."""
    path, root = (folder / version.path).resolve(), folder.resolve()
    return (path.relative_to(root) if path.is_relative_to(root) else version.path).as_posix()


def _is_of_another(names: Collection[str], meant: str, known: Known) -> bool:
    """Return whether files of these names are of one member, and none of them is what is meant."""
    others = known.private - {meant}
    is_private = any(map(_lies_among_private, names))
    meant_names = [each for each in map(document_name, names) if meant]
    return is_private and not any(is_version_of(each, meant, others) for each in meant_names)


def _lies_among_private(name: str) -> bool:
    is_leaflet = is_version_of(document_name(name), LEAFLET)
    return _folder_of(name) in _PRIVATE_FOLDERS and not is_leaflet


def _is_private_inside(version: Version, meant: str, known: Known) -> bool:
    """Return whether a file that is taken for none of a member is one, or is called like one."""
    document = PurePosixPath(document_name(version.own_name))
    private = (PurePosixPath(each).name for each in known.private)
    is_called_so = any(is_version_of(document.name, each) for each in private)
    return meant not in known.private and (is_called_so or is_of_one_member(version.content))


def _folder_of(name: str) -> str:
    return name.split("/", maxsplit=1)[0].casefold() if "/" in name else ""


def _is_left_over(version: Version, here: str, known: Known) -> bool:
    """Return whether the last run made no version of the document that somebody edited."""
    if version.made is Made.NOW or known.delivered is None:
        return False
    document = document_made(here)
    return bool(document) and not any(is_version_of(each, document) for each in known.delivered)


def _refusals_of_pdf(version: Version, folder: Path, known: Known, meant: str) -> Iterator[Issue]:
    """Yield why the document that a PDF was made of cannot go along, or that it is gone."""
    document = _made_into(version, folder, known)
    if document is None:
        yield mail_kinds.OLD_PDF.at(Place(version.name), name=version.own_name)
        return
    for issue in refusals(document, folder, known, meant):
        yield replace(issue, place=Place(version.name))


def _made_into(pdf: Version, folder: Path, known: Known) -> Version | None:
    """Return the Word document beside a PDF that this program made it of, if it is there still."""
    here, origin = PurePosixPath(_where(pdf, folder)), origin_of(pdf.content)
    for path in in_order((folder / here).parent.glob(f"*{WORD}")):
        content = required_file(path, path.name).content
        if is_of(origin, content):
            name = here.with_name(path.name).as_posix()
            return Version(name, content, known.made(name, content))
    return None

"""`make-report check-template`: what is wrong with Word templates, and a copy with comments."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from thidua_reports.commands.result import CommandResult, Found, Made, Words
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside, deliver_renewed
from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import file_kinds, template_check_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, did_you_mean, errors
from thidua_reports.presenting.template_words import (
    AS_SHIPPED,
    MEANINGS,
    SHIPPED_ONLY,
    field_lines,
)
from thidua_reports.reading.bloc_workbook import open_bloc_workbook
from thidua_reports.word.annotated import annotated
from thidua_reports.word.comments import CannotBeOpenedError
from thidua_reports.word.contract import Contract, sound_tags
from thidua_reports.word.fields import field_uses
from thidua_reports.word.losses import follows
from thidua_reports.word.made_documents import contract_of
from thidua_reports.word.resemblance import template_named, template_resembled
from thidua_reports.word.source import file_issues
from thidua_reports.word.template import check_template, template_fields
from thidua_reports.word.text import PlaceInText
from thidua_reports.workspace.folder import TEMPLATES_FOLDER, Workspace, required_file
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.templates import (
    FIELD_LIST,
    NAMES,
    ONE_OF_THEM,
    shipped_templates,
    unused_templates,
)
from thidua_reports.workspace.version_names import annotated_name

COPIES_FOLDER = "gop_y_mau"


@frozen
class Checked:
    """A file, the template that it is or is taken for, and everything that is wrong with it."""

    file: InputFile
    name: str
    contract: Contract
    issues: tuple[Issue, ...]

    @property
    def is_shipped(self) -> bool:
        """Whether it is the shipped template, unchanged."""
        return self.file.content == self.contract.shipped

    @property
    def is_readable(self) -> bool:
        """Whether the file can be opened at all."""
        return not file_issues(self.file.content, Place(self.file.name))


def check_templates(what: Path, named: str, output: Path | None) -> CommandResult:
    """Check a Word file, or all of a workspace or folder; write copies with comments beside.

    `named` is the template that a file of another name is to be checked as.

    Raises:
        CannotGoOn: there is nothing of this name, or a file cannot be opened; a copy cannot be
            written.
    """
    files, home = _files(what)
    bloc = _bloc(home)
    checked = [_checked(file, _full_name(named), bloc) for file in files]
    around = tuple(
        unused_templates((what / TEMPLATES_FOLDER,), what) if what == home else _guessed(checked)
    )
    target = output or Path("output", home.resolve().name if home else "", COPIES_FOLDER)
    copies, untold = _copied(checked, target)
    found = (*(issue for each in checked for issue in each.issues), *around, *untold)
    made = Made(str(target), tuple(each.line for each in copies))
    fields = Words(("", *_field_lines(checked)))
    parts = (Found(found), *((made,) if copies else ()), fields)
    return CommandResult(parts, bool(errors(found)))


def write_field_list(output: Path | None) -> CommandResult:
    """Write the list of fields to copy tags from; a file that is there already is kept.

    Raises:
        CannotGoOn: the list is not installed, or cannot be written.
    """
    target = output or Path("output")
    path = shipped_templates() / FIELD_LIST
    copies, beside = deliver_beside(
        target, [Output(FIELD_LIST, required_file(path, FIELD_LIST).content)]
    )
    made = Made(str(target), tuple(each.line for each in copies))
    return CommandResult((Found(beside), made), has_errors=False)


def _files(what: Path) -> tuple[Sequence[InputFile], Path | None]:
    """Return the files to check, and the workspace they are of if they are of one."""
    if what.is_file():
        return [required_file(what, what.name)], _workspace_of(what.resolve().parent)
    if not what.is_dir():
        raise CannotGoOn(template_check_kinds.NOTHING_THERE.at(Place(str(what)), what=what))
    if (what / BLOC_WORKBOOK).is_file():
        return _word_files(what / TEMPLATES_FOLDER, f"{TEMPLATES_FOLDER}/"), what
    return _word_files(what, ""), _workspace_of(what.resolve())


def _word_files(folder: Path, prefix: str) -> Sequence[InputFile]:
    files = own_files(folder, "*.docx")
    return [required_file(path, f"{prefix}{path.name}") for path in files]


def _workspace_of(folder: Path) -> Path | None:
    return folder.parent if (folder.parent / BLOC_WORKBOOK).is_file() else None


def _bloc(home: Path | None) -> Bloc | None:
    """Return the bloc of a workspace; what is wrong with its khoi.xlsx is told by other verbs."""
    try:
        return open_bloc_workbook(Workspace(home).bloc_workbook()).book.bloc if home else None
    except CannotGoOn:
        return None


def _full_name(named: str) -> str:
    """Return the name of a template that was given with or without its ending."""
    name = f"{named.removesuffix('.docx')}.docx" if named else ""
    if name and name not in NAMES:
        hint = did_you_mean(name, NAMES)
        raise CannotGoOn(file_kinds.UNKNOWN_TEMPLATE.at(Place(named), name=name, hint=hint))
    return name


def _checked(file: InputFile, named: str, bloc: Bloc | None) -> Checked:
    place, stem = Place(file.name), Path(file.name).stem
    unusable = file_issues(file.content, place)
    own = f"{stem}.docx"
    guessed = template_named(stem) or ("" if unusable else _resembled(file.content))
    name = named or (own if own in NAMES else guessed) or ONE_OF_THEM
    contract = contract_of(name, (shipped_templates(),))
    found = check_template(file.content, place, contract, bloc)
    return Checked(file, name, contract, tuple(_in_order(found)))


def _guessed(checked: Sequence[Checked]) -> Iterator[Issue]:
    """Say of each file that bears no template's name what it is taken for."""
    for each in checked:
        if each.is_readable and Path(each.file.name).name not in NAMES:
            yield template_check_kinds.COMPARED_AS.at(Place(each.file.name), name=each.name)


def _resembled(template: bytes) -> str:
    return template_resembled(template_fields(template))


def _in_order(issues: Iterable[Issue]) -> Iterator[Issue]:
    """Yield the issues in reading order, what is of no paragraph or follows from others last."""
    found = tuple(issues)
    parts = list(dict.fromkeys(each.place.sheet for each in found))
    yield from sorted(found, key=lambda each: _order(each, parts))


def _order(issue: Issue, parts: Sequence[str]) -> tuple[bool, bool, int, int]:
    place = issue.place
    number = getattr(place, "paragraph", 0)
    is_of_file = not isinstance(place, PlaceInText)
    return follows(issue), is_of_file, number, parts.index(place.sheet)


def _field_lines(checked: Sequence[Checked]) -> Iterator[str]:
    for each in checked:
        if each.is_shipped:
            yield AS_SHIPPED.format(name=each.file.name)
        elif each.is_readable:
            uses = field_uses(sound_tags(each.file.content))
            used = [use.name for use in uses]
            yield from field_lines(each.file.name, each.name, used, each.contract.declared)
    yield MEANINGS if checked else SHIPPED_ONLY


def _copied(
    checked: Sequence[Checked], folder: Path
) -> tuple[Sequence[Delivery], tuple[Issue, ...]]:
    """Write a copy with comments of each file at fault; one that cannot be opened is told."""
    outputs, untold = [], []
    for each in checked:
        copy = _copy(each) if each.issues else None
        if copy:
            outputs.append(copy)
        elif each.issues:
            untold.append(template_check_kinds.NO_COPY.at(Place(each.file.name)))
    if not outputs:
        return (), tuple(untold)
    copies, beside = deliver_renewed(folder, outputs)
    return copies, (*untold, *beside)


def _copy(checked: Checked) -> Output | None:
    """Return the copy of a file with comments, None if it cannot be opened."""
    if not checked.is_readable:
        return None
    name = annotated_name(Path(checked.file.name).stem)
    try:
        return Output(name, annotated(checked.file.content, checked.issues))
    except CannotBeOpenedError:
        return None

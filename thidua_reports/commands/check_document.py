"""`make-report check-document`: an edited document against the data, and its final version."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from thidua_reports.commands.bao_cao import Sources
from thidua_reports.commands.document_basis import Basis, basis_of
from thidua_reports.commands.result import CommandResult, Found, Made, Refused, Words
from thidua_reports.commands.unsettled import unsettled
from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_renewed
from thidua_reports.delivering.official_copies import official_copies, official_issues
from thidua_reports.delivering.seal import sealed_anew
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds, final_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, Severity, count_of, deduplicated, errors
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.layouts.meeting_sheets import Comments
from thidua_reports.presenting.console import compared_line
from thidua_reports.presenting.documents import DOCUMENTS, left_out
from thidua_reports.presenting.figure_places import FigurePlaces
from thidua_reports.presenting.material import Material
from thidua_reports.word.comments import CannotBeOpenedError, Remark, commented
from thidua_reports.word.decree.left_open import left_open
from thidua_reports.word.decree.reported import decree_issues
from thidua_reports.word.edited.belonging import head_issues, refuse_another
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.edited.documents import (
    EditedDocument,
    opened_document,
    reviewed_document,
    which_of,
)
from thidua_reports.word.edited.drawn import drawn_otherwise
from thidua_reports.word.edited.examination import Examination, examined_document
from thidua_reports.word.edited.final import final_version
from thidua_reports.word.edited.official_signs import official_signs
from thidua_reports.word.edited.own_comments import without_own_comments
from thidua_reports.workspace.folder import required_file
from thidua_reports.workspace.version_names import (
    alike,
    annotated_name,
    bare_stem,
    final_name,
)
from thidua_reports.zip_package import pack, pack_uncompressed

_ENDS = ".; "
"""What ends a sentence, and is left out where it is quoted among others."""
_TO_MEND = (
    edited_kinds.FIGURE_STALE,
    edited_kinds.CHART_OUTDATED,
    final_kinds.OLD_OUTSIDE,
    final_kinds.OWN_BESIDE_NEW,
)
"""Warnings of figures that are not those of the data, which no final version may have."""


@frozen
class _Handed:
    """A document as it was handed in."""

    file: Path
    content: bytes
    document: EditedDocument


@frozen
class _Case:
    """A document that was handed in, what it rests on, and what is found in it.

    `signs` are what the official copies of the period's documents are sealed with; `unsettled` is
    what keeps this one from having any.
    """

    file: Path
    content: bytes
    document: EditedDocument
    name: str
    material: Material
    examination: Examination
    made: Mapping[str, bytes]
    signs: Mapping[str, Sequence[str]]
    unsettled: tuple[Issue, ...]


def check_document(file: Path, sources: Sources, own: Collection[str] = ()) -> CommandResult:
    """Report what no longer agrees in a document, and write a copy with comments beside it.

    `own` are figures that are told not to be the old ones that they read like.

    Raises:
        CannotGoOn: the document or the workspace cannot be read, or do not belong together.
    """
    handed = _handed_in(file)
    case = _examined(handed, basis_of(sources), own)
    form = _form_issues(case, case.content)
    remarks = [each.remark for each in case.examination.findings] + [*map(_remark, form)]
    files, kept = deliver_renewed(_folder(case), [_copy(case, remarks)] if remarks else [])
    return _result(case, files, (*case.examination.issues, *form, *kept))


def _remark(issue: Issue) -> Remark:
    return Remark(f"{issue.message} {issue.remedy}", getattr(issue.place, "paragraph", 0))


def _form_issues(case: _Case, document: bytes) -> tuple[Issue, ...]:
    """Return what a document breaks of the form of documents, and did not break when it was made.

    What it broke then is of the data or the template, and told of these.
    """
    place = Place(case.file.name)
    made = {(each.kind, each.message) for each in decree_issues(pack(case.made), place)}
    found = decree_issues(document, place)
    return tuple(each for each in found if (each.kind, each.message) not in made)


def _copy(case: _Case, remarks: Sequence[Remark]) -> Output:
    """Return a copy with these comments; those of a copy that was handed in are left out."""
    name = annotated_name(case.document.stem)
    parts = without_own_comments(case.document.parts)
    content = case.content if parts is case.document.parts else pack_uncompressed(parts)
    try:
        return Output(name, commented(content, remarks))
    except CannotBeOpenedError as error:
        raise CannotGoOn(edited_kinds.NOT_A_DOCUMENT.at(Place(case.file.name))) from error


def finish_document(file: Path, sources: Sources, own: Collection[str] = ()) -> CommandResult:
    """Write the final version of a document beside it, and report what is left to be looked at.

    It has the figures that changed in the data since, and no mark of a draft; all else is as in the
    document. There is none while the data have errors or what it rests on is not settled, as a
    figure in doubt would lose its mark, and none while the document has figures that are not those
    of the data. One that was made before and that nobody edited is replaced. `own` is as in
    `check_document`.

    Raises:
        CannotGoOn: the document or the workspace cannot be read, or do not belong together.
    """
    handed = _handed_in(file)
    return _finished(_examined(handed, basis_of(sources), own))


def finish_on(file: Path, basis: Basis) -> CommandResult:
    """Do as `finish_document` on a basis that is there already.

    Raises:
        CannotGoOn: the document cannot be read, or does not belong to the basis.
    """
    return _finished(_examined(_handed_in(file), basis, ()))


def _finished(case: _Case) -> CommandResult:
    place = Place(case.file.name)
    doubts = len(errors(case.material.issues))
    draft = [edited_kinds.STILL_A_DRAFT.at(place, count=doubts)] if doubts else []
    if in_the_way := (*draft, *case.unsettled):
        return _refused(case, (*in_the_way, *case.examination.issues))
    final = final_version(case.document, case.examination)
    wrong = sum(_is_wrong(each) for each in (*final.left, *_charts(case)))
    if wrong:
        refusal = edited_kinds.FINAL_WITH_ERRORS.at(place, count=counted_integer(wrong))
        return _refused(case, (*final.left, refusal))
    output = Output(_name_of_final(case), sealed_anew(final.content, case.signs[case.name]))
    files, kept = deliver_renewed(_folder(case), [output])
    form = _form_issues(case, final.content)
    open_ones = (*_still_in_doubt(case), *_left_open(case, final.content))
    told = (*final.issues, *open_ones, *form, *_comments(case.material), *kept)
    return _result(case, files, told)


def _is_wrong(issue: Issue) -> bool:
    return issue.kind.severity is Severity.ERROR or issue.kind in _TO_MEND


def _refused(case: _Case, why: Sequence[Issue]) -> CommandResult:
    """Return that there is no final version, and that one made before does not hold."""
    copies = official_copies(_folder(case), case.signs)
    name = alike(_name_of_final(case))
    before = [each for each in copies if alike(each.called) == name]
    form = _form_issues(case, case.content)
    result = _result(case, (), (*why, *form, *official_issues(before)))
    return replace(result, parts=(*result.parts, Refused(())))


def _name_of_final(case: _Case) -> str:
    """Return what a final version is called; of a review copy, as its document is."""
    stem = bare_stem(case.document.stem)
    return final_name(reviewed_document(stem) or stem)


def _still_in_doubt(case: _Case) -> Iterator[Issue]:
    """Yield that a final version is written while the data have warnings nobody has accepted."""
    issues = deduplicated(case.material.issues)
    count = count_of(issues, Severity.WARNING)
    if count:
        yield edited_kinds.DATA_WARNINGS_OPEN.at(Place(case.file.name), count=count)


def _left_open(case: _Case, document: bytes) -> Iterator[Issue]:
    """Yield what is to be written into a final version by hand."""
    if places := left_open(document):
        count = counted_integer(len(places))
        yield final_kinds.LEFT_FOR_THE_PEN.at(
            Place(case.file.name), count=count, places=joined(places)
        )


def _comments(material: Material) -> Iterator[Issue]:
    """Yield the comments of the meeting, which only a person can follow."""
    for each in material.book.meeting.remarks:
        place = each.place.of(Comments.text.heading)
        told = (part.rstrip(_ENDS) for part in (each.outcome, each.where))
        outcome = "; ".join(filter(None, told)) or "…"
        text = each.text.rstrip(_ENDS)
        yield edited_kinds.COMMENT_TO_FOLLOW.at(place, text=text, outcome=outcome)


def _handed_in(file: Path) -> _Handed:
    if not file.is_file():
        what = edited_kinds.A_FOLDER if file.is_dir() else edited_kinds.MISSING
        raise CannotGoOn(edited_kinds.NO_SUCH_FILE.at(Place(file.name), what=what))
    given = required_file(file, file.name)
    return _Handed(file, given.content, opened_document(given))


def _examined(handed: _Handed, basis: Basis, own: Collection[str]) -> _Case:
    document, material, made = handed.document, basis.material, basis.made
    bloc = material.book.bloc
    refuse_another(document, bloc)
    now = {each.name: each.origin for each in made if each.origin is not None}
    name = which_of(document, now, _not_made(material, now))
    doubts = head_issues(document, now[name], bloc)
    ours = next(each for each in made if each.name == name)
    places = FigurePlaces(material, ours.figures)
    examination = examined_document(document, now[name], places, own)
    whole = replace(examination, issues=(*doubts, *examination.issues))
    parts = ours.filled.parts if ours.filled is not None else {}
    signs = official_signs(bloc, basis.views)
    left = tuple(unsettled(material, now[name], Place(handed.file.name)))
    return _Case(handed.file, handed.content, document, name, material, whole, parts, signs, left)


def _not_made(material: Material, now: Collection[str]) -> dict[str, str]:
    """Return every document of ours that is not made now, each with why."""
    period, lacking = material.book.bloc.period, dict(left_out(material))
    usual = {True: edited_kinds.BROKEN_TEMPLATE, False: edited_kinds.NOT_OF_THE_PERIOD}
    return {
        each.name: lacking.get(each.name, usual[period in each.periods])
        for each in DOCUMENTS
        if each.name not in now
    }


def _charts(case: _Case) -> Iterator[Issue]:
    """Yield that charts are those of other figures; the program does not draw in her document."""
    charts = drawn_otherwise(case.document.parts, case.made)
    if charts:
        yield edited_kinds.CHART_OUTDATED.at(Place(case.file.name), count=charts)


def _folder(case: _Case) -> Path:
    return case.file.resolve().parent


def _result(case: _Case, files: Sequence[Delivery], found: Sequence[Issue]) -> CommandResult:
    issues, counts = (*found, *_charts(case)), case.examination.counts
    agreements = [(each.value, counts.get(each, 0)) for each in Agreement]
    written = Made(str(case.file.parent), tuple(each.line for each in files))
    parts = (
        Words((compared_line((case.file.name, case.name), agreements),)),
        Found(issues),
        *((written,) if files else ()),
    )
    return CommandResult(parts, bool(errors(issues)))

"""`make-report check-document`: an edited document against the data behind it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from thidua_reports import pipeline
from thidua_reports.commands.bao_cao import Sources
from thidua_reports.commands.result import CommandResult
from thidua_reports.delivering.destinations import Output
from thidua_reports.delivering.fresh_files import deliver_beside
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import CannotGoOn, errors
from thidua_reports.presenting.console import compared_line, delivery_lines, issue_lines
from thidua_reports.presenting.documents import views_of
from thidua_reports.word.comments import commented
from thidua_reports.word.edited.comparison import Standing
from thidua_reports.word.edited.documents import opened_document, which_of
from thidua_reports.word.edited.examination import Examination, examined_document
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.made_documents import made_document
from thidua_reports.workspace.folder import open_workspace, required_file
from thidua_reports.workspace.templates import named_templates, shipped_templates

WITH_REMARKS = "{stem} (góp ý).docx"
STANDINGS = {
    Standing.AGREES: "con số khớp số liệu",
    Standing.CHANGED: "khác số liệu",
    Standing.OUTDATED: "theo số liệu cũ",
    Standing.REWORDED: "ở câu nay phải viết khác",
    Standing.UNSURE: "không đối chiếu được",
    Standing.ADDED: "tự ghi thêm",
    Standing.GONE: "không còn trong văn bản",
}


def check_document(file: Path, sources: Sources) -> CommandResult:
    """Report what no longer agrees in a document, and write a copy with comments beside it.

    Raises:
        CannotGoOn: the document or the workspace cannot be read, or do not belong together.
    """
    if not file.exists():
        raise CannotGoOn(edited_kinds.NO_SUCH_FILE.at(Place(file.name)))
    given = required_file(file, file.name)
    document = opened_document(given)
    now = _as_it_would_be_made(sources)
    name = which_of(document, now)
    examination = examined_document(document, now[name])
    remarks = [each.remark for each in examination.findings]
    copy = Output(WITH_REMARKS.format(stem=document.stem), commented(given.content, remarks))
    files, kept = deliver_beside(file.resolve().parent, [copy] if remarks else [])
    issues = (*examination.issues, *kept)
    written = delivery_lines(str(file.parent), [each.line for each in files]) if files else ()
    lines = (
        compared_line((file.name, name), list(_counts(examination))),
        *issue_lines(issues),
        *written,
    )
    return CommandResult(lines, bool(errors(issues)))


def _counts(examination: Examination) -> Iterator[tuple[str, int]]:
    counts = examination.counts
    return ((words, counts.get(standing, 0)) for standing, words in STANDINGS.items())


def _as_it_would_be_made(sources: Sources) -> Mapping[str, Origin]:
    """Return what every document of the period would say if it were made of the data now."""
    opened = open_workspace(sources.workspace)
    examined = pipeline.examine(opened)
    folders = (*named_templates(sources.templates), opened.templates, shipped_templates())
    made = [
        made_document(name, view, folders, examined.book.bloc)
        for name, view in views_of(examined).items()
    ]
    now = {each.name: each.origin for each in made if each.origin is not None}
    if not now:
        raise CannotGoOn(*(issue for each in made for issue in each.issues))
    return now

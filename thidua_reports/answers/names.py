"""Which files under phan_hoi/ are the answer to which member; the only place that says so."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import Submission
from thidua_reports.forms.form_names import form_stems
from thidua_reports.frozen import frozen
from thidua_reports.workspace.folder import ANSWERS_FOLDER

NOTE_ENDING = " - phan_hoi.docx"


@frozen
class AnswerFiles:
    """The files that go back to one member, and to no other; names within the output folder.

    `received` is the workbook that came in, as the user knows it (`thanh_vien/…`). `workbook` is
    that workbook with comments, which is not made of every kind of file; `note` is the Word note,
    which is always made. A file that somebody edited is kept, and the new one has `(2)` behind its
    name, as every output.
    """

    member: str
    received: str
    workbook: str
    note: str

    @property
    def names(self) -> tuple[str, ...]:
        """Both names, the note first."""
        return self.note, self.workbook


def answer_files(book: BlocBook, submissions: Iterable[Submission]) -> tuple[AnswerFiles, ...]:
    """Return the answers to the members whose workbooks are used, in the order of `submissions`.

    The workbook keeps its own name; two that differ only in small and capital letters, which one
    folder of Windows cannot hold both, get the name of the form before it. The note has the name
    of the member's form.
    """
    stems, used = form_stems(book.bloc), tuple(submissions)
    twice = _twice([_own_name(each) for each in used])
    return tuple(
        AnswerFiles(
            each.member,
            each.workbook,
            f"{ANSWERS_FOLDER}/{_workbook_name(each, stems[each.member], twice)}",
            f"{ANSWERS_FOLDER}/{stems[each.member]}{NOTE_ENDING}",
        )
        for each in used
    )


def _own_name(submission: Submission) -> str:
    return PurePosixPath(submission.workbook).name


def _twice(names: Sequence[str]) -> frozenset[str]:
    folded = [name.casefold() for name in names]
    return frozenset(name for name in folded if folded.count(name) > 1)


def _workbook_name(submission: Submission, stem: str, twice: frozenset[str]) -> str:
    own = _own_name(submission)
    return f"{stem} - {own}" if own.casefold() in twice else own

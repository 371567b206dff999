"""`make-report next`: the workspace of a period that has ended -> that of the next."""

import re
from collections.abc import Iterable
from pathlib import Path

from thidua_reports.commands.result import CommandResult, Found, Made, Words
from thidua_reports.commands.rewriting import left_behind, stop_if_saved_since, told_of
from thidua_reports.delivering.deliveries import Delivery, Status
from thidua_reports.delivering.fresh_files import write_workspace
from thidua_reports.delivering.official_copies import official_copies, official_issues
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.domain.tabs import on_tab
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.excel.files.workbook_file import read_xlsx_workbook
from thidua_reports.excel.sheets.tabs import on_their_tabs
from thidua_reports.excel.writing.sheet_content import Row
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import bloc_kinds, file_kinds, year_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.year_sheets import History
from thidua_reports.pipeline import Examined, examine
from thidua_reports.presenting.console import account_lines, heading
from thidua_reports.presenting.documents import views_of
from thidua_reports.presenting.period_lines import Ahead, kept_lines, next_lines
from thidua_reports.rollover.editable_book import raw_book, written
from thidua_reports.rollover.edited_book import NotEdited, edited
from thidua_reports.rollover.edited_table import Occasion
from thidua_reports.rollover.ended_period import EndedPeriod
from thidua_reports.rollover.next_period import NextPeriod, next_period
from thidua_reports.rollover.past_rows import codes_not_held
from thidua_reports.word.edited.official_signs import official_signs
from thidua_reports.workspace.folder import Workspace, file_at, open_workspace
from thidua_reports.workspace.version_names import composed


@frozen
class NextWorkspace:
    """The folder of the next period, its files, and the issues: old errors, then new."""

    examined: Examined
    folder: Path
    following: NextPeriod
    files: tuple[Delivery, ...]
    issues: tuple[Issue, ...]

    @property
    def is_kept(self) -> bool:
        """Whether there was a khoi.xlsx in the folder, which stays as it is."""
        return _is_kept(self.files)


def begin_next_period(folder: Path, target: Path | None, results: Path) -> CommandResult:
    """Make the workspace of the period after that of `folder`; see `next_workspace`.

    `results` is where those of the period that has ended lie: an official copy among them that no
    longer holds is told.

    Raises:
        CannotGoOn: the next period cannot begin yet, or cannot be written.
    """
    made = next_workspace(open_workspace(folder), target)
    examined, there = made.examined, str(made.folder)
    official = official_copies(results, official_signs(examined.book.bloc, views_of(examined)))
    issues = (*made.issues, *official_issues(official))
    ahead = kept_lines(there) if made.is_kept else next_lines(_ahead(made))
    parts = (
        Words((heading(examined.book, examined.standings), *account_lines(examined.account))),
        Found(issues),
        Made(there, tuple(each.line for each in made.files)),
        Words(tuple(ahead)),
    )
    return CommandResult(parts, bool(errors(issues)))


def _ahead(made: NextWorkspace) -> Ahead:
    following, shares_sheets = made.following, bool(made.examined.workbook.parts)
    lies = on_tab if shares_sheets else str
    return Ahead(
        following.period,
        following.year,
        str(made.folder),
        following.emptied,
        lies,
        without_figures=_is_passed_over(following),
    )


def next_workspace(workspace: Workspace, target: Path | None) -> NextWorkspace:
    """Make the next period's workspace in `target`, by default beside the old one.

    Raises:
        CannotGoOn: khoi.xlsx cannot be read, the registered targets have not been accepted yet, or
            the folder cannot be written to; khoi.xlsx was saved since it was read.
    """
    examined = examine(workspace)
    _stop_before_targets_are_accepted(workspace, examined)
    ended = EndedPeriod(examined.book, examined.standings, examined.issues)
    following = next_period(raw_book(examined.workbook), ended)
    folder = target or _beside(workspace, following)
    book, lost = _her_book(examined, following)
    stop_if_saved_since(examined)
    files, problems = write_workspace(folder, book, [workspace.templates])
    new = _figures_of_old(folder, _history(book)) if _is_kept(files) else (*lost, *following.issues)
    return NextWorkspace(
        examined,
        folder,
        following,
        files,
        (
            *_errors_of_old(examined, following),
            *on_their_tabs(new, examined.workbook),
            *problems,
        ),
    )


def _errors_of_old(examined: Examined, following: NextPeriod) -> tuple[Issue, ...]:
    """Return what was wrong in the period that ended; of one passed over nothing was awaited.

    That workbooks came in which cannot be used is still told.
    """
    found = errors(examined.issues)
    if not _is_passed_over(following):
        return found
    of_a_review = (file_kinds.NO_MEMBER_WORKBOOKS, bloc_kinds.SCORED_OR_NOT)
    return tuple(each for each in found if each.kind not in of_a_review)


def _is_passed_over(following: NextPeriod) -> bool:
    return any(each.kind is year_kinds.HALF_YEAR_WITHOUT_FIGURES for each in following.issues)


def _her_book(examined: Examined, following: NextPeriod) -> tuple[bytes, tuple[Issue, ...]]:
    """Return the next khoi.xlsx with all that is hers, as far as it goes on; what does not."""
    content = examined.bloc_file.content
    made = edited(content, following.book, Occasion.THE_NEXT_PERIOD)
    if isinstance(made, NotEdited):
        return written(following.book), tuple(left_behind(following.book, made))
    return made.content, tuple(told_of(made))


def _stop_before_targets_are_accepted(workspace: Workspace, examined: Examined) -> None:
    """Registrations that came in and are in no khoi.xlsx would be lost for the year."""
    book = examined.book
    nothing_understood = len(examined.inputs) > 1 and not book.targets
    if book.bloc.period is Period.PLEDGE and (book.unaccepted or nothing_understood):
        place = Place(BLOC_WORKBOOK, Targets.layout.name)
        lost = year_kinds.NO_TARGETS_ACCEPTED.at(
            place, sheet=Targets.layout.name, folder=workspace.folder
        )
        raise CannotGoOn(*errors(examined.issues), lost)


def _beside(workspace: Workspace, following: NextPeriod) -> Path:
    name = next_folder_name(workspace.name, following.period, following.year)
    folder = workspace.folder
    parent = folder.parent if folder.name == workspace.name else folder.resolve().parent
    return parent / name


def lacks_figures_of(examined: Examined, folder: Path) -> bool:
    """Return whether the next khoi.xlsx in a folder has other figures of a period than these."""
    ended = EndedPeriod(examined.book, examined.standings, examined.issues)
    following = next_period(raw_book(examined.workbook), ended)
    return bool(_figures_of_old(folder, following.book.rows(History.layout)))


def _figures_of_old(folder: Path, made: tuple[Row, ...]) -> tuple[Issue, ...]:
    """Return what the next khoi.xlsx, kept as it was, lacks of this period's figures."""
    kept = file_at(folder / BLOC_WORKBOOK, BLOC_WORKBOOK)
    if not isinstance(kept, InputFile):
        return (kept.refusal,)
    codes = codes_not_held(_history(kept.content), made)
    place = Place(BLOC_WORKBOOK, History.layout.name)
    return (year_kinds.FIGURES_OF_BEFORE.at(place, codes=", ".join(codes)),) if codes else ()


def _history(content: bytes) -> tuple[Row, ...]:
    workbook, _ = read_xlsx_workbook(content, BLOC_WORKBOOK)
    return raw_book(workbook).rows(History.layout) if workbook else ()


def _is_kept(files: Iterable[Delivery]) -> bool:
    return any(each.name == BLOC_WORKBOOK and each.status is Status.KEPT for each in files)


PERIOD_WORDS = {Period.PLEDGE: "giao_uoc", Period.HALF_YEAR: "6_thang", Period.YEAR: "nam"}
_GAP = r"[_\- ]+"
_PERIOD = r"(?:6[_\- ]*th[aá]ng|n[aă]m|giao[_\- ]*[uư][oớ]c)"
_ENDING = re.compile(rf"{_GAP}20\d\d(?:{_GAP}{_PERIOD})?$", re.IGNORECASE)


def next_folder_name(name: str, period: Period, year: int) -> str:
    """Return the name with its year and period replaced at the end, or added where it has none."""
    plain = composed(name)
    return f"{_ENDING.sub('', plain)}_{year}_{PERIOD_WORDS[period]}"

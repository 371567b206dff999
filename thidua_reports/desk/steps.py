"""The steps of a bloc's period in their order: what is done, what is next, what can be done."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from thidua_reports.commands.next import lacks_figures_of, next_folder_name
from thidua_reports.desk import actions
from thidua_reports.desk.actions import Action
from thidua_reports.desk.her_folder import OUTPUT
from thidua_reports.desk.look import Look
from thidua_reports.desk.step import Offered, Opened, State, Step
from thidua_reports.domain.mail import MailKind
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.domain.scores import Basis
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.issues.catalogue import bloc_kinds, file_kinds, noted_kinds
from thidua_reports.issues.issue import Issue, IssueKind, errors
from thidua_reports.language.vietnamese import counted_integer, joined_names
from thidua_reports.mailing.compose import PREFIXES
from thidua_reports.mailing.drafts import FOLDER as LETTERS_FOLDER
from thidua_reports.page.official import in_one_line
from thidua_reports.pipeline import Examined
from thidua_reports.presenting import step_words as words
from thidua_reports.workspace.folder import FORMS_FOLDER, MEMBERS_FOLDER
from thidua_reports.workspace.office_files import own_files

_NOT_RECEIVED = (file_kinds.NO_MEMBER_WORKBOOKS, file_kinds.NOT_SUBMITTED)
"""The errors that are nobody's slip: a workbook is still to come."""
_OF_RECEIVING = (*_NOT_RECEIVED, noted_kinds.RECEIPT_NEEDED)
"""The errors that are there, or that come up, while workbooks come in."""


def steps(look: Look) -> tuple[Step, ...]:
    """Return the steps of the period; the first that is not done is the next one."""
    found = look.examined
    if found is None:
        return tuple(_with_next((_book(look),)))
    every = (
        _book(look),
        _forms(look, found),
        _receiving(found),
        _checking(found),
        _making(look),
        _meeting(found),
        _finishing(look),
        _following(look, found),
    )
    return tuple(_with_next(every))


def _with_next(every: Sequence[Step]) -> Iterator[Step]:
    first = next((each for each in every if each.state is not State.DONE), None)
    for each in every:
        is_next = each is first and each.state is State.LATER
        yield replace(each, state=State.NOW) if is_next else each


def _done(is_done: object) -> State:
    return State.DONE if is_done else State.LATER


def _offered(action: Action, label: str = "", **typed: str) -> Offered:
    return Offered(action, label or action.words.button, tuple(typed.items()))


def _letters(kind: str, label: str) -> Offered:
    return _offered(actions.LETTERS, label, kind=kind)


def _book(look: Look) -> Step:
    raised = look.stopped if look.examined is None else look.examined.issues
    wrong = [each for each in _but(_OF_RECEIVING, raised) if not each.place.is_of_member]
    empty = [each.place.sheet for each in raised if each.kind is bloc_kinds.SHEET_STILL_EMPTY]
    told = words.BOOK_EMPTY.format(sheets=", ".join(empty)) if empty else words.BOOK
    told = f"{told}{words.NO_TARGETS_YET}" if not empty and _lacks_targets(look) else told
    told = words.BOOK_WRONG.format(count=counted_integer(len(wrong))) if wrong else told
    opened = (Opened(BLOC_WORKBOOK, words.OPEN_BOOK), Opened("", words.OPEN_BLOC))
    return Step("so-khoi", words.BOOK_TITLE, told, _done(not wrong and not empty), opened=opened)


def _lacks_targets(look: Look) -> bool:
    """Return whether a bloc that begins within the year may have forgotten what was pledged."""
    found = look.examined
    if found is None or found.account:
        return False
    return found.book.bloc.period is not Period.PLEDGE and not found.book.targets


def _forms(look: Look, found: Examined) -> Step:
    made = _count(look.spot.output / FORMS_FOLDER, "*.xlsx")
    letters = _count(look.spot.output / LETTERS_FOLDER, "*.eml")
    told = words.FORMS_MADE.format(count=counted_integer(made)) if made else words.FORMS
    unwritten = _form_letters_left_out(look, found)
    folder = [Opened(f"{OUTPUT}/{FORMS_FOLDER}", words.OPEN_FORMS)] if made else []
    drafts = [Opened(f"{OUTPUT}/{LETTERS_FOLDER}", words.OPEN_LETTERS)] if letters else []
    return Step(
        "bieu-mau",
        words.FORMS_TITLE,
        f"{told}{unwritten}",
        _done((made and not unwritten) or found.account),
        _offered(actions.FORMS),
        (*folder, *drafts),
        (_letters("bieu-mau", words.LETTERS_WITH_FORMS),),
    )


def _form_letters_left_out(look: Look, found: Examined) -> str:
    """Return to whom no letter with its form could be written; "" before there are any."""
    prefix = PREFIXES[MailKind.FORM]
    count = _count(look.spot.output / LETTERS_FOLDER, f"{prefix}_*.eml")
    members = found.book.bloc.members
    without = [each.name for each in members if not each.email]
    if not count or not without:
        return ""
    return words.WITHOUT_ADDRESS.format(
        count=counted_integer(count),
        all=counted_integer(len(members)),
        members=joined_names(without),
    )


def _but(kinds: Collection[IssueKind], raised: Iterable[Issue]) -> list[Issue]:
    """Return the errors that are of none of the kinds."""
    return [each for each in errors(raised) if each.kind not in kinds]


def _receiving(found: Examined) -> Step:
    members = found.standings.members
    came, is_whole = _came(found), not any(each.is_awaited for each in members)
    numbers = {"count": counted_integer(came), "all": counted_integer(len(members))}
    told = words.RECEIVED_ALL if came == len(members) else words.RECEIVED
    is_unnoted = any(each.kind is noted_kinds.RECEIPT_NEEDED for each in found.issues)
    told = f"{told}{words.NOTE_DAYS}" if is_unnoted else told
    book = [Opened(BLOC_WORKBOOK, words.OPEN_BOOK)] if is_unnoted else []
    return Step(
        "nhan",
        words.RECEIVING_TITLE,
        told.format(**numbers) if members else words.NO_MEMBERS,
        _done(members and is_whole and not is_unnoted),
        opened=(Opened(MEMBERS_FOLDER, words.OPEN_MEMBERS), *book),
        others=(_letters("nhac", words.REMINDERS),),
        takes_files=True,
        so_far="" if is_whole or not came else words.RECEIVED_SO_FAR.format(**numbers),
    )


def _came(found: Examined) -> int:
    return sum(each.submitted for each in found.standings.members)


def _checking(found: Examined) -> Step:
    """Errors are mended first; then figures are asked about, without which nothing is final."""
    is_whole = not any(each.is_awaited for each in found.standings.members)
    wrong, asked = len(_but(_NOT_RECEIVED, found.issues)), len(asked_back(found.issues))
    told, count = words.CHECKED if is_whole else words.CHECKED_SO_FAR, _came(found)
    if wrong:
        told, count = words.CHECKING, wrong
    elif asked:
        told, count = words.ASKED_BACK, asked
    elif not count and not is_whole:
        told = words.NONE_TO_CHECK
    return Step(
        "kiem-tra",
        words.CHECKING_TITLE,
        told.format(count=counted_integer(count)),
        _done(is_whole and not wrong and not asked),
        _offered(actions.CHECK),
        others=(_offered(actions.READINGS),),
        seldom=(_offered(actions.CHECK_TEMPLATES), _offered(actions.LIST_FIELDS)),
    )


def _making(look: Look) -> Step:
    state = State.DONE if look.is_up_to_date else State.AGAIN if look.has_run else State.LATER
    told = {State.DONE: words.MADE, State.AGAIN: words.MAKING_AGAIN, State.LATER: words.MAKING}
    return Step(
        "lap",
        words.MAKING_TITLE,
        told[state],
        state,
        _offered(actions.MAKE),
        (Opened(OUTPUT, words.OPEN_RESULTS),) if look.has_run else (),
        (_letters("moi", words.INVITATIONS), _letters("tra-loi", words.ANSWERS)),
        shows_page=look.has_run,
    )


def _meeting(found: Examined) -> Step:
    """After the meeting a pledge is accepted, and scores are agreed where there are any."""
    held = found.book.meeting.has_been_held
    told, main, is_over = words.MEETING, None, held
    if found.book.bloc.period is Period.PLEDGE:
        told, main = words.MEETING_PLEDGE, _offered(actions.ACCEPT_TARGETS)
        is_over = held and bool(found.book.pledged) and not found.book.unaccepted
    elif found.standings.is_scored:
        told, main = words.MEETING_SCORES, _offered(actions.AGREE)
        is_over = held and found.standings.basis is Basis.AGREED
    opened = (Opened(BLOC_WORKBOOK, words.OPEN_BOOK),)
    told = words.MEETING_OVER if is_over else told
    return Step("hop", words.MEETING_TITLE, told, _done(is_over), main, opened)


def _finishing(look: Look) -> Step:
    found = look.official
    told = (
        (words.FINISHED, [in_one_line(each) for each in found.copies if each.holds]),
        (words.FINISHED_WRONG, [in_one_line(each) for each in found.copies if not each.holds]),
        (words.NOT_FINISHED, found.lacking),
    )
    said = [pattern.format(names=", ".join(names)) for pattern, names in told if names]
    state = _done(found.is_done) if found.is_right else State.AGAIN
    letter = (_letters("ket-qua", words.RESULT_LETTER),) if found.copies else ()
    others = (_offered(actions.FINISH), *letter)
    main = _offered(actions.COMPARE)
    return Step(
        "chinh-thuc",
        words.FINISHING_TITLE,
        " ".join(said) or words.FINISHING,
        state,
        main,
        (),
        others,
    )


def is_passed_over(look: Look) -> bool:
    """Return whether the bloc went on from a half year without any review of it."""
    found = look.examined
    if found is None or found.book.bloc.period is not Period.HALF_YEAR or found.account:
        return False
    return (_folder_of_next(look, found) / BLOC_WORKBOOK).is_file()


def _folder_of_next(look: Look, found: Examined) -> Path:
    bloc = found.book.bloc
    year = bloc.year + (bloc.period is Period.YEAR)
    name = next_folder_name(look.spot.folder.name, bloc.period.following, year)
    return look.spot.folder.parent / name


def _following(look: Look, found: Examined) -> Step:
    folder = _folder_of_next(look, found)
    is_there = (folder / BLOC_WORKBOOK).is_file()
    is_behind = is_there and lacks_figures_of(found, folder)
    told = words.FOLLOWED_BEHIND if is_behind else words.FOLLOWED if is_there else words.FOLLOWING
    state = State.AGAIN if is_behind else _done(is_there)
    main = _offered(actions.NEXT)
    return Step("ky-sau", words.FOLLOWING_TITLE, told.format(name=folder.name), state, main)


def _count(folder: Path, pattern: str) -> int:
    return sum(1 for _ in own_files(folder, pattern))

"""What a reminder tells a member: that nothing came, or which cells must be corrected."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from thidua_reports.domain.arrival import Arrival
from thidua_reports.domain.bloc import Member
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Fate
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, Severity, errors
from thidua_reports.language.vietnamese import joined, sentence_start
from thidua_reports.mailing.post import Post, period_of
from thidua_reports.presenting import mail_texts
from thidua_reports.presenting.alike_issues import in_brief
from thidua_reports.presenting.answer_words import THE_BLOC_DOES
from thidua_reports.presenting.answers import to_member
from thidua_reports.presenting.noted_words import with_day_of_receipt
from thidua_reports.workspace.folder import MEMBERS_FOLDER


def reasons(post: Post, member: Member) -> tuple[str, str]:
    """Return the state of a member's workbook and the list of its faults; "" for no reminder.

    A member is not asked for what only the bloc can mend, and for a workbook that the bloc noted
    as received only where it is named.
    """
    arrival = post.arrival(member)
    if arrival in (Arrival.SETTLED, Arrival.MISPLACED):
        return "", ""
    if arrival in (Arrival.NOTED, Arrival.AWAITED):
        return _of_nothing(post, member), ""
    own = [each for each in post.account if each.member == member.code]
    files = {each.name for each in own if each.fate is not Fate.MISPLACED}
    found, asked, doubts = (_for_member(each, files) for each in _by_weight(post.issues))
    if not found + asked:
        return "", ""
    lists, several = [], len(files) > 1
    state = _stated(mail_texts.ASKED_BACK, post, len(asked))
    if found:
        words = mail_texts.FAULTY if arrival is Arrival.USED else mail_texts.CANNOT_BE_USED
        state = _stated(words, post, len(found))
        lists.append(_listed(found, names_files=several))
    if asked:
        also = [mail_texts.ALSO_ASKED_BACK.format(count=len(asked))] if found else []
        lists.append("\n".join([*also, _listed(asked, names_files=several)]))
    if doubts:
        lists.append(f"{mail_texts.ALSO_TO_CHECK}\n{_listed(doubts, names_files=several)}")
    return state, "\n\n".join(lists)


def _by_weight(issues: Sequence[Issue]) -> tuple[Sequence[Issue], ...]:
    """Return errors, figures that are asked back, and the warnings that are neither."""
    asked = asked_back(issues)
    warnings = [each for each in issues if each.kind.severity is Severity.WARNING]
    return errors(issues), asked, [each for each in warnings if each not in asked]


def _for_member(issues: Iterable[Issue], files: Collection[str]) -> list[Issue]:
    """Return the issues of a member's files that the member can do something about."""
    of_files = (each for each in issues if each.place.workbook in files)
    return [each for each in map(to_member, of_files) if each.remedy != THE_BLOC_DOES]


def received_unseen(post: Post) -> Sequence[Member]:
    """Return whose workbook the bloc noted as received, though none is there."""
    return [each for each in post.members if post.arrival(each) is Arrival.NOTED]


def not_reminded(post: Post) -> Iterator[Issue]:
    """Report who is not reminded unless it is asked for."""
    members = [] if post.is_named else received_unseen(post)
    if members:
        yield mail_kinds.NOTED_AS_RECEIVED.at(
            Place(MEMBERS_FOLDER),
            members=joined([with_day_of_receipt(post.book, each) for each in members]),
            first=members[0].code,
        )


def _of_nothing(post: Post, member: Member) -> str:
    """Return what is told of whom no file is there; "" where its workbook has to be looked for."""
    day = post.book.received_on(member.code)
    if day is None:
        return _stated(mail_texts.NOTHING_CAME, post)
    received = mail_texts.RECEIVED_UNSEEN.format(day=f"{day:%d/%m/%Y}", **_of_bloc(post))
    return received if post.is_named else ""


def unknown_files(post: Post) -> Iterator[Issue]:
    """Report files that are not used and may be of a member that is, or is not, reminded."""
    codes = [each.code for each in post.members]
    asked = {"", *(each for each in codes if _is_for_the_bloc(post, each))}
    refused = [each for each in post.account if each.fate is Fate.REFUSED and each.member in asked]
    names = [each.name.rpartition("/")[2] for each in refused]
    misplaced = [each for each in post.account if each.fate is Fate.MISPLACED]
    names += (each.name for each in misplaced if each.member in codes)
    if names:
        yield mail_kinds.UNKNOWN_FILES.at(Place(MEMBERS_FOLDER), names=joined(names))


def _is_for_the_bloc(post: Post, member: str) -> bool:
    """Return whether nothing that is wrong is said of any file of a member, but of the folder."""
    told = {each.place.workbook for each in errors(post.issues)}
    return not any(each.name in told for each in post.account if each.member == member)


def _stated(words: str, post: Post, count: int = 0) -> str:
    return words.format(count=count, **_of_bloc(post))


def _of_bloc(post: Post) -> dict[str, str]:
    return {"bloc": post.book.bloc.name, "period": period_of(post.book)}


def _listed(found: Sequence[Issue], *, names_files: bool) -> str:
    lines = [_line(each, _file_of(each) if names_files else "") for each in in_brief(found)]
    more = len(lines) - mail_texts.MOST_FAULTS
    last = [mail_texts.MORE_FAULTS.format(count=more)] if more > 0 else []
    return "\n".join([*lines[: mail_texts.MOST_FAULTS], *last])


def _file_of(issue: Issue) -> str:
    return mail_texts.IN_FILE.format(file=issue.place.workbook.rpartition("/")[2])


def _line(issue: Issue, file: str) -> str:
    sheet, cell = issue.place.sheet, issue.place.cell
    parts = [file] if file else []
    parts += [mail_texts.SHEET.format(sheet=sheet)] if sheet else []
    parts += [mail_texts.CELL.format(cell=cell)] if cell else []
    what = f"{issue.message} {issue.remedy}"
    if not parts:
        return mail_texts.FAULT_WITHOUT_PLACE.format(what=what)
    return mail_texts.FAULT.format(where=sentence_start(", ".join(parts)), what=what)

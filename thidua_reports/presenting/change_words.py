"""What changed since the run before, worded once for the page, the terminal and the summary."""

from collections import Counter
from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.changes import OF_CONTENT, Change, ChangeKind
from thidua_reports.domain.criteria import Content, Criterion
from thidua_reports.domain.judgements import Judgement
from thidua_reports.domain.place import Place
from thidua_reports.domain.targets import Target
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Severity
from thidua_reports.language.vietnamese import joined
from thidua_reports.presenting.run_figures import RANK

LISTED = 3
"""How many figures and how many judgements the terminal lists; the sheet has them all."""

_UNKNOWN, _GONE, _NO_FIGURE = "chưa có", "không còn", "không còn số dùng được"
_ISSUE_STATES = {
    (False, True): "mới",
    (True, False): "đã hết",
    (True, True): "nay ghi khác",
}
_OF_ANOTHER_KIND = "nay khác loại"
_ERROR_GONE, _ERROR_CAME, _ERROR_FOLLOWS = (
    "lỗi đã hết, còn {now}",
    "lỗi mới, thay cho {before}",
    "lỗi đã hết, có lỗi khác",
)
_FILE_STATES = {(False, True): "mới có", (True, False): _GONE, (True, True): "đổi tên"}
_REPLACED, _OTHER_VERSION = "nội dung khác trước", "phiên bản chương trình"


@frozen
class WordedChange:
    """A change as it is read: kind, unit, target or criterion, what of it, before and now.

    `member` is the name of the unit, "" for what is of the bloc; `item` begins with the code.
    `source` is the cell or file; what was computed has none.
    """

    kind: str
    member: str
    item: str
    what: str
    before: str
    now: str
    source: Place

    @property
    def sentence(self) -> str:
        """The change in one line, without its source: "Sở A, A1 Trồng cây: Thực hiện 101 → 103"."""
        about = ", ".join(part for part in (self.member, self.item) if part)
        values = " → ".join(each for each in dict.fromkeys((self.before, self.now)) if each)
        said = ": ".join(part for part in (about, self.what) if part)
        return f"{said} {values}" if self.kind in _VALUES else f"{said}: {values}"


_VALUES = frozenset(
    each.value for each in ChangeKind if each not in (ChangeKind.ISSUE, ChangeKind.FILE)
)


def worded_changes(changes: Sequence[Change], book: BlocBook) -> list[WordedChange]:
    """Return the changes in words, in their order."""
    return [_worded(change, book) for change in changes]


def change_lines(changes: Sequence[Change], book: BlocBook) -> Iterator[str]:
    """Yield four lines at most: how many changes of which kind, the first of them, where all are.

    The first figures, and how targets are now judged, those that fall short first. Nothing for a
    first run, which has none.
    """
    if not changes:
        return
    yield ""
    yield f"Khác bản lập trước: {', '.join(_counted(changes))}."
    judged = [each for each in changes if each.kind is ChangeKind.JUDGEMENT and each.item]
    figures = [each for each in changes if each.kind is ChangeKind.FIGURE]
    for found in (figures, sorted(judged, key=_falls_short, reverse=True)):
        if found:
            yield f"  {joined([*_first(found, book)])}."
    yield "  Xem đủ ở kiem_tra.html, trang Thay đổi của bang_tong_hop.xlsx."


def _falls_short(change: Change) -> bool:
    return change.now in (Judgement.MISSED.value, Judgement.LATE.value)


def _first(changes: Sequence[Change], book: BlocBook) -> Iterator[str]:
    yield from (each.sentence for each in worded_changes(changes[:LISTED], book))
    left = len(changes) - LISTED
    if left > 0:
        yield f"và {left} {changes[0].kind.value} khác"


def _counted(changes: Sequence[Change]) -> Iterator[str]:
    counts = Counter(map(_counted_as, changes))
    order = list(ChangeKind)
    first = {_counted_as(each): order.index(each.kind) for each in changes}
    for words in sorted(counts, key=first.__getitem__):
        yield f"{counts[words]} {words}"


def _counted_as(change: Change) -> str:
    kind: str = change.kind.value
    if change.kind is ChangeKind.RANK and change.what != RANK:
        return change.what.lower()
    return f"{kind} {_state_of_issue(change)}" if change.kind is ChangeKind.ISSUE else kind


def _worded(change: Change, book: BlocBook) -> WordedChange:
    member = book.bloc.name_of(change.member) if change.member else ""
    item, what, before, now = _of_kind(change, book)
    return WordedChange(change.kind.value, member, item, what, before, now, change.source)


def _of_kind(change: Change, book: BlocBook) -> tuple[str, str, str, str]:
    """Return the item, what of it changed, and what it was and is."""
    if change.kind is ChangeKind.ISSUE:
        item = " → ".join(each for each in (change.item_before, change.item) if each)
        return item, _of_issue(change), change.before, change.now
    if change.kind is ChangeKind.FILE:
        return "", _state_of_file(change), change.before, change.now
    is_figure = change.kind not in (ChangeKind.RANK, ChangeKind.JUDGEMENT)
    gone = _NO_FIGURE if is_figure else _GONE
    return _named(change, book), change.what, change.before or _UNKNOWN, change.now or gone


def _of_issue(change: Change) -> str:
    """Return what became of an issue; at a cell in error nothing but the error is told."""
    if not change.item_before:
        return f"{change.what} {_state_of_issue(change)}"
    was, is_now = (each == Severity.ERROR.value for each in (change.what_before, change.what))
    if was and is_now:
        return _ERROR_FOLLOWS
    pattern = _ERROR_GONE if was else _ERROR_CAME
    return pattern.format(before=change.what_before, now=change.what)


def _state_of_issue(change: Change) -> str:
    if change.item_before:
        return _OF_ANOTHER_KIND
    return _ISSUE_STATES[bool(change.before), bool(change.now)]


def _state_of_file(change: Change) -> str:
    if not change.source.workbook:
        return _OTHER_VERSION
    if change.before == change.now:
        return _REPLACED
    return _FILE_STATES[bool(change.before), bool(change.now)]


def _named(change: Change, book: BlocBook) -> str:
    """Return the code with the name of the target, criterion or content that it is of.

    Two of them may have the same code.
    """
    targets = [each for each in book.targets if each.member == change.member]
    things: list[Target | Criterion | Content] = [*targets, *book.criteria, *book.contents]
    if change.of:
        things = [*(book.contents if change.of == OF_CONTENT else book.criteria), *things]
    name = next((each.name for each in things if each.code == change.item), "")
    return f"{change.item} {name}" if name else change.item

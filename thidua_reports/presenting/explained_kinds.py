"""Kinds of issues and their examples -> what `make-report explain` says of them."""

from collections.abc import Iterator, Sequence

from thidua_reports.issues import verbs
from thidua_reports.issues.issue import Issue, Severity
from thidua_reports.issues.lookup import group_of
from thidua_reports.manual import html_manual, word_manual
from thidua_reports.presenting.issue_groups import GROUPS, SECTIONS_OF_CODES

MANUAL = "hướng dẫn sử dụng (mục “Hướng dẫn sử dụng” ở đầu trang làm việc{files})"
MANUAL_FILES = " hoặc tệp {names} đi kèm chương trình"
ACCEPTED_SHEET = "Đã chấp nhận"
"""What is said of what was accepted is not accepted itself."""
MUST_BE_MENDED = "không được; lỗi phải sửa."
CAN_BE_ACCEPTED = (
    f"được, khi đã xem và thấy đúng {verbs.READINGS}; sau đó không nhắc lại khi giá trị còn như cũ."
)
NOTHING_TO_ACCEPT = "không có việc chấp nhận; đúng ý thì để nguyên."
GROUPS_INTRODUCED = (
    "Mã của thông báo gồm hai chữ cái và hai chữ số, như TB13. Hai chữ cái cho biết thông báo nói "
    "về gì:"
)
HOW_TO_ASK = (
    "Hỏi về một mã thì ghi cả mã, như TB13; xem các mã của một nhóm thì ghi hai chữ cái, như TB "
    "(lệnh: make-report explain TB)."
)
GROUP_WITH_CODES = "{letters}: {about}. Có {count} mã, mỗi mã kèm một ví dụ:"
CODES_OF_GROUP = " Ghi {letters} để xem các mã của nhóm này (lệnh: make-report explain {letters})."
UNKNOWN = (
    "Không có mã hay nhóm “{word}”.{hint} Không ghi gì thì xem được các nhóm (lệnh: make-report "
    "explain)."
)
HEAD = "{code} – {severity}"


def explanation_lines(example: Issue) -> Iterator[str]:
    """Yield what there is to know of a kind of issue, of which `example` is one."""
    kind, group = example.kind, GROUPS[group_of(example.kind.code)]
    yield ""
    yield HEAD.format(code=kind.code, severity=kind.severity.value)
    yield f"  Nói về:     {group.about}."
    yield f"  Nghĩa là:   {group.effects[kind.severity]}"
    yield f"  Ví dụ:      {shown(example)}"
    yield f"  Cách sửa:   {example.remedy}"
    yield f"  Chấp nhận:  {_acceptance(example)}"
    section = SECTIONS_OF_CODES.get(kind.code, group.section)
    yield f"  Xem thêm:   {_manual()}, mục “{section}”."


def _manual() -> str:
    """Return the manual as its reader has it: on the page, and the files that were built of it."""
    editions = (html_manual(), word_manual())
    names = " hoặc ".join(each.name for each in editions if each is not None)
    return MANUAL.format(files=MANUAL_FILES.format(names=names) if names else "")


def shown(example: Issue) -> str:
    """Return where the problem of an example is, and what is said of it."""
    return f"{example.place}: {example.message}"


def can_be_accepted(example: Issue) -> bool:
    """Return whether somebody may accept what the example says, so that it is not told again."""
    is_doubt = example.kind.severity is not Severity.ERROR
    is_of_figures = GROUPS[group_of(example.kind.code)].is_accepted
    return is_doubt and is_of_figures and example.place.sheet != ACCEPTED_SHEET


def _acceptance(example: Issue) -> str:
    if example.kind.severity is Severity.ERROR:
        return MUST_BE_MENDED
    return CAN_BE_ACCEPTED if can_be_accepted(example) else NOTHING_TO_ACCEPT


def group_lines(letters: str, examples: Sequence[Issue]) -> Iterator[str]:
    """Yield the codes of a group, each with its example."""
    yield ""
    about = GROUPS[letters].about
    yield GROUP_WITH_CODES.format(letters=letters, about=about, count=len(examples))
    for example in examples:
        yield f"  {example.kind.code} [{example.kind.severity.value}] {example.message}"


def overview_lines() -> Iterator[str]:
    """Yield the groups of codes, and how one asks for more."""
    yield GROUPS_INTRODUCED
    yield from (f"  {letters}  {group.about}" for letters, group in GROUPS.items())
    yield ""
    yield HOW_TO_ASK


def unknown_line(word: str, hint: str) -> str:
    """Return that there is no such code; `hint` names one that is near."""
    return UNKNOWN.format(word=word, hint=hint)

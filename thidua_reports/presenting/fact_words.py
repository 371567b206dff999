"""The words of a document that are data: whose a figure is, in what unit, which class or honour.

They are told from ordinary words, which whoever edits a document may change as they like.
"""

from collections.abc import Iterator, Mapping
from enum import Enum

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.frozen import frozen
from thidua_reports.language.matching import matching_key
from thidua_reports.language.measured_units import unit_key
from thidua_reports.presenting.phrases import (
    EXCEEDED,
    INCREASED,
    NO,
    NOT_REACHED,
    RANK_NAMES,
    REACHED,
)
from thidua_reports.presenting.signing import bare_name


class FactKind(Enum):
    """What a word tells; the value is what it is called where it is kept."""

    MEMBER = "member"
    UNIT = "unit"
    GRADE = "grade"
    HONOUR = "honour"
    OUTCOME = "outcome"
    TREND = "trend"
    RANK = "rank"
    DECISION = "decision"
    TARGET = "target"
    PERSON = "person"
    POST = "post"
    SCORE = "score"
    COUNTED = "counted"
    OTHER_GRADE = "other grade"
    DIRECTION = "direction"


@frozen
class Fact:
    """Words, and what they mean: those that mean the same may stand for each other."""

    kind: FactKind
    means: str
    text: str


RANK_LEADS = frozenset({"hạng", "thứ"})
"""The words before a rank."""
RANK_WORDS: Mapping[str, int] = {
    **{name: rank for rank, name in RANK_NAMES.items()},
    "hai": 2,
    "bốn": 4,
}
_PROPOSED, _NOT_PROPOSED = "được đề nghị", "không được đề nghị"
_DECREASED, _BOTH, _NOT_EXCEEDED = "giảm", "đạt và vượt", "chưa vượt"
_OUTCOMES: Mapping[str, tuple[str, ...]] = {
    EXCEEDED: (EXCEEDED, "vượt mức"),
    REACHED: (REACHED, "hoàn thành"),
    _BOTH: (
        *(_BOTH, "đạt, vượt", "đạt và vượt mức", "hoàn thành và vượt", "hoàn thành, vượt"),
        *("hoàn thành và hoàn thành vượt", "hoàn thành, hoàn thành vượt"),
    ),
    NOT_REACHED: (NOT_REACHED, NO, "chưa hoàn thành", "không hoàn thành"),
    _NOT_EXCEEDED: (_NOT_EXCEEDED, "không vượt"),
    _PROPOSED: (_PROPOSED, "đủ điều kiện đề nghị"),
    _NOT_PROPOSED: (
        _NOT_PROPOSED,
        "chưa được đề nghị",
        "không đủ điều kiện đề nghị",
        "chưa đủ điều kiện đề nghị",
    ),
}
_TRENDS: Mapping[str, tuple[str, ...]] = {
    INCREASED: (INCREASED,),
    _DECREASED: (_DECREASED,),
    "không tăng": ("không tăng", "chưa tăng"),
    "không giảm": ("không giảm", "chưa giảm"),
}
_DECIDED, _UNDECIDED = "quyết định", "không quyết định"
_DECISIONS = ("thống nhất", "nhất trí", "quyết định", "đề nghị", "thông qua", "đồng ý", "tán thành")
"""What a meeting does, and what only the words before it turn into the contrary."""
_POSTS: Mapping[str, tuple[str, ...]] = {
    "trưởng": ("Khối trưởng", "Trưởng khối", "Chủ tịch", "Giám đốc", "Trưởng ban"),
    "phó": ("Khối phó", "Phó khối", "Phó Chủ tịch", "Phó Giám đốc", "Phó Trưởng ban"),
}
_SCORES = ("điểm thống nhất", "điểm tự chấm", "điểm tính")
_COUNTED = (
    ("hợp lệ", "không hợp lệ"),
    ("tham gia", "không tham gia"),
    ("có mặt", "vắng mặt", "không có mặt"),
    ("phát ra", "thu về"),
)
"""What a count at a meeting is of, each with its contrary."""
_OTHER_GRADES = (
    "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ", "Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu", "Kém",
)  # fmt: skip
"""Classes that some bloc gives; those that the bloc of a document gives are its own."""
_FEWEST_WORDS = 2
"""One word alone is no name of a target or a person that is told from other words."""
_HONOURS = (
    "Huân chương",
    "Cờ thi đua",
    "Bằng khen",
    "Giấy khen",
    "Tập thể lao động xuất sắc",
    "Tập thể lao động tiên tiến",
    "Đơn vị quyết thắng",
    "Đơn vị tiên tiến",
)
"""How the honours for collectives begin (Luật Thi đua, khen thưởng 2022, articles 20 and 33)."""
_SAME_UNITS = {
    "phần trăm": "%", "hecta": "ha", "héc ta": "ha", "hécta": "ha", "ki-lô-gam": "kg",
    "kilôgam": "kg", "ki-lô-mét": "km", "kilômét": "km", "cây số": "km", "vnđ": "đồng",
    "vnd": "đồng", "đ": "đồng",
}  # fmt: skip

FIXED_FACTS = (
    *(Fact(FactKind.OUTCOME, each, text) for each, texts in _OUTCOMES.items() for text in texts),
    *(Fact(FactKind.TREND, each, text) for each, texts in _TRENDS.items() for text in texts),
    *(Fact(FactKind.HONOUR, matching_key(each), each) for each in _HONOURS),
    *(Fact(FactKind.DECISION, _DECIDED, each) for each in _DECISIONS),
    *(
        Fact(FactKind.DECISION, _UNDECIDED, f"{negation} {each}")
        for negation in ("không", "chưa")
        for each in _DECISIONS
    ),
    *(Fact(FactKind.POST, each, text) for each, texts in _POSTS.items() for text in texts),
    *(Fact(FactKind.SCORE, each, each) for each in _SCORES),
    *(Fact(FactKind.COUNTED, each, each) for texts in _COUNTED for each in texts),
)
"""Words that tell the same whatever the bloc."""
OTHER_GRADES = tuple(Fact(FactKind.OTHER_GRADE, matching_key(each), each) for each in _OTHER_GRADES)
"""The classes that a bloc may not have."""


def facts_of(book: BlocBook) -> tuple[Fact, ...]:
    """Return the words that are data of a bloc, each once; the full name of a member first."""
    return tuple(dict.fromkeys(_facts(book)))


def _facts(book: BlocBook) -> Iterator[Fact]:
    yield from _members(book)
    for unit in filter(None, (each.unit for each in book.targets)):
        yield Fact(FactKind.UNIT, unit_meaning(unit), unit)
    for grade in book.policy.ranking.grades:
        yield Fact(FactKind.GRADE, matching_key(grade.name), grade.name)
    titles = [*(each.title for each in book.honours), *(each.title for each in book.decisions)]
    for title in filter(None, titles):
        yield Fact(FactKind.HONOUR, matching_key(title), title)
    for name in filter(_is_name, (each.name for each in book.targets)):
        yield Fact(FactKind.TARGET, matching_key(name), name)
    for name in filter(_is_person, _people(book)):
        yield Fact(FactKind.PERSON, matching_key(name), name)


def _members(book: BlocBook) -> Iterator[Fact]:
    for member in book.bloc.members:
        for name in dict.fromkeys(each for each in member.names if each != member.code):
            yield Fact(FactKind.MEMBER, member.code, name)


def _people(book: BlocBook) -> Iterator[str]:
    """Yield who attends, signs or counts the ballots; some are named by their office only."""
    yield from (bare_name(each.name) for each in book.meeting.attendees)
    yield from (bare_name(each.name) for each in book.documents.signers)
    yield from (bare_name(each.name) for each in book.ballot.board)


def _is_name(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _is_person(text: str) -> bool:
    return _is_name(text) and all(word[0].isupper() for word in text.split())


def unit_meaning(unit: str) -> str:
    """Return what a unit of measure means, however it is written."""
    key = unit_key(unit)
    return _SAME_UNITS.get(key, key)

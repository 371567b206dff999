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
    "hai": 2, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_PROPOSED, _NOT_PROPOSED = "được đề nghị", "không được đề nghị"
_DECREASED, _BOTH, _NOT_EXCEEDED = "giảm", "đạt và vượt", "chưa vượt"
_OUTCOMES: Mapping[str, tuple[str, ...]] = {
    EXCEEDED: (EXCEEDED, "vượt mức"),
    REACHED: (REACHED, "hoàn thành"),
    _BOTH: (_BOTH, "đạt, vượt", "hoàn thành và hoàn thành vượt mức"),
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
)
"""Words that tell the same whatever the bloc."""


def facts_of(book: BlocBook) -> tuple[Fact, ...]:
    """Return the words that are data of a bloc, each once; the full name of a member first."""
    return tuple(dict.fromkeys(_facts(book)))


def _facts(book: BlocBook) -> Iterator[Fact]:
    for member in book.bloc.members:
        for name in dict.fromkeys(each for each in member.names if each != member.code):
            yield Fact(FactKind.MEMBER, member.code, name)
    for target in book.targets:
        if target.unit:
            yield Fact(FactKind.UNIT, unit_meaning(target.unit), target.unit)
    for grade in book.policy.ranking.grades:
        yield Fact(FactKind.GRADE, matching_key(grade.name), grade.name)
    titles = [*(each.title for each in book.honours), *(each.title for each in book.decisions)]
    for title in filter(None, titles):
        yield Fact(FactKind.HONOUR, matching_key(title), title)


def unit_meaning(unit: str) -> str:
    """Return what a unit of measure means, however it is written."""
    key = unit_key(unit)
    return _SAME_UNITS.get(key, key)

"""What a sentence claims of targets and units: that all, most or so many of them met their plan.

"Hầu hết các chỉ tiêu đều đạt và vượt" claims most, "100% đơn vị hoàn thành", "không có đơn vị nào
chưa đạt" and "các chỉ tiêu đều đạt" all, "24/35 chỉ tiêu đạt" a number. What is measured otherwise
("đạt từ 87 điểm trở lên", "đạt danh hiệu") claims nothing of plans.
"""

import re
from enum import Enum

from thidua_reports.frozen import frozen


class Of(Enum):
    """What is claimed about; the value is the word."""

    TARGETS = "chỉ tiêu"
    UNITS = "đơn vị"


class Outcome(Enum):
    """What is claimed; met includes exceeded, exactly met does not."""

    MET = "đạt và vượt"
    REACHED = "đạt"
    EXCEEDED = "vượt"
    MISSED = "chưa đạt"


class HowMany(Enum):
    """How many it is claimed of."""

    ALL = "tất cả"
    MOST = "hầu hết"
    NUMBER = "số"


@frozen
class Claim:
    """A claim, and the words that make it; `count` of `whole` where numbers are given."""

    of: Of
    outcome: Outcome
    how_many: HowMany
    quote: str
    is_of_the_year: bool
    count: int | None = None
    whole: int | None = None


_CLAUSE = re.compile(r"[^.;:\n]+(?:\.\d+[^.;:\n]*)*")
_SUBJECT = r"(?P<subject>chỉ tiêu|đơn vị|thành viên|cơ quan)"
_NOT_A_PLAN = (
    r"(?!\s*(?:(?:từ|trên|hơn|dưới|khoảng|thêm|mức|ít nhất|bình quân)\s+)*(?!100\s*%)\d)"
    r"(?!\s+(?:kết quả|danh hiệu|chuẩn|tiêu chuẩn|được|thành tích|loại|giải|yêu cầu|điểm|hạng|qua|"
    r"khó|việc|công tác|hồ sơ|báo cáo|ký kết|đăng ký|sắp xếp|kiện toàn|đề án|chương trình)\b)"
)
_DONE = r"(?:hoàn thành(?: tốt| xuất sắc)?|đạt)"
_OUTCOME = re.compile(
    r"\b(?:"
    rf"(?P<missed>(?:chưa|không) {_DONE}|chậm tiến độ)|"
    rf"(?P<met>{_DONE}(?:,| và| hoặc|, hoặc) (?:hoàn thành )?vượt(?: mức)?)|"
    rf"(?P<exceeded>(?:hoàn thành )?vượt(?: mức)?)|(?P<reached>{_DONE}(?: 100\s*%)?)"
    rf")\b{_NOT_A_PLAN}",
    re.IGNORECASE,
)
_ALL = re.compile(rf"\b(?:tất cả|toàn bộ|mọi|100\s*%)(?:\s+\w+)?\s+{_SUBJECT}\b", re.IGNORECASE)
_MOST = re.compile(
    rf"\b(?:hầu hết|phần lớn|đại đa số|đa số)(?:\s+\w+)?\s+{_SUBJECT}\b", re.IGNORECASE
)
_EACH = re.compile(rf"\b{_SUBJECT}\b(?P<between>.*?)\bđều\b", re.IGNORECASE)
_NONE_MISSED = re.compile(
    rf"\bkhông (?:có|còn) {_SUBJECT}(?: nào)? (?:(?:chưa|không) {_DONE}|chậm tiến độ)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?<![\d/,.])(?P<count>\d+)(?:\s*/\s*(?P<whole>\d+))?\s+{_SUBJECT}\b(?P<tail>[^\d,]*(?:,? và "
    r"[^\d,]*)?)",
    re.IGNORECASE,
)
_SOME = re.compile(r"\b(?:một số|nhiều|có những|vài|không phải|chưa phải|trừ)\b", re.IGNORECASE)
_OF_ANOTHER_YEAR = re.compile(
    r"\b(?:phấn đấu|(?<!với )(?<!cùng kỳ )(?:năm trước|năm ngoái|năm sau|năm tới|kỳ trước))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:kế hoạch năm|cả năm|kế hoạch của năm)\b", re.IGNORECASE)
_OF_PLANS = re.compile(r"\b(?:chỉ tiêu|kế hoạch|giao ước)\b", re.IGNORECASE)


def claims(text: str) -> tuple[Claim, ...]:
    """Return what a text claims, clause by clause, but not of aims or of another year."""
    found = (each[0].strip() for each in _CLAUSE.finditer(text))
    told = (each for each in found if not _OF_ANOTHER_YEAR.search(each))
    return tuple(claim for clause in told for claim in (_of_numbers(clause) or _of_all(clause)))


def _of_numbers(clause: str) -> list[Claim]:
    return [
        _claim(clause, found, outcome, HowMany.NUMBER, found[0])
        for found in _NUMBER.finditer(clause)
        if (outcome := _outcome(found["tail"], _of(found))) is not None
    ]


def _of_all(clause: str) -> list[Claim]:
    """Return what is claimed of all or of most, at most once for a clause."""
    none = _NONE_MISSED.search(clause)
    if none:
        return [_claim(clause, none, Outcome.MET, HowMany.ALL, none[0])]
    for pattern, how_many in ((_MOST, HowMany.MOST), (_ALL, HowMany.ALL), (_EACH, HowMany.ALL)):
        found = pattern.search(clause)
        if found and not _SOME.search(clause):
            of = _of(found)
            outcome = _outcome(clause[found.start() :], of) or _outcome(clause, of)
            is_told = outcome not in (None, Outcome.MISSED)
            return [_claim(clause, found, outcome, how_many, clause)] if outcome and is_told else []
    return []


def _claim(
    clause: str, found: re.Match[str], outcome: Outcome, how_many: HowMany, quote: str
) -> Claim:
    numbers = found.groupdict() if how_many is HowMany.NUMBER else {}
    count, whole = (numbers.get(name) for name in ("count", "whole"))
    return Claim(
        of=_of(found),
        outcome=outcome,
        how_many=how_many,
        quote=quote.strip(" ,()"),
        is_of_the_year=_YEAR.search(clause) is not None,
        count=None if count is None else int(count),
        whole=None if whole is None else int(whole),
    )


def _of(found: re.Match[str]) -> Of:
    return Of.TARGETS if found["subject"].lower() == Of.TARGETS.value else Of.UNITS


def _outcome(text: str, of: Of) -> Outcome | None:
    """Return the first outcome that a text tells of plans; None for none.

    Units may do much else than meet plans, so that those must be named unless nothing is.
    """
    found = _OUTCOME.search(text)
    if found is None or found.lastgroup is None:
        return None
    is_of_plans = of is Of.TARGETS or _OF_PLANS.search(text) or not text[found.end() :].strip()
    return Outcome[found.lastgroup.upper()] if is_of_plans else None

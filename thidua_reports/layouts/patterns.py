"""The fields of sentence patterns and of rules in words, in square brackets in khoi.xlsx."""

import re

NAME = "chỉ tiêu"
VALUE = "giá trị"
UNIT = "đơn vị tính"
PERCENT = "tỷ lệ"
EXCESS = "vượt"
GROWTH = "tăng"
COMPARED_WITH = "so với"
LEVEL = "mức"
REMARK = "lời kèm"
PLAN = "kế hoạch"
PREVIOUS = "cùng kỳ"
FIELDS = (
    NAME, VALUE, UNIT, PERCENT, EXCESS, GROWTH, COMPARED_WITH, LEVEL, REMARK, PLAN, PREVIOUS,
)  # fmt: skip
FIGURES = (PERCENT, EXCESS, GROWTH, LEVEL, PLAN, PREVIOUS)
"""Fields without a value leave no meaning to the words around them."""

RULE_FIGURES = (
    "điểm chuẩn",
    "thưởng tối đa",
    "trừ tối đa",
    "tham số 1",
    "tham số 2",
    "tham số 3",
)
"""Fields of a rule's explanation: the criterion's figures, in the order of its columns."""
RULE_RATINGS = ("mức 1", "mức 2", "mức 3")
"""Fields for the rating (xuất sắc, tốt) whose value is the parameter of that number."""

COUNTED = "tên gọi số lượng"
"""The field for what a criterion counts (sáng kiến, lần báo cáo trễ)."""

CONTENT, REACHED_BY, OF_MEMBERS = "nội dung", "số đơn vị đạt", "số đơn vị"
LEAST_POINTS = "từ điểm"
THRESHOLD_FIELDS = (CONTENT, REACHED_BY, OF_MEMBERS, LEAST_POINTS, RULE_FIGURES[0])
"""Fields of the sentence on a threshold; the last is what the content can bring at most."""

FIELD = re.compile(r"\[([^\[\]]*)\]")


def in_per_cent(name: str) -> str:
    """Return the field that prints a figure as a percentage: 0,92 as 92%."""
    return f"{name} %"


RULE_FIELDS = (*RULE_FIGURES, *map(in_per_cent, RULE_FIGURES), *RULE_RATINGS, COUNTED)


def fields_in(pattern: str) -> tuple[str, ...]:
    """Return the names in square brackets, in their order."""
    return tuple(match.strip() for match in FIELD.findall(pattern))

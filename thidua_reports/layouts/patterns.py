"""The fields of a sentence pattern, as they are written in square brackets in khoi.xlsx."""

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
"""Fields without which the words around them would be about nothing."""

FIELD = re.compile(r"\[([^\[\]]*)\]")


def fields_in(pattern: str) -> tuple[str, ...]:
    """Return the names that stand in square brackets, in order."""
    return tuple(match.strip() for match in FIELD.findall(pattern))

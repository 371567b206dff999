"""Words that say what a figure is, of which one excludes the other."""

import re

_GROUPS: tuple[tuple[str, ...], ...] = (
    ("thưởng", "trừ|phạt"),
    ("tự chấm|tự đánh giá|tự tính", "thống nhất|chính thức", "điểm tính|tính toán|thẩm định"),
    ("kế hoạch|đăng ký|được giao", "thực hiện|kết quả|đạt được", "cùng kỳ|năm trước"),
    ("không đồng ý|không tán thành", "không có ý kiến|ý kiến khác", "đồng ý|tán thành"),
    ("không hợp lệ", "hợp lệ"),
    ("phát ra", "thu về"),
    ("không tham gia|vắng", "tham gia|có mặt"),
    ("thư ký", "chủ tọa|chủ trì"),
    ("khối trưởng", "khối phó"),
    ("hạn chế", "nguyên nhân"),
)
_BASES = ("kế hoạch|đăng ký|được giao|giao ước|nghị quyết", "cùng kỳ|năm trước|năm ngoái")
"""What a ratio is to; of a ratio nothing else is compared."""


def _compiled(group: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<!\w)(?:{words})(?!\w)") for words in group)


_PATTERNS, _OF_RATIOS = tuple(map(_compiled, _GROUPS)), (_compiled(_BASES),)
_RATIO = re.compile(r"(?<!\w)(tỷ lệ|so|%|mức)(?!\w)")


def say_opposed(one: str, other: str) -> bool:
    """Return whether two headings, as they are compared, cannot be of the same figure.

    A ratio is of two figures and may be named after either, but two ratios are to the same thing.
    """
    ratios = bool(_RATIO.search(one)), bool(_RATIO.search(other))
    if ratios[0] != ratios[1]:
        return False
    for group in _OF_RATIOS if all(ratios) else _PATTERNS:
        ours, theirs = _said(one, group), _said(other, group)
        if ours and theirs and not ours & theirs:
            return True
    return False


def _said(text: str, group: tuple[re.Pattern[str], ...]) -> frozenset[int]:
    """Return which sides of a group a text names; the longer words are taken out first."""
    found = set()
    for side, pattern in enumerate(group):
        if pattern.search(text):
            found.add(side)
            text = pattern.sub(" ", text)
    return frozenset(found)

"""Words beside a figure that turn what it says: at most or at least, up or down, against what."""

from collections.abc import Mapping
from enum import Enum


class Bound(Enum):
    """How a figure limits something; the value is its name."""

    AT_MOST = "không quá"
    BELOW = "dưới"
    AT_LEAST = "từ … trở lên"
    ABOVE = "trên"


class Change(Enum):
    """Whether a figure tells how much something is, or by how much it is more or less."""

    LEVEL = "đạt"
    MORE = "tăng"
    LESS = "giảm"


class Sign(Enum):
    """Whether points are given or taken."""

    GIVEN = "thưởng"
    TAKEN = "trừ"


class Basis(Enum):
    """What a share is a share of, or is compared with."""

    SAME_PERIOD = "cùng kỳ"
    YEAR_BEFORE = "năm trước"
    PLAN = "kế hoạch"
    TOTAL = "tổng số"


def _by_words(table: Mapping[Enum, tuple[str, ...]]) -> Mapping[tuple[str, ...], Enum]:
    return {tuple(text.split()): means for means, texts in table.items() for text in texts}


BEFORE_BOUNDED = _by_words(
    {
        Bound.AT_MOST: (
            "không quá", "không vượt quá", "không vượt", "chưa quá", "chưa vượt quá", "không hơn",
            "không cao hơn", "không nhiều hơn", "không lớn hơn", "tối đa", "nhiều nhất",
            "cao nhất", "nhỏ hơn hoặc bằng", "thấp hơn hoặc bằng", "ít hơn hoặc bằng",
            "kém hơn hoặc bằng", "dưới hoặc bằng", "bằng hoặc dưới", "bằng hoặc nhỏ hơn",
            "bằng hoặc thấp hơn", "≤", "< =",
        ),
        Bound.BELOW: (
            "dưới", "chưa đến", "chưa tới", "chưa được", "không đến", "không tới", "nhỏ hơn",
            "thấp hơn", "ít hơn", "kém hơn", "<",
        ),
        Bound.AT_LEAST: (
            "không dưới", "không thấp hơn", "không ít hơn", "không kém", "không kém hơn",
            "không nhỏ hơn", "ít nhất", "tối thiểu", "thấp nhất", "lớn hơn hoặc bằng",
            "cao hơn hoặc bằng", "nhiều hơn hoặc bằng", "hơn hoặc bằng", "trên hoặc bằng",
            "bằng hoặc trên", "bằng hoặc hơn", "bằng hoặc lớn hơn", "bằng hoặc cao hơn", "≥", "> =",
        ),
        Bound.ABOVE: ("trên", "hơn", "quá", "vượt quá", "lớn hơn", "cao hơn", "nhiều hơn", ">"),
    }
)  # fmt: skip
"""Words right before a figure that make it a limit."""
MORE = ("hơn",)
OF_OTHER_THINGS = frozenset(
    {
        "dài", "ngắn", "lâu", "nhanh", "chậm", "sớm", "muộn", "tốt", "xấu", "yếu", "mạnh", "đông",
        "rộng", "hẹp", "nặng", "nhẹ",
    }
)  # fmt: skip
"""Words before "hơn" that compare something else than how much it is."""
LIMITS = frozenset({Bound.AT_MOST, Bound.AT_LEAST})
"""Bounds that hold the figure itself."""
BEHIND_BOUNDED = _by_words(
    {
        Bound.AT_LEAST: ("trở lên", "hoặc hơn", "hoặc cao hơn", "hoặc nhiều hơn", "hoặc lớn hơn"),
        Bound.AT_MOST: ("trở xuống", "hoặc ít hơn", "hoặc thấp hơn", "hoặc nhỏ hơn"),
    }
)
"""Words behind a figure and its unit that make it a limit."""
BEFORE_CHANGED = _by_words(
    {
        Change.LEVEL: (
            "đạt", "bằng", "là", "còn", "lên", "xuống", "đến", "tới", "từ", "thực hiện",
            "hoàn thành",
        ),
        Change.MORE: ("tăng", "vượt", "cao hơn", "nhiều hơn", "lớn hơn"),
        Change.LESS: ("giảm", "thấp hơn", "ít hơn", "nhỏ hơn", "kém hơn", "kém", "hụt"),
    }
)  # fmt: skip
"""Words before a figure that tell of what it is the measure."""
BEFORE_POINTS = _by_words({Sign.GIVEN: ("thưởng", "cộng"), Sign.TAKEN: ("trừ",)})
"""Words before a number of points that tell whether they are given or taken."""
OF_SHARES = ("vượt",)
"""What before a number of things may also tell which of them it counts: vượt 33 chỉ tiêu."""
BETWEEN = frozenset(
    {
        "thêm", "khoảng", "gần", "hơn", "trên", "được", "so", "với", "kế", "hoạch", "cùng", "kỳ",
        "năm", "trước", "chỉ", "tiêu",
    }
)  # fmt: skip
"""Words that may stand between those of a change and its figure."""
BASES = _by_words(
    {
        Basis.SAME_PERIOD: ("cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái"),
        Basis.YEAR_BEFORE: ("năm trước", "năm ngoái"),
        Basis.PLAN: (
            "kế hoạch", "chỉ tiêu", "dự toán", "nghị quyết", "giao ước", "đăng ký", "mục tiêu",
        ),
        Basis.TOTAL: ("tổng số",),
    }
)  # fmt: skip
"""Words beside a share that tell of what it is one."""
LABELS: Mapping[tuple[str, ...], str] = {
    tuple(text.split()): label
    for label, texts in {
        "kế hoạch": ("kế hoạch", "chỉ tiêu", "đăng ký"),
        "thực hiện": ("thực hiện", "kết quả", "đạt được"),
        "tự chấm": ("tự chấm", "điểm tự chấm"),
        "tính": ("điểm tính", "tính được", "điểm tính được"),
        "thống nhất": ("thống nhất", "điểm thống nhất"),
    }.items()
    for text in texts
}
"""Words before a figure that name which of several it is, with the name."""
BETWEEN_LABEL_AND_FIGURE = frozenset({"không", "quá", "dưới", "từ", "là", ":", "giao", "được"})
"""Words that may stand between a label and its figure."""

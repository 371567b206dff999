"""Units of which there may be parts; what has any other unit is counted one by one."""

import re
from collections.abc import Mapping
from functools import lru_cache

from thidua_reports.language.matching import matching_key

POWERS: Mapping[str, int] = {
    "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tr": 6, "trđ": 6, "tr.đ": 6, "tỷ": 9, "tỉ": 9,
}  # fmt: skip
"""The words behind a number that multiply it, and by which power of ten."""
MULTIPLIERS = ("chục", "trăm", *POWERS)
PER_CENT = ("phần trăm", "tỷ lệ", "tỉ lệ")
OF_RATIOS = ("lệ", "trọng", "số", "suất")
"""What behind "tỷ" makes it no multiplier: tỷ lệ, tỷ trọng, tỷ số, tỷ suất."""
MEASURED_UNITS = (
    "%", *PER_CENT, "hệ số", "lần", "chỉ số",
    "đồng", "đ", "vnđ", "vnd", "usd", "eur", "đô la", "tiền",
    "tấn", "tạ", "yến", "kg", "ki-lô-gam", "kilôgam", "gam", "g", "lạng",
    "ha", "hecta", "héc ta", "hécta", "sào", "công đất", "m2", "km2", "m3",
    "km", "m", "cm", "mm", "mét", "ki-lô-mét", "kilômét", "cây số", "hải lý",
    "lít", "l", "ml", "kwh", "mwh", "kw", "mw", "mva", "kva", "tấn.km",
    "phút", "giây", "ngày", "tháng", "quý", "tuổi", "ngày công",
    "bình quân", "trung bình",
)  # fmt: skip
MEASURED_ALONE = ("điểm", "mức", "mẫu", "khối", "giờ", "tuần", "năm", "công")
"""What is measured if no other word follows: a "công trình" is counted."""


@lru_cache(maxsize=4096)
def is_counted(unit: str, name: str = "") -> bool:
    """Return whether the unit is one of things that are counted one by one.

    There may be parts of "triệu lượt", of "đồng/người" and of what is not given. So there may be of
    what is counted over something else, as a name may say: "Số giường bệnh trên một vạn dân".
    """
    if _OVER_SOMETHING.search(matching_key(f"{unit} {name}")):
        return False
    words = matching_key(unit).split()
    starts = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    is_measured = "/" in unit or any(start in _MEASURED for start in starts)
    is_measured = is_measured or " ".join(words) in _MEASURED_ALONE
    return bool(words) and not is_measured


def is_per_cent(unit: str) -> bool:
    """Return whether figures in this unit are numbers of per cent, as of "% dân số"."""
    return "%" in unit or matching_key(unit).startswith(_PER_CENT)


def unit_key(unit: str) -> str:
    """Return by what units are compared: as names are, and a full stop ends a sentence, no unit."""
    return matching_key(unit).rstrip(" .")


_OVER_SOMETHING = re.compile(
    r"\b(?:trên|/) ?(?:mỗi|(?:(?:một|1) )?(?:trăm|nghìn|ngàn|vạn|triệu) (?:dân|người|trẻ)"
    r"|[\d.]+ (?:dân|trẻ))\b"
    r"|\bbình quân\b|(?<!loại )(?<!mức )(?<!hạng )(?<!đạt )\btrung bình\b"
)
"""Finds in a name, or a unit, that something is counted over so many of something else."""
_PER_CENT = tuple(map(matching_key, PER_CENT))
_MEASURED_ALONE = frozenset(map(matching_key, MEASURED_ALONE))
_MEASURED = frozenset(matching_key(unit) for unit in (*MEASURED_UNITS, *MULTIPLIERS))

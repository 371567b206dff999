"""Units of which there may be parts; what has any other unit is counted one by one."""

from functools import cache

from thidua_reports.matching import matching_key

MULTIPLIERS = ("chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "tr", "trđ")
MEASURED_UNITS = (
    "%", "phần trăm", "điểm", "hệ số", "tỷ lệ", "tỉ lệ", "lần", "chỉ số", "mức",
    "đồng", "đ", "vnđ", "vnd", "usd", "eur", "đô la", "tiền",
    "tấn", "tạ", "yến", "kg", "ki-lô-gam", "kilôgam", "gam", "g", "lạng",
    "ha", "hecta", "héc ta", "hécta", "sào", "công đất", "mẫu", "m2", "km2", "m3",
    "km", "m", "cm", "mm", "mét", "ki-lô-mét", "kilômét", "cây số", "hải lý",
    "lít", "l", "ml", "khối", "kwh", "mwh", "kw", "mw", "mva", "kva", "tấn.km",
    "giờ", "phút", "giây", "ngày", "tuần", "tháng", "quý", "năm", "tuổi", "công", "ngày công",
    "bình quân", "trung bình",
)  # fmt: skip


@cache
def is_counted(unit: str) -> bool:
    """Tell whether the unit is one of things that are counted one by one.

    There may be parts of "triệu lượt", of "đồng/người" and of what is not said.
    """
    words = matching_key(unit).split()
    starts = (" ".join(words[:count]) for count in range(1, len(words) + 1))
    is_measured = "/" in unit or any(start in _MEASURED for start in starts)
    return bool(words) and not is_measured


_MEASURED = frozenset(matching_key(unit) for unit in (*MEASURED_UNITS, *MULTIPLIERS))

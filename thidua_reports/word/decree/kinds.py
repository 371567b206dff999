"""The kinds of documents, by the words their titles begin with."""

from enum import Enum


class Kind(Enum):
    """What kind of document it is, by the words its title begins with."""

    REPORT = "BÁO CÁO"
    MINUTES = "BIÊN BẢN"
    PROPOSAL = "TỜ TRÌNH"
    NOTICE = "THÔNG BÁO"
    PLAN = "KẾ HOẠCH"
    INVITATION = "GIẤY MỜI"
    RULES = "QUY CHẾ"
    PLEDGE = "BẢN KÝ KẾT"
    PROGRAMME = "CHƯƠNG TRÌNH"
    DECISION = "QUYẾT ĐỊNH"
    GUIDANCE = "HƯỚNG DẪN"
    PAPER = "PHIẾU"
    LETTER = "CÔNG VĂN"
    OTHER = ""


TITLES = {kind.value: kind for kind in Kind if kind not in (Kind.LETTER, Kind.OTHER)} | {
    "GIAO ƯỚC": Kind.PLEDGE,
    "BẢN GIAO ƯỚC": Kind.PLEDGE,
}
"""The kinds by these words."""

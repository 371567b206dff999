"""Templates whose headings or labels say another thing than the fields below or behind them."""

from tests.word import broken_case as case
from tests.word.broken_case import Broken
from tests.word.hands import typed, typed_everywhere
from tests.word.own_templates import AFTER, HALF_YEAR, YEAR

_VOTES = "bien_ban_kiem_phieu.docx"

CASES = (
    Broken(
        "the bonus headed as a deduction",
        YEAR,
        typed_everywhere("Thưởng", "Điểm trừ"),
        case.OTHER_WORDS,
        ("Điểm trừ", "h.thuong"),
    ),
    Broken(
        "the agreed points headed as those that members gave themselves, in other words",
        AFTER,
        typed("Điểm thống nhất", "Điểm đơn vị tự chấm"),
        case.OTHER_WORDS,
        ("tự chấm", "h.thong_nhat"),
    ),
    Broken(
        "the plan headed as the result",
        HALF_YEAR,
        typed("Kế\u00a0hoạch", "Kết quả đạt được", below="Đơn vị tính"),
        case.OTHER_WORDS,
        ("Kết quả đạt được", "h.ke_hoach"),
    ),
    Broken(
        "the votes against headed as those in favour",
        _VOTES,
        typed("Phiếu không đồng ý", "Phiếu tán thành"),
        case.OTHER_WORDS,
        ("tán thành", "h.khong_dong_y"),
    ),
    Broken(
        "the ballots given out after the words for those that came back",
        _VOTES,
        typed("{{ phat_ra }}", "{{ thu_ve }}"),
        (*case.OTHER_WORDS, *case.LOST),
        ("phát ra", "thu_ve"),
    ),
    Broken(
        "the valid ballots after the words for those that are not",
        _VOTES,
        typed("Số phiếu hợp lệ", "Số phiếu không hợp lệ"),
        case.OTHER_WORDS,
        ("không hợp lệ", "hop_le"),
    ),
    Broken(
        "the ratio to the plan headed as that to the year before",
        YEAR,
        typed_everywhere("Tỷ lệ so kế\u00a0hoạch", "Tỷ lệ so cùng kỳ"),
        case.OTHER_WORDS,
        ("Tỷ lệ so cùng kỳ", "h.ty_le"),
    ),
)

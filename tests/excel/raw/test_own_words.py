"""What a member says in a comment, apart from what the bloc says in it."""

import pytest

from thidua_reports.domain.answer_marks import BEGINNING, END
from thidua_reports.excel.raw.own_words import own_words

OURS = f"{BEGINNING} [lỗi] Số này chưa rõ. {END}"


@pytest.mark.parametrize(
    ("comment", "own"),
    [
        ("Số tạm tính", "Số tạm tính"),
        (OURS, ""),
        (f"Số tạm tính {OURS}", "Số tạm tính"),
        (f"{OURS} Đã sửa thành 25", "Đã sửa thành 25"),
        (f"Trước {OURS} giữa {OURS} sau", "Trước giữa sau"),
        (f"Trước {BEGINNING} [lỗi] Số này", "Trước"),
        ("", ""),
    ],
)
def test_only_what_the_member_wrote_is_left(comment, own):
    assert own_words(comment) == own

"""What is above a table is the form's own, or somebody else's."""

import pytest

from thidua_reports.excel.layout.legends import (
    BACK_TO_MAP,
    EXAMPLE_NOTE,
    ILLUSTRATIVE_NOTE,
    LEGEND,
    is_of_form,
)

TITLE, HINT = "KẾT QUẢ THỰC HIỆN", "Sửa ô ở trang của nó."


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        "Kết quả  thực hiện",
        f"{TITLE} 6 THÁNG ĐẦU NĂM 2026",
        f"{TITLE} (Năm 2026)",
        HINT,
        LEGEND,
        f"{LEGEND} {ILLUSTRATIVE_NOTE}",
        f"{HINT} {EXAMPLE_NOTE}",
        BACK_TO_MAP,
        "Ô nền hồng ở cột Giá trị: phải điền.",
        "",
    ],
)
def test_what_the_form_writes_is_its_own(text):
    assert is_of_form(text, TITLE, HINT)


@pytest.mark.parametrize(
    "text",
    [
        "KẾT QUẢ ƯỚC THỰC HIỆN (SỐ CHƯA CHỐT)",
        f"{TITLE} (ước)",
        f"{TITLE} 9 THÁNG",
        f"{TITLE} 2,5",
        f"{LEGEND} Số liệu ước.",
        "Số liệu ước, chưa được duyệt",
        "Sửa ô ở trang của nó, chưa chốt.",
    ],
)
def test_other_words_are_not(text):
    assert not is_of_form(text, TITLE, HINT)


def test_a_form_without_a_hint_says_nothing_else():
    assert is_of_form(LEGEND, TITLE, "")
    assert not is_of_form("chưa chốt", TITLE, "")
    assert not is_of_form("chưa chốt", "", "")


def test_an_earlier_hint_still_comes_back():
    assert is_of_form("Chỉ dùng cho lệnh make-report email. Mật khẩu không ghi ở đây.", TITLE, "")

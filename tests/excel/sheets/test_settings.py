"""Settings are found by their codes."""

import pytest

from tests.text_workbooks import cells_and_codes, make_workbook
from thidua_reports.excel.layout.sheet_layout import Setting, SettingsLayout
from thidua_reports.excel.sheets.settings import missing_settings, read_settings

YEAR, NAME = Setting("nam", "Năm"), Setting("ten_khoi", "Tên khối")
BLOC = SettingsLayout("Khối", "KHỐI", (YEAR, NAME))


def settings_of(text):
    return read_settings(make_workbook(text), BLOC)


def test_settings_are_found_in_any_order_with_their_place():
    settings = settings_of("# Khối\nten_khoi: Khối 4\nnam: 2018")

    assert (settings[YEAR].value, settings[YEAR].place.cell) == (2018, "C3")
    assert (settings[NAME].value, settings[NAME].place.cell) == ("Khối 4", "C2")
    assert settings.issues == ()


def test_the_place_of_the_settings_knows_the_cell_of_each():
    place = settings_of("# Khối\nTen_Khoi: Khối 4\nnam: 2018\nghi_chu: x").place

    assert (place.of("ten_khoi").cell, place.of("nam").cell) == ("C2", "C3")
    assert (place.of("ghi_chu").cell, place.cell, place.sheet) == ("", "", "Khối")


def test_a_setting_without_a_line_is_blank_and_placed_at_its_sheet():
    settings = settings_of("# Khối\nten_khoi: Khối 4")

    assert settings.place.of("nam") == settings.place
    assert settings[YEAR].is_blank
    assert cells_and_codes(missing_settings(settings, (YEAR, NAME))) == [("Khối", "TB11")]


def test_an_unknown_setting_is_reported_with_the_near_one():
    (issue,) = settings_of("# Khối\nten_khoi: Khối 4\nnam: 2018\nten_khôi: Khối 5").issues

    assert cells_and_codes([issue]) == [("A4", "TB18")]
    assert issue.remedy.endswith("Có phải là “ten_khoi”?")


def test_a_setting_given_twice_is_reported_and_the_first_is_used():
    settings = settings_of("# Khối\nnam: 2018\nnam: 2019\nten_khoi: x")

    assert cells_and_codes(settings.issues) == [("A3", "TB06"), ("A2", "TB24")]
    assert settings[YEAR].value == 2018


def test_a_missing_sheet_is_reported_once_and_its_settings_are_blank():
    settings = settings_of("# Khoi\nnam: 2018")

    assert cells_and_codes(settings.issues) == [("so.xlsx", "TB01")]
    assert settings[YEAR].is_blank


HINTED = SettingsLayout("Khối", "KHỐI", (Setting("nam", "Năm", hint="Đã điền sẵn."), NAME))


@pytest.mark.parametrize(
    ("label", "hint", "expected"),
    [
        ("Năm", "Đã điền sẵn.", []),
        ("năm", "Đã  điền sẵn.", []),
        ("", "", []),
        ("Năm", "Để trống khi chưa ký.", []),
        ("Năm", "Số liệu ước", [("D2", "TB67")]),
        ("Năm ước", "Đã điền sẵn.", [("B2", "TB67")]),
    ],
    ids=["the form's", "in other spacing", "deleted", "an older form's", "a hint", "a label"],
)
def test_words_in_place_of_what_the_form_says_of_a_setting_are_reported(label, hint, expected):
    rows = f"| Mã | Mục | Giá trị | Hướng dẫn |\n| nam | {label} | 2018 | {hint} |"
    settings = read_settings(make_workbook(f"# Khối\n{rows}"), HINTED)

    assert cells_and_codes(settings.issues) == expected
    assert settings[YEAR].value == 2018


def test_words_beside_a_setting_are_reported_with_its_label():
    rows = "| Mã | Mục | Giá trị | Hướng dẫn |\n| nam | Năm | 2018 | Số liệu ước |"
    (issue,) = read_settings(make_workbook(f"# Khối\n{rows}"), HINTED).issues

    assert issue.message == (
        "Cột Hướng dẫn của mục “Năm” ghi “Số liệu ước”, không phải lời của biểu mẫu; lời ấy không "
        "được đọc."
    )

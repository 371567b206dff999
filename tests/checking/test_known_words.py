"""A code that is written in a row must be one of those that exist."""

import pytest

from thidua_reports.checking.known_words import unknown_code
from thidua_reports.domain.place import Place
from thidua_reports.issues import fragments

PLACE = Place("khoi.xlsx", "Chỉ tiêu", "B2")


@pytest.mark.parametrize("code", ["YT", "TC1.10", ""], ids=["known", "another", "left blank"])
def test_a_known_code_and_a_blank_raise_no_issue(code):
    assert list(unknown_code(fragments.A_MEMBER, code, ("YT", "TC1.10"), PLACE)) == []


@pytest.mark.parametrize("code", ["yt", "YT1", "TC1.1", " YT"])
def test_a_code_that_only_resembles_a_known_one_is_unknown(code):
    (issue,) = unknown_code(fragments.A_MEMBER, code, ("YT", "TC1.10"), PLACE)

    assert (issue.kind.code, issue.place) == ("TB07", PLACE)


@pytest.mark.parametrize(
    ("what", "message"),
    [
        (fragments.A_MEMBER, "Không có đơn vị nào mang mã “YTT”."),
        (fragments.A_CONTENT, "Không có nội dung nào mang mã “YTT”."),
        (fragments.A_TARGET, "Không có chỉ tiêu nào mang mã “YTT”."),
    ],
)
def test_what_is_unknown_is_named_with_the_near_code(what, message):
    (issue,) = unknown_code(what, "YTT", iter(["DL", "YT"]), PLACE)

    assert issue.message == message
    assert issue.remedy == "Sửa lại mã cho đúng với khoi.xlsx. Có phải là “YT”?"


SEPARATE = "Các mã cách nhau bằng dấu chấm phẩy (;)."


@pytest.mark.parametrize("code", ["YT, DL", "YT,DL", "YT DL", "YT , DL, TC1.10", "YT,YT"])
def test_known_codes_that_are_not_separated_as_asked_come_with_how_to(code):
    (issue,) = unknown_code(fragments.A_MEMBER, code, ("YT", "DL", "TC1.10"), PLACE)

    assert issue.message == f"Không có đơn vị nào mang mã “{code}”."
    assert issue.remedy == f"Sửa lại mã cho đúng với khoi.xlsx. {SEPARATE}"


@pytest.mark.parametrize("code", ["YT, XX", "YTDL", "YT/DL", ","])
def test_what_is_no_list_of_known_codes_is_not_taken_for_one(code):
    (issue,) = unknown_code(fragments.A_MEMBER, code, ("YT", "DL"), PLACE)

    assert SEPARATE not in issue.remedy


def test_a_code_with_a_blank_in_it_may_be_known():
    assert list(unknown_code(fragments.A_MEMBER, "YT DL", ("YT", "DL", "YT DL"), PLACE)) == []


def test_where_there_are_no_codes_at_all_nothing_is_suggested():
    (issue,) = unknown_code(fragments.A_CRITERION, "TC1", (), PLACE)

    assert issue.remedy == "Sửa lại mã cho đúng với khoi.xlsx."

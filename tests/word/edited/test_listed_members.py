"""A member that somebody took out of a list or put into it is told; a list may be reworded."""

import pytest

from tests.word.edited.said import quoted, said
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.listed_members import listed_alone, other_listed

FACTS = [
    Fact(FactKind.MEMBER, code, name)
    for code, name in (
        ("A", "Sở Y tế"), ("B", "Cục Thuế tỉnh"), ("C", "Cục Thống kê"), ("D", "Sở Du lịch"),
    )
]  # fmt: skip
LIST = "Gồm: Sở Y tế (05 chỉ tiêu); Cục Thuế tỉnh; Cục Thống kê (03 chỉ tiêu)."


def told(found, made=LIST):
    was, now = said(made, *FACTS, is_ours=True), said(found, *FACTS)
    return quoted(list(other_listed(was, now)), was, now)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (LIST.replace("Cục Thuế tỉnh; ", ""), ("", "Cục Thuế tỉnh")),
        (LIST.replace("; Cục Thống kê (03 chỉ tiêu)", ""), ("", "Cục Thống kê")),
        (LIST.replace("Cục Thuế", "Sở Du lịch; Cục Thuế"), ("Sở Du lịch", "")),
        (LIST.replace("Cục Thuế", "Sở Nội vụ; Cục Thuế"), ("Sở Nội vụ", "")),
    ],
)
def test_a_member_more_or_less_is_told(found, expected):
    assert told(found) == [expected]


def test_a_member_beside_the_only_one_is_told():
    made, found = "Vượt: Sở Y tế (05 chỉ tiêu).", "Vượt: Sở Y tế, Sở Du lịch (05 chỉ tiêu)."

    assert told(found, made) == [("Sở Du lịch", "")]


@pytest.mark.parametrize(
    "found",
    [
        LIST,
        "Gồm: Cục Thống kê (03 chỉ tiêu), Cục Thuế tỉnh và Sở Y tế (05 chỉ tiêu).",
        "Gồm tất cả các đơn vị.",
        LIST.replace("; Cục Thống", " báo cáo sớm nhất; Cục Thống"),
        LIST.replace("; Cục Thống", " ban hành kế hoạch sớm; Cục Thống"),
        LIST.replace("; Cục Thống", "; Báo cáo tốt có Cục Thống"),
        "Gồm: Sở Y tế (05 chỉ tiêu); ngành thuế; Cục Thống kê (03 chỉ tiêu).",
        "Sở Y tế chủ trì; Cục Thuế tỉnh và Cục Thống kê phối hợp với Sở Du lịch.",
    ],
)
def test_a_list_in_other_words_is_not_told(found):
    assert told(found) == []


@pytest.mark.parametrize(
    ("line", "is_alone"),
    [
        ("g) Cục Thống kê;", True),
        ("- Ủy viên: Đại diện Cục Thống kê", True),
        ("- Cục Thống kê hoàn thành nhiệm vụ.", False),
        ("- Cục Thống kê: 05 chỉ tiêu", False),
        ("- Cục Thống kê và Sở Y tế", False),
    ],
)
def test_a_line_is_all_about_a_member_in_whatever_office(line, is_alone):
    assert (listed_alone(said(line, *FACTS, is_ours=True)) is not None) is is_alone

"""What is wrong in a list of members, and the codes that are made for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text_workbooks import cells_and_codes
from thidua_reports.commands.new_members import (
    MOST_MEMBERS,
    initials,
    is_handy,
    listed_members,
    made_codes,
)
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.language.matching import matching_key


@pytest.fixture
def members_of(tmp_path):
    def read(text):
        path = tmp_path / "ds.txt"
        path.write_text(text, encoding="utf-8")
        return listed_members(path)

    return read


@pytest.fixture
def refusal(members_of):
    def read(text):
        with pytest.raises(CannotGoOn) as stopped:
            members_of(text)
        return stopped.value.issues

    return read


def test_members_without_a_code_get_one_that_nobody_has(members_of):
    members, issues = members_of("Sở Tư pháp\nSTP;Sở Tài phú\nSở Thể phách")

    assert [each.code for each in members] == ["STP2", "STP", "STP3"]
    assert issues == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("YT;Sở Y tế\nyt;Sở Yên Thế", [("dòng 2", "BD05")]),
        ("YT;Sở Y tế\nYT2;sở  y tế", [("dòng 2", "BD06")]),
        ("YT;\nDL;Sở Du lịch", [("dòng 1", "BD04")]),
        ("Ví dụ YT;Sở Y tế", [("dòng 1", "BD07")]),
        ("YT;\nDL;Sở Du lịch\nDL;Sở Du lịch", [
            ("dòng 1", "BD04"), ("dòng 3", "BD05"), ("dòng 3", "BD06")
        ]),
    ],
    ids=["code twice", "name twice", "no name", "an example", "all at once"],
)  # fmt: skip
def test_a_contradictory_list_is_refused_with_all_that_is_wrong(refusal, text, found):
    assert cells_and_codes(refusal(text)) == found


def test_a_second_line_names_the_first(refusal):
    (issue,) = refusal("YT;Sở Y tế\nDL;Sở Du lịch\nYT;Sở Yên Thế")

    assert str(issue) == (
        "ds.txt › dòng 3: Mã “YT” đã có ở dòng 1. "
        "Đặt cho mỗi đơn vị một mã riêng, hoặc xóa dòng thừa. [BD05]"
    )


@pytest.mark.parametrize("code", ["Y Tế", "SO_Y_TE_CUA_TINH", "ĐL"])
def test_an_unhandy_code_is_doubted_and_a_better_one_proposed(members_of, code):
    members, (issue,) = members_of(f"{code};Sở Y tế")

    assert [each.code for each in members] == [code]
    assert issue.kind.code == "BD08"
    assert issue.remedy.endswith("chẳng hạn SYT.")


@pytest.mark.parametrize(("count", "codes"), [(MOST_MEMBERS, []), (MOST_MEMBERS + 1, ["BD09"])])
def test_a_list_longer_than_a_bloc_is_doubted(members_of, count, codes):
    _, issues = members_of("\n".join(f"D{number};Đơn vị {number}" for number in range(count)))

    assert [issue.kind.code for issue in issues] == codes


def test_a_list_that_is_not_there_is_reported(tmp_path):
    with pytest.raises(CannotGoOn) as stopped:
        listed_members(tmp_path / "ds.txt")

    assert [issue.kind.code for issue in stopped.value.issues] == ["BD01"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Sở Y tế", "SYT"),
        ("Sở Khoa học và Công nghệ", "SKHCN"),
        ("Đài Phát thanh - Truyền hình", "DPTTH"),
        ("Ủy ban (huyện) Ấp Bắc", "UBHAB"),
        ("Khối 4", "K4"),
        ("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", "MHBBNSBTCMMM"),
        ("–", "DV"),
    ],
)
def test_a_code_is_the_initials_in_plain_letters(name, code):
    assert initials(name) == code


def test_a_code_that_is_taken_gets_a_number():
    names = ["Sở Tư pháp", "Sở Tài phú", "Sở Thể phách"]

    assert list(made_codes(names, ["stp2"])) == ["STP", "STP3", "STP4"]


@given(
    names=st.lists(st.text("abcđĐưỨ -019", max_size=30), max_size=30),
    taken=st.lists(st.sampled_from(("A", "B", "AB", "D", "DV")), max_size=5),
)
def test_made_codes_are_handy_and_lead_to_one_member_each(names, taken):
    codes = list(made_codes(names, taken))

    keys = [matching_key(code) for code in codes]
    assert len(codes) == len(names)
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {matching_key(code) for code in taken}
    assert all(is_handy(code) for code in codes)


@pytest.mark.parametrize("code", ["Sở", "S Y T", "ABCDEFGHIJKLM", "S;T", ""])
def test_a_code_that_is_long_or_marked_is_not_handy(code):
    assert not is_handy(code)

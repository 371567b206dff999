"""What is wrong in a list of members, and the codes that are made for it."""

import pytest

from tests.text_workbooks import cells_and_codes
from thidua_reports.commands.new_members import MOST_MEMBERS, listed_members
from thidua_reports.issues.issue import CannotGoOn


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
        "Đặt cho mỗi đơn vị một mã riêng, hoặc xoá dòng thừa. [BD05]"
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


def test_a_list_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CannotGoOn) as stopped:
        listed_members(tmp_path / "ds.txt")

    assert [issue.kind.code for issue in stopped.value.issues] == ["BD01"]

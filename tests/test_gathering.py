"""The members' files: whose they are, which are used, and who is still missing."""

import pytest

from tests.examples import BLOC, MEMBER, a_bloc_book
from tests.text_workbooks import cells_and_codes, member_bytes, merged
from thidua_reports.gathering import gather
from thidua_reports.workspace import InputFile, LockedFile

DL = "# Đơn vị\nma_don_vi: DL\nten_don_vi: Sở Du lịch\n# Nội dung 1\n| Mã |"
NOBODY_ELSE = ("thanh_vien", "TM04")


def file(name, changes=""):
    return InputFile(f"thanh_vien/{name}", member_bytes(merged(MEMBER, changes)))


def gathered(*files):
    """Return the members whose workbooks are used, and cells and codes of the issues."""
    found = gather(a_bloc_book(), files)
    return [sub.member for sub in found.submissions], cells_and_codes(found.issues)


def test_every_member_s_workbook_is_used_in_the_bloc_s_order_whatever_the_file_is_called():
    assert gathered(file("1.xlsx", DL), file("so du lich.xlsx")) == (["YT", "DL"], [])


def test_the_order_of_the_files_does_not_matter():
    files = [file("a.xlsx"), file("b.xlsx", DL), file("c.xlsx", "# Đơn vị\nma_don_vi: XX")]
    there, back = gather(a_bloc_book(), files), gather(a_bloc_book(), files[::-1])

    assert there.submissions == back.submissions
    assert sorted(cells_and_codes(there.issues)) == sorted(cells_and_codes(back.issues))


def test_without_any_file_that_is_told_and_each_member_is_named():
    assert gathered() == ([], [("thanh_vien", "TM03")])


def test_a_missing_submission_names_the_member():
    found = gather(a_bloc_book(), [file("a.xlsx")])

    assert "Sở Du lịch" in found.issues[0].message


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param("# Đơn vị\nma_don_vi: yt", [], id="code in another case"),
        pytest.param('# Đơn vị\nma_don_vi: "YT "', [], id="blank after the code"),
        pytest.param("# Đơn vị\nma_don_vi:\nten_don_vi: Ngành Y tế", [], id="only another name"),
        pytest.param(
            "# Đơn vị\nten_don_vi: Sở Y tế tỉnh", [("C5", "TM08")], id="name never heard of"
        ),
    ],
)
def test_the_code_says_whose_workbook_it_is(changes, expected):
    members, issues = gathered(file("a.xlsx", changes), file("b.xlsx", DL))

    assert members == ["YT", "DL"]
    assert issues == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param("# Đơn vị\nten_don_vi: Sở Du lịch", [("C2", "TM21")], id="another's name"),
        pytest.param("# Đơn vị\nky:", [("C5", "TB11"), ("C5", "TM22")], id="no period"),
        pytest.param("# Đơn vị\nnam:", [("C5", "TB11"), ("C5", "TM22")], id="no year"),
    ],
)
def test_a_workbook_of_which_it_is_not_certain_whose_and_when_is_not_used(changes, expected):
    members, issues = gathered(file("a.xlsx", changes), file("b.xlsx", DL))

    assert members == ["DL"]
    assert issues == expected


@pytest.mark.parametrize(
    ("changes", "place", "hint"),
    [
        pytest.param("# Đơn vị\nma_don_vi: YTE", "C5", "Có phải là “YT”?", id="code"),
        pytest.param(
            "# Đơn vị\nma_don_vi:\nten_don_vi: Sở Y tê", "C4", "Có phải là “Sở Y tế”?", id="name"
        ),
        pytest.param("# Đơn vị\nma_don_vi: BDT", "C5", "khoi.xlsx.", id="nothing near"),
        pytest.param("# Đơn vị\nma_don_vi: #N/A", "C5", "khoi.xlsx.", id="error value"),
    ],
)
def test_an_unknown_unit_is_told_with_the_near_name_and_not_used(changes, place, hint):
    text = changes if "#N/A" not in changes else f"{changes}\nten_don_vi:"
    found = gather(a_bloc_book(), [file("a.xlsx", text), file("b.xlsx", DL)])
    unknown = [issue for issue in found.issues if issue.kind.code == "TM05"]

    assert [sub.member for sub in found.submissions] == ["DL"]
    assert [issue.remedy.endswith(hint) for issue in unknown] == [True]
    assert unknown[0].place.cell in (place, "C4")


def test_a_copy_of_a_workbook_is_only_noted():
    members, issues = gathered(file("a.xlsx"), file("a (1).xlsx"), file("b.xlsx", DL))

    assert members == ["YT", "DL"]
    assert issues == [("thanh_vien/a (1).xlsx", "TM07")]


def test_of_two_different_workbooks_of_a_member_neither_is_used():
    other = file("moi.xlsx", "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5119292 |")
    members, issues = gathered(file("cu.xlsx"), other, file("b.xlsx", DL))

    assert members == ["DL"]
    assert issues == [("thanh_vien/moi.xlsx", "TM06")]


@pytest.mark.parametrize(
    ("changes", "cell"),
    [
        pytest.param("# Đơn vị\nky: 6 tháng", "C5", id="period"),
        pytest.param("# Đơn vị\nnam: 2017", "C5", id="year"),
    ],
)
def test_a_workbook_of_another_period_is_not_used_but_counts_as_sent(changes, cell):
    members, issues = gathered(file("a.xlsx", changes), file("b.xlsx", DL))

    assert members == ["DL"]
    assert issues == [(cell, "TM13")]


def test_one_broken_file_does_not_stop_the_others():
    members, issues = gathered(
        InputFile("thanh_vien/rong.xlsx", b""),
        InputFile("thanh_vien/anh.png", b"\x89PNG"),
        LockedFile("thanh_vien/dang_mo.xlsx"),
        InputFile("thanh_vien/hong.xlsx", member_bytes(MEMBER)[:500]),
        file("b.xlsx", DL),
    )

    assert members == ["DL"]
    assert issues == [
        ("thanh_vien/rong.xlsx", "TM09"),
        ("thanh_vien/anh.png", "TM14"),
        ("thanh_vien/dang_mo.xlsx", "TM17"),
        ("thanh_vien/hong.xlsx", "TM10"),
        NOBODY_ELSE,
    ]


def test_the_bloc_workbook_among_the_members_files_is_no_submission():
    members, issues = gathered(
        InputFile("thanh_vien/khoi.xlsx", member_bytes(BLOC)), file("b.xlsx", DL)
    )

    assert members == ["DL"]
    assert ("thanh_vien/khoi.xlsx", "TM05") in issues

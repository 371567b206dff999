"""The members' files: whose they are, which are used, and who is still missing."""

from dataclasses import replace

import pytest

from tests.examples import BLOC, MEMBER, a_bloc_book
from tests.text_workbooks import cells_and_codes, member_bytes, merged
from thidua_reports.collecting.gathering import gather
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Fate
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.workspace.folder import HeavyFile, LockedFile
from thidua_reports.workspace.members import MembersFolder, Subfolder, not_read

DL = "# Đơn vị\nma_don_vi: DL\nten_don_vi: Sở Du lịch\n# Nội dung 1\n| Mã |"
NOBODY_ELSE = ("thanh_vien", "TM04")


def file(name, changes=""):
    return InputFile(f"thanh_vien/{name}", member_bytes(merged(MEMBER, changes)))


def gathered(*files):
    """Return the members whose workbooks are used, and cells and codes of the issues."""
    found = gather(a_bloc_book(), MembersFolder(files))
    return [sub.member for sub in found.submissions], cells_and_codes(found.issues)


def test_every_member_s_workbook_is_used_in_the_bloc_s_order_whatever_the_file_is_called():
    told = [("thanh_vien", "TM78")]

    assert gathered(file("1.xlsx", DL), file("so du lich.xlsx")) == (["YT", "DL"], told)


def test_the_order_of_the_files_does_not_matter():
    files = (file("a.xlsx"), file("b.xlsx", DL), file("c.xlsx", "# Đơn vị\nma_don_vi: XX"))
    there, back = (gather(a_bloc_book(), MembersFolder(each)) for each in (files, files[::-1]))

    assert there.submissions == back.submissions
    assert sorted(cells_and_codes(there.issues)) == sorted(cells_and_codes(back.issues))


def test_without_any_file_that_is_reported_and_each_member_is_named():
    assert gathered() == ([], [("thanh_vien", "TM03")])


def test_a_missing_submission_names_the_member():
    found = gather(a_bloc_book(), MembersFolder((file("a.xlsx"),)))

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
        pytest.param("# Đơn vị\nma_don_vi: BDT", "C5", "của trang làm việc).", id="nothing near"),
    ],
)
def test_an_unknown_member_is_reported_with_the_near_name_and_not_used(changes, place, hint):
    found = gather(a_bloc_book(), MembersFolder((file("a.xlsx", changes), file("b.xlsx", DL))))
    unknown = [issue for issue in found.issues if issue.kind.code == "TM05"]

    assert [sub.member for sub in found.submissions] == ["DL"]
    assert [issue.remedy.endswith(hint) for issue in unknown] == [True]
    assert unknown[0].place.cell in (place, "C4")


def test_a_copy_of_a_workbook_is_only_noted():
    members, issues = gathered(file("a.xlsx"), file("a (1).xlsx"), file("b.xlsx", DL))

    assert members == ["YT", "DL"]
    assert issues == [("thanh_vien/a (1).xlsx", "TM07")]


@pytest.mark.parametrize(("copy", "code"), [("so_du_lich.xlsx", "TM77"), ("a.xlsx", "TM07")])
def test_of_two_equal_workbooks_that_named_for_its_own_member_is_used(copy, code):
    found = gather(a_bloc_book(), MembersFolder((file(copy), file("so_y_te.xlsx"))))

    assert [each.workbook for each in found.submissions] == ["thanh_vien/so_y_te.xlsx"]
    (told,) = [each for each in found.issues if each.kind.code == code]
    assert told.place.workbook == f"thanh_vien/{copy}"
    assert "“thanh_vien/so_y_te.xlsx”" in told.message
    assert [each.kind.code for each in found.issues] == [code, "TM04"]


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        pytest.param("so_du_lich.xlsx", True, id="name of another"),
        pytest.param("Báo cáo năm - Sở Du lịch (2).xlsx", True, id="name among other words"),
        pytest.param("dl_so_du_lich.xlsx", True, id="form of another"),
        pytest.param("DL.xlsx", True, id="code of another and nothing else"),
        pytest.param("bao_cao_dl_2018.xlsx", False, id="code among other words"),
        pytest.param("so_y_te.xlsx", False, id="own name"),
        pytest.param("nganh_y_te.xlsx", False, id="former name of its own"),
        pytest.param("so_y_te gui so_du_lich.xlsx", False, id="both"),
        pytest.param("sổ mới.xlsx", False, id="nobody"),
    ],
)
def test_a_workbook_in_a_file_named_for_another_member_is_used_and_told(name, is_told):
    found = gather(a_bloc_book(), MembersFolder((file(name), file("2.xlsx", DL))))

    assert [each.member for each in found.submissions] == ["YT", "DL"]
    told = [(each.place.workbook, each.kind.code) for each in found.issues]
    assert told == ([("thanh_vien", "TM78")] if is_told else [])


def test_of_two_equal_workbooks_that_named_for_another_member_is_not_used():
    found = gather(a_bloc_book(), MembersFolder((file("dl.xlsx"), file("moi.xlsx"))))

    assert [each.workbook for each in found.submissions] == ["thanh_vien/moi.xlsx"]


def test_of_two_different_workbooks_of_a_member_neither_is_used():
    other = file("moi.xlsx", "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5119292 |")
    members, issues = gathered(file("cu.xlsx"), other, file("b.xlsx", DL))

    assert members == ["DL"]
    assert issues == [("thanh_vien/moi.xlsx", "TM06")]


def test_of_two_different_workbooks_that_named_for_another_member_is_nobody_s_to_answer_for():
    other = file("so_du_lich.xlsx", CHANGED)
    found = gather(a_bloc_book(), MembersFolder((file("so_y_te.xlsx"), other)))
    told = {each.kind.code: each for each in found.issues}

    assert found.submissions == ()
    assert cells_and_codes(found.issues) == [
        ("thanh_vien", "TM06"),
        ("thanh_vien", "TM78"),
        ("thanh_vien", "TM04"),
    ]
    assert (told["TM06"].about, told["TM04"].about) == ("YT", "DL")
    assert told["TM78"].message == (
        "Tên tệp “so_du_lich.xlsx” là của Sở Du lịch, nhưng bên trong là sổ của Sở Y tế; tệp chưa "
        "được dùng, vì Sở Y tế còn sổ khác với sổ này."
    )
    assert [(each.name, each.fate, each.member) for each in found.account] == [
        ("thanh_vien/so_y_te.xlsx", Fate.REFUSED, "YT"),
        ("thanh_vien/so_du_lich.xlsx", Fate.REFUSED, "DL"),
    ]


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
        LockedFile("thanh_vien/dang_mo.xlsx"),
        InputFile("thanh_vien/hong.xlsx", member_bytes(MEMBER)[:500]),
        file("b.xlsx", DL),
    )

    assert members == ["DL"]
    assert issues == [
        ("thanh_vien/rong.xlsx", "TM09"),
        ("thanh_vien/dang_mo.xlsx", "TM17"),
        ("thanh_vien/hong.xlsx", "TM10"),
        NOBODY_ELSE,
    ]


def test_the_bloc_workbook_among_the_members_files_is_no_submission():
    members, issues = gathered(
        InputFile("thanh_vien/khoi.xlsx", member_bytes(BLOC)), file("b.xlsx", DL)
    )

    assert members == ["DL"]
    assert ("thanh_vien/khoi.xlsx", "TM69") in issues


NAMELESS = "# Đơn vị\nma_don_vi:\nten_don_vi:"


def test_a_form_that_names_no_unit_is_asked_for_the_name():
    members, issues = gathered(file("a.xlsx", NAMELESS), file("b.xlsx", DL))

    assert (members, issues) == (["DL"], [("C4", "TM74"), NOBODY_ELSE])


def test_a_form_whose_unit_is_an_error_value_names_none_either():
    text = "# Đơn vị\nma_don_vi: #N/A\nten_don_vi:"

    assert ("C4", "TM74") in gathered(file("a.xlsx", text), file("b.xlsx", DL))[1]


def test_a_workbook_that_is_no_form_of_anybody_s_is_reported_as_that_alone():
    content = member_bytes("# Tờ 1\n| Số liệu | 5 |")
    members, issues = gathered(InputFile("thanh_vien/Sở Y tế.xlsx", content), file("b.xlsx", DL))

    assert (members, issues) == (["DL"], [("thanh_vien/Sở Y tế.xlsx", "TM69")])


@pytest.mark.parametrize(
    "name",
    [
        "yt_so_y_te.xlsx",
        "yt_so_y_te (1).xlsx",
        "YT.xls",
        "BC 6 thang - So Y te.xlsx",
        "Báo cáo Ngành Y tế.xlsx",
        "Số liệu YT nộp khối.xls",
    ],
)
def test_of_a_unit_whose_file_cannot_be_read_no_workbook_is_asked_for_twice(name):
    broken = InputFile(f"thanh_vien/{name}", b"%PDF-1.4")

    assert gathered(broken, file("b.xlsx", DL))[1] == [(f"thanh_vien/{name}", "TM65")]


@pytest.mark.parametrize(
    "name", ["so_lieu.xlsx", "Sở Y.xlsx", "YTDP.xlsx", "YT và DL.xlsx", "Sở Du lịch, Sở Y tế.xlsx"]
)
def test_a_missing_member_is_reported_of_a_file_that_may_be_its_own(name):
    broken = (LockedFile(f"thanh_vien/{name}"), InputFile("thanh_vien/DL cũ.xlsx", b""))
    folder = MembersFolder((*broken, file("b.xlsx", DL)), (not_read("thanh_vien/a.zip"),))
    (missing,) = [each for each in gather(a_bloc_book(), folder).issues if each.kind.code == "TM04"]

    assert missing.message == (
        "Chưa có sổ của Sở Y tế; thư mục còn 2 tệp chưa dùng được, có thể có sổ của đơn vị này."
    )
    assert missing.about == "YT"


@pytest.mark.parametrize(("scored", "is_offered"), [(True, True), (False, False)])
def test_points_instead_of_a_workbook_are_offered_where_points_are_given(scored, is_offered):
    book = a_bloc_book()
    book = replace(book, bloc=replace(book.bloc, scored=scored))
    found = gather(book, MembersFolder((file("b.xlsx", DL),)))

    (missing,) = [each for each in found.issues if each.kind.code == "TM04"]

    assert ("Điểm thống nhất" in missing.remedy) is is_offered


def test_documents_beside_the_workbooks_are_taken_for_nobody_s_workbook():
    folder = MembersFolder((file("b.xlsx", DL),), (not_read("thanh_vien/cong_van.pdf"),))

    assert "Chưa có sổ của Sở Y tế." in [
        each.message for each in gather(a_bloc_book(), folder).issues
    ]


def folder_of(*files, **elsewhere):
    """Return the members' folder with both members' workbooks, and what lies elsewhere."""
    return MembersFolder((*files, file("b.xlsx", DL)), **elsewhere)


def used_and_reported(folder):
    found = gather(a_bloc_book(), folder)
    return [sub.member for sub in found.submissions], cells_and_codes(found.issues)


CHANGED = "# Nội dung 1\n| Mã | Thực hiện |\n| YT1 | 5119292 |"
OF_LAST_YEAR = "# Đơn vị\nnam: 2017"


def test_a_changed_copy_in_a_subfolder_casts_doubt_on_the_sheet_that_differs():
    copies = (file("Bản sửa/a.xlsx", CHANGED),)
    folder = folder_of(file("a.xlsx"), subfolders=(Subfolder("thanh_vien/Bản sửa", 1, copies),))
    found = gather(a_bloc_book(), folder)
    (issue,) = found.issues

    assert [sub.member for sub in found.submissions] == ["YT", "DL"]
    assert (issue.kind.code, issue.place) == ("TM31", Place("thanh_vien/a.xlsx", "Nội dung 1"))
    assert "thanh_vien/a.xlsx: 5.119.291; thanh_vien/Bản sửa/a.xlsx: 5.119.292" in issue.message
    assert "thanh_vien/Bản sửa/a.xlsx" in issue.message


def test_a_changed_copy_beside_khoi_xlsx_casts_doubt_as_well():
    copy = InputFile("a sửa.xlsx", member_bytes(merged(MEMBER, CHANGED)))

    assert used_and_reported(folder_of(file("a.xlsx"), outside=(copy,))) == (
        ["YT", "DL"],
        [("Nội dung 1", "TM31")],
    )


@pytest.mark.parametrize(
    "answer", ["the copy goes", "the copy takes the place of the old one"], ids=str
)
def test_the_doubt_of_a_changed_copy_goes_when_one_of_the_two_goes(answer):
    kept = file("a.xlsx") if answer == "the copy goes" else file("a.xlsx", CHANGED)

    assert used_and_reported(folder_of(kept)) == (["YT", "DL"], [])


def test_a_workbook_that_lies_in_a_subfolder_only_is_named_not_asked_for_again():
    lost = Subfolder("thanh_vien/YT", 1, (file("YT/a.xlsx"),))

    assert used_and_reported(folder_of(subfolders=(lost,))) == (
        ["DL"],
        [("thanh_vien/YT/a.xlsx", "TM32")],
    )
    account = gather(a_bloc_book(), folder_of(subfolders=(lost,))).account
    assert [(each.name, each.member) for each in account if each.fate is Fate.MISPLACED] == [
        ("thanh_vien/YT/a.xlsx", "YT")
    ]


def test_workbooks_that_all_lie_in_a_subfolder_are_named_each():
    lost = Subfolder("thanh_vien/nhận", 2, (file("nhận/a.xlsx"), file("nhận/b.xlsx", DL)))
    found = gather(a_bloc_book(), MembersFolder((), subfolders=(lost,)))

    assert cells_and_codes(found.issues) == [
        ("thanh_vien/nhận/a.xlsx", "TM32"),
        ("thanh_vien/nhận/b.xlsx", "TM32"),
    ]


@pytest.mark.parametrize(
    "inside",
    [
        pytest.param((), id="nothing that could be a workbook"),
        pytest.param((InputFile("thanh_vien/cũ/x.xlsx", b"PK"),), id="broken"),
        pytest.param((LockedFile("thanh_vien/cũ/x.xlsx"),), id="locked"),
        pytest.param((file("cũ/a.xlsx"),), id="the same workbook"),
        pytest.param((file("cũ/a.xlsx", OF_LAST_YEAR),), id="of another period"),
        pytest.param((file("cũ/a.xlsx", "# Đơn vị\nma_don_vi: XX"),), id="of nobody"),
    ],
)
def test_a_subfolder_in_which_nothing_contradicts_is_only_named(inside):
    subfolder = Subfolder("thanh_vien/cũ", 2, inside)

    assert used_and_reported(folder_of(file("a.xlsx"), subfolders=(subfolder,))) == (
        ["YT", "DL"],
        [("thanh_vien/cũ", "TM33")],
    )


def test_an_empty_subfolder_is_in_the_account_only():
    folder = folder_of(file("a.xlsx"), subfolders=(Subfolder("thanh_vien/trống", 0, ()),))
    found = gather(a_bloc_book(), folder)

    assert found.issues == ()
    assert found.account[-1].name == "thanh_vien/trống"


def test_every_file_and_folder_is_in_the_account_once():
    unread = tuple(not_read(f"thanh_vien/{name}") for name in ("Thumbs.db", "a.lnk"))
    folder = MembersFolder(
        (
            file("a.xlsx"),
            file("a (1).xlsx"),
            file("b1.xlsx", DL),
            file("b2.xlsx", f"{DL}\n# Thuyết minh\n| Phần | Nội dung |\n| hạn chế | Chậm. |"),
            InputFile("thanh_vien/rong.xlsx", b""),
            LockedFile("thanh_vien/dang_mo.xlsx"),
        ),
        unread,
        (Subfolder("thanh_vien/cũ", 1, ()),),
    )
    account = gather(a_bloc_book(), folder).account

    assert [
        (each.name.removeprefix("thanh_vien/"), each.fate, each.member) for each in account
    ] == [
        ("a.xlsx", Fate.USED, "YT"),
        ("a (1).xlsx", Fate.TWICE, "YT"),
        ("b1.xlsx", Fate.REFUSED, "DL"),
        ("b2.xlsx", Fate.REFUSED, "DL"),
        ("rong.xlsx", Fate.REFUSED, ""),
        ("dang_mo.xlsx", Fate.REFUSED, ""),
        ("Thumbs.db", Fate.PASSED_OVER, ""),
        ("a.lnk", Fate.PASSED_OVER, ""),
        ("cũ", Fate.PASSED_OVER, ""),
    ]
    assert all(each.why for each in account if each.fate is not Fate.USED)


def test_a_workbook_of_another_period_is_refused_in_the_account():
    account = gather(a_bloc_book(), folder_of(file("a.xlsx", OF_LAST_YEAR))).account

    assert [(each.member, each.fate) for each in account] == [
        ("YT", Fate.REFUSED),
        ("DL", Fate.USED),
    ]


def test_two_workbooks_of_a_member_are_reported_with_what_differs():
    folder = folder_of(file("a.xlsx"), file("a2.xlsx", CHANGED))
    (issue,) = gather(a_bloc_book(), folder).issues

    assert "(Thực hiện – a.xlsx: 5.119.291; a2.xlsx: 5.119.292)" in issue.message


def test_a_name_that_cannot_be_printed_is_noted_and_its_workbook_used():
    folder = folder_of(file("so_�DCFF.xlsx"))

    assert used_and_reported(folder) == (["YT", "DL"], [("thanh_vien/so_�DCFF.xlsx", "TM73")])


def test_a_file_too_large_to_be_a_workbook_costs_itself_only():
    heavy = HeavyFile("thanh_vien/Sở Y tế.xlsx", 300 << 20)

    assert used_and_reported(folder_of(heavy)) == (["DL"], [("thanh_vien/Sở Y tế.xlsx", "TM72")])

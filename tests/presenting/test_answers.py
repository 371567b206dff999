"""What is said to one member on its workbook."""

from dataclasses import replace
from datetime import date

import pytest

from tests.examined_samples import examined_sample
from tests.examples import a_bloc_book, a_submission
from tests.issue_kinds import KINDS as CATALOGUE
from tests.workspaces import HALF_YEAR, INVENTED_YEAR, YEAR
from thidua_reports.domain.place import Place
from thidua_reports.domain.receipt import Receipt
from thidua_reports.issues import verbs
from thidua_reports.issues.catalogue import number_kinds, submission_kinds
from thidua_reports.issues.issue import Issue, IssueKind, Severity
from thidua_reports.issues.lookup import example_of, kinds_by_code
from thidua_reports.presenting.answer_words import THE_BLOC_DOES
from thidua_reports.presenting.answers import (
    answer_view,
    answer_views,
    issues_of,
    remarks_of,
    to_member,
    where,
)
from thidua_reports.presenting.material import Material
from thidua_reports.scoring.standings import score
from thidua_reports.workspace.folder import MEMBERS_FOLDER

OWN = "thanh_vien/so.xlsx"
KINDS = {severity: IssueKind("XX01", severity, "", "") for severity in Severity}


def issue(severity, message, cell="H5", workbook=OWN, remedy="Sửa."):
    return Issue(KINDS[severity], Place(workbook, "Nội dung 1", cell), message, remedy)


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


def view(*issues, has_copy=True, of_book=None, **of_bloc):
    book = of_book or a_bloc_book()
    book = replace(book, bloc=replace(book.bloc, **of_bloc))
    submission = replace(a_submission(), workbook=OWN)
    standings, _ = score(book, (submission,), frozenset())
    material = Material(book, (submission,), standings, issues)
    own = issues_of(submission, issues)
    return answer_view(material, submission, own, has_copy=has_copy)


@pytest.mark.parametrize(
    ("remedy", "read"),
    [
        (
            f"Ghi lại 800, ô bị khóa thì điền vào biểu mẫu mới lập {verbs.FORMS}.",
            "Ghi lại 800, ô bị khóa thì điền vào biểu mẫu mới của Khối.",
        ),
        ("Hỏi lại đơn vị.", "Xin đơn vị trả lời Khối."),
        (
            "Giải nén, chép sổ vào thư mục thanh_vien.",
            "Giải nén, chép sổ vào thư mục sổ nhận của Khối.",
        ),
        ("Ghi ở trang Điều chỉnh của khoi.xlsx.", "Việc này Khối làm."),
        ("Cài make-report bản mới trên máy này rồi làm lại.", "Việc này Khối làm."),
        ("Kiểm tra lại đường dẫn sau --templates.", "Việc này Khối làm."),
    ],
)
def test_a_member_reads_no_names_of_programs_and_folders(remedy, read):
    told = to_member(issue(ERROR, "Sai ở khoi.xlsx.", remedy=remedy))

    assert told.message == "Sai ở sổ Khối."
    assert told.remedy == read


def test_only_the_issues_of_the_own_workbook_are_told_the_worst_first():
    found = [
        issue(NOTE, "c"),
        issue(ERROR, "khác", workbook="thanh_vien/khac.xlsx"),
        issue(ERROR, "khối", workbook="khoi.xlsx"),
        issue(WARNING, "b"),
        issue(ERROR, "a"),
    ]

    groups = view(*found).nhom

    assert [(group.tieu_de, [row.noi_dung for row in group.dong]) for group in groups] == [
        ("Phải sửa", ["a"]),
        ("Đã đọc theo cách hiểu nêu dưới đây, cần đối chiếu", ["b"]),
        ("Để biết", ["c"]),
    ]
    assert [row.tt for group in groups for row in group.dong] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("severities", "found"),
    [
        ([], "không có chỗ nào phải sửa."),
        ([NOTE], "không có chỗ nào phải sửa, có 01 chỗ để biết."),
        ([WARNING], "có 01 chỗ cần đối chiếu."),
        ([ERROR, ERROR, NOTE], "có 02 chỗ phải sửa và 01 chỗ để biết."),
    ],
)
def test_how_much_is_to_be_corrected_is_said_first(severities, found):
    issues = [issue(each, f"{at}") for at, each in enumerate(severities)]

    assert view(*issues).nhan_xet == f"Khối đã nhận và đọc sổ “so.xlsx”: {found}"


LATE = "; nếu đã quá hạn, đề nghị đơn vị gửi lại sớm."


def test_who_has_to_correct_is_told_where_to_send_it_and_until_when():
    book = a_bloc_book()
    other = book.bloc.members[1]
    members = (book.bloc.members[0], replace(other, email="dl@kg.gov.vn"))

    to_do = view(
        issue(ERROR, "a"), deadline=date(2020, 7, 5), drafter=other.code, members=members
    ).viec_can_lam

    assert f"(đầu mối: {other.name}, dl@kg.gov.vn)" in to_do[0]
    assert to_do[1] == "Hạn nộp sổ của kỳ này: ngày 05 tháng 7 năm 2020" + LATE
    assert "trang “Phản hồi của Khối”" in to_do[2]


@pytest.mark.parametrize("office", ["drafter", "deputy", "leader"])
def test_who_collects_is_not_sent_to_itself_nor_to_another(office):
    book = a_bloc_book()
    other = book.bloc.members[1].code
    offices = {"drafter": "", "deputy": "", "leader": other, office: "YT"}

    to_do = view(issue(ERROR, "a"), **offices).viec_can_lam

    assert "đầu mối" not in to_do[0]


def test_a_deadline_granted_to_a_member_alone_is_the_one_it_is_told():
    book = a_bloc_book()
    granted = Receipt("YT", None, date(2020, 7, 20), "", Place("khoi.xlsx"))

    to_do = view(
        issue(ERROR, "a"),
        of_book=replace(book, receipts=(granted,)),
        deadline=date(2020, 7, 5),
    ).viec_can_lam

    assert to_do[1] == "Hạn nộp sổ của kỳ này: ngày 20 tháng 7 năm 2020" + LATE


@pytest.mark.parametrize("came", [date(2020, 7, 5), date(2020, 7, 6)])
def test_a_deadline_before_what_the_bloc_noted_is_told_to_have_passed(came):
    noted = Receipt("DL", came, None, "", Place("khoi.xlsx"))
    book = replace(a_bloc_book(), receipts=(noted,))

    to_do = view(issue(ERROR, "a"), of_book=book, deadline=date(2020, 7, 5)).viec_can_lam

    passed = "Hạn nộp sổ của kỳ này (ngày 05 tháng 7 năm 2020) đã qua; đề nghị đơn vị gửi lại sớm."
    assert (to_do[1] == passed) is (came.day > 5)


def test_who_has_nothing_to_correct_need_not_send_it_again():
    assert view().viec_can_lam == ["Đơn vị không phải gửi lại sổ."]
    assert view(issue(NOTE, "a")).viec_can_lam[-1] == "Đơn vị không phải gửi lại sổ."


def test_without_a_marked_copy_none_is_spoken_of():
    assert not any(
        "gửi kèm" in line for line in view(issue(ERROR, "a"), has_copy=False).viec_can_lam
    )


def test_what_a_message_says_to_the_secretary_is_turned_to_the_member():
    said = issue(
        ERROR,
        "Khác khoi.xlsx.",
        remedy=f"Hỏi lại đơn vị; chưa rõ thì hỏi lại đơn vị, biểu mẫu {verbs.FORMS}.",
    )

    (told,) = issues_of(replace(a_submission(), workbook=OWN), [said])

    assert told.message == "Khác sổ Khối."
    assert told.remedy == (
        "Xin đơn vị trả lời Khối; chưa rõ thì xin đơn vị trả lời Khối, biểu mẫu."
    )


HERS = ("khoi.xlsx", "sổ khối", "sổ Khối", "Điểm thống nhất", "trang Chỉ tiêu", "trang Khối")
OF_HER_DESK = (*HERS, "trang Điều chỉnh", "cảnh báo", "đơn vị sửa", "lập mới", "xin đơn vị đ")
OF_WORKBOOKS = ("TV", "TB", "SO", "TM", "GU09", "SK32")


@pytest.mark.parametrize(
    "kind",
    [each for each in CATALOGUE.values() if each.code.startswith(OF_WORKBOOKS)],
    ids=lambda each: each.code,
)
def test_no_remedy_that_a_member_reads_is_a_deed_of_the_secretary(kind):
    told = to_member(Issue(kind, Place(OWN, "Nội dung 1", "H5"), kind.message, kind.remedy))

    assert told.remedy
    assert not [each for each in OF_HER_DESK if each in told.remedy]


def in_a_members_sheet():
    """Return the example of each kind that is found in the sheets of a member's workbook."""
    examples = map(example_of, kinds_by_code().values())
    return [each for each in examples if is_in_members_folder(each) and each.place.sheet]


def is_in_members_folder(found):
    return found.place.workbook.startswith(f"{MEMBERS_FOLDER}/")


@pytest.mark.parametrize("found", in_a_members_sheet(), ids=lambda each: each.kind.code)
def test_each_finding_in_a_workbook_leaves_its_member_something_to_do(found):
    told = to_member(found)

    assert told.remedy != THE_BLOC_DOES
    assert not [each for each in OF_HER_DESK if each in told.remedy]
    assert " khối" not in told.remedy


@pytest.mark.parametrize(
    ("sheet", "where_to"),
    [
        ("Nội dung 1", "ghi ở cột Lời kèm (được in sau số liệu)."),
        ("Tiêu chí", "ghi ở cột Minh chứng."),
    ],
)
def test_a_member_is_told_of_the_column_for_words_that_its_sheet_has(sheet, where_to):
    said = number_kinds.QUALIFIED_NUMBER.at(
        Place(OWN, sheet, "H5"), text="khoảng 12", words="khoảng", reset=""
    )

    assert to_member(said).remedy == f"Gõ con số chính xác vào ô này; lời đi kèm {where_to}"


def test_all_that_is_said_of_a_cell_is_one_remark():
    said = remarks_of([issue(ERROR, "a"), issue(WARNING, "b"), issue(NOTE, "c", cell="")])

    assert said == {
        ("Nội dung 1", "H5"): "[lỗi] a\nCách xử lý: Sửa.\n[cảnh báo] b\nCách xử lý: Sửa."
    }


@pytest.mark.parametrize(
    ("sheet", "cell", "words"),
    [("Tiêu chí", "C5", "Tiêu chí › C5"), ("Tiêu chí", "", "trang Tiêu chí"), ("", "", "cả sổ")],
)
def test_a_place_is_named_as_one_looks_it_up(sheet, cell, words):
    assert where(Place(OWN, sheet, cell)) == words


def test_points_and_rank_are_those_of_the_member():
    views = {each.don_vi: each for each in answer_views(examined_sample(YEAR))}

    found = views["Sở Văn hóa và Thể thao"]
    assert [(row.tt, row.tu_cham, row.thong_nhat) for row in found.diem] == [
        ("TC1", "154,0", "140,0"),
        ("TC2", "88,0", "88,0"),
        ("TC3", "80,0", "80,0"),
    ]
    assert (found.tong_tu_cham, found.tong_thong_nhat) == ("322,0", "308,0")
    assert found.hang == "Hạng 6."


def test_a_rank_that_may_change_is_told_to_be_provisional_first():
    sample = examined_sample(YEAR)
    (first, *_), open_ones = sample.standings.in_order, replace(sample.standings, provisional=True)
    views = answer_views(replace(sample, standings=open_ones))

    (found,) = (each.hang for each in views if each.don_vi == first.member.name)
    assert found.startswith("tạm tính là hạng 1")
    assert found.endswith("; chưa phải kết quả chính thức.")


def test_a_period_without_scoring_says_nothing_of_points_and_rank():
    for found in answer_views(examined_sample(HALF_YEAR)):
        assert (found.diem, found.tong_tinh_toan, found.hang) == ([], "", "")


def test_why_points_were_not_all_given_is_said_but_not_what_the_member_gave_itself():
    views = {each.don_vi: each for each in answer_views(examined_sample(INVENTED_YEAR))}

    notes = {row.tt: row.ghi_chu for row in views["Cục Thi hành án dân sự"].diem}

    assert notes["TC1.1"].startswith("THADS2: 29,7% so với kế hoạch 33%, đạt 90%: 70 × 90%")
    assert "THADS3" not in notes["TC1.1"]
    assert notes["TC1.3"].startswith("điểm chuẩn 50, trừ 01 lần báo cáo trễ")
    assert notes["TC2.1"] == ""


def test_of_a_plan_of_another_pledge_a_member_reads_only_what_it_can_do_itself():
    issue = submission_kinds.PLAN_DIFFERS.at(
        Place("a.xlsx", "Nội dung 1", "G5"),
        found="15",
        registered="20",
        own="Ghi lại 20",
        agreed="giao ước đã ký ghi 15 thì sửa thành 15 ở cột Kế hoạch, trang Chỉ tiêu của sổ khối",
    )

    told = to_member(issue)

    assert "kế hoạch đã đăng ký trong giao ước là 20" in told.message
    assert told.remedy.startswith("Ghi lại kế hoạch đã đăng ký")
    assert "trang Chỉ tiêu" not in told.remedy

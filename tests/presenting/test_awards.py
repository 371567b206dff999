"""The request to honour the members that are proposed."""

from dataclasses import replace
from datetime import date

from tests.document_text import spaced
from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_ballot,
    a_book,
    a_candidate,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_policy,
    a_ranking_policy,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_honour,
    identified,
)
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.issues.issue import IssueKind, Severity
from thidua_reports.layouts.document_settings import AWARDS
from thidua_reports.presenting.awards import request_view, why_no_request
from thidua_reports.presenting.material import Material
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
FLAG, DIPLOMA = an_honour(1, "Cờ"), an_honour(2, "Bằng khen", last_rank=3)
POINTS = {"A": 70, "B": "90.5", "C": 80}
HELD = replace(NO_MEETING, day=date(2025, 1, 9), end="16 giờ")


def view(*reports, in_error=(), **changes):
    """Return the request of a bloc in which B is first, C second and A third."""
    return request_view(material(*reports, in_error=in_error, **changes))


def material(*reports, in_error=(), issues=(), **changes):
    """Return what the request is made from."""
    book = a_book(
        "".join(POINTS),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in POINTS.items()),
        **({"meeting": HELD, "honours": (FLAG, DIPLOMA)} | changes),
    )
    submissions = tuple(
        a_submission(
            member,
            [report for report in reports if report.code[0] == member],
            [a_criterion_report(member, "TC1", self_score=points)],
        )
        for member, points in POINTS.items()
    )
    standings, _ = score(book, submissions, frozenset(in_error))
    return Material(book, submissions, standings, tuple(issues))


def units(given):
    return {group.hinh_thuc: [each.don_vi for each in group.don_vi] for group in given.de_nghi}


def test_members_are_listed_by_honour_and_by_rank():
    given = view()

    assert units(given) == {"Cờ": ["Sở B"], "Bằng khen": ["Sở C", "Sở A"]}
    assert [group.so_luong for group in given.de_nghi] == ["01 đơn vị", "02 đơn vị"]
    assert [each.ket_qua for each in given.de_nghi[1].don_vi] == [
        "xếp hạng nhì, 80,0 điểm",
        "xếp hạng ba, 70,0 điểm",
    ]


def test_an_honour_that_nobody_is_proposed_for_is_left_out():
    assert units(view(honours=(an_honour(9, "Huân chương"), FLAG))) == {"Cờ": ["Sở B"]}


def test_the_opening_names_the_meeting_and_counts_the_members():
    assert view().mo_dau == (
        "Theo kết quả bình xét thi đua năm 2024 tại Hội nghị ngày 09 tháng 01 năm 2025, Khối thi "
        "đua 9 kính trình ………… xem xét, trình cấp có thẩm quyền khen thưởng 03 đơn vị, gồm:"
    )


def test_a_ballot_is_named_attached_and_its_votes_are_given():
    ballot = a_ballot(10, a_candidate("B", "Cờ", 9), a_candidate("C", "Bằng khen", 8))
    given = view(ballot=ballot)
    (first,), (second, third) = (group.don_vi for group in given.de_nghi)

    assert "và kết quả bỏ phiếu suy tôn," in given.mo_dau
    assert (
        "Biên bản kiểm phiếu suy tôn, đề nghị khen thưởng năm 2024 số      /BB-KTĐ9 ngày 09 tháng "
        "01 năm 2025"
    ) in given.ho_so
    assert given.co_phieu == "có"
    assert first.ket_qua == (
        "xếp hạng nhất, 90,5 điểm; 09/10 phiếu đồng ý, đạt 90% tổng số thành viên"
    )
    assert [each.phieu for each in (first, second, third)] == ["09/10 (90%)", "08/10 (80%)", "–"]


def test_without_a_ballot_votes_are_not_spoken_of():
    given = view()

    assert given.co_phieu == ""
    assert given.ho_so == [
        "Báo cáo số      /BC-KTĐ9 ngày … tháng … năm 2025 tổng kết công tác thi đua, khen thưởng "
        "năm 2024 và phương hướng, nhiệm vụ năm 2025 của Khối thi đua 9",
        "Biên bản bình xét thi đua, đề nghị khen thưởng năm 2024 số      /BB-KTĐ9 ngày 09 tháng 01 "
        "năm 2025",
        "Báo cáo thành tích của các đơn vị được đề nghị khen thưởng",
    ]


def test_achievements_count_targets_and_give_the_class_and_what_the_member_marked():
    targets = (a_target("B1"), a_target("B2"), a_target("B3"))
    reports = (
        a_report("B1", 120, highlighted=True),
        a_report("B2", 100),
        a_report("B3", 90, highlighted=True),
    )
    ranking = a_ranking_policy(grades=(a_grade("Xuất sắc", 90), a_grade("Tốt", 0)))
    given = view(*reports, targets=targets, policy=a_policy(ranking=ranking))

    assert given.de_nghi[0].don_vi[0].thanh_tich == (
        "Hoàn thành 02/03 chỉ tiêu đã đăng ký, vượt 01 chỉ tiêu; nổi bật: chỉ tiêu B1 120 cây, "
        "đạt 120%; xếp loại Xuất sắc."
    )


def test_what_is_in_doubt_is_counted_neither_way_and_not_praised():
    targets = (a_target("B1"), a_target("B2"))
    doubted = a_report("B1", 120, highlighted=True)
    given = view(doubted, a_report("B2", 100), targets=targets, in_error=[doubted.achieved.place])

    assert given.de_nghi[0].don_vi[0].thanh_tich == (
        "Hoàn thành 01/02 chỉ tiêu đã đăng ký, còn 01 chỉ tiêu cần xác minh."
    )


def test_who_is_ranked_by_share_is_given_with_a_share():
    ranking = a_ranking_policy(ranked_by=RankedBy.SHARE)
    (first,) = view(policy=a_policy(ranking=ranking)).de_nghi[0].don_vi

    assert (first.diem, first.hang) == ("90,5%", "1")
    assert first.ket_qua == "xếp hạng nhất, 90,5%"


def test_who_it_is_addressed_to_is_left_blank_as_long_as_nobody_is_entered():
    assert view(documents=identified(AWARDS)).kinh_gui == "Kính gửi: …………"


def test_achievements_are_left_to_be_written_where_there_are_no_targets():
    assert {each.thanh_tich for group in view().de_nghi for each in group.don_vi} == {"…………"}


def test_number_and_day_are_its_own():
    given = view(documents=identified(AWARDS, number="7", day=date(2025, 1, 12)))

    assert given.so_ky_hieu == "Số: 07/TTr-KTĐ9"
    assert given.dia_danh_ngay == "Tỉnh Mẫu, ngày 12 tháng 01 năm 2025"
    assert given.ky_hieu_kem_theo == (
        "Kèm theo Tờ trình số 07/TTr-KTĐ9 ngày 12 tháng 01 năm 2025 của Khối thi đua 9"
    )
    assert spaced(given.trich_yeu) == (
        "Về việc đề nghị khen thưởng các đơn vị có thành tích trong phong trào thi đua năm 2024 "
        "của Khối thi đua 9"
    )


def an_error_of(member):
    kind = IssueKind("X1", Severity.ERROR, "Số sai.", "Sửa số.")
    return kind.at(Place(f"{member}.xlsx", "Nội dung 1", "E5"))


def test_no_request_is_made_while_the_data_of_a_proposed_member_are_in_error():
    why = why_no_request(material(issues=[an_error_of("C")], honours=(FLAG, DIPLOMA)))

    assert why == ("số liệu của đơn vị được đề nghị còn thiếu, còn lỗi hoặc cần xác minh: Sở C")


def test_no_request_is_made_while_a_result_of_a_proposed_member_is_in_doubt():
    doubted = a_report("B1", 120)
    made = material(doubted, targets=(a_target("B1"),), in_error=[doubted.achieved.place])

    assert why_no_request(made).endswith("cần xác minh: Sở B")


def test_an_error_of_a_member_that_is_not_proposed_holds_no_request_up():
    assert why_no_request(material(issues=[an_error_of("A")], honours=(FLAG,))) == ""


def test_who_ranks_above_a_proposed_member_is_told_with_what_is_in_the_way():
    flag = replace(FLAG, requirement=Requirement.EXCEEDED, passes_on=True)
    given = view(a_report("B1", 100), targets=(a_target("B1"),), honours=(flag,))

    (group,) = given.de_nghi
    assert [each.don_vi for each in group.don_vi] == ["Sở C"]
    assert group.khong_xet == [
        "Sở B (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ: chưa vượt chỉ tiêu “Chỉ tiêu B1” "
        "(100/100 cây, đạt 100% kế hoạch).",
        "Theo quy định của Khối, đơn vị ở hạng được xét không đủ điều kiện thì xét đơn vị hạng "
        "tiếp theo.",
    ]


def test_where_nobody_is_passed_by_nothing_is_explained():
    assert [group.khong_xet for group in view().de_nghi] == [[], []]

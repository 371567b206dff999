"""What the bloc sends out: invitation, conclusions, comments and answers, plan, regulation."""

from dataclasses import replace
from datetime import date

import pytest

from tests.document_text import spaced
from tests.domain_values import (
    BLOC_FILE,
    NO_MEETING,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_decision,
    a_member,
    agreed,
    an_attendee,
    an_exclusion,
    an_honour,
    identified,
    standings_of,
    typed_in,
)
from thidua_reports.domain.bloc import Signer
from thidua_reports.domain.meeting import Comment, Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.plan import Activity
from thidua_reports.domain.submission import Passage
from thidua_reports.layouts.bloc_sheets import MINUTES
from thidua_reports.layouts.document_settings import INVITATION, NOTICE
from thidua_reports.layouts.letter_views import ActivityRow, AnsweredComment
from thidua_reports.layouts.views import SignatureFor
from thidua_reports.presenting.answered_comments import answered_comments_view, why_no_answers
from thidua_reports.presenting.invitation import invitation_view, why_no_invitation
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.notice import notice_view, why_no_notice
from thidua_reports.presenting.regulation import regulation_view
from thidua_reports.presenting.year_plan import why_no_plan, year_plan_view

CHAIR, GUEST, MEMBER = Role.CHAIR, Role.GUEST, Role.MEMBER
ROW = Place(BLOC_FILE)
SET_UP = replace(NO_MEETING, day=date(2025, 1, 9), start="8h30", venue="Sở A")


def material(**changes):
    book = a_book(**changes)
    return Material(book, (), standings_of(book), ())


def about(meeting, **changes):
    return material(meeting=meeting, **changes)


def comment(outcome, text="Bổ sung số liệu.", speaker="Sở B"):
    return Comment(speaker, text, outcome, "Mục I", ROW)


@pytest.mark.parametrize(
    ("meeting", "why"),
    [
        (SET_UP, ""),
        (replace(SET_UP, day=None), "chưa có ngày họp, địa điểm ở bảng Hội nghị"),
        (replace(SET_UP, venue=""), "chưa có ngày họp, địa điểm ở bảng Hội nghị"),
        (replace(SET_UP, conclusions=("Thống nhất.",)), ""),
    ],
    ids=["set up", "no day", "no venue", "held"],
)
def test_people_are_invited_when_day_and_venue_are_known(meeting, why):
    assert why_no_invitation(about(meeting)) == why


def test_an_invitation_names_guests_and_for_each_member_who_is_known():
    seats = (
        an_attendee(GUEST, "Sở Nội vụ", "Ông An", position="Phó Giám đốc"),
        an_attendee(MEMBER, "A", "", position="Đại diện lãnh đạo"),
        an_attendee(MEMBER, "B"),
    )
    bloc = a_bloc("ABC", members=(a_member("A"), a_member("B"), a_member("C")))
    led = replace(bloc.members[2], representative="Bà Cúc, Giám đốc Sở C")
    bloc = replace(bloc, members=(*bloc.members[:2], led))

    view = invitation_view(about(replace(SET_UP, attendees=seats), bloc=bloc))

    assert view.kinh_moi == [
        "Ông An, Phó Giám đốc, Sở Nội vụ;",
        "Đại diện lãnh đạo Sở A;",
        "Lãnh đạo Sở B;",
        "Bà Cúc, Giám đốc Sở C.",
    ]


def test_who_chairs_or_signs_an_invitation_is_not_invited():
    names = {"A": "Ông Nguyễn Văn An", "B": "Bà Trần Thị Bình", "C": "Ông Cao", "D": "Bà Dung"}
    members = tuple(replace(a_member(code), representative=name) for code, name in names.items())
    documents = identified(INVITATION)
    documents = replace(documents, signers=(Signer("", "Khối phó", "Trần Thị Bình"),))
    chair = an_attendee(CHAIR, "A", "Nguyễn Văn An", position="Khối trưởng")

    view = invitation_view(
        about(
            replace(SET_UP, attendees=(chair,)),
            bloc=a_bloc("ABCD", members=members),
            documents=documents,
        )
    )

    assert view.kinh_moi == ["Ông Cao, Sở C;", "Bà Dung, Sở D."]


@pytest.mark.parametrize(
    ("codes", "invited"),
    [
        ("ABC", ["Lãnh đạo các đơn vị thành viên Khối thi đua 9."]),
        ("AB", ["Lãnh đạo Sở A;", "Lãnh đạo Sở B."]),
    ],
)
def test_members_that_are_invited_alike_share_a_line(codes, invited):
    assert invitation_view(about(SET_UP, bloc=a_bloc(codes))).kinh_moi == invited


def test_an_invitation_says_to_what_when_where_and_with_which_agenda():
    meeting = replace(SET_UP, agenda=("Khai mạc.", "Thảo luận;"))
    documents = identified(MINUTES, subject="Hội nghị tổng kết của Khối")

    view = invitation_view(about(meeting, documents=documents))

    assert (spaced(view.trich_yeu), view.hoi_nghi) == (
        "Dự Hội nghị tổng kết của Khối",
        "Hội nghị tổng kết của Khối",
    )
    assert (view.thoi_gian, view.dia_diem) == (
        "08 giờ 30 phút, ngày 09 tháng 01 năm 2025",
        "Sở A",
    )
    assert view.chuong_trinh == ["Khai mạc;", "Thảo luận."]


def test_a_letter_has_its_own_number_day_and_subject():
    details = identified(INVITATION, number="7", day=date(2025, 1, 2), subject="Dự họp")

    view = invitation_view(about(SET_UP, documents=details))

    assert (view.so_ky_hieu, view.dia_danh_ngay, view.trich_yeu) == (
        "Số: 07/GM-KTĐ9",
        "Tỉnh Mẫu, ngày 02 tháng 01 năm 2025",
        "Dự họp",
    )


def test_the_leader_signs_where_nobody_is_entered_and_else_who_is():
    nobody = notice_view(about(NO_MEETING))
    signer = Signer("KT. KHỐI TRƯỞNG", "Khối phó", "Trần Bình")
    somebody = notice_view(
        about(NO_MEETING, documents=replace(identified(NOTICE), signers=(signer,)))
    )

    assert nobody.nguoi_ky == [SignatureFor("TM. KHỐI THI ĐUA 9", "KHỐI TRƯỞNG", "")]
    assert somebody.nguoi_ky == [SignatureFor("KT. KHỐI TRƯỞNG", "KHỐI PHÓ", "Trần Bình")]


def test_a_notice_says_who_held_and_chaired_the_meeting_what_was_heard_and_concluded():
    meeting = replace(
        SET_UP,
        attendees=(an_attendee(CHAIR, "A", "Ông An"), an_attendee(CHAIR, "B", "Bà Bình")),
        comments=(comment("Tiếp thu"),),
        directions=(Passage("Ông Cảnh", "Cần làm tốt.", ROW),),
        conclusions=("Thống nhất báo cáo.", "Giao Sở A hoàn chỉnh."),
    )

    view = notice_view(about(meeting))

    assert view.mo_dau == (
        "Ngày 09 tháng 01 năm 2025, tại Sở A, Khối thi đua 9 tổ chức Hội nghị tổng kết công tác "
        "thi đua, khen thưởng năm 2024. Ông An, Sở A và bà Bình, Sở B đồng chủ trì Hội nghị."
    )
    assert view.dan_ket_luan == (
        "Sau khi nghe trình bày dự thảo Báo cáo tổng kết công tác thi đua, khen thưởng năm 2024 và "
        "phương hướng, nhiệm vụ năm 2025 của Khối thi đua 9, ý kiến của các đơn vị thành viên và "
        "phát biểu chỉ đạo của ông Cảnh, chủ trì Hội nghị kết luận như sau:"
    )
    assert view.ket_luan == ("Thống nhất báo cáo.", "Giao Sở A hoàn chỉnh.")


def test_a_notice_says_nothing_of_chairs_and_speakers_who_are_not_known():
    view = notice_view(about(replace(NO_MEETING, conclusions=("Thống nhất.",))))

    assert "chủ trì" not in view.mo_dau
    assert "ý kiến của" not in view.dan_ket_luan


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (why_no_notice, "chưa có kết luận ở bảng Diễn biến"),
        (why_no_answers, "chưa có ý kiến ở bảng Ý kiến"),
        (why_no_plan, "chưa có việc nào ở trang Kế hoạch"),
    ],
    ids=["notice", "answers", "plan"],
)
def test_without_what_it_is_about_a_document_is_not_made(given, why):
    assert given(material()) == why


@pytest.mark.parametrize(
    ("answers", "count", "sentence"),
    [
        (["Tiếp thu", "Giải trình: do số liệu"], None, "tiếp thu 01 ý kiến, giải trình 01 ý kiến"),
        (["Tiếp thu một phần", "TIẾP THU."], None, "tiếp thu 01 ý kiến, tiếp thu một phần 01"),
        (["Đã sửa", "Tiếp thu"], None, "02 ý kiến đã được tiếp thu, giải trình"),
        (["Không tiếp thu"], None, "01 ý kiến đã được tiếp thu, giải trình"),
        (["Tiếp thu, giải trình thêm"], None, "01 ý kiến đã được tiếp thu, giải trình"),
        (["Tiếp thu", ""], None, "tiếp thu 01 ý kiến, 01 ý kiến chưa có tiếp thu, giải trình"),
        (["Tiếp thu"], 8, "Các đơn vị đóng góp 08 lượt ý kiến, tổng hợp thành 01 ý kiến: tiếp"),
    ],
    ids=["two kinds", "in part", "own words", "rejected", "both", "one open", "more were made"],
)
def test_answers_are_counted_by_kind_only_where_each_says_its_own(answers, count, sentence):
    comments = tuple(map(comment, answers))

    view = answered_comments_view(
        about(replace(NO_MEETING, comments=comments, comment_count=count))
    )

    assert sentence in view.tong_hop[0]


def test_an_answer_to_no_comment_is_neither_counted_nor_listed():
    comments = (comment("Tiếp thu"), comment("Tiếp thu một phần", text=""))

    view = answered_comments_view(about(replace(NO_MEETING, comments=comments)))

    assert [each.tra_loi for each in view.y_kien] == ["Tiếp thu"]
    assert "01 ý kiến" in view.tong_hop[0]
    assert why_no_answers(about(replace(NO_MEETING, comments=comments[1:]))) != ""


def test_a_comment_without_answer_has_a_blank_and_odd_letters_stay():
    odd = 'A & B <c> "d" {{ e }} 😀'
    comments = (comment("", odd, ""),)

    view = answered_comments_view(about(replace(NO_MEETING, comments=comments)))

    assert view.y_kien == [AnsweredComment("1", "", odd, "", "Mục I dự thảo Báo cáo")]


def test_a_plan_lists_activities_with_the_names_of_members():
    activities = (Activity("Họp", "Tháng 7", ("A", "Ban Thi đua"), ROW),)
    bloc = a_bloc(period=Period.PLEDGE, deputy="B")

    view = year_plan_view(material(bloc=bloc, activities=activities))

    assert view.viec == [ActivityRow("1", "Họp", "Tháng 7", "Sở A; Ban Thi đua")]
    assert (view.khoi_truong, view.khoi_pho) == ("Sở A", "Sở B")
    assert view.noi_dung == ["Nội dung 1: Thi đua thực hiện chỉ tiêu."]
    assert spaced(view.trich_yeu) == "Hoạt động năm 2024 của Khối thi đua 9"


def test_a_regulation_names_members_leader_and_what_is_honoured_on_which_conditions():
    criterion = a_criterion("TC1", TYPED_IN.name, standard=100)
    honours = (an_honour(1, "Cờ", votes=80), an_honour(2, "Bằng khen"))
    bloc = a_bloc(period=Period.PLEDGE)

    view = regulation_view(material(bloc=bloc, criteria=(criterion,), honours=honours))

    assert (view.so_don_vi, view.thanh_vien) == ("02", ["a) Sở A;", "b) Sở B."])
    assert (view.khoi_truong, view.khoi_pho) == ("Sở A", "")
    assert view.noi_dung == ["Thi đua thực hiện chỉ tiêu."]
    assert view.cham_diem == "có"
    assert [each[:21] for each in view.dieu_kien] == [
        "a) Hạng nhất: đề nghị",
        "b) Hạng nhì: đề nghị ",
    ]
    assert "80% trở lên tổng số thành viên bỏ phiếu đồng ý" in view.dieu_kien[0]
    assert spaced(view.trich_yeu) == "Hoạt động và bình xét thi đua của Khối thi đua 9"


def test_a_regulation_of_a_bloc_that_scores_nothing_speaks_of_no_points():
    bloc = a_bloc(period=Period.PLEDGE, scored=False)

    view = regulation_view(material(bloc=bloc, criteria=(a_criterion("TC1", TYPED_IN.name),)))

    assert (view.cham_diem, view.dieu_kien) == ("", [])


@pytest.mark.parametrize(
    ("conclusions", "numbered"), [(("Thống nhất.",), ""), (("Một.", "Hai."), "có")]
)
def test_a_lone_conclusion_has_no_number(conclusions, numbered):
    assert notice_view(about(replace(SET_UP, conclusions=conclusions))).nhieu_ket_luan == numbered


def concluded(points, period=Period.YEAR, codes="AB", **changes):
    """Return the notice of a bloc whose members claim these points, and are given those known."""
    known = {member: each for member, each in points.items() if each is not None}
    book = a_book(
        meeting=replace(SET_UP, conclusions=("Thống nhất.",), next_leader="B"),
        bloc=a_bloc(codes, period=period),
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=tuple(agreed(member, "TC1", each) for member, each in known.items()),
        honours=(an_honour(1, "Cờ"),),
        **changes,
    )
    submissions = tuple(typed_in(**points))
    return notice_view(Material(book, submissions, standings_of(book, *submissions), ()))


def test_a_notice_on_the_year_gives_ranks_honours_and_who_leads_next():
    given = concluded({"A": 80, "B": "90.5"})

    assert given.dan_ket_qua == (
        "Kết quả bình xét, xếp hạng, đề nghị khen thưởng năm 2024; bầu Khối trưởng, Khối phó năm "
        "2025"
    )
    assert given.ket_qua == [
        "Kết quả xếp hạng: Sở B (hạng nhất, 90,5 điểm); Sở A (hạng nhì, 80,0 điểm).",
        "Đề nghị tặng Cờ: Sở B.",
        "Các thành viên thống nhất bầu Sở B làm Khối trưởng năm 2025.",
    ]


@pytest.mark.parametrize(
    ("reason", "why"),
    [
        ("thanh tra đã kết luận", "lý do: thanh tra đã kết luận."),
        ("", "lý do [cần xác minh]."),
    ],
    ids=["with a reason", "without one"],
)
def test_a_notice_says_of_an_honour_against_a_condition_that_it_is_an_exception(reason, why):
    exclusions, decisions = (an_exclusion("B"),), (a_decision("B", "Cờ", reason=reason),)

    given = concluded({"A": 80, "B": 90}, exclusions=exclusions, decisions=decisions)

    assert given.ket_qua[1:3] == [
        "Đề nghị tặng Cờ: Sở B.",
        "Theo quy định của Khối, Sở B (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ: có vụ "
        f"việc (Thanh tra); Hội nghị vẫn thống nhất đề nghị, {why}",
    ]


@pytest.mark.parametrize(
    ("codes", "ranked"),
    [
        ("ABCDE", "; Sở D (hạng tư, 87 điểm); Sở E (hạng năm, 86 điểm)."),
        ("ABCDEFGHIJK", "; Sở J (hạng 10, 81 điểm); Sở K (hạng 11, 80 điểm)."),
    ],
    ids=["all with a name", "one without"],
)
def test_a_notice_writes_every_rank_in_one_way(codes, ranked):
    given = concluded({code: 90 - at for at, code in enumerate(codes)}, codes=codes)

    assert given.ket_qua[0].endswith(ranked)


def test_a_notice_says_of_equal_points_what_became_of_the_ranks():
    given = concluded({"A": 90, "B": 90})

    assert given.ket_qua[1] == "Sở A và Sở B cùng 90 điểm, xếp đồng hạng 1."


@pytest.mark.parametrize(
    ("role", "told"),
    [(GUEST, "bà Cảnh, Phó Giám đốc, Sở Nội vụ"), (CHAIR, "bà Cảnh")],
    ids=["a guest", "a chair, told before"],
)
def test_a_speaker_has_an_office_where_a_notice_first_names_them(role, told):
    guest = an_attendee(role, "Sở Nội vụ", "Bà Cảnh", position="Phó Giám đốc")
    directions = (Passage("Bà Cảnh", "Cần làm tốt.", ROW),)
    view = notice_view(about(replace(SET_UP, attendees=(guest,), directions=directions)))

    assert f"phát biểu chỉ đạo của {told}, chủ trì Hội nghị" in view.dan_ket_luan


def test_those_invited_are_the_first_recipients_and_two_chairs_are_in_one_sentence():
    chairs = (an_attendee(CHAIR, "A", "Ông An"), an_attendee(CHAIR, "B", "Bà Bình"))

    view = invitation_view(about(replace(SET_UP, attendees=chairs)))

    assert view.noi_nhan[0] == "Như thành phần kính mời"
    assert view.chu_tri == "Ông An, Sở A và bà Bình, Sở B"


@pytest.mark.parametrize(
    ("where", "period", "told"),
    [
        ("Mục IV.1", Period.HALF_YEAR, "Mục IV.1 dự thảo Báo cáo"),
        ("Mục IV Báo cáo tổng kết", Period.HALF_YEAR, "Mục IV Báo cáo tổng kết"),
        ("Mục IV.1", Period.PLEDGE, "Mục IV.1"),
        ("", Period.YEAR, ""),
    ],
    ids=["a part alone", "a part of a text", "one of several drafts", "nothing"],
)
def test_of_which_text_a_part_was_changed(where, period, told):
    comments = (Comment("Sở B", "Sửa.", "Tiếp thu", where, ROW),)
    given = about(replace(SET_UP, comments=comments), bloc=a_bloc(period=period))

    assert answered_comments_view(given).y_kien[0].vi_tri == told


def test_a_notice_gives_no_ranks_while_they_are_provisional_and_none_at_mid_year():
    provisional = concluded({"A": 80, "B": None})

    assert [each[:14] for each in provisional.ket_qua] == ["Các thành viên"]
    assert provisional.dan_ket_qua == "Kết quả bầu Khối trưởng, Khối phó năm 2025"
    assert concluded({"A": 80, "B": 90}, Period.HALF_YEAR).ket_qua == []


@pytest.mark.parametrize(("speaker", "where"), [("Sở B", "Mục I"), ("", "Mục I"), ("", "")])
def test_a_column_that_no_comment_fills_is_left_out(speaker, where):
    comments = (Comment(speaker, "Sửa.", "Tiếp thu", where, ROW),)

    view = answered_comments_view(about(replace(SET_UP, comments=comments)))

    assert (bool(view.co_nguoi), bool(view.co_vi_tri)) == (bool(speaker), bool(where))

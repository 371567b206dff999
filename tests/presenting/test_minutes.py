"""The fields of the minutes, before and after the meeting."""

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
    placed,
    standings_of,
    typed_in,
)
from thidua_reports.domain.meeting import Comment, Meeting, Role, Vote
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Passage
from thidua_reports.layouts.bloc_sheets import MINUTES
from thidua_reports.layouts.minutes_views import (
    CommentRow,
    MinutesAfter,
    Signature,
    Speech,
    VoteRow,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import minutes_view

CHAIR, SECRETARY, GUEST, MEMBER = Role.CHAIR, Role.SECRETARY, Role.GUEST, Role.MEMBER
HELD = replace(NO_MEETING, end="16 giờ 30")


def of(book, *submissions):
    return minutes_view(Material(book, submissions, standings_of(book, *submissions), ()))


def fields(meeting: Meeting = NO_MEETING, codes="AB", **changes):
    book = a_book(codes, meeting=meeting, **changes)
    return of(book)


def with_attendees(*attendees, codes="AB"):
    return fields(replace(NO_MEETING, attendees=attendees), codes)


@pytest.mark.parametrize(
    ("start", "day", "written"),
    [
        ("14 giờ 00", date(2025, 1, 9), "14 giờ 00 phút, ngày 09 tháng 01 năm 2025"),
        ("8h30", date(2025, 1, 9), "08 giờ 30 phút, ngày 09 tháng 01 năm 2025"),
        ("14 giờ", date(2025, 1, 9), "14 giờ, ngày 09 tháng 01 năm 2025"),
        ("", date(2025, 7, 30), "…… giờ …… phút, ngày 30 tháng 7 năm 2025"),
        ("Buổi sáng", date(2025, 7, 30), "…… giờ …… phút, buổi sáng ngày 30 tháng 7 năm 2025"),
        ("", None, "…… giờ …… phút, ngày … tháng … năm …"),
    ],
    ids=[
        "known",
        "in short",
        "the full hour",
        "the hour is unknown",
        "the part of the day",
        "nothing is known",
    ],
)
def test_when_the_meeting_begins(start, day, written):
    assert fields(replace(NO_MEETING, start=start, day=day)).thoi_gian == written


@pytest.mark.parametrize(
    ("end", "written"),
    [("16 giờ 30", "16 giờ 30 phút"), ("", "…… giờ …… phút")],
    ids=["known", "the hour is unknown"],
)
def test_when_the_meeting_ends(end, written):
    meeting = replace(NO_MEETING, end=end, day=date(2025, 1, 9), conclusions=("Thống nhất.",))

    assert fields(meeting).ket_thuc == (
        f"Hội nghị kết thúc vào lúc {written}, ngày 09 tháng 01 năm 2025"
    )


def test_a_venue_that_is_not_known_yet_is_left_to_fill_in():
    assert fields().dia_diem == "…………"
    assert fields(replace(NO_MEETING, venue="Hội trường A")).dia_diem == "Hội trường A"


def test_two_units_may_chair_together():
    attendees = (
        an_attendee(CHAIR, "A", "Ông Nguyễn Văn An", position="Giám đốc Sở A"),
        an_attendee(CHAIR, "B", "Bà Trần Thị Bình"),
    )

    found = with_attendees(*attendees)

    assert found.chu_tri == ["Ông Nguyễn Văn An, Giám đốc Sở A;", "Bà Trần Thị Bình, Sở B."]
    assert found.chu_toa_ky == [
        Signature(chuc_vu="Giám đốc Sở A", ho_ten="Nguyễn Văn An"),
        Signature(chuc_vu="", ho_ten="Trần Thị Bình"),
    ]


def test_who_is_not_known_yet_is_left_to_fill_in():
    found = fields()

    assert found.chu_tri == ["…………"]
    assert found.thu_ky == ["…………"]
    assert found.khach_moi == []
    assert found.chu_toa_ky == [Signature(chuc_vu="", ho_ten="")]


@pytest.mark.parametrize("role", [CHAIR, Role.SECRETARY])
def test_whoever_is_known_by_office_alone_has_room_for_a_name(role):
    found = with_attendees(an_attendee(role, "A", position="Lãnh đạo"))

    listed = found.chu_tri if role is CHAIR else found.thu_ky
    assert listed == ["Ông (bà) …………, Lãnh đạo, Sở A."]


def test_an_office_that_somebody_comes_from_is_not_listed_without_a_name_as_well():
    named = an_attendee(CHAIR, "A", "Ông Nguyễn Văn An", position="Giám đốc")

    found = with_attendees(an_attendee(CHAIR, "A"), named)

    assert found.chu_tri == ["Ông Nguyễn Văn An, Giám đốc, Sở A."]


def test_a_guest_without_a_name_is_an_office():
    assert with_attendees(an_attendee(GUEST, "Sở Nội vụ")).khach_moi == ["Sở Nội vụ."]


def test_a_guest_is_listed_with_name_and_office():
    guest = an_attendee(GUEST, "Sở Nội vụ", "Ông Hà Văn Chiến")

    assert with_attendees(guest).khach_moi == ["Ông Hà Văn Chiến, Sở Nội vụ."]


@pytest.mark.parametrize(
    ("seats", "line"),
    [
        ((), "Sở A"),
        ((an_attendee(MEMBER, "A", "Bà Lê Thị Chi", position="Phó Giám đốc"),),
         "Sở A: Bà Lê Thị Chi, Phó Giám đốc"),
        ((an_attendee(MEMBER, "A"),), "Sở A"),
        ((an_attendee(MEMBER, "A", "Bà Chi", present=False, absence="đi công tác"),),
         "Sở A: vắng (đi công tác)"),
        ((an_attendee(MEMBER, "A", present=False),), "Sở A: vắng"),
        ((an_attendee(MEMBER, "A", "Bà Chi"), an_attendee(MEMBER, "A", "Ông Dũng")),
         "Sở A: Bà Chi; Ông Dũng"),
        ((an_attendee(MEMBER, "A", "Bà Chi", present=False), an_attendee(MEMBER, "A", "Ông Dũng")),
         "Sở A: Ông Dũng"),
    ],
    ids=[
        "no seat noted", "name and position", "neither", "absent with a reason",
        "absent without", "two delegates", "one delegate of two",
    ],
)  # fmt: skip
def test_how_a_member_was_represented(seats, line):
    assert with_attendees(*seats).thanh_vien == [f"{line};", "Sở B."]


def test_members_that_are_told_alike_share_a_line():
    seats = [an_attendee(MEMBER, code, position="Đại diện lãnh đạo") for code in "ABC"]
    absent = an_attendee(MEMBER, "D", present=False)

    assert with_attendees(*seats, absent, codes="ABCD").thanh_vien == [
        "Đại diện lãnh đạo của các đơn vị: Sở A; Sở B; Sở C;",
        "Sở D: vắng.",
    ]


def test_members_that_are_absent_or_only_two_alike_have_a_line_each():
    seats = [an_attendee(MEMBER, code, position="Đại diện lãnh đạo") for code in "AB"]
    absent = [an_attendee(MEMBER, code, present=False) for code in "CDE"]

    assert with_attendees(*seats, *absent, codes="ABCDE").thanh_vien == [
        "Sở A: Đại diện lãnh đạo;",
        "Sở B: Đại diện lãnh đạo;",
        "Sở C: vắng;",
        "Sở D: vắng;",
        "Sở E: vắng.",
    ]


def test_a_member_whose_seat_is_not_noted_is_listed_with_its_representative():
    book = a_book(bloc=replace(a_bloc(), members=(a_member("A", representative="Bà Chi"),)))

    assert of(book).thanh_vien == ["Sở A: Bà Chi."]


@pytest.mark.parametrize(
    ("presence", "written"),
    [
        ("ABC", "Có mặt 03/03 đơn vị thành viên."),
        ("ABc", "Có mặt 02/03 đơn vị thành viên."),
        ("abc", "Có mặt 0/03 đơn vị thành viên."),
        ("A", "Có mặt 01/03 đơn vị thành viên (chưa ghi 02 đơn vị)."),
        ("ABb", "Có mặt 02/03 đơn vị thành viên (chưa ghi 01 đơn vị)."),
        ("", "Số đơn vị có mặt: …………/03 đơn vị thành viên."),
    ],
    ids=["all", "one absent", "nobody", "others not noted", "two seats, one came", "not noted"],
)
def test_how_many_members_were_present(presence, written):
    seats = [an_attendee(MEMBER, each.upper(), present=each.isupper()) for each in presence]

    assert with_attendees(*seats, codes="ABC").so_co_mat == written


@pytest.mark.parametrize(
    ("chair", "written", "listed"),
    [
        pytest.param("A", "Có mặt 02/02 đơn vị thành viên.", "Sở A: Ông An", id="by its code"),
        pytest.param("Sở A", "Có mặt 02/02 đơn vị thành viên.", "Sở A: Ông An", id="by its name"),
        pytest.param(
            "Ban Thi đua",
            "Có mặt 01/02 đơn vị thành viên (chưa ghi 01 đơn vị).",
            "Sở A",
            id="no unit",
        ),
    ],
)
@pytest.mark.parametrize("role", [Role.CHAIR, Role.SECRETARY])
def test_the_unit_of_the_chair_and_of_the_secretary_is_there(role, chair, written, listed):
    seats = (an_attendee(role, chair, "Ông An"), an_attendee(MEMBER, "B"))

    found = with_attendees(*seats)

    assert found.so_co_mat == written
    assert found.thanh_vien[0] == f"{listed};"


def test_a_unit_in_the_chair_whose_other_seat_is_empty_is_there():
    chair = an_attendee(Role.CHAIR, "A", "Ông An")
    absent = an_attendee(MEMBER, "A", "Bà Bình", present=False)

    found = with_attendees(chair, absent, an_attendee(MEMBER, "B"))

    assert found.so_co_mat == "Có mặt 02/02 đơn vị thành viên."
    assert found.thanh_vien[0] == "Sở A: Ông An;"


def test_a_seat_whose_presence_is_blank_is_not_absent():
    seats = (an_attendee(MEMBER, "A"), an_attendee(MEMBER, "B", "Ông Dũng", present=None))

    found = with_attendees(*seats)

    assert found.so_co_mat == "Có mặt 01/02 đơn vị thành viên (chưa ghi 01 đơn vị)."
    assert found.thanh_vien == ["Sở A;", "Sở B: Ông Dũng."]


@pytest.mark.parametrize(
    "position", ["Giám đốc Sở Văn hóa", "Giám đốc Sở Văn hoá", "GIÁM ĐỐC SỞ VĂN HÓA"]
)
def test_a_unit_that_the_position_names_is_not_named_again(position):
    bloc = a_bloc("A", members=(a_member("A", name="Sở Văn hoá"),))
    chair = an_attendee(CHAIR, "A", "Ông An", position=position)
    found = fields(replace(NO_MEETING, attendees=(chair,)), bloc=bloc)

    assert found.chu_tri == [f"Ông An, {position}."]


def test_an_outsider_does_not_count_as_a_member():
    seats = (an_attendee(MEMBER, "A"), an_attendee(MEMBER, "B"), an_attendee(MEMBER, "Sở Nội vụ"))

    assert with_attendees(*seats).so_co_mat == "Có mặt 02/02 đơn vị thành viên."


def test_before_the_meeting_there_are_no_proceedings():
    agenda = replace(NO_MEETING, agenda=("Thông qua báo cáo.",), venue="Hội trường A")

    found = fields(agenda)

    assert found.chuong_trinh == ["Thông qua báo cáo."]
    assert not isinstance(found, MinutesAfter)
    assert not {"y_kien", "ket_thuc"} & vars(found).keys()


def test_without_an_agenda_the_usual_one_is_printed():
    assert fields().chuong_trinh == [
        "Thông qua dự thảo Báo cáo tổng kết công tác thi đua, khen thưởng năm 2024 và phương "
        "hướng, nhiệm vụ năm 2025 của Khối thi đua 9."
    ]


@pytest.mark.parametrize(
    ("drafter", "leader", "deputy", "who"),
    [
        ("B", "A", "B", "Sở B (Khối phó)"),
        ("A", "A", "B", "Sở A (Khối trưởng)"),
        ("C", "A", "B", "Sở C"),
        ("", "A", "", "Sở A (Khối trưởng)"),
    ],
    ids=["the deputy", "the leader", "another member", "not said"],
)
def test_who_presents_the_draft(drafter, leader, deputy, who):
    bloc = a_bloc("ABC", drafter=drafter, leader=leader, deputy=deputy, period=Period.HALF_YEAR)

    assert fields(HELD, bloc=bloc).dien_bien == [
        f"{who} trình bày dự thảo Báo cáo sơ kết thực hiện giao ước thi đua 6 tháng đầu năm và "
        "phương hướng hoạt động 6 tháng cuối năm 2024 của Khối thi đua 9."
    ]


def test_at_the_meeting_on_the_pledge_the_pledge_is_presented():
    bloc = a_bloc("AB", leader="A", period=Period.PLEDGE)

    assert fields(bloc=bloc).chuong_trinh == [
        "Thông qua dự thảo Bản ký kết giao ước thi đua năm 2024 của Khối thi đua 9."
    ]
    assert fields(HELD, bloc=bloc).dien_bien == [
        "Sở A (Khối trưởng) trình bày dự thảo Bản ký kết giao ước thi đua năm 2024 của "
        "Khối thi đua 9."
    ]


def test_the_meeting_on_the_pledge_has_proceedings_but_neither_points_nor_honours():
    """What was agreed or decided too early belongs to the meeting on the year."""
    criterion = a_criterion("TC1", TYPED_IN.name, standard=100)
    book = a_book(
        bloc=a_bloc("AB", period=Period.PLEDGE),
        criteria=(criterion,),
        agreed=(agreed("A", "TC1", 90), agreed("B", "TC1", 80)),
        honours=(an_honour(1, "Cờ thi đua"),),
        meeting=replace(HELD, conclusions=("Thống nhất ký kết.",)),
    )

    found = of(book, *typed_in(A=95, B=80))

    assert found.ket_luan == ("Thống nhất ký kết.",)
    assert spaced(found.trich_yeu) == "Hội nghị ký kết giao ước thi đua năm 2024 của Khối thi đua 9"
    on_points = ("bang_diem", "ghi_chu_xep_hang", "chenh_lech", "ket_qua")
    assert [getattr(found, name) for name in on_points] == [[], [], [], []]


@pytest.mark.parametrize(
    ("period", "is_elsewhere"), [(Period.YEAR, True), (Period.HALF_YEAR, False)], ids=str
)
def test_how_points_of_a_year_came_to_differ_is_left_to_the_minutes_of_judging_it(
    period, is_elsewhere
):
    book = a_book(
        bloc=a_bloc("AB", period=period),
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=(agreed("A", "TC1", 90), agreed("B", "TC1", 80)),
        meeting=HELD,
    )
    found = of(book, *typed_in(A=95, B=80))

    assert bool(found.chenh_lech) is not is_elsewhere
    assert found.ket_qua == []
    elsewhere = (
        "Chênh lệch giữa điểm thống nhất với điểm tự chấm, điểm tính và lý do: nêu tại Biên "
        "bản bình xét thi đua năm 2024."
    )
    assert (elsewhere in found.ghi_chu_xep_hang) is is_elsewhere


@pytest.mark.parametrize(("speaker", "has_column"), [("Sở B", "có"), ("", "")])
def test_who_made_a_comment_has_no_column_where_no_comment_says(speaker, has_column):
    comments = (Comment(speaker, "Sửa.", "Tiếp thu", "", Place("khoi.xlsx")),)

    assert of(a_book(meeting=replace(HELD, comments=comments))).co_nguoi == has_column


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (7, ["Các đơn vị thành viên đóng góp 07 lượt ý kiến."]),
        (12, ["Các đơn vị thành viên đóng góp 12 lượt ý kiến."]),
        (None, []),
    ],
    ids=["under ten", "over ten", "not counted"],
)
def test_the_number_of_remarks(count, expected):
    assert fields(replace(HELD, comment_count=count)).y_kien_chung == expected


def test_a_remark_whose_speaker_is_left_blank_and_what_was_done_about_it():
    comments = (
        Comment("", "Bổ sung số liệu.", "Tiếp thu", "mục 2", Place(BLOC_FILE)),
        Comment("Sở B", "Sửa tên.", "", "", Place(BLOC_FILE)),
        Comment("Sở C", "", "Tiếp thu", "", Place(BLOC_FILE)),
    )

    assert fields(replace(HELD, comments=comments)).y_kien == [
        CommentRow(
            tt="1",
            nguoi="",
            noi_dung="Bổ sung số liệu.",
            tiep_thu="Tiếp thu (mục 2 dự thảo Báo cáo)",
        ),
        CommentRow(tt="2", nguoi="Sở B", noi_dung="Sửa tên.", tiep_thu=""),
    ]


def test_the_speaker_of_a_speech_of_nobody_is_left_to_fill_in():
    speech = Passage("", "Các đơn vị cần cố gắng.", Place("khoi.xlsx"))

    (printed,) = fields(replace(HELD, directions=(speech,))).phat_bieu

    assert printed.nguoi == "…………"


def test_a_speech_is_printed_in_its_paragraphs():
    speech = Passage("Ông Hà Văn Chiến", "Chúc mừng.\n\nCần cố gắng.", Place(BLOC_FILE))

    assert fields(replace(HELD, directions=(speech,))).phat_bieu == [
        Speech(nguoi="Ông Hà Văn Chiến", y=["Chúc mừng.", "Cần cố gắng."])
    ]


def test_votes_that_were_not_counted_are_dashes_not_zero():
    vote = Vote("Thông qua", placed(7, "B5"), placed(0, "C5"), placed(None, "D5"), "thông qua")

    assert fields(replace(HELD, votes=(vote,))).bieu_quyet == [
        VoteRow(
            noi_dung="Thông qua",
            dong_y="7",
            khong_dong_y="0",
            khong_y_kien="–",
            ket_qua="thông qua",
        )
    ]


def test_the_number_of_the_minutes():
    documents = identified(MINUTES, number="3")

    assert fields(documents=documents).so_ky_hieu == "Số: 03/BB-KTĐ9"


def test_a_draft_that_nothing_says_was_adopted_has_a_sentence_to_complete():
    (sentence,) = fields(HELD).thong_qua

    assert sentence == "Hội nghị thông qua dự thảo Báo cáo với ……/…… ý kiến đồng ý."
    assert fields(replace(HELD, conclusions=("Thống nhất báo cáo.",))).thong_qua == []


@pytest.mark.parametrize("points", [{"A": 90, "B": 80}, {"A": 90, "B": None}])
def test_the_reasons_for_an_honour_are_left_to_the_minutes_of_judging(points):
    book = a_book(
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=tuple(agreed(code, "TC1", each) for code, each in points.items() if each),
        honours=(an_honour(1, "Cờ thi đua"),),
        meeting=HELD,
    )

    found = of(book, *typed_in(**points)).ket_qua

    ranked = [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A với ……/…… ý kiến đồng ý.",
        "Điều kiện và lý do: nêu tại Biên bản bình xét thi đua, đề nghị khen thưởng năm 2024.",
    ]
    provisional = ["Chưa đề nghị khen thưởng vì thứ hạng còn tạm tính."]
    assert found == (ranked if points["B"] else provisional)


def test_an_honour_against_a_condition_is_told_with_its_reason_in_the_minutes_too():
    book = a_book(
        criteria=(a_criterion("TC1", TYPED_IN.name, standard=100),),
        agreed=(agreed("A", "TC1", 90), agreed("B", "TC1", 80)),
        honours=(an_honour(1, "Cờ thi đua"),),
        exclusions=(an_exclusion("A"),),
        decisions=(a_decision("A", "Cờ thi đua", reason="vì thanh tra đã kết luận"),),
        meeting=HELD,
    )

    assert of(book, *typed_in(A=90, B=80)).ket_qua == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A với ……/…… ý kiến đồng ý.",
        "Theo quy định của Khối, Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: "
        "có vụ việc (Thanh tra); Hội nghị vẫn thống nhất đề nghị, lý do: thanh tra đã kết luận.",
        "Điều kiện và lý do: nêu tại Biên bản bình xét thi đua, đề nghị khen thưởng năm 2024.",
    ]

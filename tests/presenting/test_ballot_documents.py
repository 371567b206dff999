"""The paper to vote with, and the record of the count before and after it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.document_text import spaced
from tests.domain_values import (
    NO_MEETING,
    a_ballot,
    a_book,
    a_candidate,
    an_honour,
    standings_of,
)
from thidua_reports.domain.ballot import BoardMember, BoardRole
from thidua_reports.domain.place import Place
from thidua_reports.presenting.ballot_documents import (
    BLANK_LINES,
    paper_view,
    passed_sentences,
    record_view,
    vote_sentences,
    why_no_paper,
)
from thidua_reports.presenting.material import Material

FLAG, DIPLOMA = an_honour(1, "Cờ", votes=80), an_honour(2, "Bằng khen")
BLANK = "…………"
ROOM = "\u00a0"
"""What keeps the column of a form from being left out: there is room to write by hand."""
BOARD = (
    BoardMember(BoardRole.MEMBER, "Ông Bình", "Sở B", Place("khoi.xlsx")),
    BoardMember(BoardRole.HEAD, "Bà An", "Giám đốc Sở A", Place("khoi.xlsx")),
)
CANDIDATES = (
    a_candidate("A", "Cờ", 7),
    a_candidate("B", "Cờ", 9),
    replace(a_candidate("C", "Bằng khen", 5), against=4),
)


def material(ballot, *honours, **changes):
    book = a_book("ABC", ballot=ballot, honours=honours or (FLAG, DIPLOMA), **changes)
    return Material(book, (), standings_of(book), ())


COUNTED = material(a_ballot(10, *CANDIDATES, board=BOARD))
BEFORE = material(
    replace(a_ballot(10, *(replace(each, in_favour=None, against=None) for each in CANDIDATES)),
            voters=None, issued=None, returned=None, valid=None, invalid=None)
)  # fmt: skip


def rows(view):
    return [
        (each.tt, each.don_vi, each.dong_y, each.khong_dong_y, each.ty_le, each.ket_qua)
        for group in view.nhom
        for each in group.dong
    ]


def test_candidates_are_counted_by_honour_with_the_most_votes_first():
    view = record_view(COUNTED)

    assert [group.hinh_thuc for group in view.nhom] == [
        "Cờ (cần từ 80% trở lên tổng số thành viên đồng ý)",
        "Bằng khen",
    ]
    assert rows(view) == [
        ("1", "Sở B", "09/10", "–", "90%", "đạt"),
        ("2", "Sở A", "07/10", "–", "70%", "không đạt"),
        ("1", "Sở C", "05/10", "04", "50%", "–"),
    ]


def test_who_reached_the_share_is_concluded():
    assert record_view(COUNTED).ket_luan == [
        "Cờ: 01 đơn vị được từ 80% trở lên tổng số thành viên đồng ý, gồm Sở B (09/10 phiếu đồng "
        "ý, đạt 90% tổng số thành viên). Không đạt tỷ lệ: Sở A (07/10 phiếu đồng ý, đạt 70% tổng "
        "số thành viên).",
        "Bằng khen: khối không quy định tỷ lệ phiếu phải đạt; đơn vị nhiều phiếu nhất là Sở C "
        "(05/10 phiếu đồng ý, đạt 50% tổng số thành viên).",
    ]


@pytest.mark.parametrize(
    ("votes", "named"),
    [((9, 7, 5), "AB"), ((9, 7, 7), "ABC"), ((5, 9, 9), "BC")],
    ids=["two places", "equal to the last", "equal to the first"],
)
def test_as_many_are_named_as_can_have_an_honour_that_asks_for_no_share(votes, named):
    asked = zip("ABC", votes, strict=True)
    ballot = a_ballot(10, *(a_candidate(unit, "Bằng khen", each) for unit, each in asked))
    twice = tuple(an_honour(rank, "Bằng khen") for rank in (1, 2))

    (told,) = passed_sentences(material(ballot, *twice).book)

    assert [unit for unit in "ABC" if f"Sở {unit} (" in told] == [*named]
    assert f"; 0{len(named)} đơn vị nhiều phiếu nhất là Sở " in told


def test_where_nobody_reached_it_that_is_said():
    given = material(a_ballot(10, a_candidate("A", "Cờ", 7)))

    assert passed_sentences(given.book) == [
        "Cờ: không có đơn vị nào được từ 80% trở lên tổng số thành viên đồng ý. Không đạt tỷ lệ: "
        "Sở A (07/10 phiếu đồng ý, đạt 70% tổng số thành viên)."
    ]


def test_the_counts_are_written_and_who_did_not_vote_is_explained():
    ballot = a_ballot(12, *CANDIDATES, voters=10, issued=10, returned=10, valid=9, invalid=1)
    view = record_view(material(replace(ballot, absence="Sở C bận họp")))

    assert (view.tong_so, view.tham_gia, view.khong_tham_gia) == ("12", "10", "02 (Sở C bận họp)")
    assert (view.so_ung_vien, view.phat_ra, view.thu_ve) == ("03", "10", "10")
    assert (view.hop_le, view.khong_hop_le) == ("09", "01")


def test_the_head_of_the_board_comes_first_and_signs_without_form_of_address():
    view = record_view(COUNTED)

    assert view.ban_kiem_phieu == [
        "Trưởng ban: Bà An, Giám đốc Sở A;",
        "Ủy viên: Ông Bình, Sở B.",
    ]
    assert [each.ho_ten for each in view.truong_ban_ky] == ["An"]
    assert [each.ho_ten for each in view.uy_vien_ky] == ["Bình"]


def test_whoever_of_the_board_has_no_name_is_told_by_office_and_has_room_for_it():
    board = tuple(replace(each, name="") for each in BOARD)

    view = record_view(material(a_ballot(10, *CANDIDATES, board=board)))

    assert view.ban_kiem_phieu == [
        f"Trưởng ban: Ông (bà) {BLANK}, Giám đốc Sở A;",
        f"Ủy viên: Ông (bà) {BLANK}, Sở B.",
    ]
    assert [(each.chuc_vu, each.ho_ten) for each in view.uy_vien_ky] == [("Sở B", "")]
    assert [each.chuc_vu for each in record_view(COUNTED).uy_vien_ky] == [""]


def test_the_paper_says_where_fewer_may_be_proposed_than_there_are():
    view = paper_view(COUNTED)

    assert [group.hinh_thuc for group in view.nhom] == [
        "Cờ (đề nghị không quá 01 trong 02 đơn vị)",
        "Bằng khen",
    ]


def test_before_the_count_there_are_blanks_to_fill_in():
    view = record_view(BEFORE)

    assert (view.tong_so, view.tham_gia, view.khong_tham_gia) == ("10", BLANK, BLANK)
    assert (view.phat_ra, view.hop_le, view.so_ung_vien) == (BLANK, BLANK, "03")
    assert rows(view)[0] == ("1", "Sở A", "", ROOM, "", ROOM)
    assert view.ket_luan == BLANK_LINES
    assert view.ban_kiem_phieu == [f"Trưởng ban: {BLANK};", f"Ủy viên: {BLANK}."]
    assert [each.ho_ten for each in (*view.truong_ban_ky, *view.uy_vien_ky)] == ["", ""]


@pytest.mark.parametrize(
    ("changes", "written"),
    [
        ({"voters": 11}, (BLANK, BLANK, BLANK, "10", "10", "0")),
        ({"invalid": 2}, ("10", "10", "0", BLANK, BLANK, BLANK)),
        ({"valid": 8, "invalid": 2}, ("10", "10", "0", "10", BLANK, "02")),
    ],
    ids=["more voters than members", "papers do not add up", "more votes than papers"],
)
def test_numbers_that_contradict_one_another_are_blank_and_conclude_nothing(changes, written):
    given = material(a_ballot(10, *CANDIDATES, **changes))
    view = record_view(given)
    counts = (view.tong_so, view.tham_gia, view.khong_tham_gia)

    assert (*counts, view.thu_ve, view.hop_le, view.khong_hop_le) == written
    assert rows(view)[0] == ("1", "Sở B", "", ROOM, "", ROOM)
    assert view.ket_luan == BLANK_LINES
    assert vote_sentences(given.book) == []


def test_with_nobody_to_vote_on_there_are_three_blank_rows():
    assert rows(record_view(material(a_ballot(10)))) == [("", "", "", ROOM, "", ROOM)] * 3


def test_the_paper_lists_candidates_by_honour_in_the_order_of_the_list():
    view = paper_view(COUNTED)

    assert [
        (group.hinh_thuc[:9], [(each.tt, each.don_vi) for each in group.dong])
        for group in view.nhom
    ] == [("Cờ (đề ng", [("1", "Sở A"), ("2", "Sở B")]), ("Bằng khen", [("1", "Sở C")])]
    assert spaced(view.trich_yeu) == "Đề nghị khen thưởng năm 2024 của Khối thi đua 9"


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2025, 1, 9), "ngày 09 tháng 01 năm 2025"),
        (None, "ngày … tháng … năm …"),
    ],
)
def test_paper_and_record_bear_the_day_of_the_meeting(day, written):
    given = material(a_ballot(10, *CANDIDATES), meeting=replace(NO_MEETING, day=day))

    assert paper_view(given).ngay == written
    assert record_view(given).ngay == f"…… giờ …… phút, {written}"


def test_the_minutes_give_the_turnout_and_each_candidate_s_votes():
    assert vote_sentences(COUNTED.book) == [
        "Khối bỏ phiếu kín: 10/10 thành viên tham gia; phát ra 10 phiếu, thu về 10 phiếu, hợp lệ "
        "10 phiếu, không hợp lệ 0 phiếu (biên bản kiểm phiếu kèm theo).",
        "Cờ: Sở B (09/10 phiếu đồng ý, đạt 90% tổng số thành viên); Sở A (07/10 phiếu đồng ý, đạt "
        "70% tổng số thành viên; không đạt).",
        "Bằng khen: Sở C (05/10 phiếu đồng ý, đạt 50% tổng số thành viên).",
    ]
    assert vote_sentences(BEFORE.book) == []


@pytest.mark.parametrize("is_provisional", [True, False])
def test_where_nobody_is_put_to_the_vote_it_is_said_if_the_ranks_are_not_final(is_provisional):
    given = material(a_ballot(10))
    standings = replace(given.standings, provisional=is_provisional, proposals=())

    why = why_no_paper(replace(given, standings=standings))

    assert why.startswith("chưa có đơn vị nào đưa ra bỏ phiếu")
    assert ("tạm tính vì thiếu điểm thống nhất" in why) is is_provisional

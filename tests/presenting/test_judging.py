"""The minutes of judging the year: a form before the meeting, complete after it."""

from dataclasses import replace

import pytest

from tests.document_text import spaced
from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_book,
    a_criterion,
    agreed,
    an_exclusion,
    an_honour,
    standings_of,
    typed_in,
)
from thidua_reports.presenting.ballot_documents import BLANK_LINES
from thidua_reports.presenting.judging import judging_view
from thidua_reports.presenting.material import Material
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
FLAG = an_honour(1, "Cờ")
HELD = replace(NO_MEETING, end="16 giờ", comment_count=8)


def view(meeting=HELD, points=None, codes="AB", **changes):
    """Return the view for A, who claims 70 points, and B, who claims 90; these were agreed."""
    book = a_book(
        codes,
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", each) for member, each in (points or {}).items()),
        honours=(FLAG,),
        meeting=meeting,
        **changes,
    )
    submissions = tuple(typed_in(A=70, B=90))
    return judging_view(Material(book, submissions, standings_of(book, *submissions), ()))


def rows(given):
    return [
        (
            each.don_vi,
            each.tu_cham,
            each.tinh_toan,
            each.thong_nhat,
            each.hang,
            each.de_nghi,
        )
        for each in given.bang_diem
    ]


def test_after_the_meeting_the_members_are_listed_by_rank_with_what_they_are_proposed_for():
    assert rows(view(points={"A": 70, "B": 88})) == [
        ("Sở B", "90", "90", "88", "1", "Cờ"),
        ("Sở A", "70", "70", "70", "2", "–"),
    ]


def test_before_the_meeting_what_it_will_decide_is_blank_in_the_bloc_s_order():
    assert rows(view(NO_MEETING)) == [
        ("Sở A", "70", "70", "", "", ""),
        ("Sở B", "90", "90", "", "", ""),
    ]


def test_before_the_meeting_the_table_claims_no_ranking_but_names_what_is_in_doubt():
    given = view(NO_MEETING, codes="ABC")

    assert given.tieu_de_xep_hang == "Bảng điểm để bình xét"
    assert given.ghi_chu_xep_hang == ["Chưa có báo cáo dùng được của: Sở C."]


def test_a_meeting_that_left_the_points_open_has_dashes_and_is_provisional():
    given = view(HELD)

    assert given.tieu_de_xep_hang == "Bảng xếp hạng (tạm tính)"
    assert [row[3:] for row in rows(given)] == [("–", "1", "–"), ("–", "2", "–")]


def test_agreed_points_in_error_are_marked_and_the_members_stand_by_rank():
    points = (agreed("A", "TC1", 70), agreed("B", "TC1", 880))
    book = a_book("AB", criteria=(TYPED,), agreed=points, meeting=HELD)
    submissions = tuple(typed_in(A=70, B=90))

    standings, _ = score(book, submissions, frozenset({points[1].points.place}))
    given = judging_view(Material(book, submissions, standings, ()))

    assert [each.hang for each in given.bang_diem] == ["1", "2"]
    assert "điểm thống nhất, hạng [cần xác minh]" in given.bang_diem[0].ghi_chu
    assert given.bang_diem[1].ghi_chu == ""
    assert "thống nhất 880 điểm [cần xác minh] (" in given.chenh_lech[0]


def test_before_the_meeting_there_are_lines_to_write_on():
    before, after = view(NO_MEETING), view(points={"A": 70, "B": 90})

    assert (before.y_kien, before.ket_qua) == (BLANK_LINES, BLANK_LINES)
    assert after.y_kien == ["Có 08 lượt ý kiến thảo luận, góp ý."]
    assert after.ket_qua == [
        "Hội nghị thống nhất kết quả chấm điểm, xếp hạng nêu trên với ……/…… ý kiến đồng ý.",
        "Hội nghị thống nhất đề nghị tặng Cờ cho Sở B (xếp hạng nhất) với ……/…… ý kiến đồng ý.",
    ]


def test_conditions_differences_and_who_may_not_be_proposed_are_stated():
    given = view(points={"A": 70, "B": 88}, exclusions=(an_exclusion("A"),))

    assert given.dieu_kien == ["Hạng nhất: đề nghị Cờ."]
    assert given.chenh_lech == [
        "Sở B: tiêu chí “Tiêu chí TC1” thống nhất 88 điểm (điểm tự chấm và điểm tính 90), giảm 2 "
        "điểm."
    ]
    assert given.khong_de_nghi == ["Sở A: có vụ việc (Thanh tra)."]


@pytest.mark.parametrize("count", [None, 0])
def test_without_a_count_of_remarks_nothing_is_said_of_them(count):
    assert view(replace(HELD, comment_count=count)).y_kien == []


@pytest.mark.parametrize(
    ("meeting", "honours", "shown"),
    [(HELD, (FLAG,), True), (HELD, (an_honour(9, "Huân chương"),), False)],
    ids=["somebody is proposed", "nobody is proposed"],
)
def test_the_column_of_honours_is_there_where_anybody_is_proposed(meeting, honours, shown):
    book = a_book(
        "AB",
        criteria=(TYPED,),
        agreed=(agreed("A", "TC1", 70), agreed("B", "TC1", 88)),
        honours=honours,
        meeting=meeting,
    )

    given = judging_view(Material(book, (), standings_of(book, *typed_in(A=70, B=90)), ()))

    assert bool(given.co_de_nghi) == shown


def test_before_the_meeting_the_column_of_honours_is_there_to_write_in():
    assert view(meeting=NO_MEETING).co_de_nghi == "có"


@pytest.mark.parametrize(
    ("honours", "subject"),
    [
        ((FLAG,), "Bình xét thi đua, đề nghị khen thưởng năm 2024 của Khối thi đua 9"),
        ((), "Bình xét thi đua năm 2024 của Khối thi đua 9"),
    ],
    ids=["with honours", "without"],
)
def test_honours_are_spoken_of_only_where_the_bloc_has_some(honours, subject):
    book = a_book("AB", criteria=(TYPED,), honours=honours, meeting=HELD)
    submissions = tuple(typed_in(A=70, B=90))
    given = judging_view(Material(book, submissions, standings_of(book, *submissions), ()))

    assert spaced(given.trich_yeu) == subject

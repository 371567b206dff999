"""The matrix of points: criteria by members, with contents, totals, ranks, doubts and caps."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_member,
    a_submission,
    agreed,
    ranked_by,
    standings_of,
)
from thidua_reports.domain.period import Period
from thidua_reports.layouts.score_matrix_views import MatrixGroup, MatrixRow
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_matrix import score_matrix_view, why_no_matrix
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)


def view(book, *submissions):
    return score_matrix_view(Material(book, submissions, standings_of(book, *submissions), ()))


def a_meeting_book(**scores):
    return a_book(
        "".join(scores),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in scores.items()),
    )


def test_points_stand_by_criterion_and_member_with_total_and_rank():
    made = view(a_meeting_book(A=80, B="85.5"))

    row = MatrixRow("1. Tiêu chí TC1", "100", ["80,0", "85,5"])
    assert made.don_vi == ["Sở A", "Sở B"]
    assert made.nhom == [
        MatrixGroup("Nội dung 1: Thi đua thực hiện chỉ tiêu", "100", ["80,0", "85,5"], [row])
    ]
    assert (made.tong_chuan, made.tong, made.hang) == ("100", ["80,0", "85,5"], ["2", "1"])
    assert "Điểm trong bảng là điểm thống nhất." in made.ghi_chu


def test_a_provisional_matrix_says_so_and_marks_what_is_missing():
    book = a_book(criteria=(TYPED, a_criterion("TC2", TYPED_IN.name, standard=50)))

    made = view(book, a_submission("A", criteria=(a_criterion_report("A", "TC1", self_score=80),)))

    assert made.trich_yeu == "NĂM 2024 CỦA KHỐI THI ĐUA 9 (TẠM TÍNH)"
    assert [row.diem for row in made.nhom[0].dong] == [["80", "–"], ["–", "–"]]
    assert made.tong == ["80*", "–"]
    assert "Dấu *: số liệu còn thiếu hoặc cần xác minh." in made.ghi_chu


def test_a_criterion_that_is_not_assigned_is_blank_and_the_blank_is_explained():
    own = a_criterion("TC2", TYPED_IN.name, standard=50, applies_to=("B",))
    given = (agreed("A", "TC1", 80), agreed("B", "TC1", 70), agreed("B", "TC2", 40))

    made = view(a_book(criteria=(TYPED, own), agreed=given))

    assert [row.diem for row in made.nhom[0].dong] == [["80", "70"], ["", "40"]]
    assert (made.nhom[0].chuan, made.tong_chuan) == ("100–150", "100–150")
    assert "Ô trống: tiêu chí không áp dụng cho đơn vị." in made.ghi_chu


def test_points_outside_the_scale_have_a_group_of_their_own():
    outside = a_criterion("CC", TYPED_IN.name, is_outside=True)
    given = (agreed("A", "TC1", 80), agreed("A", "CC", 5))

    made = view(a_book("A", criteria=(TYPED, outside), agreed=given))

    assert [(group.ten, group.diem) for group in made.nhom][1] == ("Điểm ngoài thang", [""])
    assert made.tong == ["85"]


def test_a_cap_that_cut_a_total_is_told():
    made = view(ranked_by(a_meeting_book(A=80), cap=75))

    assert made.tong == ["75"]
    assert "Sở A: các nội dung cộng 80, tính tối đa 75." in made.ghi_chu


def test_a_name_too_long_for_a_column_is_its_code_which_a_note_explains():
    long = "Sở " + "rất dài " * 14
    bloc = a_bloc("A", members=(a_member("A", name=long),))

    made = view(replace(a_meeting_book(A=80), bloc=bloc))

    assert made.don_vi == ["A"]
    assert f"A là {long}." in made.ghi_chu


@pytest.mark.parametrize("grades", [(), (a_grade("Tốt", 80), a_grade("Khá", 0))], ids=["no", "two"])
def test_classes_are_shown_where_the_bloc_has_any(grades):
    made = view(ranked_by(a_meeting_book(A=80, B=70), grades=grades))

    assert made.xep_loai == (["Tốt", "Khá"] if grades else [])


@pytest.mark.parametrize(
    ("period", "minutes"),
    [
        (Period.YEAR, "Biên bản bình xét thi đua năm 2024"),
        (
            Period.HALF_YEAR,
            "Biên bản hội nghị sơ kết thực hiện giao ước thi đua 6 tháng đầu năm 2024",
        ),
    ],
)
def test_a_matrix_is_attached_to_the_minutes_in_which_points_are_judged(period, minutes):
    meeting = replace(NO_MEETING, day=date(2025, 1, 9))
    bloc = a_bloc("A", period=period)

    made = view(replace(a_meeting_book(A=80), meeting=meeting, bloc=bloc))

    assert made.ky_hieu_kem_theo == (
        f"Kèm theo {minutes} số      /BB-KTĐ9 ngày 09 tháng 01 năm 2025 của Khối thi đua 9"
    )


def test_a_period_that_is_not_scored_has_no_matrix():
    bloc = a_bloc("A", period=Period.HALF_YEAR, scored=False)
    book = replace(a_meeting_book(A=80), bloc=bloc)

    why = why_no_matrix(Material(book, (), standings_of(book), ()))

    assert why == "kỳ này không chấm điểm"


def test_a_matrix_of_agreed_points_tells_no_doubt_of_computed_ones():
    missing = a_criterion_report("A", "TC1", self_score=None)

    made = view(a_meeting_book(A=80), a_submission("A", criteria=(missing,)))

    assert not [each for each in made.ghi_chu if each.startswith("Điểm tính")]


def test_agreed_points_in_error_are_marked_with_total_rank_and_class():
    book = ranked_by(a_meeting_book(A=880, B=80), grades=(a_grade("Xuất sắc", 0),))
    standings, _ = score(book, (), frozenset({book.agreed[0].points.place}))

    made = score_matrix_view(Material(book, (), standings, ()))

    (content,) = made.nhom
    assert [content.diem, content.dong[0].diem, made.tong] == [["880*", "80"]] * 3
    assert (made.hang, made.xep_loai) == (["1*", "2"], ["Xuất sắc*", "Xuất sắc"])
    assert "Dấu *: số liệu còn thiếu hoặc cần xác minh." in made.ghi_chu


def test_a_name_and_a_class_of_two_lines_stay_over_one_column():
    book = ranked_by(a_meeting_book(A=90, B=80), grades=(a_grade("Xuất\nsắc", 0),))
    first, *others = book.bloc.members
    named = (replace(first, short_name="Sở\nAn"), *others)
    made = view(replace(book, bloc=replace(book.bloc, members=named)))

    assert [len(each) for each in (made.don_vi, made.xep_loai, made.tong)] == [2, 2, 2]
    assert made.don_vi[0] == "Sở An"
    assert made.xep_loai[0] == "Xuất sắc"

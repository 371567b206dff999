"""The ranking table, and sentences about points, ranks and offices."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    BLOC_FILE,
    NO_MEETING,
    TYPED_IN,
    a_book,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_rule,
    a_submission,
    a_tie_break,
    agreed,
    an_unranked,
    ranked_by,
    standings_of,
    typed_in,
)
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.layouts.views import RankingRow
from thidua_reports.presenting.score_words import (
    office_sentences,
    own_score_remarks,
    ranking_notes,
    ranking_rows,
    ranking_title,
)
from thidua_reports.scoring.standings import score

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)

BY_AGREED = (
    "Xếp hạng theo điểm thống nhất; điểm tính là điểm theo cách chấm và số liệu đơn vị báo cáo."
)


def a_meeting_book(**scores):
    """Return a bloc of the members named, with what the meeting agreed on for TC1."""
    return a_book(
        "".join(scores),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in scores.items()),
    )


def test_the_ranking_shows_self_computed_and_agreed_points_the_first_first():
    book = a_meeting_book(A=80, B="85.5")

    rows = ranking_rows(book, standings_of(book, *typed_in(A="91.25", B=90)))

    assert rows == [
        RankingRow(
            hang="1",
            don_vi="Sở B",
            tu_cham="90,00",
            tinh_toan="90,00",
            thong_nhat="85,50",
            xep_loai="",
            ghi_chu="",
        ),
        RankingRow(
            hang="2",
            don_vi="Sở A",
            tu_cham="91,25",
            tinh_toan="91,30",
            thong_nhat="80,00",
            xep_loai="",
            ghi_chu="",
        ),
    ]


def test_members_of_equal_rank_are_listed_in_the_blocs_order():
    book = a_meeting_book(C=7, A=9, B=9)

    rows = ranking_rows(book, standings_of(book, *typed_in(A=1, B=1, C=1)))

    assert [(row.hang, row.don_vi) for row in rows] == [
        ("1", "Sở A"),
        ("1", "Sở B"),
        ("3", "Sở C"),
    ]


def test_a_member_that_has_not_submitted_has_a_dash_not_zero():
    book = a_meeting_book(A=80, B=85)

    rows = ranking_rows(book, standings_of(book, *typed_in(A=90)))

    missing = next(row for row in rows if row.don_vi == "Sở B")
    assert (missing.tu_cham, missing.tinh_toan, missing.thong_nhat) == ("–", "–", "85")
    assert missing.ghi_chu == "chưa có số liệu dùng được"


def test_a_final_ranking_says_what_it_rests_on():
    book = a_meeting_book(A=80, B=85)

    standings = standings_of(book, *typed_in(A=90, B=90))

    assert ranking_title(standings) == "Bảng xếp hạng"
    assert ranking_notes(book, standings) == [BY_AGREED]


@pytest.mark.parametrize(
    ("scores", "points", "notes"),
    [
        (
            {"A": 80, "B": None},
            {"A": 90, "B": 85},
            ["Khối chưa thống nhất đủ điểm nên thứ hạng là tạm tính."],
        ),
        ({"A": 80, "B": 85}, {"A": 90}, ["Chưa có báo cáo dùng được của: Sở B."]),
        (
            {"A": 80, "B": None},
            {"A": 90, "B": None},
            [
                "Điểm tính còn thiếu hoặc cần xác minh số liệu: Sở B.",
                "Khối chưa thống nhất đủ điểm nên thứ hạng là tạm tính.",
            ],
        ),
    ],
    ids=["not all agreed", "not all submitted", "figures missing"],
)
def test_a_provisional_ranking_says_why(scores, points, notes):
    book = a_meeting_book(**scores)

    standings = standings_of(book, *typed_in(**points))

    assert ranking_title(standings) == "Bảng xếp hạng (tạm tính)"
    assert ranking_notes(book, standings)[1:] == notes


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        ({}, "Sở A và Sở B cùng 85,5 điểm, xếp đồng hạng 1."),
        (
            {"tie_breaks": (a_tie_break(1, "hội nghị quyết định", "B", "A"),)},
            "Sở B và Sở A cùng 85,5 điểm, phân định theo quyết định của hội nghị.",
        ),
        (
            {"tie_breaks": (a_tie_break(1, "TC2"),)},
            "Sở B và Sở A cùng 85,5 điểm, phân định theo điểm tiêu chí “Tiêu chí TC2” (Sở B 6; "
            "Sở A 5).",
        ),
        (
            {"tie_breaks": (a_tie_break(1, "ND1"), a_tie_break(2, "số chỉ tiêu vượt"))},
            "Sở A và Sở B cùng 85,5 điểm, bằng nhau cả về điểm nội dung “Thi đua thực hiện chỉ "
            "tiêu” và số chỉ tiêu vượt, xếp đồng hạng 1.",
        ),
        (
            {"tie_breaks": (a_tie_break(1, "điểm thưởng"), a_tie_break(2, "TC1"))},
            "Sở A và Sở B cùng 85,5 điểm, bằng nhau cả về điểm thưởng, phân định theo điểm "
            "tiêu chí “Tiêu chí TC1” (Sở A 80,5; Sở B 79,5).",
        ),
        (
            {
                "tie_breaks": (
                    a_tie_break(1, "TC9"),
                    a_tie_break(2, "hội nghị quyết định", "B", "A"),
                )
            },
            "Sở B và Sở A cùng 85,5 điểm, chưa rõ số liệu của Sở A và Sở B để so TC9, phân định "
            "theo quyết định của hội nghị.",
        ),
    ],
    ids=[
        "not separated",
        "by the meeting",
        "by a criterion",
        "alike in everything",
        "by the second",
        "a figure lacks",
    ],
)
def test_equal_points_are_printed_with_what_separates_them(ranking, expected):
    book = ranked_by(
        a_book(
            "AB",
            criteria=(TYPED, replace(TYPED, code="TC2", name="Tiêu chí TC2")),
            agreed=(
                agreed("A", "TC1", "80.5"),
                agreed("A", "TC2", 5),
                agreed("B", "TC1", "79.5"),
                agreed("B", "TC2", 6),
            ),
        ),
        **ranking,
    )
    submissions = [
        a_submission(
            member,
            (),
            [a_criterion_report(member, code, self_score=1) for code in ("TC1", "TC2")],
        )
        for member in "AB"
    ]

    assert ranking_notes(book, standings_of(book, *submissions)) == [
        BY_AGREED,
        expected,
    ]


@pytest.mark.parametrize(
    ("codes", "points", "ranking", "expected"),
    [
        ("ABC", 85, {}, "Sở A; Sở B; Sở C cùng 85 điểm, xếp đồng hạng 1."),
        ("AB", "85.50", {"ranked_by": RankedBy.SHARE}, "Sở A và Sở B cùng 85,5%, xếp đồng hạng 1."),
        ("AB", 85, {"ranked_by": RankedBy.SHARE,
                    "tie_breaks": (a_tie_break(1, "hội nghị quyết định", "B", "A"),)},
         "Sở B và Sở A cùng 85%, phân định theo quyết định của hội nghị."),
    ],
    ids=["three members", "equal shares", "equal shares that are separated"],
)  # fmt: skip
def test_a_tie_is_printed_in_what_the_ranking_compares(codes, points, ranking, expected):
    book = ranked_by(a_meeting_book(**dict.fromkeys(codes, points)), **ranking)

    assert (
        ranking_notes(book, standings_of(book, *typed_in(**dict.fromkeys(codes, 1))))[-1]
        == expected
    )


def test_a_content_that_has_points_outside_the_scale_is_compared_without_them_and_says_so():
    extra = replace(TYPED, code="TC9", is_outside=True)
    given = {("A", "TC1"): 80, ("A", "TC9"): 0, ("B", "TC1"): 75, ("B", "TC9"): 5}
    book = ranked_by(
        a_book(
            "AB",
            criteria=(TYPED, extra),
            agreed=tuple(agreed(*owner, points) for owner, points in given.items()),
        ),
        tie_breaks=(a_tie_break(1, "ND1"),),
    )
    reports = {
        each: [a_criterion_report(each, c, self_score=1) for c in ("TC1", "TC9")] for each in "AB"
    }
    submissions = [a_submission(member, (), own) for member, own in reports.items()]

    assert ranking_notes(book, standings_of(book, *submissions))[-1] == (
        "Sở A và Sở B cùng 80 điểm, phân định theo điểm nội dung “Thi đua thực hiện chỉ tiêu” "
        "không kể điểm ngoài thang (Sở A 80; Sở B 75)."
    )


def test_what_separates_equals_is_printed_in_the_words_of_the_list():
    bonus = a_rule("Có thưởng", "=MIN(diem_chuan,diem_nhap)", "=thuong_nhap")
    criteria = (a_criterion("TC1", bonus.name, standard=100),)
    book = ranked_by(
        replace(a_meeting_book(A=90, B=90), criteria=criteria, rules=(bonus,)),
        tie_breaks=(a_tie_break(1, "điểm thưởng"),),
    )
    given = {"A": (88, 2), "B": (90, 0)}
    submissions = [
        a_submission(
            member, (), [a_criterion_report(member, "TC1", self_score=points, bonus=extra)]
        )
        for member, (points, extra) in given.items()
    ]

    assert ranking_notes(book, standings_of(book, *submissions))[-1] == (
        "Sở A và Sở B cùng 90 điểm, phân định theo điểm thưởng (Sở A 2; Sở B 0)."
    )


def test_a_tie_that_waits_for_a_figure_says_whose():
    bonus = a_rule("Có thưởng", "=MIN(diem_chuan,diem_nhap)", "=thuong_nhap")
    criteria = (a_criterion("TC1", bonus.name, standard=100, max_bonus=5),)
    book = ranked_by(
        replace(a_meeting_book(A=90, B=90), criteria=criteria, rules=(bonus,)),
        tie_breaks=(a_tie_break(1, "điểm thưởng"),),
    )
    rows = {
        "A": a_criterion_report("A", "TC1", self_score=90, bonus=0),
        "B": a_criterion_report("B", "TC1", self_score=88, bonus=None),
    }
    submissions = [a_submission(member, (), [row]) for member, row in rows.items()]
    standings = standings_of(book, *submissions)

    assert standings.provisional
    assert ranking_notes(book, standings)[1] == (
        "Sở A và Sở B cùng 90 điểm, chưa phân định được theo điểm thưởng vì chưa rõ số liệu của "
        "Sở B, tạm xếp đồng hạng 1."
    )


def test_a_tie_for_a_later_rank_names_that_rank():
    book = a_meeting_book(A=80, B=90, C=80)

    assert ranking_notes(book, standings_of(book, *typed_in(A=1, B=1, C=1)))[-1] == (
        "Sở A và Sở C cùng 80 điểm, xếp đồng hạng 2."
    )


def test_a_sheet_of_decisions_in_error_is_named_as_the_reason_of_a_provisional_ranking():
    book = a_meeting_book(A=80)
    in_error = frozenset({Place(BLOC_FILE, "Xếp loại", "B2"), Place(BLOC_FILE, "Khen thưởng")})
    standings, _ = score(book, typed_in(A=80), in_error)

    assert ranking_notes(book, standings)[1:] == [
        "Sổ khối còn lỗi ở trang Khen thưởng, Xếp loại nên thứ hạng là tạm tính."
    ]


def test_who_is_not_ranked_is_listed_last_with_the_reason_and_is_no_doubt():
    unranked = an_unranked("A", "mới thành lập.", "công văn 12")
    book = ranked_by(a_meeting_book(A=None, B=85), unranked=(unranked,))

    standings = standings_of(book, *typed_in(B=90))

    rows = ranking_rows(book, standings)
    assert [(row.hang, row.don_vi) for row in rows] == [("1", "Sở B"), ("–", "Sở A")]
    assert rows[1].ghi_chu.startswith("không xếp loại")
    assert ranking_notes(book, standings) == [
        BY_AGREED,
        "Sở A không xếp loại: mới thành lập (công văn 12).",
    ]


def test_who_is_not_ranked_is_named_without_a_source_that_was_not_given():
    book = ranked_by(a_meeting_book(A=None, B=85), unranked=(an_unranked("A"),))

    assert ranking_notes(book, standings_of(book, *typed_in(B=90)))[-1] == (
        "Sở A không xếp loại: mới thành lập."
    )


def test_a_ranking_by_share_says_so_and_of_how_many_points():
    book = ranked_by(a_meeting_book(A=80, B="85.25"), ranked_by=RankedBy.SHARE, cap=110)

    standings = standings_of(book, *typed_in(A=80, B=85))

    assert ranking_notes(book, standings) == [
        BY_AGREED,
        "Xếp hạng theo tỷ lệ phần trăm của điểm đạt được so với tổng điểm chuẩn được giao cho "
        "từng đơn vị.",
        "Tổng điểm, không kể điểm ngoài thang, tính không quá 110 điểm.",
    ]
    assert [row.ghi_chu for row in ranking_rows(book, standings)] == [
        "đạt 85,25% của 100 điểm chuẩn",
        "đạt 80% của 100 điểm chuẩn",
    ]


def test_a_class_is_printed_beside_the_points():
    book = ranked_by(a_meeting_book(A=80, B=60), grades=(a_grade("Xuất sắc", 80),))

    rows = ranking_rows(book, standings_of(book, *typed_in(A=80, B=60)))

    assert [(row.xep_loai, row.ghi_chu) for row in rows] == [("Xuất sắc", ""), ("", "")]


def test_what_is_said_beside_the_points_is_class_share_and_doubt():
    book = ranked_by(
        a_meeting_book(A=80, B=None), ranked_by=RankedBy.SHARE, grades=(a_grade("Tốt", "79.5"),)
    )

    submissions = typed_in(A="79.5", B=40)
    in_doubt = submissions[1].criteria[0].self_score.place

    rows = ranking_rows(book, score(book, submissions, frozenset({in_doubt}))[0])

    assert [row.xep_loai for row in rows] == ["Tốt", ""]
    assert [(row.don_vi, row.ghi_chu) for row in rows] == [
        ("Sở A", "đạt 79,5% của 100 điểm chuẩn"),
        ("Sở B", "đạt 40% của 100 điểm chuẩn; điểm tính là tạm tính"),
    ]


def test_below_a_ranking_with_classes_stands_what_each_is_given_for():
    grades = (a_grade("Xuất sắc", 90), a_grade("Tốt", 80), a_grade("Khá", 0))
    book = ranked_by(a_meeting_book(A=90, B=85), grades=grades)

    notes = ranking_notes(book, standings_of(book, *typed_in(A=90, B=85)))

    assert notes == [
        BY_AGREED,
        "Xếp loại: Xuất sắc từ 90 điểm trở lên; Tốt từ 80 đến dưới 90 điểm; Khá dưới 80 điểm.",
    ]


def test_a_member_that_is_not_ranked_has_its_points_but_no_class():
    book = ranked_by(
        a_meeting_book(A=90, B=85), grades=(a_grade("Tốt", 80),), unranked=(an_unranked("A"),)
    )

    rows = ranking_rows(book, standings_of(book, *typed_in(A=90, B=85)))

    assert [(row.hang, row.thong_nhat, row.xep_loai, row.ghi_chu) for row in rows] == [
        ("1", "85", "Tốt", ""),
        ("–", "90", "", "không xếp loại"),
    ]


def test_where_nothing_is_scored_there_is_no_ranking():
    book = a_book("A")
    standings = standings_of(book, a_submission("A"))

    assert ranking_rows(book, standings) == []
    assert ranking_notes(book, standings) == []


@pytest.mark.parametrize(
    ("leader", "deputy", "expected"),
    [
        ("A", "B", ["Sở A làm Khối trưởng, Sở B làm Khối phó năm 2025."]),
        ("A", "", ["Sở A làm Khối trưởng năm 2025."]),
        ("", "", []),
    ],
    ids=["two offices", "no deputy", "nobody elected"],
)
def test_who_leads_next_year(leader, deputy, expected):
    meeting = replace(NO_MEETING, next_leader=leader, next_deputy=deputy)
    found = office_sentences(a_book("AB", meeting=meeting))

    assert found == [f"Các thành viên thống nhất bầu {each}" for each in expected]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({"TC1": 9}, ["TC2"], id="one is missing"),
        pytest.param({"TC1": 9, "TC2": 8}, [], id="all are there"),
        pytest.param({}, [], id="none is there"),
    ],
)
def test_it_is_said_why_there_is_no_total_of_own_points(given, expected):
    criteria = tuple(a_criterion(code, TYPED_IN.name, standard=10) for code in ("TC1", "TC2"))
    book = a_book("A", criteria=criteria)
    reports = tuple(
        a_criterion_report("A", code, self_score=points) for code, points in given.items()
    )
    (standing,) = standings_of(book, a_submission("A", (), reports)).members

    remarks = list(own_score_remarks(standing))

    assert [each.rpartition(" ")[2] for each in remarks] == expected

"""What is reported of scores, ratings, ranks and classes once the points are known."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    BLOC_FILE,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_grade,
    a_rating,
    a_rule,
    a_submission,
    a_tie_break,
    agreed,
    an_honour,
    an_unranked,
    ranked_by,
    score_and_check,
    typed_in,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place, PlaceOfCells
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.presenting.score_explanations import difference
from thidua_reports.presenting.score_words import absence_in_words

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
BY_SHARE = {"ranked_by": RankedBy.SHARE}


def issues_of(book, *submissions):
    return score_and_check(book, submissions, frozenset())[1]


def codes(issues):
    return [issue.kind.code for issue in issues]


def agreed_book(*criteria, **points):
    """Return a bloc with these agreed scores for TC1."""
    return a_book(
        "".join(points),
        criteria=(TYPED, *criteria),
        agreed=tuple(agreed(member, "TC1", given) for member, given in points.items()),
    )


def test_an_agreed_score_without_a_reason_is_reported_at_the_cell_of_the_reason():
    place = PlaceOfCells(Place(BLOC_FILE, "Điểm thống nhất", "A5"), {"Điểm": "C5", "Lý do": "E5"})
    book = replace(agreed_book(A=0), agreed=(replace(agreed("A", "TC1", "92.5"), place=place),))

    (issue,) = issues_of(book, *typed_in(A=95))

    assert (issue.kind.code, issue.place) == ("SK19", Place(BLOC_FILE, "Điểm thống nhất", "E5"))
    assert issue.message == (
        "Điểm thống nhất 92,5 của Sở A ở tiêu chí TC1 khác điểm tính 95 (chênh 2,5) mà chưa ghi lý "
        "do."
    )


def with_reason(points, computed=None):
    """Return a bloc whose agreed score for A has a reason; what was computed may be noted."""
    place = PlaceOfCells(Place(BLOC_FILE, "Điểm thống nhất", "A5"), {"Điểm": "C5", "Lý do": "E5"})
    noted = replace(agreed("A", "TC1", points), place=place, reason="giảm còn 58,5")
    if computed is not None:
        noted = replace(noted, computed=agreed("A", "TC1", computed).points)
    return replace(agreed_book(A=0), agreed=(noted,))


def test_a_reason_for_a_score_that_is_what_was_computed_is_reported():
    (issue,) = issues_of(with_reason("61.5"), *typed_in(A="61.5"))

    assert (issue.kind.code, issue.place.cell) == ("SK90", "E5")
    assert issue.message == (
        "Cột Lý do ghi “giảm còn 58,5”, nhưng điểm thống nhất 61,5 của Sở A ở tiêu chí TC1 đúng "
        "bằng điểm tính, nên lý do ấy không được in."
    )


@pytest.mark.parametrize(
    ("points", "computed", "expected"),
    [
        ("58.5", None, []),
        ("58.5", "61.5", []),
        ("61.5", "61.5", ["SK90"]),
        ("61.5", "60", ["SK95"]),
    ],
    ids=["another", "another than noted", "what was noted", "another than noted, computed now"],
)
def test_a_reason_for_a_score_that_was_changed_is_not(points, computed, expected):
    assert codes(issues_of(with_reason(points, computed), *typed_in(A="61.5"))) == expected


@pytest.mark.parametrize(
    ("own", "points", "is_printed"),
    [(61, 61, False), (140, 100, True), (140, 90, True), (61, 60, True)],
    ids=["all alike", "another than the unit's own", "another than both", "another than computed"],
)
def test_a_reason_is_reported_as_idle_where_nothing_prints_it(own, points, is_printed):
    standings, issues = score_and_check(with_reason(points), typed_in(A=own), frozenset())
    ((_, scored),) = standings.scores()

    assert ("giảm còn 58,5" in difference(scored)) == is_printed
    assert ("SK90" in codes(issues)) != is_printed


GIVEN = a_rule("Như nhau", "=diem_chuan")


def with_reasons(members):
    """Return a bloc where every member has all points of three criteria, with a reason for each."""
    criteria = tuple(a_criterion(f"TC{at}", GIVEN.name, standard=10) for at in (1, 2, 3))
    given = [
        replace(agreed(member, each.code, 10), reason="đúng quy định")
        for member in members
        for each in criteria
    ]
    return a_book(members, criteria=criteria, rules=(GIVEN,), agreed=tuple(given))


def test_reasons_that_explain_nothing_are_reported_once_for_each_member():
    book = with_reasons("AB")

    reported = issues_of(book, a_submission("A", (), ()), a_submission("B", (), ()))

    first, second = [issue for issue in reported if issue.kind.code == "SK90"]
    assert "Sở A ở tiêu chí TC1" in first.message
    assert "điểm tính (tiêu chí TC2; TC3 cũng vậy), nên" in first.message
    assert "Sở B ở tiêu chí TC1" in second.message


def test_the_reasons_for_points_of_a_member_that_sends_nothing_are_printed():
    standings, issues = score_and_check(with_reasons("A"), (), frozenset())

    assert "đúng quy định" in absence_in_words(standings.members[0])
    assert "SK90" not in codes(issues)


RATINGS = (a_rating("xuất sắc", 4), a_rating("tốt", 3), a_rating("chưa xếp", None))
BY_RATING = a_rule("Theo mức", "=IF(thuc_hien>=3,diem_chuan,0)")


def issues_of_ratings(*reports):
    """Return what is reported of criteria that are scored by rating."""
    book = a_book(
        "AB",
        criteria=tuple(a_criterion(code, BY_RATING.name, standard=9) for code in ("TC1", "TC2")),
        rules=(BY_RATING,),
        ratings=RATINGS,
    )
    submissions = [
        a_submission(member, (), [row for row in reports if row.place.workbook == f"{member}.xlsx"])
        for member in "AB"
    ]
    return [issue for issue in issues_of(book, *submissions) if issue.kind.code == "SO21"]


GOOD = a_criterion_report("A", "TC1", achieved=3, rating="tốt")


def test_a_number_where_others_report_a_rating_is_reported_at_its_cell():
    number = a_criterion_report("B", "TC1", achieved="2.5")

    (issue,) = issues_of_ratings(GOOD, number)

    assert issue.place == number.achieved.place
    assert issue.message == (
        "Ô này ghi số 2,5, trong khi đơn vị khác ghi mức bằng chữ; số này không phải là giá trị "
        "của mức nào."
    )
    assert issue.remedy.startswith("Ghi một trong các mức: xuất sắc, tốt, chưa xếp.")


@pytest.mark.parametrize(
    "reports",
    [
        [GOOD, a_criterion_report("B", "TC1", achieved=4, rating="xuất sắc")],
        [GOOD, a_criterion_report("B", "TC1", achieved=4)],
        [GOOD, a_criterion_report("B", "TC1")],
        [a_criterion_report(member, "TC1", achieved="2.5") for member in "AB"],
        [GOOD, a_criterion_report("B", "TC2", achieved="2.5")],
    ],
    ids=["a rating", "what a rating is worth", "blank", "numbers only", "another criterion"],
)
def test_a_number_that_may_be_meant_is_not_reported(reports):
    assert issues_of_ratings(*reports) == []


WITH_BONUS = a_rule("Có thưởng", "=diem_nhap", "=thuong_nhap")


def waiting_book(by):
    """Return a bloc in which A and B are equal as agreed and the bonus of B was not reported."""
    criterion = a_criterion("TC1", WITH_BONUS.name, standard=100, max_bonus=5)
    scores = {"A": 90, "B": 90, "C": 70}
    book = replace(agreed_book(**scores), criteria=(criterion,), rules=(WITH_BONUS,))
    tie_break = a_tie_break(1, by, "B")
    return ranked_by(replace(book, honours=(an_honour(3, "Giấy khen"),)), tie_breaks=(tie_break,))


def rows_of(**bonus):
    points = {"A": 85, "B": 90, "C": 65}
    return [
        a_submission(
            member, (), [a_criterion_report(member, "TC1", self_score=points[member], bonus=given)]
        )
        for member, given in bonus.items()
    ]


def test_a_tie_that_waits_for_a_figure_is_reported_and_leaves_the_ranking_provisional():
    standings, issues = score_and_check(
        waiting_book("điểm thưởng"), rows_of(A=5, B=None, C=5), frozenset()
    )

    (issue,) = [each for each in issues if each.kind.code == "SK51"]
    assert (issue.place.sheet, issue.place.cell) == ("Phân định đồng hạng", "")
    assert issue.message == (
        "Sở A và Sở B cùng 90 điểm; chưa phân định được theo “điểm thưởng” vì chưa rõ điểm thưởng "
        "của Sở B."
    )
    assert "SK43" not in codes(issues)
    assert [standing.rank for standing in standings.members] == [1, 1, 3]
    assert standings.provisional
    assert standings.proposals == ()


def test_when_the_figure_is_there_the_ranking_is_final_and_honours_are_proposed():
    standings, issues = score_and_check(
        waiting_book("điểm thưởng"), rows_of(A=5, B=0, C=5), frozenset()
    )

    assert codes(issues) == []
    assert [standing.rank for standing in standings.members] == [1, 2, 3]
    assert not standings.provisional
    assert [proposal.member.code for proposal in standings.proposals] == ["C"]


def test_what_the_meeting_has_not_put_in_order_waits_for_no_figure():
    book = waiting_book("hội nghị quyết định")

    standings, issues = score_and_check(book, rows_of(A=5, B=0, C=5), frozenset())

    assert codes(issues) == ["SK43"]
    assert not standings.provisional
    assert [proposal.member.code for proposal in standings.proposals] == ["C"]


def test_a_tie_that_waits_is_not_reported_before_the_scores_are_agreed():
    book = ranked_by(a_book("AB", criteria=(TYPED,)), tie_breaks=(a_tie_break(1, "TC1"),))
    submissions = typed_in(A=80, B=80)
    in_doubt = frozenset({submissions[1].criteria[0].self_score.place})

    standings, issues = score_and_check(book, submissions, in_doubt)

    assert [tie.waits_for_figures for tie in standings.ties] == [True]
    assert codes(issues) == []


def unequal_book(**changes):
    """Return a bloc in which B alone has a second criterion, of 50 points."""
    second = a_criterion("TC2", TYPED_IN.name, standard="50.0", applies_to=("B",))
    place = PlaceOfCells(Place(BLOC_FILE, "Khối"), {"ky": "C5", "xep_hang_theo": "C20"})
    return a_book("AB", bloc=a_bloc("AB", place=place, **changes), criteria=(TYPED, second))


def test_a_ranking_by_points_that_not_all_can_reach_is_reported_at_its_setting():
    (issue,) = issues_of(unequal_book())

    assert (issue.kind.code, issue.place) == ("SK53", Place(BLOC_FILE, "Khối", "C20"))
    assert issue.message == (
        "Xếp hạng theo điểm, nhưng tổng điểm chuẩn được giao của các đơn vị khác nhau: Sở A 100; "
        "Sở B 150."
    )


@pytest.mark.parametrize(
    "book",
    [
        ranked_by(unequal_book(), **BY_SHARE),
        ranked_by(unequal_book(), unranked=(an_unranked("B"),)),
        ranked_by(unequal_book(), cap=100),
        unequal_book(period=Period.PLEDGE),
        agreed_book(A=None, B=None),
    ],
    ids=["by share", "the other is not ranked", "one cap for all", "nothing scored", "the same"],
)
def test_a_ranking_that_is_fair_raises_no_issue(book):
    assert codes(issues_of(book)) == []


@pytest.mark.parametrize(
    ("ranking", "least", "expected"),
    [
        ({}, "49.9", ("49,9", "100")),
        ({}, 50, None),
        ({}, 150, None),
        ({}, "150.5", ("150,5", "100")),
        (BY_SHARE, "0.9", ("0,9%", "100%")),
        (BY_SHARE, 95, None),
        (BY_SHARE, 900, ("900%", "100%")),
    ],
    ids=[
        "less than half of what can be reached",
        "half of it",
        "one and a half times as much",
        "more than that",
        "a share typed as a fraction",
        "a share",
        "points typed where shares are compared",
    ],
)
def test_a_least_value_of_another_size_is_reported_of_a_class_and_of_an_honour(
    ranking, least, expected
):
    class_, honour = a_grade("Xuất sắc", least), an_honour(1, "Cờ", least=least)
    book = a_book("A", criteria=(TYPED,), honours=(honour,))

    issues = issues_of(ranked_by(book, grades=(class_,), **ranking))

    reported = [(issue.kind.code, issue.place, issue.message) for issue in issues]
    assert reported == (
        []
        if expected is None
        else [
            (
                "SK52",
                each.least.place,
                f"“{name}” ghi từ {expected[0]}, trong khi mức để so là {expected[1]}.",
            )
            for each, name in ((class_, "Xuất sắc"), (honour, "Cờ"))
        ]
    )


def test_a_lower_class_may_begin_low_but_not_next_to_nothing():
    grades = (a_grade("Khá", 5), a_grade("Xuất sắc", 90), a_grade("Chưa định", None))
    slip = (a_grade("Xuất sắc", "0.95"), a_grade("Tốt", 85), a_grade("Khá", 0))
    book = a_book("A", criteria=(TYPED,))

    assert issues_of(ranked_by(book, grades=grades)) == ()
    assert [issue.message for issue in issues_of(ranked_by(book, grades=slip))] == [
        "“Xuất sắc” ghi từ 0,95, trong khi mức để so là 100."
    ]


def test_where_nothing_but_a_bonus_can_be_had_no_size_is_known():
    bonus_only = a_criterion("TC1", WITH_BONUS.name, max_bonus=5)
    book = a_book("A", criteria=(bonus_only,), rules=(WITH_BONUS,))

    assert issues_of(ranked_by(book, grades=(a_grade("Xuất sắc", 3),))) == ()


@pytest.mark.parametrize(
    ("formula", "counts", "reported"),
    [
        ("=IF(so_luong>=95,diem_chuan,0)", (1, 2, 3), ["CT44"]),
        ("=IF(so_luong>=95,diem_chuan,0)", (1, 2, 95), []),
        ("=IF(so_luong>=95,diem_chuan,0)", (1, 2), []),
        ("=MIN(diem_chuan,so_luong)", (0, 0, 0), []),
    ],
    ids=["nobody", "somebody", "two members", "no conditions"],
)
def test_conditions_that_nobody_meets_are_reported_at_the_rule(formula, counts, reported):
    members = "ABC"[: len(counts)]
    rule = a_rule("Bậc", formula)
    book = a_book(members, criteria=(a_criterion("TC1", "Bậc", standard=10),), rules=(rule,))
    reports = [
        a_submission(member, (), [a_criterion_report(member, "TC1", count=count)])
        for member, count in zip(members, counts, strict=True)
    ]

    assert codes(issues_of(book, *reports)) == reported


@pytest.mark.parametrize(
    ("formula", "figures", "reported"),
    [
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", ("95", "97", "100"), ["CT45"]),
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", ("0.95", "0.97", "1"), []),
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", ("0.95", "97", "100"), []),
        ("=LOOKUP(thuc_hien,{0,96,98},{1,2,3})", ("0.95", "0.97", "1"), ["CT45"]),
        ("=LOOKUP(thuc_hien,{0,96,98},{1,2,3})", ("0", "0", "0"), []),
        ("=IF(thuc_hien>=0.96,diem_chuan,0)", ("95", "97"), []),
    ],
    ids=["all far above", "of the same size", "not all", "all far below", "nothing", "two members"],
)
def test_figures_of_another_size_than_the_limits_are_reported(formula, figures, reported):
    members = "ABC"[: len(figures)]
    rule = a_rule("Bậc", formula)
    book = a_book(members, criteria=(a_criterion("TC1", "Bậc", standard=10),), rules=(rule,))
    reports = [
        a_submission(member, (), [a_criterion_report(member, "TC1", achieved=figure)])
        for member, figure in zip(members, figures, strict=True)
    ]

    assert codes(issues_of(book, *reports)) == reported

"""The values of a run by which a later one is compared."""

from decimal import Decimal

from tests.domain_values import (
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_honour,
    standings_of,
)
from thidua_reports.domain.changes import OF_CONTENT, OF_CRITERION, ChangeKind
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.run_figures import run_figures

SCORED = (a_criterion("TC1", TYPED_IN.name, standard=9),)


def of_kind(kind, book, *submissions):
    return [
        (each.member, each.item, each.what, each.value)
        for each in run_figures(book, standings_of(book, *submissions))
        if each.kind is kind
    ]


def reporting(member, self_score):
    return a_submission(member, (), [a_criterion_report(member, "TC1", self_score=self_score)])


def test_a_figure_that_came_in_is_told_with_its_cell_and_a_ratio_apart():
    book = a_book("A", targets=(a_target("A1"),))
    submission = a_submission("A", [a_report("A1", "99.5")])

    assert of_kind(ChangeKind.FIGURE, book, submission)[1:] == [("A", "A1", "Thực hiện", "99,5")]
    assert of_kind(ChangeKind.RATIO, book, submission) == [("A", "A1", "Tỷ lệ (%)", "99,5")]
    achieved = run_figures(book, standings_of(book, submission))[1]
    assert str(achieved.source) == "A.xlsx › A1 achieved"


def test_a_figure_of_a_criterion_is_told_apart_from_one_of_a_target_of_its_code():
    criterion = a_criterion("A1", TYPED_IN.name, standard=9)
    book = a_book("A", criteria=(criterion,), targets=(a_target("A1", criterion="TC9"),))
    entry = a_criterion_report("A", "A1", self_score=8)
    found = run_figures(book, standings_of(book, a_submission("A", [a_report("A1", 9)], [entry])))

    by_name = {(each.item, each.what, each.of) for each in found}
    assert ("A1", "Tự chấm", OF_CRITERION) in by_name
    assert ("A1", "Thực hiện", "") in by_name
    assert ("A1", "Điểm tính", OF_CRITERION) in by_name
    assert ("ND1", "Điểm tính của nội dung", OF_CONTENT) in by_name


def test_points_are_told_of_criterion_content_and_total():
    book = a_book("A", criteria=SCORED)

    assert of_kind(ChangeKind.POINTS, book, reporting("A", "8.50")) == [
        ("A", "ND1", "Điểm tự chấm của nội dung", "8,5"),
        ("A", "", "Tổng điểm tự chấm", "8,5"),
        ("A", "TC1", "Điểm tính", "8,5"),
        ("A", "ND1", "Điểm tính của nội dung", "8,5"),
        ("A", "", "Tổng điểm tính", "8,5"),
    ]


def test_agreed_points_are_points_too_also_of_who_sent_nothing():
    book = a_book("A", criteria=SCORED, agreed=(agreed("A", "TC1", 7),))

    assert of_kind(ChangeKind.POINTS, book) == [
        ("A", "TC1", "Điểm thống nhất", "7"),
        ("A", "ND1", "Điểm thống nhất của nội dung", "7"),
        ("A", "", "Tổng điểm thống nhất", "7"),
    ]


def test_rank_honour_and_the_way_of_ranking_are_told():
    scores = (agreed("A", "TC1", 7), agreed("B", "TC1", 8))
    book = a_book("AB", criteria=SCORED, agreed=scores, honours=(an_honour(1, "Cờ"),))

    assert of_kind(ChangeKind.RANK, book, reporting("A", 7), reporting("B", 8)) == [
        ("A", "", "Hạng", "2"),
        ("B", "", "Hạng", "1"),
        ("B", "", "Đề nghị khen thưởng", "Cờ"),
        ("", "", "Cách xếp hạng", "theo điểm thống nhất"),
    ]


def test_nothing_is_told_of_a_ranking_where_nothing_is_scored():
    book = a_book("A")

    assert run_figures(book, standings_of(book, a_submission("A"))) == ()


def test_points_that_rest_on_a_figure_that_is_missing_are_marked():
    criteria = (*SCORED, a_criterion("TC2", TYPED_IN.name, standard=9))
    book = a_book("A", criteria=criteria)

    assert of_kind(ChangeKind.POINTS, book, reporting("A", 8)) == [
        ("A", "TC1", "Điểm tính", "8"),
        ("A", "ND1", "Điểm tính của nội dung", "8 (tạm tính)"),
        ("A", "", "Tổng điểm tính", "8 (tạm tính)"),
    ]


def test_the_self_score_of_a_criterion_is_the_sum_of_those_of_its_targets():
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=SCORED, targets=targets)

    def told(second):
        reports = [a_report("A1", 9, self_score=4), a_report("A2", 9, self_score=second)]
        found = of_kind(ChangeKind.POINTS, book, a_submission("A", reports))
        return [each[1:] for each in found if "tự chấm" in each[2]]

    assert told("4.5") == [
        ("TC1", "Điểm tự chấm", "8,5"),
        ("ND1", "Điểm tự chấm của nội dung", "8,5"),
        ("", "Tổng điểm tự chấm", "8,5"),
    ]
    assert told(None) == []


def test_the_growth_since_the_year_before_is_told():
    book = a_book("A", targets=(a_target("A1"),))
    submission = a_submission("A", [a_report("A1", 126, previous=80)])

    assert of_kind(ChangeKind.RATIO, book, submission)[1:] == [
        ("A", "A1", "So cùng kỳ (%)", "57,5")
    ]


def test_a_doubt_is_told_at_mid_year_also_of_a_target_that_is_not_judged_by_time():
    targets = (a_target("A1", kind=TargetKind.RATE), a_target("B1", kind=TargetKind.RATE))
    book = a_book(
        "AB", targets=targets, bloc=a_bloc("AB", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    )

    assert of_kind(ChangeKind.JUDGEMENT, book, a_submission("A", [a_report("A1", 40)])) == [
        ("B", "B1", "Đánh giá", "Cần xác minh")
    ]


def test_how_targets_are_judged_and_counted_is_told_of_a_year_and_of_half_a_year():
    targets = (a_target("A1"), a_target("A2"), a_target("A3"))
    submission = a_submission("A", [a_report("A1", 120), a_report("A2", 40), a_report("A3")])
    year = a_book("A", targets=targets)
    half = a_book(
        "A", targets=targets, bloc=a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    )

    assert of_kind(ChangeKind.JUDGEMENT, year, submission) == [
        ("A", "A1", "Đánh giá", "Vượt kế hoạch"),
        ("A", "A2", "Đánh giá", "Chưa đạt kế hoạch"),
        ("A", "A3", "Đánh giá", "Cần xác minh"),
        ("", "", "Số chỉ tiêu vượt kế hoạch", "1"),
        ("", "", "Số chỉ tiêu đạt kế hoạch", "0"),
        ("", "", "Số chỉ tiêu chưa đạt kế hoạch", "1"),
        ("", "", "Số chỉ tiêu cần xác minh", "1"),
        ("", "", "Số chỉ tiêu không báo cáo", "0"),
    ]
    assert of_kind(ChangeKind.JUDGEMENT, half, submission)[:4] == [
        ("A", "A1", "Đánh giá", "Đạt tiến độ"),
        ("A", "A2", "Đánh giá", "Chậm tiến độ"),
        ("A", "A3", "Đánh giá", "Cần xác minh"),
        ("", "", "Số chỉ tiêu đạt tiến độ", "1"),
    ]
    assert of_kind(ChangeKind.JUDGEMENT, half, submission)[-1] == (
        *("", "", "Số chỉ tiêu xét theo tiến độ cần xác minh"),
        "1",
    )

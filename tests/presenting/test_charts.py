"""What the charts of a report draw, and what they are called."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    HALF_UP,
    TYPED_IN,
    a_bloc,
    a_book,
    a_content,
    a_criterion,
    a_policy,
    a_ranking_policy,
    a_report,
    a_submission,
    a_target,
    agreed,
    standings_of,
    typed_in,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.page.bars import bar_chart
from thidua_reports.presenting.charts import NamedChart, points_chart, target_chart, with_totals
from thidua_reports.scoring.standings import score

TARGETS = tuple(map(a_target, ("A1", "A2", "A3", "B1", "B2")))
REPORTS = (
    a_submission("A", [a_report("A1", 150), a_report("A2", 100), a_report("A3", 99)]),
    a_submission("B", [a_report("B1", 100), a_report("B2")]),
)
A_YEAR, HALF_A_YEAR = (
    a_bloc(period=Period.YEAR),
    a_bloc(period=Period.HALF_YEAR, elapsed=Decimal("0.5")),
)


def drawn(named):
    """Return the figures of each series that has any, as texts, "" for none."""
    return {
        each.name: ["" if value is None else str(value) for value in each.values]
        for each in named.chart.series
        if not each.is_empty
    }


def of_targets(*submissions, bloc=A_YEAR, targets=TARGETS):
    book = a_book(bloc=bloc, targets=targets)
    return target_chart(book, standings_of(book, *submissions))


def test_the_targets_of_a_year_are_exceeded_met_missed_or_not_known():
    named = of_targets(*REPORTS)

    assert named.chart.categories == ["Sở A", "Sở B"]
    assert drawn(named) == {
        "Vượt kế hoạch": ["1", ""],
        "Đạt kế hoạch": ["1", "1"],
        "Chưa đạt kế hoạch": ["1", ""],
        "Cần xác minh": ["", "1"],
    }


def test_a_chart_with_figures_missing_is_called_provisional():
    assert of_targets(*REPORTS).title.endswith("của các đơn vị (tạm tính)")
    assert of_targets(*REPORTS, targets=TARGETS[:-1]).title.endswith("năm 2024 của các đơn vị")


def test_a_figure_in_doubt_is_neither_met_nor_missed():
    book = a_book(bloc=A_YEAR, targets=TARGETS[:4])
    doubtful = REPORTS[0].targets[2].achieved.place

    named = target_chart(book, score(book, REPORTS, frozenset({doubtful}))[0])

    assert drawn(named)["Cần xác minh"] == ["1", ""]
    assert "Chưa đạt kế hoạch" not in drawn(named)
    assert named.title.endswith("(tạm tính)")


def test_what_the_bloc_has_settled_not_to_come_leaves_nothing_open():
    book = a_book(bloc=A_YEAR, targets=TARGETS)
    found = standings_of(book, REPORTS[0], a_submission("B"))
    settled = replace(
        found,
        results=tuple(
            replace(each, doubtful=False) if each.target.member == "B" else each
            for each in found.results
        ),
    )

    named = target_chart(book, settled)

    assert drawn(named)["Không báo cáo"] == ["", "2"]
    assert "Cần xác minh" not in drawn(named)
    assert "tạm tính" not in named.title


def test_what_has_no_plan_is_not_counted_and_nothing_at_all_is_the_best():
    informational = a_target("A1", None, kind=TargetKind.INFORMATIONAL)
    low = a_target("B1", 2, direction=Direction.DOWN)
    targets = (informational, a_target("A2"), low)

    named = of_targets(
        a_submission("A", [a_report("A1", 7), a_report("A2", 50)]),
        a_submission("B", [a_report("B1", 0)]),
        targets=targets,
    )

    assert drawn(named) == {"Vượt kế hoạch": ["", "1"], "Chưa đạt kế hoạch": ["1", ""]}


def test_at_mid_year_targets_are_on_time_or_late():
    named = of_targets(
        a_submission("A", [a_report("A1", 50), a_report("A2", 49), a_report("A3", 60)]),
        a_submission("B", [a_report("B1", 20), a_report("B2", 30)]),
        bloc=HALF_A_YEAR,
    )

    assert drawn(named) == {"Đạt tiến độ": ["2", ""], "Chậm tiến độ": ["1", "2"]}
    assert "6 tháng đầu năm 2024" in named.title


def test_where_every_target_is_on_time_a_sentence_says_as_much_as_a_chart():
    named = of_targets(
        a_submission("A", [a_report("A1", 50), a_report("A2", 50), a_report("A3", 60)]),
        a_submission("B", [a_report("B1", 70), a_report("B2", 50)]),
        bloc=HALF_A_YEAR,
    )

    assert named == NamedChart()


def test_a_unit_without_a_bar_is_told_below_the_chart():
    codes = "ABC"
    book = a_book(codes, bloc=a_bloc(codes, period=Period.YEAR), targets=TARGETS)

    named = target_chart(book, standings_of(book, *REPORTS))

    assert named.chart.categories == ["Sở A", "Sở B"]
    assert named.notes == ["Biểu đồ không vẽ Sở C: không có chỉ tiêu so với kế hoạch."]


def test_a_chart_is_read_aloud_with_all_its_figures():
    described = of_targets(*REPORTS).chart.description

    assert described.endswith(
        "Sở A: vượt kế hoạch 1, đạt kế hoạch 1, chưa đạt kế hoạch 1; "
        "Sở B: đạt kế hoạch 1, cần xác minh 1."
    )


@pytest.mark.parametrize("targets", [(), TARGETS[:3]], ids=["no targets", "of one unit"])
def test_where_nothing_can_be_compared_there_is_no_chart(targets):
    assert of_targets(*REPORTS[:1], targets=targets) == NamedChart()


def points_of(policy=None, contents=("ND1", "ND2"), own=1, **scores):
    """Return a chart of the points that the meeting agreed on, for one criterion a content."""
    criteria = tuple(
        a_criterion(f"TC{at}", TYPED_IN.name, content=code, standard=100)
        for at, code in enumerate(contents, start=1)
    )
    book = a_book(
        "".join(scores),
        bloc=a_bloc("".join(scores), period=Period.YEAR),
        contents=tuple(a_content(code, f"Thi đua {code}") for code in contents),
        criteria=criteria,
        policy=policy or a_policy(),
        agreed=tuple(
            agreed(member, f"TC{at}", points)
            for member, of_contents in scores.items()
            for at, points in enumerate(of_contents, start=1)
            if points is not None
        ),
    )
    return points_chart(book, standings_of(book, *typed_in(**dict.fromkeys(scores, own))))


def test_totals_have_as_many_decimals_as_in_the_ranking_that_they_stand_beside():
    policy = a_policy(points=Rounding(HALF_UP, 2))
    named = points_of(policy, ("ND1",), "9.25", A=("10.5",), B=("50",))

    assert with_totals(named).chart.categories == ["Sở B (50,00)", "Sở A (10,50)"]
    chart = bar_chart("diem", named)
    assert [each.total for each in chart.bars] == ["50,00", "10,50"]


def test_the_points_of_each_content_are_drawn_in_the_order_of_the_ranking():
    named = points_of(A=("10.5", "0"), B=("20", "30.25"))

    assert named.chart.categories == ["Sở B", "Sở A"]
    assert with_totals(named).chart.categories == ["Sở B (50,25)", "Sở A (10,50)"]
    assert drawn(named) == {"Nội dung 1": ["20", "10.5"], "Nội dung 2": ["30.25", ""]}
    assert named.title == "Điểm thống nhất theo nội dung thi đua của các đơn vị năm 2024"
    assert named.notes == ["Nội dung 1: Thi đua ND1; Nội dung 2: Thi đua ND2."]


def test_points_that_are_not_agreed_yet_are_called_provisional():
    named = points_of(A=("10.5", None), B=("20", "30"))

    assert named.title.startswith("Điểm tính theo nội dung")
    assert named.title.endswith("(tạm tính)")


def test_a_total_that_is_cut_is_told_below_the_chart():
    policy = a_policy(ranking=a_ranking_policy(cap=45))

    named = points_of(policy, A=("10", "20"), B=("20", "30"))

    assert "tổng điểm của Sở B còn bị giới hạn" in named.notes[1]
    assert drawn(named)["Nội dung 2"] == ["30", "20"]


def test_points_beyond_the_scale_are_drawn_apart_below_zero_as_well():
    book = a_book(
        bloc=A_YEAR,
        criteria=(
            a_criterion("TC1", TYPED_IN.name, standard=100),
            replace(a_criterion("TC2", TYPED_IN.name, standard=0), is_outside=True),
        ),
        agreed=tuple(
            agreed(member, code, points)
            for member, code, points in (
                *(("A", "TC1", 50), ("A", "TC2", -5)),
                *(("B", "TC1", 40), ("B", "TC2", 0)),
            )
        ),
    )
    named = points_chart(book, standings_of(book, *typed_in(A=1, B=1)))

    assert drawn(named) == {"Nội dung 1": ["50", "40"], "Điểm ngoài thang": ["-5", ""]}

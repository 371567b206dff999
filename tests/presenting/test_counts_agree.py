"""However much is in doubt: the parts add up, and a count is the same wherever it is printed."""

import re
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook

from tests.document_text import table
from tests.domain_values import (
    a_bloc,
    a_book,
    a_report,
    a_submission,
    a_target,
    an_unranked,
    ranked_by,
)
from tests.tables_by_hand import is_compared, is_met
from thidua_reports.domain.judgements import Judgement, counted
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.layouts.summary_workbook import TargetResults, TargetsChart
from thidua_reports.page.findings import Findings
from thidua_reports.page.issue_list import grouped
from thidua_reports.page.targets import targets as on_the_page
from thidua_reports.page.verdict import verdict
from thidua_reports.presenting.charts import target_chart
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.report import report_view
from thidua_reports.scoring.standings import score
from thidua_reports.summary.workbook import summary_workbook

SEEDS = range(12)
REPORTING, SILENT, EXCUSED, STRANGER = "ABC", "D", "E", "Z"


def drawn_target(draw, code):
    kind = draw.choice([*TargetKind, TargetKind.CUMULATIVE, TargetKind.CUMULATIVE])
    has_none = draw.random() < 0.1
    plan = None if has_none or draw.random() < 0.1 else draw.choice([10, 50, 100])
    if kind is TargetKind.PASS_FAIL:
        plan = plan and 1
    return a_target(
        code,
        plan,
        kind=kind,
        direction=draw.choice([*Direction, Direction.UP]),
        without_plan=has_none,
        parent=f"{code[0]}1" if draw.random() < 0.15 else "",
    )


def drawn_report(draw, target):
    most = 1 if target.kind is TargetKind.PASS_FAIL else 120
    achieved = (
        None if draw.random() < 0.15 else draw.randint(-5 if draw.random() < 0.1 else 0, most)
    )
    return a_report(target.code, achieved, highlighted=draw.random() < 0.3)


def a_doubtful_bloc(seed, period):
    """Return a book, what came in, and the standings with errors where the tool would find them."""
    draw = Random(f"{seed} {period}")
    codes = f"{REPORTING}{SILENT}{EXCUSED}"
    elapsed = Decimal("0.5") if period is Period.HALF_YEAR else Decimal(0)
    targets = [
        drawn_target(draw, f"{code}{number}")
        for code in f"{codes}{STRANGER}"
        for number in range(1, draw.randint(3, 14))
    ]
    bloc = a_bloc(codes, period=period, elapsed=elapsed)
    book = ranked_by(
        a_book(codes, bloc=bloc, targets=tuple(targets)),
        unranked=(replace(an_unranked(EXCUSED), sends_nothing=True),),
    )
    entries = {each.code: drawn_report(draw, each) for each in targets}
    submissions = tuple(
        a_submission(code, [entries[each.code] for each in targets if each.member == code])
        for code in REPORTING
    )
    figures = [entry.achieved for entry in entries.values()]
    wrong = {each.place for each in figures if each.value is None or each.value < 0}
    wrong |= {each.place for each in targets if each.has_plan is None}
    wrong |= {each.place for each in figures if draw.random() < 0.15}
    return book, submissions, score(book, submissions, frozenset(wrong))[0]


def is_due_by_hand(result):
    """Return whether half of its plan is due by now: it adds up, more is better, there is one."""
    target = result.target
    is_zero = target.plan.value == 0 and not result.doubtful
    adds_up = (target.kind, target.direction) == (TargetKind.CUMULATIVE, Direction.UP)
    return adds_up and not target.without_plan and not is_zero and target.member != EXCUSED


def is_asked_by_hand(book, result):
    """Return whether a target is counted, by its kind, direction and plan alone."""
    is_mid_year = book.bloc.period is Period.HALF_YEAR
    is_one = is_due_by_hand(result) if is_mid_year else is_compared(result)
    return is_one and result.target.member != STRANGER


def made_by_hand(book, standings):
    """Return how many targets end how, counted here from the figures alone."""
    found = Counter()
    for result in standings.results:
        if not is_asked_by_hand(book, result):
            continue
        if result.target.member == EXCUSED:
            found["không có báo cáo"] += 1
        elif result.doubtful:
            found["cần xác minh"] += 1
        elif book.bloc.period is Period.HALF_YEAR:
            short = result.value < result.target.plan.value * book.bloc.elapsed
            found["chậm" if short else "kịp"] += 1
        else:
            found["đạt" if is_met(result) else "chưa đạt"] += 1
    return found


def told(words, text):
    """Return the number that stands before some words; 0 where they are not said."""
    found = re.search(rf"(\d+) {words}", text)
    return int(found[1]) if found else 0


def report_of(book, submissions, standings):
    return report_view(Material(book, submissions, standings, ()))


@pytest.mark.parametrize("period", [Period.YEAR, Period.HALF_YEAR])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_parts_sum_to_the_whole_in_chart_sheet_annex_and_page(seed, period):
    book, submissions, standings = a_doubtful_bloc(seed, period)
    hand = made_by_hand(book, standings)
    counts = counted(book.bloc, standings.results)
    view = report_of(book, submissions, standings)
    own = [each for each in standings.results if each.target.member != STRANGER]
    is_counted = [is_asked_by_hand(book, each) for each in own]
    in_annex = [row.ghi_chu for unit in view.bang_chi_tieu for row in unit.dong]
    on_page = [row.note for unit in on_the_page(book, standings).members for row in unit.rows]

    assert counts.total() == hand.total() == sum(is_counted)
    assert counts[Judgement.TO_VERIFY] == hand["cần xác minh"]
    assert verdict_of(book, submissions, standings) == sum("cần xác minh" in n for n in in_annex)
    for notes in (in_annex, on_page):
        marked = sum(
            "cần xác minh" in note for note, asked in zip(notes, is_counted, strict=True) if asked
        )
        assert marked == hand["cần xác minh"]
    named = target_chart(book, standings)
    for series in named.chart.series:
        assert sum(filter(None, series.values)) == counts[Judgement(series.name)]
    assert in_workbook(book, standings) == {
        each.value: count for each, count in counts.items() if count
    }


def verdict_of(book, submissions, standings):
    """Return how many targets the page says are marked in the tables."""
    material = Material(book, submissions, standings, ())
    told_first = verdict(Findings(material, grouped(book, (), ()), ()))
    count = told("chỉ tiêu cần xác minh", told_first.sentence)
    assert count == sum(told("chỉ tiêu mang dấu cần xác minh", each) for each in told_first.reasons)
    return count


def in_workbook(book, standings):
    """Return what the sheet of targets says, after the sheet of the chart was found to say it."""
    content = summary_workbook(book, standings, ())
    heading = "Tiến độ" if book.bloc.period is Period.HALF_YEAR else "Đánh giá"
    own = {f"Sở {each}" for each in f"{REPORTING}{SILENT}{EXCUSED}"}
    words = [
        row[heading] for row in table(content, TargetResults.layout.name) if row["Đơn vị"] in own
    ]
    said = Counter(f"{each[:1].upper()}{each[1:]}" for each in words if each)
    made = load_workbook(BytesIO(content), data_only=True)
    if not target_chart(book, standings).title:
        return dict(said)
    sheet = made[TargetsChart.layout.name]
    rows = [*sheet.iter_rows(min_row=HEADER_ROW, values_only=True)]
    for column, name in enumerate(rows[0][1:], 1):
        if name in {each.value for each in Judgement}:
            drawn = [each[column] for each in rows[1:] if isinstance(each[column], int | float)]
            assert sum(drawn) == said[name]
    return dict(said)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sentences_of_a_year_tell_the_same_counts(seed):
    book, submissions, standings = a_doubtful_bloc(seed, Period.YEAR)
    hand = made_by_hand(book, standings)
    view = report_of(book, submissions, standings)

    first = view.danh_gia[0]
    met, asked = map(int, re.search(r"có (\d+)/(\d+) chỉ tiêu", first).groups())
    assert (met, asked) == (hand["đạt"], hand.total())
    for words in ("chưa đạt", "không có báo cáo"):
        assert told(f"chỉ tiêu {words}", first) == hand[words]
    assert told("chỉ tiêu chưa đủ căn cứ đánh giá", first) == hand["cần xác minh"]
    limits = "\n".join(view.han_che)
    assert told("chỉ tiêu chưa đạt kế hoạch", limits) == hand["chưa đạt"]
    assert "cần xác minh" not in limits
    none_so = on_the_page(book, standings).none_so
    assert told("chỉ tiêu cần xác minh", none_so) == hand["cần xác minh"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_sentences_of_half_a_year_tell_the_same_counts(seed):
    book, submissions, standings = a_doubtful_bloc(seed, Period.HALF_YEAR)
    hand = made_by_hand(book, standings)
    view = report_of(book, submissions, standings)

    said = " ".join(view.tien_do)
    if hand["kịp"] + hand["chậm"]:
        of_known = re.search(r"(\d+)/(\d+) chỉ tiêu", said).groups()
        assert [*map(int, of_known)] == [hand["kịp"], hand["kịp"] + hand["chậm"]]
    assert told("chỉ tiêu xét theo tiến độ cần xác minh", said) == hand["cần xác minh"]
    parts = [int(each) for each in re.findall(r"(?<!/)\b(\d+) chỉ tiêu (?!\()", said)]
    assert sum(parts) + hand["kịp"] + hand["chậm"] == sum(len(u.dong) for u in view.bang_chi_tieu)
    late = sum("chậm tiến độ" in row.ghi_chu for unit in view.bang_chi_tieu for row in unit.dong)
    assert late == hand["chậm"]

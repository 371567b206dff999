"""bang_tong_hop.xlsx: its formulas give the tool's numbers, and its sources are real cells."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook

from tests.document_text import table
from tests.domain_values import (
    ALL_OR_NOTHING,
    CUT_OFF,
    PER_INCIDENT,
    PROPORTIONAL,
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_ranking_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
    a_tie_break,
    agreed,
    an_unranked,
    standings_of,
)
from tests.libreoffice import numbers_of
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.domain.ratios import unrounded
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.excel.writing.paper import paper_for
from thidua_reports.issues.catalogue import submission_kinds
from thidua_reports.layouts import summary_workbook as layout
from thidua_reports.scoring.standings import score
from thidua_reports.summary.item_sheet import NOT_COMPUTED
from thidua_reports.summary.workbook import summary_workbook

BEST = a_rule("So cao nhất", "=diem_chuan*ty_le/ty_le_cao_nhat")
BEST_OF_ALL = a_rule(
    "So cao nhất, có hay không có kế hoạch",
    "=IF(co_ke_hoach=0,IF(thuc_hien_cao_nhat=0,0,diem_chuan*thuc_hien/thuc_hien_cao_nhat),"
    "diem_chuan*MIN(1,ty_le/ty_le_cao_nhat))",
)
MEAN = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan", "=so_chi_tieu_vuot*tham_so_1")
REACHED = a_rule("Số chỉ tiêu đạt", "=diem_chuan*so_chi_tieu_dat/so_chi_tieu")
PLUS_AND_MINUS = a_rule("Cộng, trừ", "=0", "=MIN(thuong_toi_da,so_luong-so_lieu_khac)")
TYPED = a_criterion("TC2", TYPED_IN.name, standard=100)


def recalculated(content, libreoffice, tmp_path):
    path = tmp_path / "bang_tong_hop.xlsx"
    path.write_bytes(content)
    return libreoffice.computed([path])[0]


def numbers(workbook):
    """Return every number of the workbook by sheet and cell, as 12 significant digits."""
    return {at: f"{number:.12g}" for at, number in numbers_of(workbook).items()}


RANKINGS = (
    {},
    {"ranked_by": RankedBy.SHARE},
    {"unranked": (an_unranked("B"),)},
    {"tie_breaks": (a_tie_break(1, "hội nghị quyết định", *"FEDCBA"),)},
)


def a_random_bloc(seed):
    """Return a bloc of six members, figures of every kind, some missing; a seed ranks its way."""
    random, codes = Random(seed), "ABCDEF"
    settings = {"max_bonus": 7, "max_deduction": "1.5", "parameters": ("0.7", None, None)}
    criteria = (
        a_criterion("1.1", PROPORTIONAL.name, standard=70, **settings),
        a_criterion("1.10", ALL_OR_NOTHING.name, standard=20, **settings),
        a_criterion("1", PER_INCIDENT.name, standard=10, **settings),
        a_criterion("TC1", TYPED_IN.name, standard=100, **settings),
        a_criterion("TC*", BEST.name, standard=50, **settings),
        a_criterion("2.1", BEST_OF_ALL.name, standard=50, content="ND2", **settings),
        a_criterion("2.2", MEAN.name, standard=30, content="ND2", cap=25, **settings),
        a_criterion("2.3", REACHED.name, standard=30, content="ND2", **settings),
        a_criterion(
            "2.4", REACHED.name, standard=10, replaces="2.3", applies_to=("C",), **settings
        ),
        a_criterion("+", PLUS_AND_MINUS.name, is_outside=True, **settings),
        a_criterion(
            'TC"b', BEST.name, standard=50, replaces="TC*", applies_to=("B", "E"), **settings
        ),
        a_criterion("TC*d", MEAN.name, standard=50, replaces="TC*", applies_to=("D",), **settings),
    )
    substitutes = {"B": 'TC"b', "E": 'TC"b', "D": "TC*d"}
    targets, submissions = [], []
    for code in codes:
        own = [a_random_target(random, f"{code}{number}", criteria) for number in range(5)]
        compared = [
            a_target(f"{code}9", 100, criterion=substitutes.get(code, "TC*")),
            a_target(f"{code}7", random.choice((None, 0, 100, 80)), criterion="2.1"),
            *(
                a_target(
                    f"{code}M{number}",
                    random.choice((None, 100, 80)),
                    criterion=criterion,
                    group=random.choice(("", "1")),
                )
                for number, criterion in enumerate(("2.2", "2.2", "2.2", "2.3", "2.4"))
            ),
        ]
        compared = [replace(target, without_plan=target.plan.value is None) for target in compared]
        targets += own + compared
        reports = [a_random_report(random, target) for target in own]
        reports += [a_report(target.code, random.randint(1, 200)) for target in compared]
        rows = [
            a_criterion_report(code, "1", count=random.randint(0, 5), self_score=9),
            a_criterion_report(code, "TC1", self_score=f"{random.randint(0, 1100) / 10}"),
            a_criterion_report(code, "+", count=random.randint(0, 9), other=random.randint(0, 9)),
        ]
        submissions.append(a_submission(code, reports, rows))
    book = a_book(
        codes,
        criteria=criteria,
        rules=(
            PROPORTIONAL, TYPED_IN, PER_INCIDENT, ALL_OR_NOTHING,
            BEST, BEST_OF_ALL, MEAN, REACHED, PLUS_AND_MINUS,
        ),
        targets=tuple(targets),
        contents=(a_content("ND1", "Một", cap=250), a_content("ND2", "Hai", cap="90.5")),
        policy=a_policy(
            percent=Rounding(CUT_OFF, 2), ranking=a_ranking_policy(cap=300, **RANKINGS[seed - 1])
        ),
    )  # fmt: skip
    return book, submissions


def a_random_target(random, code, criteria):
    kind = random.choice(list(TargetKind))
    plan = None if kind is TargetKind.INFORMATIONAL else f"{random.randint(1, 10**6) / 100}"
    return a_target(
        code,
        "1" if kind is TargetKind.PASS_FAIL else plan,
        kind=kind,
        direction=Direction.UP if kind is TargetKind.PASS_FAIL else random.choice(list(Direction)),
        criterion="" if kind is TargetKind.INFORMATIONAL else random.choice(criteria[:2]).code,
    )


def a_random_report(random, target):
    figure = random.choice((None, f"{random.randint(1, 10**6) / 1000}", random.randint(1, 99)))
    if target.kind is TargetKind.PASS_FAIL:
        return a_report(target.code, random.choice((0, 1, None)))
    out_of = random.choice((None, 400)) if target.kind is TargetKind.RATE else None
    previous = random.choice((None, 77, "0.3"))
    return a_report(target.code, figure, out_of=out_of, previous=previous, self_score=5)


def with_agreed_scores(book, points):
    """Return the book with the same points agreed for every member and criterion of it."""
    scores = tuple(
        agreed(member.code, criterion.code, points)
        for member in book.bloc.members
        for criterion in book.criteria_of(member.code)
    )
    return replace(book, agreed=scores)


BASES = (Basis.SELF, Basis.COMPUTED, Basis.AGREED)


@pytest.fixture(params=[1, 2, 3, 4], ids="bloc {}".format)
def bloc(request):
    return a_random_bloc(request.param)


def test_libreoffice_computes_every_stored_number_again(bloc, libreoffice, tmp_path):
    book, submissions = bloc
    content = summary_workbook(book, standings_of(book, *submissions), ())

    assert numbers(recalculated(content, libreoffice, tmp_path)) == numbers(content)
    assert len(numbers(content)) > 200


def test_libreoffice_ranks_by_agreed_scores_as_the_tool_does(bloc, libreoffice, tmp_path):
    """0,1 + 0,2 and 0,3 are the same points, whatever binary fractions make of them."""
    book, submissions = bloc
    book = replace(book, criteria=book.criteria[:5], policy=a_policy())
    scores = [
        agreed(member, criterion.code, points)
        for member, row in zip("ABCDEF", (
            ("0.1", "0.2", "0.3", "0", "0"), ("0.3", "0.3", "0", "0", "0"),
            ("0.2", "0.2", "0.2", "0", "0"), ("0.6", "0", "0", "0", "0"),
            ("0.7", "0.1", "0", "0", "0"), ("0", "0", "0", "0", "0.5"),
        ), strict=True)
        for criterion, points in zip(book.criteria, row, strict=True)
    ]  # fmt: skip
    standings = standings_of(replace(book, agreed=tuple(scores)), *submissions)
    content = summary_workbook(book, standings, ())

    ranking = table(recalculated(content, libreoffice, tmp_path), layout.Ranking.layout.name)

    assert [(row["Mã đơn vị"], row["Hạng"]) for row in ranking] == [
        ("E", 1), ("A", 2), ("B", 2), ("C", 2), ("D", 2), ("F", 6),
    ]  # fmt: skip


def test_points_and_totals_are_the_tools(bloc):
    book, submissions = bloc
    standings = standings_of(with_agreed_scores(book, "12.5"), *submissions)
    content = summary_workbook(book, standings, ())

    assert {
        (row["Mã đơn vị"], row["Tiêu chí"]): row["Điểm tính"]
        for row in table(content, layout.Scores.layout.name)
    } == {
        (standing.member.code, score.criterion.code): NOT_COMPUTED
        if not any(item.total is not None for item in score.items)
        else float(score.computed)
        for standing, score in standings.scores()
    }
    figures = ("Điểm chuẩn", "Tự chấm", "Điểm tính", "Điểm thống nhất")
    assert {
        (row["Mã đơn vị"], row["Nội dung"]): tuple(row[heading] for heading in figures)
        for row in table(content, layout.ContentScores.layout.name)
        if row["Nội dung"] != layout.OUTSIDE
    } == {
        (standing.member.code, content.content.code): shown(
            content.maximum, *map(content.points, BASES)
        )
        for standing in standings.members
        for content in standing.scores.contents
    }
    assert {
        row["Mã đơn vị"]: (row["Hạng"], row["Điểm xếp hạng"], *(row[each] for each in figures))
        for row in table(content, layout.Ranking.layout.name)
    } == {
        standing.member.code: (
            standing.rank or "–",
            *shown(standing.value, standing.scores.maximum, *map(standing.points, BASES)),
        )
        for standing in standings.members
    }


def shown(*figures):
    return tuple(None if figure is None else float(figure) for figure in figures)


@pytest.mark.parametrize("points", ["12.5", "70.1"], ids=["below all caps", "above the caps"])
def test_libreoffice_computes_every_total_of_agreed_scores_again(
    bloc, points, libreoffice, tmp_path
):
    book, submissions = bloc
    book = with_agreed_scores(book, points)
    content = summary_workbook(book, standings_of(book, *submissions), ())

    assert numbers(recalculated(content, libreoffice, tmp_path)) == numbers(content)


def test_ratios_and_percentages_are_the_tools(bloc):
    book, submissions = bloc
    standings = standings_of(book, *submissions)

    rows = table(summary_workbook(book, standings, ()), layout.TargetResults.layout.name)

    assert [(row["Mã"], row["Tỷ lệ"], row["Đạt (%)"], row["So cùng kỳ (%)"]) for row in rows] == [
        (
            result.target.code,
            *(
                None if figure is None else float(figure)
                for figure in (unrounded(result.ratio), result.percent, result.growth)
            ),
        )
        for result in standings.results
    ]


def at_mid_year(book, elapsed):
    bloc = replace(book.bloc, period=Period.HALF_YEAR, elapsed=Decimal(elapsed))
    return replace(book, bloc=bloc)


def targets_shown(content):
    """Return plan, what is due and whether it is reached, by the target's code."""
    return {
        row["Mã"]: (row["Kế hoạch"], row["Mức cần đạt đến hết 6 tháng"], row["Tiến độ"])
        for row in table(content, layout.TargetResults.layout.name)
    }


def shown_at_mid_year(target, report):
    book = at_mid_year(a_book("A", targets=(target,)), "0.5")
    content = summary_workbook(book, standings_of(book, a_submission("A", [report])), ())
    return targets_shown(content)[target.code]


@pytest.mark.parametrize("elapsed", ["0.5", "0.37"])
def test_libreoffice_judges_the_half_year_as_the_tool_does(bloc, elapsed, libreoffice, tmp_path):
    book, submissions = bloc
    book = at_mid_year(book, elapsed)
    content = summary_workbook(book, standings_of(book, *submissions), ())
    computed = recalculated(content, libreoffice, tmp_path)

    words = Counter(word for _, _, word in targets_shown(content).values())
    assert numbers(computed) == numbers(content)
    assert targets_shown(computed) == targets_shown(content)
    assert min(words[each] for each in ("đạt tiến độ", "chậm tiến độ", None)) > 0


def test_libreoffice_judges_what_is_just_reached_as_the_tool_does(libreoffice, tmp_path):
    """A tenth of 0,7 is 0,07, whatever binary fractions make of it."""
    figures = {
        "A1": ("0.7", "0.07", "đạt tiến độ"),
        "A2": ("3", "0.3", "đạt tiến độ"),
        "A3": ("1.1", "0.1099", "chậm tiến độ"),
        "A4": ("109000", "10899.9999", "chậm tiến độ"),
        "A5": ("999999999999", "99999999999.9", "đạt tiến độ"),
        "A6": ("999999999999", "99999999999.8", "chậm tiến độ"),
    }
    targets = tuple(a_target(code, plan) for code, (plan, _, _) in figures.items())
    book = at_mid_year(a_book("A", targets=targets), "0.1")
    reports = [a_report(code, achieved) for code, (_, achieved, _) in figures.items()]
    content = summary_workbook(book, standings_of(book, a_submission("A", reports)), ())

    for judged in (content, recalculated(content, libreoffice, tmp_path)):
        words = {code: word for code, (_, _, word) in targets_shown(judged).items()}
        assert words == {code: word for code, (_, _, word) in figures.items()}


@pytest.mark.parametrize(
    ("target", "achieved", "shown"),
    [
        (a_target("A1", 25), 13, (25, 13, "đạt tiến độ")),
        (a_target("A1", 25), 12, (25, 13, "chậm tiến độ")),
        (a_target("A1", 25), None, (25, 13, "cần xác minh")),
        (a_target("A1", 25, unit="tỷ đồng"), 13, (25, 12.5, "đạt tiến độ")),
        (a_target("A1", None), 12, (None, None, "cần xác minh")),
        (a_target("A1", 25, kind=TargetKind.SNAPSHOT), 12, (25, None, None)),
        (a_target("A1", 25, kind=TargetKind.RATE), 12, (25, None, None)),
        (a_target("A1", 25, direction=Direction.DOWN), 12, (25, None, None)),
        (a_target("A1", None, kind=TargetKind.INFORMATIONAL), 12, (None, None, None)),
        (a_target("A1", None, without_plan=True), 12, ("không có", None, None)),
    ],
    ids=["on time", "behind", "no figure", "measured", "plan forgotten", "snapshot", "rate",
         "should stay low", "only stated", "without a plan"],
)  # fmt: skip
def test_at_mid_year_the_sheet_of_targets_shows_what_is_due_and_who_is_behind(
    target, achieved, shown
):
    assert shown_at_mid_year(target, a_report("A1", achieved)) == shown


def test_at_mid_year_a_figure_in_doubt_is_not_judged():
    book, report = at_mid_year(a_book("A", targets=(a_target("A1"),)), "0.5"), a_report("A1", 60)
    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.achieved.place}))

    assert targets_shown(summary_workbook(book, standings, ()))["A1"] == (100, 50, "cần xác minh")


def test_at_mid_year_the_sheet_of_targets_says_what_is_due():
    book = at_mid_year(a_book("A", targets=(a_target("A1"),)), "0.75")
    sheet = load_workbook(BytesIO(summary_workbook(book, standings_of(book), ())))["Chỉ tiêu"]

    assert sheet["A2"].value == (
        "Mức cần đạt đến hết 6 tháng là 75% kế hoạch năm; chỉ xét tiến độ của chỉ tiêu lũy kế, "
        "chiều tăng."
    )


def test_what_is_counted_one_by_one_is_due_whole_in_the_workbook_as_elsewhere(
    libreoffice, tmp_path
):
    book = at_mid_year(a_book("A", targets=(a_target("A1", 25),)), "0.5")
    content = summary_workbook(book, standings_of(book), ())
    sheet = load_workbook(BytesIO(content))["Chỉ tiêu"]

    assert targets_shown(recalculated(content, libreoffice, tmp_path))["A1"][1] == 13
    assert sheet["A2"].value.endswith(
        "Đối với chỉ tiêu đếm được, mức cần đạt làm tròn lên số nguyên vì kết quả không có phần lẻ."
    )


def test_what_could_not_be_computed_is_said_in_words_not_zero():
    book = a_book("A", criteria=(TYPED,))
    rows = [a_criterion_report("A", "TC2")]

    content = summary_workbook(book, standings_of(book, a_submission("A", (), rows)), ())

    (item,) = table(content, layout.Items.layout.name)
    assert (item["Điểm"], item["Cộng"]) == (NOT_COMPUTED, NOT_COMPUTED)
    (score,) = table(content, layout.Scores.layout.name)
    assert score["Điểm tính"] == NOT_COMPUTED
    assert score["Tự chấm trừ điểm tính"] is None
    assert score["Ghi chú"].startswith("Tạm tính")


def test_a_criterion_computed_in_part_shows_what_there_is_and_says_so():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=10)
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=(criterion,), targets=targets)
    submission = a_submission("A", [a_report("A1", 100), a_report("A2")])

    (score,) = table(
        summary_workbook(book, standings_of(book, submission), ()), layout.Scores.layout.name
    )

    assert score["Điểm tính"] == 10
    assert score["Ghi chú"].startswith("Tạm tính")


def test_a_bloc_that_scores_nothing_has_no_sheets_of_points():
    book = a_book("A", targets=(a_target("A1"),))
    content = summary_workbook(book, standings_of(book, a_submission("A")), ())

    assert load_workbook(BytesIO(content)).sheetnames == [
        layout.TargetResults.layout.name,
        layout.Issues.layout.name,
        layout.Received.layout.name,
        layout.MemberWords.layout.name,
        layout.FigureSources.layout.name,
    ]


def test_a_bloc_that_scores_has_every_sheet_with_its_headings():
    book = a_book("A", criteria=(TYPED,))
    workbook = load_workbook(
        BytesIO(summary_workbook(book, standings_of(book, a_submission("A")), ()))
    )

    sheets = (
        layout.Ranking.layout,
        layout.TARGETS_OF_YEAR,
        layout.ContentScores.layout,
        layout.Scores.layout,
        layout.Issues.layout,
        layout.Received.layout,
        layout.MemberWords.layout,
        layout.FigureSources.layout,
    )
    assert set(workbook.sheetnames) == {layout.Items.layout.name, *(sheet.name for sheet in sheets)}
    for sheet in sheets:
        headings = [cell.value for cell in workbook[sheet.name][HEADER_ROW]]
        assert headings == [column.heading for column in sheet.columns]


@pytest.mark.parametrize(
    ("sheet", "repeated", "pages"),
    [
        (layout.Ranking.layout, 2, 1),
        (layout.ContentScores.layout, 2, 1),
        (layout.Issues.layout, 1, 1),
        (layout.Changes.layout, 2, 1),
        (layout.Received.layout, 1, 1),
        (layout.MemberWords.layout, 2, 1),
        (layout.FigureSources.layout, 2, 1),
        (layout.Scores.layout, 4, 2),
        (layout.TARGETS_OF_YEAR, 3, 2),
        (layout.TARGETS_AT_MID_YEAR, 3, 2),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_the_columns_of_a_sheet_take_as_few_pages_side_by_side_as_can_be(sheet, repeated, pages):
    paper = paper_for([column.width for column in sheet.columns], repeated)

    assert len(paper.breaks) + 1 == pages


def test_the_ranking_says_that_it_is_provisional():
    book = a_book("A", criteria=(TYPED,))
    workbook = load_workbook(
        BytesIO(summary_workbook(book, standings_of(book, a_submission("A")), ()))
    )

    assert "tạm tính" in workbook[layout.Ranking.layout.name]["A2"].value


def test_issues_are_listed_with_file_sheet_and_cell():
    place = Place("A.xlsx", "Nội dung 1", "H5")
    issue = submission_kinds.NEGATIVE_FIGURE.at(place, found="-5")
    book = a_book("A")

    (row,) = table(
        summary_workbook(book, standings_of(book, a_submission("A")), [issue]),
        layout.Issues.layout.name,
    )

    assert list(row.values()) == [
        "lỗi", "A.xlsx", "Nội dung 1", "H5", "Số -5 là số âm.", "Kiểm tra lại dấu của con số.",
        "TV12",
    ]  # fmt: skip


def test_a_members_text_that_looks_like_a_formula_stays_text():
    book = a_book("A", targets=(a_target("A1", name="=1+1", unit="@x"),))
    content = summary_workbook(book, standings_of(book, a_submission("A")), ())

    cells = load_workbook(BytesIO(content))[layout.TargetResults.layout.name][FIRST_ROW]

    assert [cell.value for cell in cells if cell.value in ("=1+1", "@x")] == ["=1+1", "@x"]
    assert not any(cell.data_type == "f" for cell in cells)


def test_the_same_standings_give_the_same_bytes(bloc):
    book, submissions = bloc
    standings = standings_of(book, *submissions)

    assert summary_workbook(book, standings, ()) == summary_workbook(book, standings, ())

"""Points that are an exact half in the last digit: form, tool, summary and report go the same way.

Each row of `exact_points.csv` is a criterion of one member: its rule, its standard points, the
decimals of the bloc's points, achieved/plan of each of its targets, the points as an exact
decimal number, and these rounded half up. The last column is what comes out of a ratio that was cut
to nine digits first, where that is wrong: 503/600 of 30 points is 25,15, and 0,838333333 of them
25,1. All of it was computed in exact fractions, apart from this program.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from tests.domain_values import HALF_UP, a_book, a_criterion, a_policy, a_rule, a_target
from tests.domain_values import standings_of as scored
from tests.forms.test_every_ready_rule import in_the_summary
from tests.forms.test_live_formulas import shown_in_the_form
from thidua_reports.domain.rounding import Rounding
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.language.vietnamese import number
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.presenting.points_annex import score_tables
from thidua_reports.reading.member_workbook import SubmissionReader
from thidua_reports.summary.workbook import summary_workbook

RULES = (
    a_rule("Tỷ lệ thuận", "=MIN(diem_chuan,diem_chuan*ty_le)"),
    a_rule("Bình quân các chỉ tiêu", "=diem_chuan*ty_le_binh_quan"),
)
DECIMALS = (1, 2)


@dataclass(frozen=True)
class SubmissionContext:
    """A row of the file."""

    code: str
    rule: str
    standard: str
    decimals: int
    ratios: tuple[tuple[Decimal, Decimal], ...]
    right: Decimal


def cases():
    path = Path(__file__).with_name("exact_points.csv")
    with path.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return [
        SubmissionContext(
            code=f"A{line}",
            rule=rule,
            standard=standard,
            decimals=int(decimals),
            ratios=tuple(
                (Decimal(achieved), Decimal(plan))
                for achieved, plan in (ratio.strip().split("/") for ratio in ratios.split(";"))
            ),
            right=Decimal(right),
        )
        for line, (rule, standard, decimals, ratios, _, right, _) in enumerate(rows, start=2)
    ]


def a_bloc_of(decimals):
    """Return a bloc whose points have so many decimals, and what its one member fills in."""
    own = [case for case in cases() if case.decimals == decimals]
    targets = {
        a_target(f"{case.code}.{number}", str(plan), criterion=case.code): achieved
        for case in own
        for number, (achieved, plan) in enumerate(case.ratios, start=1)
    }
    book = a_book(
        "A",
        rules=RULES,
        criteria=tuple(a_criterion(case.code, case.rule, standard=case.standard) for case in own),
        targets=tuple(targets),
        policy=a_policy(points=Rounding(HALF_UP, decimals)),
    )
    return book, {
        target.code: {layout.Results.achieved: achieved} for target, achieved in targets.items()
    }


@dataclass(frozen=True)
class Shown:
    """The points by criterion as each of the four places shows them."""

    tool: dict
    form: dict
    summary: dict
    report: dict


@pytest.fixture(scope="module")
def shown(libreoffice, tmp_path_factory):
    folder = tmp_path_factory.mktemp("halves")
    files, books = [], [a_bloc_of(decimals) for decimals in DECIMALS]
    standings = []
    for number_of, (book, filled) in enumerate(books):
        form = member_workbook(book, "A", filled=filled)
        workbook, _ = read_workbook(form, "A.xlsx")
        submission, _ = SubmissionReader(workbook).read("A", book)
        standings.append(scored(book, submission))
        for name, content in (
            (f"form{number_of}.xlsx", form),
            (f"summary{number_of}.xlsx", summary_workbook(book, standings[-1], ())),
        ):
            files.append(folder / name)
            files[-1].write_bytes(content)
    computed = libreoffice.computed(files)
    return Shown(
        tool={s.criterion.code: s.computed for each in standings for _, s in each.scores()},
        form={
            code.partition(".")[0]: points
            for content in computed[::2]
            for code, (_, points, _) in shown_in_the_form(content).items()
            if points is not None
        },
        summary={
            code.partition(".")[0]: points
            for content in computed[1::2]
            for code, (points, _) in in_the_summary(content).items()
        },
        report={
            row.tieu_chi.removeprefix("Tiêu chí "): row.tinh_toan
            for (book, _), each in zip(books, standings, strict=True)
            for table in score_tables(book, each, "Phụ lục I")
            for row in table.dong
        },
    )


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"line {case.code[1:]} of the file")
def test_an_exact_half_goes_up_in_form_tool_summary_and_report(case, shown):
    printed = f"{case.right:.2f}"

    assert shown.tool[case.code] == case.right
    assert shown.form[case.code] == printed
    assert shown.summary[case.code] == printed
    assert shown.report[case.code] == number(round(case.right, case.decimals))

"""A form that somebody rearranged, or saved as another kind of file, reads back as filled in."""

from io import BytesIO
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.comments import Comment

from tests.domain_values import a_bloc, a_book, a_criterion, a_target
from tests.forms.random_books import AMOUNTS, NAMES
from tests.forms.test_member_form import EVERY_KIND, books_and_submissions, read, written
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import HEADER_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts import criteria_sheets
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.reading.member_workbook import SubmissionReader

MOVED = [
    layout.Results.layout.name,
    layout.CriterionResults.layout.name,
    layout.Registrations.layout.name,
    layout.MemberPassages.layout.name,
]

OF_THE_NOTE = {"TB37"}
"""What is reported of the comment that `rearrange` hangs on a cell below the table."""


def moved(content, seed):
    """Return the form with columns in another order, rows further apart, sheets shuffled, notes."""
    random = Random(seed)
    workbook = load_workbook(BytesIO(content))
    for name in set(MOVED) & set(workbook.sheetnames):
        rearrange(workbook[name], random)
    random.shuffle(workbook._sheets)
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def rearrange(sheet, random):
    rows = [
        [(cell.value, cell.number_format) for cell in row] for row in sheet.iter_rows(HEADER_ROW)
    ]
    order = random.sample(range(len(rows[0])), len(rows[0]))
    shift = random.randint(0, 2)
    sheet.delete_rows(HEADER_ROW, len(rows))
    at = HEADER_ROW + random.randint(0, 3)
    for row in rows:
        for position, source in enumerate(order, start=1 + shift):
            cell = sheet.cell(at, position)
            cell.value, cell.number_format = row[source]
            if isinstance(row[source][0], str):
                cell.data_type = "f" if row[source][0].startswith("=IF(") else "s"
        at += random.randint(1, 3)
    for dimension in sheet.column_dimensions.values():
        dimension.hidden = False
    sheet.column_dimensions["B"].width = 90
    sheet.cell(at, 1 + shift).comment = Comment("số tạm tính", "thư ký")


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(form=books_and_submissions(), seed=st.integers(0, 99))
@example(form=EVERY_KIND, seed=1)
def test_a_form_with_rows_and_columns_moved_reads_back_equal(form, seed):
    book, submission = form

    found, codes = read(book, moved(written(book, submission), seed))

    assert found == submission
    assert set(codes) == OF_THE_NOTE


@pytest.mark.parametrize("ending", ["ods", "xls"])
def test_a_form_saved_as_another_kind_of_file_reads_back_equal(ending, libreoffice, tmp_path):
    book, submission = EVERY_KIND
    path = tmp_path / "A.xlsx"
    path.write_bytes(written(book, submission))

    saved = libreoffice.converted([path], ending)[0].read_bytes()

    assert read(book, saved) == (submission, [])


@st.composite
def registrations(draw):
    """Return targets as a member may register them; a rate has no plan below 1 per cent."""
    found = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        kind = draw(st.sampled_from(TargetKind))
        with_plan = kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
        without_plan = with_plan and draw(st.booleans())
        plan = str(draw(AMOUNTS) + 2) if with_plan and not without_plan else None
        found.append(
            a_target(
                f"A.{number:02}",
                "1" if kind is TargetKind.PASS_FAIL else plan,
                name=draw(NAMES),
                unit=draw(st.sampled_from(("", "lượt", "%"))),
                kind=kind,
                direction=draw(st.sampled_from(Direction)) if with_plan else Direction.UP,
                compared_with=draw(st.sampled_from(("", "Nghị quyết HĐND"))),
                criterion=draw(st.sampled_from(("", "TC1"))),
                without_plan=without_plan,
            )
        )
    return found


PLEDGE = a_book(
    "A",
    bloc=a_bloc("A", period=Period.PLEDGE),
    criteria=(a_criterion("TC1", "Đủ điểm"),),
)


def typed(target):
    """Return the cells of the form that register the target."""
    has_plan = target.kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    plan = "không có" if target.without_plan else target.plan.value
    if target.kind is TargetKind.PASS_FAIL:
        plan = "đạt"
    return {
        criteria_sheets.Targets.name: target.name,
        criteria_sheets.Targets.unit: target.unit,
        criteria_sheets.Targets.kind: target.kind.value,
        criteria_sheets.Targets.direction: target.direction.value if has_plan else None,
        criteria_sheets.Targets.compared_with: target.compared_with,
        criteria_sheets.Targets.plan: None if target.kind is TargetKind.INFORMATIONAL else plan,
        criteria_sheets.Targets.criterion: target.criterion,
    }


def registered_in(content):
    workbook, _ = read_workbook(content, "A.xlsx")
    assert workbook is not None
    submission, issues = SubmissionReader(workbook).read("A", PLEDGE)
    assert {issue.kind.code for issue in issues} <= OF_THE_NOTE
    return [registration.target for registration in submission.registrations]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(targets=registrations(), seed=st.integers(0, 99))
def test_registered_targets_read_back_equal_also_when_the_form_was_rearranged(targets, seed):
    filled = {target.code: typed(target) for target in targets}
    content = member_workbook(PLEDGE, "A", filled=filled)
    expected = [(each.name, each.kind, each.plan.value, each.criterion) for each in targets]

    for form in (content, moved(content, seed)):
        found = registered_in(form)
        assert [(t.name, t.kind, t.plan.value, t.criterion) for t in found] == expected
        assert [(t.unit, t.direction, t.without_plan) for t in found] == [
            (t.unit, t.direction, t.without_plan) for t in targets
        ]

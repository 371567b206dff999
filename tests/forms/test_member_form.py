"""A member's workbook: what is written reads back equal, however it was saved."""

from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.domain_values import (
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_rating,
    a_report,
    a_rule,
    a_submission,
    a_target,
    placed,
)
from tests.forms.random_books import AMOUNTS, FIGURES, NAMES, PROSE, WORDS, cell
from thidua_reports.domain import words
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.submission import CriterionEntry, Passage, TargetEntry
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.reading.member_workbook import SubmissionReader

NOWHERE = Place("")
RATINGS = st.lists(
    st.builds(
        a_rating,
        st.sampled_from(("xuất sắc", "Tốt", "hoàn thành tốt nhiệm vụ", "chưa đạt")),
        st.one_of(st.none(), AMOUNTS),
    ),
    max_size=3,
    unique_by=lambda rating: rating.word,
).map(tuple)
FIGURE_COLUMNS = {
    "achieved": layout.Results.achieved,
    "out_of": layout.Results.out_of,
    "previous": layout.Results.previous,
    "own_percent": layout.Results.own_percent,
    "own_excess": layout.Results.own_excess,
    "self_score": layout.Results.self_score,
    "remark": layout.Results.remark,
    "evidence": layout.Results.evidence,
    "note": layout.Results.note,
}
CRITERION_COLUMNS = {
    "achieved": layout.CriterionResults.achieved,
    "out_of": layout.CriterionResults.out_of,
    "count": layout.CriterionResults.count,
    "other": layout.CriterionResults.other,
    "self_score": layout.CriterionResults.self_score,
    "bonus": layout.CriterionResults.bonus,
    "deduction": layout.CriterionResults.deduction,
    "evidence": layout.CriterionResults.evidence,
}


@st.composite
def registered(draw, code):
    kind = draw(st.sampled_from(TargetKind))
    with_ratio = kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    without_plan = draw(st.booleans())
    plan = "1" if kind is TargetKind.PASS_FAIL else None
    if with_ratio:
        plan = str(draw(AMOUNTS))
    return a_target(
        code,
        None if without_plan else plan,
        without_plan=without_plan,
        name=draw(NAMES),
        unit=draw(st.sampled_from(("%", "lượt", "triệu đồng", ""))),
        kind=kind,
        direction=draw(st.sampled_from(Direction)) if with_ratio else Direction.UP,
        compared_with=draw(WORDS),
    )


@st.composite
def reported(draw, target):
    yes_or_no = st.sampled_from((1, 0, None)).map(lambda value: placed(value, ""))
    attained = target.kind is TargetKind.PASS_FAIL
    return TargetEntry(
        code=target.code,
        unit=Placed(target.unit, NOWHERE),
        plan=target.plan,
        achieved=draw(yes_or_no if attained else FIGURES),
        out_of=draw(FIGURES),
        previous=draw(FIGURES),
        own_percent=draw(FIGURES),
        own_excess=draw(FIGURES),
        self_score=draw(FIGURES),
        highlighted=draw(st.booleans()),
        remark=draw(WORDS),
        evidence=draw(WORDS),
        note=draw(WORDS),
        place=NOWHERE,
    )


@st.composite
def row_of_criteria(draw, code, ratings):
    """Return what a member says of a criterion: a figure, or one of the bloc's ratings."""
    achieved, out_of, *others, other = draw(st.tuples(*[FIGURES] * 7))
    rating = draw(st.sampled_from((None, *ratings)))
    if rating is not None:
        achieved = Placed(rating.value, NOWHERE)
    return CriterionEntry(
        code,
        achieved,
        out_of,
        *others,
        draw(WORDS),
        NOWHERE,
        other,
        rating.word if rating else "",
    )


@st.composite
def books_and_submissions(draw):
    """Return a bloc of one member, its criteria and targets, and what the member reports."""
    targets = tuple(draw(registered(f"A{number}")) for number in range(draw(st.integers(0, 5))))
    codes = tuple(f"TC{number}" for number in range(draw(st.integers(0, 3))))
    criteria = tuple(a_criterion(code, TYPED_IN.name, standard=10) for code in codes)
    ratings = draw(RATINGS)
    rows = tuple(draw(row_of_criteria(code, ratings)) for code in codes)
    passages = st.lists(st.builds(Passage, NAMES, PROSE, st.just(NOWHERE)), max_size=2)
    submission = a_submission(
        "A",
        [draw(reported(target)) for target in targets],
        rows,
        reporter=draw(WORDS),
        passages=tuple(draw(passages)),
    )
    return a_book(
        "A", targets=targets, criteria=criteria, ratings=ratings, rules=(TYPED_IN,)
    ), submission


def written(book, submission):
    """Return the member's form with everything filled in that the submission says."""
    return member_workbook(
        book,
        submission.member,
        reporter=submission.reporter,
        filled={
            **{report.code: target_cells(book, report) for report in submission.targets},
            **{report.code: criterion_cells(report) for report in submission.criteria},
        },
        passages=[
            {layout.MemberPassages.section: each.section, layout.MemberPassages.text: each.text}
            for each in submission.passages
        ],
    )


def target_cells(book, report):
    target = next(target for target in book.targets if target.code == report.code)
    found = cells(report, FIGURE_COLUMNS)
    found[layout.Results.highlighted] = words.CROSS if report.highlighted else ""
    if target.kind is TargetKind.PASS_FAIL and report.achieved.value is not None:
        found[layout.Results.achieved] = (
            words.ATTAINED if report.achieved.value else words.NOT_ATTAINED
        )
    return found


def criterion_cells(report):
    found = cells(report, CRITERION_COLUMNS)
    return found | {layout.CriterionResults.achieved: report.rating} if report.rating else found


def cells(report, columns):
    return {column: cell(getattr(report, name)) for name, column in columns.items()}


def read(book, content):
    workbook, unreadable = read_workbook(content, "A.xlsx")
    submission, issues = SubmissionReader(workbook).read("A", book)
    return submission, [issue.kind.code for issue in (*unreadable, *issues)]


def saved_again(content, **changes):
    """Return the workbook as openpyxl writes it, without the stored results of its formulas."""
    workbook = load_workbook(BytesIO(content))
    for place, value in changes.items():
        workbook[layout.Results.layout.name][place] = value
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


EVERY_KIND = (
    a_book(
        "A",
        targets=(
            a_target("A1", "7100000"),
            a_target("A2", 25),
            a_target("A3", "95.7", kind=TargetKind.RATE, unit="gia đình"),
            a_target("A4", 1, kind=TargetKind.PASS_FAIL),
            a_target("A5", None, kind=TargetKind.INFORMATIONAL),
            a_target("A6", "13.1", kind=TargetKind.RATE, unit="%", direction=Direction.DOWN),
            a_target("A7", None, without_plan=True),
        ),
        criteria=(
            a_criterion("TC1", TYPED_IN.name, standard=100),
            a_criterion("TC2", "Theo mức", standard=5),
        ),
        rules=(TYPED_IN, a_rule("Theo mức", "=MIN(diem_chuan,thuc_hien)")),
        ratings=(a_rating("xuất sắc", 4), a_rating("tốt", "3.5")),
    ),
    a_submission(
        "A",
        [
            a_report(
                "A1",
                "7620000.1234",
                plan="7100000",
                remark="=1+1",
                highlighted=True,
                unit=Placed("cây", NOWHERE),
            ),
            a_report(
                "A2", 16, plan=25, out_of=25, previous=0, note="+84", unit=Placed("cây", NOWHERE)
            ),
            a_report(
                "A3",
                372412,
                plan="95.7",
                out_of=387279,
                own_percent="100.5",
                unit=Placed("gia đình", NOWHERE),
            ),
            a_report("A4", 0, plan=1, unit=Placed("cây", NOWHERE)),
            a_report("A5", 25000, evidence="<5 tuổi", unit=Placed("cây", NOWHERE)),
            a_report(
                "A6",
                "0.0001",
                plan="13.1",
                own_excess="7.3",
                self_score="69.5",
                unit=Placed("%", NOWHERE),
            ),
            a_report("A7", 12, unit=Placed("cây", NOWHERE)),
        ],
        [
            a_criterion_report(
                "A", "TC1", self_score="92.5", count=0, other=3, bonus=1, deduction="0.25"
            ),
            a_criterion_report("A", "TC2", achieved="3.5", rating="tốt"),
        ],
        reporter="Bà Chi",
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(form=books_and_submissions())
@example(form=EVERY_KIND)
def test_a_filled_form_reads_back_equal(form):
    book, submission = form

    assert read(book, written(book, submission)) == (submission, [])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(form=books_and_submissions())
@example(form=EVERY_KIND)
def test_a_filled_form_that_was_saved_again_still_says_the_same(form):
    book, submission = form

    assert read(book, saved_again(written(book, submission))) == (submission, [])


def test_a_filled_form_that_libreoffice_saved_still_says_the_same(libreoffice, tmp_path):
    book, submission = EVERY_KIND
    path = tmp_path / "A.xlsx"
    path.write_bytes(written(book, submission))

    assert read(book, libreoffice.recalculate(path).read_bytes()) == (submission, [])


def test_an_unfilled_form_reads_back_with_blanks():
    book, _ = EVERY_KIND

    submission, issues = read(book, member_workbook(book, "A"))

    assert issues == []
    assert [report.achieved.value for report in submission.targets] == [None] * 7
    assert [report.plan.value for report in submission.targets] == [
        target.plan.value for target in book.targets
    ]


def test_a_form_names_its_member_period_and_year():
    book, _ = EVERY_KIND
    content = member_workbook(book, "A", reporter="Bà Chi")
    workbook, _ = read_workbook(content, "x.xlsx")

    identity, issues = SubmissionReader(workbook).identity()
    submission, _ = read(book, content)

    assert (identity.code.value, identity.name.value, issues) == ("A", "Sở A", ())
    assert (submission.reporter, submission.year.value) == ("Bà Chi", 2024)
    assert submission.period.value is book.bloc.period


def test_a_form_holds_only_what_is_the_members():
    book = a_book(
        "AB",
        targets=(a_target("A1", criterion="TC3"), a_target("B1", criterion="TC3")),
        criteria=(
            a_criterion("TC1"),
            a_criterion("TC2", applies_to=("B",)),
            a_criterion("TC3", TYPED_IN.name),
        ),
    )

    submission, _ = read(book, member_workbook(book, "A"))

    assert [report.code for report in submission.targets] == ["A1"]
    assert [report.code for report in submission.criteria] == ["TC1"]


def rows_of_criteria(workbook):
    """Return code and name of each row of criteria."""
    (sheet,) = (
        sheet for sheet in workbook.sheets if sheet.name == layout.CriterionResults.layout.name
    )
    rows = (row[:2] for row in sheet.rows[FIRST_ROW - 1 :])
    return [(code.value, name.value) for code, name in rows if code.value]


def test_a_member_with_a_criterion_of_its_own_gets_it_instead_of_what_it_replaces():
    book = a_book(
        "AB",
        criteria=(
            a_criterion("TC1", TYPED_IN.name),
            a_criterion(
                "TC2", TYPED_IN.name, replaces="TC1", applies_to=("B",), condition="đạt tốt"
            ),
        ),
        rules=(TYPED_IN,),
    )

    found = {
        member: read_workbook(member_workbook(book, member), "x.xlsx")[0] for member in ("A", "B")
    }

    assert {member: rows_of_criteria(workbook) for member, workbook in found.items()} == {
        "A": [("TC1", "Tiêu chí TC1")],
        "B": [("TC2", "Tiêu chí TC2 (đạt tốt)")],
    }


def test_a_criterion_that_is_scored_over_all_its_targets_has_a_row_of_its_own():
    rule = a_rule("Bình quân", "=diem_chuan*ty_le_binh_quan")
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("TC1", rule.name, standard=10),),
        targets=(a_target("A1", criterion="TC1"),),
    )

    submission, _ = read(book, member_workbook(book, "A"))

    assert [report.code for report in submission.targets] == ["A1"]
    assert [report.code for report in submission.criteria] == ["TC1"]


def test_the_same_form_has_the_same_bytes():
    assert written(*EVERY_KIND) == written(*EVERY_KIND)


@pytest.mark.parametrize(
    ("text", "achieved", "out_of"),
    [("16/25", "16", "25"), ("96,06", "96.06", None), ("96,06%", "96.06", None)],
)
def test_a_rate_that_was_typed_as_text(text, achieved, out_of):
    book = a_book("A", targets=(a_target("A1", 90, kind=TargetKind.RATE, unit="%"),))
    place = layout.Results.at(layout.Results.achieved, FIRST_ROW)

    submission, issues = read(book, saved_again(member_workbook(book, "A"), **{place: text}))

    (report,) = submission.targets
    assert report.achieved.value == Decimal(achieved)
    assert report.out_of.value == (None if out_of is None else Decimal(out_of))
    assert len(issues) == 1


def test_a_rate_in_a_cell_that_shows_per_cent():
    book = a_book("A", targets=(a_target("A1", 90, kind=TargetKind.RATE, unit="%"),))
    workbook = load_workbook(BytesIO(member_workbook(book, "A")))
    achieved = workbook[layout.Results.layout.name][
        layout.Results.at(layout.Results.achieved, FIRST_ROW)
    ]
    achieved.value, achieved.number_format = 0.9606, "0.00%"
    buffer = BytesIO()
    workbook.save(buffer)

    submission, issues = read(book, buffer.getvalue())

    assert submission.targets[0].achieved.value == Decimal("96.06")
    assert issues == []


def list_of_passages(book):
    """Return the dropdown of report parts in the sheet of passages, None without one."""
    sheet = load_workbook(BytesIO(member_workbook(book, "A")))[layout.MemberPassages.layout.name]
    place = layout.MemberPassages.at(layout.MemberPassages.section, FIRST_ROW)
    found = [
        rule.formula1
        for rule in sheet.data_validations.dataValidation
        if place in rule.sqref and rule.type == "list"
    ]
    return found[0] if found else None


def contents(*codes):
    return tuple(a_content(code, code) for code in codes)


def test_parts_of_the_report_are_offered():
    book = replace(a_book("A"), contents=contents("ND1"))

    assert list_of_passages(book).startswith('"ND1,')


@pytest.mark.parametrize(
    "codes",
    [tuple(f"NOI_DUNG_SO_{number}" for number in range(40)), ("I, II",)],
    ids=["longer than 255 characters", "with a comma"],
)
def test_a_list_that_excel_cannot_keep_is_left_out_and_the_file_stays_sound(
    codes, libreoffice, tmp_path
):
    book = replace(a_book("A", targets=(a_target("A1"),)), contents=contents(*codes))
    path = tmp_path / "A.xlsx"
    path.write_bytes(member_workbook(book, "A"))

    again = libreoffice.recalculate(path).read_bytes()

    assert list_of_passages(book) is None
    assert [report.code for report in read(book, again)[0].targets] == ["A1"]

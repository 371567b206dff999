"""khoi.xlsx: what is written reads back equal, and its rules are live."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from openpyxl import load_workbook

from tests.domain_values import (
    a_book,
    a_content,
    a_criterion,
    a_decision,
    a_grade,
    a_member,
    a_policy,
    a_ranking_policy,
    a_rating,
    a_target,
    a_tie_break,
    an_honour,
    an_unranked,
)
from tests.forms.random_books import READY, books, settings_of, tables_of
from tests.tabs import table_in, taken_apart
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, SettingsLayout
from thidua_reports.forms.bloc_form import bloc_workbook
from thidua_reports.forms.ready_rule import ReadyRule
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import (
    criteria_sheets,
    decision_sheets,
    document_settings,
    mail_sheets,
    noted_sheets,
    plan_sheets,
)
from thidua_reports.layouts.bloc_tabs import TAB_OF, TABS
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.reading.bloc_workbook import read_bloc_book


def written(book, rules=READY_RULES):
    return bloc_workbook(settings_of(book), tables_of(book), rules)


def read(content):
    """Return the book, and the codes of what could not be read."""
    workbook, unreadable = read_workbook(content, "khoi.xlsx")
    book, issues = read_bloc_book(workbook)
    found = (*unreadable, *issues)
    return book, [issue.kind.code for issue in found if issue.kind.severity is Severity.ERROR]


def saved_again(content):
    buffer = BytesIO()
    load_workbook(BytesIO(content)).save(buffer)
    return buffer.getvalue()


A_BOOK = a_book(
    "AB",
    rules=READY,
    targets=(
        a_target("A1", name="=1+1"),
        a_target("B1", unit="+84", group="1.10"),
        a_target("B2", None, without_plan=True),
    ),
    contents=(a_content("01", "Một", standard=1000, cap="1050.5"), a_content("1", "Hai")),
    criteria=(
        a_criterion("1.1", content="1", target_count=0, cap=70),
        a_criterion(
            "1.10",
            content="01",
            condition="=đạt tốt",
            replaces="1.1",
            applies_to=("A", "B"),
            is_outside=True,
        ),
    ),
    policy=a_policy(
        ranking=a_ranking_policy(
            ranked_by=RankedBy.SHARE,
            share_decimals=0,
            scale=1000,
            cap="1100.5",
            tie_breaks=(
                a_tie_break(1, "01"),
                a_tie_break(2, "số chỉ tiêu vượt"),
                a_tie_break(10, "hội nghị quyết định", "B", "A"),
            ),
            grades=(a_grade("Xuất sắc", "99.5"), a_grade("Tốt", None)),
            unranked=(an_unranked("B", "mới thành lập", "công văn 12"),),
        )
    ),
    honours=(
        an_honour(1, "Cờ thi đua", least=90, requirement=Requirement.EXCEEDED, passes_on=True),
        an_honour(2, "Bằng khen", last_rank=4, quota=0, requirement=Requirement.MET),
    ),
    ratings=(a_rating("xuất sắc", 4), a_rating("007", "0.5"), a_rating("kém", None)),
    decisions=(
        a_decision("A", "Cờ thi đua", reason="+ nhiều sáng kiến"),
        a_decision("B", "Cờ thi đua", proposed=False),
    ),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
@example(book=A_BOOK)
def test_a_written_bloc_workbook_reads_back_equal(book):
    assert read(written(book)) == (book, [])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(book=books())
@example(book=A_BOOK)
def test_a_bloc_workbook_that_was_saved_again_still_says_the_same(book):
    """Formulas lose their stored results, which the reader does not need."""
    assert read(saved_again(written(book))) == (book, [])


def test_a_bloc_workbook_that_libreoffice_saved_still_says_the_same(libreoffice, tmp_path):
    path = tmp_path / "khoi.xlsx"
    path.write_bytes(written(A_BOOK))

    book, errors = read(libreoffice.recalculate(path).read_bytes())

    assert errors == []
    assert replace(book, rules=()) == replace(A_BOOK, rules=())
    assert [rule.name for rule in book.rules] == [rule.name for rule in READY]


def as_of_an_older_form(content):
    """Return the workbook without the columns, sheets and settings that may be missing."""
    workbook = load_workbook(BytesIO(taken_apart(content)))
    for sheet in SHEETS:
        if isinstance(sheet, SettingsLayout):
            continue
        worksheet = workbook[sheet.name]
        headings = {cell.value: cell.column for cell in worksheet[FIRST_ROW - 1]}
        missing = [headings[column.heading] for column in sheet.columns if column.optional]
        for position in sorted(missing, reverse=True):
            worksheet.delete_cols(position)
    for sheet in NEW_SHEETS:
        del workbook[sheet.name]
    settings = workbook[layout.BLOC.name]
    new = {setting.code for setting in NEW_SETTINGS}
    for row in range(settings.max_row, FIRST_ROW - 1, -1):
        if settings.cell(row, 1).value in new:
            settings.delete_rows(row)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


NEW_SHEETS = (
    criteria_sheets.Ratings.layout,
    decision_sheets.TieBreaks.layout,
    decision_sheets.Grades.layout,
    decision_sheets.UnrankedMembers.layout,
    decision_sheets.Decisions.layout,
    plan_sheets.Activities.layout,
    *noted_sheets.SHEETS,
    mail_sheets.Letters.layout,
    mail_sheets.SENDING,
)
NEW_SETTINGS = (
    layout.PLEDGE_SYMBOL,
    layout.RANKED_BY,
    layout.SHARE_DECIMALS,
    layout.SCALE,
    layout.TOTAL_CAP,
    *(setting for document in document_settings.OF_THE_YEAR for setting in document),
)


def test_a_bloc_workbook_of_an_older_form_reads_without_a_word():
    plain = a_book(
        "AB",
        rules=READY,
        targets=(a_target("A1"), a_target("B1")),
        criteria=(a_criterion("1.1", content="ND1", standard=70),),
        honours=(an_honour(1, "Cờ thi đua"),),
    )
    workbook, unreadable = read_workbook(as_of_an_older_form(written(plain)), "khoi.xlsx")

    book, issues = read_bloc_book(workbook)

    assert (*unreadable, *issues) == ()
    assert book == plain


def test_the_same_contents_give_the_same_bytes():
    assert written(A_BOOK) == written(A_BOOK)


def test_an_empty_bloc_workbook_has_every_sheet_and_heading():
    workbook = load_workbook(BytesIO(bloc_workbook({}, {})))

    first = {tab.names[0]: tab.name for tab in TABS}
    assert workbook.sheetnames == [
        "Việc cần làm",
        *(
            first.get(sheet.name, sheet.name)
            for sheet in SHEETS
            if sheet.name in first or sheet.name not in TAB_OF
        ),
    ]
    headings = [cell.value for cell in workbook[criteria_sheets.Targets.layout.name][FIRST_ROW - 1]]
    assert headings == [column.heading for column in criteria_sheets.Targets.layout.columns]


def dropdown(workbook, sheet, column):
    """Return the source of the dropdown in the first row of a column, None without one."""
    page, rows = table_in(workbook, sheet.name)
    cell = sheet.at(column, rows.start - 1 + FIRST_ROW)
    rules = page.data_validations.dataValidation
    found = [rule for rule in rules if cell in rule.sqref and rule.type == "list"]
    return found[0].formula1 if found else None


@pytest.mark.parametrize(
    ("sheet", "column", "offers"),
    [
        (
            criteria_sheets.Criteria.layout,
            criteria_sheets.Criteria.rule,
            (criteria_sheets.Rules.layout, criteria_sheets.Rules.name),
        ),
        (
            criteria_sheets.Criteria.layout,
            criteria_sheets.Criteria.content,
            (criteria_sheets.Contents.layout, criteria_sheets.Contents.code),
        ),
        (
            criteria_sheets.Targets.layout,
            criteria_sheets.Targets.member,
            (layout.Members.layout, layout.Members.code),
        ),
        (
            criteria_sheets.Targets.layout,
            criteria_sheets.Targets.criterion,
            (criteria_sheets.Criteria.layout, criteria_sheets.Criteria.code),
        ),
        (
            decision_sheets.Agreed.layout,
            decision_sheets.Agreed.member,
            (layout.Members.layout, layout.Members.code),
        ),
        (
            decision_sheets.Agreed.layout,
            decision_sheets.Agreed.criterion,
            (criteria_sheets.Criteria.layout, criteria_sheets.Criteria.code),
        ),
        (
            decision_sheets.Corrections.layout,
            decision_sheets.Corrections.member,
            (layout.Members.layout, layout.Members.code),
        ),
        (
            decision_sheets.Thresholds.layout,
            decision_sheets.Thresholds.content,
            (criteria_sheets.Contents.layout, criteria_sheets.Contents.code),
        ),
        (
            decision_sheets.Exclusions.layout,
            decision_sheets.Exclusions.member,
            (layout.Members.layout, layout.Members.code),
        ),
        (
            criteria_sheets.Criteria.layout,
            criteria_sheets.Criteria.replaces,
            (criteria_sheets.Criteria.layout, criteria_sheets.Criteria.code),
        ),
        (
            decision_sheets.UnrankedMembers.layout,
            decision_sheets.UnrankedMembers.member,
            (layout.Members.layout, layout.Members.code),
        ),
        (
            decision_sheets.Decisions.layout,
            decision_sheets.Decisions.member,
            (layout.Members.layout, layout.Members.code),
        ),
    ],
    ids=lambda value: getattr(value, "name", getattr(value, "heading", None)),
)
def test_codes_and_rules_are_chosen_from_the_cells_that_hold_them(sheet, column, offers):
    """A list of words would refuse a member or rule that she adds, and split one with a comma."""
    offered, named = offers
    letter = offered.at(named, FIRST_ROW).rstrip("0123456789")

    source = dropdown(load_workbook(BytesIO(bloc_workbook({}, {}))), sheet, column)

    assert source == f"'{offered.name}'!${letter}${FIRST_ROW}:${letter}$200"


@pytest.mark.parametrize(
    ("sheet", "column", "choices"),
    [
        (criteria_sheets.Targets.layout, criteria_sheets.Targets.kind, 5),
        (criteria_sheets.Targets.layout, criteria_sheets.Targets.direction, 2),
        (criteria_sheets.Targets.layout, criteria_sheets.Targets.rounding, 2),
        (criteria_sheets.Criteria.layout, criteria_sheets.Criteria.is_outside, 1),
        (decision_sheets.Honours.layout, decision_sheets.Honours.requirement, 2),
        (decision_sheets.Honours.layout, decision_sheets.Honours.passes_on, 1),
        (decision_sheets.Decisions.layout, decision_sheets.Decisions.decision, 2),
    ],
    ids=lambda value: getattr(value, "name", getattr(value, "heading", None)),
)
def test_fixed_words_are_offered_as_words(sheet, column, choices):
    source = dropdown(load_workbook(BytesIO(bloc_workbook({}, {}))), sheet, column)

    assert len(source.strip('"').split(",")) == choices


def test_a_bloc_of_thirty_members_with_long_codes_makes_a_sound_file():
    members = tuple(a_member(f"DON_VI_SO_{number}") for number in range(30))
    book = a_book(rules=READY)
    book = replace(book, bloc=replace(book.bloc, leader=members[0].code, members=members))

    assert read(saved_again(written(book))) == (book, [])


def rule_cells(workbook):
    sheet = workbook[criteria_sheets.Rules.layout.name]
    return {
        rule.name: [
            sheet[criteria_sheets.Rules.at(column, row)].value
            for column in (criteria_sheets.Rules.points, criteria_sheets.Rules.bonus)
        ]
        for row, rule in enumerate(READY_RULES, FIRST_ROW)
    }


def test_the_ready_rules_are_written_as_formulas_over_names():
    cells = rule_cells(load_workbook(BytesIO(written(A_BOOK))))

    assert cells == {rule.name: [rule.points, rule.bonus or None] for rule in READY_RULES}


def test_each_quantity_is_a_name_for_its_column_in_the_same_row():
    workbook = load_workbook(BytesIO(written(A_BOOK)))

    headings = {
        cell.value: cell.column_letter for cell in workbook[criteria_sheets.Rules.layout.name][4]
    }
    assert {name: each.attr_text for name, each in workbook.defined_names.items()} == {
        quantity: f"'{criteria_sheets.Rules.layout.name}'!${headings[quantity]}1"
        for quantity in Quantity
    }


def test_libreoffice_computes_the_trial_values_to_the_numbers_that_are_stored(
    libreoffice, tmp_path
):
    path = tmp_path / "khoi.xlsx"
    path.write_bytes(written(A_BOOK))
    stored = rule_cells(load_workbook(path, data_only=True))

    (values,) = libreoffice.computed([path])
    computed = rule_cells(values)

    assert {name: pytest.approx(values, abs=1e-9) for name, values in stored.items()} == computed
    assert all(points is not None and (points or bonus) for points, bonus in stored.values())


def test_changing_a_trial_value_changes_the_points_at_once(libreoffice, tmp_path):
    path = tmp_path / "khoi.xlsx"
    workbook = load_workbook(BytesIO(written(A_BOOK)))
    sheet = workbook[criteria_sheets.Rules.layout.name]
    column = next(cell.column_letter for cell in sheet[FIRST_ROW - 1] if cell.value == "ty_le")
    sheet[f"{column}{FIRST_ROW}"] = 0.5
    workbook.save(path)

    (computed,) = libreoffice.computed([path])
    cells = rule_cells(computed)

    assert cells[READY_RULES[0].name] == [35, 0]


def test_a_rule_of_ones_own_is_written_like_the_ready_ones():
    own = ReadyRule(
        "Riêng", "=ROUND(diem_chuan*ty_le,1)", "", "Theo tỷ lệ.",
        {"diem_chuan": "50", "ty_le": "0.75"},
    )  # fmt: skip

    book, errors = read(bloc_workbook(settings_of(A_BOOK), tables_of(A_BOOK), (own,)))

    assert [(rule.name, rule.points.value) for rule in book.rules] == [("Riêng", own.points)]
    assert errors == []


def test_a_rule_without_values_to_try_it_on_is_written_and_read_all_the_same():
    own = ReadyRule("Riêng", "=ty_le", "=1/tham_so_1", "")

    book, errors = read(bloc_workbook(settings_of(A_BOOK), tables_of(A_BOOK), (own,)))

    assert [(rule.points.value, rule.bonus.value) for rule in book.rules] == [
        ("=ty_le", "=1/tham_so_1")
    ]
    assert errors == []

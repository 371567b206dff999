"""khoi.xlsx: what is written reads back equal, and its rules are live."""

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from openpyxl import load_workbook

from tests.domain_values import a_book, a_criterion, a_member, a_target
from tests.forms.random_books import READY, books, settings_of, tables_of
from thidua_reports.forms.bloc_workbook import SHEETS, bloc_workbook
from thidua_reports.forms.ready_rules import READY_RULES, ReadyRule
from thidua_reports.formulas.quantities import QUANTITIES
from thidua_reports.issues.issue import Severity
from thidua_reports.layouts import bloc_workbook as layout
from thidua_reports.layouts.positions import FIRST_ROW, address
from thidua_reports.reading.bloc_workbook import read_bloc_book
from thidua_reports.reading.workbook_file import read_workbook


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
    targets=(a_target("A1", name="=1+1"), a_target("B1", unit="+84")),
    criteria=(a_criterion("1.1", content="1"), a_criterion("1.10", content="01")),
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


def test_the_same_contents_give_the_same_bytes():
    assert written(A_BOOK) == written(A_BOOK)


def test_an_empty_bloc_workbook_has_every_sheet_and_heading():
    workbook = load_workbook(BytesIO(bloc_workbook({}, {})))

    assert workbook.sheetnames == ["Hướng dẫn", *(sheet.name for sheet in SHEETS)]
    headings = [cell.value for cell in workbook[layout.TARGETS.name][FIRST_ROW - 1]]
    assert headings == [column.heading for column in layout.TARGETS.columns]


def dropdown(workbook, sheet, column):
    """Return the source of the dropdown in the first row of a column, None without one."""
    spot = address(sheet, column, FIRST_ROW)
    rules = workbook[sheet.name].data_validations.dataValidation
    found = [rule for rule in rules if spot in rule.sqref and rule.type == "list"]
    return found[0].formula1 if found else None


@pytest.mark.parametrize(
    ("sheet", "column", "offers"),
    [
        (layout.CRITERIA, layout.CRITERION_RULE, (layout.RULES, layout.RULE_NAME)),
        (layout.CRITERIA, layout.CRITERION_CONTENT, (layout.CONTENTS, layout.CONTENT_CODE)),
        (layout.TARGETS, layout.TARGET_MEMBER, (layout.MEMBERS, layout.MEMBER_CODE)),
        (layout.TARGETS, layout.TARGET_CRITERION, (layout.CRITERIA, layout.CRITERION_CODE)),
        (layout.AGREED, layout.AGREED_MEMBER, (layout.MEMBERS, layout.MEMBER_CODE)),
        (layout.AGREED, layout.AGREED_CRITERION, (layout.CRITERIA, layout.CRITERION_CODE)),
        (layout.CORRECTIONS, layout.CORRECTION_MEMBER, (layout.MEMBERS, layout.MEMBER_CODE)),
        (layout.THRESHOLDS, layout.THRESHOLD_CONTENT, (layout.CONTENTS, layout.CONTENT_CODE)),
        (layout.EXCLUSIONS, layout.EXCLUDED_MEMBER, (layout.MEMBERS, layout.MEMBER_CODE)),
    ],
    ids=lambda value: getattr(value, "name", getattr(value, "heading", None)),
)
def test_codes_and_rules_are_chosen_from_the_cells_that_hold_them(sheet, column, offers):
    """A list of words would refuse a member or rule that she adds, and split one with a comma."""
    offered, named = offers
    letter = address(offered, named, FIRST_ROW).rstrip("0123456789")

    source = dropdown(load_workbook(BytesIO(bloc_workbook({}, {}))), sheet, column)

    assert source == f"'{offered.name}'!${letter}${FIRST_ROW}:${letter}$200"


@pytest.mark.parametrize(
    ("column", "choices"),
    [(layout.TARGET_KIND, 5), (layout.TARGET_DIRECTION, 2), (layout.ROUNDING, 2)],
    ids=lambda value: getattr(value, "heading", None),
)
def test_fixed_words_are_offered_as_words(column, choices):
    source = dropdown(load_workbook(BytesIO(bloc_workbook({}, {}))), layout.TARGETS, column)

    assert len(source.strip('"').split(",")) == choices


def test_a_bloc_of_thirty_members_with_long_codes_makes_a_sound_file():
    members = tuple(a_member(f"DON_VI_SO_{number}") for number in range(30))
    book = a_book(rules=READY)
    book = replace(book, bloc=replace(book.bloc, leader=members[0].code, members=members))

    assert read(saved_again(written(book))) == (book, [])


def rule_cells(workbook):
    sheet = workbook[layout.RULES.name]
    return {
        rule.name: [
            sheet[address(layout.RULES, column, row)].value
            for column in (layout.RULE_POINTS, layout.RULE_BONUS)
        ]
        for row, rule in enumerate(READY_RULES, FIRST_ROW)
    }


def test_the_ready_rules_stand_as_formulas_over_names():
    cells = rule_cells(load_workbook(BytesIO(written(A_BOOK))))

    assert cells == {rule.name: [rule.points, rule.bonus or None] for rule in READY_RULES}


def test_each_quantity_is_a_name_for_its_column_in_the_same_row():
    workbook = load_workbook(BytesIO(written(A_BOOK)))

    headings = {cell.value: cell.column_letter for cell in workbook[layout.RULES.name][4]}
    assert {name: each.attr_text for name, each in workbook.defined_names.items()} == {
        quantity.name: f"'{layout.RULES.name}'!${headings[quantity.name]}1"
        for quantity in QUANTITIES
    }


def test_libreoffice_computes_the_trial_values_to_the_numbers_that_are_stored(
    libreoffice, tmp_path
):
    path = tmp_path / "khoi.xlsx"
    path.write_bytes(written(A_BOOK))
    stored = rule_cells(load_workbook(path, data_only=True))

    computed = rule_cells(load_workbook(libreoffice.recalculate(path), data_only=True))

    assert {name: pytest.approx(values, abs=1e-9) for name, values in stored.items()} == computed
    assert all(points is not None and points != 0 for points, _ in stored.values())


def test_changing_a_trial_value_changes_the_points_at_once(libreoffice, tmp_path):
    path = tmp_path / "khoi.xlsx"
    workbook = load_workbook(BytesIO(written(A_BOOK)))
    sheet = workbook[layout.RULES.name]
    column = next(cell.column_letter for cell in sheet[FIRST_ROW - 1] if cell.value == "ty_le")
    sheet[f"{column}{FIRST_ROW}"] = 0.5
    workbook.save(path)

    cells = rule_cells(load_workbook(libreoffice.recalculate(path), data_only=True))

    assert cells[READY_RULES[0].name] == [35, 0]


def test_a_rule_of_ones_own_is_written_like_the_ready_ones():
    own = ReadyRule(
        "Riêng", "=ROUND(diem_chuan*ty_le,1)", "", "Theo tỷ lệ.",
        {"diem_chuan": "50", "ty_le": "0.75"},
    )  # fmt: skip

    book, errors = read(bloc_workbook(settings_of(A_BOOK), tables_of(A_BOOK), (own,)))

    assert [(rule.name, rule.points.value) for rule in book.rules] == [("Riêng", own.points)]
    assert errors == []


def test_a_rule_without_a_value_to_try_it_on_is_refused():
    with pytest.raises(KeyError, match="ty_le"):
        bloc_workbook({}, {}, (ReadyRule("Riêng", "=ty_le", "", "", {}),))

"""Rows that differ in figures only: none is ever given the figures of another."""

from dataclasses import replace

import pytest

from tests.edited_documents import edited, examined, made_of
from tests.workspaces import OUT_OF_1000, SAMPLES
from thidua_reports.pipeline import examine
from thidua_reports.presenting.documents import views_of
from thidua_reports.word.edited.comparison import Agreement
from thidua_reports.word.made_documents import made_document
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

FIRST = "Hỗ trợ 02 xã xây dựng nông thôn mới", "10", "12"
SECOND = "Hỗ trợ 05 xã xây dựng nông thôn mới", "20", "31"
REPORT = "bao_cao.docx"


@pytest.fixture(scope="module")
def material():
    return examine(open_workspace(SAMPLES / OUT_OF_1000))


def report_of(material, *targets):
    """Return the report in which a unit's first targets are these, and the next ones follow."""
    view = views_of(material)[REPORT]
    unit, *others = view.bang_chi_tieu
    rows = [
        replace(row, chi_tieu=name, ke_hoach=plan, thuc_hien=result)
        for row, (name, plan, result) in zip(unit.dong, targets, strict=False)
    ]
    own = replace(unit, dong=[*rows, *unit.dong[2:]])
    changed = replace(view, bang_chi_tieu=[own, *others])
    return made_document(REPORT, changed, (shipped_templates(),), material.book)


def rows_told(examination, agreement):
    told = (each for each in examination.figures if each.agreement is agreement)
    return {" ".join(piece.text for piece in each.around.pieces[2:5]) for each in told}


def test_the_row_of_a_target_that_was_dropped_never_gets_the_figures_of_another(material):
    made, now = report_of(material, FIRST, SECOND), report_of(material, FIRST)

    examination = examined(made.content, now.origin)

    assert examination.counts[Agreement.OUTDATED] == examination.counts[Agreement.CHANGED] == 0
    assert rows_told(examination, Agreement.AMBIGUOUS) == {"Hỗ trợ 02", "Hỗ trợ 05"}
    assert "DC17" in {each.kind.code for each in examination.issues}


def test_rows_that_are_what_they_were_agree_each_with_its_own_figures(material):
    made = report_of(material, FIRST, SECOND)

    assert examined(made.content, made.origin).issues == ()


def test_rows_that_changed_alike_are_told_as_outdated(material):
    first, second = FIRST, (SECOND[0], *FIRST[1:])
    made = report_of(material, first, second)
    now = report_of(material, (first[0], "10", "15"), (second[0], "10", "15"))

    examination = examined(made.content, now.origin)

    told = [each.expected for each in examination.figures if each.agreement is Agreement.OUTDATED]
    assert told == ["15", "15"]


def test_a_row_that_got_the_figures_of_another_is_not_rewritten(material):
    made = report_of(material, FIRST, SECOND)
    now = report_of(material, FIRST, (SECOND[0], "10", "12"))

    examination = examined(made.content, now.origin)

    assert examination.counts[Agreement.OUTDATED] == 0
    assert examination.counts[Agreement.AMBIGUOUS] > 0


def test_a_wrong_point_in_the_table_of_points_is_named():
    made = made_of(SAMPLES / OUT_OF_1000, "bang_diem.docx")
    changes = []

    def edit(document):
        row = next(row for table in document.tables for row in table.rows if _points(row) > 3)
        for cell in row.cells[-2:]:
            run = cell.paragraphs[0].runs[0]
            changes.append((f"9{run.text}", run.text))
            run.text = f"9{run.text}"

    examination = examined(edited(made.content, edit), made.origin)

    assert sorted(
        (each.new.text, each.expected)
        for each in examination.figures
        if each.agreement is Agreement.CHANGED
    ) == sorted(changes)
    assert {each.agreement for each in examination.figures} == {Agreement.AGREES, Agreement.CHANGED}


def _points(row):
    return sum("," in cell.text for cell in row.cells)

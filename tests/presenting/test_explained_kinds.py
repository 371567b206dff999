"""What is said of a kind of issue: its meaning, an example, the remedy, whether it is accepted."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.issue_kinds import KINDS
from tests.manual import MANUAL, manual
from thidua_reports.collecting.acceptance import may_be_accepted
from thidua_reports.issues.catalogue import cell_kinds, number_kinds, submission_kinds
from thidua_reports.issues.issue import Severity
from thidua_reports.issues.lookup import example_of, group_of, kinds_by_code
from thidua_reports.layouts.accepted_sheet import Accepted
from thidua_reports.presenting import explained_kinds
from thidua_reports.presenting.explained_kinds import (
    ACCEPTED_SHEET,
    can_be_accepted,
    explanation_lines,
    group_lines,
    overview_lines,
)
from thidua_reports.presenting.issue_groups import GROUPS, SECTIONS_OF_CODES

HEADINGS = re.findall(r"^#+ (.*)$", MANUAL.read_text("utf-8"), re.MULTILINE)


def test_every_group_of_codes_is_explained_in_the_order_of_the_alphabet():
    assert list(GROUPS) == sorted({group_of(kind.code) for kind in KINDS.values()})


@pytest.mark.parametrize("letters", GROUPS)
def test_more_on_a_group_is_in_a_section_of_the_manual_that_there_is(letters):
    assert HEADINGS.count(GROUPS[letters].section) == 1


@pytest.mark.parametrize("code", SECTIONS_OF_CODES)
def test_more_on_a_code_is_in_the_section_that_names_it(code):
    section = SECTIONS_OF_CODES[code]
    *_, where = explanation_lines(example_of(kinds_by_code()[code]))

    assert where.endswith(f"mục “{section}”.")
    assert code in manual().below(section).text
    assert code not in manual().below(GROUPS[group_of(code)].section).text


@pytest.mark.parametrize("letters", GROUPS)
def test_every_severity_of_a_group_has_a_meaning(letters):
    assert GROUPS[letters].effects.keys() == set(Severity)


def test_what_is_said_to_be_accepted_is_what_the_program_accepts():
    examples = map(example_of, KINDS.values())
    of_figures = [each for each in examples if GROUPS[group_of(each.kind.code)].is_accepted]

    assert Accepted.layout.name == ACCEPTED_SHEET
    assert [each for each in of_figures if can_be_accepted(each) != may_be_accepted(each)] == []


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [
        (number_kinds.NOT_A_NUMBER, "không được; lỗi phải sửa."),
        (submission_kinds.FIGURE_NOT_USED, "được, khi đã xem"),
    ],
    ids=["error", "warning"],
)
def test_an_explanation_has_all_there_is_to_know(kind, accepted):
    example = example_of(kind)

    _, head, *lines = explanation_lines(example)

    assert head == f"{kind.code} – {kind.severity.value}"
    told = {name.strip(): text.strip() for name, text in (line.split(":", 1) for line in lines)}
    assert list(told) == ["Nói về", "Nghĩa là", "Ví dụ", "Cách sửa", "Chấp nhận", "Xem thêm"]
    assert example.message in told["Ví dụ"]
    assert str(example.place) in told["Ví dụ"]
    assert told["Cách sửa"] == example.remedy
    assert told["Chấp nhận"].startswith(accepted)


def test_a_warning_on_a_template_is_said_not_to_be_accepted():
    example = example_of(KINDS["TYPED_YEAR"])
    lines = [line for line in explanation_lines(example) if "Chấp nhận" in line]

    assert not can_be_accepted(example)
    assert lines == ["  Chấp nhận:  không có việc chấp nhận; đúng ý thì để nguyên."]


def test_a_group_lists_its_codes_with_an_example_each():
    example = example_of(cell_kinds.ERROR_CELL)

    _, head, *lines = group_lines("TB", [example, replace(example, message="Khác.")])

    assert head.startswith("TB: trang, cột, hàng, ô của sổ Excel. Có 2 mã")
    assert lines == [
        "  TB13 [lỗi] Ô đang báo lỗi #DIV/0!.",
        "  TB13 [lỗi] Khác.",
    ]


def test_the_overview_names_every_group():
    lines = list(overview_lines())

    assert [line[2:4] for line in lines if line.startswith("  ")] == list(GROUPS)


@pytest.mark.parametrize("built", [True, False])
def test_the_manual_is_named_as_its_reader_has_it(built, monkeypatch):
    edition = Path("thidua_manual/huong_dan_su_dung.html") if built else None
    monkeypatch.setattr(explained_kinds, "html_manual", lambda: edition)
    monkeypatch.setattr(explained_kinds, "word_manual", lambda: None)
    *_, where = explanation_lines(example_of(kinds_by_code()["TB13"]))

    assert "docs/" not in where
    assert "“Hướng dẫn sử dụng” ở đầu trang làm việc" in where
    assert ("tệp huong_dan_su_dung.html đi kèm" in where) is built

"""A line of a list that names a member is told when it was taken out or put in."""

from tests.word.edited.said import said, unit_of
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.listed_members import listed_alone
from thidua_reports.word.edited.member_lines import other_lines

NAMES = {"A": "Sở Y tế", "B": "Cục Thuế tỉnh", "C": "Cục Thống kê", "D": "Sở Du lịch"}
FACTS = [Fact(FactKind.MEMBER, code, name) for code, name in NAMES.items()]
LINES = ["Quy chế áp dụng đối với:", "a) Sở Y tế;", "b) Cục Thuế tỉnh;", "c) Cục Thống kê."]


def numbered(lines):
    """Return lines as the paragraphs of a document."""
    return [unit_of(line, number=number) for number, line in enumerate(lines)]


def told(*edited):
    old, new = numbered(LINES), numbered(edited)
    now = {id(unit): unit for unit in old}
    found = other_lines(
        paired_units(old, new),
        lambda unit: listed_alone(said(" ".join(each.text for each in unit.pieces), *FACTS)),
        now,
    )
    return [(each.said.fact.text, each.behind is not None) for each in found]


def test_a_line_that_was_taken_out_is_told():
    assert told(*LINES[:2], "b) Cục Thống kê.") == [("Cục Thuế tỉnh", True)]


def test_a_line_that_was_put_in_is_told():
    assert told(*LINES[:3], "c) Sở Du lịch;", "d) Cục Thống kê.") == [("Sở Du lịch", False)]


def test_lines_in_another_order_or_none_at_all_are_not_told():
    assert told(*LINES) == []
    assert told(LINES[0], LINES[2], LINES[1], LINES[3]) == []
    assert told("Quy chế áp dụng đối với các đơn vị thành viên.") == []

"""What is written into khoi.xlsx is read back as it was meant, and what is hers is as it was."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.rollover import hers as of_her
from tests.rollover.hers import CHANGES, changed_parts, hers, lost, part_of
from tests.workspaces import SAMPLES, YEAR
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.writing.cell_values import TextCell
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.layouts.decision_sheets import Accepted, Agreed
from thidua_reports.layouts.year_sheets import Pledged
from thidua_reports.rollover.editable_book import raw_book
from thidua_reports.rollover.edited_book import edited, said_in
from thidua_reports.rollover.edited_table import Beside

SAMPLE = (SAMPLES / YEAR / BLOC_WORKBOOK).read_bytes()


def book_of(content):
    workbook, _ = read_workbook(content, BLOC_WORKBOOK)
    return raw_book(workbook)


def scores(count):
    return [
        {
            Agreed.member: f"Đ{number}",
            Agreed.criterion: "TC1",
            Agreed.points: Decimal(number) / 4,
            Agreed.computed: Decimal(number) / 4,
        }
        for number in range(count)
    ]


def targets(count):
    return [
        {
            Targets.member: "YT",
            Targets.code: f"M{number}",
            Targets.name: f"Chỉ tiêu mới = {number}",
            Targets.unit: "người",
            Targets.kind: "lũy kế",
            Targets.direction: "tăng",
            Targets.plan: Decimal(number * 5000),
            Targets.note: "1.10",
        }
        for number in range(1, count + 1)
    ]


def facts(count):
    return [
        {
            Pledged.sheet: "Chỉ tiêu",
            Pledged.code: f"M{number}",
            Pledged.column: "Kế hoạch",
            Pledged.value: TextCell(str(number)),
        }
        for number in range(count)
    ]


def readings(count):
    return [
        {
            Accepted.member: "YT",
            Accepted.item: TextCell(f"M{number}"),
            Accepted.code: "SO01",
            Accepted.message: TextCell("“7.620.000” đọc là 7620000. Đúng thì chấp nhận."),
            Accepted.by: "Nguyễn Thị Lan",
            Accepted.day: date(2026, 11, 30),
        }
        for number in range(count)
    ]


def with_more(book, many=(3, 2, 4, 2)):
    """Return the book with as many more scores, targets, facts of the pledge, accepted readings."""
    of_scores, of_targets, of_facts, of_readings = many
    return (
        book.with_rows(Agreed.layout, (*book.rows(Agreed.layout), *scores(of_scores)))
        .with_rows(Targets.layout, (*book.rows(Targets.layout), *targets(of_targets)))
        .with_rows(Pledged.layout, facts(of_facts))
        .with_rows(Accepted.layout, (*book.rows(Accepted.layout)[1:], *readings(of_readings)))
    )


def written_into(content, many=(3, 2, 4, 2)):
    """Return khoi.xlsx with more rows, which must have been written into it."""
    book = with_more(book_of(content), many)
    made = edited(content, book, Beside.STAYS)
    assert made is not None
    assert said_in(book_of(made)) == said_in(book)
    return made


def written_parts(content, changes):
    """Return the parts that may be written; hers, where a formula of hers leads to what was."""
    own = [of_her.OWN] if of_her.an_own_sheet in changes else []
    sheets = {part_of(content, name) for name in (*of_her.SHEETS, *own)}
    return {*sheets, "xl/workbook.xml", "xl/styles.xml"}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_hers_stays(change):
    content = hers(SAMPLE, (change,))

    made = written_into(content)

    assert changed_parts(content, made) <= written_parts(content, (change,))
    assert [*lost(content, made)] == []


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=st.lists(st.sampled_from(CHANGES), unique=True, max_size=6).map(tuple),
    many=st.tuples(*(st.integers(0, 40) for _ in range(4))),
)
def test_whatever_she_did_and_however_much_is_written(changes, many):
    content = hers(SAMPLE, changes)

    made = written_into(content, many)

    assert changed_parts(content, made) <= written_parts(content, changes)
    assert [*lost(content, made)] == []

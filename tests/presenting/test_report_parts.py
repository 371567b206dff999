"""Which parts of a document have something to say, and what is reported of the others."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    a_bloc,
    a_book,
    a_passage,
    a_report,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.period import Period
from thidua_reports.domain.targets import TargetKind
from thidua_reports.presenting.report_parts import unwritten, written_parts

WRITTEN = (a_passage("hạn chế", "Chưa đều."), a_passage("phương hướng", "Thi đua."))


def found(book, *submissions):
    return list(unwritten(book, submissions, standings_of(book, *submissions)))


def test_a_content_without_results_or_words_is_reported_by_its_name():
    book = a_book("A", passages=WRITTEN)

    (issue,) = found(book, a_submission("A"))

    assert (issue.kind.code, issue.place.sheet) == ("VB02", "Lời báo cáo")
    assert f"“{book.contents[0].name}”" in issue.message
    assert f"cột Phần ghi {book.contents[0].code}" in issue.remedy


def test_words_of_the_bloc_on_a_content_clear_what_was_reported():
    content = a_book("A").contents[0].code
    book = a_book("A", passages=(*WRITTEN, a_passage(content, "Đã làm tốt.")))

    assert found(book, a_submission("A")) == []


def test_a_result_of_a_member_is_enough_for_its_content():
    book = a_book("A", targets=(a_target("A1"),), passages=WRITTEN)

    assert found(book, a_submission("A", [a_report("A1", 100)])) == []


@pytest.mark.parametrize(
    ("period", "passages", "parts"),
    [
        (Period.YEAR, (), "“hạn chế”, “phương hướng”"),
        (Period.YEAR, WRITTEN[:1], "“phương hướng”"),
        (Period.PLEDGE, (), "“phương hướng”"),
    ],
    ids=["both of a report", "one of them", "of a pledge"],
)
def test_expected_parts_without_words_are_reported_together(period, passages, parts):
    bloc = a_bloc("A", period=period)
    book = a_book("A", targets=(a_target("A1"),), passages=passages, bloc=bloc)

    (issue,) = found(book, a_submission("A", [a_report("A1", 100)]))

    assert issue.kind.code == "VB03"
    assert f"phần {parts}, vì" in issue.message


def test_what_a_member_wrote_is_a_part_as_well():
    book = a_book("A", targets=(a_target("A1"),), passages=WRITTEN[:1])
    submission = replace(a_submission("A", [a_report("A1", 100)]), passages=WRITTEN[1:])

    assert found(book, submission) == []


def test_limitations_begin_with_what_the_figures_show():
    book = a_book("A", targets=(a_target("A1"),), passages=WRITTEN)
    submission = a_submission("A", [a_report("A1", 40)])

    *shown, words = written_parts(book, [submission], standings_of(book, submission))["hạn chế"]

    assert "Chỉ tiêu A1 (40/100 cây, đạt 40% kế hoạch)" in "".join(shown)
    assert words == "Chưa đều."


@pytest.mark.parametrize(
    ("counted", "told"),
    [
        ((41_873, 42_990), "thực hiện 97,4% (41.873/42.990), kế hoạch 98%"),
        ((97_999, 100_000), "thực hiện xấp xỉ 98% (97.999/100.000), kế hoạch 98%"),
    ],
)
def test_a_rate_that_was_missed_is_told_in_per_cent_beside_its_plan(counted, told):
    target = a_target("A1", kind=TargetKind.RATE, plan=98)
    book = a_book("A", targets=(target,), passages=WRITTEN)
    submission = a_submission("A", [a_report("A1", counted[0], out_of=counted[1])])

    parts = written_parts(book, [submission], standings_of(book, submission))["hạn chế"]

    assert told in "".join(parts)


@pytest.mark.parametrize(
    ("achieved", "listed"),
    [(40, "- {unit}: Thiếu người."), (100, "{unit}: Thiếu người.")],
    ids=["below what the figures show", "alone"],
)
def test_units_are_listed_in_one_style(achieved, listed):
    book = a_book("A", targets=(a_target("A1"),), passages=())
    written = (a_passage("hạn chế", "Thiếu người."),)
    submission = replace(a_submission("A", [a_report("A1", achieved)]), passages=written)

    *shown, last = written_parts(book, [submission], standings_of(book, submission))["hạn chế"]

    assert last == listed.format(unit=book.bloc.name_of("A"))
    assert bool(shown) is (achieved < 100)
    assert all(line.startswith("- ") for line in shown[1:])

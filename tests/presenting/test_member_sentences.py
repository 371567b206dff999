"""The sentences on each unit under a content of the report."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    BLOC_FILE,
    a_bloc,
    a_book,
    a_criterion,
    a_report,
    a_submission,
    a_target,
    standings_of,
)
from thidua_reports.domain.criteria import Content
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.member_sentences import (
    MOST_UNMARKED,
    member_sentences,
    missed_highlights,
    unmarked_members,
    unnamed_members,
)

SECOND = Content("ND2", "Xây dựng Đảng", "", Place(BLOC_FILE))


def sentences(book, *submissions, content="ND1"):
    """Return the sentences of each unit, marks included."""
    units = member_sentences(book, standings_of(book, *submissions), content)
    return {unit.ten: [each.loi + each.dau for each in unit.cac_cau] for unit in units}


def test_units_and_their_targets_come_in_the_blocs_order():
    book = a_book("BA", targets=(a_target("A1"), a_target("B2"), a_target("B1")))
    reports = {code: a_report(code, 50) for code in ("A1", "B1", "B2")}

    assert sentences(
        book,
        a_submission("A", [reports["A1"]]),
        a_submission("B", [reports["B1"], reports["B2"]]),
    ) == {
        "Sở B": ["Chỉ tiêu B2: 50 cây, đạt 50%", "chỉ tiêu B1: 50 cây, đạt 50%"],
        "Sở A": ["Chỉ tiêu A1: 50 cây, đạt 50%"],
    }


def test_the_first_sentence_begins_with_a_capital():
    book = a_book("A", targets=(a_target("A1", name="khám bệnh"),))

    assert sentences(book, a_submission("A", [a_report("A1", 5)])) == {
        "Sở A": ["Khám bệnh: 05 cây, đạt 5%"]
    }


def test_a_unit_that_has_not_submitted_is_named_and_marked():
    book = a_book("AB", targets=(a_target("A1"), a_target("B1")))

    assert sentences(book, a_submission("A", [a_report("A1", 50)])) == {
        "Sở A": ["Chỉ tiêu A1: 50 cây, đạt 50%"],
        "Sở B": ["Chưa có số liệu dùng được [cần xác minh]"],
    }


def test_a_unit_that_has_not_submitted_is_not_named_under_a_content_it_has_no_part_in():
    book = a_book("AB", targets=(a_target("A1"),))

    assert sentences(book) == {"Sở A": ["Chưa có số liệu dùng được [cần xác minh]"]}


def test_only_outstanding_results_are_printed_where_any_are_marked():
    book = a_book("AB", targets=(a_target("A1"), a_target("A2"), a_target("B1")))
    marked = a_report("A2", 90, highlighted=True)

    assert sentences(
        book,
        a_submission("A", [a_report("A1", 50), marked]),
        a_submission("B", [a_report("B1", 7)]),
    ) == {"Sở A": ["Chỉ tiêu A2: 90 cây, đạt 90%"]}


def unsaid(book, *submissions):
    """Return code, workbook and message of each issue on a unit that is not named."""
    found = unnamed_members(book, standings_of(book, *submissions))
    return [(each.kind.code, each.place.workbook, str(each)) for each in found]


def test_a_unit_that_marks_nothing_beside_one_that_does_is_reported_by_name():
    book = a_book("ABC", targets=(a_target("A1"), a_target("B1"), a_target("B2")))
    submissions = (
        a_submission("A", [a_report("A1", 50, highlighted=True)]),
        a_submission("B", [a_report("B1", 7), a_report("B2", 100)]),
        a_submission("C"),
    )

    [(code, workbook, message)] = unsaid(book, *submissions)

    assert (code, workbook) == ("TV36", "B.xlsx")
    assert "Sở B không đánh x ở Nổi bật cho kết quả nào của ND1" in message


@pytest.mark.parametrize(
    ("marks", "sends"),
    [((False, False), "AB"), ((True, True), "AB"), ((True, False), "A")],
    ids=["nobody marks", "both mark", "the other sends nothing, which is stated in the text"],
)
def test_nothing_is_reported_where_every_unit_is_named(marks, sends):
    book = a_book("AB", targets=(a_target("A1"), a_target("B1")))
    submissions = [
        a_submission(member, [a_report(f"{member}1", 50, highlighted=mark)])
        for member, mark in zip("AB", marks, strict=True)
        if member in sends
    ]

    assert unsaid(book, *submissions) == []
    assert len(sentences(book, *submissions)) == 2


def test_each_content_under_which_a_unit_is_not_named_is_reported():
    criterion = a_criterion("TC2", content="ND2")
    targets = [a_target(code) for code in ("A1", "B1")]
    targets += [a_target(code, criterion="TC2") for code in ("A2", "B2")]
    book = a_book("AB", criteria=(criterion,), targets=tuple(targets))
    book = replace(book, contents=(*book.contents, SECOND))
    own = [a_report(code, 50, highlighted=True) for code in ("A1", "A2")]
    others = [a_report("B1", 50, highlighted=True), a_report("B2", 50)]

    [(_, _, message)] = unsaid(book, a_submission("A", own), a_submission("B", others))

    assert "kết quả nào của ND2," in message


def test_a_missing_submission_is_stated_even_where_results_are_marked():
    book = a_book("AB", targets=(a_target("A1"), a_target("B1")))

    units = sentences(book, a_submission("A", [a_report("A1", 50, highlighted=True)]))

    assert list(units) == ["Sở A", "Sở B"]


WITH_ITS_PART = "Chỉ tiêu A1: 80 cây, đạt 80%, trong đó chỉ tiêu A2: 30 cây, đạt 30%"


@pytest.mark.parametrize(
    "highlighted", [(False, False), (True, False), (False, True)],
    ids=["nothing marked", "the whole marked", "only the part marked"],
)  # fmt: skip
def test_a_part_is_printed_with_its_whole_whichever_of_them_is_marked(highlighted):
    book = a_book("A", targets=(a_target("A1"), a_target("A2", parent="A1"), a_target("A3")))
    whole, part = highlighted
    reports = [
        a_report("A1", 80, highlighted=whole),
        a_report("A2", 30, highlighted=part),
        a_report("A3", 9),
    ]

    assert sentences(book, a_submission("A", reports))["Sở A"][0] == WITH_ITS_PART


@pytest.mark.parametrize(
    "targets",
    [
        (a_target("A1"), a_target("A2", parent="B1"), a_target("B1")),
        (a_target("A1"), a_target("A2", parent="A9")),
        (a_target("A1"), a_target("A2", parent="A2")),
    ],
    ids=["of another member's target", "of no target", "of itself"],
)
def test_a_part_of_nothing_is_printed_by_itself_rather_than_lost(targets):
    book = a_book("A", targets=targets)

    units = sentences(book, a_submission("A", [a_report("A1", 80), a_report("A2", 30)]))

    assert units["Sở A"] == ["Chỉ tiêu A1: 80 cây, đạt 80%", "chỉ tiêu A2: 30 cây, đạt 30%"]


def test_a_part_of_a_part_is_printed_by_itself_rather_than_lost():
    targets = (a_target("A1"), a_target("A2", parent="A1"), a_target("A3", parent="A2"))
    reports = [a_report("A1", 80), a_report("A2", 30), a_report("A3", 7)]

    units = sentences(a_book("A", targets=targets), a_submission("A", reports))

    assert units["Sở A"] == [WITH_ITS_PART, "chỉ tiêu A3: 07 cây, đạt 7%"]


def test_a_target_belongs_to_the_content_of_its_criterion():
    criterion = a_criterion("TC2", content="ND2")
    book = a_book("A", criteria=(criterion,), targets=(a_target("A1", criterion="TC2"),))
    book = replace(book, contents=(*book.contents, SECOND))
    submission = a_submission("A", [a_report("A1", 80)])

    assert sentences(book, submission) == {}
    assert sentences(book, submission, content="ND2") == {"Sở A": ["Chỉ tiêu A1: 80 cây, đạt 80%"]}


def test_a_target_without_a_criterion_belongs_to_the_first_content():
    book = a_book("A", targets=(a_target("A1"),))
    book = replace(book, contents=(*book.contents, SECOND))

    assert list(sentences(book, a_submission("A", [a_report("A1", 80)]))) == ["Sở A"]
    assert sentences(book, a_submission("A", [a_report("A1", 80)]), content="ND2") == {}


def test_the_blocs_pattern_serves_targets_without_their_own():
    book = a_book("A", targets=(a_target("A1"), a_target("A2", pattern="[giá trị] [đơn vị tính]")))
    book = replace(book, policy=replace(book.policy, pattern="[chỉ tiêu] đạt [tỷ lệ]%"))

    units = sentences(book, a_submission("A", [a_report("A1", 80), a_report("A2", 30)]))

    assert units["Sở A"] == ["Chỉ tiêu A1 đạt 80%", "30 cây"]


def many_results(count, *, achieved=50, highlighted=False):
    """Return a book and the report of a unit with so many targets; the first may be marked."""
    targets = tuple(a_target(f"A{number}") for number in range(count))
    reports = [
        a_report(each.code, achieved, highlighted=highlighted and each is targets[0])
        for each in targets
    ]
    return a_book("A", targets=targets), a_submission("A", reports)


def test_very_many_results_of_which_none_is_marked_are_counted_and_reported():
    book, submission = many_results(MOST_UNMARKED + 1)

    assert sentences(book, submission) == {
        "Sở A": [
            "Có 0/11 chỉ tiêu đạt và vượt kế hoạch, nêu tại phụ lục kết quả thực hiện các chỉ tiêu"
        ]
    }
    (issue,) = unmarked_members(book, standings_of(book, submission))
    assert issue.kind.code == "TV40"
    assert "Sở A có 11 kết quả của ND1" in issue.message


@pytest.mark.parametrize(
    ("count", "highlighted", "printed"), [(MOST_UNMARKED, False, 10), (MOST_UNMARKED + 1, True, 1)]
)
def test_results_are_told_one_by_one_where_they_are_few_or_some_are_marked(
    count, highlighted, printed
):
    book, submission = many_results(count, highlighted=highlighted)

    (found,) = sentences(book, submission).values()

    assert len(found) == printed
    assert list(unmarked_members(book, standings_of(book, submission))) == []


@pytest.mark.parametrize(
    ("achieved", "highlighted", "codes"),
    [(50, True, ["TV41"]), (100, True, []), (50, False, []), (None, True, [])],
    ids=["missed", "met", "not marked", "unknown"],
)
def test_a_missed_target_that_is_marked_as_outstanding_is_reported_at_its_mark(
    achieved, highlighted, codes
):
    book = a_book("A", targets=(a_target("A1"),))
    submission = a_submission("A", [a_report("A1", achieved, highlighted=highlighted)])

    found = list(missed_highlights(book, standings_of(book, submission)))

    assert [issue.kind.code for issue in found] == codes
    where = "báo cáo nêu cả ở hạn chế; tờ trình đề nghị khen thưởng không nêu."
    assert all(f"thực hiện 50, kế hoạch 100; {where}" in each.message for each in found)


@pytest.mark.parametrize(("direction", "codes"), [("UP", []), ("DOWN", ["TV41"])])
def test_at_half_year_only_a_mark_on_what_should_stay_low_is_reported(direction, codes):
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    plan, achieved = ("12.4", "12.5") if direction == "DOWN" else (100, 60)
    target = a_target("A1", plan, direction=Direction[direction])
    book = a_book("A", targets=(target,), bloc=bloc)
    submission = a_submission("A", [a_report("A1", achieved, highlighted=True)])

    found = list(missed_highlights(book, standings_of(book, submission)))

    assert [issue.kind.code for issue in found] == codes
    assert all(issue.message.endswith("; báo cáo nêu cả ở hạn chế.") for issue in found)


def test_a_rate_that_half_a_year_does_not_judge_is_not_said_to_be_a_limitation():
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    target = a_target("A1", "12.4", direction=Direction.DOWN, kind=TargetKind.RATE)
    book = a_book("A", targets=(target,), bloc=bloc)
    submission = a_submission("A", [a_report("A1", "12.5", highlighted=True)])

    (issue,) = missed_highlights(book, standings_of(book, submission))

    assert "hạn chế" not in issue.message

"""What changed since the run before."""

from dataclasses import replace

import pytest

from thidua_reports.delivering.changes import with_changes
from thidua_reports.delivering.recorded_issues import RecordedIssue
from thidua_reports.delivering.run_record import Fingerprint, RunRecord
from thidua_reports.domain.changes import OF_CRITERION, Change, ChangeKind, RunFigure
from thidua_reports.domain.place import NOWHERE, Place
from thidua_reports.domain.submission import Fate, Received

POINTS, FIGURE, RANK, FILE = (
    ChangeKind.POINTS,
    ChangeKind.FIGURE,
    ChangeKind.RANK,
    ChangeKind.FILE,
)
OF_AN = "thanh_vien/an.xlsx"
KHOI = Change(FILE, "", "", "", "khoi.xlsx", "khoi.xlsx", Place("khoi.xlsx"))


def a_record(version="1.0", khoi="a0", figures=(), issues=(), **points):
    found = (
        *figures,
        *(RunFigure(POINTS, code, "1.1", "điểm", text) for code, text in points.items()),
    )
    inputs = (Fingerprint("khoi.xlsx", khoi), Fingerprint(OF_AN, "b1"))
    received = (Received(OF_AN, Fate.USED, "A"),)
    return RunRecord(version, inputs, tuple(issues), found, received=received)


def changes(before, now):
    return with_changes(now, before).changes


def test_the_first_run_has_no_changes():
    assert changes(None, a_record(SYT="9")) == ()


def test_a_value_that_differs_comes_or_goes_is_a_change():
    before = a_record(khoi="a0", SYT="9", SXD="8", STC="7")
    now = a_record(khoi="a1", SYT="9", SXD="8,5", SNV="6")

    assert changes(before, now) == (
        Change(POINTS, "SXD", "1.1", "điểm", "8", "8,5"),
        Change(POINTS, "SNV", "1.1", "điểm", "", "6"),
        Change(POINTS, "STC", "1.1", "điểm", "7", ""),
        KHOI,
    )


def test_a_change_is_where_the_value_now_is_and_of_what_is_gone_where_it_was():
    there, here = Place("cu.xlsx", "Nội dung 1", "H5"), Place("moi.xlsx", "Nội dung 1", "H6")
    before = a_record(figures=[RunFigure(FIGURE, "A", "A1", "Thực hiện", "1", there)])
    now = a_record(figures=[RunFigure(FIGURE, "A", "A1", "Thực hiện", "2", here)])

    assert [each.source for each in changes(before, now)] == [here]
    assert [each.source for each in changes(now, a_record())] == [here]


def test_a_figure_that_only_stands_elsewhere_is_no_change():
    before, now = (
        a_record(figures=[RunFigure(FIGURE, "A", "A1", "Thực hiện", "1", Place("a", "b", cell))])
        for cell in ("H5", "H6")
    )

    assert changes(before, now) == ()


def test_two_figures_of_one_name_are_both_compared():
    before, now = (
        a_record(
            figures=[
                RunFigure(FIGURE, "A", "1", "Thực hiện", value, Place("a.xlsx", sheet, "H5"))
                for sheet, value in figures
            ]
        )
        for figures in (
            [("Nội dung 1", "5"), ("Tiêu chí", "7"), ("Tiêu chí", "7")],
            [("Nội dung 1", "6"), ("Tiêu chí", "7")],
        )
    )

    assert [(each.before, each.now, each.source.sheet) for each in changes(before, now)] == [
        ("5", "6", "Nội dung 1")
    ]


def namesakes(*figures):
    """Return a record of figures of one name, by what each is of, its value and its cell."""
    return a_record(
        figures=[
            RunFigure(FIGURE, "A", "1", "Thực hiện", value, Place("a.xlsx", "Nội dung 1", cell), of)
            for of, value, cell in figures
        ]
    )


TARGET, CRITERION = ("", "5", "H5"), (OF_CRITERION, "7", "H6")
EVENTS = tuple(
    (f"{OF_CRITERION}: {what}", count, f"C{row}")
    for row, (what, count) in enumerate({"trễ": "1", "sai": "2", "thiếu": "3"}.items(), 5)
)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ((TARGET, CRITERION), (CRITERION,), [("5", "", "H5")]),
        ((TARGET, CRITERION), (TARGET,), [("7", "", "H6")]),
        ((TARGET, CRITERION), (CRITERION, TARGET), []),
        ((TARGET, CRITERION), ((OF_CRITERION, "5", "H6"),), [("7", "5", "H6"), ("5", "", "H5")]),
        (EVENTS, EVENTS[1:], [("1", "", "C5")]),
        (EVENTS, (EVENTS[0], EVENTS[2]), [("2", "", "C6")]),
        (EVENTS, EVENTS[:2], [("3", "", "C7")]),
        (EVENTS, EVENTS[::-1], []),
        (EVENTS, ((EVENTS[1][0], "3", "C5"), EVENTS[2]), [("2", "3", "C5"), ("1", "", "C5")]),
    ],
    ids=[
        "the target went",
        "the criterion went",
        "the other order",
        "the target went and the criterion has its value",
        "the first event went",
        "the middle event went",
        "the last event went",
        "events in another order",
        "the first event went and the next has another count",
    ],
)
def test_of_figures_of_one_name_that_one_is_told_which_changed(before, now, told):
    found = changes(namesakes(*before), namesakes(*now))

    assert [(each.before, each.now, each.source.cell) for each in found] == told


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_of_figures_that_nothing_tells_apart_that_one_went_whose_value_is_gone(gone):
    alike = [(OF_CRITERION, value, f"C{value}") for value in "567"]
    left = [each for at, each in enumerate(alike) if at != gone]

    (change,) = changes(namesakes(*alike), namesakes(*left))

    assert (change.before, change.now) == (alike[gone][1], "")


def test_a_record_that_does_not_tell_what_figures_are_of_is_compared_by_their_names():
    before = namesakes(("", "5", "H5"), ("", "7", "H6"))

    (change,) = changes(before, namesakes(TARGET, (OF_CRITERION, "8", "H6")))

    assert (change.before, change.now, change.of) == ("7", "8", OF_CRITERION)


def test_causes_come_before_what_follows_from_them():
    before = a_record()
    now = a_record(
        khoi="a1",
        figures=[
            RunFigure(RANK, "A", "", "Hạng", "1"),
            RunFigure(POINTS, "A", "", "Tổng điểm tính", "9"),
            RunFigure(FIGURE, "A", "A1", "Thực hiện", "2"),
        ],
        issues=[an_issue("H5", "Sai.")],
    )

    kinds = [each.kind for each in changes(before, now)]
    assert kinds == [FIGURE, POINTS, RANK, ChangeKind.ISSUE, FILE]


def test_a_second_run_on_the_same_input_records_the_same_changes():
    first = with_changes(a_record(khoi="a0", SYT="9"), None)
    second = with_changes(a_record(khoi="a1", SYT="9,5"), first)
    third = with_changes(a_record(khoi="a1", SYT="9,5"), second)

    assert second.changes == (Change(POINTS, "SYT", "1.1", "điểm", "9", "9,5"), KHOI)
    assert third == second


def test_what_is_changed_back_is_a_change_back():
    first = a_record(khoi="a0", SYT="9")
    second = with_changes(a_record(khoi="a1", SYT="9,5"), first)

    assert changes(second, first) == (Change(POINTS, "SYT", "1.1", "điểm", "9,5", "9"), KHOI)


def test_the_order_of_the_inputs_is_no_difference():
    before = with_changes(a_record(khoi="a1", SYT="9,5"), a_record(khoi="a0", SYT="9"))
    now = a_record(khoi="a1", SYT="9,5")

    assert changes(before, replace(now, inputs=now.inputs[::-1])) == before.changes


def test_a_new_version_of_the_tool_is_compared_anew():
    before = with_changes(a_record(khoi="a1", SYT="9,5"), a_record(khoi="a0", SYT="9"))
    now = a_record(version="1.1", khoi="a1", SYT="9,5")

    assert changes(before, now) == (Change(FILE, "", "", "", "1.0", "1.1"),)


def test_values_that_differ_on_the_same_input_are_told_too():
    before = with_changes(a_record(khoi="a1", SYT="9,5"), a_record(khoi="a0", SYT="9"))
    now = a_record(khoi="a1", SYT="9,4")

    assert changes(before, now) == (Change(POINTS, "SYT", "1.1", "điểm", "9,5", "9,4"),)


def with_inputs(**files):
    inputs = tuple(Fingerprint(f"thanh_vien/{name}.xlsx", sha) for name, sha in files.items())
    received = tuple(Received(file.name, Fate.USED, file.sha256[0].upper()) for file in inputs)
    return replace(a_record(), inputs=inputs, received=received)


def files_changed(before, now):
    found = changes(with_inputs(**before), with_inputs(**now))
    assert {each.kind for each in found} <= {FILE}
    return [
        (each.member, *(name[len("thanh_vien/") : -5] for name in (each.before, each.now)))
        for each in found
    ]


def test_files_that_are_replaced_come_or_go_are_changes_of_their_members():
    before, now = {"an": "a1", "binh": "b1"}, {"an": "a2", "cuong": "c1"}

    assert files_changed(before, now) == [("A", "an", "an"), ("C", "", "cuong"), ("B", "binh", "")]


def test_a_renamed_file_is_one_change():
    assert files_changed({"an": "a1"}, {"an_moi": "a1"}) == [("A", "an", "an_moi")]


def test_two_files_that_exchange_their_names_are_two_changes():
    assert files_changed({"an": "a1", "binh": "b1"}, {"an": "b1", "binh": "a1"}) == [
        ("B", "an", "an"),
        ("A", "binh", "binh"),
    ]


def test_one_of_two_equal_files_that_goes_is_a_file_gone():
    assert files_changed({"an": "a1", "chep": "a1"}, {"an": "a1"}) == [("A", "chep", "")]


def account_changed(before, now):
    """Compare two records whose only difference is the account of what was not opened."""
    first, second = (
        replace(
            with_inputs(an="a1"),
            received=tuple(Received(f"thanh_vien/{name}", Fate.PASSED_OVER) for name in names),
        )
        for names in (before, now)
    )
    return [(each.kind, each.before, each.now) for each in changes(first, second)]


def test_what_is_not_opened_is_told_when_it_comes_and_goes():
    assert account_changed(["a.png", "cu"], ["a.png", "b.png"]) == [
        (FILE, "", "thanh_vien/b.png"),
        (FILE, "thanh_vien/cu", ""),
    ]


def test_a_workbook_that_could_not_be_opened_has_not_gone():
    before, refused = with_inputs(an="a1"), Received("thanh_vien/an.xlsx", Fate.REFUSED)
    now = replace(before, inputs=(), received=(refused,))

    assert changes(before, now) == ()
    assert changes(now, before) == ()


def an_issue(cell, message, code="TV05", file=OF_AN, sheet="Nội dung 1"):
    return RecordedIssue(code, "lỗi", Place(file, sheet, cell), message, "Sửa.")


def issue_changes(before, now):
    found = changes(a_record(issues=before), a_record(issues=now))
    assert {each.kind for each in found} <= {ChangeKind.ISSUE}
    return [(each.member, each.item, each.before, each.now, each.source.cell) for each in found]


def test_an_issue_that_comes_or_goes_is_a_change_of_the_member_in_whose_workbook_it_is():
    assert issue_changes(
        [an_issue("H5", "Sai.")], [an_issue("H9", "Trống.", "KQ01", "khoi.xlsx")]
    ) == [("", "KQ01", "", "Trống.", "H9"), ("A", "TV05", "Sai.", "", "H5")]


def test_an_issue_whose_cell_moved_is_no_change():
    assert issue_changes([an_issue("H5", "Sai.")], [an_issue("H6", "Sai.")]) == []


def test_an_issue_that_says_another_thing_of_the_same_cell_is_one_change():
    assert issue_changes([an_issue("H5", "“1” sai.")], [an_issue("H5", "“2” sai.")]) == [
        ("A", "TV05", "“1” sai.", "“2” sai.", "H5")
    ]


def a_warning(message, code):
    return replace(an_issue("Q5", message, code), severity="cảnh báo")


AS_TEXT = a_warning("“108” được gõ dưới dạng văn bản.", "SO01")
ALSO = a_warning("Số khác.", "SO04")
OWN_RATIO = an_issue("Q5", "Đơn vị báo đạt 108%, nhưng tính ra 105%.", "TV06")


@pytest.mark.parametrize(("before", "now"), [(AS_TEXT, OWN_RATIO), (OWN_RATIO, AS_TEXT)])
def test_what_an_error_in_its_cell_hides_is_not_gone_and_what_it_hid_is_not_new(before, now):
    assert issue_changes([before], [now]) == [("A", now.code, before.message, now.message, "Q5")]


def test_of_two_warnings_that_an_error_hides_neither_is_gone():
    told = issue_changes([AS_TEXT, ALSO], [OWN_RATIO])

    assert {each[2:4] for each in told} == {
        (each.message, OWN_RATIO.message) for each in (AS_TEXT, ALSO)
    }


def test_a_warning_that_another_warning_follows_in_its_cell_is_gone():
    told = issue_changes([AS_TEXT], [ALSO])

    assert [each[2:4] for each in told] == [("", ALSO.message), (AS_TEXT.message, "")]


def test_issues_of_no_cell_are_told_apart_by_what_they_say():
    before, now = ["Sở A chưa nộp.", "Sở B chưa nộp."], ["Sở B chưa nộp.", "Sở C chưa nộp."]

    assert issue_changes(
        [an_issue("", each) for each in before], [an_issue("", each) for each in now]
    ) == [("A", "TV05", "", "Sở C chưa nộp.", ""), ("A", "TV05", "Sở A chưa nộp.", "", "")]


def test_of_several_equal_issues_those_that_went_are_told():
    same = [an_issue(cell, "Sai.") for cell in ("H5", "H6", "H7")]

    assert issue_changes(same, same[1:]) == [("A", "TV05", "Sai.", "", "H5")]


def test_an_issue_of_a_workbook_that_came_under_another_name_is_the_same():
    before = a_record(issues=[an_issue("H5", "Sai.")])
    new_name = "thanh_vien/an (2).xlsx"
    now = replace(
        a_record(issues=[an_issue("H5", "Sai.", file=new_name)]),
        inputs=(before.inputs[0], Fingerprint(new_name, "b1")),
        received=(Received(new_name, Fate.USED, "A"),),
    )

    assert [each.kind for each in changes(before, now)] == [FILE]


def test_judgements_are_compared_with_a_record_that_keeps_them_though_it_has_none():
    old = a_record(figures=[RunFigure(FIGURE, "A", "A1", "Thực hiện", "1")])
    without, late, on_time = (
        a_record(figures=[*old.figures, *each])
        for each in (
            [],
            [RunFigure(ChangeKind.JUDGEMENT, "A", "A1", "Đánh giá", "Chậm tiến độ")],
            [RunFigure(ChangeKind.JUDGEMENT, "A", "A1", "Đánh giá", "Đạt tiến độ")],
        )
    )

    assert changes(replace(without, judges=False), late) == ()
    (new,) = changes(without, late)
    assert (new.kind, new.before, new.now) == (ChangeKind.JUDGEMENT, "", "Chậm tiến độ")
    (told,) = changes(on_time, late)
    assert (told.kind, told.before, told.now) == (
        ChangeKind.JUDGEMENT,
        "Đạt tiến độ",
        "Chậm tiến độ",
    )


def test_of_an_older_record_what_it_did_not_keep_is_not_new():
    before = replace(
        a_record(
            figures=[
                RunFigure(FIGURE, "A", "A1", "Thực hiện", "1"),
                RunFigure(RANK, "A", "", "Hạng", "2"),
                RunFigure(POINTS, "A", "", "Điểm xếp hạng", "9"),
            ]
        ),
        is_older=True,
    )
    now = a_record(
        figures=[
            RunFigure(FIGURE, "A", "A1", "Thực hiện", "2"),
            RunFigure(FIGURE, "A", "A2", "Thực hiện", "3"),
            RunFigure(POINTS, "A", "TC1", "Điểm tính", "9"),
            RunFigure(POINTS, "A", "TC1", "Điểm thống nhất", "8"),
            RunFigure(RANK, "A", "", "Hạng", "1"),
            RunFigure(RANK, "A", "", "Xếp loại", "Tốt"),
        ]
    )

    assert changes(before, now) == (
        Change(FIGURE, "A", "A1", "Thực hiện", "1", "2", NOWHERE),
        Change(FIGURE, "A", "A2", "Thực hiện", "", "3"),
        Change(POINTS, "A", "TC1", "Điểm thống nhất", "", "8"),
        Change(RANK, "A", "", "Hạng", "2", "1"),
    )


def test_a_run_that_found_something_locked_is_not_what_the_next_is_compared_with():
    first = a_record(khoi="a0", SYT="9")
    second = with_changes(a_record(khoi="a1", SYT="9,5"), first)
    locked = with_changes(a_record(khoi="a1"), second, is_lasting=False)
    again = with_changes(a_record(khoi="a1"), locked, is_lasting=False)
    later = with_changes(a_record(khoi="a1", SYT="9,5"), again)

    assert locked.changes == (Change(POINTS, "SYT", "1.1", "điểm", "9,5", ""),)
    assert again == locked
    assert later == second

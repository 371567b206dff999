"""The annex: every registered target in a row."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    BLOC_FILE,
    HALF_UP,
    a_bloc,
    a_book,
    a_policy,
    a_report,
    a_submission,
    a_target,
    placed,
    standings_of,
)
from thidua_reports.domain.meeting import Correction
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.presenting.annex import (
    correction_sentences,
    has_comparison,
    target_remarks,
    targets_by_unit,
)
from thidua_reports.scoring.standings import score

COLUMNS = ("ke_hoach", "thuc_hien", "ty_le", "cung_ky", "so_cung_ky", "ghi_chu")
RATE, STATED, ATTAINED = TargetKind.RATE, TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL


def rows_of(book, standings):
    return [row for unit in targets_by_unit(book, standings) for row in unit.dong]


@pytest.mark.parametrize(
    ("target", "report", "row"),
    [
        (a_target("A1", 1000), a_report("A1", 1250, previous=1000),
         ("1.000", "1.250", "125%", "1.000", "+25%", "")),
        (a_target("A1", 25), a_report("A1", 16, out_of=25, previous=32),
         ("25", "16", "64%", "32", "−50%", "chưa đạt")),
        (a_target("A1", 96, kind=RATE, unit="%"), a_report("A1", "96.06", previous="96.06"),
         ("96%", "96,06%", "100,06%", "96,06%", "0%", "")),
        (a_target("A1", 89, kind=RATE, unit="gia đình"), a_report("A1", 90, out_of=100),
         ("89%", "90% (90/100)", "101,12%", "–", "–", "")),
        (a_target("A1", 89, kind=RATE, unit="gia đình"), a_report("A1", 90, previous=88),
         ("89%", "90%", "101,12%", "88%", "+2,27%", "")),
        (a_target("A1", None, kind=STATED), a_report("A1", 25000),
         ("–", "25.000", "–", "–", "–", "")),
        (a_target("A1", 1, kind=ATTAINED), a_report("A1", 0),
         ("đạt", "không đạt", "–", "–", "–", "")),
        (a_target("A1", None, without_plan=True), a_report("A1", 12, previous=10),
         ("không có", "12", "–", "10", "+20%", "")),
        (a_target("A1", 5, direction=Direction.DOWN), a_report("A1", 0, previous=4),
         ("không quá 5", "0", "đạt", "4", "−100%", "")),
        (a_target("A1", 0, direction=Direction.DOWN), a_report("A1", 2, previous=0),
         ("không để xảy ra", "2", "chưa đạt", "0", "–", "")),
        (a_target("A1"), a_report("A1"), ("100", "…", "–", "–", "–", "")),
        (a_target("A1"), None, ("100", "…", "–", "–", "–", "cần xác minh")),
    ],
    ids=["count", "fraction", "rate", "population", "rate without population", "stated",
         "yes or no", "without a plan", "none at all", "more than zero",
         "blank", "not reported"],
)  # fmt: skip
def test_a_row_of_the_annex(target, report, row):
    book = a_book("A", targets=(target,))

    standings = standings_of(book, a_submission("A", [report] if report else []))
    (found,) = rows_of(book, standings)

    assert tuple(getattr(found, column) for column in COLUMNS) == row


def test_percentages_of_a_column_have_the_same_number_of_decimals():
    """Each is the exact ratio."""
    rows = in_tenths_but(IN_TENTHS)

    assert [row.ty_le for row in rows] == ["66,7%", "66,7%", "50,0%"]
    assert [row.so_cung_ky for row in rows] == ["−33,3%", "−33,3%", "−33,3%"]


def test_where_one_rounds_by_itself_all_percentages_are_written_as_in_their_sentences():
    rows = in_tenths_but(Rounding(HALF_UP, 0))

    assert [row.ty_le for row in rows] == ["66,7%", "67%", "50%"]


IN_TENTHS = Rounding(HALF_UP, 1)


def in_tenths_but(second):
    """Return the rows of three targets, the second of which has a rounding of its own."""
    book = a_book(
        "A",
        targets=(
            a_target("A1", 3, percent=IN_TENTHS),
            a_target("A2", 3, percent=second),
            a_target("A3", 4, percent=IN_TENTHS),
        ),
        policy=a_policy(percent=IN_TENTHS),
    )
    reports = [a_report(code, 2, previous=3) for code in ("A1", "A2", "A3")]
    return rows_of(book, standings_of(book, a_submission("A", reports)))


@pytest.mark.parametrize(
    ("target", "achieved", "due", "note"),
    [
        (a_target("A1", 1001), 501, "501", "đạt tiến độ"),
        (a_target("A1", 1001), 500, "501", "chậm tiến độ"),
        (a_target("A1", 6), 3, "3", "đạt tiến độ"),
        (a_target("A1", 25), "12.5", "12,5", "đạt tiến độ"),
        (a_target("A1", 25, unit="tỷ đồng"), 13, "12,5", "đạt tiến độ"),
        (a_target("A1"), None, "50", ""),
        (a_target("A1", None), 60, "–", ""),
        (a_target("A1", None, without_plan=True), 60, "–", ""),
        (a_target("A1", kind=TargetKind.SNAPSHOT), 60, "–", ""),
        (a_target("A1", 96, kind=RATE, unit="%"), 60, "–", ""),
        (a_target("A1", direction=Direction.DOWN), 60, "–", ""),
    ],
    ids=["on time", "behind", "whole", "in parts after all", "measured", "blank",
         "plan forgotten", "no plan", "snapshot", "rate", "should stay low"],
)  # fmt: skip
def test_at_mid_year_a_row_shows_what_is_due_and_who_is_behind(target, achieved, due, note):
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    book = a_book("A", targets=(target,), bloc=bloc)

    standings = standings_of(book, a_submission("A", [a_report("A1", achieved)]))
    (row,) = rows_of(book, standings)

    assert (row.muc_can_dat, row.ghi_chu) == (due, note)


def test_at_mid_year_a_figure_in_doubt_is_not_judged():
    bloc = a_bloc("A", period=Period.HALF_YEAR, elapsed=Decimal("0.5"))
    book, report = a_book("A", targets=(a_target("A1"),), bloc=bloc), a_report("A1", 60)
    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.achieved.place}))

    (row,) = rows_of(book, standings)

    assert (row.muc_can_dat, row.ghi_chu) == ("50", "cần xác minh")


def test_rows_are_numbered_in_the_blocs_order_of_members():
    book = a_book("BA", targets=(a_target("A1"), a_target("B1"), a_target("A2")))

    units = targets_by_unit(book, standings_of(book))

    assert [(unit.don_vi, [(row.tt, row.chi_tieu) for row in unit.dong]) for unit in units] == [
        ("Sở B", [("1", "Chỉ tiêu B1")]),
        ("Sở A", [("2", "Chỉ tiêu A1"), ("3", "Chỉ tiêu A2")]),
    ]


def test_a_member_without_targets_has_no_heading_in_the_annex():
    book = a_book("AB", targets=(a_target("B1"),))

    assert [unit.don_vi for unit in targets_by_unit(book, standings_of(book))] == ["Sở B"]


@pytest.mark.parametrize(("previous", "has"), [(40, True), (None, False)])
def test_a_year_before_has_columns_only_where_somebody_says_what_it_was(previous, has):
    book = a_book("A", targets=(a_target("A1"),))
    report = a_report("A1", 50, previous=previous)

    assert has_comparison(standings_of(book, a_submission("A", [report]))) is has


def test_a_year_before_that_few_rows_tell_is_a_remark_in_these():
    codes = [f"A{at}" for at in range(1, 6)]
    book = a_book("A", targets=tuple(map(a_target, codes)))
    reports = [a_report(code, 150) for code in codes[1:]]

    standings = standings_of(book, a_submission("A", [a_report("A1", 150, previous=120), *reports]))

    assert not has_comparison(standings)
    assert [row.ghi_chu for row in rows_of(book, standings)] == [
        "cùng kỳ năm trước 120 (+25%)",
        *[""] * 4,
    ]


def test_a_figure_in_doubt_is_noted_beside_it():
    book, report = a_book("A", targets=(a_target("A1"),)), a_report("A1", 5)
    standings, _ = score(book, [a_submission("A", [report])], frozenset({report.achieved.place}))

    assert rows_of(book, standings)[0].ghi_chu == "cần xác minh"


def test_what_was_corrected_is_marked_beside_it_and_printed_with_the_reason_below_the_table():
    corrected = placed(17, "Điều chỉnh E5")
    correction = Correction(
        "A", "A1", "Thực hiện", placed(None, "D5"), corrected, "đếm sót", "bà Chi, 03/7",
        Place(BLOC_FILE),
    )  # fmt: skip
    book = a_book("A", targets=(a_target("A1"),), corrections=(correction,))
    report = replace(a_report("A1"), achieved=corrected)

    standings = standings_of(book, a_submission("A", [report]))

    printed = "thực hiện 17 (trước đó chưa báo cáo), lý do: đếm sót"
    told = "thực hiện sửa từ trống thành 17: đếm sót (bà Chi, 03/7)"
    assert rows_of(book, standings)[0].ghi_chu == "đã điều chỉnh; chưa đạt"
    assert correction_sentences(book, standings) == [f"Sở A, Chỉ tiêu A1: {printed}."]
    assert list(target_remarks(book, standings.results[0])) == [told]

"""The registered targets: what is left open is an error, never a silent default."""

from decimal import Decimal

import pytest

from tests.examples import a_bloc_book, read_bloc
from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.targets import Direction, TargetKind

HEADINGS = "| Đơn vị | Mã chỉ tiêu | Tên chỉ tiêu | Loại | Chiều | Kế hoạch | Đơn vị tính |"


def targets_of(*rows):
    lines = "\n".join(f"| YT | {row} |" for row in rows)
    return f"# Chỉ tiêu\n{HEADINGS}\n{lines}"


@pytest.mark.parametrize(
    ("row", "plan", "kind", "direction"),
    [
        pytest.param(
            "A | x | lũy kế | tăng | 35000 | lượt",
            "35000",
            TargetKind.CUMULATIVE,
            Direction.UP,
            id="count",
        ),
        pytest.param(
            "A | x | tỷ lệ | giảm | 13,1 | %",
            "13.1",
            TargetKind.RATE,
            Direction.DOWN,
            id="rate as a number",
        ),
        pytest.param(
            "A | x | tỷ lệ | tăng | 96% | %",
            "96",
            TargetKind.RATE,
            Direction.UP,
            id="rate in a percent format",
        ),
        pytest.param(
            "A | x | tỷ lệ | giảm | 0,96% | %",
            "0.96",
            TargetKind.RATE,
            Direction.DOWN,
            id="rate below one per cent, in a percent format",
        ),
        pytest.param(
            "A | x | đạt - không đạt | | đạt | ",
            "1",
            TargetKind.PASS_FAIL,
            Direction.UP,
            id="attained or not",
        ),
        pytest.param(
            "A | x | chỉ nêu số | | | người",
            None,
            TargetKind.INFORMATIONAL,
            Direction.UP,
            id="only stated",
        ),
        pytest.param(
            "A | x | lũy kế | Tăng | 5 | ",
            "5",
            TargetKind.CUMULATIVE,
            Direction.UP,
            id="words in another spelling",
        ),
    ],
)
def test_a_target_is_read_as_its_kind_asks(row, plan, kind, direction):
    (target,) = a_bloc_book(targets_of(row)).targets

    assert target.plan.value == (None if plan is None else Decimal(plan))
    assert (target.kind, target.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("row", "plan", "expected"),
    [
        pytest.param("A | x | | tăng | 5 | ", None, [("D2", "SK15")], id="kind not chosen"),
        pytest.param("A | x | tỉ lệ % | tăng | 5 | ", None, [("D2", "TB08")], id="kind unknown"),
        pytest.param("A | x | lũy kế | | 5 | ", None, [("E2", "SK15")], id="way not chosen"),
        pytest.param("A | x | lũy kế | lên | 5 | ", None, [("E2", "TB08")], id="way unknown"),
        pytest.param("A | x | lũy kế | tăng | 50% | ", None, [("F2", "TB17")], id="percentage"),
        pytest.param(
            "A | x | tỷ lệ | tăng | 96/100 | ",
            None,
            [("F2", "SO02"), ("F2", "TB19")],
            id="fraction",
        ),
        pytest.param(
            "A | x | lũy kế | tăng | 5 tỷ | triệu đồng", "5000", [("F2", "SO08")], id="multiplier"
        ),
        pytest.param(
            "A | x | lũy kế | tăng | 5 hộ | người", None, [("F2", "SO19")], id="another unit"
        ),
        pytest.param("A | x | tỷ lệ | tăng | 0,96 | ", "0.96", [("F2", "SK16")], id="96 or 0,96?"),
        pytest.param("A | x | lũy kế | tăng | 0,96 | ", "0.96", [], id="0,96 of a count"),
    ],
)
def test_what_is_open_is_reported_at_its_cell_and_then_there_is_no_plan(row, plan, expected):
    book, issues = read_bloc(targets_of(row))

    assert cells_and_codes(issues) == expected
    assert book.targets[0].plan.value == (None if plan is None else Decimal(plan))


@pytest.mark.parametrize(
    ("row", "plan", "without_plan", "has_plan"),
    [
        pytest.param("A | x | lũy kế | tăng | không có | cây", None, True, False, id="none"),
        pytest.param(
            "A | x | tỷ lệ | giảm | Không  CÓ | %", None, True, False, id="other spelling"
        ),
        pytest.param("A | x | đạt - không đạt | | không có | ", None, True, False, id="to attain"),
        pytest.param("A | x | lũy kế | tăng | 0 | cây", 0, False, False, id="zero"),
        pytest.param("A | x | lũy kế | tăng | | cây", None, False, None, id="forgotten"),
        pytest.param("A | x | lũy kế | tăng | 5 | cây", 5, False, True, id="given"),
    ],
)
def test_a_target_without_a_plan_differs_from_one_with_a_forgotten_plan(
    row, plan, without_plan, has_plan
):
    (target,) = a_bloc_book(targets_of(row)).targets

    assert target.plan.value == plan
    assert (target.without_plan, target.has_plan) == (without_plan, has_plan)


def test_another_word_than_none_is_no_plan():
    book, issues = read_bloc(targets_of("A | x | lũy kế | tăng | chưa có | cây"))

    assert cells_and_codes(issues) == [("F2", "SO15")]
    assert book.targets[0].has_plan is None


@pytest.mark.parametrize(
    ("column", "group"),
    [("Nhóm", "1"), ("Ghi chú", "")],
    ids=["in a group", "a workbook of an older form"],
)
def test_a_target_may_belong_to_a_group(column, group):
    (target,) = a_bloc_book(
        f"""
        # Chỉ tiêu
        | Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | {column} |
        | YT | A | lũy kế | tăng | 5 | 1 |
        """
    ).targets

    assert target.group == group


@pytest.mark.parametrize(
    ("decimals", "mode", "expected"),
    [
        pytest.param("", "", Rounding(RoundingMode.HALF_UP, 2), id="the bloc's"),
        pytest.param("0", "cắt bỏ", Rounding(RoundingMode.TRUNCATE, 0), id="its own"),
        pytest.param("1", "", Rounding(RoundingMode.HALF_UP, 1), id="its own decimals"),
    ],
)
def test_a_target_may_have_its_own_rounding(decimals, mode, expected):
    book = a_bloc_book(
        f"""
        # Chỉ tiêu
        | Đơn vị | Mã chỉ tiêu | Loại | Chiều | Kế hoạch | Số lẻ | Làm tròn |
        | YT | A | lũy kế | tăng | 5 | {decimals} | {mode} |
        """
    )

    assert book.targets[0].percent == expected

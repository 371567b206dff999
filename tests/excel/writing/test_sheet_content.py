"""The fields of a record go back into the columns of their names."""

from decimal import Decimal

from thidua_reports.domain.place import NOWHERE, Placed
from thidua_reports.domain.targets import TargetKind
from thidua_reports.excel.layout.sheet_layout import Column, Sheet
from thidua_reports.excel.writing.sheet_content import cells_of, listed
from thidua_reports.frozen import frozen


class Results(Sheet, name="Kết quả", title="KẾT QUẢ"):
    """A sheet with a column that no field fills."""

    code = Column("Mã")
    kind = Column("Loại", read_as=TargetKind)
    plan = Column("Kế hoạch")
    check = Column("Kiểm tra")


@frozen
class Result:
    """A record with a field that no column shows."""

    code: str
    kind: TargetKind | None
    plan: Placed[Decimal | None]
    group: str = ""


def test_words_and_figures_go_into_the_columns_of_their_names():
    result = Result("YT1", TargetKind.RATE, Placed(Decimal(96), NOWHERE), "A")

    assert cells_of(Results, result) == {
        Results.code: "YT1",
        Results.kind: TargetKind.RATE.value,
        Results.plan: Decimal(96),
    }


def test_what_is_not_known_stays_blank_and_what_is_filled_otherwise_is_left_out():
    result = Result("YT1", None, Placed(None, NOWHERE))

    assert cells_of(Results, result, Results.plan) == {Results.code: "YT1", Results.kind: None}


def test_in_a_list_columns_without_an_entry_are_hidden_but_those_that_stay_in_sight():
    rows = [{Results.plan: None, Results.check: ""}, {Results.plan: Decimal(0)}]

    assert listed(Results.layout, rows).hidden == {Results.kind, Results.check}


def test_in_a_list_without_rows_nothing_is_hidden():
    assert listed(Results.layout, []).hidden == frozenset()

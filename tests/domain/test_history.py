"""Whether a figure of an earlier period is about the same target."""

import pytest

from tests.domain_values import a_target, placed
from thidua_reports.domain.history import PastFigure
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place

NOTHING = placed(None, "")


def a_past_figure(name, unit):
    place = Place("khoi.xlsx", "Số liệu kỳ trước", "A2")
    return PastFigure("A", "A1", name, unit, 2023, Period.YEAR, NOTHING, NOTHING, "", place)


@pytest.mark.parametrize(
    ("name", "unit", "is_same"),
    [
        ("Xây dựng đơn vị văn hóa", "đơn vị", True),
        ("xây dựng  đơn vị văn hoá", "Đơn vị", True),
        ("Xây dựng đơn vị văn hoá mới", "đơn vị", False),
        ("Xây dựng đơn vị văn hoá", "cây", False),
    ],
)
def test_the_same_wording_and_unit_are_the_same_however_they_are_spelt(name, unit, is_same):
    target = a_target("A1", name="Xây dựng đơn vị văn hoá", unit="đơn vị")

    assert a_past_figure(name, unit).is_of(target) is is_same

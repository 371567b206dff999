"""The number behind a day is known whatever the epoch, and a number that is no day stays one."""

from decimal import Decimal

import pytest
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from tests.text_workbooks import cells_and_codes
from thidua_reports.domain.place import Place
from thidua_reports.reading.cells import CellReader
from thidua_reports.reading.raw_workbook import RawCell
from thidua_reports.reading.serials import NoDay, serial_of, value_of

PLACE = Place("so.xlsx", "Nội dung 1", "H7")


@pytest.mark.parametrize("epoch", [WINDOWS_EPOCH, MAC_EPOCH], ids=["1900", "1904"])
@pytest.mark.parametrize("serial", [1, 59, 61, 2020, 24111, 43379, 43379.5])
def test_the_number_behind_a_day_is_the_one_that_was_typed(serial, epoch):
    assert serial_of(value_of(float(serial), "dd/mm/yyyy", epoch)) == Decimal(str(serial))


@pytest.mark.parametrize("serial", [-5, 7620000, 1e15])
def test_a_number_that_is_no_day_is_kept(serial):
    value = value_of(float(serial), "dd/mm/yyyy")

    assert value == NoDay(float(serial))
    assert serial_of(value) == Decimal(str(serial))


@pytest.mark.parametrize(
    ("serial", "message"),
    [
        (
            24111,
            "Ô này là ngày “04/01/1966”, có thể do Excel tự đổi khi gõ 04/01 hay 01/04; cũng có "
            "thể là số 24111 để ở dạng ngày.",
        ),
        (7620000, "Ô này hiện “#####” vì để ở dạng ngày; có thể là số 7620000."),
    ],
)
def test_a_count_in_the_format_of_days_is_offered_as_itself(serial, message):
    reader = CellReader()
    reader.number(RawCell(value_of(float(serial), "dd/mm/yyyy"), PLACE, "", "dd/mm/yyyy"))

    assert cells_and_codes(reader.issues) == [("H7", "SO16")]
    assert reader.issues[0].message == message

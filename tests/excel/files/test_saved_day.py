"""Every kind of workbook names the day on which it was last saved."""

import struct
from datetime import date, datetime, timedelta
from io import BytesIO
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from tests.text_workbooks import make_workbook
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.xls.ole_package import saved_day_of
from thidua_reports.forms.bloc_form import bloc_workbook

SAVED = datetime(2019, 7, 8, 9, 30)


def saved_on(content, name="so.xlsx"):
    workbook, _ = read_workbook(content, name)
    return workbook.saved_on


def saved_by_excel(content, moment=SAVED):
    """Return the workbook as Excel saves it at a moment: when it was made stays."""
    workbook, buffer = load_workbook(BytesIO(content)), BytesIO()
    with patch("openpyxl.writer.excel.datetime.datetime") as clock:
        clock.now.return_value = clock.utcnow.return_value = moment
        workbook.save(buffer)
    return buffer.getvalue()


def test_a_form_that_nobody_has_saved_names_no_day():
    assert saved_on(bloc_workbook({}, {})) is None
    assert make_workbook("# Trang\n| a |").saved_on is None


def test_a_form_that_was_saved_names_the_day():
    assert saved_on(saved_by_excel(bloc_workbook({}, {}))) == date(2019, 7, 8)


@pytest.mark.slow("LibreOffice saves three workbooks")
@pytest.mark.parametrize("suffix", ["xlsx", "ods", "xls"])
def test_what_libreoffice_saved_names_the_day_of_that(suffix, libreoffice, tmp_path):
    path = tmp_path / "so.xlsx"
    path.write_bytes(saved_by_excel(bloc_workbook({}, {})))

    (made,) = libreoffice.converted([path], suffix)

    found = saved_on(made.read_bytes(), f"so.{suffix}")
    assert found is None or found >= date(2019, 7, 8)
    assert suffix == "xls" or found is not None


def summary(*properties):
    """Return a stream of properties, each a number and a moment, as [MS-OLEPS] lays it out."""
    values = [struct.pack("<IQ", 0x40, moment) for _, moment in properties]
    head = 8 + 8 * len(properties)
    entries = [struct.pack("<II", name, head + 12 * at) for at, (name, _) in enumerate(properties)]
    section = struct.pack("<II", head + 12 * len(values), len(properties))
    return bytes(44) + struct.pack("<I", 48) + section + b"".join(entries) + b"".join(values)


def counted(moment):
    return (moment - datetime(1601, 1, 1)) // timedelta(microseconds=1) * 10


def test_an_xls_workbook_names_it_among_its_properties():
    made, saved = (12, counted(datetime(2018, 1, 1))), (13, counted(SAVED))

    assert saved_day_of(summary(made, saved)) == date(2019, 7, 8)
    assert saved_day_of(summary(saved)) == date(2019, 7, 8)
    assert saved_day_of(summary(made, (13, made[1]))) is None
    assert saved_day_of(summary(made)) is None
    assert saved_day_of(summary(made, (13, 0))) is None
    assert saved_day_of(b"") is None


@given(st.binary(max_size=200))
def test_damaged_properties_are_none(data):
    whole = summary((12, 1), (13, counted(SAVED)))

    assert saved_day_of(data) is None or isinstance(saved_day_of(data), date)
    assert isinstance(saved_day_of(whole[:50] + data), date | None)


def test_a_new_workbook_is_read_too():
    buffer = BytesIO()
    Workbook().save(buffer)

    assert isinstance(saved_on(buffer.getvalue()), date | None)

"""How far a workbook has come: the first of these that is so is what is told."""

from dataclasses import replace
from datetime import date

import pytest

from tests.examples import a_bloc_book
from thidua_reports.domain.arrival import Arrival, arrival_of
from thidua_reports.domain.place import Place
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.submission import Fate, Received

USED = Received("thanh_vien/a.xlsx", Fate.USED, "YT")
REFUSED = Received("thanh_vien/b.xlsx", Fate.REFUSED, "YT")
MISPLACED = Received("thanh_vien/cu/a.xlsx", Fate.MISPLACED, "YT")
OF_ANOTHER = Received("thanh_vien/cu/c.xlsx", Fate.MISPLACED, "DL")
NOTED = (Receipt("YT", date(2020, 7, 2), None, "", Place("khoi.xlsx")),)


@pytest.mark.parametrize(
    ("submitted", "account", "receipts", "expected"),
    [
        ((), (), (), Arrival.AWAITED),
        ((), (OF_ANOTHER,), (), Arrival.AWAITED),
        ((), (), NOTED, Arrival.NOTED),
        ((), (MISPLACED,), NOTED, Arrival.MISPLACED),
        ((), (MISPLACED, REFUSED), NOTED, Arrival.UNUSABLE),
        (("YT",), (USED, REFUSED), (), Arrival.USED),
    ],
)
def test_a_workbook_has_come_as_far_as_what_is_known_of_it(submitted, account, receipts, expected):
    book = replace(a_bloc_book(), receipts=receipts)

    assert arrival_of(book, "YT", submitted, account) is expected

"""Every kind of issue is found by its code and has an example; no example is of another kind."""

import string

import pytest

from tests.issue_kinds import KINDS
from thidua_reports.domain import words
from thidua_reports.domain.place import BLOC_WORKBOOK
from thidua_reports.issues.lookup import (
    example_of,
    examples_of_group,
    group_of,
    kinds_by_code,
)
from thidua_reports.layouts import member_sheets
from thidua_reports.layouts.member_sheets import Readiness
from thidua_reports.layouts.work_map import SHEETS

ALL = sorted(KINDS.values(), key=lambda kind: kind.code)
LETTERS = sorted({group_of(kind.code) for kind in ALL})
OF_THE_BLOC = {sheet.name for sheet in SHEETS}
OF_A_MEMBER = {
    *(sheet.name for sheet in member_sheets.SHEETS),
    *(Readiness.layout.name, words.MAP),
}


def fields_of(kind):
    texts = (kind.message, kind.remedy)
    return {field for text in texts for _, field, _, _ in string.Formatter().parse(text) if field}


def test_the_kinds_are_those_of_the_catalogue_by_code():
    assert list(kinds_by_code().items()) == [(kind.code, kind) for kind in ALL]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.code)
def test_an_example_fills_the_fields_of_its_kind_and_no_others(kind):
    details = examples_of_group(group_of(kind.code))[kind.code]

    assert details.keys() - {"at"} == fields_of(kind)
    assert example_of(kind).place.workbook


@pytest.mark.parametrize("letters", LETTERS)
def test_every_example_is_of_a_kind_in_the_order_of_the_codes(letters):
    own = [kind.code for kind in ALL if group_of(kind.code) == letters]

    assert list(examples_of_group(letters)) == own


def test_an_example_in_a_workbook_is_on_a_sheet_that_there_is():
    places = [(kind.code, example_of(kind).place) for kind in ALL]
    strange = {"TB20", "TB23"}  # about sheets that no form has

    assert [
        (code, str(place))
        for code, place in places
        if place.workbook == BLOC_WORKBOOK and place.sheet not in {"", *OF_THE_BLOC}
    ] == []
    assert [
        (code, str(place))
        for code, place in places
        if place.workbook.startswith("thanh_vien/")
        and code not in strange
        and place.sheet not in {"", *OF_A_MEMBER}
    ] == []


def test_no_example_holds_a_path_of_the_machine_it_was_made_on():
    texts = [str(example_of(kind)) for kind in ALL]

    assert [text for text in texts if "/tmp" in text or "pytest" in text] == []

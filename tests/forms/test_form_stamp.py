"""What a form carries unseen: its identity, and a canary that shows how the machine writes."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.domain_values import a_bloc, a_book, a_target
from thidua_reports.domain import words
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.submission import FORM_VERSION, FormIdentity
from thidua_reports.excel.files.workbook_file import read_workbook
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts import member_sheets as layout
from thidua_reports.layouts.identity_sheet import CANARY, IDENTITY
from thidua_reports.reading.form_identity import read_form_stamp

BOOK = a_book("AB", targets=(a_target("A1", member="A"), a_target("A2", member="A", criterion="")))
PLEDGE = replace(BOOK, bloc=replace(BOOK.bloc, period=Period.PLEDGE))
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value></prop>
</item>
</oor:items>
"""


def marks_of(content):
    workbook, _ = read_workbook(content, "a.xlsx")
    assert workbook is not None
    return read_form_stamp(workbook)


def resaved(content, change=bool):
    workbook = load_workbook(BytesIO(content))
    change(workbook)
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


@pytest.fixture(scope="module")
def forms(libreoffice, tmp_path_factory):
    """The form as LibreOffice saves it on a Vietnamese and on an American machine, by ending."""
    form = tmp_path_factory.mktemp("sent") / "a.xlsx"
    form.write_bytes(member_workbook(BOOK, "A"))
    found = {}
    for locale in ("vi-VN", "en-US"):
        machine = replace(libreoffice, profile=tmp_path_factory.mktemp(locale))
        (machine.profile / "user").mkdir()
        settings = machine.profile / "user" / "registrymodifications.xcu"
        settings.write_text(LOCALE.format(locale=locale), "utf-8")
        for ending in ("xlsx", "ods", "xls"):
            found[locale, ending] = machine.converted([form], ending)[0].read_bytes()
    return found


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
@pytest.mark.parametrize(
    ("locale", "mark", "day_first"), [("vi-VN", ",", True), ("en-US", ".", False)]
)
def test_the_canary_shows_how_the_machine_writes_that_last_computed_a_form(
    forms, locale, ending, mark, day_first
):
    marks = marks_of(forms[locale, ending])

    assert (marks.decimal_mark, marks.day_first) == (mark, day_first)


def test_a_form_that_was_never_opened_claims_neither():
    marks = marks_of(member_workbook(BOOK, "A"))

    assert (marks.decimal_mark, marks.day_first) == ("", None)


def test_a_form_opened_in_excel_and_saved_by_a_library_claims_neither(forms):
    marks = marks_of(resaved(forms["vi-VN", "xlsx"]))

    assert (marks.decimal_mark, marks.day_first) == ("", None)


@pytest.mark.parametrize("ending", ["xlsx", "ods", "xls"])
def test_the_identity_survives_in_both_places_however_a_form_is_saved(forms, ending):
    marks = marks_of(forms["vi-VN", ending])
    bloc = BOOK.bloc

    assert marks.inside == FormIdentity(FORM_VERSION, bloc.symbol, bloc.period, bloc.year, "A")
    assert marks.outside == marks.inside


@pytest.mark.parametrize("book", [BOOK, PLEDGE], ids=["report", "pledge"])
def test_only_cells_to_be_filled_in_can_be_typed_in(book):
    workbook = load_workbook(BytesIO(member_workbook(book, "A")))

    assert all(sheet.protection.sheet for sheet in workbook.worksheets)
    assert not any(sheet.protection.password for sheet in workbook.worksheets)
    assert workbook.security.lockStructure
    assert workbook[IDENTITY.name].sheet_state == "veryHidden"


def test_of_a_registered_target_the_figures_are_open_and_the_pledge_is_locked():
    sheet = load_workbook(BytesIO(member_workbook(BOOK, "A")))[layout.Results.layout.name]

    def is_open(column):
        return not sheet[layout.Results.at(column, FIRST_ROW)].protection.locked

    assert [
        is_open(each)
        for each in (layout.Results.achieved, layout.Results.self_score, layout.Results.note)
    ] == [True] * 3
    assert [
        is_open(each) for each in (layout.Results.code, layout.Results.plan, layout.Results.ratio)
    ] == [False] * 3


def test_every_formula_has_a_result_but_the_canary():
    package = ZipFile(BytesIO(member_workbook(BOOK, "A")))
    without = {
        name: len(re.findall("</f></c>", package.read(name).decode()))
        for name in package.namelist()
        if name.startswith("xl/worksheets/sheet")
    }

    *others, identity = (without[name] for name in sorted(without))
    assert others == [0] * len(others)
    assert identity == len(CANARY)


def test_the_same_form_is_made_of_the_same_bytes():
    assert member_workbook(BOOK, "A") == member_workbook(BOOK, "A")


def test_the_guide_names_the_deadline_and_whom_to_send_it_to():
    bloc = a_bloc("AB", drafter="B", deadline=None)
    sheet = load_workbook(BytesIO(member_workbook(replace(BOOK, bloc=bloc), "A")))[words.MAP]
    text = "\n".join(str(cell.value) for (cell,) in sheet["A1:A40"])

    assert f"Gửi về: {bloc.member('B').name}." in text
    assert "Hạn nộp" not in text


def deadlines_in(content):
    for sheet in load_workbook(BytesIO(content)):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value)


def test_both_sheets_of_a_form_name_the_deadline_granted_to_its_member_alone():
    granted = Receipt("A", None, date(2025, 7, 20), "", Place("khoi.xlsx"))
    bloc = a_bloc("AB", deadline=date(2025, 7, 5))
    book = replace(BOOK, bloc=bloc, receipts=(granted,))

    told = {member: "\n".join(deadlines_in(member_workbook(book, member))) for member in "AB"}

    assert set(re.findall("Hạn nộp: [0-9/]+", told["A"])) == {"Hạn nộp: 20/07/2025"}
    assert set(re.findall("Hạn nộp: [0-9/]+", told["B"])) == {"Hạn nộp: 05/07/2025"}
    assert [text.count("Hạn nộp: ") for text in told.values()] == [2, 2]

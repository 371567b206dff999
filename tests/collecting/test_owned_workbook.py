"""A form says unseen whose it is; what does not fit bloc, period or member is not used."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests.examples import a_bloc_book
from thidua_reports.collecting.gathering import gather
from thidua_reports.domain.period import Period
from thidua_reports.domain.submission import FORM_VERSION, FormIdentity, identity_in
from thidua_reports.excel.files.input_file import InputFile
from thidua_reports.forms.member_form import member_workbook
from thidua_reports.layouts.identity_sheet import IDENTITY
from thidua_reports.workspace.members import MembersFolder

BOOK = a_bloc_book()
NOT_SUBMITTED = "TM04"
VALUE = "C{row}"


def another_bloc(**changes):
    return replace(BOOK, bloc=replace(BOOK.bloc, **changes))


def form(book=BOOK, change=None, member="YT"):
    content = member_workbook(book, member)
    if change is None:
        return content
    workbook = load_workbook(BytesIO(content))
    change(workbook)
    target = BytesIO()
    workbook.save(target)
    return target.getvalue()


def reported(content, book=BOOK):
    """Return whether the form is used, and the codes of what is reported of its file."""
    found = gather(book, MembersFolder((InputFile("thanh_vien/a.xlsx", content),)))
    codes = [issue.kind.code for issue in found.issues if issue.kind.code != NOT_SUBMITTED]
    return bool(found.submissions), codes


def set_hidden(setting, value):
    rows = {each.code: number for number, each in enumerate(IDENTITY, start=5)}

    def change(workbook):
        workbook[IDENTITY.name][f"C{rows[setting]}"] = value
        workbook.properties.subject = ""

    return change


def cut(*names):
    def change(workbook):
        for name in names:
            del workbook[name]

    return change


def say(cell, value):
    def change(workbook):
        workbook["Đơn vị"][cell] = value

    return change


def test_the_form_as_it_was_sent_is_used_without_a_word():
    assert reported(form()) == (True, [])


def test_a_form_whose_hidden_sheet_was_deleted_is_still_known():
    assert reported(form(change=cut(IDENTITY.name))) == (True, [])


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(form(another_bloc(year=2017)), ["TM13"], id="of another year"),
        pytest.param(form(another_bloc(period=Period.PLEDGE)), ["TM13"], id="of another period"),
        pytest.param(
            form(another_bloc(symbol="KTĐ5", name="Khối 5")), ["TM25"], id="of another bloc"
        ),
        pytest.param(form(change=say("C5", "DL")), ["TM21"], id="of a member, with another's code"),
        pytest.param(
            form(change=lambda workbook: (say("C5", "DL")(workbook), say("C6", None)(workbook))),
            ["TM28"],
            id="made for a member, with another's code and no name",
        ),
        pytest.param(form(change=say("C9", 2017)), ["TM28"], id="another year written over"),
        pytest.param(form(change=say("C5", "XX")), ["TM05"], id="of a unit that is no member"),
        pytest.param(
            form(change=set_hidden("ban_mau", FORM_VERSION + 1)), ["TM27"], id="of a later version"
        ),
    ],
)
def test_a_form_of_something_else_is_not_used_and_reported(content, expected):
    is_used, codes = reported(content)

    assert (is_used, codes[: len(expected)]) == (False, expected)


RENAMED = replace(
    BOOK,
    bloc=replace(
        BOOK.bloc,
        members=tuple(
            replace(each, code="YTDS", name="Sở Y tế và Dân số", other_names=("Sở Y tế", "YT"))
            if each.code == "YT"
            else each
            for each in BOOK.bloc.members
        ),
    ),
)


def test_a_form_made_under_the_former_name_of_the_same_unit_is_used():
    assert reported(form(), RENAMED) == (True, [])


def test_a_form_of_another_unit_with_the_renamed_one_typed_over_it_is_not_used():
    def change(workbook):
        say("C5", "YTDS")(workbook)
        say("C6", None)(workbook)

    found = gather(
        RENAMED, MembersFolder((InputFile("thanh_vien/a.xlsx", form(BOOK, change, "DL")),))
    )
    [refused] = [issue for issue in found.issues if issue.kind.code == "TM28"]

    assert found.submissions == ()
    assert "đơn vị DL, kỳ Năm 2018, nhưng trang Đơn vị ghi đơn vị YTDS" in str(refused)


def test_a_form_put_together_from_two_is_not_used():
    def change(workbook):
        workbook.properties.subject = replace(IDENTIFIED, member="DL").line

    assert reported(form(change=change)) == (False, ["TM24"])


def test_a_form_of_an_earlier_version_is_read_and_reported():
    assert reported(form(change=set_hidden("ban_mau", FORM_VERSION - 1))) == (True, ["TM26"])


def test_a_form_without_its_first_sheet_is_reported_and_not_used():
    is_used, codes = reported(form(change=cut("Đơn vị")))

    assert not is_used
    assert "TB01" in codes


def test_a_form_without_its_sheet_of_results_or_its_codes_is_reported():
    def without_codes(workbook):
        workbook["Nội dung 1"].delete_cols(1)

    assert reported(form(change=cut("Nội dung 1")))[1] == ["TB01"]
    assert "TB03" in reported(form(change=without_codes))[1]


IDENTIFIED = FormIdentity(FORM_VERSION, "KTĐ4", Period.HALF_YEAR, 2020, "YT")


def test_the_identity_as_a_line_is_read_back():
    assert identity_in(IDENTIFIED.line) == IDENTIFIED


@pytest.mark.parametrize(
    "line", ["", "Báo cáo", "make-report | x | K | Năm | 2020 | YT", "a | 1 | K | Năm | 2020 | YT",
             "make-report | 1 | K | quý | 2020 | YT"],
)  # fmt: skip
def test_a_line_that_is_no_identity_is_none(line):
    assert identity_in(line) is None

"""What is typed into a form is told at its field where it cannot be used."""

import unicodedata

import pytest

from thidua_reports.desk.fields import Choice, Field, Kind, problems, typed_in
from thidua_reports.language.text import in_one_line
from thidua_reports.presenting import desk_words as words
from thidua_reports.presenting.action_words import FieldWords

NAMED = FieldWords("Một ô")


def a_field(kind, **others):
    return Field("o", NAMED, kind, **others)


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        (a_field(Kind.TEXT), "", ""),
        (a_field(Kind.TEXT, is_needed=True), " ", words.NOTHING_TYPED),
        (a_field(Kind.YEAR), "2027", ""),
        (a_field(Kind.YEAR), "27", words.NOT_A_YEAR),
        (a_field(Kind.YEAR), "２０２７", words.NOT_A_YEAR),
        (a_field(Kind.DAY), "29/02/2028", ""),
        (a_field(Kind.DAY), "29/02/2027", words.NOT_A_DAY),
        (a_field(Kind.DAY), "2027-12-15", words.NOT_A_DAY),
        (a_field(Kind.CHOICE, choices=(Choice("a", "A"),)), "a", ""),
        (a_field(Kind.CHOICE, choices=(Choice("a", "A"),)), "../b", words.NOT_OFFERED),
        (
            a_field(Kind.CHOICE, choices=(Choice("a", "A"),), is_needed=True),
            "",
            words.NOTHING_CHOSEN,
        ),
    ],
)
def test_what_is_wrong_with_what_was_typed(field, text, problem):
    assert problems([field], {"o": text}) == ({"o": problem} if problem else {})


def test_only_what_the_form_asks_for_is_taken_without_blanks_around_it():
    sent = {"o": " Khối thi đua 4 \r\n", "khac": "x"}

    assert typed_in([a_field(Kind.TEXT), Field("trong", NAMED)], sent) == {
        "o": "Khối thi đua 4",
        "trong": "",
    }


@pytest.mark.parametrize(
    "name",
    [
        "bao_cao.docx",
        unicodedata.normalize("NFD", "Báo cáo (sửa).docx"),
        " bắt đầu bằng dấu cách.docx",
        "có\ttab.docx",
        "không\u200bthấy.docx",
        "nửa\udce1.docx",
        "90%25.docx",
    ],
)
def test_a_file_of_any_name_can_be_chosen(name):
    field = a_field(Kind.CHOICE, choices=(Choice("", "không"), Choice(name, name)))
    sent = field.choices[1].sent

    assert in_one_line(sent) == sent
    assert sent.strip() == sent
    assert typed_in([field], {"o": sent}) == {"o": name}
    assert problems([field], {"o": name}) == {}


def test_of_two_names_that_look_alike_the_chosen_one_is_taken():
    names = ["Báo cáo.docx", unicodedata.normalize("NFD", "Báo cáo.docx")]
    field = a_field(Kind.CHOICE, choices=tuple(Choice(each, each) for each in names))

    assert [typed_in([field], {"o": each.sent})["o"] for each in field.choices] == names

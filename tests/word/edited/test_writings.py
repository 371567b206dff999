"""The same number in another writing agrees, a rounded one is told as such, another is wrong."""

import pytest

from tests.edited_documents import edited, examined, made_of, replaced
from tests.workspaces import SAMPLES
from thidua_reports.word.edited.comparison import Agreement

SAMPLE = SAMPLES / "kien_giang_khoi_17_2018_nam_minh_hoa"
SHIPS, BUDGET, SHARE, GUESTS = "63.000 lượt", "8.925 tỷ đồng", "94,5%", "3.150.000 lượt"


@pytest.fixture(scope="module")
def report():
    return made_of(SAMPLE)


def found(report, words, new):
    examination = examined(edited(report.content, replaced(words, new)), report.origin)
    told = [each for each in examination.figures if each.agreement is not Agreement.AGREES]
    return examination, [(each.agreement, each.new.text, each.expected) for each in told]


@pytest.mark.parametrize(
    ("words", "new"),
    [
        (SHIPS, "63 nghìn lượt"),
        (SHIPS, "63 ngàn lượt"),
        (SHIPS, "gần 63.000 lượt"),
        (GUESTS, "3,15 triệu lượt"),
        (GUESTS, "3,15 tr lượt"),
        (BUDGET, "8,925 nghìn tỷ đồng"),
        (BUDGET, "8.925.000 triệu đồng"),
        (BUDGET, "8.925.000 trđ"),
    ],
)
def test_the_same_number_in_another_writing_agrees(report, words, new):
    examination, told = found(report, words, new)

    assert (told, examination.words, examination.issues) == ([], (), ())


@pytest.mark.parametrize(
    ("words", "new", "figure"),
    [
        (GUESTS, "3,2 triệu lượt", "3,2 triệu"),
        (GUESTS, "hơn 3.100.000 lượt", "3.100.000"),
        (SHARE, "hơn 94%", "94"),
        (SHARE, "gần 95%", "95"),
        (BUDGET, "khoảng 8.900 tỷ đồng", "8.900"),
        (BUDGET, "8,9 nghìn tỷ đồng", "8,9 nghìn tỷ"),
        (BUDGET, "dưới 9.000 tỷ đồng", "9.000"),
    ],
)
def test_a_rounded_number_is_told_as_a_note(report, words, new, figure):
    examination, told = found(report, words, new)

    assert [(agreement, written) for agreement, written, _ in told] == [(Agreement.ROUNDED, figure)]
    (issue,) = examination.issues
    assert (issue.kind.code, f"thành “{figure}”" in issue.message) == ("DC27", True)


@pytest.mark.parametrize(
    ("words", "new", "figure"),
    [
        (SHIPS, "63 triệu lượt", "63 triệu"),
        (SHIPS, "64 nghìn lượt", "64 nghìn"),
        (SHARE, "94%", "94"),
        (SHARE, "gần 94%", "94"),
        (SHARE, "hơn 95%", "95"),
        (SHARE, "hơn 80%", "80"),
        (BUDGET, "khoảng 9.500 tỷ đồng", "9.500"),
        (BUDGET, "9.000 tỷ đồng", "9.000"),
    ],
)
def test_another_number_is_wrong_whatever_the_word_before_it(report, words, new, figure):
    examination, told = found(report, words, new)

    assert [(agreement, written) for agreement, written, _ in told] == [(Agreement.CHANGED, figure)]
    assert [each.kind.code for each in examination.issues] == ["DC03"]


def test_a_word_that_multiplies_the_figure_of_another_unit_is_named(report):
    examination, told = found(report, SHIPS, "63.000 nghìn lượt")

    assert told == []
    assert [(each.new.text, each.expected) for each in examination.words] == [
        ("nghìn lượt", "lượt")
    ]

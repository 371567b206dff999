"""Who belongs to the bloc, and what the bloc and its members wrote themselves."""

import pytest

from tests.domain_values import a_bloc, a_book, a_passage, a_submission
from thidua_reports.presenting.passages import bloc_passages, composition, part_passages


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("A", "01 đơn vị thành viên: Sở A."),
        ("AB", "02 đơn vị thành viên: Sở A; Sở B."),
        (
            "ABCDEFGHIJ",
            "10 đơn vị thành viên: Sở A; Sở B; Sở C; Sở D; Sở E; Sở F; Sở G; Sở H; Sở I; Sở J.",
        ),
    ],
    ids=["one", "under ten", "ten"],
)
def test_the_members_are_counted_and_named(codes, expected):
    book = a_book(codes, bloc=a_bloc(codes, leader=""))

    assert composition(book) == [f"Khối thi đua 9 gồm {expected}"]


def test_an_office_is_named_with_its_holder_even_where_there_is_no_leader():
    (sentence,) = composition(a_book(bloc=a_bloc(leader="", deputy="B")))

    assert sentence.endswith(" Năm 2024, Sở B làm Khối phó.")


PASSAGES = (
    a_passage("hạn chế", "Còn chậm.\n\nChưa đều."),
    a_passage("nguyên nhân", "Thiếu người."),
    a_passage("hạn chế", "Ít sáng kiến."),
)


def test_the_blocs_words_are_printed_line_by_line_blank_lines_left_out():
    assert bloc_passages(a_book(passages=PASSAGES), "hạn chế") == [
        "Còn chậm.",
        "Chưa đều.",
        "Ít sáng kiến.",
    ]


def test_a_part_that_nobody_wrote_is_empty():
    assert part_passages(a_book(passages=PASSAGES), [a_submission("A")], "kiến nghị") == []


def test_members_follow_the_bloc_in_the_order_of_their_submissions_under_their_names():
    submissions = [
        a_submission(
            code, passages=(a_passage("nguyên nhân", f"Do {code}."), a_passage("hạn chế", "Khác."))
        )
        for code in "BA"
    ]

    assert part_passages(a_book(passages=PASSAGES), submissions, "nguyên nhân") == [
        "Thiếu người.",
        "Sở B: Do B.",
        "Sở A: Do A.",
    ]

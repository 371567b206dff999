"""How many members reached a number of points of a content."""

from dataclasses import replace
from decimal import Decimal

from tests.domain_values import (
    ALL_OR_NOTHING,
    BLOC_FILE,
    TYPED_IN,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_unranked,
    ranked_by,
    standings_of,
    typed_in,
)
from thidua_reports.domain.bloc import Threshold
from thidua_reports.domain.place import Place
from thidua_reports.presenting.threshold_words import threshold_sentences

IT = "Nội dung 1 (Thi đua thực hiện chỉ tiêu)"
TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)


def a_meeting_book(**scores):
    """Return a bloc of the members named, with what the meeting agreed on for TC1."""
    return a_book(
        "".join(scores),
        criteria=(TYPED,),
        agreed=tuple(agreed(member, "TC1", points) for member, points in scores.items()),
    )


def with_threshold(book, points, pattern=""):
    threshold = Threshold("ND1", Decimal(points), Place(BLOC_FILE), pattern)
    return replace(book, policy=replace(book.policy, thresholds=(threshold,)))


def test_how_many_members_reached_a_threshold():
    book = with_threshold(a_meeting_book(A=87, B="86.9", C=100), 87)

    assert threshold_sentences(book, standings_of(book, *typed_in(A=1, B=1, C=1))) == [
        f"{IT}: 02/03 đơn vị đạt từ 87/100 điểm trở lên."
    ]


def test_nobody_reached_a_threshold_or_nobody_so_far():
    book = with_threshold(a_meeting_book(A=None, B=None), 87)

    assert [
        threshold_sentences(book, standings_of(book, *typed_in(A=80, B=last)))
        for last in (70, None)
    ] == [
        [f"{IT}: không có đơn vị nào đạt từ 87/100 điểm trở lên."],
        [f"{IT}: chưa có đơn vị nào đạt từ 87/100 điểm trở lên; còn 01 đơn vị chưa đủ số liệu."],
    ]


OWN = "[nội dung] có [số đơn vị đạt]/[số đơn vị] đơn vị đạt [ từ điểm ]/[điểm chuẩn]."


def test_a_threshold_may_have_a_sentence_of_its_own():
    book = with_threshold(a_meeting_book(A=87, B=60), 87, OWN)

    assert threshold_sentences(book, standings_of(book, *typed_in(A=1, B=1))) == [
        "Thi đua thực hiện chỉ tiêu có 1/2 đơn vị đạt 87/100."
    ]


def test_a_sentence_of_its_own_gives_way_where_it_cannot_be_filled():
    substitute = a_criterion("TC2", TYPED_IN.name, standard=50, applies_to=("B",))
    book = with_threshold(a_book("AB", criteria=(TYPED, substitute)), 87, OWN)
    rows = [a_criterion_report("B", "TC1", self_score=90)]
    standings = standings_of(book, *typed_in(A=90), a_submission("B", (), rows))

    assert "từ 87 điểm trở lên" in threshold_sentences(book, standings)[0]


def test_where_nothing_is_scored_no_threshold_is_told():
    book = with_threshold(a_book("A"), 5)

    assert threshold_sentences(book, standings_of(book, a_submission("A"))) == []


def test_who_is_not_ranked_does_not_count_for_a_threshold():
    book = with_threshold(a_meeting_book(A=87, B=86, C=None), 87)

    sentences = threshold_sentences(
        ranked_by(book, unranked=(an_unranked("C"),)),
        standings_of(ranked_by(book, unranked=(an_unranked("C"),)), *typed_in(A=1, B=1, C=1)),
    )

    assert sentences == [
        f"{IT}: 01/02 đơn vị đạt từ 87/100 điểm trở lên (không kể 01 đơn vị không xếp loại)."
    ]


def test_a_threshold_says_of_how_many_the_figures_are_incomplete():
    book = with_threshold(a_meeting_book(A=None, B=None, C=None), 87)

    assert threshold_sentences(book, standings_of(book, *typed_in(A=90, B=None))) == [
        f"{IT}: 01/03 đơn vị đạt từ 87/100 điểm trở lên; còn 02 đơn vị chưa đủ số liệu."
    ]


def test_every_threshold_is_printed_and_one_that_says_nothing_is_not():
    book = a_meeting_book(A=87, B=60)
    thresholds = (("ND1", 87), ("ND1", 50), ("ND1", None), ("ND9", 87))
    policy = replace(
        book.policy,
        thresholds=tuple(
            Threshold(content, points and Decimal(points), Place(BLOC_FILE))
            for content, points in thresholds
        ),
    )
    book = replace(book, policy=policy)

    sentences = threshold_sentences(book, standings_of(book, *typed_in(A=1, B=1)))

    assert sentences == [
        f"{IT}: 01/02 đơn vị đạt từ 87/100 điểm trở lên.",
        f"{IT}: 02/02 đơn vị đạt từ 50/100 điểm trở lên.",
    ]


def test_a_threshold_is_compared_with_the_capped_points_of_the_content():
    contents = (a_content("ND1", "Phong trào", cap=80),)
    book = with_threshold(replace(a_meeting_book(A=95), contents=contents), "80.5")

    assert threshold_sentences(book, standings_of(book, *typed_in(A=95))) == [
        "Nội dung 1 (Phong trào): không có đơn vị nào đạt từ 80,5/80 điểm trở lên."
    ]


def a_bloc_scored_by_targets(*codes):
    """Return a bloc in which every target reached brings 70 points, and its standings."""
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=70)
    targets = tuple(a_target(code, criterion="TC1") for code in codes)
    members = "".join(dict.fromkeys(code[0] for code in codes))
    book = with_threshold(a_book(members, criteria=(criterion,), targets=targets), 87)
    submissions = [
        a_submission(member, [a_report(code, 100) for code in codes if code[0] == member])
        for member in members
    ]
    return book, standings_of(book, *submissions)


def test_the_standard_points_of_a_criterion_scored_by_targets_count_every_target():
    assert threshold_sentences(*a_bloc_scored_by_targets("A1", "A2", "B1", "B2")) == [
        f"{IT}: 02/02 đơn vị đạt từ 87/140 điểm trở lên."
    ]


def test_standard_points_are_not_printed_where_members_have_different_numbers_of_targets():
    assert threshold_sentences(*a_bloc_scored_by_targets("A1", "A2", "B1")) == [
        f"{IT}: 01/02 đơn vị đạt từ 87 điểm trở lên."
    ]


def test_a_criterion_and_its_substitute_are_not_both_counted_in_the_standard():
    usual = replace(TYPED, applies_to=("A",))
    substitute = a_criterion("TC2", TYPED_IN.name, standard=100, applies_to=("B",))
    book = with_threshold(a_book("AB", criteria=(usual, substitute)), 87)
    rows = {"A": ("TC1", 90), "B": ("TC2", 80)}

    standings = standings_of(
        book,
        *(
            a_submission(member, (), [a_criterion_report(member, code, self_score=score)])
            for member, (code, score) in rows.items()
        ),
    )

    assert threshold_sentences(book, standings) == [
        f"{IT}: 01/02 đơn vị đạt từ 87/100 điểm trở lên."
    ]


def test_standard_points_are_not_printed_where_members_have_different_ones():
    substitute = a_criterion("TC2", TYPED_IN.name, standard=50, applies_to=("B",))
    book = with_threshold(a_book("AB", criteria=(TYPED, substitute)), 87)
    rows = [a_criterion_report("B", "TC1", self_score=80)]

    standings = standings_of(book, *typed_in(A=90), a_submission("B", (), rows))

    assert threshold_sentences(book, standings) == [
        f"{IT}: 01/02 đơn vị đạt từ 87 điểm trở lên; còn 01 đơn vị chưa đủ số liệu."
    ]


def test_a_member_without_a_share_in_a_content_is_not_counted_as_below_its_threshold():
    elsewhere = a_criterion("TC2", TYPED_IN.name, standard=9, content="ND2")
    book = with_threshold(a_book("AB", criteria=(replace(TYPED, applies_to=("A",)), elsewhere)), 87)

    standings = standings_of(book, *typed_in(A=90, B=90))

    assert threshold_sentences(book, standings) == [
        f"{IT}: 01/01 đơn vị đạt từ 87/100 điểm trở lên."
    ]

"""A member's points add up by criterion, content and in all, each sum not above its cap."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.domain_values import (
    ALL_OR_NOTHING,
    a_book,
    a_content,
    a_criterion,
    a_criterion_report,
    a_report,
    a_rule,
    a_submission,
    a_target,
    agreed,
    ranked_by,
    standings_of,
)
from thidua_reports.domain.scores import Basis

# points and bonus as they were typed in, so that every sum can be seen in the test
TYPED = a_rule("Nhập", "=diem_nhap", "=thuong_nhap-tru_nhap")
CONTENTS = (a_content("ND1", "Một"), a_content("ND2", "Hai"))


def a_typed(code, content="ND1", standard=100, **changes):
    return a_criterion(code, TYPED.name, content=content, standard=standard, **changes)


def row(code, points, bonus=0, deduction=0):
    return a_criterion_report("A", code, self_score=points, bonus=bonus, deduction=deduction)


def scores(criteria, *rows, cap=None, member="A", **changes):
    """Return the scores of a member of a bloc with two contents, as its row for each says."""
    book = a_book("AB", criteria=criteria, rules=(TYPED,), **{"contents": CONTENTS, **changes})
    standings = standings_of(ranked_by(book, cap=cap), a_submission("A", (), rows))
    return next(each.scores for each in standings.members if each.member.code == member)


def computed(found):
    return found.points(Basis.COMPUTED)


TWO_OF_ONE = (a_typed("TC1"), a_typed("TC2"))
ONE_OF_EACH = (a_typed("TC1"), a_typed("TC2", "ND2"))


@pytest.mark.parametrize(
    ("cap", "points"),
    [(None, 145), (145, 145), (140, 140), ("144.5", "144.5"), (0, 0)],
    ids=["none", "just reached", "below the sum", "half a point below", "zero"],
)
def test_the_points_of_a_content_stop_at_its_cap_bonus_included(cap, points):
    contents = (a_content("ND1", "Một", cap=cap),)

    found = scores(TWO_OF_ONE, row("TC1", 90, bonus=5), row("TC2", 50), contents=contents)

    assert computed(found.of_content("ND1")) == Decimal(points)
    assert computed(found) == Decimal(points)


def test_a_deduction_comes_off_before_the_cap():
    contents = (a_content("ND1", "Một", cap=100),)

    found = scores(TWO_OF_ONE, row("TC1", 90), row("TC2", 50, deduction=45), contents=contents)

    assert computed(found) == 95


@pytest.mark.parametrize(
    ("cap", "total"),
    [(None, 160), (160, 160), (155, 155)],
    ids=["none", "just reached", "below the sum"],
)
def test_the_total_of_all_contents_stops_at_its_cap(cap, total):
    assert computed(scores(ONE_OF_EACH, row("TC1", 100), row("TC2", 60), cap=cap)) == total


def test_contents_are_capped_before_the_total_is():
    contents = (a_content("ND1", "Một", cap=80), a_content("ND2", "Hai"))

    found = scores(ONE_OF_EACH, row("TC1", 100), row("TC2", 60), contents=contents, cap=150)

    assert computed(found) == 140


OUTSIDE = a_typed("TC9", standard=None, is_outside=True)


@pytest.mark.parametrize(
    ("bonus", "deduction", "total"), [(5, 0, 105), (0, 5, 95)], ids=["added", "taken off"]
)
def test_points_outside_the_scale_come_on_top_of_every_cap(bonus, deduction, total):
    contents = (a_content("ND1", "Một", cap=110),)

    found = scores(
        (*TWO_OF_ONE, OUTSIDE),
        row("TC1", 90),
        row("TC2", 50),
        row("TC9", 0, bonus, deduction),
        contents=contents,
        cap=100,
    )

    assert computed(found) == total


def test_points_outside_the_scale_belong_to_no_content_and_no_maximum():
    found = scores((a_typed("TC1"), replace(OUTSIDE, standard=TWO_OF_ONE[0].standard)),
                   row("TC1", 90), row("TC9", 7))  # fmt: skip

    assert found.maximum == 100
    assert computed(found.of_content("ND1")) == 90
    assert [score.criterion.code for score in found.outside] == ["TC9"]


def test_a_member_with_nothing_but_points_outside_the_scale_has_those():
    found = scores((OUTSIDE,), row("TC9", 0, 3))

    assert (computed(found), found.maximum) == (3, 0)


def test_points_of_a_criterion_stop_at_its_cap_for_all_its_targets_together():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=70, cap=100)
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=(criterion,), targets=targets)
    submission = a_submission("A", [a_report("A1", 100), a_report("A2", 100)])

    member = standings_of(book, submission).members[0]

    assert [item.points for item in member.scores.all[0].items] == [70, 70]
    assert member.computed == 100


def test_a_criterion_of_which_one_target_is_unknown_has_what_is_known_and_is_not_complete():
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=70)
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))
    book = a_book("A", criteria=(criterion,), targets=targets)

    member = standings_of(book, a_submission("A", [a_report("A1", 100), a_report("A2")])).members[0]

    assert (member.computed, member.is_complete) == (70, False)


@pytest.mark.parametrize("basis", [Basis.SELF, Basis.AGREED])
def test_caps_hold_for_self_scores_and_agreed_scores_too(basis):
    contents = (a_content("ND1", "Một", cap=80), a_content("ND2", "Hai"))
    points = (agreed("A", "TC1", 100), agreed("A", "TC2", 60))

    found = scores(
        ONE_OF_EACH, row("TC1", 100), row("TC2", 60), contents=contents, cap=130, agreed=points
    )

    assert found.of_content("ND1").points(basis) == 80
    assert found.points(basis) == 130


@pytest.mark.parametrize(
    ("member", "total", "maximum"),
    [("A", 90, 150), ("B", None, 100)],
    ids=["has both", "has one"],
)
def test_what_is_not_assigned_is_no_part_of_a_members_maximum(member, total, maximum):
    criteria = (a_typed("TC1"), a_typed("TC2", "ND2", standard=50, applies_to=("A",)))

    found = scores(criteria, row("TC1", 60), row("TC2", 30), member=member)

    assert (computed(found), found.maximum) == (total, maximum)


@pytest.mark.parametrize(
    ("member", "codes", "maximum"),
    [("A", ["TC1", "TC3"], 140), ("B", ["TC1", "TC2"], 150)],
    ids=["who has another instead", "who has not"],
)
def test_a_substituted_criterion_counts_instead_of_the_one_that_it_replaces(member, codes, maximum):
    substitute = a_typed("TC3", standard=40, replaces="TC2", applies_to=("A",))

    found = scores((a_typed("TC1"), a_typed("TC2", standard=50), substitute), member=member)

    assert [score.criterion.code for score in found.all] == codes
    assert found.maximum == maximum


@pytest.mark.parametrize(
    ("criterion_cap", "content_cap", "cap", "maximum"),
    [
        (None, None, None, 200),
        (60, None, None, 160),
        (130, None, None, 200),
        (0, None, None, 100),
        (None, 80, None, 180),
        (90, 80, None, 180),
        (70, 80, None, 170),
        (None, None, 150, 150),
        (40, 80, 190, 140),
        (None, 80, 190, 180),
    ],
    ids=[
        "no cap",
        "of a criterion",
        "of a criterion, above its standard",
        "of a criterion, zero",
        "of a content",
        "of a criterion above that of its content",
        "of a criterion below that of its content",
        "of the total",
        "all three",
        "the lower of two",
    ],
)
def test_the_maximum_is_not_above_what_the_caps_let_through(
    criterion_cap, content_cap, cap, maximum
):
    contents = (a_content("ND1", "Một", cap=content_cap), a_content("ND2", "Hai"))
    criteria = (a_typed("TC1", cap=criterion_cap), a_typed("TC2", "ND2"))

    assert scores(criteria, contents=contents, cap=cap).maximum == maximum


@pytest.mark.parametrize(("cap", "maximum"), [(None, 140), (140, 140), (100, 100), (10, 10)])
def test_the_maximum_of_a_criterion_counts_its_targets_up_to_its_cap(cap, maximum):
    criterion = a_criterion("TC1", ALL_OR_NOTHING.name, standard=70, cap=cap)
    targets = (a_target("A1", criterion="TC1"), a_target("A2", criterion="TC1"))

    (member,) = standings_of(a_book("A", criteria=(criterion,), targets=targets)).members

    assert member.scores.all[0].maximum == maximum
    assert member.scores.maximum == maximum


def test_scores_are_listed_content_by_content_in_the_blocs_order_those_outside_the_scale_last():
    criteria = (a_typed("TC1", "ND2"), OUTSIDE, a_typed("TC2", "ND9"), a_typed("TC3", "ND1"))

    found = scores(criteria)

    assert [each.content.code for each in found.contents] == ["ND1", "ND2", "ND9"]
    assert [score.criterion.code for score in found.all] == ["TC3", "TC1", "TC2", "TC9"]


def test_a_criterion_of_a_content_that_the_bloc_does_not_have_still_counts():
    found = scores((a_typed("TC1"), a_typed("TC2", "ND9")), row("TC1", 60), row("TC2", 7))

    assert computed(found) == 67
    assert computed(found.of_content("ND9")) == 7


def test_a_content_of_which_nothing_is_assigned_is_left_out():
    assert scores((a_typed("TC1", "ND2"),)).of_content("ND1") is None


def test_a_member_to_whom_nothing_is_assigned_has_no_total():
    only_b = a_typed("TC1", applies_to=("B",))

    assert [scores((only_b,)).points(basis) for basis in Basis] == [None, None, None]

"""What `frozen` makes is, but for its speed, what the standard library makes."""

import dataclasses
from dataclasses import dataclass, field, replace

import pytest

from thidua_reports.frozen import frozen


def made_by(decorator):
    @decorator
    class Figure:
        """A figure, whose and where."""

        value: int
        whose: tuple[str, ...] = ()
        where: str = field(default="", compare=False)

    Figure.__qualname__ = "Figure"
    return Figure


Ours, Theirs = made_by(frozen), made_by(dataclass(frozen=True))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((1,), (1,)),
        ((1,), (2,)),
        ((1, ("A",)), (1, ("B",))),
        ((1, ("A",), "C3"), (1, ("A",), "D4")),
    ],
    ids=["same", "other value", "other owner", "other place"],
)
def test_two_are_equal_where_their_compared_fields_are(one, other):
    assert (Ours(*one) == Ours(*other)) is (Theirs(*one) == Theirs(*other))
    assert len({Ours(*one), Ours(*other)}) == len({Theirs(*one), Theirs(*other)})


def test_objects_of_another_class_are_not_equal():
    assert Ours(1) != Theirs(1)
    assert Ours(1) != made_by(frozen)(1)


def test_it_is_shown_and_taken_apart_like_a_dataclass():
    ours, theirs = Ours(1, ("A",), "C3"), Theirs(1, ("A",), "C3")

    assert repr(ours) == repr(theirs)
    assert dataclasses.astuple(replace(ours, value=2)) == (2, ("A",), "C3")
    assert Ours.__match_args__ == Theirs.__match_args__


@frozen
class _Alone:
    """One field, which is not to be taken for the object."""

    value: str


def test_an_object_of_one_field_is_not_its_field():
    assert _Alone("x") == _Alone("x") != "x"
    assert {_Alone("x"): 1}[_Alone("x")] == 1

"""Classes whose objects are what their fields are, each set once."""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """Make a dataclass of a class; that none of its fields is set again is for mypy to see.

    One that sees to it itself takes four times as long to make, and to fill with values. A run
    makes more than a hundred of them before it begins. The standard one stays where an order, slots
    or identity are asked of it; an equality of its own would be lost here.
    """
    made: Any = dataclass(eq=False, repr=False)(cls)
    values = attrgetter(*(each.name for each in fields(made) if each.compare))

    def is_equal(one: object, other: object) -> bool:
        return values(one) == values(other) if type(one) is type(other) else NotImplemented

    def hash_of(one: object) -> int:
        return hash(values(one))

    def text_of(one: object) -> str:
        held = (f"{name}={getattr(one, name)!r}" for name in made.__match_args__)
        return f"{made.__qualname__}({', '.join(held)})"

    made.__eq__, made.__hash__, made.__repr__ = is_equal, hash_of, text_of
    return cls

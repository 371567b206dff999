"""An element put into the bytes of a part; all other bytes stay as they are."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from xml.parsers import expat

ALTERNATIVES = "AlternateContent"
"""What stands for one of several elements, for programs of different age."""
_UTF_8 = ("utf-8", "us-ascii")


class CannotBeEditedError(ValueError):
    """A part that is written in a way in which nothing can be put into it safely.

    `sheet` and `cell` tell where, as far as it is known.
    """

    def __init__(self, sheet: str = "", cell: str = "") -> None:
        """It may be told later where it is, see `editing`."""
        super().__init__(sheet, cell)
        self.sheet, self.cell = sheet, cell


@dataclass
class _Child:
    """A child of the root: its own name and those it stands for, where it begins and ends.

    `end` is where its end tag begins.
    """

    name: str
    start: int
    end: int = 0
    inside: set[str] = field(default_factory=set)

    @property
    def names(self) -> set[str]:
        return self.inside if self.name == ALTERNATIVES else {self.name}


class _Outline:
    """Where the root of a part and its children begin and end, counted in bytes."""

    def __init__(self, part: bytes) -> None:
        self.root, self.end, self.children = "", 0, list[_Child]()
        self._depth = 0
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._finish
        self._parser.XmlDeclHandler = self._declared
        self._parser.StartDoctypeDeclHandler = self._refused
        if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in part[:4]:
            raise CannotBeEditedError
        try:
            self._parser.Parse(part, True)  # noqa: FBT003 - it has no name
        except expat.ExpatError as error:
            raise CannotBeEditedError from error

    @property
    def prefix(self) -> str:
        """What is before the names of its elements, with the colon; mostly nothing."""
        before, colon, _ = self.root.rpartition(":")
        return before + colon

    def _begin(self, name: str, _: object) -> None:
        self._depth += 1
        own = name.rpartition(":")[2]
        if self._depth == 1:
            self.root = name
        elif self._depth == 2:
            self.children.append(_Child(own, self._parser.CurrentByteIndex))
        elif self._depth == 4:
            self.children[-1].inside.add(own)

    def _finish(self, _: str) -> None:
        if self._depth == 2:
            self.children[-1].end = self._parser.CurrentByteIndex
        elif self._depth == 1:
            self.end = self._parser.CurrentByteIndex
        self._depth -= 1

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        if encoding and encoding.lower() not in _UTF_8:
            raise CannotBeEditedError

    def _refused(self, *_: object) -> None:
        raise CannotBeEditedError


def with_child(part: bytes, element: str, before: Collection[str] = ()) -> bytes:
    """Return a part whose root has another child, before the first of these names, else the last.

    In `element` the sign {p} is where the prefix of the root's own elements belongs.

    Raises:
        CannotBeEditedError: see there.
    """
    outline = _Outline(part)
    new = element.replace("{p}", outline.prefix).encode()
    for child in outline.children:
        if child.names & set(before):
            return part[: child.start] + new + part[child.start :]
    return _at_end(part, outline.end, outline.root, new)


def with_grandchild(part: bytes, parent: str, element: str) -> bytes:
    """Return a part with another last element in the child of the root of this name.

    Raises:
        CannotBeEditedError: There is no such child, or see there.
    """
    outline = _Outline(part)
    new = element.replace("{p}", outline.prefix).encode()
    for child in outline.children:
        if child.name == parent:
            return _at_end(part, child.end, outline.prefix + parent, new)
    raise CannotBeEditedError


def _at_end(part: bytes, end: int, name: str, new: bytes) -> bytes:
    """Put it before an end tag; an element without one gets one."""
    if re.match(rf"</{re.escape(name)}\s*>".encode(), part[end:]):
        return part[:end] + new + part[end:]
    if part[end - 2 : end] != b"/>":
        raise CannotBeEditedError
    return b"".join((part[: end - 2], b">", new, f"</{name}>".encode(), part[end:]))

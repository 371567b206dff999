"""The parts of a workbook that are to be changed or added, everything else being left as it is."""

import posixpath
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TypeVar

from lxml import etree

from thidua_reports.excel.editing.xml_edits import CannotBeEditedError, with_child, with_grandchild
from thidua_reports.excel.raw.xml_tree import xml_tree
from thidua_reports.excel.writing.xml_text import quoted
from thidua_reports.excel.xlsx.package import Package
from thidua_reports.zip_package import CONTENT_TYPES, relations_part, with_parts

T = TypeVar("T")
XML = "xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'
).encode()


class Edits:
    """What is changed of a package, by the names of its parts.

    New parts lie beside the workbook's own, in a folder that is called by the `mark`, and are led
    to under names that begin with it.
    """

    def __init__(self, data: bytes, mark: str) -> None:
        """Open the package; see there for what it raises."""
        self.package = Package(data)
        self._data, self._mark = data, mark
        self._changed: dict[str, bytes] = {}
        self._dropped: set[str] = set()

    def read(self, part: str) -> bytes:
        """Return a part as it is by now; KeyError if it is not there."""
        name = self._name(part)
        return self._changed[name] if name in self._changed else self.package.read(part)

    def put(self, part: str, content: bytes) -> None:
        """Change a part, or add it."""
        self._changed[self._name(part)] = content

    def add(self, stem: str, ending: str, content: bytes, kind: str) -> str:
        """Add a part of a content type; return its name, which no other part has."""
        folder, number = posixpath.dirname(self.package.workbook), 1
        start = f"{folder}/{self._mark.lower()}/{stem}".lstrip("/")
        while self._is_there(name := f"{start}{number}.{ending}"):
            number += 1
        self.put(name, content)
        self._declare(name, ending, kind)
        return name

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part lead to another, and return the identity of that."""
        listed = relations_part(part)
        there = self.read(listed) if self._is_there(listed) else _NO_RELATIONS
        number = 1
        while f"{self._mark}{number}".encode() in there:
            number += 1
        relation = (
            f'<{{p}}Relationship Id="{self._mark}{number}" Type="{RELATIONS}/{kind}" '
            f"Target={quoted(f'/{target}')}/>"
        )
        self.put(listed, with_child(there, relation))
        return f"{self._mark}{number}"

    def insert(self, part: str, element: str, before: Collection[str] = ()) -> None:
        """Put an element into the root of a part, see `with_child`."""
        self.put(part, with_child(self.read(part), element, before))

    def insert_into(self, part: str, parent: str, element: str) -> None:
        """Put an element into a child of the root of a part, see `with_grandchild`."""
        self.put(part, with_grandchild(self.read(part), parent, element))

    def drop(self, part: str, by: str) -> None:
        """Leave out a part to which only the part `by` leads."""
        listed = relations_part(by)
        relations, declared = xml_tree(self.read(listed)), xml_tree(self.read(CONTENT_TYPES))
        ids = {name for name, _, target in self.package.relations(by) if target == part}
        for each in [each for each in relations if each.get("Id") in ids]:
            relations.remove(each)
        for each in [each for each in declared if each.get("PartName") == f"/{part}"]:
            declared.remove(each)
        self.put(listed, written(relations))
        self.put(CONTENT_TYPES, written(declared))
        self._dropped.add(self._name(part))

    def to_bytes(self) -> bytes:
        """Return the package with all that was changed."""
        return with_parts(self._data, self._changed, self._dropped)

    def _declare(self, name: str, ending: str, kind: str) -> None:
        """Say what a part holds: by its ending for an ending that only such parts have."""
        usual = {
            each.get("Extension", "").lower(): each.get("ContentType")
            for each in xml_tree(self.read(CONTENT_TYPES)).iterchildren("{*}Default")
        }
        if usual.get(ending) == kind:
            return
        what = f"Override PartName={quoted(f'/{name}')}"
        if ending != XML and ending not in usual:
            what = f'Default Extension="{ending}"'
        self.insert(CONTENT_TYPES, f"<{{p}}{what} ContentType={quoted(kind)}/>")

    def _is_there(self, part: str) -> bool:
        return self._name(part) in self._changed or self.package.holds(part)

    def _name(self, part: str) -> str:
        return self.package.entry(part) if self.package.holds(part) else part


def written(root: etree._Element) -> bytes:
    """Return the part with this root."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def required(found: T | None) -> T:
    """Return what was found; see `refuse_unless`."""
    if found is None:
        raise CannotBeEditedError
    return found


def refuse_unless(found: object, cell: str = "") -> None:
    """Raise CannotBeEditedError where what an edit rests on is not so, or was not found."""
    if not found:
        raise CannotBeEditedError(cell=cell)


@contextmanager
def editing(sheet: str) -> Iterator[None]:
    """Let a CannotBeEditedError tell that it is of this sheet, unless it tells of one."""
    try:
        yield
    except CannotBeEditedError as error:
        if error.sheet:
            raise
        raise CannotBeEditedError(sheet, error.cell) from error

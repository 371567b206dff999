"""The parts of a workbook that are to be changed or added, everything else being left as it is."""

import posixpath
from collections.abc import Collection

from thidua_reports.answers.xml_edits import CannotBeEditedError, with_child, with_grandchild
from thidua_reports.excel.raw.xml_tree import xml_tree
from thidua_reports.excel.writing.xml_text import quoted
from thidua_reports.excel.xlsx.package import Package
from thidua_reports.zip_package import CONTENT_TYPES, relations_part, with_parts

FOLDER, XML = "phanhoi", "xml"
"""Where new parts lie, beside the workbook's own."""
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NO_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'
).encode()


class Edits:
    """What is changed of a package, by the names of its parts."""

    def __init__(self, data: bytes) -> None:
        """Open the package; see there for what it raises."""
        self.package = Package(data)
        self._data = data
        self._changed: dict[str, bytes] = {}

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
        while self._is_there(name := f"{folder}/{FOLDER}/{stem}{number}.{ending}".lstrip("/")):
            number += 1
        self.put(name, content)
        self._declare(name, ending, kind)
        return name

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let a part lead to another, and return the identity of that."""
        listed = relations_part(part)
        there = self.read(listed) if self._is_there(listed) else _NO_RELATIONS
        number = 1
        while f"phanHoi{number}".encode() in there:
            number += 1
        relation = (
            f'<{{p}}Relationship Id="phanHoi{number}" Type="{RELATIONS}/{kind}" '
            f"Target={quoted(f'/{target}')}/>"
        )
        self.put(listed, with_child(there, relation))
        return f"phanHoi{number}"

    def insert(self, part: str, element: str, before: Collection[str] = ()) -> None:
        """Put an element into the root of a part, see `with_child`."""
        self.put(part, with_child(self.read(part), element, before))

    def insert_into(self, part: str, parent: str, element: str) -> None:
        """Put an element into a child of the root of a part, see `with_grandchild`."""
        self.put(part, with_grandchild(self.read(part), parent, element))

    def to_bytes(self) -> bytes:
        """Return the package with all that was changed."""
        return with_parts(self._data, self._changed)

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


def refuse_unless(found: object) -> None:
    """Raise CannotBeEditedError where what an edit rests on is not so, or was not found."""
    if not found:
        raise CannotBeEditedError

"""The sections of a document: layouts, and the running heads that each has or inherits."""

import posixpath
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.formatting import number
from thidua_reports.word.text import W, sections

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@frozen
class Section:
    """The layout of a section, and the running heads that it has or inherits, by their type."""

    layout: etree._Element
    headers: Mapping[str, etree._Element]
    footers: Mapping[str, etree._Element]

    def number(self, path: str, name: str) -> float:
        """Return a number of the layout, such as ("pgSz", "w"); 0 where it is not set."""
        return number({"n": self.word(path, name) or "0"}, "n")

    def word(self, path: str, name: str) -> str:
        """Return a word of the layout, "" where it is not set."""
        found = self.layout.find(W + path)
        return "" if found is None else str(found.get(W + name, ""))


def sections_of(
    root: etree._Element,
    relations: etree._Element | None,
    part: Callable[[str], etree._Element | None],
) -> Iterator[Section]:
    """Yield the sections of a document; `part` reads a part of its package by its name."""
    links = () if relations is None else relations
    targets = {each.get("Id", ""): each.get("Target", "") for each in links}
    heads: dict[str, dict[str, etree._Element]] = {"header": {}, "footer": {}}
    for layout in sections(root):
        for kind, known in heads.items():
            for reference in layout.iter(f"{W}{kind}Reference"):
                target = targets.get(str(reference.get(_ID)), "")
                found = part(posixpath.join("word", target).lstrip("/"))
                if found is not None:
                    known[reference.get(W + "type", "default")] = found
        yield Section(layout, dict(heads["header"]), dict(heads["footer"]))

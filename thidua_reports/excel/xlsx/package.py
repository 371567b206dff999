"""An .xlsx package: its parts found by what they are to each other, whatever they are called."""

import posixpath
from io import BytesIO
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

from thidua_reports.excel.raw.xml_tree import mended_tree, xml_tree

WORKBOOK, SHEET, STRINGS, STYLES = "officeDocument", "worksheet", "sharedStrings", "styles"
COMMENTS, THREADS, CORE = "comments", "threadedComment", "core-properties"
DRAWING, OLD_DRAWING, THEME = "drawing", "vmlDrawing", "theme"
GRAPHICS, OVER_CHART = ("chart", "chartEx", "diagramData"), "chartUserShapes"
SHEETS_WITHOUT_CELLS = ("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet")
ON, OFF = ("1", "true", "on"), ("0", "false", "off")
"""How an attribute is written for yes and no."""
USUAL_WORKBOOK = "xl/workbook.xml"
_ROOT = ""


class Package:
    """The archive, whose parts are found blind to case and to the way slashes are written."""

    def __init__(self, data: bytes) -> None:
        """Open the archive.

        Raises:
            zipfile.BadZipFile: It is none.
        """
        self._archive = ZipFile(BytesIO(data))
        self._names = {_plain(name): name for name in self._archive.namelist()}
        self._related: dict[str, tuple[tuple[str, str, str], ...]] = {}
        self._unpacked: dict[str, bytes] = {}

    def holds(self, part: str) -> bool:
        """Return whether there is such a part."""
        return _plain(part) in self._names

    def entry(self, part: str) -> str:
        """Return what a part is called in the archive; KeyError if it is not there."""
        return self._names[_plain(part)]

    def read(self, part: str) -> bytes:
        """Return the bytes of a part; KeyError if it is not there, BadZipFile if it is damaged."""
        name = self._names[_plain(part)]
        if name not in self._unpacked:
            self._unpacked[name] = self._archive.read(name)
        return self._unpacked[name]

    def tree(self, part: str) -> etree._Element:
        """Return the root of a part, see `xml_tree`; KeyError if it is not there."""
        return xml_tree(self.read(part))

    def tree_if_sound(self, part: str) -> etree._Element | None:
        """Return the root of a part without figures; None if it is lost or damaged."""
        try:
            return self.tree(part) if self.holds(part) else None
        except (ValueError, etree.XMLSyntaxError):
            return None

    def tree_mended(self, part: str) -> etree._Element | None:
        """Return the root of a part of shapes, in which Excel leaves tags open; None if lost."""
        return mended_tree(self.read(part)) if self.holds(part) else None

    @property
    def workbook(self) -> str:
        """The part that names the sheets."""
        return next(iter(self.of_kind(_ROOT, WORKBOOK)), USUAL_WORKBOOK)

    def of_kind(self, part: str, kind: str) -> tuple[str, ...]:
        """Return the parts of a kind that a part leads to; of "" those of the whole package."""
        return tuple(target for _, each, target in self.relations(part) if each == kind)

    def relations(self, part: str) -> tuple[tuple[str, str, str], ...]:
        """Return id, kind and part of what a part leads to within the package."""
        if part not in self._related:
            folder, name = posixpath.split(part)
            listed = posixpath.join(folder, "_rels", f"{name}.rels")
            found = [*self.tree(listed)] if self.holds(listed) else []
            inside = (each for each in found if each.get("TargetMode", "") != "External")
            self._related[part] = tuple(_relation(each, folder) for each in inside)
        return self._related[part]


def _relation(relation: etree._Element, folder: str) -> tuple[str, str, str]:
    """A kind is the end of an address that differs between the variants of the standard."""
    target = relation.get("Target", "").replace("\\", "/")
    kind = relation.get("Type", "").rstrip("/").rpartition("/")[2]
    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return relation.get("Id", ""), kind, path


def _plain(part: str) -> str:
    """A blank may be written "%20", in whichever of the two places it is written."""
    return unquote(part.replace("\\", "/")).lstrip("/").casefold()

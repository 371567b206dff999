"""What is over the cells of a worksheet: remarks that hang on them, boxes with words, pictures.

Remarks are of either kind that Excel knows. Shapes and buttons of the older kind, which VML
describes, have parts of their own.
"""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.excel.raw.workbook import Picture, TextBox
from thidua_reports.excel.raw.xml_tree import local_name, namespace_of
from thidua_reports.excel.xlsx import package as kinds
from thidua_reports.excel.xlsx.anchors import first_cell, hides_cells, is_hidden, last_cell
from thidua_reports.excel.xlsx.cells import decoded
from thidua_reports.excel.xlsx.package import Package
from thidua_reports.frozen import frozen

_CELL = re.compile("[A-Z]{1,3}[1-9][0-9]{0,6}")
_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")
_A_COMMENT, _A_PICTURE = "Note", "Pict"
_LEFT, _TOP, _RIGHT, _BOTTOM = 0, 2, 4, 6
"""Where columns and rows, from 0, are among the eight numbers of an old anchor."""
_BLOCKS = frozenset(("br", "div", "p"))


@frozen
class Overlays:
    """What other parts hold of a worksheet: comments by their cells, boxes with text, pictures."""

    comments: Mapping[str, str]
    boxes: tuple[TextBox, ...] = ()
    pictures: tuple[Picture, ...] = ()


def overlays_of(package: Package, sheet: str) -> Overlays:
    """Return what is over the cells of a sheet; `sheet` is the name of its part.

    A shape of the older kind may be in the file in the newer one too.
    """
    old = tuple(_old_boxes(package, sheet))
    texts = {box.text for box in old}
    boxes = [box for box in _boxes(package, sheet) if box.text not in texts]
    pictures = tuple(dict.fromkeys(_pictures(package, sheet)))
    return Overlays(_comments(package, sheet), tuple(dict.fromkeys((*boxes, *old))), pictures)


def _trees(package: Package, part: str, kind: str) -> Iterator[etree._Element]:
    """Yield the parts of a kind that are there: a file may name one that it has lost."""
    for name in package.of_kind(part, kind):
        if (tree := package.tree_if_sound(name)) is not None:
            yield tree


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _comments(package: Package, sheet: str) -> dict[str, str]:
    """A conversation is in the file twice: whole, and as an older remark under a notice."""
    found: dict[str, str] = {}
    for part in _trees(package, sheet, kinds.COMMENTS):
        space = namespace_of(part)
        for each in part.iterfind(f"{space}commentList/{space}comment"):
            found[each.get("ref", "")] = _remark(each, f"{space}t")
    for part in _trees(package, sheet, kinds.THREADS):
        space = namespace_of(part)
        talks: dict[str, list[str]] = {}
        for each in part.iterchildren(f"{space}threadedComment"):
            talks.setdefault(each.get("ref", ""), []).append(_remark(each, f"{space}text"))
        found |= {cell: " – ".join(texts) for cell, texts in talks.items()}
    return {cell: text for cell, text in found.items() if _CELL.fullmatch(cell)}


def _remark(element: etree._Element, tag: str) -> str:
    return _in_one_line("".join(decoded(each.text or "") for each in element.iter(tag)))


def _anchors(package: Package, sheet: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield what places something over the sheet, with the part of drawings it is in."""
    for drawing in package.of_kind(sheet, kinds.DRAWING):
        part = package.tree_if_sound(drawing)
        for anchor in part.iter(*_ANCHORS) if part is not None else ():
            yield drawing, anchor


def _boxes(package: Package, sheet: str) -> Iterator[TextBox]:
    for drawing, anchor in _anchors(package, sheet):
        for text in _texts(package, drawing, anchor):
            yield TextBox.over(first_cell(anchor), text)


def _pictures(package: Package, sheet: str) -> Iterator[Picture]:
    """Yield what hides cells without a word; of a box with words these are reported."""
    for drawing, anchor in _anchors(package, sheet):
        if hides_cells(anchor) and not any(_texts(package, drawing, anchor)):
            yield Picture.over(first_cell(anchor), last_cell(anchor))
    for part in map(package.tree_mended, package.of_kind(sheet, kinds.OLD_DRAWING)):
        for data in part.iter("{*}ClientData") if part is not None else ():
            numbers = _numbers(data.findtext("{*}Anchor", ""))
            if data.get("ObjectType") == _A_PICTURE and len(numbers) > _BOTTOM:
                first = numbers[_TOP] + 1, numbers[_LEFT] + 1
                yield Picture.over(first, (numbers[_BOTTOM] + 1, numbers[_RIGHT] + 1))


def _texts(package: Package, drawing: str, anchor: etree._Element) -> Iterator[str]:
    """Yield what is written in the shapes and on the graphics that are seen."""
    for shape in anchor.iter("{*}sp", "{*}cxnSp"):
        paragraphs = shape.iterfind("{*}txBody/{*}p")
        lines = ("".join(run.text or "" for run in each.iter("{*}t")) for each in paragraphs)
        if (text := _in_one_line(" ".join(lines))) and not is_hidden(shape):
            yield text
    for frame in anchor.iter("{*}graphicFrame"):
        if (text := " ".join(_on_frame(package, drawing, frame))) and not is_hidden(frame):
            yield text


def _on_frame(package: Package, drawing: str, frame: etree._Element) -> Iterator[str]:
    """Yield what is written on a chart or a diagram, which has a part of its own."""
    named = {str(value) for each in frame.iterdescendants() for value in each.attrib.values()}
    for name, kind, part in package.relations(drawing):
        if name in named and kind in kinds.GRAPHICS:
            yield from _on_graphic(package, part)


def _on_graphic(package: Package, graphic: str) -> Iterator[str]:
    """A title may come from a cell, whose text is then kept; shapes may be over a chart."""
    for part in (graphic, *package.of_kind(graphic, kinds.OVER_CHART)):
        tree = package.tree_if_sound(part)
        if tree is not None:
            titles = (each for title in tree.iter("{*}title") for each in title.iter("{*}v"))
            texts = (_in_one_line(each.text or "") for each in (*tree.iter("{*}t"), *titles))
            yield from filter(None, texts)


def _old_boxes(package: Package, sheet: str) -> Iterator[TextBox]:
    """Yield the shapes with words that are no comments, which are read from their own parts."""
    for part in map(package.tree_mended, package.of_kind(sheet, kinds.OLD_DRAWING)):
        for inside in part.iter("{*}textbox", "{*}textpath") if part is not None else ():
            around = tuple(inside.iterancestors())
            added = (each.find("{*}ClientData") for each in around)
            data = next((each for each in added if each is not None), None)
            is_comment = data is not None and data.get("ObjectType") == _A_COMMENT
            text = inside.get("string") or _in_one_line("".join(_pieces(inside)))
            if text and not (is_comment or any(map(_is_hidden_by_style, around))):
                anchor = "" if data is None else data.findtext("{*}Anchor", "")
                yield _old_box(anchor, text)


def _pieces(element: etree._Element) -> Iterator[str]:
    """Yield the words in their order."""
    yield element.text or ""
    for each in element.iterchildren():
        yield " " if local_name(each) in _BLOCKS else ""
        yield from _pieces(each)
        yield each.tail or ""


def _is_hidden_by_style(shape: etree._Element) -> bool:
    return "visibility:hidden" in shape.get("style", "").replace(" ", "")


def _old_box(anchor: str, text: str) -> TextBox:
    numbers = _numbers(anchor)
    is_known = len(numbers) > _TOP
    return TextBox.over((numbers[_TOP] + 1, numbers[_LEFT] + 1) if is_known else (1, 1), text)


def _numbers(anchor: str) -> list[int]:
    return [int(each) for each in anchor.split(",") if each.strip().isdecimal()]

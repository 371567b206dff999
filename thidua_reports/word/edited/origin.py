"""What a document said when it was made, kept in it unseen as custom XML.

Word, LibreOffice and python-docx keep such a part when they save the document. It tells which of
the figures of an edited document are ours, which of them somebody has changed, and of which bloc
and period it is. It is sealed: what was altered in it by hand is not believed.
"""

import hashlib
import posixpath
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import count

from lxml import etree

from thidua_reports.delivering.seal import ITEMS, ORIGIN, origin_part
from thidua_reports.frozen import frozen
from thidua_reports.language.figures import tokens
from thidua_reports.presenting.fact_words import Fact, FactKind
from thidua_reports.word.edited.identity import Identity, attributes_of, identity_in
from thidua_reports.word.edited.units import NO_TABLE, Piece, Span, Unit, is_joined, units_of
from thidua_reports.word.template import Filled
from thidua_reports.word.text import BODY, parse, serialized
from thidua_reports.zip_package import CONTENT_TYPES, pack

_UNIT, _FIGURE, _FACT = (f"{{{ORIGIN}}}{name}" for name in ("unit", "figure", "fact"))
_NAME, _KEY, _KIND_OF_FACT, _MEANS, _SEAL = "document", "key", "kind", "means", "seal"
_TABLE = "table"
_NOWHERE = -1
_RELATIONS = "word/_rels/document.xml.rels"
_OF_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OF_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OF_ITEMS = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM_ID = "{5B1E6E0C-6D0B-4C4F-9A43-2F6B7F2C7A10}"


@frozen
class Origin:
    """The name under which a document was made, and its paragraphs and rows at that time.

    `identity` tells of which bloc and period it is; None in a document of an older version. `facts`
    are the words that were data then.
    """

    name: str
    units: tuple[Unit, ...]
    identity: Identity | None = None
    facts: tuple[Fact, ...] = ()

    @property
    def figures(self) -> Mapping[str, tuple[str, ...]]:
        """The figures by their keys, in order; a key that is not unique has several."""
        found: dict[str, list[str]] = {}
        for piece in (piece for unit in self.units for piece in unit.pieces if piece.key):
            found.setdefault(piece.key, []).append(piece.text)
        return {key: tuple(texts) for key, texts in found.items()}


def origin_of(
    name: str,
    identity: Identity,
    filled: Filled,
    keys: Sequence[str],
    facts: tuple[Fact, ...] = (),
) -> Origin:
    """Return what a document says that was just made; `keys` are by the numbers of the marks."""
    spots: dict[Span, str] = {
        (each.paragraph, each.start, each.end): keys[each.number]
        for each in filled.spots
        if each.part == BODY
    }
    return Origin(name, units_of(parse(filled.parts[BODY]), spots), identity, facts)


def with_origin(parts: Mapping[str, bytes], origin: Origin) -> bytes:
    """Return the document of these parts, which carries its origin."""
    number = next(n for n in range(1, len(parts) + 2) if f"{ITEMS}item{n}.xml" not in parts)
    item, properties = f"item{number}.xml", f"itemProps{number}.xml"
    none = f'<Relationships xmlns="{_OF_RELATIONS}"/>'.encode()
    relations = parse(none)
    _relate(relations, f"{_KIND}Props", properties)
    own, types = parse(parts.get(_RELATIONS, none)), parse(parts[CONTENT_TYPES])
    _relate(own, _KIND, f"../{ITEMS}{item}")
    override = {"PartName": f"/{ITEMS}{properties}", "ContentType": _PROPERTIES_TYPE}
    etree.SubElement(types, f"{{{_OF_TYPES}}}Override", override)
    return pack(
        {
            **parts,
            f"{ITEMS}{item}": serialized(_written(origin)),
            f"{ITEMS}{properties}": serialized(_item_properties()),
            f"{ITEMS}_rels/{item}.rels": serialized(relations),
            _RELATIONS: serialized(own),
            CONTENT_TYPES: serialized(types),
        }
    )


def origin_in(parts: Mapping[str, bytes]) -> Origin | None:
    """Return the origin that a document carries; None where it has none, or none that is whole."""
    name = origin_part(parts)
    if not name:
        return None
    try:
        root = parse(parts[name])
    except etree.XMLSyntaxError:
        return None
    attributes = {str(key): str(value) for key, value in root.attrib.items()}
    units = tuple(map(_unit_in, root.iter(_UNIT)))
    facts = tuple(_facts_in(root))
    found = Origin(attributes.get(_NAME, ""), units, identity_in(attributes), facts)
    if found.identity is None and _SEAL not in attributes:
        return found
    is_whole = found.identity is not None and found.identity.is_whole
    return found if is_whole and attributes.get(_SEAL) == _seal(found) else None


def without_origin(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a document without its origin, as it goes out when it is final."""
    name = origin_part(parts)
    if not name:
        return dict(parts)
    relations = posixpath.join(ITEMS, "_rels", f"{posixpath.basename(name)}.rels")
    gone = {name, relations, *_targets(parts.get(relations, b""))}
    left = {each: blob for each, blob in parts.items() if each not in gone}
    left[CONTENT_TYPES] = _without(parts[CONTENT_TYPES], "PartName", gone)
    if _RELATIONS in parts:
        left[_RELATIONS] = _without(parts[_RELATIONS], "Target", gone)
    return left


def _targets(relations: bytes) -> Iterator[str]:
    for each in parse(relations) if relations else ():
        yield posixpath.join(ITEMS, posixpath.basename(each.get("Target", "")))


def _without(blob: bytes, attribute: str, gone: Collection[str]) -> bytes:
    root = parse(blob)
    for each in list(root):
        if each.get(attribute, "").removeprefix("..").lstrip("/") in gone:
            root.remove(each)
    return serialized(root)


def _relate(relations: etree._Element, kind: str, target: str) -> None:
    known = {each.get("Id") for each in relations}
    name = next(each for n in count(1) if (each := f"rId{n}") not in known)
    attributes = {"Id": name, "Type": kind, "Target": target}
    etree.SubElement(relations, f"{{{_OF_RELATIONS}}}Relationship", attributes)


def _item_properties() -> etree._Element:
    root = etree.Element(f"{{{_OF_ITEMS}}}datastoreItem", nsmap={"ds": _OF_ITEMS})
    root.set(f"{{{_OF_ITEMS}}}itemID", _ITEM_ID)
    references = etree.SubElement(root, f"{{{_OF_ITEMS}}}schemaRefs")
    etree.SubElement(references, f"{{{_OF_ITEMS}}}schemaRef").set(f"{{{_OF_ITEMS}}}uri", ORIGIN)
    return root


def _written(origin: Origin) -> etree._Element:
    """Words and signs stand as they are printed; a figure is an element of its own."""
    root = parse(f'<origin xmlns="{ORIGIN}"/>'.encode())
    root.set(_NAME, origin.name)
    if origin.identity is not None:
        for name, value in attributes_of(origin.identity).items():
            root.set(name, value)
        root.set(_SEAL, _seal(origin))
    for fact in origin.facts:
        attributes = {_KIND_OF_FACT: fact.kind.value, _MEANS: fact.means}
        etree.SubElement(root, _FACT, attributes).text = fact.text
    for unit in origin.units:
        _write_unit(etree.SubElement(root, _UNIT), unit)
    return root


def _write_unit(element: etree._Element, unit: Unit) -> None:
    last = before = None
    if unit.table != NO_TABLE:
        element.set(_TABLE, str(unit.table))
    for piece in unit.pieces:
        gap = "" if before is None or is_joined(before, piece) else " "
        said = gap if piece.is_figure else f"{gap}{piece.text}"
        if last is None:
            element.text = f"{element.text or ''}{said}"
        else:
            last.tail = f"{last.tail or ''}{said}"
        if piece.is_figure:
            last = etree.SubElement(element, _FIGURE, {_KEY: piece.key} if piece.key else {})
            last.text = piece.text
        before = piece


def _facts_in(root: etree._Element) -> Iterator[Fact]:
    kinds = {kind.value: kind for kind in FactKind}
    for each in root.iter(_FACT):
        kind = kinds.get(each.get(_KIND_OF_FACT, ""))
        if kind is not None and each.text:
            yield Fact(kind, each.get(_MEANS, ""), _in_one_line(each.text))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _unit_in(element: etree._Element) -> Unit:
    pieces, at = list[Piece](), 0
    for holder in (element, *element.iter(_FIGURE)):
        if holder is not element:
            written = holder.text or ""
            spot = _NOWHERE, at, at + len(written)
            pieces.append(Piece(written, is_figure=True, key=holder.get(_KEY, ""), spot=spot))
            at += len(written)
        said = (element.text if holder is element else holder.tail) or ""
        for token in tokens(said):
            spot = _NOWHERE, at + token.start, at + token.end
            pieces.append(Piece(token.text, is_figure=False, spot=spot))
        at += len(said)
    table = element.get(_TABLE, "")
    return Unit(tuple(pieces), int(table) if table.isdecimal() else NO_TABLE)


def _seal(origin: Origin) -> str:
    """Return what tells whether anything of an origin was altered; not how its XML is laid out."""
    of_units = ((each.text, each.key) for unit in origin.units for each in (*unit.pieces, _END))
    identity = attributes_of(origin.identity).values() if origin.identity is not None else ()
    facts = (
        word
        for each in origin.facts
        for word in (each.kind.value, each.means, _in_one_line(each.text))
    )
    tables = (str(unit.table) for unit in origin.units if unit.table != NO_TABLE)
    words = (word for both in of_units for word in both)
    said = (origin.name, *identity, *facts, *words, *tables)
    return hashlib.sha256("\0".join(said).encode()).hexdigest()


_END = Piece("", is_figure=False)
"""Ends a paragraph or row in what is sealed."""

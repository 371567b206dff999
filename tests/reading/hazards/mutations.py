"""A package -> one that a fault of a disk, a program or a person has changed at random."""

from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZipFile

from lxml import etree

from tests.reading.hazards.tiny_workbooks import zipped

ODD_WORDS = (
    "", " ", "0", "-1", "1e999", "NaN", "99999999999999999999", "TRUE", "#REF!", "A0", "XFD1048576",
    "A1:XFD1048576", "ZZZZ9", "=1+1", "[1]S!A1", "rId999", "đỏ", "\u0301", "x" * 5000, "&{{ a }}",
    "s", "d", "e", "inlineStr", "b", "str", "1", "hidden", "../../../etc/passwd", "16384", "\u202e",
)  # fmt: skip
ODD_TAGS = (
    "{{", "}}", "{%p endif %}", "{% for a in b %}", "{%p if", "{{ 7*7 }}", "{{ a.b.c }}", "{#",
    "{{ ten|khong_co }}", "{%tr endfor %}", "{{ cycler.__init__ }}", "«ten_khoi»", "%}", "{{r a }}",
)  # fmt: skip
ODD_BYTES = (
    b"<",
    b">",
    b"&",
    b'"',
    b"&#0;",
    b"]]>",
    b"<!--",
    b"\x00",
    b"\xff\xfe",
    b"<!DOCTYPE a>",
)
Parts = dict[str, bytes]


def mutated(content: bytes, random: Random) -> bytes:
    """Return the package with one change, of whatever kind.

    Half of the changes meet the parts that count most, which are the longest ones.
    """
    ways = (_as_bytes, _in_a_part, _in_a_part, _in_a_tree, _in_a_tree, _in_a_tree, _among_parts)
    return random.choice(ways)(content, random)


def _as_bytes(content: bytes, random: Random) -> bytes:
    changed = bytearray(content)
    if random.random() < 0.2:
        return bytes(changed[: random.randrange(len(changed))])
    for _ in range(random.randint(1, 8)):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _parts(content: bytes) -> Parts:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _one_of(parts: Parts, random: Random) -> str:
    longest = sorted(parts, key=lambda name: len(parts[name]))[-3:]
    return random.choice(longest if random.random() < 0.5 else sorted(parts))


def _in_a_part(content: bytes, random: Random) -> bytes:
    parts = _parts(content)
    name = _one_of(parts, random)
    part = parts[name]
    start = random.randrange(len(part) + 1)
    end = min(len(part), start + random.randint(0, 40))
    piece = random.choice([b"", random.choice(ODD_BYTES), part[start:end] * 2, random.randbytes(3)])
    parts[name] = part[:start] + piece + part[end:]
    return zipped(parts)


def _among_parts(content: bytes, random: Random) -> bytes:
    parts = _parts(content)
    name, other = random.sample(sorted(parts), 2)
    way = random.randrange(4)
    part = parts.pop(name)
    if way == 1:
        parts[name.upper()] = part
    elif way == 2:
        parts[name] = parts[other]
    elif way == 3:
        parts[name] = b""
    return zipped(parts)


def _in_a_tree(content: bytes, random: Random) -> bytes:
    """Change elements of one part, which stays well-formed."""
    parts = _parts(content)
    name = _one_of(
        {name: parts[name] for name in parts if name.endswith((".xml", ".rels"))}, random
    )
    root = etree.fromstring(parts[name])
    for _ in range(random.randint(1, 3)):
        random.choice(_CHANGES)(root, random)
    parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return zipped(parts)


def _some(root: etree._Element, random: Random) -> etree._Element:
    return random.choice(list(root.iter(etree.Element)))


def _gone(root: etree._Element, random: Random) -> None:
    gone = _some(root, random)
    if gone is not root:
        gone.getparent().remove(gone)


def _twice(root: etree._Element, random: Random) -> None:
    chosen = _some(root, random)
    if chosen is not root:
        copy = etree.fromstring(etree.tostring(chosen, with_tail=False))
        for _ in range(random.choice((1, 1, 50))):
            chosen.addnext(copy)


def _elsewhere(root: etree._Element, random: Random) -> None:
    chosen = _some(root, random)
    copy = etree.fromstring(etree.tostring(chosen, with_tail=False))
    _some(root, random).append(copy)


def _another_attribute(root: etree._Element, random: Random) -> None:
    chosen = _some(root, random)
    names = sorted(chosen.attrib) or ["r", "s", "t"]
    chosen.set(random.choice(names), random.choice(ODD_WORDS))


def _no_attribute(root: etree._Element, random: Random) -> None:
    chosen = _some(root, random)
    if chosen.attrib:
        del chosen.attrib[random.choice(sorted(chosen.attrib))]


def _another_text(root: etree._Element, random: Random) -> None:
    chosen, word = _some(root, random), random.choice(ODD_WORDS + ODD_TAGS)
    chosen.text = random.choice((word, word, (chosen.text or "") + word))


def _another_name(root: etree._Element, random: Random) -> None:
    space = etree.QName(root).namespace
    _some(root, random).tag = f"{{{space}}}{random.choice(('f', 'v', 'is', 'r', 'row', 'c', 'x'))}"


_CHANGES: tuple[Callable[[etree._Element, Random], None], ...] = (
    _gone,
    _twice,
    _elsewhere,
    _another_attribute,
    _another_attribute,
    _no_attribute,
    _another_text,
    _another_text,
    _another_name,
)

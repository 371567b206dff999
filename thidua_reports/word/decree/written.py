"""A document as it is written: its lines with their effective looks, and its pages."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property

from lxml import etree

from thidua_reports.frozen import frozen
from thidua_reports.word.closing import DRAFT_NOTES, is_draft_sign
from thidua_reports.word.decree.numbering import Numbering
from thidua_reports.word.decree.points import Spot
from thidua_reports.word.decree.sections import sections_of
from thidua_reports.word.formatting import Formatting, is_on, number, runs_of
from thidua_reports.word.tags import TAG
from thidua_reports.word.text import BODY, CELL, PARAGRAPH, ROW, SECTION, TABLE, TEXT, W, parse
from thidua_reports.zip_package import unpack

_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_THEME = re.compile(r"word/theme/theme\d*\.xml")
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-"}
_INSTRUCTION = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_LONGEST_QUOTE = 80


@frozen
class Printed:
    """A text of one run with its look; `text` is as it is shown, in capitals where those are on."""

    text: str
    run: etree._Element
    formatting: Formatting

    @property
    def size(self) -> float:
        """The size in points."""
        return self.formatting.size(self.run)

    @property
    def is_bold(self) -> bool:
        """Whether it is bold."""
        return self.formatting.is_on(self.run, "b")

    @property
    def is_italic(self) -> bool:
        """Whether it is italic."""
        return self.formatting.is_on(self.run, "i")

    @property
    def is_underlined(self) -> bool:
        """Whether a line is drawn under it."""
        return self.formatting.is_on(self.run, "u")


class Line:
    """A paragraph, or the part of a centred one up to a line break; "" is a blank one."""

    def __init__(
        self,
        element: etree._Element,
        pieces: tuple[Printed, ...],
        formatting: Formatting,
        label: str = "",
    ) -> None:
        """Make a line of some pieces of a paragraph, with the number Word puts before it."""
        self.element = element
        self.pieces = pieces
        self.formatting = formatting
        self.label = label
        self.cell = next(element.iterancestors(CELL), None)
        self.row = next(element.iterancestors(ROW), None)
        self.table = next(element.iterancestors(TABLE), None)
        self.section = 0
        self.spot = Spot()

    @cached_property
    def text(self) -> str:
        """The text as it is shown, without the number before it."""
        return "".join(piece.text for piece in self.pieces).strip(" \xa0\n")

    @property
    def numbered_text(self) -> str:
        """The text with the number that Word puts before it."""
        return f"{self.label} {self.text}".strip()

    @cached_property
    def visible(self) -> tuple[Printed, ...]:
        """The pieces that are more than space."""
        return tuple(piece for piece in self.pieces if piece.text.strip())

    @property
    def has_tag(self) -> bool:
        """Whether a part of it is known only once the template is filled."""
        return "{{" in self.text

    @property
    def has_letters(self) -> bool:
        """Whether it has a letter or a figure."""
        return bool(re.search(r"\w", self.text))

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return bool(self.visible) and all(piece.is_bold for piece in self.visible)

    @property
    def is_italic(self) -> bool:
        """Whether all of it is italic."""
        return bool(self.visible) and all(piece.is_italic for piece in self.visible)

    @property
    def is_capital(self) -> bool:
        """Whether it is in capitals, as far as it has letters outside tags."""
        fixed = TAG.sub("", self.text)
        return any(map(str.isalpha, fixed)) and fixed == fixed.upper()

    @property
    def has_tag_in_capitals(self) -> bool:
        """Whether what a tag of it prints is shown in capitals by its format."""
        return any(
            TAG.search(piece.text) and piece.formatting.is_on(piece.run, "caps")
            for piece in self.pieces
        )

    @property
    def is_centred(self) -> bool:
        """Whether it is centred."""
        return self.align == "center"

    @cached_property
    def align(self) -> str:
        """How it is aligned: "left", "center", "right" or "both"."""
        value = (self._layout("jc") or {}).get("val", "left")
        return {"start": "left", "end": "right", "distribute": "both"}.get(value, value)

    def number(self, path: str, name: str) -> float:
        """Return a number of the paragraph's layout, such as ("ind", "firstLine")."""
        return number(self._layout(path), name)

    def word(self, path: str, name: str) -> str:
        """Return a word of the paragraph's layout, "" where it is not set."""
        return (self._layout(path) or {}).get(name, "")

    def has(self, path: str) -> bool:
        """Return whether a property of the paragraph is there and on."""
        return is_on(self._layout(path))

    def part(self, pieces: tuple[Printed, ...]) -> "Line":
        """Return some pieces of the line as a line of its own, at the same place."""
        part = Line(self.element, pieces, self.formatting)
        part.section, part.spot = self.section, self.spot
        return part

    def split(self, between: str) -> tuple["Line", ...]:
        """Return the parts of the line between texts that match a pattern."""
        parts: list[list[Printed]] = [[]]
        for piece in self.pieces:
            first, *others = re.split(between, piece.text)
            parts[-1].append(Printed(first, piece.run, piece.formatting))
            parts.extend([Printed(text, piece.run, piece.formatting)] for text in others)
        return tuple(self.part(tuple(each)) for each in parts)

    def _layout(self, path: str) -> Mapping[str, str] | None:
        return self.formatting.of_paragraph(self.element, path)


class Written:
    """A document: its lines up to the drafter's notes, its sections, its looks."""

    def __init__(self, document: bytes) -> None:
        """Read a .docx file."""
        self._parts = unpack(document)
        self.root = parse(self._parts[BODY])
        self.formatting = Formatting(self._part(_STYLES))
        self.sections = tuple(sections_of(self.root, self._part(_RELATIONS), self._part))
        self.lines = tuple(self._lines())

    @cached_property
    def theme_fonts(self) -> Mapping[str, str]:
        """The fonts of the theme by "major" and "minor"."""
        name = next(filter(_THEME.fullmatch, self._parts), "")
        theme = self._part(name)
        fonts = {} if theme is None else {
            kind: theme.find(f".//{_DRAWING}{kind}Font/{_DRAWING}latin")
            for kind in ("major", "minor")
        }  # fmt: skip
        return {kind: each.get("typeface", "") for kind, each in fonts.items() if each is not None}

    def _part(self, name: str) -> etree._Element | None:
        return parse(self._parts[name]) if name in self._parts else None

    def _lines(self) -> Iterator[Line]:
        """Yield the lines up to the drafter's notes, each with its place."""
        numbering = Numbering(self._part(_NUMBERING), self.formatting)
        places = _Places(self.root)
        section = 0
        for element in self.root.iter(PARAGRAPH):
            if next(element.iterancestors(W + "txbxContent"), None) is not None:
                continue
            for line in self._lines_of(element, numbering.label(element)):
                if DRAFT_NOTES.match(line.text):
                    return
                if is_draft_sign(line.text):
                    continue
                line.section, line.spot = section, places.spot(line)
                yield line
            section += element.find(f"{W}pPr/{SECTION}") is not None

    def _lines_of(self, element: etree._Element, label: str) -> tuple[Line, ...]:
        """Return a paragraph as a line, a centred one as its lines, and none of instructions."""
        pieces = tuple(pieces_of(element, self.formatting))
        line = Line(element, pieces, self.formatting, label)
        if not line.text and _INSTRUCTION.search(_raw(element)):
            return ()
        if line.is_centred and "\n" in line.text:
            return line.split("\n")
        return (line,)


class _Places:
    """Where lines are, as they are gone through in order."""

    def __init__(self, root: etree._Element) -> None:
        self._tables = {table: at for at, table in enumerate(root.iter(TABLE), start=1)}
        self._numbers = {element: at for at, element in enumerate(root.iter(PARAGRAPH))}
        self._heading = ""

    def spot(self, line: Line) -> Spot:
        """Return the place of the next line: bold lines outside tables are what to go by."""
        quote, number = _quote(line.numbered_text), self._numbers[line.element]
        if line.table is None or line.row is None:
            spot = Spot(self._heading, quote=quote, paragraph=number)
            if line.is_bold and line.has_letters:
                self._heading = quote
            return spot
        rows = [*line.table.iter(ROW)]
        table, row = self._tables[line.table], rows.index(line.row) + 1
        return Spot(self._heading, table, row, quote, number)


def pieces_of(paragraph: etree._Element, formatting: Formatting) -> Iterator[Printed]:
    """Yield the texts of a paragraph run by run, without the instructions of a template."""
    runs = [*runs_of(paragraph)]
    texts = [_run_text(run) for run in runs]
    whole = "".join(texts)
    hidden = {at for found in _INSTRUCTION.finditer(whole) for at in range(*found.span())}
    at = 0
    for run, text in zip(runs, texts, strict=True):
        shown = "".join(sign for place, sign in enumerate(text, at) if place not in hidden)
        at += len(text)
        if shown:
            yield Printed(
                shown.upper() if formatting.is_on(run, "caps") else shown, run, formatting
            )


def _run_text(run: etree._Element) -> str:
    signs = (
        (each.text or "") if each.tag == TEXT else _SIGNS.get(str(each.tag), "") for each in run
    )
    return unicodedata.normalize("NFC", "".join(signs))


def _raw(paragraph: etree._Element) -> str:
    return "".join(map(_run_text, runs_of(paragraph)))


def _quote(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= _LONGEST_QUOTE else one_line[:_LONGEST_QUOTE] + "…"

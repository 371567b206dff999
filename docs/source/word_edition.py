"""The manual as a Word document: contents that can be clicked, links, pictures, page numbers."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from column_shares import are_crowded, column_widths
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Mm
from manual_look import BULLETS, SMALL_CODE_LOOK, manual_document, new_numbering
from manual_text import FIELDS, Heading, Part, plain_text
from manual_words import (
    CONTENTS,
    HOW_TO_JUMP,
    NO_NUMBERS,
    NUMBERS_MAY_DIFFER,
    SUBTITLE,
    TITLE,
    version_line,
)
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from page import finished
from word_pieces import (
    bookmark_name,
    cell,
    field_sign,
    instruction,
    link,
    marked,
    page_reference,
    paragraph,
    row,
    run,
    tab,
    table,
)
from word_runs import runs

_UPRIGHT, _TURNED = 16.5, 25.2
"""Width of the text in cm on a page that stands, and on one that lies."""
LOWEST_RANK = 3
_CONTENTS = f'TOC \\o "1-{LOWEST_RANK}" \\h \\z \\u'
_TALLEST = Cm(11)
"""The height of a picture that leaves room for text on its page."""
_FRAME = (
    f'<a:ln w="6350" {nsdecls("a")}><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln>'
)
"""A thin line around a picture: where it is cut from its page, that is seen."""
_NOT_SPLIT = 400
"""A row with no longer text than that stays on one page."""
_HEADING_FILL = "E8EDF3"
_INDENT, _TWENTIETHS_OF_CM = 397, 567


def headings_of_contents(parts: Sequence[Part]) -> list[Heading]:
    """Return the headings that the contents list."""
    return [each for part in parts for each in part.headings if each.rank <= LOWEST_RANK]


def word_edition(parts: Sequence[Part], pages: Sequence[str] = ()) -> bytes:
    """Return the document; `pages` are the numbers that the contents show, if they are known."""
    writer = _Writer(parts)
    writer.cover()
    writer.contents(headings_of_contents(parts), pages)
    for part in parts:
        writer.part(part)
    return finished(writer.document, TITLE)


class _Writer:
    """Writes the parts into a document, one block after another."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.document = manual_document()
        self.width = _UPRIGHT
        self.headings = [heading for part in parts for heading in part.headings]
        places = [*(heading.name for heading in self.headings), *_codes(parts)]
        self.bookmarks = {place: bookmark_name(at) for at, place in enumerate(places, 1)}
        self.writes = {
            "heading": self._heading,
            "paragraph": lambda node: self._add(paragraph("SachChu", self._words(node))),
            "bullet_list": self._list,
            "ordered_list": self._list,
            "fence": self._commands,
            "blockquote": self._quotation,
            "table": self._table,
            "figure": self._figure,
        }

    def cover(self) -> None:
        """Write the title, and of which version it speaks."""
        for style, text in (
            ("SachTen", TITLE),
            ("SachPhu", SUBTITLE),
            ("SachPhu", version_line()),
        ):
            self._add(paragraph(style, run(text)))

    def contents(self, entries: Sequence[Heading], pages: Sequence[str]) -> None:
        """Write the contents as the field that Word renews, with the entries that it would find."""
        self._add(paragraph("SachMucLuc", run(CONTENTS), "<w:pageBreakBefore/>"))
        numbers = NUMBERS_MAY_DIFFER if pages else NO_NUMBERS
        self._add(paragraph("SachDan", run(HOW_TO_JUMP.format(numbers=numbers))))
        begin = field_sign("begin") + instruction(_CONTENTS) + field_sign("separate")
        for heading, page in zip_longest(entries, pages):
            place = self.bookmarks[heading.name]
            number = tab() + page_reference(place, page) if page else ""
            entry = link(place, run(heading.text) + number)
            self._add(paragraph(f"TOC{heading.rank}", begin + entry))
            begin = ""
        self._add(paragraph("SachSauBang", field_sign("end")))

    def part(self, part: Part) -> None:
        """Write a part; the list of fields lies on its pages, as its tables are wide."""
        if part.page == FIELDS:
            self._turn()
        for node in SyntaxTreeNode(part.tokens).children:
            self.writes[node.type](node)

    def _add(self, content: str) -> None:
        element = parse_xml(content.replace(">", f" {nsdecls('w')}>", 1))
        self.document.element.body.sectPr.addprevious(element)

    def _turn(self) -> None:
        section = self.document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.different_first_page_header_footer = False
        self.width = _TURNED

    def _words(self, node: SyntaxTreeNode) -> str:
        return runs(_inline(node).children or (), self.bookmarks)

    def _heading(self, node: SyntaxTreeNode) -> None:
        words = marked(self.bookmarks[str(node.attrs["id"])], self._words(node))
        self._add(paragraph(f"Heading{node.tag.removeprefix('h')}", words))

    def _list(self, node: SyntaxTreeNode, depth: int = 0) -> None:
        is_numbered = node.type == "ordered_list"
        identity = new_numbering(self.document) if is_numbered else BULLETS
        numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>'
        for item in node.children:
            properties = numbered
            for inner in item.children:
                if inner.type.endswith("_list"):
                    self._list(inner, depth + 1)
                elif inner.type == "paragraph":
                    self._add(paragraph("SachChu", self._words(inner), properties))
                    properties = f'<w:ind w:left="{_INDENT * (depth + 1)}"/>'
                else:
                    self.writes[inner.type](inner)

    def _commands(self, node: SyntaxTreeNode) -> None:
        for line in node.content.splitlines():
            self._add(paragraph("SachLenh", run(line, "<w:noProof/>")))
        self._add(paragraph("SachSauBang", ""))

    def _quotation(self, node: SyntaxTreeNode) -> None:
        for inner in node.children:
            self._add(paragraph("SachTrich", self._words(inner)))

    def _table(self, node: SyntaxTreeNode) -> None:
        lines = [line for part in node.children for line in part.children]
        texts = [[plain_text(_inline(each)) for each in line.children] for line in lines]
        shares = column_widths(texts, self.width)
        widths = [round(each * _TWENTIETHS_OF_CM) for each in shares]
        style = "SachBangNho" if are_crowded(texts, self.width) else "SachBang"
        head, *others = lines
        first = row(self._cells(head, widths, f"{style}Dau"), "<w:cantSplit/><w:tblHeader/>")
        rest = [
            row(self._cells(line, widths, style), _kept(longest))
            for line, longest in zip(
                others, (max(map(len, text)) for text in texts[1:]), strict=True
            )
        ]
        self._add(table("BangSoLieu", widths, [first, *rest]))
        self._add(paragraph("SachSauBang", ""))

    def _cells(self, line: SyntaxTreeNode, widths: Sequence[int], style: str) -> Iterator[str]:
        place = str(line.attrs.get("id", ""))
        fill = _HEADING_FILL if style.endswith("Dau") else ""
        small = (SMALL_CODE_LOOK,) if "Nho" in style else ()
        for each, width in zip(line.children, widths, strict=True):
            words = runs(_inline(each).children or (), self.bookmarks, *small)
            if place and each is line.children[0]:
                words = marked(self.bookmarks[place], words)
            yield cell(width, paragraph(style, words), fill)

    def _figure(self, node: SyntaxTreeNode) -> None:
        above = self.document.add_paragraph(style="Sách hình")
        picture = above.add_run().add_picture(str(node.attrs["src"]), width=Cm(self.width))
        if picture.height > _TALLEST:
            picture.width = round(picture.width * _TALLEST / picture.height)
            picture.height = _TALLEST
        picture._inline.docPr.set("descr", str(node.attrs["alt"]))
        picture._inline.graphic.graphicData.pic.spPr.append(parse_xml(_FRAME))
        self._add(paragraph("SachTenHinh", run(str(node.attrs["caption"]))))


def _codes(parts: Sequence[Part]) -> Iterator[str]:
    """Yield the codes whose rows are places to jump to."""
    for part in parts:
        for token in part.tokens:
            if token.type == "tr_open" and "id" in token.attrs:
                yield str(token.attrs["id"])


def _inline(node: SyntaxTreeNode) -> Token:
    inline = node.children[0].token if node.children else None
    return inline or Token("inline", "", 0)


def _kept(longest: int) -> str:
    return "<w:cantSplit/>" if longest <= _NOT_SPLIT else ""

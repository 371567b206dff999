"""How paragraphs and runs of a document look, once their styles are followed to the defaults."""

from collections.abc import Iterator, Mapping

from lxml import etree

from thidua_reports.word.text import PARAGRAPH, RUN, W

_OFF = ("0", "false", "off", "none", "nil")
_STYLE = W + "style"
_NAMED_ALIKE = {"start": "left", "end": "right"}
_INDENTS = {"firstLine", "hanging"}
_OF_PARAGRAPH, _OF_RUN = "pPr", "rPr"
_NONE: Mapping[str, str] = {}

Attributes = Mapping[str, str]


class Formatting:
    """What the styles of a document add to what its paragraphs and runs say themselves.

    A property is looked for in the run, its character style, the paragraph's style, the styles
    those are based on, and the defaults. Styles of tables are left aside.
    """

    def __init__(self, styles: etree._Element | None) -> None:
        """Index the styles; None are those of a document that has none."""
        found = [] if styles is None else list(styles.iter(_STYLE))
        self._styles = {style.get(W + "styleId", ""): style for style in found}
        self._defaults = None if styles is None else styles.find(W + "docDefaults")
        self._usual = next((_id(each) for each in found if _is_usual(each)), "")
        self._known: dict[tuple[str, str], Attributes | None] = {}

    def of_paragraph(self, paragraph: etree._Element, path: str) -> Attributes | None:
        """Return the attributes of a property such as "ind" or "pBdr/top", None if it is unset."""
        own = paragraph.find(f"{W}{_OF_PARAGRAPH}")
        styled = self._of_style(self.style_of(paragraph), f"{_OF_PARAGRAPH}/{path}")
        return _merged(styled, _attributes(own, path))

    def of_mark(self, paragraph: etree._Element, path: str) -> Attributes | None:
        """Return the attributes of a run's property for the mark that ends a paragraph."""
        own = paragraph.find(f"{W}{_OF_PARAGRAPH}/{W}{_OF_RUN}")
        styled = self._of_style(self.style_of(paragraph), f"{_OF_RUN}/{path}")
        return _merged(styled, _attributes(own, path))

    def of_run(self, run: etree._Element, path: str) -> Attributes | None:
        """Return the attributes of a property such as "sz" or "rFonts", None if it is unset."""
        own = run.find(f"{W}{_OF_RUN}")
        paragraph = next(run.iterancestors(PARAGRAPH), None)
        style = "" if paragraph is None else self.style_of(paragraph)
        styled = self._of_style(style, f"{_OF_RUN}/{path}")
        named = _attributes(own, "rStyle") or _NONE
        if named:
            lettered = self._chain_attributes(named.get("val", ""), f"{_OF_RUN}/{path}")
            styled = _merged(styled, lettered)
        return _merged(styled, _attributes(own, path))

    def is_on(self, run: etree._Element, path: str) -> bool:
        """Return whether a run has a property that is there or not, such as "b"."""
        return is_on(self.of_run(run, path))

    def size(self, run: etree._Element) -> float:
        """Return a run's size in points; ten where nothing is said, as in Word."""
        return number(self.of_run(run, "sz"), "val", 20) / 2

    def style_of(self, paragraph: etree._Element) -> str:
        """Return the id of a paragraph's style."""
        own = paragraph.find(f"{W}{_OF_PARAGRAPH}")
        named = (_attributes(own, "pStyle") or _NONE).get("val", "")
        return named if named in self._styles else self._usual

    def styles_up(self, style_id: str) -> Iterator[etree._Element]:
        """Yield a style and those it is based on, the nearest first."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            style_id = (_attributes(style, "basedOn") or _NONE).get("val", "")

    def _of_style(self, style_id: str, path: str) -> Attributes | None:
        key = (style_id, path)
        if key not in self._known:
            kind = path.partition("/")[0]
            of_all = _attributes(self._defaults, f"{kind}Default/{path}")
            self._known[key] = _merged(of_all, self._chain_attributes(style_id, path))
        return self._known[key]

    def _chain_attributes(self, style_id: str, path: str) -> Attributes | None:
        found: Attributes | None = None
        for style in reversed([*self.styles_up(style_id)]):
            found = _merged(found, _attributes(style, path))
        return found


def is_on(attributes: Attributes | None) -> bool:
    """Return whether a property is there and not switched off."""
    return attributes is not None and attributes.get("val", "1") not in _OFF


def number(attributes: Attributes | None, name: str, otherwise: float = 0) -> float:
    """Return an attribute that is a number, or another where it is none."""
    try:
        return float((attributes or _NONE).get(name, otherwise))
    except ValueError:
        return otherwise


def runs_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of a paragraph, without those of its text boxes and what was deleted."""
    for run in paragraph.iter(RUN):
        if next(run.iterancestors(PARAGRAPH)) is paragraph and not _is_deleted(run):
            yield run


def _is_deleted(run: etree._Element) -> bool:
    return next(run.iterancestors(W + "del", W + "moveFrom"), None) is not None


def _is_usual(style: etree._Element) -> bool:
    is_default = style.get(W + "default", "0") not in _OFF
    return is_default and style.get(W + "type") == "paragraph"


def _id(style: etree._Element) -> str:
    return str(style.get(W + "styleId", ""))


def _attributes(element: etree._Element | None, path: str) -> Attributes | None:
    """Return the attributes of what a path of Word's names leads to, None if it leads nowhere."""
    for name in path.split("/"):
        element = None if element is None else element.find(W + name)
    if element is None:
        return None
    names = ((str(key).rpartition("}")[2], str(value)) for key, value in element.attrib.items())
    return {_NAMED_ALIKE.get(name, name): value for name, value in names}


def _merged(far: Attributes | None, near: Attributes | None) -> Attributes | None:
    """Return the attributes of both, those of the nearer where they say the same thing.

    An indent replaces a hanging one, and a property that is switched on one that was off.
    """
    if not far or near is None:
        return far if near is None else near
    replaced = {"val"} | (_INDENTS if _INDENTS & near.keys() else set())
    kept = {name: value for name, value in far.items() if name not in replaced}
    return kept | dict(near)

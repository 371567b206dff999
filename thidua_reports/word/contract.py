"""What is agreed about a template: the fields there are, and the shipped template that has all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from thidua_reports.domain.place import Place
from thidua_reports.word.fields import FieldUse, printed_uses
from thidua_reports.word.tags import CLOSING, Tag, is_sound, tags
from thidua_reports.word.text import filled_parts, paragraphs, parse
from thidua_reports.zip_package import unpack

NEXT_PARAGRAPH = " ¶ "
_TEXT = "x"


@dataclass(frozen=True, eq=False)
class Contract:
    """The fields of a template with their meaning, and the shipped template that has them all.

    `charts` are the keys of the figures that its charts may draw, with their meaning.
    """

    declared: Mapping[str, str]
    shipped: bytes
    charts: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def fields(self) -> Mapping[str, object]:
        """The fields as data would give them."""
        return schema(self.declared)

    @cached_property
    def tags(self) -> Sequence[Tag]:
        """The tags of the shipped template."""
        return sound_tags(self.shipped)

    @cached_property
    def model(self) -> Mapping[str, FieldUse]:
        """Where the shipped template prints each field first."""
        return {name: uses[0] for name, uses in printed_uses(self.tags).items()}

    def lines(self, *names: str) -> str:
        """Return the shipped template's paragraphs that print fields of one part.

        One field of a record is in the innermost loop, a whole part in the outermost.
        """
        use = self.model[names[0]]
        loops = [block for block in use.blocks if block.keyword == "for"]
        if not loops:
            return use.tag.paragraph.text
        return NEXT_PARAGRAPH.join(_block(loops[0 if len(names) > 1 else -1], self.tags))

    @cached_property
    def spelt(self) -> Mapping[str, str]:
        """How a template prints each field, by its name: as the shipped one does, if that does."""
        unused = {name: f"{{{{ {name} }}}}" for name in self.declared if "[]" not in name}
        return unused | {
            _last_step(name): self.lines(name) if name.endswith("[]") else use.tag.text
            for name, use in self.model.items()
        }


def schema(declared: Iterable[str]) -> dict[str, object]:
    """Return fields as data would give them, with one entry in every list.

    So a misspelt field is found even where a list of today's data is empty.
    """
    paths = list(declared)
    return {head: _value(head, paths) for head in dict.fromkeys(map(head_of, paths))}


def head_of(path: str) -> str:
    """Return the part of the document a field belongs to: "noi_dung" of "noi_dung[].ten"."""
    return path.partition("[]")[0].partition(".")[0]


def sound_tags(template: bytes) -> tuple[Tag, ...]:
    """Return the tags of all parts of a template that can be parsed, in reading order."""
    parts = unpack(template)
    read = (paragraphs(parse(parts[name]), Place("")) for name in filled_parts(parts))
    return tuple(tag for each in read for tag in tags(each) if is_sound(tag))


def _value(head: str, paths: Iterable[str]) -> object:
    below = [path.removeprefix(head + "[]") for path in paths if path.startswith(head + "[]")]
    inner = [path.removeprefix(".") for path in below if path]
    if not below:
        return _TEXT
    return [schema(inner) if inner else _TEXT]


def _last_step(path: str) -> str:
    return path.removesuffix("[]").rpartition(".")[2]


def _block(opening: Tag, found: Sequence[Tag]) -> Iterator[str]:
    """Yield the paragraphs with tags from an opening tag to its closing one."""
    depth, last = 0, None
    for tag in found[found.index(opening) :]:
        if tag.paragraph is not last:
            yield tag.paragraph.text
        last = tag.paragraph
        depth += (tag.keyword in CLOSING) - (tag.keyword in CLOSING.values())
        if not depth:
            return

"""A Word template as it came in: unpacked, read, and compiled once, however often it is filled."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from lxml import etree

from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue
from thidua_reports.word.engine import CompiledTemplate
from thidua_reports.word.file import file_issues
from thidua_reports.word.package import prepared
from thidua_reports.word.text import Paragraph, filled_parts, paragraphs, parse
from thidua_reports.zip_package import pack, unpack

_TEMPLATES_KEPT = 64


@frozen
class ReadPart:
    """A part that is filled, as it is read: its elements, its paragraphs, and where it is."""

    root: etree._Element
    paragraphs: tuple[Paragraph, ...]
    place: Place


@dataclass(frozen=True, eq=False)
class TemplateSource:
    """A template's content, with what follows from it alone."""

    content: bytes
    place: Place

    @cached_property
    def unusable(self) -> tuple[Issue, ...]:
        """What forbids to open the file; nothing else may be asked of it then."""
        return file_issues(self.content, self.place)

    @cached_property
    def _prepared(self) -> tuple[Mapping[str, bytes], tuple[Issue, ...]]:
        return prepared(unpack(self.content), self.place)

    @property
    def parts(self) -> Mapping[str, bytes]:
        """The parts as they are filled."""
        return self._prepared[0]

    @property
    def missing(self) -> tuple[Issue, ...]:
        """The pictures that are missing in it."""
        return self._prepared[1]

    @cached_property
    def read(self) -> tuple[ReadPart, ...]:
        """The parts that are filled, in reading order."""
        places = {
            name: self.place._replace(sheet=called)
            for name, called in filled_parts(self.parts).items()
        }
        roots = {name: parse(self.parts[name]) for name in places}
        return tuple(
            ReadPart(roots[name], tuple(paragraphs(roots[name], place)), place)
            for name, place in places.items()
        )

    @cached_property
    def compiled(self) -> CompiledTemplate:
        """The template ready to be filled; it raises what compiling does."""
        return CompiledTemplate(pack(self.parts))


@lru_cache(maxsize=_TEMPLATES_KEPT)
def template_source(content: bytes, place: Place) -> TemplateSource:
    """Return the template of this content; what was found out about it before is kept."""
    return TemplateSource(content, place)

"""Templates filled with the data of the samples, and the figures that are printed then."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from itertools import count

from docx import Document

from tests.examined_samples import views_of_sample
from tests.word.own_templates import all_paragraphs, contract, shipped
from tests.workspaces import ALL_SAMPLES
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Issue
from thidua_reports.word.contract import schema
from thidua_reports.word.template import fill_template

Fields = Mapping[str, object]
_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*%?")


@cache
def data(template: str) -> tuple[Fields, ...]:
    """Return the data of each sample that uses a template, and one in which no figure is twice."""
    views = (view for sample in ALL_SAMPLES for view in views_of_sample(sample).values())
    fields = [vars(view) for view in views if view.template == template]
    return (*fields, dict(_numbered(schema(contract(template).declared), count(1001))))


def _numbered(fields: Fields, numbers: Iterator[int]) -> Iterator[tuple[str, object]]:
    """Yield the fields with a number of its own as every text, and two entries in every list."""
    for name, value in fields.items():
        yield name, _value(value, numbers)


def _value(value: object, numbers: Iterator[int]) -> object:
    if isinstance(value, list):
        return [_value(each, numbers) for each in value * 2]
    if isinstance(value, Mapping):
        return dict(_numbered(value, numbers))
    return f"{next(numbers)}"


def filled(name: str, template: bytes, fields: Fields) -> tuple[bytes | None, tuple[Issue, ...]]:
    """Return the document made of a template under a name, and what is reported."""
    return fill_template(template, Place(name), fields, contract(name))


def figures(document: bytes) -> list[str]:
    """Return the figures that a document prints in its body, in the order of reading."""
    paragraphs = all_paragraphs(Document(BytesIO(document)))
    texts = ("".join(each._p.xpath(".//w:t/text()")) for each in paragraphs)
    return [figure for text in texts for figure in _FIGURE.findall(text)]


@cache
def figures_of_shipped(name: str) -> tuple[list[str], ...]:
    """Return the figures that the shipped template prints with each of its data."""
    documents = (filled(name, shipped(name), fields)[0] for fields in data(name))
    return tuple(figures(document) for document in documents if document is not None)

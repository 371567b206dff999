"""What a tag in a Word template may say: names of fields, loops, and "if there is any"."""

from collections.abc import Mapping
from typing import Any

from jinja2 import StrictUndefined, Undefined, nodes
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.For,
    nodes.If,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
"""A template holds fields, loops and text; calls, filters, arithmetic and constants are refused."""


class PrintedValueError(ValueError):
    """A tag printed something that is no text."""


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """Jinja as the templates use it: sandboxed, escaping, strict about names and values."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, finalize=only_text)

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's signature
        """Return a field of a record, and nothing else of anything but the loop itself."""
        if isinstance(obj, Mapping):
            return self._field(obj, attribute)
        if isinstance(obj, LoopContext):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def _field(self, record: Mapping[str, object], name: str) -> object | Undefined:
        return record[name] if name in record else self.undefined(obj=record, name=name)


def only_text(value: object) -> object:
    """Let texts and whole numbers be printed, and what is undefined report itself.

    Raises:
        PrintedValueError: A list, a record, a fraction or nothing at all was to be printed.
    """
    if isinstance(value, str | Markup | Undefined) or type(value) is int:
        return value
    raise PrintedValueError(type(value).__name__)

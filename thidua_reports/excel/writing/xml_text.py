"""Text as the parts of a workbook hold it.

xml.sax.saxutils does the same, and loads all that fetches something from a network: 20 ms.
"""

from html import escape

_KEPT_IN_ATTRIBUTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
"""What would end an attribute, or be read as a blank in it."""


def escaped(text: str) -> str:
    """Return a text as it stands between two tags."""
    return escape(text, quote=False)


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, with the quotation marks around it."""
    return f'"{escaped(text).translate(_KEPT_IN_ATTRIBUTES)}"'

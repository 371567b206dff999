"""Text as the parts of a workbook hold it.

xml.sax.saxutils does the same, and loads all that fetches something from a network: 20 ms.
"""

import re
from html import escape

_KEPT_IN_ATTRIBUTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
"""What would end an attribute, or be read as a blank in it."""

_LIKE_ESCAPE = re.compile(r"(?=_x[0-9A-Fa-f]{4}_)")
_LIKE_SHORT_ESCAPE = re.compile(r"(?=_x[0-9A-Fa-f]{1,3}_)")
_CONTROL = re.compile(r"[\x00-\x08\x0B-\x1F]")


def stored(text: str) -> str:
    """Return a text with the signs that no XML can hold as _xHHHH_, as workbooks keep them."""
    kept = guarded(_LIKE_ESCAPE.sub("_x005F", text))
    return _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", kept)


def guarded(text: str) -> str:
    """Return a stored text in which nothing but escapes looks like one to any program.

    Excel takes exactly four digits for one; LibreOffice makes a line break of bao_hiem_xa_hoi.
    """
    return _LIKE_SHORT_ESCAPE.sub("_x005F", text)


def escaped(text: str) -> str:
    """Return a text as it stands between two tags."""
    return escape(text, quote=False)


def quoted(text: str) -> str:
    """Return a text as the value of an attribute, with the quotation marks around it."""
    return f'"{escaped(text).translate(_KEPT_IN_ATTRIBUTES)}"'

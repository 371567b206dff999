"""A formula as OpenDocument writes it -> as Excel does: of:=SUM([.A1:.B2];1) -> =SUM(A1:B2,1)."""

import re

_PREFIX = re.compile(r"^(?:[a-z]+:)?=")
_PARTS = re.compile(r"""(?P<text>"(?:[^"]|"")*")|\[(?P<cells>(?:'(?:[^']|'')*'|[^\]'])*)\]|;""")
_CELL = re.compile(
    r"(?:'(?P<file>(?:[^']|'')*)'#)?(?:\$?(?P<sheet>'(?:[^']|'')*'|[^.':#$]+))?\."
    r"(?P<cell>\$?[A-Z]*\$?[0-9]*)"
)


def excel_formula(formula: str) -> str:
    """Return the formula with Excel's references and separators; another file in [brackets]."""
    return _PARTS.sub(_part, _PREFIX.sub("=", formula)) if formula else ""


def _part(found: re.Match[str]) -> str:
    if found["text"]:
        return found["text"]
    return "," if found["cells"] is None else _CELL.sub(_reference, found["cells"])


def _reference(found: re.Match[str]) -> str:
    file = f"[{found['file']}]" if found["file"] else ""
    sheet = f"{file}{found['sheet'] or ''}"
    return f"{sheet}!{found['cell']}" if sheet else found["cell"]

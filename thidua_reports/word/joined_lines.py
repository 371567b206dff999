"""A name or a subject of several lines, in a sentence of which it is a part: one line.

Whoever types a long name into a cell of Excel breaks it with Alt+Enter. In a cell of a table and
in a centred line its lines stay; within a sentence they would break it.
"""

import re

from lxml import etree

from thidua_reports.word.formatting import Formatting
from thidua_reports.word.text import CELL, PARAGRAPH, TEXT, remove

BROKEN = "\ufdd4"
"""Stands behind a line break that came with a value; Unicode reserves it, no text of ours has it.

The line breaks that somebody made in the template have none, and stay.
"""
_IN_TEXT = re.compile("\n(?=[^<]*</w:t>)")


def with_marked_breaks(xml: str) -> str:
    """Return a filled part, whose line breaks in texts are followed by the mark."""
    return _IN_TEXT.sub(f"\n{BROKEN}", xml)


def join_lines(root: etree._Element, formatting: Formatting) -> None:
    """Take the marks out of a part, and write a blank for each marked break in a sentence."""
    for text in root.iter(TEXT):
        if not (text.text or "").startswith(BROKEN):
            continue
        text.text = (text.text or "").removeprefix(BROKEN)
        line_break = text.getprevious()
        if line_break is not None and _is_in_sentence(text, formatting):
            remove(line_break)
            text.text = f" {text.text}"


def _is_in_sentence(text: etree._Element, formatting: Formatting) -> bool:
    paragraph = next(text.iterancestors(PARAGRAPH))
    is_in_cell = next(text.iterancestors(CELL), None) is not None
    alignment = (formatting.of_paragraph(paragraph, "jc") or {}).get("val", "")
    return not is_in_cell and alignment != "center"

"""One report for all who fill it: its content, and its template in the dialect of each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docx import Document

COLUMNS = ("unit", "target", "plan", "achieved", "rate", "points")
ROWS, MEMBERS = 200, 20
_PATHS = ("title", "text", "members[].name", *(f"rows[].{name}" for name in COLUMNS))
DECLARED = {path: path for path in _PATHS}
"""The fields of the report as a contract of our own names them."""


@dataclass(frozen=True)
class Dialect:
    """How a library writes a field, and what opens and closes a loop over paragraphs or rows."""

    field: str
    paragraphs: tuple[str, str, str]
    row: tuple[str, str, str]


JINJA = Dialect(
    "{{{{ {name} }}}}",
    ("{%p for x in members %}", "{{ x.name }}", "{%p endfor %}"),
    ("{%tr for r in rows %}", "{{{{ r.{name} }}}}", "{%tr endfor %}"),
)
MUSTACHE = Dialect("{{{name}}}", ("{#members}", "{name}", "{/members}"), ("{#rows}", "", "{/rows}"))
DOCX_TEMPLATES = Dialect(
    "+++INS {name}+++",
    ("+++FOR x IN members+++", "+++INS $x.name+++", "+++END-FOR x+++"),
    ("+++FOR r IN rows+++", "+++INS $r.{name}+++", "+++END-FOR r+++"),
)
CARBONE = Dialect(
    "{{d.{name}}}", ("", "{d.members[i].name}", "{d.members[i+1].name}"), ("", "", "")
)
OF_NODE = {
    "docxtemplater": MUSTACHE,
    "easy-template-x": MUSTACHE,
    "docx-templates": DOCX_TEMPLATES,
    "carbone": CARBONE,
}


def write_content(path: Path) -> None:
    """Write what the report says."""
    rows = [{name: f"{name} & {number}" for name in COLUMNS} for number in range(ROWS)]
    members = [{"name": f"Đơn vị {number}"} for number in range(MEMBERS)]
    content: Mapping[str, object] = {"title": "", "text": "Lời < dẫn", "rows": rows}
    path.write_text(json.dumps({**content, "members": members}, ensure_ascii=False), "utf-8")


def write_template(path: Path, dialect: Dialect) -> None:
    """Write the template: a heading, three paragraphs, a list of members, a table."""
    document = Document()
    document.add_heading(dialect.field.format(name="title"))
    for _ in range(3):
        document.add_paragraph(f"Theo đó: {dialect.field.format(name='text')}.")
    for line in filter(None, dialect.paragraphs):
        document.add_paragraph(line)
    _add_table(document.add_table(rows=0, cols=len(COLUMNS)), dialect)
    document.save(path)


def _add_table(table, dialect: Dialect) -> None:  # noqa: ANN001 - python-docx names no type here
    opening, field, closing = dialect.row
    _add_row(table, COLUMNS)
    if dialect is CARBONE:
        _add_row(table, [f"{{d.rows[i].{name}}}" for name in COLUMNS])
        _add_row(table, [f"{{d.rows[i+1].{name}}}" for name in COLUMNS])
    elif dialect is MUSTACHE:
        first, *others, last = (f"{{{name}}}" for name in COLUMNS)
        _add_row(table, [opening + first, *others, last + closing])
    else:
        _add_row(table, [opening])
        _add_row(table, [field.format(name=name) for name in COLUMNS])
        _add_row(table, [closing])


def _add_row(table, texts) -> None:  # noqa: ANN001 - python-docx names no type here
    for cell, text in zip(table.add_row().cells, texts, strict=False):
        cell.text = text

"""The list of fields for who edits a template: what each means, and where it stands."""

from collections.abc import Iterator, Mapping

from field_examples import committed
from loops import loops

from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.word.contract import sound_tags
from thidua_reports.word.fields import FieldUse, Use, field_uses

_OPENING = """# Danh sách trường của các mẫu Word

Trường là tên viết trong thẻ `{{ … }}` của mẫu; chương trình thay thẻ bằng chữ. `a[]` là danh sách
các đoạn chữ: muốn in thì lặp, `{%p for dong in a %}`, `{{ dong }}`, `{%p endfor %}`, mỗi thẻ một
đoạn. `a[].b` là trường `b` của từng phần tử trong danh sách `a`. Mọi giá trị đã viết thành lời; mẫu
không tính toán. Cột *Ví dụ* là chữ của các bộ mẫu có sẵn; cột *Trong mẫu gốc* là chỗ mẫu kèm theo
chương trình in trường ấy.

Danh sách này cũng có ở dạng tệp Word, để chép thẻ và vòng lặp vào mẫu:
`make-report check-template --fields`.
"""


def field_list(templates: Mapping[str, bytes]) -> str:
    """Return the list as Markdown, a table for each template."""
    return "\n".join([_OPENING, *(_section(name, templates[name]) for name in FIELDS)])


def _section(name: str, template: bytes) -> str:
    first: dict[str, FieldUse] = {}
    for use in field_uses(sound_tags(template)):
        if use.use is Use.PRINTED:
            first.setdefault(use.name, use)
    head = [
        f"## {name}",
        "",
        "| Trường | Nghĩa | Ví dụ | Thẻ | Trong mẫu gốc |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*head, *_rows(name, first), "", *_loops(name)])


def _rows(name: str, first: Mapping[str, FieldUse]) -> Iterator[str]:
    for field, meaning in FIELDS[name].items():
        use = first.get(field)
        tag = use.tag.text if use else f"{{{{ {field} }}}}"
        spot = use.tag.paragraph.place.cell if use else "không in"
        example = committed().get(name, {}).get(field, "")
        cells = (f"`{field}`", meaning, example, f"`{tag}`", spot)
        yield f"| {' | '.join(cell.replace('|', ' ') for cell in cells)} |"


def _loops(name: str) -> Iterator[str]:
    """Yield the loops of a template to copy; those of tables in rows, their cells by tabs."""
    for loop in loops(name):
        where = "ba hàng của một bảng" if loop.is_table else "mỗi dòng một đoạn"
        lines = loop.tags
        if loop.is_table:
            lines = (loop.tags[0], "\t".join(loop.tags[1:-1]), loop.tags[-1])
        yield from (f"Vòng lặp `{loop.name}` ({where}):", "", "```", *lines, "```", "")

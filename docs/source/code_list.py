"""Write docs/danh_sach_ma.md: every code of the catalogue with an example and the remedy.

Run it after changing a kind of issue, an example of one, or what is said of a group.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from thidua_reports.issues.issue import Issue
from thidua_reports.issues.lookup import example_of, group_of, kinds_by_code
from thidua_reports.presenting.explained_kinds import shown
from thidua_reports.presenting.issue_groups import GROUPS, IssueGroup

PAGE = Path(__file__).resolve().parents[1] / "danh_sach_ma.md"
MANUAL = "huong_dan_su_dung.md"
OPENING = f"""# Danh sách mã thông báo

Mỗi dòng thông báo của chương trình có mã ở cuối, như [TB13]: hai chữ cái cho biết nói về gì, hai
chữ số là thông báo nào. Trang này kể mọi mã, mỗi mã một ví dụ; chỗ, con số, tên trong ví dụ là của
một khối giả định. Cũng xem được ngay trên cửa sổ lệnh: `make-report explain TB13`. Cách đọc một
dòng thông báo, chấp nhận cảnh báo, ghi chú:
[mục 12 của hướng dẫn]({MANUAL}#12-khi-chương-trình-báo-lỗi).
"""
SPECIAL = re.compile(r"([\\`*_<>|{}\[\]])")


def code_list() -> str:
    """Return the page."""
    examples = map(example_of, kinds_by_code().values())
    groups = groupby(examples, key=lambda each: group_of(each.kind.code))
    parts = (_section(letters, GROUPS[letters], [*own]) for letters, own in groups)
    return "\n".join([OPENING, *parts])


def _section(letters: str, group: IssueGroup, examples: list[Issue]) -> str:
    lines = [
        f"## {letters}: {group.about}",
        "",
        *_effects(group, examples),
        "",
        f"Xem thêm: [{group.section}]({MANUAL}#{_anchor(group.section)}).",
        "",
        "| Mã | Loại | Ví dụ | Làm gì |",
        "|---|---|---|---|",
        *map(_row, examples),
        "",
    ]
    return "\n".join(lines)


def _effects(group: IssueGroup, examples: list[Issue]) -> Iterator[str]:
    severities = {example.kind.severity for example in examples}
    for severity, effect in group.effects.items():
        if severity in severities:
            yield f"* {severity.value}: {_plain(effect)}"


def _row(example: Issue) -> str:
    kind = example.kind
    cells = (kind.code, kind.severity.value, _plain(shown(example)), _plain(example.remedy))
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """Return the text so that no sign in it is taken for Markdown."""
    return SPECIAL.sub(r"\\\1", text)


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


if __name__ == "__main__":
    PAGE.write_text(code_list(), encoding="utf-8")

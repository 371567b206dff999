"""Build the shipped Word templates and the list of their fields.

Run it after changing a module beside it, or `layouts/template_fields.py`.

The bytes depend on nothing but these modules. Who only wants another wording or look edits the
.docx file in Word, in the `templates` folder of a workspace.
"""

from pathlib import Path

from field_list import field_list
from minutes import minutes_after, minutes_before
from pledge import pledge
from reports import half_year_report, year_report

TEMPLATES = Path(__file__).resolve().parents[1]
FIELD_LIST = TEMPLATES.parent / "docs" / "danh_sach_truong.md"


def build() -> dict[str, bytes]:
    """Return the templates by file name."""
    return {
        "bao_cao_6_thang.docx": half_year_report(),
        "bao_cao_nam.docx": year_report(),
        "giao_uoc.docx": pledge(),
        "bien_ban_truoc_hop.docx": minutes_before(),
        "bien_ban_sau_hop.docx": minutes_after(),
    }


if __name__ == "__main__":
    templates = build()
    for name, template in templates.items():
        (TEMPLATES / name).write_bytes(template)
    FIELD_LIST.write_text(field_list(templates), encoding="utf-8")

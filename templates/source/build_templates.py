"""Build the shipped Word templates; run it after changing a module beside it.

The bytes depend on nothing but these modules. Who only wants another wording or look edits the
.docx file in Word, in the `templates` folder of a workspace.
"""

from pathlib import Path

from minutes import minutes_after, minutes_before
from pledge import pledge
from reports import half_year_report, year_report

TEMPLATES = Path(__file__).resolve().parents[1]


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
    for name, template in build().items():
        (TEMPLATES / name).write_bytes(template)

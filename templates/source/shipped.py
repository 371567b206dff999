"""The shipped Word templates, built from the modules beside this one.

The bytes depend on nothing but these modules, so git does not hold them: an installation builds
them (`build_backend.py`), and so do the tests.
"""

import sys
from pathlib import Path

from awards import judging_minutes, request
from ballots import ballot_paper, ballot_record
from minutes import minutes_after, minutes_before
from pledge import pledge
from reports import half_year_report, year_report

from thidua_reports.zip_package import renewed

TEMPLATES = Path(__file__).resolve().parents[1]


def build() -> dict[str, bytes]:
    """Return the templates by file name."""
    return {
        "bao_cao_6_thang.docx": half_year_report(),
        "bao_cao_nam.docx": year_report(),
        "giao_uoc.docx": pledge(),
        "bien_ban_truoc_hop.docx": minutes_before(),
        "bien_ban_sau_hop.docx": minutes_after(),
        "bien_ban_binh_xet.docx": judging_minutes(),
        "phieu_suy_ton.docx": ballot_paper(),
        "bien_ban_kiem_phieu.docx": ballot_record(),
        "to_trinh.docx": request(),
    }


def write_templates() -> None:
    """Write the templates into the folder above, where the program and its packages look."""
    for name, template in build().items():
        if not renewed(TEMPLATES / name, template):
            print(f"giữ nguyên vì đã sửa tay: {TEMPLATES / name}", file=sys.stderr)

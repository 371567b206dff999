"""The shipped Word templates, built from the modules beside this one.

The bytes depend on nothing but these modules, so git does not hold them: an installation builds
them (`build_backend.py`), and so do the tests.
"""

import sys
from pathlib import Path

from answers import answer_note
from awards import judging_minutes, request
from ballots import ballot_paper, ballot_record
from field_document import field_document
from leaflets import leaflet
from letters import answered_comments, invitation, notice
from minutes import minutes_after, minutes_before
from pledge import pledge
from regulation import regulation
from reports import half_year_report, year_report
from score_matrix import score_matrix
from year_plan import year_plan

from thidua_reports.zip_package import renewed

FIELD_LIST = "danh_sach_truong.docx"
"""What lies beside the templates: their fields, to be copied from."""
TEMPLATES = Path(__file__).resolve().parents[1]


def build() -> dict[str, bytes]:
    """Return the templates by file name."""
    return {
        "bao_cao_6_thang.docx": half_year_report(),
        "bao_cao_nam.docx": year_report(),
        "giao_uoc.docx": pledge(),
        "bien_ban_truoc_hop.docx": minutes_before(),
        "bien_ban_sau_hop.docx": minutes_after(),
        "bang_diem.docx": score_matrix(),
        "giay_moi.docx": invitation(),
        "thong_bao_ket_luan.docx": notice(),
        "tiep_thu_y_kien.docx": answered_comments(),
        "ke_hoach.docx": year_plan(),
        "quy_che.docx": regulation(),
        "bien_ban_binh_xet.docx": judging_minutes(),
        "phieu_suy_ton.docx": ballot_paper(),
        "bien_ban_kiem_phieu.docx": ballot_record(),
        "to_trinh.docx": request(),
        "phan_hoi.docx": answer_note(),
        "to_roi.docx": leaflet(),
    }


def write_templates() -> None:
    """Write the templates into the folder above, where the program and its packages look."""
    for name, template in {**build(), FIELD_LIST: field_document()}.items():
        if not renewed(TEMPLATES / name, template):
            print(f"giữ nguyên vì đã sửa tay: {TEMPLATES / name}", file=sys.stderr)

"""What each file of a run is called in words, on the page and in letters."""

from thidua_reports.language.vietnamese import sentence_continue

TITLES = {
    "bao_cao.docx": "Báo cáo",
    "giao_uoc.docx": "Bản ký kết giao ước",
    "bao_cao_soat_xet.docx": "Báo cáo để soát xét: mỗi con số có nhận xét nói lấy từ ô nào",
    "giao_uoc_soat_xet.docx": "Giao ước để soát xét: mỗi con số có nhận xét nói lấy từ ô nào",
    "bien_ban.docx": "Biên bản hội nghị",
    "bang_diem.docx": "Bảng điểm một trang",
    "bien_ban_binh_xet.docx": "Biên bản bình xét",
    "phieu_suy_ton.docx": "Phiếu suy tôn",
    "bien_ban_kiem_phieu.docx": "Biên bản kiểm phiếu",
    "to_trinh.docx": "Tờ trình đề nghị khen thưởng",
    "giay_moi.docx": "Giấy mời",
    "thong_bao_ket_luan.docx": "Thông báo kết luận",
    "tiep_thu_y_kien.docx": "Tiếp thu, giải trình ý kiến",
    "ke_hoach.docx": "Kế hoạch năm",
    "quy_che.docx": "Quy chế",
    "bang_tong_hop.xlsx": "Bảng tổng hợp: mọi chỉ tiêu, điểm, nguồn số liệu",
}
"""One without an entry is known by its name alone."""
TO_THE_MEETING = (
    *("giao_uoc.docx", "bao_cao.docx", "bang_diem.docx"),
    *("bien_ban.docx", "bien_ban_binh_xet.docx", "giay_moi.docx"),
)
"""The documents that go out before the meeting, in their order, with all that they refer to."""
REFERRED_TO = frozenset({"bang_diem.docx", "bien_ban_binh_xet.docx"})
"""Those of them that go out only beside others."""
AFTER_THE_MEETING = (
    *("giao_uoc.docx", "bao_cao.docx", "bang_diem.docx", "bien_ban.docx", "bien_ban_binh_xet.docx"),
    *("thong_bao_ket_luan.docx", "tiep_thu_y_kien.docx", "ke_hoach.docx", "quy_che.docx"),
)
"""The documents whose official copies go out to the members, in their order.

A proposal goes to those who decide on it, a ballot to nobody.
"""
FINISHED = ("giay_moi.docx",)
"""Those of them that go out as they are made."""
ATTACHED = ("bang_diem.docx",)
"""Those of them that nobody signs, as they go with the minutes that are signed."""
_DRAFT = "Dự thảo {title}"


def title_before_meeting(name: str) -> str:
    """Return what a document is called in a letter before the meeting: most are drafts still."""
    title = TITLES[name]
    return title if name in FINISHED else _DRAFT.format(title=sentence_continue(title))

"""What khoi.xlsx asks about each document: its number, its day and its subject."""

from collections.abc import Iterator

from thidua_reports.excel.layout.sheet_layout import CellKind, Setting
from thidua_reports.frozen import frozen

CODE, LONG, DATE = CellKind.CODE, CellKind.LONG_TEXT, CellKind.DATE


@frozen
class DocumentSettings:
    """What the bloc enters about the document called `name`, which may have no day of its own."""

    name: str
    number: Setting
    subject: Setting
    day: Setting | None = None

    def __iter__(self) -> Iterator[Setting]:
        """Yield the settings in their order on the sheet."""
        yield from (each for each in (self.number, self.day, self.subject) if each)


def _settings(name: str, document: str, subject: str, *, has_day: bool = True) -> DocumentSettings:
    """Return the settings of a document that khoi.xlsx calls `document`."""
    day = Setting(f"ngay_{name}", f"Ngày {document}", DATE, "Để trống khi chưa ký.")
    return DocumentSettings(
        name,
        number=Setting(f"so_{name}", f"Số {document}", CODE, "Để trống khi chưa lấy số."),
        day=day if has_day else None,
        subject=Setting(f"trich_yeu_{name}", f"Trích yếu {document}", LONG, subject),
    )


INVITATION = _settings("giay_moi", "giấy mời", "Để trống: Dự Hội nghị …")
NOTICE = _settings("thong_bao", "thông báo kết luận", "Để trống: Kết luận tại Hội nghị …")
ANSWERS = _settings(
    "tiep_thu",
    "bảng tiếp thu ý kiến",
    "Để trống: Tổng hợp, tiếp thu, giải trình ý kiến tại Hội nghị …",
)
PLAN = _settings("ke_hoach", "kế hoạch", "Để trống: Hoạt động năm … của Khối …")
REGULATION = _settings("quy_che", "quy chế", "Để trống: Hoạt động và bình xét thi đua của Khối …")
JUDGING = _settings(
    "bien_ban_binh_xet",
    "biên bản bình xét",
    "Kỳ Năm. Để trống: Bình xét thi đua, đề nghị khen thưởng năm …",
    has_day=False,
)
BALLOT_RECORD = _settings(
    "bien_ban_kiem_phieu",
    "biên bản kiểm phiếu",
    "Kỳ Năm. Để trống: Kiểm phiếu suy tôn, đề nghị khen thưởng năm …",
    has_day=False,
)
AWARDS = _settings("to_trinh", "tờ trình", "Kỳ Năm. Để trống: Về việc đề nghị khen thưởng … năm …")
OF_THE_YEAR = (INVITATION, NOTICE, ANSWERS, PLAN, REGULATION, JUDGING, BALLOT_RECORD, AWARDS)
"""The documents beside report and minutes that have a number of their own."""

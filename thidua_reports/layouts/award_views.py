"""What the templates on judging the year and on whom to honour may print."""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.minutes_views import Gathering
from thidua_reports.layouts.views import Addressed, Lines, Ranking, RankingRow, Signed, View


@frozen
class JudgedRow(RankingRow):
    """A member with its points, its rank and what it is proposed for."""

    de_nghi: Annotated[str, "hình thức được đề nghị; trống để ghi tay khi chưa họp"]


@frozen
class JudgingMinutes(Ranking, Gathering):
    """The minutes of judging the year: a form before the meeting, complete after it."""

    template: ClassVar = "bien_ban_binh_xet.docx"
    nam: Annotated[str, "năm bình xét"]
    dieu_kien: Annotated[Lines, "điều kiện đề nghị của từng hình thức khen thưởng"]
    bang_diem: Sequence[JudgedRow]
    co_de_nghi: Annotated[
        str, "“có” khi có đơn vị được đề nghị hoặc chưa họp; trống để bỏ cột ấy khỏi bảng"
    ]
    chenh_lech: Annotated[Lines, "điểm thống nhất khác điểm tự chấm, điểm tính: mức và lý do"]
    khong_de_nghi: Annotated[Lines, "đơn vị không được đề nghị khen thưởng: lý do, nguồn"]
    y_kien: Annotated[Lines, "câu về thảo luận; dòng trống để ghi tay khi chưa họp"]
    bo_phieu: Annotated[Lines, "kết quả bỏ phiếu; không có khi khối không bỏ phiếu"]
    ket_qua: Annotated[Lines, "kết quả đề nghị; dòng trống để ghi tay khi chưa họp"]
    ket_thuc: Annotated[str, "câu kết thúc, không có dấu cuối câu"]


@frozen
class ProposedUnit:
    """A member that is proposed for an honour."""

    tt: Annotated[str, "số thứ tự trong hình thức khen thưởng"]
    don_vi: Annotated[str, "đơn vị được đề nghị"]
    ket_qua: Annotated[str, "hạng, điểm, số phiếu bằng lời"]
    thanh_tich: Annotated[str, "tóm tắt thành tích"]
    diem: Annotated[str, "điểm (hoặc tỷ lệ điểm) xếp hạng"]
    hang: Annotated[str, "hạng"]
    phieu: Annotated[str, "“09/10 (90%)”; gạch ngang khi không bỏ phiếu"]


@frozen
class ProposedForHonour:
    """Who is proposed for an honour."""

    hinh_thuc: Annotated[str, "hình thức đề nghị"]
    so_luong: Annotated[str, "“02 đơn vị”"]
    don_vi: Sequence[ProposedUnit]
    khong_xet: Annotated[Lines, "vì sao đơn vị hạng cao hơn không được đề nghị hình thức này"]


@frozen
class AwardRequest(Signed, Addressed, View):
    """The request to honour the members that are proposed."""

    template: ClassVar = "to_trinh.docx"
    nam: Annotated[str, "năm đề nghị khen thưởng"]
    ky_hieu_kem_theo: Annotated[str, "“Kèm theo Tờ trình số … ngày … của …”, không có ngoặc đơn"]
    kinh_gui: Annotated[
        str, "“Kính gửi: …”, “Kính gửi:” khi gửi nhiều nơi; “Kính gửi: …………” khi chưa có"
    ]
    can_cu: Annotated[Lines, "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng"]
    mo_dau: Annotated[str, "câu mở đầu: theo kết quả nào, đề nghị bao nhiêu đơn vị"]
    de_nghi: Sequence[ProposedForHonour]
    co_phieu: Annotated[str, "“có” khi có kết quả bỏ phiếu; trống khi không, để bỏ cột ấy"]
    ho_so: Annotated[Lines, "hồ sơ kèm theo, không gạch đầu dòng"]
    loi_ket: Annotated[str, "câu kết, không có dấu cuối câu"]

"""What each Word template may print: the contract between the program and who edits a template.

The attributes of a view are the fields of its template, with their meaning in the words of the
manual. Every field is always given; a text may be empty, and a list too. All values are worded: a
template computes nothing.
"""

from collections.abc import Sequence
from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen

Lines = Sequence[str]


class Fields:
    """What a template may print; a document is made by the template that its fields are for."""

    template: ClassVar[str]


@frozen
class Form(Fields):
    """The head of all that is printed in the bloc's name."""

    co_quan_chu_quan: Annotated[str, "cơ quan chủ quản (mẫu tự in hoa)"]
    ten_khoi: Annotated[str, "tên khối, như “Khối thi đua 4”"]
    ten_khoi_hoa: Annotated[str, "tên khối viết hoa ở đầu văn bản"]
    trich_yeu: Annotated[str, "trích yếu, tên hội nghị"]


@frozen
class View(Form):
    """The head of a document that has a number and recipients, as its template prints it."""

    so_ky_hieu: Annotated[str, "“Số: 05/BC-KTĐ4”"]
    noi_nhan: Annotated[
        Lines, "nơi nhận, không gạch đầu dòng, không dấu cuối dòng, không có dòng “Lưu”"
    ]
    luu: Annotated[str, "nơi lưu, như “VT, TĐKT”"]


@frozen
class RankingRow:
    """A member in the ranking."""

    hang: Annotated[str, "hạng"]
    don_vi: Annotated[str, "đơn vị"]
    tu_cham: Annotated[str, "điểm tự chấm"]
    tinh_toan: Annotated[str, "điểm tính"]
    thong_nhat: Annotated[str, "điểm thống nhất"]
    xep_loai: Annotated[str, "xếp loại; trống khi khối không xếp loại"]
    ghi_chu: Annotated[str, "ghi chú"]


@frozen
class Ranking:
    """The ranking, with its title and notes."""

    tieu_de_xep_hang: Annotated[str, "tên bảng xếp hạng (nói rõ khi tạm tính)"]
    co_xep_loai: Annotated[str, "“có” khi khối xếp loại; trống khi không, để bỏ cột xếp loại"]
    ghi_chu_xep_hang: Annotated[Lines, "ghi chú dưới bảng xếp hạng"]
    noi_neu_diem: Annotated[
        str, "nơi nêu điểm từng tiêu chí: “Bảng điểm thi đua năm … (Phụ lục kèm theo Biên bản …)”"
    ]
    bang_diem: Sequence[RankingRow]


@frozen
class RuleRow:
    """A way of scoring."""

    ten: Annotated[str, "tên cách chấm điểm"]
    giai_thich: Annotated[str, "cách chấm điểm bằng lời"]


@frozen
class Rules:
    """The ways of scoring."""

    cach_cham: Sequence[RuleRow]


@frozen
class NoteGroup:
    """Notes of one kind on what a draft lacks."""

    tieu_de: Annotated[str, "nhóm ghi chú của bản dự thảo, như “Đơn vị chưa nộp”"]
    y: Annotated[Lines, "từng ghi chú, không gạch đầu dòng"]


@frozen
class DraftNotes:
    """What is unsettled in a draft."""

    ghi_chu_du_thao: Sequence[NoteGroup]


@frozen
class SignatureFor:
    """Who signs on behalf of somebody; the meaning is given where it is used."""

    quyen_han: str
    chuc_vu: str
    ho_ten: str


@frozen
class Signed:
    """Where and when a document is signed, and by whom."""

    dia_danh_ngay: Annotated[str, "“Kiên Giang, ngày 30 tháng 7 năm 2020”"]
    nguoi_ky: Annotated[
        Sequence[SignatureFor], "“TM. KHỐI THI ĐUA 4”", "“KHỐI TRƯỞNG”", "họ tên người ký"
    ]
    nguoi_ky_cung: Annotated[
        Sequence[SignatureFor],
        "người thứ hai cùng ký (ký bên trái): quyền hạn",
        "người thứ hai cùng ký: chức vụ",
        "người thứ hai cùng ký: họ tên",
    ]
    quyen_han_chung: Annotated[
        str,
        "quyền hạn chung của hai người ký, ghi một lần ở trên; trống khi không chung",
    ]


@frozen
class Addressed:
    """To whom a document goes that is sent to a superior."""

    kinh_gui: Annotated[str, "“Kính gửi: …”, “Kính gửi:” khi gửi nhiều nơi; trống khi chưa có"]
    noi_kinh_gui: Annotated[
        Lines, "các nơi kính gửi khi có nhiều nơi, kể cả dấu “;” hoặc “.” cuối dòng"
    ]

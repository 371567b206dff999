"""Which pictures the manual has: of what, which page shows it, which part of that page."""

from dataclasses import dataclass

HALF_YEAR = "kien_giang_khoi_4_2020_6_thang"
YEAR = "kien_giang_khoi_17_2018_nam_minh_hoa"
PLEDGE = "kien_giang_khoi_17_2018_giao_uoc"
SAMPLES = (HALF_YEAR, YEAR, PLEDGE)
ALL = (0.0, 1.0)
ABOVE_FOOTER = (0.0, 0.93)


@dataclass(frozen=True)
class Printed:
    """A picture of a file as it is printed: the first page that has all the words.

    `down` and `across` are the shares of the page that the picture shows, as far as there are
    words. `pattern` finds the file in the folder where the sample was run.
    """

    name: str
    sample: str
    pattern: str
    words: tuple[str, ...]
    down: tuple[float, float] = ABOVE_FOOTER
    across: tuple[float, float] = ALL


@dataclass(frozen=True)
class Shown:
    """A picture of a page in the browser: the elements of a selector, from the first to the last.

    The words are in it; `height` is the most that it shows, in points of the screen.
    """

    name: str
    sample: str
    pattern: str
    words: tuple[str, ...]
    selector: str
    height: int = 900


@dataclass(frozen=True)
class Driven:
    """A picture of the working page, reached from its beginning by links and buttons.

    `way` are what these say; the rest is as in `Shown`.
    """

    name: str
    way: tuple[str, ...]
    words: tuple[str, ...]
    selector: str
    height: int = 900


_BOOK, _LEFT, _UPPER = "khoi.xlsx", (0.0, 0.72), (0.0, 0.6)
PRINTED = (
    Printed(
        "so_khoi_viec_can_lam",
        HALF_YEAR,
        _BOOK,
        ("VIỆC CẦN LÀM TRONG KỲ NÀY", "Tình trạng", "đã điền"),
        (0.0, 0.42),
    ),
    Printed(
        "so_khoi_khoi",
        HALF_YEAR,
        _BOOK,
        ("THÔNG TIN CHUNG CỦA KHỐI", "Địa danh", "Kiên Giang"),
        _UPPER,
    ),
    Printed(
        "so_khoi_thanh_vien",
        HALF_YEAR,
        _BOOK,
        ("CÁC ĐƠN VỊ THÀNH VIÊN", "Tên đơn vị", "Sở Du lịch"),
        across=_LEFT,
    ),
    Printed(
        "so_khoi_tieu_chi",
        YEAR,
        _BOOK,
        ("CÁC TIÊU CHÍ VÀ ĐIỂM", "Tên tiêu chí", "Điểm"),
        across=_LEFT,
    ),
    Printed(
        "so_khoi_cach_cham",
        YEAR,
        _BOOK,
        ("CÁC CÁCH CHẤM ĐIỂM", "Công thức điểm", "Giải thích"),
        _UPPER,
    ),
    Printed(
        "so_khoi_chi_tieu",
        HALF_YEAR,
        _BOOK,
        ("CHỈ TIÊU ĐÃ ĐĂNG KÝ TRONG GIAO ƯỚC", "Mã chỉ tiêu", "Kế hoạch"),
        _UPPER,
    ),
    Printed(
        "so_khoi_diem_thong_nhat",
        YEAR,
        _BOOK,
        ("ĐIỂM KHỐI ĐÃ THỐNG NHẤT", "Tiêu chí", "Lý do"),
        (0.0, 0.45),
    ),
    Printed("so_khoi_hoi_nghi", HALF_YEAR, _BOOK, ("HỘI NGHỊ CỦA KHỐI", "Ngày họp", "Địa điểm")),
    Printed(
        "bieu_mau_viec_can_lam", HALF_YEAR, "bieu_mau/yt_*.xlsx", ("VIỆC CẦN LÀM TRONG SỔ NÀY",)
    ),
    Printed(
        "bieu_mau_dang_ky",
        PLEDGE,
        "bieu_mau/thads_*.xlsx",
        ("ĐĂNG KÝ CHỈ TIÊU THI ĐUA", "Kế hoạch"),
        _UPPER,
    ),
    Printed(
        "bieu_mau_noi_dung_1",
        HALF_YEAR,
        "bieu_mau/gddt_*.xlsx",
        ("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "Thực hiện", "Kiểm tra"),
    ),
    Printed(
        "bieu_mau_truoc_khi_gui",
        HALF_YEAR,
        "bieu_mau/gddt_*.xlsx",
        ("TRƯỚC KHI GỬI: CÒN THIẾU GÌ",),
    ),
    Printed(
        "bao_cao", HALF_YEAR, "bao_cao.docx", ("BÁO CÁO", "Kính gửi", "ĐẶC ĐIỂM TÌNH HÌNH"), _UPPER
    ),
    Printed(
        "bao_cao_phu_luc",
        HALF_YEAR,
        "bao_cao.docx",
        ("Phụ lục", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA"),
    ),
    Printed("bien_ban", HALF_YEAR, "bien_ban.docx", ("BIÊN BẢN", "Chủ trì"), _UPPER),
    Printed("bang_diem", YEAR, "bang_diem.docx", ("BẢNG ĐIỂM THI ĐUA",)),
    Printed("xep_hang", YEAR, "bang_tong_hop.xlsx", ("XẾP HẠNG", "Hạng")),
    Printed("phieu_phan_hoi", HALF_YEAR, "phan_hoi/yt_* - phan_hoi.docx", ("Sở Y tế",), _UPPER),
)
SHOWN = (
    Shown("trang_kiem_tra", YEAR, "kiem_tra.html", ("Đã gửi được chưa?",), "body"),
    Shown(
        "trang_kiem_tra_da_nop",
        HALF_YEAR,
        "kiem_tra.html",
        ("Sở Y tế",),
        "section:has(h2:text-is('Đơn vị đã nộp, chưa nộp'))",
        700,
    ),
)
_BLOC = "Khối thi đua 4"
DRIVEN = (
    Driven("trang_lam_viec", (), ("Khối mới", "Việc tiếp theo", _BLOC), "header, #khoi ~ *"),
    Driven(
        "cac_buoc_dau",
        (_BLOC,),
        ("Điền sổ khối", "Mở khoi.xlsx", "Kiểm tra, sửa lỗi"),
        "#so-khoi, #kiem-tra",
    ),
    Driven(
        "cac_buoc_sau",
        (_BLOC,),
        ("Lập văn bản, xem trước khi gửi", "Sang kỳ sau"),
        "#lap, #ky-sau",
    ),
    Driven(
        "ket_qua_viec",
        (_BLOC, "Lập văn bản"),
        ("Xong: lập văn bản.", "7/7 đơn vị có sổ dùng được"),
        "header, .ket-luan, section:has(h2:text-is('Chương trình báo'))",
    ),
    Driven(
        "trang_kiem_tra_trong",
        (_BLOC, "Xem trang kiểm tra"),
        ("Trang kiểm tra trước khi gửi", "Đã gửi được chưa?", "Việc cần làm trước"),
        "header, .ket-luan, section:has(h2:text-is('Đơn vị đã nộp, chưa nộp'))",
    ),
)

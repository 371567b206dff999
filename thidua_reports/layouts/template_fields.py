"""The fields of each Word template: the contract between the program and who edits a template.

`a[]` is every text of the list a, `a[].b` the field b of every entry of a. Every field is always
given; a text may be empty, and a list too. All values are worded: a template computes nothing.
"""

from collections.abc import Mapping

_HEAD = {
    "co_quan_chu_quan": "cơ quan chủ quản (mẫu tự in hoa)",
    "ten_khoi": "tên khối, như “Khối thi đua 4”",
    "ten_khoi_hoa": "tên khối viết hoa ở đầu văn bản",
    "so_ky_hieu": "“Số: 05/BC-KTĐ4”",
    "trich_yeu": "trích yếu, tên hội nghị",
    "noi_nhan[]": "nơi nhận, không gạch đầu dòng, không dấu cuối dòng, không có dòng “Lưu”",
}
_SCORES = {
    "tieu_de_xep_hang": "tên bảng xếp hạng (nói rõ khi tạm tính)",
    "ghi_chu_xep_hang[]": "ghi chú dưới bảng xếp hạng",
    "bang_diem[].hang": "hạng",
    "bang_diem[].don_vi": "đơn vị",
    "bang_diem[].tu_cham": "điểm tự chấm",
    "bang_diem[].tinh_toan": "điểm tính toán",
    "bang_diem[].thong_nhat": "điểm thống nhất",
    "bang_diem[].ghi_chu": "ghi chú",
}
_RULES = {
    "cach_cham[].ten": "tên cách chấm điểm",
    "cach_cham[].giai_thich": "cách chấm điểm bằng lời",
}
_DRAFT_NOTES = {
    "ghi_chu_du_thao[].tieu_de": "nhóm ghi chú của bản dự thảo, như “Đơn vị chưa nộp”",
    "ghi_chu_du_thao[].y[]": "từng ghi chú, không gạch đầu dòng",
}
_REPORT = (
    _HEAD
    | _DRAFT_NOTES
    | {
        "nam": "năm báo cáo",
        "dia_danh_ngay": "“Kiên Giang, ngày 30 tháng 7 năm 2020”",
        "ky_hieu_kem_theo": "“Kèm theo Báo cáo số … ngày … của …”, không có ngoặc đơn",
        "can_cu[]": "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng",
        "dac_diem[]": "đặc điểm tình hình, mỗi phần tử một đoạn",
        "noi_dung[].ten": "“Nội dung 1. …”",
        "noi_dung[].mo_dau[]": "đoạn mở đầu của nội dung",
        "noi_dung[].don_vi[].ten": "tên đơn vị",
        "noi_dung[].don_vi[].cac_cau[].loi": "một kết quả, không có dấu cuối câu",
        "noi_dung[].don_vi[].cac_cau[].dau": "dấu của số liệu còn nghi vấn, thường để trống",
        "noi_dung[].don_vi[].cac_cau[].ket": "“;” hoặc “.”",
        "noi_dung[].doan[]": "đoạn văn chung của nội dung",
        "noi_dung[].con_thieu": "lời nhắc khi nội dung chưa có gì, thường để trống",
        "hoat_dong_chung[]": "hoạt động chung của khối",
        "han_che[]": "hạn chế",
        "nguyen_nhan[]": "nguyên nhân",
        "phuong_huong[]": "phương hướng, nhiệm vụ kỳ tới",
        "kien_nghi[]": "kiến nghị, đề xuất",
        "bang_chi_tieu[].tt": "số thứ tự",
        "bang_chi_tieu[].don_vi": "đơn vị",
        "bang_chi_tieu[].chi_tieu": "chỉ tiêu",
        "bang_chi_tieu[].don_vi_tinh": "đơn vị tính",
        "bang_chi_tieu[].ke_hoach": "kế hoạch",
        "bang_chi_tieu[].thuc_hien": "thực hiện",
        "bang_chi_tieu[].ty_le": "tỷ lệ so kế hoạch",
        "bang_chi_tieu[].cung_ky": "cùng kỳ năm trước",
        "bang_chi_tieu[].so_cung_ky": "so cùng kỳ",
        "bang_chi_tieu[].ghi_chu": "ghi chú",
        "dieu_chinh[]": "số liệu đã điều chỉnh sau khi nộp: từ số nào thành số nào, lý do, ai báo",
        "nguoi_ky[].quyen_han": "“TM. KHỐI THI ĐUA 4”",
        "nguoi_ky[].chuc_vu": "“KHỐI TRƯỞNG”",
        "nguoi_ky[].ho_ten": "họ tên người ký",
        "nguoi_ky_cung[].quyen_han": "người thứ hai cùng ký (ký bên trái): quyền hạn",
        "nguoi_ky_cung[].chuc_vu": "người thứ hai cùng ký: chức vụ",
        "nguoi_ky_cung[].ho_ten": "người thứ hai cùng ký: họ tên",
    }
)
_HALF_YEAR_REPORT = _REPORT | {
    "tien_do[]": "bao nhiêu chỉ tiêu luỹ kế đạt tiến độ, chỉ tiêu nào chưa đánh giá được",
    "bang_chi_tieu[].muc_can_dat": "mức cần đạt đến kỳ báo cáo",
}
_YEAR_REPORT = (
    _REPORT
    | _SCORES
    | _RULES
    | {
        "nam_sau": "năm sau",
        "moc_diem[]": "số đơn vị đạt các mốc điểm",
        "khen_thuong[]": "đề nghị khen thưởng",
        "so_phu_luc": "“ I” khi có phụ lục về điểm, trống khi chỉ có một phụ lục",
        "tieu_chi[]": "mã và tên các tiêu chí được chấm",
        "diem_don_vi[].ten": "số thứ tự và tên đơn vị",
        "diem_don_vi[].tong": "“tự chấm …, tính được …, thống nhất … điểm”",
        "diem_don_vi[].dong[].tieu_chi": "mã tiêu chí",
        "diem_don_vi[].dong[].cach_tinh": "điểm được tính ra sao, bằng lời và số",
        "diem_don_vi[].dong[].tu_cham": "điểm tự chấm",
        "diem_don_vi[].dong[].tinh_toan": "điểm tính toán",
        "diem_don_vi[].dong[].thong_nhat": "điểm thống nhất",
        "diem_don_vi[].dong[].ghi_chu": "chênh lệch giữa các điểm và lý do",
        "nhan_su[]": "Khối trưởng, Khối phó năm sau",
    }
)
_MINUTES = _HEAD | {
    "thoi_gian": "“14 giờ 00, ngày 30 tháng 7 năm 2020”",
    "dia_diem": "địa điểm",
    "chu_tri[]": "người chủ trì, kèm chức vụ",
    "thu_ky[]": "thư ký hội nghị",
    "khach_moi[]": "khách mời",
    "thanh_vien[]": "thành viên dự họp, vắng (lý do)",
    "so_co_mat": "câu về số đơn vị có mặt",
    "chuong_trinh[]": "chương trình hội nghị",
    "chu_toa_ky[].chuc_vu": "chức vụ của chủ tọa",
    "chu_toa_ky[].ho_ten": "họ tên chủ tọa",
    "thu_ky_ky[].chuc_vu": "chức vụ của thư ký",
    "thu_ky_ky[].ho_ten": "họ tên thư ký",
}
_MINUTES_AFTER = (
    _MINUTES
    | _SCORES
    | {
        "dien_bien[]": "diễn biến hội nghị",
        "y_kien_chung[]": "câu chung về thảo luận",
        "y_kien[].tt": "số thứ tự ý kiến",
        "y_kien[].nguoi": "người, đơn vị góp ý",
        "y_kien[].noi_dung": "nội dung góp ý",
        "y_kien[].tiep_thu": "tiếp thu, giải trình",
        "phat_bieu[].nguoi": "người phát biểu",
        "phat_bieu[].y[]": "từng ý, không gạch đầu dòng",
        "chenh_lech[]": "điểm thống nhất khác điểm tự chấm, điểm tính: mức và lý do",
        "ket_qua[]": "kết quả bình xét, đề nghị khen thưởng",
        "bieu_quyet[].noi_dung": "nội dung biểu quyết",
        "bieu_quyet[].dong_y": "số đồng ý",
        "bieu_quyet[].khong_dong_y": "số không đồng ý",
        "bieu_quyet[].khong_y_kien": "số không có ý kiến",
        "bieu_quyet[].ket_qua": "kết quả",
        "nhan_su[]": "Khối trưởng, Khối phó kỳ tới",
        "ket_luan[]": "kết luận của chủ tọa",
        "ket_thuc": "câu kết thúc, không có dấu cuối câu",
    }
)
_PLEDGE = (
    _HEAD
    | _RULES
    | _DRAFT_NOTES
    | {
        "nam": "năm ký kết",
        "dia_danh_ngay": "“Kiên Giang, ngày 06 tháng 4 năm 2018”",
        "ky_hieu_kem_theo": "“Kèm theo Bản ký kết giao ước thi đua số … ngày … của …”",
        "can_cu[]": "căn cứ, kể cả dấu “;” hoặc “.” cuối dòng",
        "mo_dau": "“Hôm nay, ngày …, tại …, Khối … tổ chức Hội nghị ký kết …”",
        "dac_diem[]": "các đơn vị tham gia, mỗi phần tử một đoạn",
        "noi_dung[].ten": "“Nội dung 1. …”",
        "noi_dung[].tieu_chi[].tt": "số thứ tự tiêu chí",
        "noi_dung[].tieu_chi[].ten": "mã, tên và điều kiện riêng của tiêu chí",
        "noi_dung[].tieu_chi[].diem_chuan": "điểm chuẩn",
        "noi_dung[].tieu_chi[].thuong": "điểm thưởng tối đa",
        "noi_dung[].tieu_chi[].tru": "điểm trừ tối đa",
        "noi_dung[].tieu_chi[].cach_cham": "tên cách chấm và giới hạn riêng",
        "noi_dung[].tieu_chi[].ap_dung": "áp dụng cho đơn vị nào, thay cho tiêu chí nào",
        "noi_dung[].doan[]": "đoạn văn của nội dung",
        "quy_dinh[]": "quy định về tổng điểm, xếp hạng, khen thưởng",
        "to_chuc_thuc_hien[]": "tổ chức thực hiện",
        "ky_ket[].tt": "số thứ tự đơn vị ký kết",
        "ky_ket[].don_vi": "tên đơn vị",
        "ky_ket[].dai_dien": "họ tên, chức vụ người đại diện ký",
        "bang_dang_ky[].tt": "số thứ tự",
        "bang_dang_ky[].don_vi": "đơn vị",
        "bang_dang_ky[].chi_tieu": "chỉ tiêu",
        "bang_dang_ky[].don_vi_tinh": "đơn vị tính",
        "bang_dang_ky[].ke_hoach": "số đăng ký",
        "bang_dang_ky[].so_voi": "so với kế hoạch, Nghị quyết …",
        "bang_dang_ky[].diem_chuan": "điểm chuẩn của chỉ tiêu",
        "bang_dang_ky[].thuong": "điểm thưởng tối đa của chỉ tiêu",
    }
)

FIELDS: Mapping[str, Mapping[str, str]] = {
    "giao_uoc.docx": _PLEDGE,
    "bao_cao_6_thang.docx": _HALF_YEAR_REPORT,
    "bao_cao_nam.docx": _YEAR_REPORT,
    "bien_ban_truoc_hop.docx": _MINUTES,
    "bien_ban_sau_hop.docx": _MINUTES_AFTER,
}
"""What each template may print, and the meaning of it in the words of the manual."""

_SENTENCE, _TARGET, _RANK = "noi_dung[].don_vi[].cac_cau[].", "bang_chi_tieu[].", "bang_diem[]."
_OF_RANKING = ("tieu_de_xep_hang", "ghi_chu_xep_hang[]", _RANK + "ghi_chu")
DOUBT_OF: Mapping[str, tuple[str, ...]] = {
    _SENTENCE + "loi": (_SENTENCE + "dau",),
    _TARGET + "thuc_hien": (_TARGET + "ghi_chu",),
    _TARGET + "ty_le": (_TARGET + "ghi_chu",),
    _RANK + "hang": _OF_RANKING,
    _RANK + "tinh_toan": _OF_RANKING,
    _RANK + "thong_nhat": _OF_RANKING,
}
"""The fields that carry the doubt of a figure: where the figure is printed, so must they be."""

DRAFT_NOTES = ("ghi_chu_du_thao[].tieu_de", "ghi_chu_du_thao[].y[]")
"""What is unsettled in a draft: a template that has a place for it must keep it."""

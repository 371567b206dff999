"""What the guide of earlier forms said; those forms still come back."""

_TITLE = "HƯỚNG DẪN ĐIỀN SỔ"
_UNIT_STEP = "1. Trang Đơn vị: ghi người lập báo cáo; các mục khác đã điền sẵn."
_LAST_STEP = (
    "Trang Trước khi gửi đếm những chỗ còn thiếu, cần xem lại. Không đổi tên trang, tên cột và mã; "
    "trang được khóa để khỏi gõ nhầm (không có mật khẩu)."
)
_HOW_TO_TYPE = (
    "Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm gõ "
    "96,06, không gõ dấu %. Không gõ 16/25: Excel có thể đổi thành ngày."
)
_RESULTS_STEP = (
    "2. Trang Nội dung 1: nhập cột Thực hiện của từng chỉ tiêu; nhập 0 nếu không thực hiện, để "
    "trống nếu chưa có số. Kết quả dạng 16 trên 25: nhập 16 ở Thực hiện, 25 ở Trên tổng số. "
)
_HIGHLIGHT_STEP = (
    "4. Đánh x ở cột Nổi bật cho kết quả cần nêu trong báo cáo của khối; lời đi sau con số ghi ở "
    "Lời kèm."
)
_PASSAGES_STEP = (
    "Trang Thuyết minh: kết quả các nội dung khác, hạn chế, nguyên nhân, kiến nghị, phương hướng."
)
_REPORTING = (
    _UNIT_STEP,
    f"{_RESULTS_STEP}Tỷ lệ và điểm tự tính (ô nền xám).",
    f"3. {_HOW_TO_TYPE}",
    _HIGHLIGHT_STEP,
    "5. Trang Tiêu chí (nếu có): cột Cách chấm nói vì sao được điểm, cột Cần ghi nói phải ghi gì ở "
    "từng ô; ô nền xám đậm không phải ghi.",
    f"6. {_PASSAGES_STEP}",
    f"7. {_LAST_STEP}",
)
_WITHOUT_POINTS = (
    _UNIT_STEP,
    f"{_RESULTS_STEP}Tỷ lệ tự tính (ô nền xám). Kỳ này không chấm điểm.",
    f"3. {_HOW_TO_TYPE}",
    _HIGHLIGHT_STEP,
    f"5. {_PASSAGES_STEP}",
    f"6. {_LAST_STEP}",
)
_REGISTERING = (
    _UNIT_STEP,
    "2. Trang Đăng ký: mỗi hàng một chỉ tiêu. Hàng nền trắng là chỉ tiêu đã giao, phải nhận. Hàng "
    "nền vàng có sẵn tên là chỉ tiêu năm trước: ghi kế hoạch năm nay, sửa hoặc xóa nếu không đăng "
    "ký nữa. Các hàng còn lại để đăng ký chỉ tiêu mới.",
    f"3. {_HOW_TO_TYPE}",
    "4. Loại: lũy kế (cộng dồn trong năm), thời điểm, tỷ lệ (kế hoạch là số phần trăm), đạt - "
    "không đạt, chỉ nêu số. Chiều: tăng nếu càng nhiều càng tốt, giảm nếu càng ít càng tốt.",
    "5. Trang Thuyết minh: lời thuyết minh đi kèm, nếu có.",
    f"6. {_LAST_STEP}",
)
_REWORDED = (
    "3. Số thập phân dùng dấu phẩy như máy đang dùng; không gõ đơn vị tính vào ô số. Số phần trăm "
    "gõ 96,06 hoặc 96,06%.",
    "5. Trang Tiêu chí: số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "5. Trang Tiêu chí (nếu có): số lượng hoặc số vụ, điểm tự chấm, thưởng, trừ và minh chứng.",
    "Không đổi tên trang, tên cột và mã.",
    _HOW_TO_TYPE,
)
EARLIER = (_TITLE, *_REPORTING, *_WITHOUT_POINTS, *_REGISTERING, *_REWORDED)
"""A text of the map that is reworded goes here as well."""

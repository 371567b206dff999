"""What forms said of settings before it was worded anew."""

EARLIER_HINTS = (
    "Dòng trên tên khối ở đầu văn bản.",
    "Mã đơn vị soạn, trình bày báo cáo.",
    "Kỳ Giao ước: số bản giao ước. Để trống khi chưa lấy số.",
    "Kỳ Giao ước: ngày ký kết. Để trống khi chưa ký.",
    "Kỳ Giao ước: trích yếu bản giao ước.",
    "Để trống khi chưa lấy số.",
    "Để trống khi chưa ký.",
    "cắt bỏ: bỏ phần lẻ phía sau, không làm tròn lên.",
    "Để trống: 2. Dùng khi xếp hạng.",
    "Lệnh accept, next tự ghi, để biết trang Giao ước đã chốt còn nguyên; không sửa.",
)
"""Earlier hints of forms on settings, as older forms still come back."""

"""What the editions of the manual say beside its own text."""

from thidua_reports.version import VERSION

TITLE = "Hướng dẫn sử dụng make-report"
SUBTITLE = "Lập báo cáo, biên bản, bảng điểm của khối thi đua từ các sổ Excel của thành viên"
CONTENTS = "Mục lục"
HOW_TO_JUMP = "Giữ phím Ctrl rồi bấm vào một dòng để đến mục ấy. {numbers}"
_RENEW = "bấm chuột phải vào mục lục, chọn Update Field (Cập nhật trường), chọn cập nhật cả bảng."
NO_NUMBERS = f"Muốn có số trang: {_RENEW}"
NUMBERS_MAY_DIFFER = f"Máy chia trang khác đi, số trang không còn đúng: {_RENEW}"
FOUND_MANY = "{count} chỗ; đây là {shown} chỗ gần nhất, gõ thêm chữ để thu hẹp."
FOUND_SOME = "{count} chỗ."
FOUND_NONE = "Không thấy. Thử ít chữ hơn."


def version_line() -> str:
    """Return of which version of the program the manual speaks."""
    return f"Phiên bản {VERSION} của chương trình"

"""The words of the score matrix."""

from thidua_reports.domain.period import Period

NOT_SCORED = "kỳ này không chấm điểm"
TITLES = {
    Period.HALF_YEAR: "6 tháng đầu năm {year} của {bloc}",
    Period.YEAR: "năm {year} của {bloc}",
}
NAMES = {
    Period.HALF_YEAR: "Bảng điểm thi đua 6 tháng đầu năm {year}",
    Period.YEAR: "Bảng điểm thi đua năm {year}",
}
"""What other documents call the matrix: its title, without the bloc's name."""
HEAD = ("Phụ lục", "BẢNG ĐIỂM THI ĐUA {title}", "({attached})")
"""The lines over the matrix, as the template has them."""
ANNEX_OF = "{matrix} (Phụ lục kèm theo {minutes})"
THESE_MINUTES = "Biên bản này"
PROVISIONAL = " (tạm tính)"
ATTACHED = "Kèm theo {minutes} của {bloc}"
CONTENT_IS = "Nội dung {position}: {name}"
POINTS_ARE = "Điểm trong bảng là {basis}."
OF_MEMBER = "{member}: {what}."
CODE_IS = "{code} là {name}."
IN_DOUBT = "*"
BLANK_IS = "Ô trống: tiêu chí không áp dụng cho đơn vị."
DOUBT_IS = "Dấu *: số liệu còn thiếu hoặc cần xác minh."

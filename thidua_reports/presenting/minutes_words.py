"""The sentences of the minutes of a meeting that depend on what is known of it."""

ADOPTED = "Hội nghị thông qua dự thảo {draft} với {votes}/{votes} ý kiến đồng ý."
"""For the votes to be written in: nothing but the agenda speaks of them."""
PROPOSED = "Hội nghị thống nhất đề nghị {title} cho {members}{agreeing}."
RANKING_AGREED = "Hội nghị thống nhất kết quả chấm điểm, xếp hạng nêu trên{agreeing}."
AGREED_BY_VOTES = " với {votes}/{all} ý kiến đồng ý"
VOTES = ", kết quả bỏ phiếu"
REASONS_ELSEWHERE = "Điều kiện{votes} và lý do: nêu tại {minutes}."

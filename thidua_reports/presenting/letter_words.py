"""The sentences of the documents that the bloc sends out, where they depend on the data."""

NO_DAY_OR_VENUE = "chưa có ngày họp, địa điểm ở bảng Hội nghị"
NO_CONCLUSION = "chưa có kết luận ở bảng Diễn biến"
NO_COMMENT = "chưa có ý kiến ở bảng Ý kiến"
NO_ACTIVITY = "chưa có việc nào ở trang Kế hoạch"

LEADERS_OF = "Lãnh đạo {member}"
OF_ALL_MEMBERS = "{who} các đơn vị thành viên {bloc}"
MEETING_WAS = "{day}, tại {venue}, {bloc} tổ chức {meeting}."
CHAIRED_BY, CHAIRED_TOGETHER_BY = " {chairs} chủ trì Hội nghị.", " {chairs} đồng chủ trì Hội nghị."
AFTER_HEARING = "Sau khi nghe {heard}, chủ trì Hội nghị kết luận như sau:"
THE_DRAFT, THE_DISCUSSION = "trình bày dự thảo {report}", "ý kiến của các đơn vị thành viên"
THE_DIRECTIONS = "phát biểu chỉ đạo của {speakers}"
RESULTS, OF_YEAR = "Kết quả {parts}", "{parts} năm {year}"
RANKING, PROPOSING, ELECTING = (
    "bình xét, xếp hạng",
    "đề nghị khen thưởng",
    "bầu Khối trưởng, Khối phó năm {year}",
)
RANKING_IS = "Kết quả xếp hạng: {ranked}."
RANKED = "{member} (hạng {rank}, {points}{unit})"
PROPOSED = "Đề nghị {title}: {members}."
AS_INVITED = "Như thành phần kính mời"
IN_DRAFT = "{place} dự thảo Báo cáo"
TITLES_OF_PEOPLE = ("Ông ", "Bà ", "Đồng chí ")

COMMENTS_OF = "Việc tiếp thu, giải trình ý kiến tại {meeting} như sau:"
COMMENTS_MADE = "Các đơn vị đóng góp {count} lượt ý kiến, tổng hợp thành {listed} ý kiến"
COMMENTS_LISTED = "Tổng số {listed} ý kiến"
OF_WHICH = ": {kinds}"
ANSWERED, ACCEPTED_IN_PART, ACCEPTED, EXPLAINED = (
    "{count} ý kiến đã được tiếp thu, giải trình",
    "tiếp thu một phần {count} ý kiến",
    "tiếp thu {count} ý kiến",
    "giải trình {count} ý kiến",
)
NOT_ANSWERED = "{count} ý kiến chưa có tiếp thu, giải trình"

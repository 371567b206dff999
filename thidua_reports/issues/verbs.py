"""What is done by a verb, as sentences name it: by the button of the working page or the command.

What can only be typed stands in brackets that begin with "lệnh:"; an option is a place before what
is said of it. The page leaves out all of these, and knows them by `ON_TERMINAL`; a button is called
as in `presenting/action_words.py`.
"""


def by(button: str, command: str) -> str:
    """Return how something is done on the page, and how on the terminal."""
    return f"(nút “{button}” hoặc lệnh make-report {command})"


def quoted(name: object) -> str:
    """Return the name of a folder as it is typed in a command."""
    return f'"{name}"' if set(str(name)) & set(" ()") else str(name)


_TYPED = r'(?:“[^”]*”|"[^"]*"|[^()“"<>])*'
ON_TERMINAL = rf" hoặc lệnh make-report {_TYPED}(?=\))| ?\(lệnh: {_TYPED}\)|(?<!\S)--[a-z-]+: "
"""What of a sentence is of no use to somebody who works on the page, as a pattern."""
PRINTED = "Lập văn bản”, đánh dấu “Làm thêm bản PDF"
FORCED = "Lập văn bản”, đánh dấu “Lập lại dù không có gì thay đổi từ lần trước"
PUT_AWAY = "(nút “Cất đi” của trang làm việc)"
"""How a file is moved where it is not read, which on a terminal is moved by hand."""
USE_ONE = "nút “Dùng sổ này, cất sổ kia” ở trang làm việc"
CHECK = by("Kiểm tra", "check")
FORMS = by("Lập biểu mẫu", "forms")
FORMS_THERE = by("Lập biểu mẫu", "forms THƯ_MỤC --output “{folder}”")
MAKE = by("Lập văn bản", "THƯ_MỤC")
MAKE_AGAIN = by(FORCED, "THƯ_MỤC --force")
PRINT = by(PRINTED, "THƯ_MỤC --pdf")
FREEZE = by("Chốt giao ước", "accept")
AGREE = by("Ghi điểm thống nhất", "accept")
READINGS = by("Chấp nhận cảnh báo, ghi chú", "accept THƯ_MỤC --readings --by HỌ_TÊN --date NGÀY")
RIGHT_IF_ACCEPTED = "Nếu đúng thì để nguyên; Khối xác minh rồi chấp nhận cảnh báo này."
"""What is said of a figure that stays in doubt until it is corrected or accepted."""
NEXT = by("Sang kỳ sau", "next")
CHECK_TEMPLATES = by("Kiểm tra mẫu Word", "check-template")
LIST_FIELDS = by("Ghi danh sách trường", "check-template --fields")
COMPARE = by("Đối chiếu văn bản", "check-document")
FINISH = by("Lập bản chính thức", "check-document --final")

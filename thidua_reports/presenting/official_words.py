"""What is said of an official copy: whether it says what the data say."""

HOLDS = "đúng số liệu hiện có"
OUTDATED = "không còn đúng vì số liệu đã đổi: đừng ký, lập lại"
EDITED = "đã sửa sau khi lập, chưa đối chiếu lại: lập lại từ chính tệp ấy"
OTHERS = "bản cũ, đừng dùng: {names}"
WITH_STANDING = "{name} ({standing})"

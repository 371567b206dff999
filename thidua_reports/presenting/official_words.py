"""What is said of an official copy: whether it says what the data say."""

HOLDS = "đúng số liệu hiện có"
OUTDATED = "không còn đúng vì số liệu đã đổi: đừng ký, lập lại"
EDITED = "đã sửa sau khi lập, chưa đối chiếu lại: lập lại từ chính tệp ấy"
DRAFT = "đây là bản dự thảo, không phải bản chính thức"
ANOTHER = "bên trong là {document}, tên tệp là của văn bản khác: đừng ký, đổi tên tệp"
OTHERS = "bản cũ, đừng dùng: {names}"
WITH_STANDING = "{name} ({standing})"

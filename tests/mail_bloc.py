"""The small bloc with addresses and a meeting, for the tests of letters."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.text_workbooks import merged
from tests.workspaces import SMALL_BLOC, SMALL_MEMBERS, build_workspace, member_text

ADDRESSES = """
# Thành viên
| Mã đơn vị | Tên đơn vị | Người đại diện | Thư điện tử |
| A | Sở An | Bà Trần Thị An | so.an@example.vn |
| B | Sở Bình | | so.binh@example.vn |
| C | Sở Cường | | so.cuong@example.vn |
"""
MEETING = """
# Hội nghị
ngay_hop: 21/1/2025
bat_dau: 14 giờ 00
dia_diem: Hội trường Sở An
# Thành phần
| Vai trò | Đơn vị | Họ và tên |
| chủ trì | A | Trần Thị An |
"""
NOT_A_NUMBER = {"so_binh": member_text("B", "B1", "mười tám", "30")}
"""In the workbook of Sở Bình a figure is in words."""
IN_CELL = "H5"
NOTED = "# Tiếp nhận\n| Đơn vị | Ngày nhận |\n| B | 07/01/2025 |"
"""The bloc has noted that a workbook came in."""


def mail_workspace(folder: Path, bloc: str = "", members: dict[str, str] | None = None) -> Path:
    """Write the bloc into `folder`; `bloc` are sheets instead of the usual ones."""
    text = merged(merged(merged(SMALL_BLOC, ADDRESSES), MEETING), bloc)
    return build_workspace(folder, text, SMALL_MEMBERS if members is None else members)


def opened(path: Path) -> EmailMessage:
    """Return a draft as Python's own library reads it."""
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def text_of(message: EmailMessage) -> str:
    """Return the text of a letter."""
    body = message.get_body()
    assert body is not None
    return str(body.get_content())


def files_of(message: EmailMessage) -> dict[str, bytes]:
    """Return the attached files by their names."""
    return {str(each.get_filename()): each.get_content() for each in message.iter_attachments()}

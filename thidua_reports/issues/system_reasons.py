"""Why the system has refused something, in words: its own are English on most computers."""

import errno
from socket import gaierror

_NO_PERMISSION = "không có quyền"
_NO_ROOM = "ổ đĩa đã đầy"
_BROKEN = "ổ đĩa hoặc đường truyền có lỗi"
_NOT_OFFERED = "ổ đĩa này không làm được việc ấy"
_CUT_OFF = "đường truyền bị ngắt"
_NO_WAY = "không có đường mạng đến máy chủ"
_REASONS = {
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "không thấy tệp hoặc thư mục",
    errno.EEXIST: "đã có tệp hoặc thư mục cùng tên",
    errno.ENOTDIR: "trên đường dẫn có một tệp, không phải thư mục",
    errno.EISDIR: "đó là một thư mục, không phải tệp",
    errno.ENOTEMPTY: "thư mục không trống",
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: _NO_ROOM,
    errno.EBUSY: "chương trình khác đang giữ tệp",
    errno.EIO: _BROKEN,
    errno.ENODEV: _BROKEN,
    errno.ENXIO: _BROKEN,
    errno.ESTALE: _BROKEN,
    errno.ETIMEDOUT: "mạng không trả lời",
    errno.ECONNREFUSED: "máy chủ từ chối kết nối",
    errno.ECONNRESET: _CUT_OFF,
    errno.ECONNABORTED: _CUT_OFF,
    errno.EPIPE: _CUT_OFF,
    errno.ENETUNREACH: _NO_WAY,
    errno.EHOSTUNREACH: _NO_WAY,
    errno.EINVAL: "tên không hợp lệ trên ổ đĩa này",
    errno.ENAMETOOLONG: "đường dẫn dài quá",
    errno.ELOOP: "đường dẫn đi vòng qua liên kết",
    errno.EOPNOTSUPP: _NOT_OFFERED,
    errno.ENOSYS: _NOT_OFFERED,
    errno.EMFILE: "đang mở nhiều tệp quá",
}
_NO_SUCH_SERVER = "không tìm thấy máy chủ, hoặc máy này không có mạng"
_HELD = (32, 33)
"""What Windows says of a file that another program has open; Python takes it for no permission."""


def number_of(error: OSError) -> int:
    """Return the number of a reason as `errno` has it; that a file is held is EBUSY everywhere."""
    is_held = getattr(error, "winerror", None) in _HELD
    return errno.EBUSY if is_held else error.errno or 0


def reason_of(error: OSError) -> str:
    """Return why, in words; what is not known here is told as the system tells it."""
    if isinstance(error, gaierror):
        return _NO_SUCH_SERVER
    return _REASONS.get(number_of(error)) or error.strerror or str(error)

"""Why the system has refused something is told in words, on every system alike."""

import errno
import socket

import pytest

from thidua_reports.issues.system_reasons import number_of, reason_of


class OnWindowsError(PermissionError):
    """What Python raises there: a file that is held has the number of no permission."""

    def __init__(self, winerror):
        super().__init__(errno.EACCES, "denied")
        self.winerror = winerror


@pytest.mark.parametrize("winerror", [32, 33])
def test_a_file_that_another_program_holds_is_not_told_as_a_lack_of_permission(winerror):
    held = OnWindowsError(winerror)

    assert (number_of(held), reason_of(held)) == (errno.EBUSY, "chương trình khác đang giữ tệp")
    assert reason_of(OnWindowsError(5)) == "không có quyền"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "máy chủ từ chối kết nối"),
        (ConnectionResetError(errno.ECONNRESET, "reset"), "đường truyền bị ngắt"),
        (
            socket.gaierror(socket.EAI_NONAME, "not known"),
            "không tìm thấy máy chủ, hoặc máy này không có mạng",
        ),
        (OSError(9999, "something else"), "something else"),
    ],
    ids=["refused", "cut off", "no such server", "unknown"],
)
def test_what_a_network_refuses_is_told_in_words(error, told):
    assert reason_of(error) == told

"""What can be typed after `make-report email`."""

from pathlib import Path
from typing import Any

import click

from thidua_reports.commands.command_help import VietnameseCommand
from thidua_reports.commands.options import WORKSPACE, folder_option
from thidua_reports.commands.result import CommandResult, Screen
from thidua_reports.commands.running import long_verb

KIND_WORDS = ("moi", "nhac", "tra-loi", "bieu-mau", "ket-qua")


@click.command("email", cls=VietnameseCommand)
@WORKSPACE
@click.option(
    "--kind",
    metavar="LOẠI",
    type=click.Choice(KIND_WORDS, case_sensitive=False),
    help="moi: mời họp, kèm dự thảo; nhac: nhắc nộp, nêu ô phải sửa; tra-loi: phản hồi từng đơn "
    "vị; bieu-mau: biểu mẫu đầu kỳ; ket-qua: văn bản chính thức. Không ghi: tự chọn theo bước.",
)
@click.option(
    "--member",
    "members",
    metavar="ĐƠN_VỊ",
    multiple=True,
    help="Chỉ gửi đơn vị này (mã hoặc tên; ghi nhiều lần được).",
)
@click.option(
    "--attach",
    metavar="TỆP",
    multiple=True,
    help="Tệp trong thư mục kết quả: bản được chọn khi có nhiều bản, hoặc gửi kèm thêm.",
)
@click.option("--unicode-filenames", is_flag=True, help="Giữ tên tệp có dấu khi gửi kèm.")
@click.option("--send", is_flag=True, help="Gửi qua máy chủ thư (bảng Gửi thư), sau khi hỏi lại.")
@click.option(
    "--limit",
    metavar="SỐ",
    type=int,
    default=40,
    help="Mỗi lần gửi nhiều nhất bấy nhiêu địa chỉ; mặc định 40.",
)
@click.option(
    "--assume-sent",
    metavar="ĐƠN_VỊ",
    multiple=True,
    help="Thư không rõ đã đến chưa của đơn vị này: coi là đã đến.",
)
@click.option(
    "--resend",
    metavar="ĐƠN_VỊ",
    multiple=True,
    help="Thư không rõ đã đến chưa của đơn vị này: gửi lại.",
)
@click.option(
    "--again",
    is_flag=True,
    help="Gửi thêm lần nữa cả thư đã gửi, ví dụ nhắc lần hai; vẫn hỏi trước khi gửi.",
)
@folder_option("--output", help="Nơi có kết quả của lần lập.")
@folder_option("--templates", help="Mẫu Word của lần lập, nếu có.")
@long_verb
def email(
    screen: Screen,
    workspace: Path,
    templates: Path | None,
    **typed: Any,  # noqa: ANN401 - click's
) -> CommandResult:
    """Lập thư gửi các đơn vị: mời họp, nhắc nộp, phản hồi, biểu mẫu, kết quả.

    Mỗi thư là một tệp .eml trong output/<tên thư mục>/thu, mở bằng Outlook để xem rồi bấm Gửi. Địa
    chỉ lấy ở cột Thư điện tử, trang Thành viên; lời thư ở bảng Thư của khoi.xlsx, không có thì
    dùng lời có sẵn. Thư nháp đã có người sửa được giữ nguyên.

    Có --send: nêu ai nhận gì, hỏi lại, rồi gửi; chạy lại thì chỉ gửi thư còn thiếu. Mật khẩu lấy từ
    kho mật khẩu của máy hoặc biến MAKE_REPORT_SMTP_PASSWORD.

    Mã kết thúc: 0 đã lập, đã gửi; 1 còn lỗi phải sửa hoặc thư chưa gửi; 2 không làm được.
    """
    from thidua_reports.commands.bao_cao import Sources
    from thidua_reports.commands.email import make_letters
    from thidua_reports.commands.email_wanted import WantedLetters

    return make_letters(screen, Sources(workspace, templates), WantedLetters(**typed))

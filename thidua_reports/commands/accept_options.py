"""What can be typed after `make-report accept`."""

from pathlib import Path

import click

from thidua_reports.commands.command_help import VietnameseCommand, stop_at_contradiction
from thidua_reports.commands.options import WORKSPACE
from thidua_reports.commands.result import CommandResult
from thidua_reports.commands.running import verb


@click.command("accept", cls=VietnameseCommand)
@WORKSPACE
@click.option(
    "--member",
    "members",
    metavar="ĐƠN_VỊ",
    multiple=True,
    help="Chỉ thống nhất điểm của đơn vị này (mã hoặc tên; ghi nhiều lần được).",
)
@click.option(
    "--readings",
    is_flag=True,
    help="Chấp nhận mọi cảnh báo, ghi chú đang có (không phải lỗi); cần --by và --date.",
)
@click.option("--by", metavar="HỌ_TÊN", default="", help="Ai chấp nhận cảnh báo, ghi chú.")
@click.option("--date", "day", metavar="NGÀY", default="", help="Ngày chấp nhận: 15/12/2027.")
@click.option(
    "--expect",
    "expected",
    metavar="DẤU",
    default="",
    help="Chỉ chấp nhận đúng danh sách mang dấu này; đã khác thì không ghi gì, nêu dấu mới.",
)
@click.option(
    "--only",
    metavar="DÒNG",
    multiple=True,
    help="Chỉ chấp nhận dòng này: mã (TV15) hoặc nơi ghi trong thông báo, đặt trong ngoặc kép; ghi "
    "nhiều lần được. Không ghi thì chấp nhận mọi dòng.",
)
@verb
def accept(
    workspace: Path,
    members: tuple[str, ...],
    only: tuple[str, ...],
    *,
    readings: bool,
    **said: str,
) -> CommandResult:
    """Chốt chỉ tiêu đăng ký (kỳ Giao ước); thống nhất điểm (kỳ có chấm điểm).

    Kỳ Giao ước: chỉ tiêu các đơn vị đã đăng ký được ghi vào khoi.xlsx, là kế hoạch dùng để tính cả
    năm; kế hoạch, điểm, cách chấm, cách làm tròn được chốt ở trang Giao ước đã chốt, kỳ sau chỗ nào
    khác đi sẽ được báo; còn lỗi thì không chốt. Kỳ có chấm điểm: điểm tính được ghi vào trang Điểm
    thống nhất ở những chỗ chưa có điểm; điểm đã có giữ nguyên, điểm tính còn thiếu hoặc cần xác
    minh thì không ghi. Tệp khoi.xlsx trước khi ghi được giữ bên cạnh.

    Có --readings: chỉ ghi các cảnh báo, ghi chú đang có vào trang Đã chấp nhận; sau đó không nhắc
    lại khi giá trị còn như cũ. Thêm --only thì chỉ ghi các dòng đã nêu. Muốn xem trước danh sách và
    dấu của nó thì ghi thêm --expect xem.

    Mã kết thúc: 0 đã ghi, hoặc không có gì mới; 1 còn lỗi phải sửa; 2 không làm được.
    """
    stop_at_contradiction(workspace, members, "".join((*said.values(), *only)), readings=readings)
    from thidua_reports.commands import accept as verbs

    if readings:
        return verbs.accept_readings(workspace, **said, only=only)
    return verbs.accept(workspace, members)

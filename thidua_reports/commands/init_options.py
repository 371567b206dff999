"""What can be typed after `make-report init`."""

from pathlib import Path

import click

from thidua_reports.commands.command_help import NEW_WORKSPACE, VietnameseCommand
from thidua_reports.commands.options import A_PATH, WORKSPACE, folder_option
from thidua_reports.commands.result import CommandResult
from thidua_reports.commands.running import verb


@click.command("init", cls=VietnameseCommand, help=NEW_WORKSPACE)
@WORKSPACE
@click.option("--name", metavar="TÊN", default="", help="Tên khối, ví dụ “Khối thi đua 4”.")
@click.option("--symbol", metavar="KÝ_HIỆU", default="", help="Ký hiệu khối trong số văn bản.")
@click.option("--province", metavar="TỈNH", default="", help="Tỉnh, thành phố.")
@click.option("--seat", metavar="ĐỊA_DANH", default="", help="Địa danh ghi trước ngày tháng.")
@click.option("--year", metavar="NĂM", default="", help="Năm thi đua, ví dụ 2027.")
@click.option(
    "--period",
    metavar="KỲ",
    default="",
    help="Kỳ: giao-uoc, 6-thang hoặc nam; mặc định là giao-uoc.",
)
@click.option(
    "--members",
    metavar="TỆP",
    type=A_PATH,
    help="Danh sách đơn vị, tệp .txt, .csv hoặc .xlsx: mỗi dòng một tên, hoặc mã;tên;tên gọi tắt.",
)
@folder_option(
    "--like",
    help="Lấy quy định chấm điểm, khen thưởng, mẫu Word của thư mục làm việc này (khối khác).",
)
@verb
def init(workspace: Path, members: Path | None, like: Path | None, **stated: str) -> CommandResult:
    """Begin a workspace."""
    from thidua_reports.commands.init import Stated, begin_workspace

    return begin_workspace(workspace, Stated(**stated), members, like)

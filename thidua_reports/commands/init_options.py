"""What can be typed after `make-report init`."""

from collections.abc import Mapping
from pathlib import Path

import click

from thidua_reports.commands.command_help import (
    NEW_WORKSPACE,
    VietnameseCommand,
    WrongCommandLine,
)
from thidua_reports.commands.options import A_PATH, folder_option
from thidua_reports.commands.result import CommandResult
from thidua_reports.commands.running import verb


@click.command("init", cls=VietnameseCommand, help=NEW_WORKSPACE)
@click.argument("workspace", metavar="THƯ_MỤC", type=A_PATH, required=False)
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
@click.option(
    "--sample",
    metavar="TÊN_MẪU",
    help="Chép một bộ mẫu có sẵn để chạy thử; ghi tên không có thì chương trình liệt kê các tên.",
)
@verb
def init(
    workspace: Path | None,
    members: Path | None,
    like: Path | None,
    sample: str | None,
    **stated: str,
) -> CommandResult:
    """Begin a workspace."""
    if sample is not None:
        from thidua_reports.commands.sample import lay_out_sample

        _stop_at_others({**stated, "members": members, "like": like})
        return lay_out_sample(sample, workspace)
    if workspace is None:
        raise click.MissingParameter
    from thidua_reports.commands.init import Stated, begin_workspace

    return begin_workspace(workspace, Stated(**stated), members, like)


def _stop_at_others(options: Mapping[str, object]) -> None:
    from thidua_reports.presenting.sample_lines import NOT_WITH_SAMPLE

    given = ", ".join(f"--{name}" for name, value in options.items() if value)
    if given:
        raise WrongCommandLine(NOT_WITH_SAMPLE.format(others=given))

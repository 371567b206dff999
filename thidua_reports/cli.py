"""make-report: options in, issues and file names out, exit code."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from thidua_reports.commands.accept_options import accept
from thidua_reports.commands.command_help import (
    ANY_CASE,
    NO_TEMPLATE_NAMED,
    NOT_WITH_PAGE,
    OVERVIEW,
    PAGE_OPTION,
    VietnameseCommand,
    VietnameseGroup,
    WrongCommandLine,
    usage_message,
)
from thidua_reports.commands.email_options import email
from thidua_reports.commands.init_options import init
from thidua_reports.commands.options import A_PATH, TEMPLATES, WORKSPACE, folder_option
from thidua_reports.commands.result import CommandResult, Screen
from thidua_reports.commands.running import JSON_OPTION, MADE, NOT_MADE, long_verb, refuse, verb
from thidua_reports.commands.screens import AnyScreen, screen_for
from thidua_reports.commands.typed_arguments import meant
from thidua_reports.version import VERSION


@click.group(
    cls=VietnameseGroup,
    main_job="bao-cao",
    invoke_without_command=True,
    subcommand_metavar="",
    help=OVERVIEW,
    context_settings=ANY_CASE,
)
@click.version_option(VERSION, message="make-report %(version)s", help="In phiên bản.")
@click.option(
    PAGE_OPTION,
    is_flag=False,
    flag_value="",
    metavar="[THƯ_MỤC]",
    help="Mở trang làm việc trong trình duyệt, ở khối của thư mục nếu có ghi; không ghi gì sau "
    "make-report cũng mở trang này.",
)
@click.pass_context
def command(context: click.Context, page: str | None) -> int | None:
    """Run the verb that is named, or the main job; with none open the page."""
    if context.invoked_subcommand is not None:
        if page is not None:
            raise WrongCommandLine(NOT_WITH_PAGE)
        return None
    from thidua_reports.desk.start import open_page

    return open_page(Path(page) if page else None, run_on, click.echo)


@command.command("bao-cao", cls=VietnameseCommand)
@WORKSPACE
@folder_option(
    "--output", help="Nơi ghi kết quả; mặc định là output/<tên thư mục> trong thư mục hiện tại."
)
@TEMPLATES
@click.option("--strict", is_flag=True, help="Không ghi gì nếu còn lỗi.")
@click.option("--force", is_flag=True, help="Lập lại dù không có gì thay đổi từ lần chạy trước.")
@click.option("--pdf", is_flag=True, help="Làm thêm bản PDF (cần Word hoặc LibreOffice).")
@long_verb
def make(
    screen: Screen,
    workspace: Path,
    output: Path | None,
    templates: Path | None,
    **wanted: bool,
) -> CommandResult:
    """Lập báo cáo, biên bản và bảng tổng hợp (lệnh mặc định: make-report THƯ_MỤC).

    Mã kết thúc: 0 đã lập, không có lỗi; 1 còn lỗi phải sửa (vẫn lập, trừ khi có --strict); 2 không
    lập được.
    """
    from thidua_reports.commands.bao_cao import Sources, WantedDocuments, make_documents

    target = output or Path("output") / workspace.resolve().name
    sources = Sources(workspace, templates)
    return make_documents(screen, sources, target, WantedDocuments(**wanted))


@command.command("check", cls=VietnameseCommand)
@WORKSPACE
@TEMPLATES
@long_verb
def check(screen: Screen, workspace: Path, templates: Path | None) -> CommandResult:
    """Chỉ kiểm tra sổ khối, sổ thành viên và mẫu Word; không ghi gì.

    Mã kết thúc: 0 không có lỗi; 1 có lỗi phải sửa; 2 không kiểm tra được.
    """
    from thidua_reports.commands.bao_cao import Sources
    from thidua_reports.commands.check import check_workspace

    return check_workspace(screen, Sources(workspace, templates))


@command.command("check-document", cls=VietnameseCommand)
@click.argument("file", metavar="VĂN_BẢN", type=A_PATH)
@WORKSPACE
@TEMPLATES
@click.option(
    "--final", is_flag=True, help="Lập bản chính thức từ văn bản đã sửa, có số mới của dữ liệu."
)
@click.option(
    "--own",
    metavar="SỐ",
    multiple=True,
    help="Số tự ghi, không phải số cũ của dữ liệu dù viết giống; ghi lại được nhiều lần.",
)
@verb
def check_document(
    file: Path, workspace: Path, templates: Path | None, own: tuple[str, ...], *, final: bool
) -> CommandResult:
    """Đối chiếu văn bản đã sửa trong Word với số liệu của thư mục.

    Con số nào không còn khớp được nêu cả hai số và chỗ của nó; bản có nhận xét của Word ở những chỗ
    ấy được ghi cạnh văn bản, tên thêm “(góp ý)”. Văn bản đã sửa được giữ nguyên.

    Có --final: ghi bản “(chính thức)” từ chính văn bản đã sửa; số nào của chương trình mà số liệu
    đã đổi thì được thay ngay tại chỗ; dấu cần xác minh, trang ghi chú được bỏ. Số liệu còn lỗi,
    văn bản còn số khác số liệu thì chưa lập. Ghi thư mục kết quả thay cho VĂN_BẢN thì làm với mọi
    văn bản để ký, mỗi văn bản lấy bản sửa sau cùng.

    Mã kết thúc: 0 không có chỗ nào phải sửa; 1 có chỗ phải sửa nên chưa lập bản chính thức, hoặc
    số liệu còn lỗi nên chưa lập; 2 không đối chiếu được.
    """
    from thidua_reports.commands.bao_cao import Sources
    from thidua_reports.commands.check_document import check_document
    from thidua_reports.commands.final_documents import finish

    do = finish if final else check_document
    return do(file, Sources(workspace, templates), own)


@command.command("check-template", cls=VietnameseCommand)
@click.argument("what", metavar="MẪU_HOẶC_THƯ_MỤC", type=A_PATH, required=False)
@click.option(
    "--as", "named", metavar="TÊN_MẪU", default="", help="Kiểm tra như mẫu này, dù tệp tên khác."
)
@click.option("--fields", is_flag=True, help="Ghi danh sách trường (tệp Word) để chép thẻ.")
@folder_option(
    "--output",
    help="Nơi ghi bản góp ý; mặc định là output/<tên thư mục>/gop_y_mau trong thư mục hiện tại.",
)
@verb
def check_template(
    what: Path | None, named: str, output: Path | None, *, fields: bool
) -> CommandResult:
    """Kiểm tra một mẫu Word, hoặc mọi mẫu riêng của một khối, của mọi kỳ.

    Nêu mọi lỗi một lần, mỗi lỗi có chỗ và cách sửa; chỗ lệch Nghị định 30/2020; trường nào đã dùng,
    chưa dùng. Mẫu có lỗi thì có thêm bản “(góp ý)” mang chú thích (Comment) ở từng chỗ; tệp mẫu giữ
    nguyên. Có --fields: ghi danh sách trường, kèm nghĩa, ví dụ, vòng lặp để chép.

    Mã kết thúc: 0 không có lỗi; 1 có lỗi phải sửa; 2 không kiểm tra được.
    """
    from thidua_reports.commands.check_template import check_templates, write_field_list

    if fields:
        return write_field_list(output)
    if what is None:
        raise WrongCommandLine(NO_TEMPLATE_NAMED)
    return check_templates(what, named, output)


@command.command("forms", cls=VietnameseCommand)
@WORKSPACE
@folder_option(
    "--output",
    help="Nơi ghi biểu mẫu; mặc định là output/<tên thư mục>/bieu_mau trong thư mục hiện tại.",
)
@long_verb
def forms(screen: Screen, workspace: Path, output: Path | None) -> CommandResult:
    """Lập biểu mẫu điền sẵn cho từng đơn vị, để gửi đi.

    Mỗi đơn vị một sổ Excel có sẵn tên, kỳ, chỉ tiêu, tiêu chí, số liệu kỳ trước; tỷ lệ và điểm tự
    tính khi nhập. Kỳ Giao ước: sổ để đăng ký chỉ tiêu. Biểu mẫu đã lập trước đó được giữ nguyên.

    Mã kết thúc: 0 đã lập, khoi.xlsx không có lỗi; 1 đã lập, khoi.xlsx còn lỗi; 2 không lập được.
    """
    from thidua_reports.commands.forms import make_forms

    return make_forms(screen, workspace, output)


command.add_command(accept)
command.add_command(init)


@command.command("next", cls=VietnameseCommand)
@WORKSPACE
@folder_option(
    "--to", "target", help="Thư mục của kỳ sau; mặc định: cạnh thư mục này, tên theo kỳ mới."
)
@folder_option(
    "--output",
    help="Nơi kết quả kỳ này nằm, để xem bản chính thức còn đúng không; mặc định là "
    "output/<tên thư mục> trong thư mục hiện tại.",
)
@verb
def following(workspace: Path, target: Path | None, output: Path | None) -> CommandResult:
    """Lập thư mục của kỳ sau từ kỳ này: giao ước, 6 tháng, năm, rồi giao ước năm sau.

    Đơn vị, tiêu chí, cách chấm, mẫu Word được chuyển sang; điểm thống nhất, điều chỉnh, hội nghị để
    trống; kế hoạch và kết quả kỳ này ghi vào trang Số liệu kỳ trước. Tệp đã có ở thư mục kỳ sau
    được giữ nguyên.

    Mã kết thúc: 0 đã lập, kỳ này không có lỗi; 1 đã lập, còn lỗi phải sửa; 2 không lập được.
    """
    from thidua_reports.commands.next import begin_next_period

    results = output or Path("output") / workspace.resolve().name
    return begin_next_period(workspace, target, results)


@command.command("explain", cls=VietnameseCommand)
@click.argument("codes", metavar="MÃ", nargs=-1)
@verb
def explain(codes: tuple[str, ...]) -> CommandResult:
    """Nói rõ một mã thông báo, như TB13: nghĩa là gì, ví dụ, cách sửa, có chấp nhận được không.

    Ghi được nhiều mã; hai chữ cái (TB) thì kể các mã của nhóm; không ghi gì thì kể các nhóm.

    Mã kết thúc: 0 đã nói; 1 có mã không có; 2 không mã nào có.
    """
    from thidua_reports.commands.explain import explain as explain_codes

    return explain_codes(codes)


command.add_command(email)


def main() -> None:
    """Run the command and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    words = meant(arguments, command.options_with_value)
    return _run(words, None)


def run_on(screen: AnyScreen, arguments: Sequence[str]) -> int:
    """Run the command with exactly these arguments on a screen, and return its exit code."""
    return _run(arguments, screen)


def _run(words: Sequence[str], screen: AnyScreen | None) -> int:
    try:
        result: Any = command.main([*words], "make-report", standalone_mode=False, obj=screen)
    except click.ClickException as error:
        shown = screen or screen_for("", quiet=False, as_json=JSON_OPTION in words)
        return refuse(usage_message(error), shown)
    except click.Abort:
        return NOT_MADE
    return result if isinstance(result, int) else MADE

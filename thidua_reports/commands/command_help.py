"""click's own words in Vietnamese, and the verb that needs no name."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from thidua_reports.commands.typed_arguments import swallowed
from thidua_reports.issues.verbs import quoted
from thidua_reports.manual import html_manual, word_manual

HELP = "Xem hướng dẫn này."
MANUAL = "Hướng dẫn đầy đủ"
HELP_VERB = "help"
PAGE_OPTION = "--page"
OWN_OPTIONS = ("--help", "-h", "--version", PAGE_OPTION)
VERB_FIRST = "Tên lệnh đứng trước tên thư mục: make-report {verb} {folder}"
NO_SUCH_VERB = "Không có lệnh, cũng không có thư mục “{word}”. Có phải là {near}?"
SWALLOWED = (
    "Dấu \\ ngay trước dấu ngoặc kép làm “{rest}” dính vào tên thư mục. "
    "Bỏ dấu \\ ở cuối tên thư mục rồi chạy lại."
)
OVERVIEW = """
Lập dự thảo báo cáo, biên bản và bảng tổng hợp của khối thi đua.

make-report, không ghi gì thêm: mở trang làm việc trong trình duyệt, làm mọi việc dưới đây bằng nút
bấm.

make-report THƯ_MỤC: đọc khoi.xlsx và các sổ trong thanh_vien/ của thư mục, kiểm tra, tính tỷ
lệ và điểm theo quy định của khối, rồi ghi bao_cao.docx, bien_ban.docx, bang_tong_hop.xlsx, các
văn bản khác mà kỳ ấy cần và trang kiem_tra.html để xem trước khi gửi vào
output/<tên thư mục>/.

\b
Ví dụ:
  make-report khoi_4_2020_6_thang
  make-report khoi_4_2020_6_thang --output D:\\ket_qua
  make-report check khoi_4_2020_6_thang
  make-report check-template khoi_4_2020_6_thang
  make-report init khoi_4_2021_giao_uoc
  make-report forms khoi_4_2021_giao_uoc
  make-report email khoi_4_2020_6_thang
  make-report next khoi_4_2020_6_thang
"""
NEW_WORKSPACE = """
Lập thư mục làm việc mới: sổ khoi.xlsx để điền, mẫu Word, thư mục thanh_vien.

Điều gì đã biết thì ghi sau lệnh, điều gì chưa biết thì điền sau vào khoi.xlsx. Tệp đã có trong
thư mục được giữ nguyên.

\b
Ví dụ:
  make-report init khoi_1 --name "Khối thi đua 1" --year 2027 --members ds.txt
  make-report init --sample kien_giang_khoi_4_2020_6_thang

Mã kết thúc: 0 đã lập; 1 có tệp khác đã có từ trước nên được giữ nguyên; 2 không lập được.
"""
NO_TEMPLATE_NAMED = (
    "Thiếu tên tệp mẫu hoặc thư mục của khối. Gõ: make-report check-template THƯ_MỤC; muốn có danh "
    "sách trường thì gõ: make-report check-template --fields"
)
READINGS_ONLY = (
    "--by, --date, --expect chỉ đi cùng --readings, nên chưa ghi gì. Chấp nhận cảnh báo, ghi chú "
    'thì gõ: make-report accept {folder} --readings --by "HỌ TÊN" --date 15/12/2027. '
    "Chốt chỉ tiêu, điểm thì bỏ các tùy chọn ấy: make-report accept {folder}"
)
NOT_WITH_READINGS = (
    "--readings không đi cùng --member, nên chưa ghi gì: cảnh báo, ghi chú được chấp nhận chung "
    "cho cả khối. Bỏ --member để chấp nhận; thống nhất điểm của riêng một đơn vị thì chạy lệnh "
    "khác: make-report accept {folder} --member {member}"
)
NOT_WITH_PAGE = (
    "--page mở trang làm việc nên không đi cùng lệnh khác; chưa làm gì. Mở trang thì gõ: "
    "make-report --page THƯ_MỤC, không ghi gì thêm. Chạy lệnh thì bỏ --page."
)
WRONG_VALUE, A_NUMBER = "Giá trị sau {option} không dùng được; ghi: {words}.", "một số nguyên"
ANY_CASE = {"help_option_names": ["-h", "--help"], "token_normalize_func": str.lower}
"""What a command line may be written like."""


class WrongCommandLine(click.UsageError):
    """A mistake for which there are words of our own."""


class VietnameseCommand(click.Command):
    """A command whose help is Vietnamese throughout."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        records = [record for each in options if (record := each.get_help_record(ctx))]
        if records:
            with formatter.section("Tùy chọn"):
                formatter.write_dl(records)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line after the command's name."""
        pieces = [piece for each in self.get_params(ctx) for piece in each.get_usage_pieces(ctx)]
        return ["[TÙY CHỌN]", *pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help with Vietnamese words."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option


class VietnameseGroup(VietnameseCommand, click.Group):
    """A group that runs its main job where no verb is named: `make-report FOLDER`."""

    def __init__(self, *args: Any, main_job: str, **kwargs: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*args, **kwargs)
        self._main_job = main_job

    @property
    def options_with_value(self) -> frozenset[str]:
        """The options of all verbs that something must follow."""
        options = (
            each
            for verb in self.commands.values()
            for each in verb.params
            if isinstance(each, click.Option) and not each.is_flag
        )
        return frozenset(name for each in options for name in each.opts)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the main job in front of arguments that name no verb."""
        return super().parse_args(ctx, self._with_verb(args))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the verbs and options that begin so; where there are none it is a folder."""
        return super().shell_complete(ctx, incomplete) or [CompletionItem(incomplete, type="dir")]

    def _with_verb(self, args: list[str]) -> list[str]:
        for argument in args:
            _stop_at_swallowed(argument)
        if not args or args[0].lower() in OWN_OPTIONS:
            return args
        verb = args[0].lower()
        if verb in self.commands and (args[0] == verb or not Path(args[0]).is_dir()):
            return [verb, *args[1:]]
        if verb == HELP_VERB and not Path(args[0]).is_dir():
            return [*(each.lower() for each in args[1:2]), "--help"]
        self._stop_at_another_verb(args)
        return [self._main_job, *args]

    def _stop_at_another_verb(self, args: list[str]) -> None:
        """Return the verb that was meant, where the first word is neither a verb nor a folder."""
        first, *others = args
        behind = [word for word in others if word.lower() in self.commands]
        if Path(first).exists() or first.startswith("-"):
            if behind and not Path(behind[0]).exists():
                verb = behind[0].lower()
                raise WrongCommandLine(VERB_FIRST.format(verb=verb, folder=quoted(first)))
            return
        known = [name for name in self.commands if name != self._main_job]
        near = get_close_matches(first.lower(), [*known, HELP_VERB], n=1, cutoff=0.7)
        if near:
            raise WrongCommandLine(NO_SUCH_VERB.format(word=first, near=near[0]))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the verbs."""
        super().format_options(ctx, formatter)
        with formatter.section("Lệnh"):
            formatter.write_dl(
                [(name, each.get_short_help_str(80)) for name, each in self.commands.items()]
            )

    def format_epilog(self, _ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write where the manual lies, each edition whole on a line, so that it can be copied."""
        editions = [str(path) for path in (html_manual(), word_manual()) if path]
        if editions:
            with formatter.section(MANUAL):
                formatter.write("".join(f"  {path}\n" for path in editions))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line after the command's name."""
        return ["[LỆNH]", *super().collect_usage_pieces(ctx), "THƯ_MỤC"]


def stop_at_contradiction(
    folder: Path, members: Sequence[str], of_readings: str, *, readings: bool
) -> None:
    """Refuse what `accept` cannot do at once; `of_readings` is what is said of readings alone.

    Raises:
        WrongCommandLine: it is given who accepts, but not that it is readings; or of one member.
    """
    name = quoted(str(folder))
    if of_readings and not readings:
        raise WrongCommandLine(READINGS_ONLY.format(folder=name))
    if members and readings:
        member = " --member ".join(map(quoted, members))
        raise WrongCommandLine(NOT_WITH_READINGS.format(folder=name, member=member))


def _stop_at_swallowed(argument: str) -> None:
    rest = swallowed(argument)
    if rest:
        raise WrongCommandLine(SWALLOWED.format(rest=rest))


def usage_message(error: click.ClickException) -> str:
    """Return what is wrong with the command line, and where help is."""
    return f"{_wrong(error)}\nXem hướng dẫn: make-report --help"


def _wrong(error: click.ClickException) -> str:
    match error:
        case WrongCommandLine():
            return error.message
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            hint = f" Có phải là {near}?" if near else ""
            return f"Không có tùy chọn {error.option_name}.{hint}"
        case click.MissingParameter():
            return "Thiếu tên thư mục làm việc (thư mục chứa khoi.xlsx)."
        case click.BadParameter(param=click.Option(opts=[*_, name], type=kind)):
            words = ", ".join(kind.choices) if isinstance(kind, click.Choice) else A_NUMBER
            return WRONG_VALUE.format(option=name, words=words)
        case click.BadOptionUsage():
            return f"Tùy chọn {error.option_name} thiếu hoặc thừa giá trị đi kèm."
    return "Dòng lệnh thừa hoặc sai một phần; tên thư mục có dấu cách phải đặt trong ngoặc kép."

"""click's own words in Vietnamese, and the verb that needs no name."""

from typing import Any

import click

HELP = "Xem hướng dẫn này."
OWN_OPTIONS = ("--help", "--version")


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
            with formatter.section("Tuỳ chọn"):
                formatter.write_dl(records)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line after the command's name."""
        pieces = [piece for each in self.get_params(ctx) for piece in each.get_usage_pieces(ctx)]
        return ["[TUỲ CHỌN]", *pieces]

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the main job in front of arguments that name no verb."""
        if args and args[0] not in self.commands and args[0] not in OWN_OPTIONS:
            args = [self._main_job, *args]
        return super().parse_args(ctx, args or ["--help"])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the verbs."""
        super().format_options(ctx, formatter)
        with formatter.section("Lệnh"):
            formatter.write_dl(
                [(name, each.get_short_help_str(80)) for name, each in self.commands.items()]
            )

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the parts of the usage line after the command's name."""
        return ["[LỆNH]", *super().collect_usage_pieces(ctx), "THƯ_MỤC"]


def usage_message(error: click.ClickException) -> str:
    """Return what is wrong with the command line, and where help is."""
    return f"{_wrong(error)}\nXem hướng dẫn: make-report --help"


def _wrong(error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption():
            near = ", ".join(error.possibilities or ())
            hint = f" Có phải là {near}?" if near else ""
            return f"Không có tuỳ chọn {error.option_name}.{hint}"
        case click.MissingParameter():
            return "Thiếu tên thư mục làm việc (thư mục chứa khoi.xlsx)."
        case click.BadOptionUsage():
            return f"Tuỳ chọn {error.option_name} thiếu hoặc thừa giá trị đi kèm."
    return "Dòng lệnh thừa hoặc sai một phần; tên thư mục có dấu cách phải đặt trong ngoặc kép."

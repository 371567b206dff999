"""click's own words in Vietnamese, and the verb that needs no name."""

import re

import click
import pytest
from click.testing import CliRunner

from thidua_reports.commands.command_help import VietnameseCommand, VietnameseGroup, usage_message

ENGLISH = re.compile(r"\b(usage|options?|commands?|show|message|exit|error|try|missing)\b", re.I)


@click.group(cls=VietnameseGroup, main_job="lam", subcommand_metavar="", help="Lập báo cáo.")
@click.version_option("1.0", message="1.0", help="In phiên bản.")
def group():
    pass


@group.command("lam", cls=VietnameseCommand)
@click.argument("folder", metavar="THƯ_MỤC")
@click.option("--output", metavar="NƠI_GHI", help="Nơi ghi kết quả.")
def make(folder, output):
    """Lập mọi văn bản."""
    click.echo(f"lam {folder} {output}")


@group.command("check", cls=VietnameseCommand)
@click.argument("folder", metavar="THƯ_MỤC")
def check(folder):
    """Chỉ kiểm tra."""
    click.echo(f"check {folder}")


def output_of(*arguments):
    return CliRunner().invoke(group, arguments, prog_name="make-report").output


def refusal(*arguments):
    with pytest.raises(click.ClickException) as refused:
        group.main(list(arguments), "make-report", standalone_mode=False)
    return usage_message(refused.value)


@pytest.mark.parametrize(
    ("arguments", "done"),
    [
        (("khoi_4",), "lam khoi_4 None"),
        (("khoi_4", "--output", "x"), "lam khoi_4 x"),
        (("--output", "x", "khoi_4"), "lam khoi_4 x"),
        (("lam", "khoi_4"), "lam khoi_4 None"),
        (("check", "khoi_4"), "check khoi_4"),
        (("lam", "check"), "lam check None"),
    ],
    ids=["folder alone", "with option", "option first", "named", "other verb", "folder = verb"],
)
def test_the_main_job_needs_no_name(arguments, done):
    assert output_of(*arguments) == f"{done}\n"


@pytest.mark.parametrize(
    "arguments", [("--help",), (), ("lam", "--help"), ("check", "--help")],
    ids=["help", "nothing", "help of the main job", "help of a verb"],
)  # fmt: skip
def test_help_is_vietnamese_throughout(arguments):
    text = output_of(*arguments)

    assert text.startswith("Cách dùng: make-report")
    assert not ENGLISH.search(text.replace("check", "").replace("[TÙY CHỌN]", ""))


def test_help_lists_options_and_verbs():
    text = output_of("--help")

    assert "Tùy chọn:" in text
    assert "Xem hướng dẫn này." in text
    assert "In phiên bản." in text
    assert re.search(r"Lệnh:\n +lam +Lập mọi văn bản\.\n +check +Chỉ kiểm tra\.", text)


def test_the_version_is_shown():
    assert output_of("--version") == "1.0\n"


@pytest.mark.parametrize(
    ("arguments", "wrong"),
    [
        (("khoi_4", "--outpt", "x"), "Không có tùy chọn --outpt. Có phải là --output?"),
        (("khoi_4", "--xyz"), "Không có tùy chọn --xyz."),
        (("lam",), "Thiếu tên thư mục làm việc (thư mục chứa khoi.xlsx)."),
        (("khoi_4", "--output"), "Tùy chọn --output thiếu hoặc thừa giá trị đi kèm."),
        (
            ("khoi", "4"),
            "Dòng lệnh thừa hoặc sai một phần; tên thư mục có dấu cách phải đặt trong ngoặc kép.",
        ),
    ],
    ids=["misspelt option", "unknown option", "no folder", "option without value", "two folders"],
)
def test_a_wrong_command_line_is_reported_in_vietnamese(arguments, wrong):
    assert refusal(*arguments) == f"{wrong}\nXem hướng dẫn: make-report --help"


@pytest.mark.parametrize(
    ("typed", "completions"),
    [
        ("make-report ch", ["plain,check"]),
        ("make-report khoi_", ["dir,khoi_"]),
        ("make-report khoi_4 --ou", ["plain,--output"]),
        ("make-report check --", ["plain,--help"]),
    ],
)
def test_a_shell_completes_verbs_options_and_folders(typed, completions):
    environment = {
        "_MAKE_REPORT_COMPLETE": "bash_complete",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
    }

    done = CliRunner().invoke(group, [], prog_name="make-report", env=environment)

    assert done.output.split() == completions

"""Arguments and options that several verbs have."""

from functools import partial
from pathlib import Path

import click

A_PATH = click.Path(path_type=Path)
WORKSPACE = click.argument("workspace", metavar="THƯ_MỤC", type=A_PATH)
folder_option = partial(click.option, metavar="THƯ_MỤC", type=A_PATH)
TEMPLATES = folder_option(
    "--templates", help="Thư mục mẫu Word dùng trước mẫu của khối và mẫu kèm theo chương trình."
)

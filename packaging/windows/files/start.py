"""What `Lập báo cáo.cmd` runs: the working page, of the folder that was dropped if one was.

It is told by the environment: MAKE_REPORT_LINE is the line that started the batch file, in which
Explorer names what was dropped, MAKE_REPORT_SELF the name of that file, MAKE_REPORT_WORDS what was
typed behind it in a console.
"""

import os
import re
import sys
from pathlib import Path

SEVERAL = "Đã thả {count} mục; mỗi lần chỉ mở được một thư mục. Thả lại từng thư mục một."
NOT_THERE = "Không có “{path}”. Kiểm tra xem thư mục còn ở đó không, ổ mạng còn nối không."
TOO_LONG = (
    "Đường dẫn dài {length} ký tự, Windows chỉ mở được đến {most}: {path}\n"
    "Chuyển thư mục đến nơi có đường dẫn ngắn, như D:\\khoi_4."
)
DAMAGED = (
    "Chương trình thiếu tệp ({what}), có thể vì giải nén chưa hết, vì phần mềm diệt virus giữ lại, "
    "hoặc vì đường dẫn quá dài: {place}\n"
    "Giải nén lại cả tệp .zip vào một thư mục có đường dẫn ngắn, như D:\\make-report."
)
MOST_LETTERS = 259
NOT_STARTED = 2
BLOC_WORKBOOK = "khoi.xlsx"

# a lone quotation mark at the end belongs to the line, not to what was dropped
_PATH = re.compile(r'"([^"]+)"|([^\s"]+)')


class NotStartedError(Exception):
    """There is nothing to open, for a reason that is told to the user."""


def dropped(line: str, own_name: str, words: str) -> list[str]:
    """Return the paths that were dropped, or typed in a console."""
    _, started, behind = line.lower().partition(own_name.lower())
    rest = line[len(line) - len(behind) :].removeprefix('"') if started else words
    return [quoted or bare for quoted, bare in _PATH.findall(rest)]


def folder_to_open(paths: list[str]) -> Path | None:
    """Return the folder that was meant; None if nothing was dropped.

    Raises:
        NotStartedError: several were dropped, or it is not there.
    """
    if not paths:
        return None
    if len(paths) > 1:
        raise NotStartedError(SEVERAL.format(count=len(paths)))
    path = Path(paths[0]).absolute()
    if len(str(path)) > MOST_LETTERS:
        raise NotStartedError(TOO_LONG.format(length=len(str(path)), most=MOST_LETTERS, path=path))
    if not path.exists():
        raise NotStartedError(NOT_THERE.format(path=path))
    return path if path.is_dir() else _folder_of(path)


def _folder_of(file: Path) -> Path:
    """Return the bloc's folder of a file: a member's workbook lies one folder below it."""
    near = (file.parent, file.parent.parent)
    return next((each for each in near if (each / BLOC_WORKBOOK).is_file()), file.parent)


def start() -> int:
    """Open the page and return the exit code."""
    told = [os.environ.get(f"MAKE_REPORT_{name}", "") for name in ("LINE", "SELF", "WORDS")]
    folder = folder_to_open(dropped(*told))
    # what is written without a place of its own must not land in the program's folder
    os.chdir(Path.home())
    try:
        from thidua_reports.cli import run  # noqa: PLC0415 - that it is damaged must be told
    except ImportError as error:
        place = Path(__file__).resolve().parent
        raise NotStartedError(DAMAGED.format(what=error.name, place=place)) from error
    return run(["--page", str(folder)] if folder else [])


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(start())
    except NotStartedError as reason:
        print(reason)
        sys.exit(NOT_STARTED)

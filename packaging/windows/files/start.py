"""What a double click runs: the working page, of the folder that was dropped if one was.

A shortcut or a menu names the folder as an argument. `Lập báo cáo.cmd` tells by the environment:
MAKE_REPORT_LINE is the line that started the batch file, in which Explorer names what was dropped,
MAKE_REPORT_SELF the name of that file, MAKE_REPORT_WORDS what was typed behind it in a console.
"""

import os
import re
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
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
UNEXPECTED = "Chương trình gặp lỗi không lường trước. Chụp lại màn hình này, gửi người quản lý."
PRESS_A_KEY = "Nhấn Enter để đóng cửa sổ này."
MOST_LETTERS = 259
NOT_STARTED = 2
BLOC_WORKBOOK = "khoi.xlsx"

# a lone quotation mark at the end belongs to the line, not to what was dropped
_PATH = re.compile(r'"([^"]+)"|([^\s"]+)')
_DRIVE = re.compile(r"[A-Za-z]:")


class NotStartedError(Exception):
    """There is nothing to open, for a reason that is told to the user."""


def dropped(line: str, own_name: str, words: str) -> list[str]:
    """Return the paths that were dropped on the batch file, or typed behind it in a console."""
    at = line.lower().find(own_name.lower()) if own_name else -1
    rest = words if at < 0 else line[at + len(own_name) :].removeprefix('"')
    return [quoted or bare for quoted, bare in _PATH.findall(rest)]


def named(arguments: Sequence[str]) -> list[str]:
    r"""Return the paths of arguments: in `"D:\"` Windows takes the mark for a part of the name."""
    bare = [each.strip('"') for each in arguments]
    return [f"{each}\\" if _DRIVE.fullmatch(each) else each for each in bare]


def folder_to_open(paths: Sequence[str]) -> Path | None:
    """Return the folder that was meant; None if nothing was named.

    Raises:
        NotStartedError: several were named, or it is not there.
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


def start(arguments: Sequence[str]) -> int:
    """Open the page and return the exit code.

    Raises:
        NotStartedError: there is nothing to open, or the program is not whole.
    """
    told = [os.environ.get(f"MAKE_REPORT_{name}", "") for name in ("LINE", "SELF", "WORDS")]
    folder = folder_to_open(named(arguments) or dropped(*told))
    # what is written without a place of its own must not land in the program's folder
    os.chdir(Path.home())
    try:
        from thidua_reports.cli import run  # noqa: PLC0415 - that it is damaged must be told
    except ImportError as error:
        place = Path(__file__).resolve().parent
        raise NotStartedError(DAMAGED.format(what=error.name, place=place)) from error
    return run(["--page", str(folder)] if folder else [])


def main() -> int:
    """Start, and keep the window open if anything went wrong, so that it can be read."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = start(sys.argv[1:])
    except NotStartedError as reason:
        print(reason)
        code = NOT_STARTED
    except Exception:  # whatever it is, the window would close over it
        traceback.print_exc()
        print(UNEXPECTED)
        code = NOT_STARTED
    if code and sys.stdin and sys.stdin.isatty():
        # Windows takes NUL for a terminal, where nothing comes
        with suppress(EOFError):
            input(PRESS_A_KEY)
    return code


if __name__ == "__main__":
    sys.exit(main())

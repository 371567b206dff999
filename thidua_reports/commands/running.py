"""How a verb is run: its parts are shown, and what became of it is an exit code."""

import os
from collections.abc import Callable
from functools import partial, wraps

import click

from thidua_reports.commands.result import CommandResult, Found
from thidua_reports.commands.screens import AnyScreen, screen_for

MADE, MADE_WITH_ERRORS, NOT_MADE = 0, 1, 2
JSON_OPTION = "--json"
SHOW_TRACEBACK = "MAKE_REPORT_TRACEBACK"
"""Set by a developer: an unexpected error then shows where it arose."""

QUIET = click.option("--quiet", is_flag=True, help="Chỉ in lỗi; không có lỗi thì không in gì.")
AS_JSON = click.option(
    JSON_OPTION, "as_json", is_flag=True, help="In kết quả dạng JSON, cho chương trình khác đọc."
)


def verb(do: Callable[..., CommandResult]) -> Callable[..., int]:
    """Show a verb's parts, and return its exit code; what keeps it from going on is shown."""
    return long_verb(wraps(do)(lambda _, *args, **options: do(*args, **options)))


def long_verb(do: Callable[..., CommandResult]) -> Callable[..., int]:
    """As `verb`, of one that shows something while it is at work: it gets the screen first.

    It is the screen that the command is run on (see `cli.run_on`), or that of the terminal.
    """

    @QUIET
    @AS_JSON
    @wraps(do)
    def done(*args: object, quiet: bool, as_json: bool, **options: object) -> int:
        context = click.get_current_context()
        given: AnyScreen | None = context.obj
        screen = given or screen_for(context.info_name or "", quiet=quiet, as_json=as_json)
        code = _exit_code(screen, partial(do, screen, *args, **options))
        screen.close(code)
        return code

    return done


def _exit_code(screen: AnyScreen, do: Callable[[], CommandResult]) -> int:
    from thidua_reports.issues.issue import CannotGoOn

    try:
        result = do()
        for part in result.parts:
            screen.show(part)
    except click.UsageError:
        raise
    except CannotGoOn as stop:
        screen.show(Found(stop.issues))
    except OSError as error:
        _show_refusal(screen, error)
    except Exception as error:
        _show_failure(screen, error)
    else:
        return MADE_WITH_ERRORS if result.has_errors else MADE
    return NOT_MADE


def _show_refusal(screen: AnyScreen, error: OSError) -> None:
    """Show that a path was too long for the system, the disk full, or whatever else it was."""
    from thidua_reports.domain.place import Place
    from thidua_reports.issues.catalogue.file_kinds import PATH_TOO_LONG
    from thidua_reports.issues.catalogue.output_kinds import DISK_FULL
    from thidua_reports.workspace.refusals import is_of_full_disk, too_long

    path = too_long(error)
    if path:
        screen.show(Found((PATH_TOO_LONG.at(Place(path), path=path, length=len(path)),)))
    elif is_of_full_disk(error):
        screen.show(Found((DISK_FULL.at(Place(str(error.filename or ""))),)))
    else:
        _show_failure(screen, error)


def _show_failure(screen: AnyScreen, error: Exception) -> None:
    if SHOW_TRACEBACK in os.environ:
        raise error
    from thidua_reports.presenting.console import unexpected

    screen.fail(unexpected(f"{type(error).__name__}: {error}", SHOW_TRACEBACK))


def refuse(sentence: str, screen: AnyScreen) -> int:
    """Show that a command line is wrong, and return the exit code."""
    screen.fail(sentence)
    screen.close(NOT_MADE)
    return NOT_MADE

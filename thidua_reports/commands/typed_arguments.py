"""A command line as people type and paste it -> the arguments they meant."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

HELP_SIGNS = frozenset({"/?", "-?", "/h", "/help"})
_DASHES = "–—―−"
_LONG_OPTION = re.compile(rf"\A(?:[{_DASHES}]-?(?=\w\w)|-[{_DASHES}](?=\w))")
_SHORT_OPTION = re.compile(rf"\A[{_DASHES}](?=\w\Z)")
_OPENING, _CLOSING = "“‘„‟", "”’“"
_UNSEEN = "\u00a0\u200b\u200e\u200f\u202a\u202c\ufeff"


def meant(arguments: Sequence[str], with_value: Collection[str] = ()) -> list[str]:
    """Return the arguments without what Word, chat programs and Windows put around them.

    What names a file or folder that exists is left as it is; what follows an option `with_value`
    is none, whatever it begins with.
    """
    plain: list[str] = []
    for argument in _rejoined(each.strip(_UNSEEN) for each in arguments):
        is_value = bool(plain) and plain[-1].lower() in with_value
        plain.append(_unquoted(argument) if is_value else _plain(argument))
    return plain


def swallowed(argument: str) -> str:
    r"""Return what Windows drew into a folder's name: `D:\khoi 7" --strict` for "D:\khoi 7\"."""
    folder, sign, rest = argument.partition('" ')
    return rest if sign and rest.startswith("-") and '"' not in folder else ""


def _rejoined(arguments: Iterable[str]) -> Iterator[str]:
    """Join what curly quotes enclose: Windows takes the blanks within them for ends."""
    open_words: list[str] = []
    for argument in arguments:
        if open_words or (argument.startswith(tuple(_OPENING)) and not _exists(argument)):
            open_words.append(argument)
        else:
            yield argument
        if open_words and argument.endswith(tuple(_CLOSING)) and argument not in _OPENING:
            yield " ".join(open_words).strip(_OPENING + _CLOSING)
            open_words = []
    yield from open_words


def _plain(argument: str) -> str:
    if _exists(argument):
        return argument
    if argument.lower() in HELP_SIGNS:
        return "--help"
    return _unquoted(_SHORT_OPTION.sub("-", _LONG_OPTION.sub("--", argument)))


def _unquoted(argument: str) -> str:
    r"""Leave out the quotation mark that Windows makes of the last two signs of "khoi 7\"."""
    is_left_over = argument.endswith('"') and argument.count('"') == 1 and not _exists(argument)
    return argument[:-1] if is_left_over else argument


def _exists(argument: str) -> bool:
    try:
        return Path(argument).exists()
    except (OSError, ValueError):
        return False

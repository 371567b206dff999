"""`make-report explain`: what the code of an issue stands for, with an example and the remedy."""

import re
from collections.abc import Iterator, Sequence

from thidua_reports.commands.command_help import WrongCommandLine
from thidua_reports.commands.result import CommandResult, Words
from thidua_reports.issues.issue import did_you_mean
from thidua_reports.issues.lookup import LETTERS, example_of, group_of, kinds_by_code
from thidua_reports.presenting import explained_kinds as words
from thidua_reports.presenting.issue_groups import GROUPS

DIGITS = 2
_ASKED = re.compile(rf"\b([^\W\d_]{{{LETTERS}}})[\s.–-]*(\d{{1,{DIGITS}}})\b|[^\s\[\](),;]+")
"""A code as people write it (SO15, so 15, [so15], SO5), or else a word."""


def explain(asked: Sequence[str]) -> CommandResult:
    """Explain codes, or groups of codes by their letters; all groups where nothing is asked.

    Raises:
        WrongCommandLine: nothing of what is asked is known.
    """
    if not asked:
        return CommandResult((Words(tuple(words.overview_lines())),), has_errors=False)
    names = tuple(dict.fromkeys(_names(" ".join(asked))))
    unknown = [name for name in names if not _is_known(name)]
    told = [words.unknown_line(name, _hint(name)) for name in unknown]
    if len(unknown) == len(names):
        raise WrongCommandLine("\n".join(told))
    lines = [line for name in names if _is_known(name) for line in _explained(name)]
    answer = Words((*lines, *("" for _ in told[:1]), *told))
    return CommandResult((answer,), bool(unknown))


def _names(asked: str) -> Iterator[str]:
    """Yield what is asked for as codes are written: in capitals, with two digits."""
    for match in _ASKED.finditer(asked):
        letters, digits = match.groups()
        yield f"{letters.upper()}{int(digits):0{DIGITS}}" if letters else match[0].upper()


def _is_known(name: str) -> bool:
    return name in GROUPS or name in kinds_by_code()


def _explained(name: str) -> Iterator[str]:
    kinds = kinds_by_code()
    if name not in GROUPS:
        return words.explanation_lines(example_of(kinds[name]))
    own = [example_of(kind) for code, kind in kinds.items() if group_of(code) == name]
    return words.group_lines(name, own)


def _hint(name: str) -> str:
    """Return where the codes of the group are, or name a code or group that is near."""
    letters = group_of(name)
    if letters in GROUPS:
        return words.CODES_OF_GROUP.format(letters=letters)
    return did_you_mean(name, [*kinds_by_code(), *GROUPS])

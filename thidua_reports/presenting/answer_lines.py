"""The files of a run -> the same with those that go back to members in one line."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from thidua_reports.language.vietnamese import joined
from thidua_reports.workspace.folder import ANSWERS_FOLDER

Files = Sequence[tuple[str, str]]
"""Names and what became of them."""
_FOLDER = f"{ANSWERS_FOLDER}/"
_WORKBOOKS, _NOTES, _COPIES = "{count} sổ", "{count} phiếu phản hồi", "{count} bản PDF"
_OF_ENDING = {".docx": _NOTES, ".pdf": _COPIES}
"""What the files are by their endings; all others are workbooks."""


def with_answers_counted(files: Files) -> list[tuple[str, str]]:
    """Return the files, those of the folder of answers as one line that counts them."""
    answers = [each for each in files if each[0].startswith(_FOLDER)]
    others = [each for each in files if each not in answers]
    return [*others, (_FOLDER, _counted(answers))] if answers else others


def _counted(answers: Files) -> str:
    kinds = Counter(_OF_ENDING.get(PurePath(name).suffix, _WORKBOOKS) for name, _ in answers)
    in_order = (_WORKBOOKS, *_OF_ENDING.values())
    counts = ", ".join(each.format(count=kinds[each]) for each in in_order if kinds[each])
    became = Counter(status for _, status in answers)
    if len(became) == 1:
        return f"{counts}: {answers[0][1]}"
    return f"{counts}: {joined([f'{count} {status}' for status, count in became.items()])}"

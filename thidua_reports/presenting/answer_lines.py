"""The files of a run -> the same with those that go back to members in one line."""

from collections import Counter
from collections.abc import Sequence

from thidua_reports.language.vietnamese import joined
from thidua_reports.workspace.folder import ANSWERS_FOLDER

Files = Sequence[tuple[str, str]]
"""Names and what became of them."""
_FOLDER, _WORKBOOKS, _NOTES = f"{ANSWERS_FOLDER}/", "{count} sổ", "{count} phiếu phản hồi"
_NOTE = ".docx"


def with_answers_counted(files: Files) -> list[tuple[str, str]]:
    """Return the files, those of the folder of answers as one line that counts them."""
    answers = [each for each in files if each[0].startswith(_FOLDER)]
    others = [each for each in files if each not in answers]
    return [*others, (_FOLDER, _counted(answers))] if answers else others


def _counted(answers: Files) -> str:
    notes = sum(name.endswith(_NOTE) for name, _ in answers)
    kinds = ((_WORKBOOKS, len(answers) - notes), (_NOTES, notes))
    counts = ", ".join(words.format(count=count) for words, count in kinds if count)
    became = Counter(status for _, status in answers)
    if len(became) == 1:
        return f"{counts}: {answers[0][1]}"
    return f"{counts}: {joined([f'{count} {status}' for status, count in became.items()])}"

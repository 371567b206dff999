"""A comment of a workbook that came back -> what its member wrote of it."""

from thidua_reports.domain.answer_marks import BEGINNING, END


def own_words(comment: str) -> str:
    """Return a comment without what the bloc says in it; nothing where that is all.

    An answer whose end was lost reaches to the end of the comment.
    """
    if BEGINNING not in comment:
        return comment
    own = [""]
    for position, part in enumerate(comment.split(BEGINNING)):
        own.append(part if position == 0 else part.partition(END)[2])
    return " ".join(" ".join(own).split())

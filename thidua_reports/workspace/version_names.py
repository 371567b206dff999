"""What stands behind the name of a document whose own name was taken: `bao_cao (2).docx`.

The number is put there by the program, as by Windows; words in brackets, as in `bao_cao (chính
thức).docx`, by a verb that makes another version, or by somebody. `(góp ý)` is a copy with
comments.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

_ANNOTATED = " (góp ý)"
_FINAL = " (chính thức)"
_OF_A_COPY = re.compile(rf"(?:{re.escape(_ANNOTATED)}(?: \(\d+\))?)+$")
"""What is behind the name of a copy with comments, and of further ones beside it."""
_ADDITION = re.compile(r"\s*\([^()]*\)$")


def numbered(name: str, number: int) -> str:
    """Return what a version of a document is called; a name may lead into a folder."""
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem} ({number}){path.suffix}"))


def number_of(name: str, document: str) -> int | None:
    """Return which version of a document a file is by its name; None if it is none of them.

    Small and capital letters are one, as they are on Windows.
    """
    path = PurePosixPath(alike(document))
    stem, suffix = re.escape(path.stem), re.escape(path.suffix)
    found = re.fullmatch(rf"{stem} \(([0-9]{{1,9}})\){suffix}", alike(name))
    return int(found[1]) if found else None


def annotated_name(stem: str) -> str:
    """Return the name of a copy with comments, of a .docx of that stem; of a copy, its own."""
    return f"{_OF_A_COPY.sub('', composed(stem))}{_ANNOTATED}.docx"


def final_name(stem: str) -> str:
    """Return the name of the final version of a document."""
    return f"{stem}{_FINAL}.docx"


def is_annotated(name: str) -> bool:
    """Return whether a file is called like a copy with comments, whatever its kind."""
    return _ANNOTATED in alike(name)


def bare_stem(stem: str) -> str:
    """Return the name of a file without its ending and without all that was put behind it."""
    return [*_shorter(stem)][-1]


def document_of(name: str, others: frozenset[str] = frozenset()) -> str:
    """Return of which document a file is a version, whatever was put behind the name.

    It is one of the `others`, which are documents even if they are called like versions; else what
    has nothing put behind its name. A name may lead into a folder.
    """
    path = PurePosixPath(name)
    known = {alike(each) for each in others}
    meant = [str(path.with_name(f"{stem}{path.suffix}")) for stem in _shorter(path.stem)]
    return next((each for each in meant if alike(each) in known), meant[-1])


def is_version_of(name: str, document: str, others: frozenset[str] = frozenset()) -> bool:
    """Return whether a file is a document or a version of it, whatever was put behind the name.

    It is none of the `others`, which are documents too, even if they are called like versions.
    """
    path = PurePosixPath(alike(name))
    own, known = alike(document), {alike(each) for each in others}
    meant = (str(path.with_name(f"{stem}{path.suffix}")) for stem in _shorter(path.stem))
    return next((each for each in meant if each == own or each in known), "") == own


def _shorter(stem: str) -> Iterator[str]:
    """Yield a stem, then what is left of it as one addition after the other is taken away."""
    yield stem
    shorter = _ADDITION.sub("", stem)
    if shorter not in ("", stem):
        yield from _shorter(shorter)


def alike(name: str) -> str:
    """Return what two names of one file on Windows have in common."""
    return composed(name).casefold()


def composed(name: str) -> str:
    """Return a name with each letter as one sign; other systems write its marks apart."""
    return unicodedata.normalize("NFC", name)

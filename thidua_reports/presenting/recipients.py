"""To whom a document goes and where it is filed, as its head and its foot say."""

import re
from collections.abc import Sequence

from thidua_reports.domain.bloc import DocumentDetails
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_list
from thidua_reports.layouts.document_settings import DocumentSettings
from thidua_reports.presenting import head_words, phrases

_FILED_IN = re.compile(r"lưu(?:\s*:\s*|\s+(?=VT\b))", re.IGNORECASE)
_BEFORE_ADDRESS = re.compile(r"^(?:[\s\-–+•*]+|kính gửi\s*:?)+", re.IGNORECASE)
_OF_A_PROVINCE = re.compile(r"\b(?:tỉnh|thành phố)$")


def salutation(documents: DocumentDetails) -> tuple[str, list[str]]:
    """Return the line that addresses a report, and the addressees where there are several.

    One stands in the line itself, several have a line each (NĐ 30/2020, Phụ lục I, II.9b).
    """
    addressees = _bare_lines(documents.addressees)
    if len(addressees) < 2:
        return "".join(f"{phrases.ADDRESSED_TO} {each}" for each in addressees), []
    return phrases.ADDRESSED_TO, as_list(addressees)


def recipient_lines(documents: DocumentDetails, *, is_addressed: bool = False) -> list[str]:
    """Return to whom a document goes, without the punctuation that the template sets.

    The addressees of a document are its first recipients, together "as above" (NĐ 30/2020). Where
    it is filed has a line of its own.
    """
    addressees = _bare_lines(documents.addressees) if is_addressed else []
    above = [matching_key(each) for each in (phrases.AS_ABOVE, *addressees)]
    lines = [
        line
        for line in _bare_lines(documents.recipients)
        if not _FILED_IN.match(line) and not _is_among(matching_key(line), above)
    ]
    return [phrases.AS_ABOVE, *lines] if addressees else lines


def kept_in(documents: DocumentDetails, document: DocumentSettings) -> str:
    """Return where a document is filed, as the bloc says among the recipients, or as usual."""
    lines = _bare_lines(documents.recipients)
    filed = ", ".join(_FILED_IN.sub("", line) for line in lines if _FILED_IN.match(line))
    return filed or head_words.KEPT_IN.get(document.name, head_words.USUALLY_KEPT_IN)


def _is_among(line: str, above: Sequence[str]) -> bool:
    """Return whether a recipient is one of those, maybe without the name of the province."""
    short = f"{line} " if _OF_A_PROVINCE.search(line) else None
    return line in above or (short is not None and any(each.startswith(short) for each in above))


def _bare_lines(texts: Sequence[str]) -> list[str]:
    """Return the lines without the dash, the end mark and the "Kính gửi" that templates set."""
    lines = (line for text in texts for line in text.splitlines())
    return [bare for line in lines if (bare := _BEFORE_ADDRESS.sub("", line).rstrip(" .;"))]

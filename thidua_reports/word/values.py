"""Values made fit for a Word template: legal characters, and no text that looks like a tag."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass

_OPENING, _CLOSING = "\ufdd0", "\ufdd1"
_KEPT = re.compile("[\t\n\x20-z|~\xa0-\u2027\u202a-\ud7ff]*")
"""Signs that stay as they are; nearly all texts hold nothing else."""
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def safe_value(value: object) -> object:
    """Return a value whose texts are NFC, legal in XML, and free of braces until `restored`.

    Braces stand as two characters that Unicode reserves for such use: so a value that reads
    `{{ 7*7 }}` is neither computed nor taken for a tag that was left over.
    """
    if isinstance(value, str):
        return _safe_text(value)
    if isinstance(value, Mapping):
        return {str(_safe_text(str(name))): safe_value(item) for name, item in value.items()}
    if is_dataclass(value):
        return safe_value(vars(value))
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [safe_value(item) for item in value]
    return value


def restored(blob: bytes) -> bytes:
    """Put the braces back into a filled part (UTF-8)."""
    return blob.replace(_OPENING.encode(), b"{").replace(_CLOSING.encode(), b"}")


def _safe_text(text: str) -> str:
    if _KEPT.fullmatch(text):
        return unicodedata.normalize("NFC", text)
    legal = _ILLEGAL_IN_XML.sub("", _LINE_ENDS.sub("\n", text))
    return unicodedata.normalize("NFC", legal).replace("{", _OPENING).replace("}", _CLOSING)

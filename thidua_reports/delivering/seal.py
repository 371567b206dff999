"""A mark at the end of a page by which it is known as ours, and unedited, without any record."""

import hashlib
import re

_SEAL = "<!-- make-report {sha256} -->\n"
_SEALED = re.compile(rb"<!-- make-report ([0-9a-f]{64}) -->\n\Z")


def sealed(page: bytes) -> bytes:
    """Return a page of HTML with the hash of all of it behind it."""
    return page + _SEAL.format(sha256=hashlib.sha256(page).hexdigest()).encode()


def is_unedited(content: bytes) -> bool:
    """Return whether it is a page of this program that nothing has altered since it was made."""
    found = _SEALED.search(content[-len(_SEAL) - 64 :])
    if found is None:
        return False
    page = content[: -len(found[0])]
    return found[1].decode() == hashlib.sha256(page).hexdigest()

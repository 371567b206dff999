"""Official copies -> which is the newest, and whether it holds, in words."""

from collections.abc import Iterator

from thidua_reports.delivering.official_copies import OfficialCopy, Standing
from thidua_reports.presenting import official_words as words

_WORDS = {
    Standing.HOLDS: words.HOLDS,
    Standing.OUTDATED: words.OUTDATED,
    Standing.EDITED: words.EDITED,
    Standing.DRAFT: words.DRAFT,
    Standing.ANOTHER: words.ANOTHER,
}


def told_of(copy: OfficialCopy) -> Iterator[str]:
    """Yield whether an official copy holds, and which others are not to be used."""
    yield _WORDS[copy.standing].format(document=copy.document)
    if copy.others:
        yield words.OTHERS.format(names=", ".join(copy.others))


def in_one_line(copy: OfficialCopy) -> str:
    """Return its name with what is to be known of it."""
    return words.WITH_STANDING.format(name=copy.name, standing="; ".join(told_of(copy)))

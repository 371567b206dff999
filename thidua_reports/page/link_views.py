"""Words of kiem_tra.html that lead somewhere."""

from collections.abc import Sequence

from thidua_reports.frozen import frozen


@frozen
class Link:
    """Words that lead to a place of the page (`#…`) or to a file beside it."""

    text: str
    href: str


@frozen
class Step:
    """Something to do: words that lead to a place of the page, and those whom it concerns."""

    text: str
    href: str
    links: Sequence[Link] = ()

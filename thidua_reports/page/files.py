"""Deliveries -> the files of this run with their addresses, and what could not be made."""

from collections.abc import Sequence
from urllib.parse import quote

from thidua_reports.delivering.deliveries import Delivery
from thidua_reports.delivering.destinations import State
from thidua_reports.page.views import Files, Link, MadeFile, NotMade
from thidua_reports.presenting import page_words as words
from thidua_reports.presenting.document_titles import TITLES

KEPT_WORDS = {
    State.EDITED: words.KEPT_EDITED,
    State.OPEN: words.KEPT_OPEN,
    State.BLOCKED: words.KEPT_BLOCKED,
}


def files(deliveries: Sequence[Delivery], left_out: Sequence[tuple[str, str]]) -> Files:
    """Return the files under the names that they really have, and the documents left out."""
    return Files(
        made=[
            MadeFile(
                link=Link(each.file.name, address(each.file.name)),
                title=TITLES.get(each.name, ""),
                notes=[KEPT_WORDS[kept.state].format(name=kept.name) for kept in each.kept],
            )
            for each in deliveries
        ],
        not_made=[NotMade(name, why) for name, why in left_out],
    )


def address(name: str) -> str:
    """Return the address of a file beside the page; a colon in it begins no other protocol."""
    return f"./{quote(name, errors='surrogatepass')}"

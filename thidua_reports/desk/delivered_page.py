"""kiem_tra.html as the last run made it -> what the working page shows of it."""

import re
from pathlib import Path

from markupsafe import Markup

from thidua_reports.delivering.run_record import RECORD_NAME, read_as
from thidua_reports.delivering.seal import is_unedited
from thidua_reports.desk.known_markup import known_markup
from thidua_reports.desk.look import Look
from thidua_reports.page.page import PAGE_NAME
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.version_names import number_of

_MAIN = re.compile(r'<main id="chinh">\n(.*)</main>', re.DOTALL)


def delivered_page(look: Look) -> tuple[Markup, str]:
    """Return the main part of the page, and what is to be known of it.

    A page that somebody altered is not shown: it would be markup of whoever altered it. One that
    was given a seal that fits is shown only where nothing in it can act; what its words say is then
    no more to be believed than any document in the folder, which whoever made it could write too.
    """
    output = look.spot.output
    try:
        content = (output / page_name(output)).read_bytes()
    except OSError:
        return Markup(), words.NO_PAGE
    found = _MAIN.search(content.decode("utf-8")) if is_unedited(content) else None
    shown = known_markup(found[1]) if found else None
    if shown is None:
        return Markup(), words.PAGE_EDITED
    return shown, "" if look.is_made else words.PAGE_OLD


def page_name(output: Path) -> str:
    """Return what the page of the last run is called: a number is behind it beside an edited one.

    Where no record tells, it has its own name.
    """
    names = read_as(output / RECORD_NAME, lambda record: [*record["dau_ra"]]) or []
    pages = (each for each in names if each == PAGE_NAME or number_of(each, PAGE_NAME))
    return next(pages, PAGE_NAME)

"""A cell's text -> what it says in Unicode, and what must be told of that."""

from thidua_reports.domain.place import Place
from thidua_reports.excel.raw.sign_fonts import as_drawn, has_signs
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.old_scripts import has_lost_letters, in_font, old_text
from thidua_reports.language.text import shortened


def as_unicode(text: str, place: Place, font: str = "") -> tuple[str, tuple[Issue, ...]]:
    """Return the text as it was meant, nothing where that is not certain; and the issue of it.

    A font of an old script tells in which one the text is.
    """
    if has_signs(text):
        return _of_signs(text, place)
    found = in_font(text, font) or old_text(text)
    if not found and not has_lost_letters(text):
        return text, ()
    quoted = shortened(text)
    if found and found.is_certain:
        told = cell_kinds.OLD_SCRIPT.at(
            place, text=quoted, meant=shortened(found.meant), encoding=found.encoding
        )
        return found.meant, (told,)
    what = fragments.LETTERS_IN_DOUBT if found else fragments.LETTERS_LOST
    return "", (cell_kinds.DAMAGED_TEXT.at(place, text=quoted, what=what),)


def _of_signs(text: str, place: Place) -> tuple[str, tuple[Issue, ...]]:
    quoted, drawn = shortened(text), as_drawn(text)
    if drawn is None:
        what = fragments.SIGNS_IN_DOUBT
        return "", (cell_kinds.DAMAGED_TEXT.at(place, text=quoted, what=what),)
    said = {"text": quoted, "meant": shortened(drawn), "encoding": fragments.OF_SIGNS}
    return drawn, (cell_kinds.OLD_SCRIPT.at(place, **said),)

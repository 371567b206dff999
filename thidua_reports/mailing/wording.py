"""Subject and text of a letter: the bloc's own or the usual ones, with their fields filled in."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.mail import MailKind, MailText
from thidua_reports.domain.place import BLOC_WORKBOOK, Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import mail_kinds
from thidua_reports.issues.issue import Issue, did_you_mean
from thidua_reports.language.matching import matching_key
from thidua_reports.language.text import clean_text, in_one_line, shortened
from thidua_reports.layouts.mail_sheets import DEADLINE, FIELDS, Letters
from thidua_reports.layouts.patterns import FIELD
from thidua_reports.presenting import mail_texts

Values = Mapping[str, str]
"""What stands in the place of each field; "" where that is not known."""


@frozen
class Wording:
    """The pattern of a letter; `is_own` where the bloc wrote it, and then where."""

    subject: str
    body: str
    place: Place
    is_own: bool


def wording_of(kind: MailKind, texts: Sequence[MailText]) -> Wording:
    """Return how letters of this kind are worded, a blank part as usual."""
    usual = (mail_texts.USUAL_SUBJECTS[kind], mail_texts.USUAL_BODIES[kind])
    for text in texts:
        if text.kind is kind:
            subject = text.subject or usual[0]
            return Wording(subject, text.body or usual[1], text.place, bool(text.body))
    return Wording(*usual, Place(BLOC_WORKBOOK), is_own=False)


def wording_issues(texts: Sequence[MailText]) -> Iterator[Issue]:
    """Yield what is wrong with the bloc's own wording: fields that are none, a kind twice."""
    first: dict[MailKind, Place] = {}
    for text in texts:
        place = text.place.of(Letters.kind.heading)
        if text.kind in first:
            yield mail_kinds.LETTER_TWICE.at(place, kind=text.kind.value, first=first[text.kind])
        first.setdefault(text.kind, place)
        subject = text.place.of(Letters.subject.heading)
        yield from _unknown(text.subject, subject)
        yield from _unknown(text.body, text.place.of(Letters.body.heading))
        if _is_broken(text.subject):
            yield mail_kinds.BROKEN_LINE.at(subject, text=shortened(text.subject))


def broken_name(name: str, place: Place) -> Iterator[Issue]:
    """Report a name with a break in it, which a subject cannot have."""
    if _is_broken(name):
        yield mail_kinds.BROKEN_LINE.at(place, text=shortened(name))


def letter_subject(wording: Wording, values: Values) -> str:
    """Return the subject, in one line whatever is in the fields."""
    filled = FIELD.sub(lambda field: _value(field[1], values), wording.subject)
    return " ".join(in_one_line(clean_text(filled)).split())


def body_of(wording: Wording, values: Values) -> str:
    """Return the text; a line with a field that has no value is left out."""
    lines = (_filled(line, values) for line in clean_text(wording.body).split("\n"))
    return _without_gaps([line for line in lines if line is not None])


def lines_left_out(wording: Wording, values: Values, where: Values) -> Iterator[Issue]:
    """Report the lines of the bloc's own text that a letter goes without.

    `where` says where in khoi.xlsx the value of a field is entered; others have none of right. Of
    the usual text only the deadline is missed: a letter that asks for something says by when.
    """
    place = wording.place.of(Letters.body.heading)
    missed = tuple(where) if wording.is_own else (DEADLINE,)
    for line in wording.body.splitlines():
        blank = [name for name in _names(line) if name in missed and not values[name]]
        for name in blank[:1]:
            details = {"line": shortened(line), "field": name, "where": where[name]}
            yield mail_kinds.LINE_LEFT_OUT.at(place, **details)


def _unknown(pattern: str, place: Place) -> Iterator[Issue]:
    for found in dict.fromkeys(FIELD.findall(pattern)):
        if _known(found) is None:
            hint = did_you_mean(found, FIELDS)
            fields = ", ".join(f"[{each}]" for each in FIELDS)
            details = {"field": shortened(found), "hint": hint, "fields": fields}
            yield mail_kinds.UNKNOWN_LETTER_FIELD.at(place, **details)


def _known(name: str) -> str | None:
    key = matching_key(name)
    return next((each for each in FIELDS if matching_key(each) == key), None)


def _names(line: str) -> list[str]:
    return [name for found in FIELD.findall(line) if (name := _known(found))]


def _value(name: str, values: Values) -> str:
    known = _known(name)
    return f"[{name}]" if known is None else values[known]


def _filled(line: str, values: Values) -> str | None:
    if any(not values[name] for name in _names(line)):
        return None
    return FIELD.sub(lambda field: _value(field[1], values), line)


def _without_gaps(lines: Sequence[str]) -> str:
    """Return the lines, never two blank ones in a row."""
    kept = [line for at, line in enumerate(lines) if line.strip() or lines[at - 1 : at] != [""]]
    return "\n".join(kept).strip("\n")


def _is_broken(text: str) -> bool:
    return len(text.splitlines()) > 1

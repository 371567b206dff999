"""Corrections that came after submission, printed wherever the corrected figure is."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Correction, ItemKind
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import CriterionEntry, TargetEntry
from thidua_reports.domain.targets import TargetKind
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import joined, number, sentence_continue
from thidua_reports.layouts.member_sheets import Results
from thidua_reports.presenting import phrases


def correction_notes(book: BlocBook) -> dict[Place, str]:
    """Return why and by which source a figure was corrected, by the place it is now taken from."""
    return {each.new.place: _why(each) for each in book.corrections}


def corrections_of(
    book: BlocBook, entry: TargetEntry | CriterionEntry | None, *, with_source: bool = True
) -> str:
    """Return what was corrected of a row, in one line; an empty string for nothing.

    Who told it and how (`with_source`) is for the drafter, not for a signed annex.
    """
    figures = entry.correctable if entry and book.corrections else ()
    places = (figure.place for figure in figures)
    return joined(list(_corrections(book, places, with_source=with_source)))


def correction_remark(book: BlocBook, entry: TargetEntry | None) -> str:
    """Return that a row's figures were corrected, or only what the member gives itself for them."""
    corrected = {each.new.place for each in book.corrections}
    places = {each.place for each in entry.correctable} & corrected if entry else frozenset()
    if not entry or not places:
        return ""
    only_score = places == {entry.self_score.place}
    return phrases.OWN_SCORE_CORRECTED if only_score else phrases.HAS_BEEN_CORRECTED


def _corrections(book: BlocBook, places: Iterable[Place], *, with_source: bool) -> Iterator[str]:
    used = set(places)
    for each in book.corrections:
        if each.new.place in used:
            old, new = _old(book, each), _figure(book, each, each.new.value)
            words = phrases.CORRECTED if with_source else _replaced(old)
            changed = words.format(column=each.column.lower(), old=old, new=new)
            yield changed + (_with_source(each) if with_source else _with_reason(each))


def _replaced(old: str) -> str:
    return phrases.FIRST_GIVEN if old == phrases.NOTHING else phrases.NOW_AND_BEFORE


def _with_source(correction: Correction) -> str:
    why = _why(correction)
    return f": {why}" if why else ""


def _with_reason(correction: Correction) -> str:
    reason = sentence_continue(correction.reason.rstrip("."))
    return f", {phrases.BECAUSE.format(reason=reason)}" if reason else ""


def _why(correction: Correction) -> str:
    source = f"({correction.source})" if correction.source else ""
    return " ".join(part for part in (correction.reason, source) if part)


def _old(book: BlocBook, correction: Correction) -> str:
    """Return what the cell contained: a word, or text that is no number, as it was typed."""
    if correction.found:
        return f"“{correction.found}”"
    value = correction.old.value
    return phrases.NOTHING if value is None else _figure(book, correction, value)


def _figure(book: BlocBook, correction: Correction, value: Decimal | None) -> str:
    if value is None:
        return phrases.NOTHING
    targets = (each for each in book.targets if correction.is_about(ItemKind.TARGET, (each.code,)))
    in_words = any(each.kind is TargetKind.PASS_FAIL for each in targets)
    is_achieved = matching_key(correction.column) == matching_key(Results.achieved.heading)
    if is_achieved and in_words:
        return phrases.YES if value else phrases.NO
    rating = _rating(book, correction, value)
    return f"“{rating}”" if rating else number(value)


def _rating(book: BlocBook, correction: Correction, value: Decimal) -> str:
    """Return the rating that a figure stands for, where a rating was reported or took its place.

    What it is worth is the bloc's own scale, which no reader of a report knows.
    """
    if correction.rating and value == correction.new.value:
        return correction.rating
    if not correction.rating and correction.found not in {each.word for each in book.ratings}:
        return ""
    equal = [each.word for each in book.ratings if each.value == value]
    return equal[0] if len(equal) == 1 else ""

"""Whether an edited document is of the bloc and the period of a workspace."""

import re
from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.mentions import YEAR
from thidua_reports.word.edited.cells import head_of
from thidua_reports.word.edited.documents import EditedDocument
from thidua_reports.word.edited.identity import identity_of
from thidua_reports.word.edited.lines import text_of
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Unit

_DAY = re.compile(r"ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\d{4}")
_SIGNS = {
    Period.PLEDGE: re.compile(r"\bký kết giao ước\b"),
    Period.HALF_YEAR: re.compile(r"\b(?:0?6|sáu) tháng\b|\bsơ kết\b"),
    Period.YEAR: re.compile(r"\btổng kết\b"),
}
_NAME_OF_A_BLOC = "khối "


def refuse_another(document: EditedDocument, bloc: Bloc) -> None:
    """Let a document pass unless it carries that it is of another bloc or period.

    Raises:
        CannotGoOn: it does.
    """
    carried, ours = document.origin and document.origin.identity, identity_of(bloc)
    if carried and carried.is_another(ours):
        raise _another(document, bloc, carried.words)


def head_issues(document: EditedDocument, now: Origin, bloc: Bloc) -> tuple[Issue, ...]:
    """Return what in the head of a document makes it doubtful that it is of this bloc and period.

    Asked of a document that does not carry what it is; `now` is what it would be if it were made.

    Raises:
        CannotGoOn: its head names another year, period or bloc.
    """
    if document.origin and document.origin.identity:
        return ()
    own, other = _head(document.units), _head(now.units)
    for theirs in _clear_differences(own, other, bloc):
        raise _another(document, bloc, theirs)
    place, ours = Place(document.name), identity_of(bloc).words
    return tuple(
        edited_kinds.PERIOD_IN_DOUBT.at(place, what=what, ours=ours)
        for what in _doubts(own, other, bloc)
    )


def _another(document: EditedDocument, bloc: Bloc, theirs: str) -> CannotGoOn:
    place, ours = Place(document.name), identity_of(bloc).words
    return CannotGoOn(edited_kinds.OF_ANOTHER_PERIOD.at(place, theirs=theirs, ours=ours))


def _clear_differences(own: Sequence[str], other: Sequence[str], bloc: Bloc) -> Iterator[str]:
    """Yield what the head of a document says that the one of now does not say, nor could."""
    years, signs = _years(own), _signs(own)
    if years and str(bloc.year) in _years(other) and str(bloc.year) not in years:
        yield edited_kinds.OF_YEAR.format(year=min(years))
    if signs and _signs(other) and not signs & _signs(other):
        (period, *_) = (each for each in Period if each in signs)
        yield edited_kinds.OF_PERIOD_ALONE.format(period=period.value)
    if _names(other, bloc) and not _names(own, bloc):
        blocs = (each for each in own if matching_key(each).startswith(_NAME_OF_A_BLOC))
        yield from (f"“{each}”" for each in blocs)


def _doubts(own: Sequence[str], other: Sequence[str], bloc: Bloc) -> Iterator[str]:
    years, others = _years(own), _years(other)
    if years and others and min(years) != min(others):
        yield edited_kinds.SAYS_YEAR.format(year=min(years))
    if _names(other, bloc) and not _names(own, bloc):
        yield edited_kinds.SAYS_NOT.format(words=bloc.name)
    if _says(other, bloc.province) and not _says(own, bloc.province):
        yield edited_kinds.SAYS_NOT.format(words=bloc.province)


def _head(units: Sequence[Unit]) -> list[str]:
    """Return the first paragraphs, those of a row each by itself, without the days in them."""
    texts = (" ".join(text_of(each).split()) for each in head_of(units))
    return [each for each in texts if each]


def _years(head: Sequence[str]) -> set[str]:
    texts = (_DAY.sub("", matching_key(each)) for each in head)
    return {year for text in texts for year in YEAR.findall(text)}


def _signs(head: Sequence[str]) -> set[Period]:
    texts = [matching_key(each) for each in head]
    return {period for period, sign in _SIGNS.items() if any(map(sign.search, texts))}


def _names(head: Sequence[str], bloc: Bloc) -> bool:
    return _says(head, bloc.name) or _says(head, bloc.symbol)


def _says(head: Sequence[str], name: str) -> bool:
    """Return whether a name stands in one of these paragraphs, as words of their own."""
    said = re.compile(rf"(?<!\w){re.escape(matching_key(name))}(?!\w)")
    return bool(name) and any(said.search(matching_key(each)) for each in head)

"""A code or a word in a row must be one of those that exist."""

from collections.abc import Iterable, Iterator, Mapping

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook, kept_by_book
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Passage
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import cell_kinds, decision_kinds
from thidua_reports.issues.issue import Issue, did_you_mean


def unknown_code(what: str, code: str, known: Iterable[str], place: Place) -> Iterator[Issue]:
    """Yield an issue where `code` is given and not among the `known` ones of `what`."""
    known = list(known)
    if code and code not in known:
        parts = [part.strip() for part in code.replace(",", " ").split()]
        is_list = len(parts) > 1 and set(parts) <= set(known)
        hint = fragments.SEPARATE_CODES if is_list else did_you_mean(code, known)
        yield cell_kinds.UNKNOWN_CODE.at(place, what=what, code=code, hint=hint)


def unknown_codes(book: BlocBook, named: Iterable[tuple[str, str, Place]]) -> Iterator[Issue]:
    """Yield an issue for each code that is `named` (of what, which, where) and that nothing has."""
    for what, code, place in named:
        yield from unknown_code(what, code, _codes(book)[what], place)


def unknown_honour(book: BlocBook, title: str, place: Place) -> Iterator[Issue]:
    """Yield an issue where the bloc has no honour of this title."""
    titles = [honour.title for honour in book.honours]
    if title not in titles:
        hint = did_you_mean(title, titles)
        yield decision_kinds.UNKNOWN_HONOUR.at(place, title=title, hint=hint)


@kept_by_book
def _codes(book: BlocBook) -> Mapping[str, list[str]]:
    return {
        fragments.A_MEMBER: [each.code for each in book.bloc.members],
        fragments.A_CONTENT: [each.code for each in book.contents],
        fragments.A_CRITERION: list(book.criteria_by_code),
        fragments.A_TARGET: [each.code for each in book.targets],
    }


def unknown_parts(passages: Iterable[Passage], book: BlocBook) -> Iterator[Issue]:
    """Yield the passages whose part is neither a content of the bloc nor a part of the report."""
    parts = [*(content.code for content in book.contents), *words.REPORT_PARTS]
    for passage in passages:
        if passage.section and passage.text and passage.section not in parts:
            yield cell_kinds.UNKNOWN_WORD.at(
                passage.place,
                text=passage.section,
                choices=", ".join(parts),
                hint=did_you_mean(passage.section, parts),
            )

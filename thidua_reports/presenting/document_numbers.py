"""What is typed as the number of a document -> its number and symbol, "05/BC-KTĐ4"."""

import re

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import sentence_continue
from thidua_reports.layouts.bloc_sheets import DOCUMENTS, REPORT
from thidua_reports.layouts.document_settings import DocumentSettings
from thidua_reports.presenting import head_words

_BEFORE_NUMBER = re.compile(r"^\s*số\s*:?\s*", re.IGNORECASE)


def symbol(book: BlocBook, document: DocumentSettings, kind: str) -> str:
    """Return "05/BC-KTĐ4"; a number below ten gets a zero, a missing one a blank (NĐ 30/2020)."""
    own = f"{kind}-{book.bloc.symbol}"
    number = _number(book.documents.identities[document.name].number, own) or ""
    written = number.zfill(2) if number.isdigit() else number or head_words.BLANK_NUMBER
    return f"{written}/{own}"


def number_issues(book: BlocBook) -> tuple[Issue, ...]:
    """Return the numbers that are typed with the symbol of some other document."""
    found = []
    for document in DOCUMENTS:
        typed = book.documents.identities[document.name].number
        own = f"{_kind(book, document)}-{book.bloc.symbol}"
        if _number(typed, own) is None:
            issue = document_kinds.NUMBER_WITH_ANOTHER_SYMBOL.at(
                book.bloc.place.of(document.number.code),
                label=sentence_continue(document.number.label),
                found=typed,
                symbol=own,
            )
            found.append(issue)
    return tuple(found)


def _number(typed: str, own: str) -> str | None:
    """Return the number, typed alone or with the document's own symbol; None with another."""
    number, slash, rest = _BEFORE_NUMBER.sub("", typed).partition("/")
    typed_symbol, own_symbol = (matching_key(each.replace(" ", "")) for each in (rest, own))
    return number.strip() if typed_symbol == own_symbol or not slash else None


def _kind(book: BlocBook, document: DocumentSettings) -> str:
    if document is REPORT and book.bloc.period is Period.PLEDGE:
        return book.documents.pledge_symbol or head_words.PLEDGE_SYMBOL
    return head_words.SYMBOLS[document.name]

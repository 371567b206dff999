"""Heads and feet of documents: numbers, dates, names of members and people."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from thidua_reports.domain.bloc import Bloc, DocumentDetails, Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.vietnamese import joined, long_date
from thidua_reports.layouts.bloc_sheets import REPORT, DocumentSettings
from thidua_reports.layouts.report_views import SignatureFor
from thidua_reports.presenting import phrases


class Head(TypedDict):
    """The fields that every document has."""

    co_quan_chu_quan: str
    ten_khoi: str
    ten_khoi_hoa: str
    so_ky_hieu: str
    trich_yeu: str
    noi_nhan: Sequence[str]


def head(book: BlocBook, document: DocumentSettings, kind: str) -> Head:
    """Return the fields that every document has, for this one, of a `kind` such as "BC"."""
    return {
        "co_quan_chu_quan": book.bloc.governing_body,
        "ten_khoi": book.bloc.name,
        "ten_khoi_hoa": book.bloc.name.upper(),
        "so_ky_hieu": f"Số: {symbol(book, document, kind)}",
        "trich_yeu": subject_of(book, document),
        "noi_nhan": recipient_lines(book.documents),
    }


def symbol(book: BlocBook, document: DocumentSettings, kind: str) -> str:
    """Return "05/BC-KTĐ4"; a number below ten gets a zero, a missing one a blank (NĐ 30/2020)."""
    number = book.documents.identities[document.name].number
    written = number.zfill(2) if number.isdigit() else number or phrases.BLANK_NUMBER
    return f"{written}/{kind}-{book.bloc.symbol}"


def place_and_date(book: BlocBook, document: DocumentSettings) -> str:
    """Return "Kiên Giang, ngày 30 tháng 7 năm 2020"."""
    return f"{book.bloc.seat}, {_signed_on(book, document)}"


def year_of_documents(book: BlocBook) -> int | None:
    """Return the year in which the period's documents are signed, as far as it is known.

    A report on a year may be signed at its end or in the next one.
    """
    for day in (book.documents.identities[REPORT.name].day, book.meeting.day):
        if day is not None:
            return day.year
    return None if book.bloc.period is Period.YEAR else book.bloc.year


def hour_and_day(hour: str, day: str) -> str:
    """Return "14 giờ 00, ngày …", or "buổi sáng ngày …" where only the part of the day is known."""
    is_hour = any(letter.isdigit() for letter in hour) or not hour.strip("…")
    return f"{hour}, {day}" if is_hour else f"{hour} {day}"


def attached_to(book: BlocBook, document: DocumentSettings, kind: str) -> str:
    """Return the line under the title of an annex to the document."""
    title = phrases.TITLES[document.name][book.bloc.period]
    number, day = symbol(book, document, kind), _signed_on(book, document)
    return f"Kèm theo {title} số {number} {day} của {book.bloc.name}"


def subject_of(book: BlocBook, document: DocumentSettings) -> str:
    """Return what the document is about, in the bloc's words or the usual ones."""
    entered = book.documents.identities[document.name].subject
    return entered or _in_period(phrases.USUAL_SUBJECTS[document.name], book.bloc)


def signatures(documents: DocumentDetails) -> tuple[list[SignatureFor], list[SignatureFor]]:
    """Return who signs the report at the right, and who before at the left, if two sign.

    What is not known yet stays blank, to be signed by hand.
    """
    signers = [
        SignatureFor(signer.authority, signer.position.upper(), signer.name)
        for signer in documents.signers
    ]
    *others, last = signers or [SignatureFor("", "", "")]
    return [last], others[:1]


def recipient_lines(documents: DocumentDetails) -> list[str]:
    """Return to whom a document goes, without the punctuation that the template sets."""
    return [line.rstrip(" .;") for line in documents.recipients]


def names_of(members: Sequence[Member]) -> str:
    """Return the members' names in a row."""
    return joined([member.name for member in members])


def _signed_on(book: BlocBook, document: DocumentSettings) -> str:
    day = book.documents.identities[document.name].day
    return long_date(day, year_of_documents(book))


def _in_period(words: Mapping[Period, str], bloc: Bloc) -> str:
    template: str = words[bloc.period]
    return template.format(year=bloc.year, next_year=bloc.year + 1, bloc=bloc.name)

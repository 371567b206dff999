"""Heads and feet of documents: numbers, dates, names of members and people."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from thidua_reports.domain.bloc import Bloc, DocumentDetails, Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.vietnamese import joined, long_date
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


def head(book: BlocBook, number: str, kind: str, subject: str) -> Head:
    """Return the fields that every document has, for one with this number, kind and subject."""
    return {
        "co_quan_chu_quan": book.bloc.governing_body,
        "ten_khoi": book.bloc.name,
        "ten_khoi_hoa": book.bloc.name.upper(),
        "so_ky_hieu": f"Số: {symbol(number, kind, book.bloc)}",
        "trich_yeu": subject,
        "noi_nhan": recipient_lines(book.documents),
    }


def symbol(number: str, kind: str, bloc: Bloc) -> str:
    """Return "05/BC-KTĐ4"; a number below ten gets a zero, a missing one a blank (NĐ 30/2020)."""
    written = number.zfill(2) if number.isdigit() else number or phrases.BLANK_NUMBER
    return f"{written}/{kind}-{bloc.symbol}"


def place_and_date(book: BlocBook) -> str:
    """Return "Kiên Giang, ngày 30 tháng 7 năm 2020"."""
    day = book.documents.report_date
    return f"{book.bloc.seat}, {long_date(day, year_of_documents(book))}"


def year_of_documents(book: BlocBook) -> int | None:
    """Return the year in which the period's documents are signed, as far as it is known.

    A report on a year may be signed at its end or in the next one.
    """
    for day in (book.documents.report_date, book.meeting.day):
        if day is not None:
            return day.year
    return None if book.bloc.period is Period.YEAR else book.bloc.year


def hour_and_day(hour: str, day: str) -> str:
    """Return "14 giờ 00, ngày …", or "buổi sáng ngày …" where only the part of the day is known."""
    is_hour = any(letter.isdigit() for letter in hour) or not hour.strip("…")
    return f"{hour}, {day}" if is_hour else f"{hour} {day}"


def attached_to(book: BlocBook, kind: str) -> str:
    """Return the line under the title of an annex to the period's main document."""
    number = symbol(book.documents.report_number, kind, book.bloc)
    day = long_date(book.documents.report_date, year_of_documents(book))
    document = phrases.MAIN_DOCUMENTS[book.bloc.period]
    return f"Kèm theo {document} số {number} {day} của {book.bloc.name}"


def report_subject(book: BlocBook) -> str:
    """Return what the report is about, in the bloc's words or the usual ones."""
    return book.documents.report_subject or _in_period(phrases.DEFAULT_SUBJECT, book.bloc)


def minutes_subject(book: BlocBook) -> str:
    """Return the name of the meeting, in the bloc's words or the usual ones."""
    return book.documents.minutes_subject or _in_period(phrases.DEFAULT_MEETING, book.bloc)


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


def _in_period(words: Mapping[Period, str], bloc: Bloc) -> str:
    template: str = words[bloc.period]
    return template.format(year=bloc.year, next_year=bloc.year + 1, bloc=bloc.name)

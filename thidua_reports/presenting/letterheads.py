"""Heads and feet of documents: numbers, dates, names of members and people."""

import re
from collections.abc import Sequence
from typing import TypedDict

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.period import Period
from thidua_reports.language.hours import tells_hour
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import as_list, joined, long_date, sentence_continue
from thidua_reports.layouts.bloc_sheets import MINUTES, REPORT
from thidua_reports.layouts.document_settings import JUDGING, DocumentSettings
from thidua_reports.layouts.views import SignatureFor
from thidua_reports.presenting import head_words, line_breaks, matrix_words, phrases
from thidua_reports.presenting.document_numbers import symbol
from thidua_reports.presenting.recipients import kept_in, recipient_lines
from thidua_reports.presenting.signing import Signatures, signatures

_HOUR = re.compile(
    r"(?P<hour>\d{1,2})\s*(?:giờ|[hg:])\s*(?:(?P<minute>\d{2})\s*(?:phút|ph|p)?)?", re.IGNORECASE
)


class Head(TypedDict):
    """The fields that every document has."""

    co_quan_chu_quan: str
    ten_khoi: str
    ten_khoi_hoa: str
    so_ky_hieu: str
    trich_yeu: str
    noi_nhan: Sequence[str]
    luu: str


def head(
    book: BlocBook, document: DocumentSettings, kind: str, *, is_addressed: bool = False
) -> Head:
    """Return the fields that every document has, for this one, of a `kind` such as "BC"."""
    return {
        "co_quan_chu_quan": line_breaks.body(book.bloc.governing_body),
        "ten_khoi": book.bloc.name,
        "ten_khoi_hoa": line_breaks.body(book.bloc.name.upper()),
        "so_ky_hieu": f"Số: {symbol(book, document, kind)}",
        "trich_yeu": line_breaks.title(subject_of(book, document), book.bloc.name),
        "noi_nhan": recipient_lines(book.documents, is_addressed=is_addressed),
        "luu": kept_in(book.documents, document),
    }


class SignedHead(Head, Signatures):
    """The fields of a document that the bloc sends out, under one or two names."""

    dia_danh_ngay: str


def signed_head(
    book: BlocBook, document: DocumentSettings, kind: str, *, is_addressed: bool = False
) -> SignedHead:
    """Return the fields of a document that the bloc sends out; its leader signs, if nobody else."""
    signing = signatures(book.documents)
    if not book.documents.signers:
        on_behalf = head_words.ON_BEHALF.format(bloc=book.bloc.name.upper())
        signing["nguoi_ky"] = [SignatureFor(on_behalf, head_words.LEADER_SIGNS, "")]
    return {
        **head(book, document, kind, is_addressed=is_addressed),
        **signing,
        "dia_danh_ngay": place_and_date(book, document),
    }


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


def hour_and_day(typed: str, day: str) -> str:
    """Return "08 giờ 00 phút, ngày …"; "…… giờ …… phút, buổi sáng ngày …" for a part of a day."""
    if tells_hour(typed) or not typed:
        return f"{written_hour(typed)}, {day}"
    return f"{written_hour('')}, {sentence_continue(typed)} {day}"


def written_hour(typed: str) -> str:
    """Return an hour in full, "8h30" as "08 giờ 30 phút"; other words as typed, dots for none."""
    if not typed:
        blank = phrases.NUMBER_NOT_KNOWN
        return phrases.HOUR_AND_MINUTE.format(hour=blank, minute=blank)
    found = _HOUR.fullmatch(typed)
    if found is None:
        return typed
    words = phrases.HOUR_AND_MINUTE if found["minute"] else phrases.HOUR
    return words.format(hour=found["hour"].zfill(2), minute=found["minute"])


def attached_to(book: BlocBook, document: DocumentSettings, kind: str) -> str:
    """Return the line under the title of an annex to the document."""
    title = head_words.TITLES[document.name][book.bloc.period]
    number, day = symbol(book, document, kind), _signed_on(book, document)
    return f"Kèm theo {title} số {number} {day} của {book.bloc.name}"


def matrix_name(book: BlocBook) -> str:
    """Return what other documents call the matrix of points; "" for a pledge, which has none."""
    return matrix_words.NAMES.get(book.bloc.period, "").format(year=book.bloc.year)


def matrix_as_annex(book: BlocBook, document: DocumentSettings) -> str:
    """Return the matrix of points with the minutes it is attached to; "" where there is none."""
    if not matrix_name(book):
        return ""
    owner = _judged_in(book)
    words = matrix_words.THESE_MINUTES
    minutes = words if document is owner else minutes_name(book, owner)
    return matrix_words.ANNEX_OF.format(matrix=matrix_name(book), minutes=minutes)


def attached_to_minutes(book: BlocBook) -> str:
    """Return the line under the title of an annex to the minutes in which points are judged."""
    return matrix_words.ATTACHED.format(
        minutes=minutes_as_attached(book, _judged_in(book)), bloc=book.bloc.name
    )


def _judged_in(book: BlocBook) -> DocumentSettings:
    """Return the minutes in which points are judged; those of a year are minutes of their own."""
    return JUDGING if book.bloc.period is Period.YEAR else MINUTES


def minutes_as_attached(book: BlocBook, document: DocumentSettings) -> str:
    """Return minutes by name, number and day (the meeting's): a day has several of them."""
    return head_words.MINUTES_ARE.format(
        name=minutes_name(book, document),
        number=symbol(book, document, head_words.MINUTES_SYMBOL),
        day=long_date(book.meeting.day, year_of_documents(book)),
    )


def minutes_name(book: BlocBook, document: DocumentSettings) -> str:
    """Return minutes as their title names them, without the bloc's name at its end."""
    of_bloc = phrases.OF_BLOC.format(bloc=book.bloc.name)
    subject = subject_of(book, document).removesuffix(of_bloc)
    return head_words.MINUTES_ON.format(subject=sentence_continue(subject))


def report_as_attached(book: BlocBook) -> str:
    """Return the report by name, number, day and subject, with blanks for what is not known."""
    title = head_words.TITLES[REPORT.name][book.bloc.period]
    return head_words.REPORT_IS.format(
        title=title,
        number=symbol(book, REPORT, head_words.REPORT_SYMBOL),
        day=_signed_on(book, REPORT),
        subject=titled(book, REPORT).removeprefix(f"{title} "),
    )


def subject_of(book: BlocBook, document: DocumentSettings) -> str:
    """Return what the document is about, in the bloc's words or the usual ones."""
    entered = book.documents.identities[document.name].subject
    return entered or _usual_subject(book, document)


def meeting_of(book: BlocBook) -> str:
    """Return the meeting as a sentence on the bloc names it, without the bloc's name at its end."""
    return subject_of(book, MINUTES).removesuffix(phrases.OF_BLOC.format(bloc=book.bloc.name))


def agenda_listed(book: BlocBook) -> list[str]:
    """Return the agenda as a list; what every meeting is held for where none is entered."""
    usual = f"Thông qua dự thảo {titled(book, REPORT)}"
    return as_list([each.rstrip(" .;") for each in book.meeting.agenda] or [usual])


def titled(book: BlocBook, document: DocumentSettings) -> str:
    """Return the document as a sentence names it: "Báo cáo tổng kết công tác thi đua …".

    A subject that begins with the document's own name does not name it twice.
    """
    title = head_words.TITLES[document.name][book.bloc.period]
    subject = subject_of(book, document)
    return f"{title} {sentence_continue(_without_title(subject, title))}"


def _without_title(subject: str, title: str) -> str:
    """Return a subject without the part of the title that it repeats.

    "Bản ký kết giao ước thi đua" and "Ký kết giao ước thi đua năm 2018" are not said in a row.
    """
    words = title.split()
    for first in range(len(words) - 1):
        repeated = " ".join(words[first:])
        if matching_key(subject).startswith(f"{matching_key(repeated)} "):
            return " ".join(subject.split()[len(words) - first :])
    return subject


def opening_sentence(book: BlocBook) -> str:
    """Return the sentence that opens the report, on what its title says it is about."""
    return phrases.REPORT_OPENING.format(bloc=book.bloc.name, subject=reported_subject(book))


def closing_sentence(book: BlocBook) -> str:
    """Return the sentence that closes the report, without the end mark that the template sets."""
    subject = reported_subject(book)
    named = f"{subject} ".casefold()
    names_the_bloc = any(each in named for each in phrases.OF_THE_BLOC)
    whose = "" if names_the_bloc else phrases.OF_BLOC.format(bloc=book.bloc.name)
    return phrases.REPORT_CLOSING.format(subject=f"{subject}{whose}")


def reported_subject(book: BlocBook) -> str:
    """Return the report's subject in a sentence, without its name and, at the end, the bloc's."""
    title = head_words.TITLES[REPORT.name][book.bloc.period]
    subject = _without_title(subject_of(book, REPORT), title).rstrip(" .")
    return sentence_continue(subject).removesuffix(phrases.OF_BLOC.format(bloc=book.bloc.name))


def annex_name(position: int, *, is_only: bool) -> str:
    """Return "Phụ lục I"; a document's only annex has no number (NĐ 30/2020, Phụ lục I, III.1)."""
    return phrases.ANNEX if is_only else f"{phrases.ANNEX} {'I' * position}"


def names_of(members: Sequence[Member]) -> str:
    """Return the members' names in a row."""
    return joined([member.name for member in members])


def _signed_on(book: BlocBook, document: DocumentSettings) -> str:
    day = book.documents.identities[document.name].day
    return long_date(day, year_of_documents(book))


def _usual_subject(book: BlocBook, document: DocumentSettings) -> str:
    bloc, words = book.bloc, head_words.USUAL_SUBJECTS[document.name][book.bloc.period]
    if document is JUDGING and not (book.honours or book.decisions):
        words = head_words.JUDGED_WITHOUT_HONOURS
    return words.format(
        year=bloc.year,
        next_year=bloc.year + 1,
        bloc=bloc.name,
        meeting="" if document is MINUTES else subject_of(book, MINUTES),
    )

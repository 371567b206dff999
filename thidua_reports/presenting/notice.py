"""Bloc and meeting -> the view of the notice of what its chair concluded (thông báo kết luận)."""

from collections.abc import Iterator

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import (
    joined,
    joined_names,
    long_date,
    sentence_start,
)
from thidua_reports.layouts.bloc_sheets import REPORT
from thidua_reports.layouts.document_settings import NOTICE
from thidua_reports.layouts.letter_views import Notice
from thidua_reports.presenting import head_words, letter_words, phrases
from thidua_reports.presenting.attendance import person
from thidua_reports.presenting.honour_words import given, proposed_names
from thidua_reports.presenting.letterheads import (
    meeting_of,
    signed_head,
    titled,
    year_of_documents,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_words import aligned, office_sentences, shown_decimals


def why_no_notice(material: Material) -> str:
    """Return what a notice lacks; "" when there are conclusions."""
    return "" if material.book.meeting.conclusions else letter_words.NO_CONCLUSION


def notice_view(material: Material) -> Notice:
    """Return the view of the notice."""
    book, results = material.book, _results(material)
    return Notice(
        **signed_head(book, NOTICE, head_words.NOTICE_SYMBOL),
        mo_dau=_meeting(book),
        dan_ket_luan=letter_words.AFTER_HEARING.format(heard=_in_a_row([*_heard(book)])),
        ket_luan=book.meeting.conclusions,
        nhieu_ket_luan=phrases.THERE_IS if len(book.meeting.conclusions) > 1 else "",
        dan_ket_qua=letter_words.RESULTS.format(parts=", ".join(results)),
        ket_qua=[line for lines in results.values() for line in lines],
    )


def _results(material: Material) -> dict[str, list[str]]:
    """Return what the members want to know of a year: ranks, honours, who leads the bloc next."""
    book, standings = material.book, material.standings
    if book.bloc.period is not Period.YEAR:
        return {}
    is_ranked = standings.is_scored and not standings.provisional
    elected = letter_words.ELECTING.format(year=book.bloc.year + 1)
    found = {
        letter_words.RANKING: [_ranking(standings)] if is_ranked else [],
        letter_words.PROPOSING: [*_proposed(book, standings)] if is_ranked else [],
        elected: office_sentences(book),
    }
    return {part: lines for part, lines in found.items() if lines}


def _ranking(standings: Standings) -> str:
    ranked = [
        letter_words.RANKED.format(
            rank=phrases.RANK_NAMES.get(each.rank, each.rank),
            member=each.member.name,
            points=aligned(each.value, shown_decimals(standings)),
            unit="%" if standings.by_share else " điểm",
        )
        for each in standings.in_order
        if each.rank is not None
    ]
    return letter_words.RANKING_IS.format(ranked="; ".join(ranked))


def _proposed(book: BlocBook, standings: Standings) -> Iterator[str]:
    for honour in book.honours:
        if names := proposed_names(standings, honour):
            yield letter_words.PROPOSED.format(title=given(honour.title), members=joined(names))


def _meeting(book: BlocBook) -> str:
    chairs = [person(book, each) for each in book.meeting.attendees if each.role is Role.CHAIR]
    words = letter_words.CHAIRED_BY if len(chairs) == 1 else letter_words.CHAIRED_TOGETHER_BY
    day = long_date(book.meeting.day, year_of_documents(book))
    meeting = letter_words.MEETING_WAS.format(
        day=sentence_start(day),
        venue=book.meeting.venue or phrases.NOT_KNOWN_YET,
        bloc=book.bloc.name,
        meeting=meeting_of(book),
    )
    named = joined_names([*chairs[:1], *map(_in_a_sentence, chairs[1:])])
    return f"{meeting}{words.format(chairs=named) if chairs else ''}"


def _heard(book: BlocBook) -> Iterator[str]:
    meeting = book.meeting
    yield letter_words.THE_DRAFT.format(report=titled(book, REPORT))
    if meeting.remarks or meeting.comment_count:
        yield letter_words.THE_DISCUSSION
    speakers = dict.fromkeys(_in_a_sentence(each.section) for each in meeting.directions)
    if named := [each for each in speakers if each]:
        yield letter_words.THE_DIRECTIONS.format(speakers=joined_names(named))


def _in_a_row(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} và {last}" if others else last


def _in_a_sentence(speaker: str) -> str:
    """Return a person's name with its title in lower case."""
    is_titled = speaker.startswith(letter_words.TITLES_OF_PEOPLE)
    return speaker[:1].lower() + speaker[1:] if is_titled else speaker

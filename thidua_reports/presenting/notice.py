"""Bloc and meeting -> the view of the notice of what its chair concluded (thông báo kết luận)."""

from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.standing import Standings
from thidua_reports.language.matching import matching_key
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
from thidua_reports.presenting.attendance import in_a_row, in_a_sentence, person
from thidua_reports.presenting.honour_words import exceptions, given, proposed_names
from thidua_reports.presenting.letterheads import (
    meeting_of,
    signed_head,
    titled,
    year_of_documents,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_words import (
    aligned,
    office_sentences,
    shown_decimals,
    tie_sentences,
)
from thidua_reports.presenting.signing import bare_name


def why_no_notice(material: Material) -> str:
    """Return what a notice lacks; "" when there are conclusions."""
    return "" if material.book.meeting.conclusions else letter_words.NO_CONCLUSION


def notice_view(material: Material) -> Notice:
    """Return the view of the notice."""
    book, results = material.book, _results(material)
    return Notice(
        **signed_head(book, NOTICE, head_words.NOTICE_SYMBOL),
        mo_dau=_meeting(book),
        dan_ket_luan=letter_words.AFTER_HEARING.format(heard=_in_enumeration([*_heard(book)])),
        ket_luan=book.meeting.conclusions,
        nhieu_ket_luan=phrases.THERE_IS if len(book.meeting.conclusions) > 1 else "",
        dan_ket_qua=letter_words.RESULTS.format(parts=_parts(book, [*results])),
        ket_qua=[line for lines in results.values() for line in lines],
    )


def _results(material: Material) -> dict[str, list[str]]:
    """Return what the members want to know of a year: ranks, honours, who leads the bloc next."""
    book, standings = material.book, material.standings
    if book.bloc.period is not Period.YEAR:
        return {}
    is_ranked = standings.is_scored and not standings.provisional
    ranking = [_ranking(standings), *tie_sentences(book, standings)] if is_ranked else []
    found = {
        letter_words.RANKING: ranking,
        letter_words.PROPOSING: [*_proposed(book, standings)] if is_ranked else [],
        letter_words.ELECTING: office_sentences(book),
    }
    return {part: lines for part, lines in found.items() if lines}


def _parts(book: BlocBook, parts: Sequence[str]) -> str:
    """Return what there are results of: the past year is judged, who leads the next is elected."""
    year = book.bloc.year
    judged = ", ".join(each for each in parts if each != letter_words.ELECTING)
    elected = [each.format(year=year + 1) for each in parts if each == letter_words.ELECTING]
    of_year = [letter_words.OF_YEAR.format(parts=judged, year=year)] if judged else []
    return joined([*of_year, *elected])


def _ranking(standings: Standings) -> str:
    ranks = {each.rank for each in standings.members if each.rank is not None}
    names = phrases.RANK_NAMES if ranks <= {*phrases.RANK_NAMES} else {}
    ranked = [
        letter_words.RANKED.format(
            rank=names.get(each.rank, str(each.rank)),
            member=each.member.name,
            points=aligned(each.value, shown_decimals(standings)),
            unit="%" if standings.by_share else " điểm",
        )
        for each in standings.in_order
        if each.rank is not None
    ]
    return letter_words.RANKING_IS.format(ranked="; ".join(ranked))


def _proposed(book: BlocBook, standings: Standings) -> Iterator[str]:
    """Yield whom the meeting proposes for which honour, and the exceptions it made for that."""
    for honour in book.honours:
        if names := proposed_names(standings, honour):
            yield letter_words.PROPOSED.format(title=given(honour.title), members=joined(names))
            yield from exceptions(book, standings, honour)


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
    return f"{meeting}{words.format(chairs=in_a_row(chairs)) if chairs else ''}"


def _heard(book: BlocBook) -> Iterator[str]:
    meeting = book.meeting
    yield letter_words.THE_DRAFT.format(report=titled(book, REPORT))
    if meeting.remarks or meeting.comment_count:
        yield letter_words.THE_DISCUSSION
    speakers = dict.fromkeys(_speaker(book, each.section) for each in meeting.directions)
    if named := [in_a_sentence(each) for each in speakers if each]:
        yield letter_words.THE_DIRECTIONS.format(speakers=joined_names(named))


def _speaker(book: BlocBook, speaker: str) -> str:
    """Return a speaker with position and office, unless the chairs were told with theirs."""
    name = matching_key(bare_name(speaker))
    found = [each for each in book.meeting.attendees if matching_key(bare_name(each.name)) == name]
    if not name or not found or found[0].role is Role.CHAIR:
        return speaker
    return person(book, found[0])


def _in_enumeration(parts: list[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} và {last}" if others else last

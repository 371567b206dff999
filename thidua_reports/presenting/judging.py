"""Bloc, standings and meeting -> the view of the minutes of judging the year."""

from collections.abc import Iterator
from functools import partial

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.scores import Basis
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.layouts.award_views import JudgedRow, JudgingMinutes
from thidua_reports.layouts.document_settings import JUDGING
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import phrases
from thidua_reports.presenting.ballot_documents import BLANK_LINES, vote_sentences
from thidua_reports.presenting.honour_words import proposal_sentences
from thidua_reports.presenting.letterheads import matrix_as_annex
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.minutes import end_of_meeting, gathering
from thidua_reports.presenting.obstacle_words import exclusion_in_words
from thidua_reports.presenting.provisions import honour_provisions
from thidua_reports.presenting.score_explanations import difference_sentences
from thidua_reports.presenting.score_words import (
    aligned,
    doubtful_points,
    has_grades,
    joined_remarks,
    ranking_notes,
    ranking_title,
    shown_decimals,
)
from thidua_reports.presenting.vote_words import agreeing_to_honour, ranking_sentences


def why_no_judging(material: Material) -> str:
    """Return why there are no minutes of judging; "" where points are given."""
    return "" if material.standings.is_scored else words.NOT_SCORED


def judging_view(material: Material) -> JudgingMinutes:
    """Return the view of the minutes; what only the meeting can bring is blank before it."""
    book, standings = material.book, material.standings
    is_held = book.meeting.has_been_held
    is_open = standings.provisional and not is_held
    return JudgingMinutes(
        **vars(gathering(book, JUDGING)),
        nam=str(book.bloc.year),
        dieu_kien=honour_provisions(book),
        noi_neu_diem=matrix_as_annex(book, JUDGING),
        tieu_de_xep_hang=words.POINTS_TO_JUDGE if is_open else ranking_title(standings),
        co_xep_loai=phrases.THERE_IS if has_grades(standings) else "",
        bang_diem=[*_rows(book, standings)],
        co_de_nghi=phrases.THERE_IS if not is_held or _honours_anybody(standings) else "",
        ghi_chu_xep_hang=[*doubtful_points(standings)]
        if is_open
        else ranking_notes(book, standings),
        chenh_lech=difference_sentences(standings),
        khong_de_nghi=[*_excluded(book)],
        y_kien=_discussion(book) if is_held else BLANK_LINES,
        bo_phieu=vote_sentences(book),
        ket_qua=_decided(book, standings) if is_held else BLANK_LINES,
        ket_thuc=end_of_meeting(book),
    )


def _rows(book: BlocBook, standings: Standings) -> Iterator[JudgedRow]:
    """Yield the members by rank, in the bloc's order as long as no ranks are shown.

    Before the meeting its own columns are left blank where they are not known, to write in.
    """
    no_ranks = standings.provisional and not book.meeting.has_been_held
    members = standings.members if no_ranks else standings.in_order
    unknown = phrases.DASH if book.meeting.has_been_held else ""
    decimals = shown_decimals(standings)
    for each in members:
        is_open = each.rank is None or no_ranks
        yield JudgedRow(
            don_vi=each.member.name,
            tu_cham=aligned(each.points(Basis.SELF), decimals),
            tinh_toan=aligned(each.computed, decimals),
            thong_nhat=aligned(each.points(Basis.AGREED), decimals, unknown),
            hang=unknown if is_open else str(each.rank),
            xep_loai=each.grade,
            de_nghi=_proposed(standings, each) or unknown,
            ghi_chu=joined_remarks(book, standings, each),
        )


def _decided(book: BlocBook, standings: Standings) -> list[str]:
    """Return what the meeting made of the ranking, once it is final, and whom it proposes."""
    ranking = [] if standings.provisional else ranking_sentences(book)
    return [*ranking, *proposal_sentences(book, standings, partial(agreeing_to_honour, book))]


def _honours_anybody(standings: Standings) -> bool:
    return any(each.is_proposed for each in standings.proposals)


def _proposed(standings: Standings, standing: MemberStanding) -> str:
    return joined(
        [
            each.honour.title
            for each in standings.proposals
            if each.member == standing.member and each.is_proposed
        ]
    )


def _excluded(book: BlocBook) -> Iterator[str]:
    for each in book.exclusions:
        why = exclusion_in_words(each)
        yield words.MAY_NOT_BE_PROPOSED.format(unit=book.bloc.name_of(each.member), why=why)


def _discussion(book: BlocBook) -> list[str]:
    count = book.meeting.comment_count
    if not count:
        return []
    return [words.COMMENTS_MADE.format(count=counted_integer(count))]

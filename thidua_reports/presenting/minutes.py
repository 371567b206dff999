"""Bloc, standings and meeting -> the view of the minutes."""

from collections.abc import Iterator

from thidua_reports.domain.adoption import DRAFTS, open_adoptions
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour
from thidua_reports.domain.meeting import Comment, Meeting, Role, Vote
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Figure
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Passage
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined_names,
    long_date,
    number,
    sentence_start,
)
from thidua_reports.layouts.bloc_sheets import MINUTES, REPORT
from thidua_reports.layouts.document_settings import JUDGING, DocumentSettings
from thidua_reports.layouts.minutes_views import (
    CommentRow,
    Gathering,
    Minutes,
    MinutesAfter,
    Speech,
    VoteRow,
)
from thidua_reports.presenting import award_phrases, head_words, minutes_words, phrases
from thidua_reports.presenting.answered_comments import place_of
from thidua_reports.presenting.attendance import attendance, members_present, people_listed
from thidua_reports.presenting.honour_words import (
    exceptions,
    given,
    honour_sentences,
    proposed_members,
)
from thidua_reports.presenting.letterheads import (
    agenda_listed,
    head,
    hour_and_day,
    matrix_as_annex,
    minutes_name,
    titled,
    year_of_documents,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.pledge_changes import change_sentences
from thidua_reports.presenting.score_explanations import difference_sentences
from thidua_reports.presenting.score_words import (
    has_grades,
    office_sentences,
    ranking_notes,
    ranking_rows,
    ranking_title,
)
from thidua_reports.presenting.signing import minutes_signatures
from thidua_reports.presenting.vote_words import agreeing_to_honour


def minutes_view(material: Material) -> Minutes:
    """Return the view of the minutes, before the meeting or after it.

    How the points of a year came to differ is in the minutes of judging it.
    """
    minutes = _minutes(material.book)
    return _after(material, minutes) if material.book.meeting.has_been_held else minutes


def gathering(book: BlocBook, document: DocumentSettings) -> Gathering:
    """Return what minutes of any kind say of the meeting: when, where, who."""
    meeting = book.meeting
    return Gathering(
        **head(book, document, head_words.MINUTES_SYMBOL),
        thoi_gian=_begin(book),
        dia_diem=meeting.venue or phrases.NOT_KNOWN_YET,
        chu_tri=people_listed(book, Role.CHAIR),
        thu_ky=people_listed(book, Role.SECRETARY),
        khach_moi=people_listed(book, Role.GUEST),
        thanh_vien=members_present(book),
        so_co_mat=attendance(book),
        **minutes_signatures(meeting),
    )


def _minutes(book: BlocBook) -> Minutes:
    return Minutes(**vars(gathering(book, MINUTES)), chuong_trinh=agenda_listed(book))


def _after(material: Material, minutes: Minutes) -> MinutesAfter:
    book, standings = material.book, material.standings
    meeting, differences = book.meeting, difference_sentences(standings)
    notes = ranking_notes(book, standings)
    if differences and book.bloc.period is Period.YEAR:
        elsewhere = award_phrases.DIFFERENCES_ELSEWHERE.format(minutes=minutes_name(book, JUDGING))
        differences, notes = [], [*notes, elsewhere]
    return MinutesAfter(
        **vars(minutes),
        dien_bien=[
            _presentation(book),
            *change_sentences(book, material.issues),
            *([award_phrases.BALLOT_HELD] if book.ballot.is_counted else []),
        ],
        y_kien_chung=_comment_count(meeting),
        y_kien=[_comment(book, number, each) for number, each in enumerate(meeting.remarks, 1)],
        co_nguoi=phrases.THERE_IS if any(each.speaker for each in meeting.remarks) else "",
        phat_bieu=[_speech(step) for step in meeting.directions],
        noi_neu_diem=matrix_as_annex(book, MINUTES),
        tieu_de_xep_hang=ranking_title(standings),
        co_xep_loai=phrases.THERE_IS if has_grades(standings) else "",
        bang_diem=ranking_rows(book, standings),
        ghi_chu_xep_hang=notes,
        chenh_lech=differences,
        ket_qua=_proposed(book, standings),
        ket_luan=meeting.conclusions,
        thong_qua=_adoption(book),
        bieu_quyet=[_vote(vote) for vote in meeting.votes],
        nhan_su=office_sentences(book),
        nam_sau=str(book.bloc.year + 1),
        ket_thuc=end_of_meeting(book),
    )


def _proposed(book: BlocBook, standings: Standings) -> list[str]:
    """Return whom the meeting proposes; why, and why not others, is in the minutes of judging.

    Whom it proposes against a condition of the bloc is told here too.
    """
    in_full = honour_sentences(book, standings)
    in_short = [line for honour in book.honours for line in _proposed_for(book, standings, honour)]
    if standings.provisional or not in_full or not in_short:
        return in_full
    votes = minutes_words.VOTES if book.ballot.is_counted else ""
    elsewhere = minutes_words.REASONS_ELSEWHERE.format(
        votes=votes, minutes=minutes_name(book, JUDGING)
    )
    return [*in_short, elsewhere]


def _proposed_for(book: BlocBook, standings: Standings, honour: Honour) -> Iterator[str]:
    if members := proposed_members(standings, honour):
        yield minutes_words.PROPOSED.format(
            title=given(honour.title),
            members=joined_names([each.name for each in members]),
            agreeing=agreeing_to_honour(book, honour, [each.code for each in members]),
        )
        yield from exceptions(book, standings, honour)


def _begin(book: BlocBook) -> str:
    day = long_date(book.meeting.day, year_of_documents(book))
    return hour_and_day(book.meeting.start, day)


def end_of_meeting(book: BlocBook) -> str:
    """Return when the meeting ended, without the end mark that the template sets."""
    day = long_date(book.meeting.day, year_of_documents(book))
    return f"Hội nghị kết thúc vào lúc {hour_and_day(book.meeting.end, day)}"


def _presentation(book: BlocBook) -> str:
    bloc = book.bloc
    drafter = bloc.drafter or bloc.leader
    office = {bloc.deputy: phrases.DEPUTY, bloc.leader: phrases.LEADER}.get(drafter, "")
    role = f" ({office})" if office else ""
    return f"{bloc.name_of(drafter)}{role} trình bày dự thảo {titled(book, REPORT)}."


def _adoption(book: BlocBook) -> list[str]:
    """Return the sentences that adopt the drafts, to be completed by hand; none of what is told."""
    usual = DRAFTS[book.bloc.period]
    titles = {usual: head_words.TITLES[REPORT.name][book.bloc.period]}
    return [
        minutes_words.ADOPTED.format(
            draft=titles.get(draft, sentence_start(draft)), votes=phrases.NUMBER_NOT_KNOWN
        )
        for draft in open_adoptions(book)
    ]


def _comment_count(meeting: Meeting) -> list[str]:
    if meeting.comment_count is None:
        return []
    return [f"Các đơn vị thành viên đóng góp {counted_integer(meeting.comment_count)} lượt ý kiến."]


def _comment(book: BlocBook, position: int, comment: Comment) -> CommentRow:
    answer = [comment.outcome, f"({place_of(book, comment)})" if comment.where else ""]
    return CommentRow(
        tt=str(position),
        nguoi=comment.speaker,
        noi_dung=comment.text,
        tiep_thu=" ".join(part for part in answer if part),
    )


def _speech(step: Passage) -> Speech:
    return Speech(
        step.section or phrases.NOT_KNOWN_YET, [line for line in step.text.split("\n") if line]
    )


def _vote(vote: Vote) -> VoteRow:
    return VoteRow(
        noi_dung=vote.matter,
        dong_y=_count(vote.in_favour),
        khong_dong_y=_count(vote.against),
        khong_y_kien=_count(vote.abstaining),
        ket_qua=vote.result,
    )


def _count(votes: Figure) -> str:
    return phrases.DASH if votes.value is None else number(votes.value)

"""Bloc, standings and meeting -> the view of the minutes."""

from thidua_reports.domain.bloc import Member
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Attendee, Comment, Meeting, Role, Vote
from thidua_reports.domain.place import Figure
from thidua_reports.domain.submission import Passage
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    long_date,
    number,
)
from thidua_reports.layouts.bloc_sheets import MINUTES, REPORT
from thidua_reports.layouts.minutes_views import (
    CommentRow,
    Minutes,
    MinutesAfter,
    Signature,
    Speech,
    VoteRow,
)
from thidua_reports.presenting import phrases
from thidua_reports.presenting.honour_words import honour_sentences
from thidua_reports.presenting.letterheads import (
    head,
    hour_and_day,
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

LEAST_ALIKE = 3
"""From how many members on those that are told alike share a line."""


def minutes_view(material: Material) -> Minutes:
    """Return the view of the minutes, before the meeting or after it."""
    minutes = _minutes(material.book)
    return _after(material, minutes) if material.book.meeting.has_been_held else minutes


def _minutes(book: BlocBook) -> Minutes:
    meeting = book.meeting
    return Minutes(
        **head(book, MINUTES, phrases.MINUTES_SYMBOL),
        thoi_gian=_begin(book),
        dia_diem=meeting.venue or phrases.NOT_KNOWN_YET,
        chu_tri=_people(book, Role.CHAIR),
        thu_ky=_people(book, Role.SECRETARY),
        khach_moi=_people(book, Role.GUEST),
        thanh_vien=_members(book),
        so_co_mat=_attendance(book),
        chuong_trinh=meeting.agenda or [_usual_agenda(book)],
        chu_toa_ky=_signatures(meeting, Role.CHAIR),
        thu_ky_ky=_signatures(meeting, Role.SECRETARY),
    )


def _after(material: Material, minutes: Minutes) -> MinutesAfter:
    book, standings = material.book, material.standings
    meeting = book.meeting
    return MinutesAfter(
        **vars(minutes),
        dien_bien=[_presentation(book), *change_sentences(book, material.issues)],
        y_kien_chung=_comment_count(meeting),
        y_kien=[_comment(number, each) for number, each in enumerate(meeting.comments, 1)],
        phat_bieu=[_speech(step) for step in meeting.directions],
        tieu_de_xep_hang=ranking_title(standings),
        co_xep_loai=phrases.THERE_IS if has_grades(standings) else "",
        bang_diem=ranking_rows(book, standings),
        ghi_chu_xep_hang=ranking_notes(book, standings),
        chenh_lech=difference_sentences(standings),
        ket_qua=honour_sentences(book, standings),
        ket_luan=meeting.conclusions,
        bieu_quyet=[_vote(vote) for vote in meeting.votes],
        nhan_su=office_sentences(book),
        nam_sau=str(book.bloc.year + 1),
        ket_thuc=_end(book),
    )


def _begin(book: BlocBook) -> str:
    day = long_date(book.meeting.day, year_of_documents(book))
    return hour_and_day(book.meeting.start, day)


def _end(book: BlocBook) -> str:
    day = long_date(book.meeting.day, year_of_documents(book))
    return f"Hội nghị kết thúc vào lúc {hour_and_day(book.meeting.end, day)}"


def _people(book: BlocBook, role: Role) -> list[str]:
    found = [_person(book, each) for each in book.meeting.attendees if each.role is role]
    return found or ([] if role is Role.GUEST else [phrases.NOT_KNOWN_YET])


def _person(book: BlocBook, attendee: Attendee) -> str:
    office = book.bloc.name_of(attendee.office)
    parts = [attendee.name, attendee.position]
    if matching_key(office) not in matching_key(attendee.position):
        parts.append(office)
    return ", ".join(filter(None, parts))


def _members(book: BlocBook) -> list[str]:
    """Every member, with who came for it or why nobody did; members told alike share a line."""
    told = [(member.name, _seats(member, _listed(book, member))) for member in book.bloc.members]
    alike: dict[str, list[str]] = {}
    for name, who in told:
        alike.setdefault(who, []).append(name)
    shared = {
        who
        for who, names in alike.items()
        if who and not who.startswith(phrases.ABSENT) and len(names) >= LEAST_ALIKE
    }
    lines = [
        phrases.ALIKE_OF_MEMBERS.format(who=who, members=joined(alike[who]))
        for who in alike
        if who in shared
    ]
    return [*lines, *(f"{name}: {who}" if who else name for name, who in told if who not in shared)]


def _listed(book: BlocBook, member: Member) -> list[Attendee]:
    """Who is listed for the member: chair or secretary only where nobody else came for it."""
    seats = book.seats_of(member)
    own = [each for each in seats if each.role is Role.MEMBER]
    came = any(each.present is not False for each in own)
    others = [each for each in seats if each.role is not Role.MEMBER and each.present is not False]
    return own if came or not others else others


def _seats(member: Member, seats: list[Attendee]) -> str:
    """Return who came for a member, or that nobody did; "" where nothing is known."""
    if seats and all(each.present is False for each in seats):
        reasons = joined([each.absence for each in seats if each.absence])
        return phrases.ABSENT + (f" ({reasons})" if reasons else "")
    came = (each for each in seats if each.present is not False)
    people = [", ".join(filter(None, (each.name, each.position))) for each in came]
    named = joined(list(filter(None, people)))
    return named if seats else member.representative


def _attendance(book: BlocBook) -> str:
    """How many members were present; a member without a note counts neither way."""
    total = counted_integer(len(book.bloc.members))
    noted = [
        [each.present for each in book.seats_of(member) if each.present is not None]
        for member in book.bloc.members
    ]
    unknown, came = sum(not presence for presence in noted), sum(map(any, noted))
    if unknown == len(noted):
        return f"Số đơn vị có mặt: {phrases.NOT_KNOWN_YET}/{total} đơn vị thành viên."
    rest = f" (chưa ghi {counted_integer(unknown)} đơn vị)" if unknown else ""
    return f"Có mặt {counted_integer(came)}/{total} đơn vị thành viên{rest}."


def _usual_agenda(book: BlocBook) -> str:
    return f"Thông qua dự thảo {titled(book, REPORT)}."


def _presentation(book: BlocBook) -> str:
    bloc = book.bloc
    drafter = bloc.drafter or bloc.leader
    office = {bloc.deputy: phrases.DEPUTY, bloc.leader: phrases.LEADER}.get(drafter, "")
    role = f" ({office})" if office else ""
    return f"{bloc.name_of(drafter)}{role} trình bày dự thảo {titled(book, REPORT)}."


def _comment_count(meeting: Meeting) -> list[str]:
    if meeting.comment_count is None:
        return []
    return [f"Các đơn vị thành viên đóng góp {counted_integer(meeting.comment_count)} lượt ý kiến."]


def _comment(position: int, comment: Comment) -> CommentRow:
    answer = [comment.outcome, f"({comment.where})" if comment.where else ""]
    return CommentRow(
        tt=str(position),
        nguoi=comment.speaker,
        noi_dung=comment.text,
        tiep_thu=" ".join(part for part in answer if part),
    )


def _speech(step: Passage) -> Speech:
    return Speech(step.section, [line for line in step.text.split("\n") if line])


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


def _signatures(meeting: Meeting, role: Role) -> list[Signature]:
    signing = [each for each in meeting.attendees if each.role is role]
    known = [Signature(each.position, _without_title(each.name)) for each in signing]
    return known or [Signature("", "")]


def _without_title(name: str) -> str:
    """A signature carries the bare name (NĐ 30/2020)."""
    for title in ("Ông ", "Bà ", "ông ", "bà "):
        name = name.removeprefix(title)
    return name

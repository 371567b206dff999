"""Comments -> the view of the table of what became of each (bảng tiếp thu, giải trình ý kiến)."""

import re
from collections import Counter

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.meeting import Comment, Meeting
from thidua_reports.domain.period import Period
from thidua_reports.language.matching import matching_key
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.layouts.bloc_sheets import MINUTES
from thidua_reports.layouts.document_settings import ANSWERS
from thidua_reports.layouts.letter_views import AnsweredComment, AnsweredComments
from thidua_reports.presenting import head_words, letter_words, phrases
from thidua_reports.presenting.letterheads import signed_head, subject_of
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.recipients import salutation

_PART_ALONE = re.compile(r"(?:Phần|Mục|Khoản|Điểm|Tiểu mục) [\w.,; ]{1,12}", re.IGNORECASE)
"""A part of a text by its number, which does not say of which text."""
_KINDS = (letter_words.ACCEPTED, letter_words.ACCEPTED_IN_PART, letter_words.EXPLAINED)


def why_no_answers(material: Material) -> str:
    """Return what the table lacks; "" when there are comments."""
    return "" if material.book.meeting.remarks else letter_words.NO_COMMENT


def answered_comments_view(material: Material) -> AnsweredComments:
    """Return the view of the table; a comment that is not answered has a blank."""
    book, meeting = material.book, material.book.meeting
    addressed_to, addressees = salutation(book.documents)
    return AnsweredComments(
        **signed_head(book, ANSWERS, head_words.ANSWERS_SYMBOL, is_addressed=True),
        kinh_gui=addressed_to,
        noi_kinh_gui=addressees,
        mo_dau=letter_words.COMMENTS_OF.format(meeting=subject_of(book, MINUTES)),
        tong_hop=[_counts(meeting)],
        y_kien=[_row(book, at, each) for at, each in enumerate(meeting.remarks, 1)],
        co_nguoi=phrases.THERE_IS if any(each.speaker for each in meeting.remarks) else "",
        co_vi_tri=phrases.THERE_IS if any(each.where for each in meeting.remarks) else "",
    )


def place_of(book: BlocBook, comment: Comment) -> str:
    """Return where the draft was changed, with the draft where only a part of it is named."""
    is_report = book.bloc.period is not Period.PLEDGE
    is_bare = bool(_PART_ALONE.fullmatch(comment.where))
    return (
        letter_words.IN_DRAFT.format(place=comment.where)
        if is_report and is_bare
        else comment.where
    )


def _row(book: BlocBook, position: int, comment: Comment) -> AnsweredComment:
    return AnsweredComment(
        tt=str(position),
        nguoi=comment.speaker,
        noi_dung=comment.text,
        tra_loi=comment.outcome,
        vi_tri=place_of(book, comment),
    )


def _counts(meeting: Meeting) -> str:
    listed = counted_integer(len(meeting.remarks))
    made = meeting.comment_count
    words = letter_words.COMMENTS_LISTED if made is None else letter_words.COMMENTS_MADE
    total = words.format(listed=listed, count="" if made is None else counted_integer(made))
    return f"{total}{letter_words.OF_WHICH.format(kinds=', '.join(_kinds(meeting)))}."


def _kinds(meeting: Meeting) -> list[str]:
    """Return how many were answered in which way, as far as each answer says it itself."""
    answered = [each for each in meeting.remarks if each.outcome]
    kinds = Counter(map(_kind, answered))
    if "" in kinds:
        kinds = Counter({letter_words.ANSWERED: len(answered)})
    if missing := len(meeting.remarks) - len(answered):
        kinds[letter_words.NOT_ANSWERED] = missing
    order = (*_KINDS, letter_words.ANSWERED, letter_words.NOT_ANSWERED)
    return [words.format(count=counted_integer(kinds[words])) for words in order if kinds[words]]


def _kind(comment: Comment) -> str:
    """Return in which way a comment was answered; "" where its answer does not say so."""
    answer = matching_key(comment.outcome)
    accepted, in_part, explained = map(
        matching_key, ("tiếp thu", "tiếp thu một phần", "giải trình")
    )
    if answer.startswith(in_part):
        return letter_words.ACCEPTED_IN_PART
    if answer.startswith(explained):
        return letter_words.EXPLAINED
    is_plain = answer.startswith(accepted) and explained not in answer
    return letter_words.ACCEPTED if is_plain else ""

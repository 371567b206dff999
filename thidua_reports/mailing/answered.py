"""What the letter with the bloc's answer asks of a member: as much as the note in it does."""

from thidua_reports.domain.submission import Submission
from thidua_reports.mailing.post import Post
from thidua_reports.presenting import mail_texts
from thidua_reports.presenting.answer_deadlines import has_passed
from thidua_reports.presenting.answers import is_sent_again, issues_of


def what_to_do(post: Post, submission: Submission, *, has_copy: bool) -> str:
    """Return whether the workbook is to be sent again, and by when; `has_copy` as in the note."""
    if not is_sent_again(issues_of(submission, post.issues)):
        return mail_texts.NOTHING_TO_CORRECT
    asked = mail_texts.TO_CORRECT.format(marked=mail_texts.IS_MARKED if has_copy else "")
    due = post.book.due(submission.member)
    if due is None:
        return asked
    by = mail_texts.TO_CORRECT_BY
    if has_passed(post.book, due):
        by = mail_texts.TO_CORRECT_SOON
    return f"{asked}\n{by.format(day=f'{due:%d/%m/%Y}')}"

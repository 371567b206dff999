"""Drafts and messages, as Python's own library and a second one read them."""

from datetime import UTC, datetime
from email import message_from_bytes, policy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thidua_reports.domain.mail import MailKind
from thidua_reports.mailing.attachment_names import true_name
from thidua_reports.mailing.letter import Attachment, Letter, Recipient
from thidua_reports.mailing.message import Posting, draft, is_as_made, posted

LONG = (
    "Khối thi đua các cơ quan tham mưu tổng hợp: đề nghị gửi, hoàn thiện sổ thi đua 6 tháng đầu "
    "năm 2020 - Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh “Mẫu”, nghìn chữ nữa"
)
LETTERS = "ăâđêôơưạảấầẩẫậắằặẹẻẽếềểễệ aAbB,-“”0"
BYTES = bytes(range(256)) * 50 + b"\r\n.\r\nFrom here\n--=_\n"
POSTING = Posting("khoi@example.vn", datetime(2025, 1, 2, tzinfo=UTC), "<1@example.vn>")


def a_letter(subject=LONG, body="Kính gửi: Sở An\n\n.\nHết", files=(), to=("a@example.vn",)):
    recipients = tuple(Recipient("A", "Sở An", each) for each in to)
    attached = tuple(Attachment(*each) for each in files)
    return Letter(MailKind.MEETING, "moi", recipients, subject, body, attached)


def second_opinion(content):
    """Return what a parser says that shares nothing with Python's email package."""
    parser = pytest.importorskip("fast_mail_parser")
    return parser.parse_email(content)


FILES = (("bao_cao.docx", BYTES), (true_name("Báo cáo tổng kết năm 2018.docx"), b"\n\n"))


def test_a_draft_is_read_alike_by_two_parsers():
    content = draft(a_letter(files=FILES, to=("a@example.vn", "b@example.vn")))

    ours = message_from_bytes(content, policy=policy.default)
    other = second_opinion(content)

    assert not ours.defects
    assert (ours["Subject"], ours["To"]) == (LONG, "a@example.vn, b@example.vn")
    assert other.subject == LONG
    for text in (ours.get_body().get_content(), other.text_plain[0]):
        assert text.replace("\r\n", "\n") == "Kính gửi: Sở An\n\n.\nHết\n"
    attached = [(each.get_filename(), each.get_content()) for each in ours.iter_attachments()]
    assert attached == list(FILES)
    assert [(each.filename, bytes(each.content)) for each in other.attachments] == list(FILES)
    kinds = {each.get_content_type() for each in ours.iter_attachments()}
    assert kinds == {"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
    assert {each.mimetype for each in other.attachments} == kinds


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("ăâđêôơưạảấầẩẫậắằặẹẻẽếềểễệ aAbB,-“”0", min_size=1), min_size=1, max_size=40)
)
def test_a_subject_of_any_words_is_read_as_it_was_written(words):
    subject = " ".join(" ".join(words).split()) or "x"
    content = draft(a_letter(subject))

    assert message_from_bytes(content, policy=policy.default)["Subject"] == subject
    assert second_opinion(content).subject == subject


def test_a_draft_opens_for_editing_and_has_neither_day_nor_sender():
    content = draft(a_letter(files=FILES))
    message = message_from_bytes(content, policy=policy.default)

    assert message["X-Unsent"] == "1"
    assert {"date", "message-id", "from", "bcc"} & {name.lower() for name in message} == set()
    assert content.replace(b"\r\n", b"").count(b"\n") == 0
    assert max(len(line) for line in content.split(b"\r\n")) <= 100


def test_the_same_letter_gives_the_same_bytes():
    assert draft(a_letter(files=FILES)) == draft(a_letter(files=FILES))


def test_a_draft_that_somebody_changed_is_known():
    content = draft(a_letter())

    assert is_as_made(content)
    assert not is_as_made(content.replace(b"example", b"exbmple"))
    assert not is_as_made(b"X-Unsent: 1\r\n\r\n")


def test_a_message_that_is_sent_has_day_sender_and_identity_and_no_mark_of_a_draft():
    message = message_from_bytes(posted(a_letter(), POSTING), policy=policy.default)

    assert message["From"] == "khoi@example.vn"
    assert message["Date"].datetime == POSTING.day
    assert message["Message-ID"] == "<1@example.vn>"
    assert message["X-Unsent"] is None
    assert message["Subject"] == LONG


def test_the_content_of_a_letter_is_known_whoever_gets_it():
    assert a_letter().digest == a_letter(to=("b@example.vn",)).digest
    assert a_letter().digest != a_letter(body="Khác").digest
    assert a_letter(files=FILES).digest != a_letter().digest

"""The log of sent letters after a crash at any byte of it."""

import pytest

from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.mailing.sent_log import LOG_NAME, Entry, LetterFate, Sending, SentLog

AN = Sending("nhắc nộp", "A", "so.an@example.vn", "1")
BINH = Sending("nhắc nộp", "B", "so.binh@example.vn", "2")


def logged(folder, *entries):
    log = SentLog(folder)
    for sending, fate in entries:
        log.add([Entry(sending, fate, "2025-01-02T03:04:05+07:00")])
    return log


def test_what_was_noted_is_read_again(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))
    log = SentLog(tmp_path)

    assert (log.fate(AN), log.fate(BINH)) == (LetterFate.SENT, LetterFate.SENDING)
    assert (log.unknown(AN), log.unknown(BINH)) == (None, BINH)


def test_a_log_cut_off_anywhere_never_takes_a_letter_for_sent_that_was_not(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))
    path = tmp_path / LOG_NAME
    whole = path.read_bytes()
    first, second, _ = (at for at, byte in enumerate(whole) if byte == ord("\n"))

    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        log = SentLog(tmp_path)

        known = (
            None if length < first else LetterFate.SENDING if length < second else LetterFate.SENT
        )
        assert log.fate(AN) is known, length


def test_what_follows_a_line_that_was_cut_off_is_kept(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT))
    path = tmp_path / LOG_NAME
    path.write_bytes(path.read_bytes()[:-5])
    logged(tmp_path, (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))

    log = SentLog(tmp_path)

    assert (log.fate(AN), log.fate(BINH)) == (LetterFate.SENT, LetterFate.SENDING)


@pytest.mark.parametrize("damage", [b"{}\n", b"\xff\xfe\n", b'{"kind": "x"}\n', b"[]\n"])
def test_a_line_that_nobody_cut_off_stops_everything(tmp_path, damage):
    logged(tmp_path, (AN, LetterFate.SENDING))
    path = tmp_path / LOG_NAME
    path.write_bytes(damage + path.read_bytes())

    with pytest.raises(CannotGoOn) as stop:
        SentLog(tmp_path)

    assert stop.value.issues[0].kind.code == "TH34"


def test_another_letter_to_the_same_address_waits_for_the_one_in_doubt(tmp_path):
    log = logged(tmp_path, (AN, LetterFate.SENDING))
    other = Sending(AN.kind, AN.member, "SO.AN@example.vn", "3")

    assert log.unknown(other) == AN
    assert log.fate(other) is None


def test_it_is_known_when_another_letter_of_the_kind_was_sent(tmp_path):
    log = logged(tmp_path, (AN, LetterFate.SENT))

    assert log.earlier(Sending(AN.kind, AN.member, AN.address, "3")).startswith("2025-01-02")
    assert log.earlier(AN) == ""

"""The log of sent letters after a crash at any byte of it."""

from pathlib import Path

import pytest

from thidua_reports.issues.catalogue.file_kinds import FILE_LOCKED
from thidua_reports.issues.issue import CannotGoOn
from thidua_reports.mailing.sent_log import Entry, LetterFate, Sending, SentLog
from thidua_reports.workspace.folder import SENT_LOG

AN = Sending("nhắc nộp", "A", "so.an@example.vn", "1")
BINH = Sending("nhắc nộp", "B", "so.binh@example.vn", "2")

NO_TIME = (
    b'{"kind": "a", "member": "A", "address": "a@b.vn", "digest": "1", '
    b'"fate": "\xc4\x91\xc3\xa3 g\xe1\xbb\xadi", "at": "hom qua", "words": ""}\n'
)


def logged(folder, *entries):
    log = SentLog(folder / SENT_LOG)
    for sending, fate in entries:
        log.add([Entry(sending, fate, "2025-01-02T03:04:05+07:00")])
    return log


def fate(log, sending):
    found = log.entry(sending)
    return found.fate if found else None


def unknown(log, sending):
    return log.unknown(sending.kind, sending.member)


def test_what_was_noted_is_read_again(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))
    log = SentLog(tmp_path / SENT_LOG)

    assert (fate(log, AN), fate(log, BINH)) == (LetterFate.SENT, LetterFate.SENDING)
    assert (unknown(log, AN), unknown(log, BINH)) == ((), (BINH,))


def test_a_log_cut_off_anywhere_never_takes_a_letter_for_sent_that_was_not(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))
    path = tmp_path / SENT_LOG
    whole = path.read_bytes()
    first, second, _ = (at for at, byte in enumerate(whole) if byte == ord("\n"))

    for length in range(len(whole) + 1):
        path.write_bytes(whole[:length])
        log = SentLog(tmp_path / SENT_LOG)

        known = (
            None if length < first else LetterFate.SENDING if length < second else LetterFate.SENT
        )
        assert fate(log, AN) is known, length


def test_what_follows_a_line_that_was_cut_off_is_kept(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENDING), (AN, LetterFate.SENT))
    path = tmp_path / SENT_LOG
    path.write_bytes(path.read_bytes()[:-5])
    logged(tmp_path, (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))

    log = SentLog(tmp_path / SENT_LOG)

    assert (fate(log, AN), fate(log, BINH)) == (LetterFate.SENT, LetterFate.SENDING)


@pytest.mark.parametrize("damage", [b"{}\n", b"\xff\xfe\n", b'{"kind": "x"}\n', b"[]\n", NO_TIME])
def test_a_line_that_nobody_cut_off_stops_everything(tmp_path, damage):
    logged(tmp_path, (AN, LetterFate.SENDING))
    path = tmp_path / SENT_LOG
    path.write_bytes(damage + path.read_bytes())

    with pytest.raises(CannotGoOn) as stop:
        SentLog(tmp_path / SENT_LOG)

    assert stop.value.issues[0].kind.code == "TH34"


def test_another_letter_to_the_member_at_any_address_waits_for_the_one_in_doubt(tmp_path):
    log = logged(tmp_path, (AN, LetterFate.SENDING))
    other = Sending(AN.kind, AN.member, "an.moi@example.vn", "3")

    assert unknown(log, other) == (AN,)
    assert fate(log, other) is None


def test_it_is_known_when_another_letter_of_the_kind_was_sent(tmp_path):
    log = logged(tmp_path, (AN, LetterFate.SENT))

    assert log.earlier(Sending(AN.kind, AN.member, AN.address, "3")).startswith("2025-01-02")
    assert log.earlier(AN) == ""


def test_a_log_of_before_is_read_and_what_follows_goes_into_the_new_one(tmp_path):
    logged(tmp_path, (AN, LetterFate.SENT), (BINH, LetterFate.SENDING))
    old = (tmp_path / SENT_LOG).rename(tmp_path / "da_gui.jsonl")
    before = old.read_bytes()

    log = SentLog(tmp_path / SENT_LOG, old)
    log.add([Entry(BINH, LetterFate.NOT_SENT, "2025-01-03T03:04:05+07:00")])
    again = SentLog(tmp_path / SENT_LOG, old)

    assert (fate(again, AN), fate(again, BINH)) == (LetterFate.SENT, LetterFate.NOT_SENT)
    assert old.read_bytes() == before


@pytest.mark.parametrize("held_open", [SENT_LOG, "nhat_ky_cu.jsonl"])
def test_a_log_that_is_held_open_stops_sending_and_is_named(tmp_path, monkeypatch, held_open):
    earlier = tmp_path / "nhat_ky_cu.jsonl"
    earlier.write_bytes(b"")
    read = Path.read_bytes

    def refused(path):
        if path.name == held_open:
            raise PermissionError(13, "open")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    with pytest.raises(CannotGoOn) as stopped:
        SentLog(tmp_path / SENT_LOG, earlier)

    (issue,) = stopped.value.issues
    assert (issue.kind, issue.place.workbook) == (FILE_LOCKED, held_open)


def test_what_is_only_supposed_is_not_in_the_log(tmp_path):
    log = logged(tmp_path, (AN, LetterFate.SENDING))
    supposed = log.supposing([Entry(AN, LetterFate.SENT, "2025-01-03T03:04:05+07:00")])

    assert (fate(supposed, AN), supposed.times_sent(AN)) == (LetterFate.SENT, 1)
    assert (fate(log, AN), log.times_sent(AN)) == (LetterFate.SENDING, 0)
    assert fate(SentLog(tmp_path / SENT_LOG), AN) is LetterFate.SENDING


def test_a_log_that_cannot_be_written_stops_everything(tmp_path):
    (tmp_path / SENT_LOG).mkdir()

    with pytest.raises(CannotGoOn) as stop:
        SentLog(tmp_path / SENT_LOG)

    assert stop.value.issues[0].kind.code == "TH46"

"""`make-report email --send` with a real server on loopback: TLS, login, and what goes wrong."""

import re
import smtplib
import ssl
from dataclasses import replace
from email import message_from_bytes, policy
from io import StringIO
from pathlib import Path

import pytest

from tests.mail_bloc import ADDRESSES, mail_workspace
from tests.mail_server import ACCOUNT, PASSWORD, mail_server
from tests.workspaces import SMALL_MEMBERS
from thidua_reports.commands import email_sending
from thidua_reports.mailing import connection
from thidua_reports.mailing.password import VARIABLE
from thidua_reports.mailing.turn import own_turn
from thidua_reports.workspace.folder import SENDING_LOCK, SENT_LOG

ALL = [f"so.{each}@example.vn" for each in ("an", "binh", "cuong")]
AN, BINH, CUONG = ALL


def settings_of(port, security="STARTTLS"):
    return f"""
# Gửi thư
may_chu_thu: localhost
cong_thu: {port}
bao_mat_thu: {security}
dia_chi_gui: {ACCOUNT}
"""


class Office:
    """The secretary before the screen: a bloc of which nothing came, and a server."""

    def __init__(self, running, folder, make_report, monkeypatch):
        self.running, self.folder = running, folder
        self._make_report, self._monkeypatch = make_report, monkeypatch
        self.thu = folder.parent / "output" / folder.name / "thu"

    @property
    def counts(self):
        """How often each recipient got a message."""
        return dict(self.running.behaviour.counts)

    @property
    def behaviour(self):
        """What the server does, and did."""
        return self.running.behaviour

    def make_documents(self):
        """Run the main job."""
        self._make_report(self.folder.name)

    def send(self, *more, answer="gửi", kind="nhac"):
        """Run the verb, with an answer to its question."""
        self._monkeypatch.setattr("sys.stdin", StringIO(f"{answer}\n"))
        return self._make_report("email", self.folder.name, "--kind", kind, "--send", *more)


@pytest.fixture
def secured(monkeypatch):
    """Trust the server of the test, and know the password."""

    def trust(running):
        monkeypatch.setenv("SSL_CERT_FILE", str(running.trusted))
        monkeypatch.setenv(VARIABLE, PASSWORD)
        return running

    return trust


@pytest.fixture
def office(tmp_path, make_report, monkeypatch, secured):
    with mail_server(tmp_path) as running:
        mail_workspace(tmp_path / "khoi_9", settings_of(secured(running).port), {})
        yield Office(running, tmp_path / "khoi_9", make_report, monkeypatch)


def test_each_letter_is_sent_once_over_one_connection(office):
    code, said = office.send()

    assert code == 0, said
    assert office.counts == dict.fromkeys(ALL, 1)
    assert office.behaviour.connections == 1
    assert "Đã gửi 3 thư đến 3 địa chỉ." in said
    message = message_from_bytes(office.behaviour.contents[0], policy=policy.default)
    assert (message["To"], message["From"]) == (AN, ACCOUNT)
    assert message["Date"]
    assert message["X-Unsent"] is None


def test_a_second_run_sends_nothing_again(office):
    office.send()
    code, said = office.send()

    assert (code, office.counts) == (0, dict.fromkeys(ALL, 1))
    assert re.search(r"Sở An <so.an@example.vn>: đã nhận thư này lúc \d+ giờ \d\d ngày", said)
    assert "thì thêm --again" in said


@pytest.mark.parametrize("answer", ["", "không", "g"])
def test_nothing_is_sent_without_the_word(office, answer):
    code, said = office.send(answer=answer)

    assert (code, office.counts) == (1, {})
    assert "Chưa gửi thư nào." in said
    assert all(address in said for address in ALL)


def test_tls_from_the_first_byte_serves_too(tmp_path, make_report, monkeypatch, secured):
    with mail_server(tmp_path, implicit_tls=True) as running:
        folder = mail_workspace(tmp_path / "khoi_9", settings_of(secured(running).port, "TLS"), {})
        office = Office(running, folder, make_report, monkeypatch)

        code, said = office.send()

        assert (code, office.counts) == (0, dict.fromkeys(ALL, 1)), said


@pytest.mark.remedy_of("TH39")
def test_a_refused_recipient_is_told_and_the_others_get_their_letters(office):
    office.behaviour.refused[BINH] = "550 5.1.1 no such user"

    code, said = office.send()

    assert (code, office.counts) == (1, {AN: 1, CUONG: 1})
    assert "[TH39]" in said
    assert "550 5.1.1 no such user" in said
    assert "Kiểm tra địa chỉ ở trang Thành viên" in said

    corrected = ADDRESSES.replace(BINH, "binh@example.vn") + settings_of(office.running.port)
    mail_workspace(office.folder, corrected, {})
    again, said = office.send()

    assert (again, office.counts) == (0, {AN: 1, CUONG: 1, "binh@example.vn": 1})
    assert "[TH39]" not in said


def test_of_a_letter_to_all_only_the_one_refused_gets_it_later(office):
    mail_workspace(office.folder, settings_of(office.running.port), SMALL_MEMBERS)
    office.make_documents()
    office.behaviour.refused[BINH] = "450 4.2.0 try later"

    code, said = office.send(kind="moi")
    office.behaviour.refused.clear()
    again, _ = office.send(kind="moi")

    assert (code, again) == (1, 0), said
    assert office.behaviour.took == [(AN, CUONG), (BINH,)]
    to = {message_from_bytes(each)["To"] for each in office.behaviour.contents}
    assert len(to) == 1


@pytest.mark.remedy_of("TH38")
def test_a_refused_login_is_told_and_a_right_password_clears_it(office, monkeypatch):
    monkeypatch.setenv(VARIABLE, "sai")
    code, said = office.send()

    assert (code, office.counts) == (2, {})
    assert "[TH38]" in said
    assert f"gõ lại mật khẩu (đang đặt biến {VARIABLE} thì sửa biến ấy)" in said

    monkeypatch.setenv(VARIABLE, PASSWORD)

    assert office.send()[0] == 0


@pytest.mark.parametrize("password", ["mật-khẩu", "a\nb"])
def test_a_password_with_any_letters_is_no_traceback(office, monkeypatch, password):
    monkeypatch.setenv(VARIABLE, password)

    code, said = office.send()

    assert (code, "[TH38]" in said) == (2, True)


@pytest.mark.remedy_of("TH32")
def test_without_a_password_nothing_is_sent(office, monkeypatch):
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr("thidua_reports.mailing.password._keyring", lambda: None)
    code, said = office.send()

    assert (code, office.counts) == (2, {})
    assert f"đặt biến môi trường {VARIABLE}" in said

    monkeypatch.setenv(VARIABLE, PASSWORD)

    assert office.send()[0] == 0


@pytest.mark.remedy_of("TH35")
@pytest.mark.parametrize("took", [True, False])
def test_a_letter_whose_fate_is_unknown_is_asked_about(office, took):
    office.behaviour.hangs_up_on = {BINH}
    office.behaviour.answers = ["250 OK", "250 OK" if took else "550 no", "250 OK"]

    code, said = office.send()

    assert code == 1
    assert "[TH35]" in said
    assert office.counts == {AN: 1, CUONG: 1} | ({BINH: 1} if took else {})
    assert office.behaviour.connections == 2

    office.behaviour.hangs_up_on.clear()
    unasked, said = office.send()

    assert (unasked, office.behaviour.counts[BINH]) == (1, int(took))
    assert "thì thêm --assume-sent B, chưa nhận thì thêm --resend B" in said

    done, said = office.send("--assume-sent" if took else "--resend", "B")

    assert (done, office.counts) == (0, dict.fromkeys(ALL, 1)), said


@pytest.mark.remedy_of("TH40")
def test_a_letter_that_the_server_refuses_may_be_sent_again(office):
    office.behaviour.answers = ["451 4.7.1 greylisted"]

    code, said = office.send()
    again, _ = office.send()

    assert (code, again, office.counts) == (1, 0, dict.fromkeys(ALL, 1))
    assert "[TH40]" in said
    assert "chờ ít phút, rồi làm lại" in said


@pytest.mark.remedy_of("TH41")
def test_a_letter_too_large_for_the_server_is_told_before_it_is_sent(
    tmp_path, make_report, monkeypatch, secured
):
    with mail_server(tmp_path, most=30_000) as running:
        folder = mail_workspace(tmp_path / "khoi_9", settings_of(secured(running).port))
        office = Office(running, folder, make_report, monkeypatch)
        make_report("khoi_9")

        code, said = office.send(kind="moi")

        assert (code, office.counts) == (1, {})
        assert "[TH41]" in said
        assert "Bớt tệp gửi kèm" in said

        mail_workspace(folder, settings_of(running.port), {})

        assert office.send()[0] == 0


def test_a_server_that_answers_slowly_is_waited_for(office):
    office.behaviour.seconds = 0.5

    assert office.send()[0] == 0
    assert office.counts == dict.fromkeys(ALL, 1)


def test_a_server_that_answers_too_late_leaves_the_fate_unknown(office, monkeypatch):
    office.behaviour.seconds = 1.0
    real = email_sending.server_of
    monkeypatch.setattr(email_sending, "server_of", lambda mail: replace(real(mail), seconds=0.3))

    code, said = office.send("--member", "A")

    assert code == 1
    assert "[TH35]" in said


@pytest.mark.remedy_of("TH36")
@pytest.mark.remedy_of("TH42")
def test_a_server_that_is_not_there_is_told(office):
    wrong = settings_of(1)
    mail_workspace(office.folder, wrong, {})

    code, said = office.send()

    assert (code, "[TH36]" in said) == (2, True)
    assert "Kiểm tra mạng và các mục Máy chủ gửi thư" in said

    mail_workspace(office.folder, settings_of(office.running.port), {})

    assert office.send()[0] == 0


def test_a_server_that_goes_away_is_told_for_each_letter_that_was_not_sent(office, monkeypatch):
    def gone(*_):
        raise ConnectionResetError(104, "reset")

    monkeypatch.setattr(connection, "_envelope", gone)

    code, said = office.send()

    assert (code, office.counts) == (1, {})
    assert said.count("[TH42]") == 3
    monkeypatch.undo()


@pytest.mark.remedy_of("TH37")
def test_a_certificate_that_is_not_trusted_stops_before_the_login(office, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    code, said = office.send()

    assert (code, office.counts) == (2, {})
    assert "[TH37]" in said
    assert "hỏi bộ phận công nghệ thông tin về chứng thư" in said

    monkeypatch.setenv("SSL_CERT_FILE", str(office.running.trusted))

    assert office.send()[0] == 0


@pytest.mark.parametrize(
    ("security", "implicit_tls", "told"),
    [
        ("STARTTLS", True, "chờ lâu mà máy chủ không trả lời"),
        ("TLS", False, "không có kết nối bảo mật tin được"),
    ],
)
def test_the_other_way_of_securing_is_told_with_what_to_change(
    office, monkeypatch, security, implicit_tls, told
):
    real = email_sending.server_of
    monkeypatch.setattr(email_sending, "server_of", lambda mail: replace(real(mail), seconds=1.0))
    folder = office.folder.parent / "khac"
    folder.mkdir()
    with mail_server(folder, implicit_tls=implicit_tls) as running:
        monkeypatch.setenv("SSL_CERT_FILE", str(running.trusted))
        mail_workspace(office.folder, settings_of(running.port, security), {})

        ended, said = office.send()

    assert (ended, told in said, running.behaviour.counts) == (2, True, {}), said
    assert "thường là 587 với STARTTLS, 465 với TLS" in said


def test_a_certificate_of_another_name_stops_before_the_login(office):
    by_number = settings_of(office.running.port).replace("localhost", "127.0.0.1")
    mail_workspace(office.folder, by_number, {})

    code, said = office.send()

    assert (code, "[TH37]" in said, office.counts) == (2, True, {})


def test_who_had_the_letter_at_another_address_is_told_before_it_is_sent_to_the_new_one(office):
    office.send()
    new = ADDRESSES.replace(BINH, "binh.moi@example.vn") + settings_of(office.running.port)
    mail_workspace(office.folder, new, {})

    code, said = office.send(answer="")

    assert (code, office.counts) == (1, dict.fromkeys(ALL, 1))
    assert f"đơn vị đã nhận chính thư này ở địa chỉ cũ {BINH} lúc" in said


def test_of_two_addresses_of_a_member_only_the_one_refused_gets_it_later(office):
    second = "vp.binh@example.vn"
    two = ADDRESSES.replace(BINH, f"{BINH}; {second}") + settings_of(office.running.port)
    mail_workspace(office.folder, two, {})
    office.behaviour.refused[second] = "550 no such user"

    code, said = office.send()
    office.behaviour.refused.clear()
    again, repeated = office.send()

    assert (code, again) == (1, 0), said
    assert office.counts == dict.fromkeys((*ALL, second), 1)
    assert f"({second})" in said
    assert "địa chỉ cũ" not in repeated


@pytest.mark.parametrize(
    ("lacking", "says"),
    [
        pytest.param("may_chu_thu: localhost", "TH30", marks=pytest.mark.remedy_of("TH30")),
        pytest.param(f"dia_chi_gui: {ACCOUNT}", "TH30"),
    ],
)
def test_settings_that_are_missing_are_named(office, lacking, says):
    stated = settings_of(office.running.port)
    mail_workspace(office.folder, stated.replace(lacking, ""), {})

    code, said = office.send()

    assert (code, f"[{says}]" in said) == (2, True)
    assert "Điền mục này ở trang Thư điện tử, bảng Gửi thư" in said

    mail_workspace(office.folder, stated, {})

    assert office.send()[0] == 0


@pytest.mark.remedy_of("TH31")
def test_a_sender_that_is_no_address_is_refused(office):
    stated = settings_of(office.running.port)
    mail_workspace(office.folder, stated.replace(ACCOUNT, "khối@example.vn"), {})

    code, said = office.send()

    assert (code, "Ghi lại địa chỉ gửi" in said, "[TH31]" in said) == (2, True, True)

    mail_workspace(office.folder, stated, {})

    assert office.send()[0] == 0


@pytest.mark.remedy_of("TH33")
def test_two_runs_do_not_send_at_once(office):
    with own_turn(office.folder):
        code, said = office.send()

        assert (code, office.counts) == (2, {})
        assert "[TH33]" in said
        assert "Chờ lần kia xong rồi làm lại" in said

    assert office.send()[0] == 0


@pytest.mark.remedy_of("TH34")
def test_a_damaged_log_stops_all_sending(office):
    office.send("--member", "A")
    log = office.folder / SENT_LOG
    log.write_bytes(b"x" + log.read_bytes())

    code, said = office.send()

    assert (code, office.counts) == (2, {AN: 1})
    assert "[TH34]" in said
    assert "chỉ gửi đơn vị còn thiếu (lệnh: --member)" in said

    log.unlink()

    assert office.send("--member", "B", "--member", "C")[0] == 0
    assert office.counts == dict.fromkeys(ALL, 1)


@pytest.mark.remedy_of("TH43")
def test_more_letters_than_the_limit_are_not_sent(office):
    code, said = office.send("--limit", "2")

    assert (code, office.counts) == (2, {})
    assert "(lệnh: thêm --limit 3)" in said
    assert "[TH43]" in said
    assert office.send("--limit", "3")[0] == 0


@pytest.mark.remedy_of("TH44")
def test_a_draft_that_somebody_edited_is_not_sent_as_it_was(office):
    office.send(answer="")
    draft = next(office.thu.glob("*binh.eml"))
    draft.write_bytes(draft.read_bytes() + b"\r\n")

    code, said = office.send()

    assert (code, office.counts) == (1, {AN: 1, CUONG: 1})
    assert "[TH44]" in said
    assert "xóa thư nháp này, rồi làm lại" in said

    draft.unlink()

    assert office.send()[0] == 0
    assert office.counts == dict.fromkeys(ALL, 1)


@pytest.mark.remedy_of("TH45")
def test_a_letter_to_all_waits_until_it_can_reach_all(office):
    stated = settings_of(office.running.port)
    mail_workspace(office.folder, ADDRESSES.replace(BINH, "") + stated, SMALL_MEMBERS)
    office.make_documents()

    code, said = office.send(kind="moi")

    assert (code, office.counts) == (1, {})
    assert "Ghi đúng địa chỉ của các đơn vị ấy" in said
    assert "[TH45]" in said

    mail_workspace(office.folder, stated, SMALL_MEMBERS)
    office.make_documents()

    assert office.send(kind="moi")[0] == 0


def test_the_password_is_in_no_file(office):
    office.send()

    for path in office.folder.parent.rglob("*"):
        assert not path.is_file() or PASSWORD.encode() not in path.read_bytes()


def test_the_context_checks_names_and_certificates():
    context = ssl.create_default_context()

    assert context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_from_another_folder_and_with_another_output_nothing_is_sent_again(office, monkeypatch):
    office.send()
    elsewhere = office.folder.parent / "noi_khac"
    elsewhere.mkdir()
    beside, _ = office.send("--output", "ket_qua")
    monkeypatch.chdir(elsewhere)
    monkeypatch.setattr("sys.stdin", StringIO("gửi\n"))
    code, said = office._make_report("email", str(office.folder), "--kind", "nhac", "--send")

    assert (beside, code, office.counts) == (0, 0, dict.fromkeys(ALL, 1)), said


def test_what_an_older_version_noted_among_the_drafts_still_counts(office):
    office.send()
    (office.folder / SENT_LOG).rename(office.thu / "da_gui.jsonl")

    code, said = office.send()

    assert (code, office.counts) == (0, dict.fromkeys(ALL, 1)), said


def test_the_log_is_no_change_of_the_workspace(office):
    office.make_documents()
    office.send()

    assert "không lập lại" in office._make_report(office.folder.name)[1]


def test_the_workspace_of_the_next_period_begins_without_a_log(office):
    office.send()
    office._make_report("next", office.folder.name)

    books = list(office.folder.parent.glob("*/khoi.xlsx"))
    assert len(books) == 2
    assert [each.parent for each in office.folder.parent.rglob(SENT_LOG)] == [office.folder]


def hung_up_on_binh(office):
    office.behaviour.hangs_up_on = {BINH}
    office.send()
    office.behaviour.hangs_up_on.clear()


def test_an_address_that_was_corrected_after_an_unknown_fate_gets_nothing_unasked(office):
    hung_up_on_binh(office)
    new = ADDRESSES.replace(BINH, "binh.moi@example.vn") + settings_of(office.running.port)
    mail_workspace(office.folder, new, {})

    code, said = office.send()

    assert (code, office.counts) == (1, dict.fromkeys(ALL, 1))
    assert f"cho Sở Bình ({BINH})" in said

    again, _ = office.send("--resend", "B")

    assert (again, office.counts["binh.moi@example.vn"]) == (0, 1)


def test_an_unknown_fate_is_not_counted_as_not_sent(office):
    office.behaviour.hangs_up_on = {BINH}
    office.behaviour.refused[CUONG] = "550 no"

    _, said = office.send()

    assert (
        "Đã gửi 1 thư đến 1 địa chỉ; 1 địa chỉ không rõ đã nhận chưa; 1 địa chỉ chưa gửi được, "
        "xem các dòng [lỗi]."
    ) in " ".join(said.split())


def test_what_she_says_of_a_fate_is_noted_only_with_her_word(office):
    hung_up_on_binh(office)
    log = (office.folder / SENT_LOG).read_bytes()

    code, _ = office.send("--resend", "B", answer="")

    assert (code, (office.folder / SENT_LOG).read_bytes()) == (1, log)


def test_a_member_taken_to_have_its_letter_gets_no_newer_one_at_once(office):
    hung_up_on_binh(office)
    newer = "# Thư\n| Loại thư | Tiêu đề | Nội dung |\n| nhắc nộp | Nhắc lần hai | Kính gửi |\n"
    mail_workspace(office.folder, settings_of(office.running.port) + newer, {})

    code, said = office.send("--assume-sent", "B")

    assert (code, office.counts) == (0, {AN: 2, BINH: 1, CUONG: 2}), said
    assert re.search(r"đã nhận một thư khác cùng loại lúc \d+ giờ \d\d ngày \d+/\d+/\d{4}", said)


@pytest.mark.remedy_of("TH47")
@pytest.mark.parametrize("option", ["--assume-sent", "--resend"])
def test_a_member_of_whom_nothing_is_in_doubt_is_told(office, option):
    code, said = office.send(option, "B", "--member", "A")

    assert (code, office.counts) == (0, {AN: 1})
    assert "[TH47]" in said
    assert f"bỏ {option} B;" in said
    assert "[TH47]" not in office.send("--member", "A")[1]


def test_letters_are_sent_once_more_on_demand_and_are_other_messages(office):
    office.send()
    code, said = office.send("--again", "--member", "B")

    assert (code, office.counts) == (0, {AN: 1, BINH: 2, CUONG: 1}), said
    assert re.search(r"đã nhận chính thư này lúc \d+ giờ \d\d ngày .* gửi thêm lần nữa", said)
    known = {message_from_bytes(each)["Message-ID"] for each in office.behaviour.contents}
    assert len(known) == len(office.behaviour.contents)


def test_what_is_in_doubt_is_not_sent_once_more(office):
    hung_up_on_binh(office)
    code, _ = office.send("--again")

    assert (code, office.counts) == (1, {AN: 2, BINH: 1, CUONG: 2})


@pytest.mark.remedy_of("TH46")
@pytest.mark.parametrize("name", [SENT_LOG, SENDING_LOCK])
def test_where_nothing_can_be_noted_nothing_is_sent(office, name):
    in_the_way = office.folder / name
    in_the_way.mkdir()
    code, said = office.send()

    assert (code, office.counts) == (2, {})
    assert "[TH46]" in said
    assert "Đóng tệp ấy nếu đang mở" in said

    in_the_way.rmdir()

    assert office.send()[0] == 0


def test_after_content_is_not_even_let_begin_the_next_letter_goes(office, monkeypatch):
    real, refusals = smtplib.SMTP.data, [smtplib.SMTPDataError(451, b"4.3.0 not now")]

    def data(smtp, content):
        if refusals:
            raise refusals.pop()
        return real(smtp, content)

    monkeypatch.setattr(smtplib.SMTP, "data", data)

    code, said = office.send()

    assert (code, office.counts) == (1, {BINH: 1, CUONG: 1}), said
    assert "451 4.3.0 not now" in said
    assert office.behaviour.connections == 1


@pytest.mark.parametrize("early", [True, False])
def test_a_server_that_says_farewell_is_left_alone_and_the_rest_is_told(office, early):
    farewell = "421 4.3.2 shutting down"
    office.behaviour.refused = {BINH: farewell} if early else {}
    office.behaviour.answers = ["250 OK", farewell]

    code, said = office.send()

    assert (code, office.counts, office.behaviour.connections) == (1, {AN: 1}, 1)
    assert said.count("[TH42]") == 2
    assert farewell in said

    office.behaviour.refused, office.behaviour.answers = {}, []

    assert (office.send()[0], office.counts) == (0, dict.fromkeys(ALL, 1))


def test_an_answer_that_is_neither_yes_nor_no_leaves_the_fate_unknown(office, monkeypatch):
    monkeypatch.setattr(smtplib.SMTP, "data", lambda *_: (-1, b"??"))

    assert "[TH35]" in office.send("--member", "A")[1]


@pytest.mark.remedy_of("TH50")
def test_a_draft_that_is_open_is_not_taken_for_an_edited_one(office, monkeypatch):
    office.send(answer="")
    newer = "# Thư\n| Loại thư | Tiêu đề | Nội dung |\n| nhắc nộp | Nhắc lần hai | Kính gửi |\n"
    mail_workspace(office.folder, settings_of(office.running.port) + newer, {})
    real = Path.replace

    def replace_unless_open(path, target):
        if str(target).endswith("binh.eml"):
            raise PermissionError(13, "open")
        return real(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace_unless_open)
        code, said = office.send()

    assert (code, office.counts) == (1, {AN: 1, CUONG: 1})
    assert ("[TH50]" in said, "[TH44]" in said) == (True, False)
    assert "Đóng thư nháp ấy rồi làm lại" in said
    assert (office.send()[0], office.counts) == (0, dict.fromkeys(ALL, 1))

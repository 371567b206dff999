"""The password of `make-report email --send` in a keyring that works, refuses or is locked."""

import smtplib
from io import StringIO

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError

from tests.commands.test_email_sending import settings_of
from tests.mail_bloc import mail_workspace
from tests.mail_server import ACCOUNT, PASSWORD, mail_server
from thidua_reports.mailing.password import VARIABLE

KEPT = ("make-report localhost", ACCOUNT)


class FakeKeyring(KeyringBackend):
    """A keyring in memory; what is in `fails` raises an error when it is done."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept, self.fails = {}, {}

    def _fail(self, what):
        if what in self.fails:
            raise self.fails[what]

    def get_password(self, service, username):
        """Return what is kept."""
        self._fail("get")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        """Keep it."""
        self._fail("set")
        self.kept[service, username] = password

    def delete_password(self, service, username):
        """Forget it."""
        self._fail("delete")
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def ring():
    before = keyring.get_keyring()
    fake = FakeKeyring()
    keyring.set_keyring(fake)
    yield fake
    keyring.set_keyring(before)


class Terminal(StringIO):
    """Somebody who types."""

    def isatty(self):
        """Say so."""
        return True


@pytest.fixture
def send(tmp_path, make_report, monkeypatch):
    """Send with these answers typed after the word for the first question."""
    with mail_server(tmp_path) as running:
        monkeypatch.setenv("SSL_CERT_FILE", str(running.trusted))
        monkeypatch.delenv(VARIABLE, raising=False)
        mail_workspace(tmp_path / "khoi_9", settings_of(running.port), {})
        monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: PASSWORD)

        def run(*answers, more=()):
            monkeypatch.setattr("sys.stdin", Terminal("\n".join(("gửi", *answers, ""))))
            return make_report("email", "khoi_9", "--kind", "nhac", "--send", *more)

        yield run


def test_a_typed_password_is_kept_where_she_says_so_and_taken_from_there(send, ring, monkeypatch):
    assert send("c", more=("--member", "A"))[0] == 0
    assert ring.kept == {KEPT: PASSWORD}

    monkeypatch.setattr("click.termui.hidden_prompt_func", pytest.fail)

    assert send()[0] == 0


def test_it_is_not_kept_unasked(send, ring):
    assert send("")[0] == 0
    assert ring.kept == {}


def test_a_kept_password_that_is_wrong_is_forgotten(send, ring):
    ring.kept[KEPT] = "sai"

    assert "[TH38]" in send()[1]
    assert ring.kept == {}


def test_a_wrong_password_in_the_environment_leaves_the_kept_one(send, ring, monkeypatch):
    ring.kept[KEPT] = PASSWORD
    monkeypatch.setenv(VARIABLE, "sai")

    assert "[TH38]" in send()[1]
    assert ring.kept == {KEPT: PASSWORD}


@pytest.mark.remedy_of("TH48")
@pytest.mark.parametrize("code", [421, 432, 454])
def test_a_login_that_is_refused_for_a_while_says_nothing_of_the_password(
    send, ring, monkeypatch, code
):
    def refuse(*_, **__):
        raise smtplib.SMTPAuthenticationError(code, b"4.7.0 Temporary failure")

    ring.kept[KEPT] = PASSWORD
    with monkeypatch.context() as patched:
        patched.setattr(smtplib.SMTP, "login", refuse)
        stopped, said = send()

    assert (stopped, "[TH48]" in said, "[TH38]" in said) == (2, True, False)
    assert "Chờ ít phút rồi làm lại" in said
    assert ring.kept == {KEPT: PASSWORD}
    assert send()[0] == 0


@pytest.mark.remedy_of("TH49")
def test_a_locked_keyring_is_told_and_the_password_asked_for(send, ring):
    ring.fails["get"] = KeyringLocked("Failed to unlock the collection!")
    code, said = send("", more=("--member", "A"))

    assert code == 0
    assert "[TH49]" in said
    assert "Failed to unlock the collection!" in said
    assert "Mở khóa kho mật khẩu rồi làm lại" in said

    ring.fails.clear()

    assert "[TH49]" not in send("")[1]


def test_a_keyring_that_refuses_a_password_is_told_and_the_letters_go(send, ring):
    ring.fails["set"] = PasswordSetError("denied")
    code, said = send("c")

    assert (code, "[TH49]" in said, "Đã gửi 3 thư" in said) == (0, True, True)


@pytest.mark.parametrize("error", [PasswordDeleteError("denied"), Exception("1312")])
def test_a_keyring_that_keeps_a_wrong_password_is_told(send, ring, error):
    ring.kept[KEPT] = "sai"
    ring.fails["delete"] = error
    code, said = send()

    assert (code, "[TH38]" in said, "[TH49]" in said) == (2, True, True)

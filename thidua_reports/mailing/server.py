"""Through which server letters are sent, as khoi.xlsx states it."""

from collections.abc import Iterator

from thidua_reports.domain.mail import MailSettings, Security
from thidua_reports.domain.place import Place
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import send_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue
from thidua_reports.layouts import mail_sheets
from thidua_reports.mailing.addresses import fault_of

PORTS = {Security.STARTTLS: 587, Security.TLS: 465}
SECONDS = 120.0
"""How long the server may take for an answer."""


@frozen
class Server:
    """The server, the account to log in with, and the address letters come from.

    `place` is that of the settings, where a remedy points to.
    """

    host: str
    port: int
    security: Security
    account: str
    sender: str
    place: Place
    seconds: float = SECONDS

    @property
    def domain(self) -> str:
        """The domain of the sender, by which the program introduces itself."""
        return self.sender.rpartition("@")[2]


def server_of(settings: MailSettings) -> Server:
    """Return the server; CannotGoOn where the sheet lacks it, or the sender is no address."""
    found = tuple(_issues(settings))
    if found:
        raise CannotGoOn(*found)
    security = settings.security or Security.STARTTLS
    return Server(
        settings.host,
        settings.port or PORTS[security],
        security,
        settings.account or settings.sender,
        settings.sender,
        settings.place,
    )


def _issues(settings: MailSettings) -> Iterator[Issue]:
    stated = {mail_sheets.SENDER: settings.sender, mail_sheets.HOST: settings.host}
    for setting, text in stated.items():
        if not text:
            place = settings.place.of(setting.code)
            yield send_kinds.NOT_SET_UP.at(place, label=setting.label)
    why = fault_of(settings.sender) if settings.sender else ""
    if why:
        place = settings.place.of(mail_sheets.SENDER.code)
        yield send_kinds.BAD_SENDER.at(place, text=settings.sender, why=why)

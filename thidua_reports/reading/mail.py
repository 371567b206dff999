"""The sheet of khoi.xlsx on sending letters -> who sends them, and through which server."""

from thidua_reports.domain.mail import MailSettings, Security
from thidua_reports.layouts import mail_sheets as layout
from thidua_reports.reading.records import RecordReader


def read_mail_settings(reader: RecordReader) -> MailSettings:
    """Return what is stated about sending letters."""
    cells, settings = reader.cells, reader.settings(layout.SENDING)
    limits = layout.PORT.limits
    return MailSettings(
        signature=cells.wording(settings[layout.SIGNED]),
        sender=cells.text(settings[layout.SENDER]),
        host=cells.text(settings[layout.HOST]),
        port=cells.integer(settings[layout.PORT], limits.range if limits else range(1)),
        security=cells.choice(settings[layout.SECURITY], Security),
        account=cells.text(settings[layout.ACCOUNT]),
        place=settings.place,
    )

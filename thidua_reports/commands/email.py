"""`make-report email`: letters to the members, as drafts or sent."""

from thidua_reports.commands.bao_cao import Sources
from thidua_reports.commands.email_wanted import WantedLetters
from thidua_reports.commands.result import CommandResult, Found, Made, Refused, Screen, Words


def make_letters(screen: Screen, sources: Sources, wanted: WantedLetters) -> CommandResult:
    """Write a draft of each letter, and send the letters where that is wanted.

    Raises:
        CannotGoOn: there is no workspace, its documents are not those of now, a member is unknown,
            the drafts cannot be written, or nothing can be sent.
    """
    from thidua_reports.commands.email_letters import prepared
    from thidua_reports.issues.issue import errors
    from thidua_reports.mailing.drafts import FOLDER, write_drafts
    from thidua_reports.presenting.mail_lines import HOW_TO_SEND, NOTHING_DUE, NOTHING_WRITTEN
    from thidua_reports.workspace.folder import Workspace

    made = prepared(screen, sources, wanted)
    folder = made.output / FOLDER
    deliveries, kept = write_drafts(folder, made.letters, "" if wanted.members else made.prefix)
    if wanted.send and deliveries:
        from thidua_reports.commands.email_sending import Decided, send_letters

        decided = Decided(wanted.assume_sent, wanted.resend, wanted.again, wanted.limit)
        return send_letters(screen, made, deliveries, Workspace(sources.workspace), decided)
    issues = (*made.issues, *kept)
    files = Made(str(folder), tuple(each.line for each in deliveries))
    has_errors = bool(errors(issues))
    nothing = Refused((NOTHING_WRITTEN,)) if has_errors else Words((NOTHING_DUE,))
    written = (files, Words((HOW_TO_SEND,))) if deliveries else (nothing,)
    return CommandResult((Words(made.lines), Found(issues), *written), has_errors)
